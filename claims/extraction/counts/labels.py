"""Numbers that count nothing: dates, ages, sums, times, addresses and names."""

from collections.abc import Sequence
from itertools import pairwise

from claims.extraction.counts.counted import is_human
from claims.extraction.counts.numbers import Number
from claims.extraction.english.numbers import UNITS
from claims.extraction.english.tables import word_set
from claims.extraction.english.units import CURRENCY, LABELS, UNITS_OF_MEASURE
from claims.extraction.english.words import MONTHS, TIME_NOUNS
from claims.extraction.page.reading import Token

_MONTHS = frozenset(MONTHS) | word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
_GLUED = ("year-", "years-", "month-", "day-", "mile-", "minute-", "page-", "magnitude", "week-", "hour-", "point-")
_TOLLS = word_set(  # before "at" and a bare number: put the toll at 40
    "toll number losses dead figure count put puts putting stood stands standing estimated estimates estimate crowd"
    " turnout remained remains unchanged placed pegged numbered counted set"
)
_AGES = word_set("under over above below")  # children under 12
_ALL_AGES = word_set("anyone everyone those aged people was were are is and")
_HE = word_set("he she who i")  # before "was" and an age
_AGED = word_set("boy girl man woman child son daughter baby toddler infant boys girls youth")  # a boy of four
_CLOCK = word_set("quarter half five ten twenty twenty-five")  # ten past three
_UNTOLD = word_set("not how so too")  # not 12, how many, so many
_OLDEST = 110  # years; a bare number up to this between commas is an age
_ENDS = frozenset(",.;)—–-")


