"""Numbers that count nothing: dates, ages, sums, times, addresses and names."""

from collections.abc import Sequence

from claims.extraction.english.counting import (
    CURRENCY,
    HUMAN,
    LABELS,
    UNITS_OF_MEASURE,
)
from claims.extraction.english.words import MONTHS
from claims.extraction.numbers import Number
from claims.extraction.reading import Token


def is_label(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is a date, an age, a sum, a time, an address or a name ("F-16", "Route 9")."""
    i, j = number.i, number.end
    before = tokens[i - 1] if i else None
    after = tokens[j] if j < len(tokens) else None
    if number.digits and not _plain_digits(tokens[i].text):
        return True
    if after is not None:
        glued = after.start == tokens[j - 1].end
        if glued and after.is_word:
            return True
        if after.lower in UNITS_OF_MEASURE or after.lower in MONTHS or after.text in CURRENCY or after.text == "/":
            return True
        if (glued and after.text in ":") or (number.digits and glued and after.text in "–-" and not after.is_word):
            return True
        if after.lower.startswith(("year-", "years-", "month-", "day-", "mile-", "minute-", "page-", "magnitude")):
            return True
    if before is None:
        return False
    if before.text in CURRENCY or before.text == "#" or before.lower.rstrip(".") in MONTHS:
        return True
    if before.text in ":/" and before.end == tokens[i].start:
        return True
    if number.first < i:
        return False
    month = before.lower in (
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sep.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
    )
    if month or (
        before.lower in LABELS and not (before.lower == "at" and human_follows(tokens, j)) and not _toll_at(tokens, i)
    ):
        return True
    if not number.digits:
        return before.lower == "no" or (
            tokens[i].lower == "one" and before.lower in ("the", "this", "that", "no", "any", "each")
        )
    if before.is_cap and i > 1 and not human_follows(tokens, j) and before.lower not in ("the", "a", "another", "and"):
        return True
    ends = after is None or after.text in ",.;)—–-" or after.lower in ("and", "was", "is")
    if before.text in ",(" and ends and i > 1 and (tokens[i - 2].is_cap or tokens[i - 2].text[0].isdigit()):
        return True
    year = (
        tokens[i].text.isascii()
        and tokens[i].text.isdigit()
        and len(tokens[i].text) == 4
        and 1500 <= int(tokens[i].text) <= 2100
    )
    return year and not human_follows(tokens, j)


def _toll_at(tokens: Sequence[Token], i: int) -> bool:
    return any(t.lower in ("toll", "number", "losses", "dead", "figure", "count") for t in tokens[max(0, i - 4) : i])


def _plain_digits(word: str) -> bool:
    return all(c in "0123456789.,kmbn" for c in word)


def human_follows(tokens: Sequence[Token], j: int) -> bool:
    return any(t.lower in HUMAN for t in tokens[j : j + 3] if t.is_word)
