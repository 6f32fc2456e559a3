"""Reporting verbs found in one sentence, with their speaker and where their content may begin."""

from dataclasses import replace

from claims.extraction.english.cues import Cue, Frame
from claims.extraction.page.reading import Sentence
from claims.extraction.page.syntax import Tree
from claims.extraction.proposals import Span
from claims.extraction.speech.constructions import according, inverted, participle, relative
from claims.extraction.speech.event import Event, Place, Verb
from claims.extraction.speech.grammar import (
    SUBJECTS,
    clause_of,
    clause_span,
    find_agent,
    find_clause,
    find_hearing,
    find_phrase,
    holds_count,
    is_conditional,
    own_subject,
    sentence_start,
    speaker_at,
    stop_of,
)
from claims.extraction.speech.hearers import after_cue, leading_channel
from claims.extraction.speech.phrases import (
    is_verb,
    skip_adverbs_back,
    subject_before,
)
from claims.extraction.speech.reporting import (
    can_speak,
    choose_row,
    has_be,
    has_content_before,
    is_adjective,
    is_reporting,
)


def find_events(text: str, sentence: Sentence, *, thoughts: bool = False) -> list[Event]:
    """All reporting verbs of a sentence that have a speaker, in order; nested ones are still among them."""
    tokens = sentence.tokens
    tree = Tree(tokens)
    events: list[Event] = []
    opening, opens_channel = leading_channel(text, tokens)
    for i, token in enumerate(tokens):
        if token.quote is not None or not token.is_word:
            continue
        event: Event | None = None
        if token.lower == "according" and i + 1 < len(tokens) and tokens[i + 1].lower == "to":
            event = according(text, tree, i)
        elif not (token.is_cap and i and not token.text.isupper()):
            cue, j = choose_row(tokens, i, thoughts=thoughts)
            event = _read_verb(text, tree, cue, (i, j), events) if cue is not None else None
        if event is not None:
            if event.channel is None and opens_channel and event.subject >= opening:
                event = replace(event, channel=opens_channel)
            events.append(replace(event, words=text[tokens[event.i].start : tokens[event.j - 1].end]))
    return events


def _read_verb(text: str, tree: Tree, cue: Cue, span: Span, earlier: list[Event]) -> Event | None:
    """The event of a verb at tokens ``span``: by its clause, its neighbours, or what it hangs on."""
    tokens, (i, j) = tree.tokens, span
    k, channel = after_cue(text, tokens, j, tells=Frame.TELLS in cue.frame, base=cue.base)
    verb = Verb(text, tree, cue, i, j, k, channel)
    event = find_hearing(verb)
    if event is not None or cue.base == "hear":
        return event
    event = find_clause(verb)
    if event is not None and event.mention is not None and can_speak(event.mention, tokens[i].lower):
        return event
    event = find_agent(verb)
    if event is not None:
        return event
    if Frame.COUNT in cue.frame and not holds_count(tree, i, k):
        return None
    event = _by_neighbours(verb, earlier) or find_phrase(verb)
    if event is not None and event.mention is not None and is_adjective(event.mention):
        return None  # International | calls for a truce
    if event is None or event.place is Place.BEFORE:
        return event
    clause = clause_of(tree, i, cue)
    reach = clause_span(tree, clause, j)[1] if clause > i else 0
    reach = reach if reach > event.k else 0
    return replace(event, reach=reach, stop=stop_of(tree, i, event.k, reach))


def _by_neighbours(verb: Verb, earlier: list[Event]) -> Event | None:
    """The event of a verb told from the words beside it: for quotations, and where the parse went wrong."""
    text, tokens, i, k = verb.text, verb.tokens, verb.i, verb.k
    if not i or not is_reporting(tokens, i, verb.cue) or is_conditional(verb.tree, i):
        return None
    at = skip_adverbs_back(tokens, i - 1, 0)
    before = tokens[at] if at >= 0 else None
    if tokens[i].lower.endswith("ing") and not has_be(tokens, at + 1, i):
        return participle(verb)
    turned = inverted(verb)
    own = verb.tree.child(i, *SUBJECTS)
    if turned is not None and (tokens[i - 1].quote is not None or own > i or (own < 0 and verb.cue.base == "say")):
        return turned
    if before is not None and before.lower in ("who", "which") and at > 0:
        return relative(verb, at)
    shared = verb.event(Place.SHARED, at, None, "shared")
    if before is not None and before.lower in ("and", "but", "or"):
        return shared
    found = subject_before(text, tokens, i, 0)
    if found is None:
        return shared if before is not None and before.text == "," and earlier else None
    named = own_subject(verb.tree, i)
    listed = speaker_at(text, verb.tree, named) if named >= 0 else None
    if listed is not None and listed[0].joint and listed[1] < found[1]:
        found = listed  # France, Russia and the Union urged …
    mention, subject = found
    if not can_speak(mention, tokens[i].lower):
        return None
    if subject and tokens[subject - 1].lower in ("what", "how"):
        return verb.event(Place.AFTER, subject - 1, mention, "what_called")
    if tokens[i].dep == "parataxis" and subject and tokens[subject - 1].text == "," == tokens[verb.j].text:
        return verb.event(Place.BEFORE, subject, mention, "postposed", k=verb.j, left=sentence_start(verb.tree, i))
    ends = k >= len(tokens) or tokens[k].text in ",.;–—-!?…" or tokens[k].quote is not None
    quote_follows = k < len(tokens) and tokens[k].quote is not None and not any(t.quote for t in tokens[:subject])
    goes_on = k + 1 < len(tokens) and tokens[k].text == "," and is_verb(tokens, k + 1)  # Her brother, she said, had …
    if ends and subject and not quote_follows and (has_content_before(tokens, subject) or goes_on):
        return verb.event(Place.BEFORE, subject, mention, "postposed")
    return verb.event(Place.AFTER, subject, mention, "preposed")
