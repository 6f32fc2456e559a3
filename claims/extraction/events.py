"""Reporting verbs found in one sentence, with their speaker and where their content may begin."""

from dataclasses import dataclass, replace
from enum import StrEnum

from claims.extraction.english.channels import STATEMENT_NOUNS
from claims.extraction.english.cues import BY_FORM, NOUN_FORMS, TAKES_TOLL, Cue, Frame
from claims.extraction.english.titles import ROLES
from claims.extraction.english.words import (
    ADVERBS,
    BE,
    DETERMINERS,
    DO,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.hearers import after_cue, leading_channel
from claims.extraction.mentions import Kind, Mention, is_possessive, mention_of
from claims.extraction.phrases import (
    is_verb,
    joint_mention,
    phrase_after,
    phrase_before,
    skip_adverbs_back,
    subject_before,
)
from claims.extraction.reading import Sentence, Token

_ACCORDING = Cue(("according to",), Frame.CLAUSE | Frame.QUOTE)
_STOPS = frozenset(",.;:–—-!?…")


class Place(StrEnum):
    """Where the content stands: after the cue, before it, or (shared) after it with the speaker of the cue before."""

    AFTER = "after"
    BEFORE = "before"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Event:
    """A reporting verb at tokens ``i:j``; its content begins at ``k`` or ends before ``subject``."""

    cue: Cue
    i: int
    j: int
    k: int
    place: Place
    subject: int  # first token of the phrase of speaker and cue
    mention: Mention | None
    channel: str | None
    rule: str
    quoted_by: str | None = None
    words: str = ""  # the cue as worded


def find_events(text: str, sentence: Sentence) -> list[Event]:
    """All reporting verbs of a sentence that have a speaker, in order; nested ones are still among them."""
    tokens = sentence.tokens
    events: list[Event] = []
    opening, opens_channel = leading_channel(text, tokens)
    for i, token in enumerate(tokens):
        if token.quote is not None or not token.is_word:
            continue
        event: Event | None = None
        if token.lower == "according" and i + 1 < len(tokens) and tokens[i + 1].lower == "to":
            event = _according(text, tokens, i)
        elif token.lower in BY_FORM and not (token.is_cap and i and not token.text.isupper()):
            event = _verb_event(text, tokens, i, events)
        if event is not None:
            if event.channel is None and opens_channel and event.subject >= opening:
                event = replace(event, channel=opens_channel)
            events.append(replace(event, words=text[tokens[event.i].start : tokens[event.j - 1].end]))
    return events


def _verb_event(text: str, tokens: tuple[Token, ...], i: int, events: list[Event]) -> Event | None:
    cue, j = _choose_row(tokens, i)
    if cue is None or not _is_reporting(tokens, i, cue):
        return None
    k, channel = after_cue(text, tokens, j, tells=Frame.TELLS in cue.frame, base=cue.base)
    previous = tokens[i - 1] if i else None
    ing = tokens[i].lower.endswith("ing")
    at = skip_adverbs_back(tokens, i - 1, 0)
    before = tokens[at] if at >= 0 else None
    if (
        ing
        and previous is not None
        and not (before is not previous and tokens[at + 1 : i] and _has_be(tokens, at + 1, i))
    ):
        return _participle(text, tokens, i, j, k, cue, channel, events)
    if previous is None:
        return None
    inverted = _inverted(text, tokens, i, j, cue)
    if inverted is not None:
        return inverted
    if before is not None and before.lower in ("who", "which") and at > 0:
        return _relative(text, tokens, i, j, k, at, cue, channel)
    if (before is not None and before.lower in ("and", "but", "or")) or (
        before is not None and before.text == "," and at and False
    ):
        return Event(cue, i, j, k, Place.SHARED, at, None, channel, "shared")
    found = subject_before(text, tokens, i, 0)
    if found is None:
        if before is not None and before.text == "," and events:
            return Event(cue, i, j, k, Place.SHARED, at, None, channel, "shared")
        return None
    mention, subject = found
    if not _can_speak(mention, tokens[i].lower):
        return None
    if tokens[subject - 1].lower in ("what", "how") and subject:
        return Event(cue, i, j, k, Place.AFTER, subject - 1, mention, channel, "what_called")
    ends = k >= len(tokens) or tokens[k].text in ",.;–—-!?…" or tokens[k].quote is not None
    if ends and subject and _has_content_before(tokens, subject):
        if not (
            k < len(tokens)
            and tokens[k].quote is not None
            and tokens[subject - 1].quote is None
            and not any(t.quote for t in tokens[:subject])
        ):
            return Event(cue, i, j, k, Place.BEFORE, subject, mention, channel, "postposed")
    return Event(cue, i, j, k, Place.AFTER, subject, mention, channel, "preposed")


def _choose_row(tokens: tuple[Token, ...], i: int) -> tuple[Cue | None, int]:
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    for cue in BY_FORM[tokens[i].lower]:
        if cue.particle:
            if following == cue.particle:
                return cue, i + 2
        elif cue.base == "put":
            if any(t.lower in TAKES_TOLL for t in tokens[i + 1 : i + 5]):
                return cue, i + 1
        else:
            return cue, i + 1
    return None, i + 1


def _is_reporting(tokens: tuple[Token, ...], i: int, cue: Cue) -> bool:
    lower = tokens[i].lower
    previous = tokens[i - 1] if i else None
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if previous is None:
        return lower.endswith("ing")
    near = [t.lower for t in tokens[max(0, i - 3) : i] if t.is_word]
    if near and near[-1] in NEGATIONS | MODALS | {"to"} and not lower.endswith("ing"):
        return near[-1] in ("can", "must") and lower == "confirm"
    if any(w in NEGATIONS for w in near[-2:]) or (len(near) > 1 and near[-2] in MODALS and near[-1] in ADVERBS):
        return False
    if near and near[-1] in DO:
        return False
    at = i - 1
    while at > 0 and (tokens[at].lower in ADVERBS or tokens[at].lower.endswith("ly")):
        at -= 1
    if tokens[at].lower in BE and not lower.endswith("ing"):
        return False
    if lower == "states" and previous.lower == "united":
        return False
    if cue.base == "claim" and any(t.lower in ("lives", "life", "responsibility") for t in tokens[i + 1 : i + 7]):
        return False
    if lower in NOUN_FORMS:
        if (
            previous.lower in DETERMINERS | PREPOSITIONS
            or is_possessive(previous)
            or previous.lower in ("intelligence",)
        ):
            return False
        if following in ("of", "about", "from") or (following and following in BE):
            return False
    return not (
        previous.lower in DETERMINERS - {"all", "both", "many", "some", "most", "few", "several", "one", "two"}
        or is_possessive(previous)
    )


def _has_be(tokens: tuple[Token, ...], a: int, b: int) -> bool:
    return any(t.lower in BE for t in tokens[a:b])


def _can_speak(mention: Mention, form: str) -> bool:
    if mention.kind is Kind.PRONOUN:
        return mention.worded.lower() not in ("you",)
    if mention.head in TIME_NOUNS or mention.head in ("it", "there", "which", "that", "what"):
        return False
    if form in NOUN_FORMS and not form.endswith(("ed", "ing")):
        plural = mention.kind is Kind.PLURAL or bool(mention.joint)
        base = BY_FORM[form][0].base == form
        if base:
            return plural or mention.head in ("police", "government", "authorities") or form in ("put", "hit", "read")
        named = mention.kind in (Kind.PERSON, Kind.BODY, Kind.PLACE) or mention.head in ROLES
        return named or (mention.kind is Kind.UNKNOWN and not mention.head.endswith(("al", "ic", "ive", "ous", "ing")))
    return mention.kind is not Kind.ROLE or not mention.head.endswith(("ing", "tion")) or mention.name is not None


def _has_content_before(tokens: tuple[Token, ...], subject: int) -> bool:
    """Whether what stands before the speaker is content (a quotation or a clause), not an adverbial."""
    before = tokens[subject - 1]
    if before.quote is not None:
        return True
    if before.text not in ",–—-":
        return False
    return any(t.quote is not None or is_verb(tokens, n) for n, t in enumerate(tokens[:subject])) and not (
        tokens[0].lower
        in ("when", "asked", "if", "as", "while", "after", "before", "although", "though", "because", "since")
        and not any(t.quote is not None for t in tokens[:subject])
    )


def _inverted(text: str, tokens: tuple[Token, ...], i: int, j: int, cue: Cue) -> Event | None:
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


def _relative(
    text: str, tokens: tuple[Token, ...], i: int, j: int, k: int, at: int, cue: Cue, channel: str | None
) -> Event | None:
    stop = at - 1 if tokens[at - 1].text == "," else at
    a, b = phrase_before(tokens, stop, 0)
    mention = mention_of(text, tokens[a:b]) if b > a else None
    if mention is None:
        return None
    return Event(cue, i, j, k, Place.AFTER, a, mention, channel, "relative")


def _participle(
    text: str, tokens: tuple[Token, ...], i: int, j: int, k: int, cue: Cue, channel: str | None, events: list[Event]
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
        return Event(cue, i, j, k, Place.SHARED, i, None, previous.lower, "participle")
    a, b = phrase_before(tokens, i, 0)
    if previous.lower == "as":
        quoted = next(
            (n for n in range(i - 2, max(-1, i - 14), -1) if tokens[n].lower in ("quoted", "cited", "quoting")), -1
        )
        if quoted >= 0:
            mention = joint_mention(text, tokens, quoted + 1, i - 1) if quoted + 1 < i - 1 else None
            found = subject_before(text, tokens, quoted, 0)
            if mention is None and found:  # was quoted as saying
                return Event(cue, i, j, k, Place.AFTER, found[1], found[0], channel, "quoted_as")
            if mention is not None:
                by = found[0].speaker if found else None
                return Event(cue, i, j, k, Place.AFTER, quoted, mention, by or channel, "quoted_as", by)
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


def _according(text: str, tokens: tuple[Token, ...], i: int) -> Event | None:
    a = i + 2
    b = phrase_after(tokens, a, len(tokens))
    if b <= a:
        return None
    mention, end = joint_mention(text, tokens, a, b), b
    if mention is None:
        return None
    k = end + 1 if end < len(tokens) and tokens[end].text == "," else end
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
