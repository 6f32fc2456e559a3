"""The noun phrase after a number: what is counted, of whose side, and whether it adds to a count before."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.counts.numbers import Number, number_at
from claims.extraction.english.counting import SIDE_ADJECTIVES, SKIPPED
from claims.extraction.english.numbers import INCREMENT_AFTER, INCREMENT_BEFORE
from claims.extraction.english.persons import (
    ANIMALS,
    GROUPS,
    HUMAN,
    LIKE_PERSONS,
    PEOPLES,
    STATES,
    THINGS_LIKE_PERSONS,
    UNCOUNTED_PLURALS,
)
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import (
    AUXILIARIES,
    DETERMINERS,
    NOT_VERBS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
    VERBS,
)
from claims.extraction.page.reading import Token
from claims.extraction.speech.phrases import is_verb
from claims.extraction.who.naming import country_of
from claims.vocabulary import Bound

OWN = "own"  # the side of "its troops", until it is known whose
_OWN = word_set("its their his her our my own")
_ACTIVE = word_set(  # past forms that are no adjectives: three suffered injuries
    "suffered sustained received needed required reported attended joined boarded survived escaped entered reached"
    " crossed opened fired attacked"
)
_PEOPLES = ("ans", "anis", "aqis", "elis", "itis", "ese", "ites")  # Kenyans, Iraqis, Muscovites
_LONGEST = 7  # words from a number to its noun


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: the noun phrase ends before token ``end``. ``noun`` is empty where none is named."""

    end: int
    group: str | None
    noun: str
    human: bool
    side: str | None
    increment: bool

    @property
    def living(self) -> bool:
        return self.human or self.noun in ANIMALS


def read_counted(tokens: Sequence[Token], number: Number) -> Counted:
    """Read the noun phrase after a number: "more of its troops", "Belgrovian soldiers", "of them"."""
    start = number.end
    increment = _is_increment(tokens, number)
    singular = number.high == 1 or number.low == 1
    side: str | None = None
    noun = -1  # of the last word that may be the noun
    end = n = start
    while n < len(tokens) and n - start < _LONGEST and tokens[n].is_word:
        lower = tokens[n].lower
        if lower in STATES and noun >= 0 and _is_plural(tokens[noun]):
            break
        if is_human(tokens[n], singular) and not _is_adjective(tokens, n):
            plural = lower if lower in HUMAN or not singular else lower + "s"
            group = None if lower in STATES else GROUPS.get(plural, plural)
            if tokens[n].is_cap and lower not in HUMAN:
                group, side = "people", country_of(lower[:-1].title()).title() or side
            return Counted(n + 1, group, lower, True, _side_after(tokens, n + 1) or side, increment)
        if lower in ("those", "these") and tokens[n - 1].lower == "of" and not _names_on(tokens, n + 1):
            return Counted(n + 1, "people", "them", True, side, increment)
        side = _side_word(tokens[n]) or side
        articled = lower in DETERMINERS | POSSESSIVES and number_at(tokens, n) is None and tokens[n - 1].lower != "of"
        if articled or (lower not in SKIPPED and _is_outside(tokens, n)):
            break
        if lower not in SKIPPED and number_at(tokens, n) is None:
            if noun >= 0 and _is_plural(tokens[noun]):
                break
            noun = n
        end = n + 1
        n += 1
    if noun >= 0 and _is_plural(tokens[noun]) and not is_verb(tokens, noun):
        lower = tokens[noun].lower
        return Counted(noun + 1, lower, lower, False, side, increment)
    if start < len(tokens) and tokens[start].lower == "of" and side == "own" and noun < 0:
        return Counted(end, None, "", True, side, increment)
    if start < end and tokens[end - 1].lower == "enemy" and noun < 0:
        return Counted(end, "troops", "enemy", True, "enemy", increment)
    after = start < len(tokens) and tokens[start].lower in INCREMENT_AFTER
    whole = start + 2 if [t.lower for t in tokens[start : start + 2]] in (["of", "the"], ["of", "its"]) else start + 1
    if start < whole < len(tokens) and tokens[start].lower == "of" and tokens[whole].is_word:
        part_of = number_at(tokens, whole)
        if part_of is not None and part_of.bound is Bound.EXACT:
            return Counted(part_of.end, None, "", False, None, increment)  # 22 of the 49
    return Counted(start + after, None, "", False, None, increment)


