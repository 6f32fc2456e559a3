"""Reporting verbs found in one sentence, with their speaker and where their content may begin."""

from dataclasses import replace

from claims.extraction.constructions import according, inverted, participle, relative
from claims.extraction.english.cues import BY_FORM, Frame
from claims.extraction.event import Event, Place
from claims.extraction.grammar import (
    clause_of,
    clause_span,
    find_agent,
    find_clause,
    find_hearing,
    find_phrase,
    holds_count,
    is_over,
)
from claims.extraction.hearers import after_cue, leading_channel
from claims.extraction.phrases import (
    is_verb,
    skip_adverbs_back,
    subject_before,
)
from claims.extraction.reading import Sentence
from claims.extraction.reporting import can_speak, choose_row, has_be, has_content_before, is_reporting
from claims.extraction.syntax import Tree


def find_events(text: str, sentence: Sentence) -> list[Event]:
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
            event = according(text, tokens, i)
        elif token.lower in BY_FORM and not (token.is_cap and i and not token.text.isupper()):
            event = _read_verb(text, tree, i, events)
        if event is not None:
            if event.channel is None and opens_channel and event.subject >= opening:
                event = replace(event, channel=opens_channel)
            events.append(replace(event, words=text[tokens[event.i].start : tokens[event.j - 1].end]))
    return events


def _read_verb(text: str, tree: Tree, i: int, events: list[Event]) -> Event | None:
    """The event of the verb at ``i``: by its clause, else by what stands around it, else by the verbs it hangs on."""
    tokens = tree.tokens
    cue, j = choose_row(tokens, i)
    if cue is None:
        return None
    k, channel = after_cue(text, tokens, j, tells=Frame.TELLS in cue.frame, base=cue.base)
    event = find_hearing(tree, i, j, cue)
    if event is not None or cue.base == "hear":
        return event
    event = find_clause(text, tree, i, j, k, cue, channel)
    if event is not None and event.mention is not None and can_speak(event.mention, tokens[i].lower):
        return event
    event = find_agent(text, tree, i, j, cue, channel)
    if event is not None:
        return event
    if Frame.COUNT in cue.frame and not holds_count(tree, i, k):
        return None
    event = _verb_event(text, tree, i, events) or find_phrase(text, tree, i, j, k, cue, channel)
    clause = clause_of(tree, i, cue)
    if event is None or event.place is Place.BEFORE or clause < i:
        return event
    _, reach = clause_span(tree, clause, j)
    return replace(event, reach=reach, ends=is_over(tree, i, reach)) if reach > event.k else event


def _verb_event(text: str, tree: Tree, i: int, events: list[Event]) -> Event | None:
    tokens = tree.tokens
    cue, j = choose_row(tokens, i)
    if cue is None or not is_reporting(tokens, i, cue):
        return None
    k, channel = after_cue(text, tokens, j, tells=Frame.TELLS in cue.frame, base=cue.base)
    previous = tokens[i - 1] if i else None
    ing = tokens[i].lower.endswith("ing")
    at = skip_adverbs_back(tokens, i - 1, 0)
    before = tokens[at] if at >= 0 else None
    if previous is None:
        return None
    progressive = has_be(tokens, at + 1, i)  # is saying
    if ing and not progressive:
        if tokens[i].dep == "acl" and clause_of(tree, i, cue) > i:  # issued a clarification stating that …
            return Event(cue, i, j, k, Place.SHARED, i, None, channel, "participle")
        return participle(text, tokens, i, j, k, cue, channel)
    turned = inverted(text, tokens, i, j, cue)
    own = tree.child(i, "nsubj", "nsubjpass")
    if turned is not None and (own > i or tokens[i - 1].quote is not None):
        return turned
    if before is not None and before.lower in ("who", "which") and at > 0:
        return relative(text, tokens, i, j, k, at, cue, channel)
    if before is not None and before.lower in ("and", "but", "or"):
        return Event(cue, i, j, k, Place.SHARED, at, None, channel, "shared")
    found = subject_before(text, tokens, i, 0)
    if found is None:
        if before is not None and before.text == "," and events:
            return Event(cue, i, j, k, Place.SHARED, at, None, channel, "shared")
        return None
    mention, subject = found
    if not can_speak(mention, tokens[i].lower):
        return None
    if subject and tokens[subject - 1].lower in ("what", "how") and subject:
        return Event(cue, i, j, k, Place.AFTER, subject - 1, mention, channel, "what_called")
    ends = k >= len(tokens) or tokens[k].text in ",.;–—-!?…" or tokens[k].quote is not None
    quote_follows = k < len(tokens) and tokens[k].quote is not None and not any(t.quote for t in tokens[:subject])
    goes_on = k + 1 < len(tokens) and tokens[k].text == "," and is_verb(tokens, k + 1)  # Her brother, she said, had …
    if ends and subject and not quote_follows and (has_content_before(tokens, subject) or goes_on):
        return Event(cue, i, j, k, Place.BEFORE, subject, mention, channel, "postposed")
    return Event(cue, i, j, k, Place.AFTER, subject, mention, channel, "preposed")
