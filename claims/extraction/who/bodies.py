"""Which organisation a short mention means: "the ministry", "the company", "the FWU"."""

from collections.abc import Sequence

from claims.extraction.english.bodies import CALLED, GENERIC
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import DETERMINERS, POSSESSIVES
from claims.extraction.who.cast import Cast
from claims.extraction.who.mentions import Kind, Mention
from claims.extraction.who.naming import country_of
from claims.extraction.who.people import Resolved
from claims.extraction.who.pronouns import Seen, distance, others
from claims.extraction.who.spelling import without_possessive

_FARTHEST = 20


def resolve_body(mention: Mention, seen: Sequence[Seen], sentence: int, cast: Cast) -> Resolved:
    """The fullest name of a body, as far as the report tells it."""
    worded = without_possessive(mention.worded)
    plain = _without_article(worded)
    full = cast.acronyms.get(plain)
    if full is None and plain.isupper() and 2 <= len(plain) <= 10:
        full = cast.initials.get(plain) or cast.initials.get(plain.replace(".", ""))
    if full is not None and full != worded:
        return Resolved(full, Kind.BODY, "", (), mention.role)
    if mention.worded.split()[0].lower() in DETERMINERS - {"the", "this", "that"}:
        return Resolved(worded, Kind.BODY, "", (), mention.role)
    ranked = _ranked(mention, plain, seen, sentence, cast)
    if not ranked:
        return Resolved(worded, Kind.BODY, "", (), mention.role)
    best = ranked[0]
    return Resolved(best.full, Kind.BODY, "", others(ranked[1:], best), mention.role or best.role)


def _without_article(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if rest and first.lower() in DETERMINERS | POSSESSIVES else phrase


def _ranked(mention: Mention, plain: str, seen: Sequence[Seen], sentence: int, cast: Cast) -> list[Resolved]:
    words = [w.lower() for w in plain.split()]
    definite = mention.worded.split()[0].lower() in ("the", "this", "that", "its", "his", "her", "their")
    scores: dict[str, float] = {}
    found: dict[str, Resolved] = {}
    for sight in seen:
        who = sight.who
        away = sentence - sight.sentence
        if away > _FARTHEST or who.full == mention.worded or who.joint:
            continue
        fit = _fit(words, who, definite, cast, lower=_is_common(plain))
        if fit is None:
            continue
        score = fit + 0.5 * sight.weight - distance(away)
        if who.full not in scores or score > scores[who.full]:
            scores[who.full], found[who.full] = score, who
    return [found[name] for name in sorted(scores, key=lambda n: -scores[n])]


def _fit(words: list[str], who: Resolved, definite: bool, cast: Cast, *, lower: bool) -> float | None:
    theirs = [
        w.lower() for w in without_possessive(_without_article(who.full)).replace("’s", "").replace("'s", "").split()
    ]
    if len(theirs) > len(words) and all(w in theirs for w in words):
        named = len(words) > 1 or definite
        return 3.0 if who.kind is Kind.BODY and named else None
    if not definite or (
        len(words) > 1 and (words[-1] not in GENERIC or not lower or who.full.lower().endswith(words[-1]))
    ):
        return None
    body = cast.bodies.get(who.full.lower().removeprefix("the "))
    if who.kind is Kind.BODY:
        nouns = (body.nouns if body is not None else set()) | set((who.role or "").lower().split())
        if words[-1] in nouns:
            return 3.0
        if any(noun in CALLED and noun not in _LOOSE for noun in nouns):
            return None  # the union Wings is no airline
        called = CALLED.get(words[-1])
        if called is None or who.full.split()[-1][0].islower():
            return None
        return 2.5 if called & set(theirs) else 1.0 if "*" in called and not _PUBLIC & set(theirs) else None
    doubtful = who.kind is Kind.UNKNOWN or (who.kind is Kind.PERSON and not _is_person(who, cast))
    return 0.0 if doubtful and "*" in CALLED.get(words[-1], ()) else None


def _is_common(phrase: str) -> bool:
    """Whether a phrase names nobody: "the steel company", "the UK-based group", "the Dutch lender"."""
    return all(w.islower() or "-" in w or country_of(w) for w in phrase.split())


def _is_person(who: Resolved, cast: Cast) -> bool:
    if who.full.lower() in cast.bodies:
        return False
    return who.full not in cast.people or cast.people[who.full].proven or bool(cast.people[who.full].gender)


_LOOSE = word_set("group body organisation organization country state side force team network channel")
_PUBLIC = word_set(
    "ministry government parliament senate congress cabinet council police court tribunal nations presidency"
    " department commission embassy kremlin pentagon state house"
)
