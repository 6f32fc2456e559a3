"""The noun phrase after a number: what is counted, of whose side, and whether it adds to a count before."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.english.counting import (
    GROUPS,
    HUMAN,
    NOUNS_OF_MEASURE,
    SKIPPED,
)
from claims.extraction.english.numbers import INCREMENT_AFTER, INCREMENT_BEFORE
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import PREPOSITIONS, SUBORDINATORS
from claims.extraction.mentions import country_of
from claims.extraction.numbers import Number, number_at
from claims.extraction.phrases import is_verb
from claims.extraction.reading import Token


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: the noun phrase ends before token ``end``."""

    end: int
    group: str | None
    noun: str
    human: bool
    side: str | None
    increment: bool


def read_counted(tokens: Sequence[Token], number: Number) -> Counted:
    """Read the noun phrase after a number: "more of its troops", "Belgrovian soldiers", "of them"."""
    j, end = number.end, number.end
    side: str | None = None
    increment = bool(number.first and tokens[number.first - 1].lower in INCREMENT_BEFORE)
    increment = increment or (j < len(tokens) and tokens[j].lower in INCREMENT_AFTER)
    last_noun = -1
    n = j
    while n < len(tokens) and n - j < 7 and tokens[n].is_word:
        lower = tokens[n].lower
        following = tokens[n + 1].lower if n + 1 < len(tokens) else ""
        compound = following in HUMAN and following not in NOUNS_OF_MEASURE and following != "people"
        if lower in HUMAN and not compound:
            return Counted(n + 1, GROUPS.get(lower, lower), lower, True, side, increment)
        if lower in _OWN:
            side = "own"
        elif lower == "enemy":
            side = "enemy"
        elif tokens[n].is_cap and country_of(tokens[n].text):
            side = country_of(tokens[n].text).title()
        if lower == "than" or lower in SUBORDINATORS or (lower in PREPOSITIONS and lower != "of"):
            break
        if n > j and is_verb(tokens, n) and lower not in SKIPPED:
            break
        if lower not in SKIPPED and number_at(tokens, n) is None:
            if last_noun >= 0 and tokens[last_noun].lower.endswith("s"):
                break
            last_noun = n
        end = n + 1
        n += 1
    if last_noun >= 0:
        noun = tokens[last_noun].lower
        plural = noun.endswith("s") or noun in ("aircraft", "livestock", "cattle")
        if plural and not (is_verb(tokens, last_noun)):
            return Counted(last_noun + 1, noun, noun, False, side, increment)
        end = j
    if j < len(tokens) and tokens[j].lower == "of" and side == "own":
        return Counted(end, None, "", True, side, increment)
    return Counted(
        j + (1 if increment and j < len(tokens) and tokens[j].lower in INCREMENT_AFTER else 0),
        None,
        "",
        False,
        None,
        increment,
    )


_OWN = word_set("its their his her our my own")
