"""How a count stands to a word in its clause: passive subject, object, part of a whole. Told from closed classes."""

from collections.abc import Sequence

from claims.extraction.counts.governing import BY_FIRST_WORD, Hit
from claims.extraction.counts.numbers import number_at
from claims.extraction.english.counting import BLOCKING, LINKING
from claims.extraction.english.persons import STATES
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.page.reading import Token

_NO_NOUNS = AUXILIARIES | PREPOSITIONS | SUBORDINATORS | ADVERBS | DETERMINERS | POSSESSIVES
_FEARED = word_set("feared presumed believed reported thought declared")
_FINITE = (BE | HAVE) - {"be", "been", "being"}
_LEADING = word_set("further more other many several")


def is_passive(tokens: Sequence[Token], end: int, hit: Hit) -> bool:
    """Whether a participle is said of the count that ends at ``end``: "5 were shot and killed", "5 killed in"."""
    k = hit.start - 1
    while k >= end:
        lower = tokens[k].lower
        if lower in BE or lower in LINKING:
            return True
        adverb = lower.endswith("ly") or lower in ADVERBS or lower in ("and", "or", "either", "more")
        if not adverb and not (lower.endswith("ed") or lower in BY_FIRST_WORD):
            return False
        k -= 1
    return not _takes_object(tokens, hit.stop)


def _takes_object(tokens: Sequence[Token], n: int) -> bool:
    """Whether an object begins at ``n``: "5 men shot a guard", against "5 men shot in a bar"."""
    if n >= len(tokens) or not tokens[n].is_word:
        return False
    lower = tokens[n].lower
    if lower in TIME_NOUNS or (lower in ("last", "this", "early", "late", "one") and n + 1 < len(tokens)):
        return False
    if n + 1 >= len(tokens):
        return _names(tokens[n])
    if lower == "each" and tokens[n + 1].lower == "other":
        return False
    if lower in DETERMINERS | POSSESSIVES | PERSONAL or lower in ("him", "her", "them", "himself", "themselves"):
        return True
    return tokens[n].is_cap or number_at(tokens, n) is not None or _names(tokens[n + (lower in _LEADING)])


def follows_be(tokens: Sequence[Token], start: int) -> bool:
    """Whether a participle stands in the passive: "were killed", "was badly hurt"; not "was holding"."""
    if tokens[start].lower.endswith("ing"):
        return False
    k = start - 1
    while k > 0 and (tokens[k].lower in ADVERBS or tokens[k].lower.endswith("ly")):
        k -= 1
    return k >= 0 and tokens[k].lower in BE


def is_relative(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Whether a relative clause says what was done to the count: "three ships that Velm has lost"."""
    if start - end > 8 or tokens[end].lower not in ("that", "which", "whom"):
        return False
    return start - end > 1 and not any(t.text in ",;" or t.lower in BE for t in tokens[end + 1 : start])


def after_aside(tokens: Sequence[Token], end: int, start: int) -> int:
    """Where what follows an aside begins: "17 of its men, among them a colonel, died"."""
    if tokens[end].text not in ",—–":
        return end
    mark = tokens[end].text
    closing = [n for n in range(end + 2, start) if tokens[n].text == mark]
    return closing[-1] + 1 if closing else end


def after_second(tokens: Sequence[Token], end: int) -> int:
    """Where a count of two kinds of persons ends: "86 guests and staff feared trapped"."""
    if end + 2 >= len(tokens) or tokens[end].lower != "and" or tokens[end + 2].lower not in _FEARED:
        return end
    return end + 2


def finite_verb(tokens: Sequence[Token], end: int) -> int:
    """Where the verb stands of a count first feared for, else ``end``: "6 sailors presumed dead were found"."""
    if end >= len(tokens) or tokens[end].lower not in _FEARED:
        return end
    for n in range(end + 1, min(end + 10, len(tokens))):
        if not tokens[n].is_word:
            return end
        if tokens[n].lower in _FINITE:
            return n
    return end


def is_apposed(tokens: Sequence[Token], hit: Hit, gap: Sequence[Token]) -> bool:
    """Whether a list of counts says who a group is: "The wounded, three men and two women, are"."""
    opens = hit.start == 0 or not tokens[hit.start - 1].is_word or tokens[hit.start - 1].lower in ("and", "but")
    if not opens or not gap or gap[0].text not in ",:(—–" or hit.governor.words[0] not in ("the", "those"):
        return False
    return not any(t.text == gap[0].text or t.lower in AUXILIARIES for t in gap[1:])


def is_attribute(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a state is said of the noun after it: "calls about missing pets"."""
    if tokens[hit.start].lower not in STATES or hit.stop >= len(tokens):
        return False
    return _names(tokens[hit.stop])


def _names(token: Token) -> bool:
    """Whether a word is a noun in the plural, as far as its form tells."""
    return token.is_word and token.lower.endswith("s") and token.lower not in _NO_NOUNS | TIME_NOUNS


def is_whole(tokens: Sequence[Token], first: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a count is the whole that another is part of: the 40 of "two of the 40 men were killed"."""
    k = first - 1
    while k > 0 and tokens[k].lower in POSSESSIVES | {"the", "those", "these"}:
        k -= 1
    return k > 0 and tokens[k].lower == "of" and any(b == k for _, b in spans)


def in_phrase(tokens: Sequence[Token], first: int) -> bool:
    """Whether a preposition holds the count, so that it is no subject and no object: "in front of 200 guests"."""
    k = first - 1
    while k >= 0 and tokens[k].lower in POSSESSIVES | {"the", "these", "those", "all", "another", "a", "further"}:
        k -= 1
    return k >= 0 and tokens[k].lower in BLOCKING
