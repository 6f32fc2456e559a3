"""Constructions in which the speaker does not stand right before the verb."""

from claims.extraction.english.channels import STATEMENT_NOUNS
from claims.extraction.english.cues import Cue, Frame
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import (
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.page.reading import Token
from claims.extraction.page.syntax import Tree
from claims.extraction.speech.event import Event, Place, Verb
from claims.extraction.speech.grammar import clause_of, sentence_start, speaker_at
from claims.extraction.speech.hearers import after_cue
from claims.extraction.speech.phrases import (
    is_verb,
    joint_mention,
    phrase_after,
    phrase_before,
    subject_before,
)
from claims.extraction.who.mentions import Kind, Mention, mention_of

_BEFORE_PARTICIPLES = word_set(", and by while after before or – — but also")
_BEFORE_ACCORDING = word_set("but and that while because where which who although though as")
ACCORDING = Cue(("according to",), Frame.CLAUSE | Frame.QUOTE)


def inverted(verb: Verb) -> Event | None:
    """“…,” said Ivo Brandt, 61, a baker."""
    text, tokens, i, j, cue = verb.text, verb.tokens, verb.i, verb.j, verb.cue
    previous = tokens[i - 1]
    if Frame.QUOTE not in cue.frame or tokens[i].lower.endswith("ing") or j >= len(tokens):
        return None
    if Frame.TELLS in cue.frame:
        return None
    after_quote = previous.quote is not None
    after_comma = previous.text in ",–—" and i > 2 and Frame.CLAUSE in cue.frame
    if not (after_quote or after_comma):
        return None
    first = tokens[j]
    if (
        not first.is_word
        or first.lower in SUBORDINATORS | PREPOSITIONS | TIME_NOUNS
        or (first.lower in ("it", "he", "she", "they") and after_comma)
    ):
        return None
    b = phrase_after(tokens, j, len(tokens))
    if b <= j:
        return None
    if after_comma and (
        b < len(tokens) and tokens[b].is_word and tokens[b].lower not in PREPOSITIONS | TIME_NOUNS | {"who"}
    ):
        return None
    mention, k = _with_aside_after(text, tokens, j, b)
    if mention is None or (after_comma and mention.kind is Kind.ROLE and mention.head not in ("spokesman", "official")):
        return None
    k, channel = (k, None) if k > b else after_cue(text, tokens, b, tells=False, base=cue.base)
    return verb.event(Place.BEFORE, i, mention, "inverted", k=k, channel=channel)


def _with_aside_after(text: str, tokens: tuple[Token, ...], a: int, b: int) -> tuple[Mention | None, int]:
    end = b
    if b < len(tokens) and (tokens[b].text == "," or tokens[b].lower in ("who", "of", "from", "at", "in")):
        end = b + 1
        while end < len(tokens) and end - b < 40 and tokens[end].quote is None and tokens[end].text not in ";:.!?—–":
            if tokens[end].text == "," and end + 1 < len(tokens):
                following = tokens[end + 1]
                if following.quote is not None or following.lower in (
                    "adding",
                    "saying",
                    "and",
                    "but",
                    "citing",
                    "noting",
                ):
                    break
            end += 1
        aside = tokens[b:end] if tokens[b].text != "," else tokens[b + 1 : end]
        joint = joint_mention(text, tokens, a, b)
        if joint is not None and joint.joint:
            return joint, end
        if tokens[b].text != "," and tokens[b].lower != "who" and tokens[b].lower != "of":
            return joint, b
        return mention_of(text, tokens[a:b], aside), end
    return joint_mention(text, tokens, a, b), b


def relative(verb: Verb, at: int) -> Event | None:
    """…, who said …: the speaker stands before the pronoun at ``at``."""
    tokens = verb.tokens
    a, b = phrase_before(tokens, at - 1 if tokens[at - 1].text == "," else at, 0)
    mention = mention_of(verb.text, tokens[a:b]) if b > a else None
    return verb.event(Place.AFTER, a, mention, "relative") if mention is not None else None


def participle(verb: Verb) -> Event | None:
    """…, adding that …; …, with the mayor claiming …; was quoted as saying …"""
    tokens, i = verb.tokens, verb.i
    previous = tokens[i - 1]
    if tokens[i].dep == "acl" and clause_of(verb.tree, i, verb.cue) > i:  # issued a clarification stating that …
        return verb.event(Place.SHARED, i, None, "participle")
    absolute = _absolute(verb)
    if absolute is not None:
        return absolute
    if previous.lower in _BEFORE_PARTICIPLES or previous.quote or previous.lower in STATEMENT_NOUNS:
        return verb.event(Place.SHARED, i, None, "participle")
    if previous.lower == "as":
        return _quoted_as(verb)
    a, b = phrase_before(tokens, i, 0)
    if b > a and ((a > 0 and tokens[a - 1].lower == "with") or (a > 1 and tokens[a - 1].text == ",")):
        return verb.event(Place.AFTER, a - 1, joint_mention(verb.text, tokens, a, b), "with_saying")
    return None


def _quoted_as(verb: Verb) -> Event | None:
    """The minister was quoted (by TASS) as saying …; TASS quoted the minister as saying …"""
    text, tokens, i = verb.text, verb.tokens, verb.i
    reach = range(i - 2, max(-1, i - 14), -1)
    quoted = next((n for n in reach if tokens[n].lower in ("quoted", "cited", "quoting")), -1)
    if quoted < 0:
        return None
    passive = quoted + 1 >= i - 1 or tokens[quoted + 1].lower == "by"
    mention = None if passive else joint_mention(text, tokens, quoted + 1, i - 1)
    found = subject_before(text, tokens, quoted, 0)
    if passive and found:
        before = found[1] > 0 and tokens[found[1] - 1].quote is not None
        return verb.event(Place.BEFORE if before else Place.AFTER, found[1], found[0], "quoted_as")
    if mention is None:
        return None
    return verb.event(
        Place.AFTER, quoted, mention, "quoted_as", channel=(found[0].speaker if found else None) or verb.channel
    )


def _absolute(verb: Verb) -> Event | None:
    """…, with the party leader, Mina Holt, claiming …"""
    tokens, i = verb.tokens, verb.i
    start = next((n for n in range(i - 1, max(0, i - 20), -1) if tokens[n].lower == "with"), 0)
    if start < 1 or tokens[start - 1].text != "," or any(is_verb(tokens, n) for n in range(start + 1, i)):
        return None
    found = subject_before(verb.text, tokens, i, start + 1)
    return verb.event(Place.AFTER, start, found[0], "with_saying") if found is not None else None


def according(text: str, tree: Tree, i: int) -> Event | None:
    """According to the army, …; …, according to a report published on Friday."""
    tokens = tree.tokens
    a = i + 2
    whom = tree.child(i + 1, "pobj") if tokens[i + 1].head == i else -1
    found = speaker_at(text, tree, whom) if whom >= a else None
    b = phrase_after(tokens, a, len(tokens))
    mention = found[0] if found is not None else joint_mention(text, tokens, a, b) if b > a else None
    if mention is None:
        return None
    end = max(b, tree.right[whom] + 1 if found is not None and whom >= b else b)
    opens = i == 0 or tokens[i - 1].lower in _BEFORE_ACCORDING or (tokens[i - 1].text == "," and i < 4)
    opens = opens or (tokens[i - 1].text == "," and tokens[i - 2].lower in _BEFORE_ACCORDING)
    comma = next((n for n in range(end, min(len(tokens), end + 10)) if tokens[n].text == ","), -1)
    above = tokens[i].head
    if above > i and end <= tree.right[i] + 1 < above:  # according to Ana Holt, a spokeswoman, | the road is open
        comma = tree.right[i] + 1
    follows = 0 < comma < len(tokens) - 1
    verb = Verb(text, tree, ACCORDING, i, a, comma + 1 if follows else end, None)
    if opens and (follows or end < len(tokens) - 1):
        return verb.event(Place.AFTER, i, mention, "according_to")
    if found is None and end < len(tokens) and tokens[end].text == ",":
        mention = mention_of(text, tokens[a:b], tokens[b + 1 : min(len(tokens), b + 20)]) or mention
    return verb.event(Place.BEFORE, i, mention, "according_to", k=len(tokens), left=sentence_start(tree, i))