def is_label(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is a date, an age, a sum, a time, an address or a name ("F-16", "Route 9")."""
    if number.collective:
        return False
    return _told_by_itself(tokens, number) or _told_after(tokens, number) or _told_before(tokens, number)


def _told_by_itself(tokens: Sequence[Token], number: Number) -> bool:
    if not number.digits:
        return False
    text = tokens[number.i].text
    follows = names_persons(tokens, number.end)
    plain = text.replace("-", "") if number.low != number.high else text
    if not all(c in "0123456789.,kmbn" for c in plain):
        return True
    if text[-1] in "km" and not follows and tokens[number.i].end == tokens[number.j - 1].end:
        return True
    return _is_year(tokens, number)


def _is_year(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is a year; 2000 people are none, but in 2000 people …"""
    text = tokens[number.i].text[:4]
    if len(tokens[number.i].text) not in (4, 7, 9) or not text.isdigit() or not 1500 <= int(text) <= 2100:
        return False
    if number.i and tokens[number.i - 1].lower in ("in", "since", "until", "during"):
        return True
    if names_persons(tokens, number.end):
        return False
    return number.first == number.i or number.low != number.high or tokens[number.i - 1].lower in ("about", "around")


def _told_after(tokens: Sequence[Token], number: Number) -> bool:
    if number.end >= len(tokens):
        return False
    after = tokens[number.end]
    glued = after.start == tokens[number.end - 1].end
    if glued and (after.is_word or after.text == ":" or (number.digits and after.text in "–-")):
        return True
    unit = after.lower in UNITS_OF_MEASURE or after.lower in MONTHS or after.text in CURRENCY or after.text == "/"
    return unit or after.lower.startswith(_GLUED)


def _told_before(tokens: Sequence[Token], number: Number) -> bool:
    i, first = number.i, number.first
    if _is_age(tokens, number):
        return True
    if not i:
        return False
    if first and (tokens[first - 1].lower in _UNTOLD or (tokens[first - 1].lower == "as" and number.low is None)):
        return True
    if first > 1 and _is_ratio([t.lower for t in tokens[max(0, first - 8) : first]]):
        return True
    before = tokens[i - 1]
    if i > 1 and before.lower in ("past", "to") and tokens[i - 2].lower in _CLOCK and _is_hour(tokens, number):
        return True
    if before.text in CURRENCY or before.text == "#" or before.lower.rstrip(".") in _MONTHS:
        return True
    if before.text in ":/" and before.end == tokens[i].start:
        return True
    if first < i:
        return False
    if before.lower == "at" and tokens[i].lower in _CLOCK and _tells_hour(tokens, number.end):
        return True
    follows = names_persons(tokens, number.end)
    if before.lower in LABELS or (number.digits and before.lower.removesuffix("s") in LABELS):
        return before.lower != "at" or not (follows or any(t.lower in _TOLLS for t in tokens[max(0, i - 16) : i]))
    if not number.digits:
        unlike = before.lower in ("the", "this", "that", "no", "any", "each", "not", "every", "only")
        return before.lower == "no" or (tokens[i].lower == "one" and unlike)
    named = before.is_cap and i > 1 and before.lower not in ("the", "a", "another", "and") and not follows
    if named and not (before.lower in TIME_NOUNS and _counts_something(tokens, number.end)):
        return True
    aside = before.text in ",(" and _ends(tokens, number.end) and i > 1
    return aside and (_named(tokens[i - 2]) or (number.high is not None and number.high <= _OLDEST))


def _is_hour(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number that counts nothing may be an hour: twenty to nine."""
    return not number.digits and number.high is not None and number.high <= 12 and _ends(tokens, number.end)


def _tells_hour(tokens: Sequence[Token], n: int) -> bool:
    """Whether an hour follows: at twenty to nine."""
    return n + 1 < len(tokens) and tokens[n].lower in ("to", "past") and tokens[n + 1].lower in UNITS


def _is_ratio(before: Sequence[str]) -> bool:
    """Whether a number is the whole of a share: one in five, nine out of ten, for every soldier three, all but six."""
    if any(pair in (("for", "every"), ("for", "each")) for pair in pairwise(before)):
        return True
    if before[-2:] == ["all", "but"]:
        return True
    return (before[-1] == "in" and before[-2] in UNITS) or (before[-2:] == ["out", "of"] and before[-3:][0] in UNITS)


def _is_age(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is an age: "aged between 19 and 60", "children under 12", "ages 8 and 11"."""
    near = [t.lower for t in tokens[max(0, number.first - 2) : number.first]]
    if len(near) == 2 and _ends(tokens, number.end) and number.high is not None and number.high <= _OLDEST:
        of = near[1] == "of" and near[0] in _AGED  # a boy of four
        if of or (near[1] in ("is", "was", "turned") and near[0] in _HE and number.first == number.i):
            return True
    if _tells_age(tokens[max(0, number.first - 1) : number.first]) or near in (["ages", "of"], ["age", "of"]):
        return True
    listed = number.first >= 4 and tokens[number.first - 1].lower in ("and", "or", "to")
    if listed and _ends(tokens, number.end) and _tells_age(tokens[max(0, number.first - 6) : number.first]):
        return True
    bound = tokens[number.i - 1].lower if number.i > number.first else ""
    if not _counts_something(tokens, number.end) and _tells_age(tokens[max(0, number.first - 8) : number.first]):
        return True
    if bound not in _AGES or number.first + 1 != number.i or number.first == 0:
        return False
    leads = tokens[number.first - 1]
    return (is_human(leads) or leads.lower in _ALL_AGES) and not _counts_something(tokens, number.end)


def _tells_age(tokens: Sequence[Token]) -> bool:
    return any(t.lower in ("age", "ages", "aged") for t in tokens)


def _ends(tokens: Sequence[Token], n: int) -> bool:
    return n >= len(tokens) or tokens[n].text in _ENDS or tokens[n].lower in ("and", "was", "is", "or")


def _named(token: Token) -> bool:
    return token.is_cap or token.text[0].isdigit()


def _counts_something(tokens: Sequence[Token], n: int) -> bool:
    return n < len(tokens) and tokens[n].is_word and len(tokens[n].text) > 3 and not _ends(tokens, n)


def names_persons(tokens: Sequence[Token], n: int) -> bool:
    """Whether one of the next three words counts persons."""
    return any(is_human(t) for t in tokens[n : n + 3] if t.is_word)
