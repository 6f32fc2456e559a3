"""How one claim probably bears on another that is worded alike: a guess for an editor to confirm."""

from claims.matching.english import PEOPLES, families
from claims.matching.terms import fold, term_of, words_of
from claims.vocabulary import RelationKind

# Of the words of both, so many shared make a duplicate.
ALIKE = 0.6
DENIAL_WORDS = (
    "not no never none nobody nothing neither nor without deny denies denied denying false untrue wrong refuse refuses"
    " refused refute refutes refuted reject rejects rejected fabricated hoax"
)
DENIALS = frozenset(DENIAL_WORDS.split())
COUNTRIES = frozenset(term_of(head) for head in families(PEOPLES))


def bearing(one: str, other: str, *, numbers_differ: bool = False) -> RelationKind | None:
    """What the first probably is to the second; None where nothing speaks for any kind.

    Other numbers for one count; the one denies; another country did it; else, where most words are the same, one claim.
    """
    if numbers_differ:
        return RelationKind.DIFFERENT_FIGURE
    ours, theirs = terms(one), terms(other)
    alike = len(ours & theirs) / max(len(ours | theirs), 1)
    if denies(one) != denies(other) and alike >= ALIKE / 2:
        return RelationKind.DENIES
    if digits(one) != digits(other) and digits(one) and digits(other) and alike >= ALIKE / 2:
        return RelationKind.DIFFERENT_FIGURE
    actors, others = ours & COUNTRIES, theirs & COUNTRIES
    if actors - others and others - actors and alike >= ALIKE / 2:
        return RelationKind.DIFFERENT_ACTOR
    return RelationKind.DUPLICATE_OF if alike >= ALIKE else None


def terms(text: str) -> set[str]:
    return {term for term in map(term_of, words_of(text)) if term and not term.isdigit() and term not in DENIALS}


def digits(text: str) -> set[str]:
    return {word for word in words_of(text) if word.isdigit()}


def denies(text: str) -> bool:
    plain = f" {fold(text)} "
    return not DENIALS.isdisjoint(words_of(text)) or any(f"{verb}nt " in plain for verb in ("did", "does", "was", "is"))