def _names_on(tokens: Sequence[Token], n: int) -> bool:
    """Whether a noun or a state may follow: those men, those killed."""
    return n < len(tokens) and tokens[n].is_word and not _is_outside(tokens, n)


def _is_outside(tokens: Sequence[Token], n: int) -> bool:
    """Whether the word ends the noun phrase: a conjunction, a preposition, a verb."""
    lower = tokens[n].lower
    if lower in SUBORDINATORS or lower in PREPOSITIONS or lower in AUXILIARIES:
        return True
    participle = lower in VERBS or (lower.endswith("ed") and lower not in NOT_VERBS)  # after a number word too
    return (is_verb(tokens, n) or participle) and not _is_adjective(tokens, n)


def is_human(token: Token, singular: bool = False) -> bool:
    """Whether a noun counts persons: by the tables, by its ending, or as the people of a country ("Afghans")."""
    lower = token.lower
    if lower in HUMAN or (singular and lower + "s" in HUMAN):
        return True
    if not (token.is_word and len(lower) > 4) or lower in THINGS_LIKE_PERSONS:
        return False
    if token.is_cap:
        named = lower in PEOPLES or lower.endswith(_PEOPLES)
        return token.text[1:].islower() and (named or (lower.endswith("s") and bool(country_of(token.text[:-1]))))
    return lower.endswith(LIKE_PERSONS) and lower not in TIME_NOUNS


def _is_adjective(tokens: Sequence[Token], n: int) -> bool:
    """Whether the word stands before the noun counted: "student protesters", "stranded hikers", "wounded men"."""
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if following is None or not following.is_word or tokens[n].lower in AUXILIARIES | _ACTIVE:
        return False
    if tokens[n].lower in STATES or (tokens[n].lower.endswith("ed") and tokens[n].lower not in _ACTIVE):
        return (is_human(following) or _is_plural(following)) and following.lower not in STATES
    return following.lower in HUMAN - STATES - {"people", "them", "others"} and tokens[n].lower not in ("of", "them")


def _is_plural(token: Token) -> bool:
    lower = token.lower
    if lower in UNCOUNTED_PLURALS:
        return True
    return lower.endswith("s") and not lower.endswith(("ss", "’s", "'s")) and lower not in PREPOSITIONS | SUBORDINATORS


def _is_increment(tokens: Sequence[Token], number: Number) -> bool:
    before = tokens[number.first - 1].lower if number.first else ""
    after = tokens[number.end].lower if number.end < len(tokens) else ""
    return before in INCREMENT_BEFORE or after in INCREMENT_AFTER


def _side_word(token: Token) -> str | None:
    """The side a word before the noun tells: "its", "Belgrovian", "rebel", "Orsk’s"."""
    if token.lower in _OWN:
        return "own"
    if token.lower in SIDE_ADJECTIVES:
        return token.lower
    if not token.is_cap:
        return None
    if token.text.endswith(("’s", "'s")):
        return token.text[:-2]
    return country_of(token.text).title() or None


def _side_after(tokens: Sequence[Token], n: int) -> str | None:
    """The side told behind the noun: "on the government side", "in its ranks"."""
    for k in range(n, min(n + 10, len(tokens))):
        if tokens[k].text in ",;":
            return None
        lower = tokens[k].lower
        if lower in ("side", "ranks", "ranks") and k - 2 >= n and tokens[k - 2].lower in ("the", "on", "in", "from"):
            return "own" if tokens[k - 1].lower in _OWN else (_side_word(tokens[k - 1]) or tokens[k - 1].text)
    return None
