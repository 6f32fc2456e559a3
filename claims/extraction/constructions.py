"""Constructions in which the speaker does not stand right before the verb."""

from dataclasses import replace

from claims.extraction.english.channels import STATEMENT_NOUNS
from claims.extraction.english.cues import Cue, Frame
from claims.extraction.english.words import (
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.event import Event, Place
from claims.extraction.hearers import after_cue
from claims.extraction.mentions import Kind, Mention, mention_of
from claims.extraction.phrases import (
    is_verb,
    joint_mention,
    phrase_after,
    phrase_before,
    subject_before,
)
from claims.extraction.reading import Token

_ACCORDING = Cue(("according to",), Frame.CLAUSE | Frame.QUOTE)


def inverted(text: str, tokens: tuple[Token, ...], i: int, j: int, cue: Cue) -> Event | None:
    """“…,” said Tomas Reyk, 54, a skipper."""
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
    return Event(cue, i, j, k, Place.BEFORE, i, mention, channel, "inverted")


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


def relative(
    text: str, tokens: tuple[Token, ...], i: int, j: int, k: int, at: int, cue: Cue, channel: str | None
) -> Event | None:
    stop = at - 1 if tokens[at - 1].text == "," else at
    a, b = phrase_before(tokens, stop, 0)
    mention = mention_of(text, tokens[a:b]) if b > a else None
    if mention is None:
        return None
    return Event(cue, i, j, k, Place.AFTER, a, mention, channel, "relative")


def participle(
    text: str, tokens: tuple[Token, ...], i: int, j: int, k: int, cue: Cue, channel: str | None
) -> Event | None:
    previous = tokens[i - 1]
    absolute = _absolute(text, tokens, i, j, k, cue, channel)
    if absolute is not None:
        return absolute
    if (
        previous.lower in (",", "and", "by", "while", "after", "before", "or", "–", "—", "but", "also")
        or previous.quote
    ):
        return Event(cue, i, j, k, Place.SHARED, i, None, channel, "participle")
    if previous.lower in STATEMENT_NOUNS:
        return Event(cue, i, j, k, Place.SHARED, i, None, channel, "participle")
    a, b = phrase_before(tokens, i, 0)
    if previous.lower == "as":
        quoted = next(
            (n for n in range(i - 2, max(-1, i - 14), -1) if tokens[n].lower in ("quoted", "cited", "quoting")), -1
        )
        if quoted >= 0:
            passive = quoted + 1 >= i - 1 or tokens[quoted + 1].lower == "by"  # was quoted (by TASS) as saying
            mention = None if passive else joint_mention(text, tokens, quoted + 1, i - 1)
            found = subject_before(text, tokens, quoted, 0)
            if passive and found:
                before = found[1] > 0 and tokens[found[1] - 1].quote is not None
                return Event(
                    cue, i, j, k, Place.BEFORE if before else Place.AFTER, found[1], found[0], channel, "quoted_as"
                )
            if mention is not None:
                by = found[0].speaker if found else None
                return Event(cue, i, j, k, Place.AFTER, quoted, mention, by or channel, "quoted_as")
        return None
    if (b > a and a > 0 and tokens[a - 1].lower == "with") or (b > a and a > 1 and tokens[a - 1].text == ","):
        mention = joint_mention(text, tokens, a, b)
        return Event(cue, i, j, k, Place.AFTER, a - 1, mention, channel, "with_saying")
    return None


def _absolute(
    text: str, tokens: tuple[Token, ...], i: int, j: int, k: int, cue: Cue, channel: str | None
) -> Event | None:
    """…, with the opposition leader, Ruth Abara, claiming …"""
    start = next((n for n in range(i - 1, max(0, i - 20), -1) if tokens[n].lower == "with"), 0)
    if start < 1 or tokens[start - 1].text != "," or any(is_verb(tokens, n) for n in range(start + 1, i)):
        return None
    found = subject_before(text, tokens, i, start + 1)
    if found is None:
        return None
    return Event(cue, i, j, k, Place.AFTER, start, found[0], channel, "with_saying")


def according(text: str, tokens: tuple[Token, ...], i: int) -> Event | None:
    a = i + 2
    b = phrase_after(tokens, a, len(tokens))
    if b <= a:
        return None
    mention, end = joint_mention(text, tokens, a, b), b
    if mention is None:
        return None
    k = end + 1 if end < len(tokens) and tokens[end].text == "," else end
    if end < len(tokens) and (tokens[end].lower.endswith("ed") or tokens[end].lower in PREPOSITIONS):
        comma = next((n for n in range(end, min(len(tokens), end + 10)) if tokens[n].text == ","), -1)
        k = comma + 1 if comma > 0 and comma + 1 < len(tokens) else k  # a report published last week, …
    clause_start = (
        i == 0
        or tokens[i - 1].lower in ("but", "and", "that", "while", "because")
        or (
            tokens[i - 1].text == ","
            and end < len(tokens)
            and tokens[end].text == ","
            and end + 1 < len(tokens)
            and i < 4
        )
    )
    place = Place.AFTER if clause_start else Place.BEFORE
    if place is Place.BEFORE and end < len(tokens) and tokens[end].text in ",":
        mention = mention_of(text, tokens[a:b], tokens[b + 1 : min(len(tokens), b + 20)]) or mention
    event = Event(_ACCORDING, i, i + 2, k, place, i, mention, None, "according_to")
    return replace(event, k=len(tokens)) if place is Place.BEFORE else event
