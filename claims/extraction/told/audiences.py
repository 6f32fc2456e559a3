"""Who hears: where the phrase of a hearer or an outlet ends, and whether it is an audience or a person spoken to."""

from collections.abc import Sequence

from claims.extraction.english.agencies import AGENCIES
from claims.extraction.english.channels import BROADCASTERS, HEARERS, MEDIA, NOUNS, OCCASIONS, OUTLET_WORDS, PRIVATE
from claims.extraction.english.tables import word_set
from claims.extraction.english.titles import ROLES
from claims.extraction.english.words import (
    ADVERBS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.page.reading import Token
from claims.extraction.speech.phrases import is_verb

TIMES = word_set("overnight hours days weeks minutes months moments ago")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_HANGS_IN_PHRASE = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "case"})
_AGENCY_NAMES = frozenset(name.lower() for name in AGENCIES)


def hearer_end(tokens: Sequence[Token], k: int, stop: int) -> int:
    """The index after the noun phrase of a hearer or an outlet that begins at ``k``: "reporters", "the BBC"."""
    n = k
    while n < stop and n - k < 9:
        token = tokens[n]
        lower = token.lower
        starts = n == k
        if not token.is_word:
            break
        if starts and (lower in PERSONAL or lower in PREPOSITIONS):
            break
        if lower in SUBORDINATORS and not (lower == "and" and not starts and _joins_hearers(tokens, n, stop)):
            break
        if not starts and not token.is_cap and _ends_hearer(tokens, n):
            break
        n += 1
    return n


def is_channel(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether hearers ``a:b`` are an audience or an outlet, not a person spoken to: "his wife", "the president"."""
    head = next((n for n in range(b - 1, a - 1, -1) if tokens[n].is_word), -1)
    before_of = next((n - 1 for n in range(a + 1, b) if tokens[n].lower == "of"), head)
    if head < a or any(t.lower in PRIVATE for t in tokens[a:b] if not t.is_cap) or tokens[a].lower in PRIVATE:
        return False
    noun = tokens[before_of]
    return noun.lower not in ROLES or noun.lower in NOUNS


def is_audience(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether hearers ``a:b`` are surely an audience or an outlet: reporters, parliament, the Courier, AFP."""
    return is_channel(tokens, a, b) and any(
        t.lower in HEARERS | OCCASIONS | MEDIA or is_outlet(tokens, n) for n, t in enumerate(tokens[a:b], a)
    )


def opens_clause(tokens: Sequence[Token], n: int) -> bool:
    """Whether the parser saw a clause's subject begin at ``n``: told reporters | fighting had stopped."""
    at = n
    for _ in range(5):
        if tokens[at].dep in _SUBJECTS:
            return True
        if tokens[at].dep not in _HANGS_IN_PHRASE or not at < tokens[at].head < len(tokens):
            return False
        at = tokens[at].head
    return False


def _ends_hearer(tokens: Sequence[Token], n: int) -> bool:
    lower = tokens[n].lower
    if lower in DETERMINERS | PERSONAL | POSSESSIVES and tokens[n - 1].lower not in ("of", "and"):
        return True
    if lower in PREPOSITIONS and lower != "of":
        return True
    return lower in ADVERBS | TIME_NOUNS | TIMES or is_plain_verb(tokens, n) or opens_clause(tokens, n)


def _joins_hearers(tokens: Sequence[Token], n: int, stop: int) -> bool:
    following = tokens[n + 1] if n + 1 < stop else None
    return following is not None and (following.is_cap or following.lower in HEARERS)


def is_outlet(tokens: Sequence[Token], n: int) -> bool:
    """Whether the word ends the name of an outlet that is known, or that says so: "the Velm Courier", "NTV"."""
    token = tokens[n]
    bare = token.lower.removesuffix("'s").removesuffix("’s")
    if not token.is_cap:
        return False
    if bare in BROADCASTERS or bare in _AGENCY_NAMES or (bare.endswith("tv") and len(bare) > 2):
        return True
    return bare in OUTLET_WORDS and n > 0 and (tokens[n - 1].is_cap or tokens[n - 1].lower == "the")


def is_plain_verb(tokens: Sequence[Token], n: int) -> bool:
    """Whether the word is a verb and the parser did not take it for a noun: a breakfast show."""
    return is_verb(tokens, n) and not tokens[n].tag.startswith(("NN", "JJ"))
