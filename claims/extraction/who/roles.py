"""Whom a role noun means: "the health minister", "the widow", "the official", "another"."""

from collections.abc import Sequence

from claims.extraction.english.titles import HONORIFICS, RANKS
from claims.extraction.english.words import DETERMINERS, POSSESSIVES
from claims.extraction.who.cast import Cast
from claims.extraction.who.mentions import Kind, Mention
from claims.extraction.who.naming import country_of, gender_of_name
from claims.extraction.who.offices import describes, likeness
from claims.extraction.who.people import Person, Resolved
from claims.extraction.who.pronouns import Seen, agreement, distance, others
from claims.extraction.who.spelling import without_possessive

_NEW = frozenset(
    ("a", "an", "one", "another", "some", "other", "many", "several", "two", "three", "four", "five", "no")
)
_FARTHEST = 20
_SELDOM = -2.0  # what someone of whom the report tells only later is worth less
_ALONE = {"another": "Another", "others": "Other", "some": "Some", "many": "Many", "several": "Several"}


def resolve_role(mention: Mention, seen: Sequence[Seen], sentence: int, cast: Cast, *, but: str = "") -> Resolved:
    """Who a role noun means: a person with that role, an unnamed one spoken of before, else the words themselves."""
    worded = without_possessive(mention.worded)
    words = mention.worded.lower().split()
    unnamed = Resolved(worded, mention.kind, mention.gender)
    if len(words) == 1 and words[0] in _ALONE:
        return _completed(unnamed, words[0], seen)
    called = cast.called.get(sentence, "")
    if called and mention.kind is Kind.ROLE:
        return Resolved(called, Kind.PERSON, mention.gender or gender_of_name(called.split()[0]), (), mention.worded)
    if words[0] in _NEW:
        return unnamed
    scores: list[tuple[float, Resolved]] = []
    if mention.kind is Kind.ROLE:
        scores += _people(mention, seen, sentence, cast, but)
    if not but:
        scores += _unnamed(mention, words, seen, sentence)
    if not scores and mention.kind is Kind.ROLE and not but:
        scores += _anyone(mention, seen, sentence, cast)
    if not scores:
        return unnamed
    ranked = [who for _, who in sorted(scores, key=lambda row: -row[0])]
    best = ranked[0]
    _tell_country(best, worded, cast)
    role = mention.worded if best.kind is Kind.PERSON else best.role
    return Resolved(best.full, best.kind, best.gender or mention.gender, others(ranked[1:], best), role)


def _tell_country(best: Resolved, worded: str, cast: Cast) -> None:
    """The Armenian leader: from here on the report has said whose leader it is."""
    person = cast.people.get(best.full) if best.kind is Kind.PERSON else None
    if person is not None and not person.country and country_of(worded):
        person.roles.append(worded)


def _completed(unnamed: Resolved, word: str, seen: Sequence[Seen]) -> Resolved:
    """Another, after "one witness": another witness."""
    for sight in reversed(seen):
        if sight.who.kind in (Kind.ROLE, Kind.PLURAL) and not sight.who.joint:
            words = sight.who.full.split()
            if words[0].lower() in DETERMINERS and len(words) > 1:
                return Resolved(" ".join([_ALONE[word], *words[1:]]), unnamed.kind)
    return unnamed


def _people(
    mention: Mention, seen: Sequence[Seen], sentence: int, cast: Cast, but: str
) -> list[tuple[float, Resolved]]:
    away = {s.who.full: sentence - s.sentence for s in seen}
    weight = {s.who.full: s.weight for s in seen}
    said = _without_possessor(mention.worded)
    rows: list[tuple[float, Resolved]] = []
    for person in cast.people.all():
        if person.name == but or (mention.gender and person.gender not in ("", mention.gender)):
            continue
        fit = likeness(said, person.roles, person.country)
        if mention.age and person.age:
            if mention.age != person.age:
                continue
            fit = (fit or 0.0) + 2.0
        if fit is None:
            continue
        if person.name in away:
            fit += 0.1 * weight[person.name] - 0.5 * distance(min(away[person.name], _FARTHEST))
        else:
            fit += _SELDOM if person.at > mention.start else -0.5 * distance(_FARTHEST)
        rows.append((fit, _resolved(person)))
    return rows


def _without_possessor(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if rest and first.lower() in POSSESSIVES else phrase


def _unnamed(mention: Mention, words: list[str], seen: Sequence[Seen], sentence: int) -> list[tuple[float, Resolved]]:
    """The official, after "a senior transport official"."""
    if words[0] not in ("the", "this", "that", "these", "those"):
        return []
    rows: list[tuple[float, Resolved]] = []
    for sight in seen:
        theirs = sight.who.full.lower().split()
        fresh = (
            sight.who.kind is mention.kind and sight.who.full.lower() != mention.worded.lower() and not sight.who.joint
        )
        if fresh and mention.head in theirs and all(w in theirs for w in words[1:]):
            rows.append((2.0 - 0.5 * distance(sentence - sight.sentence), sight.who))
    return rows


def _anyone(mention: Mention, seen: Sequence[Seen], sentence: int, cast: Cast) -> list[tuple[float, Resolved]]:
    """The widow, the man, the 29-year-old: whoever is most in view and agrees.

    The French president: one who was just named without any office, since reports leave out what every reader knows.
    """
    free = describes(mention.head) or bool(mention.age)
    words = mention.worded.split()
    office = words[0].lower() == "the" and any(w[0].isupper() for w in words[1:-1])
    if not (free or office or mention.gender):
        return []
    rows: list[tuple[float, Resolved]] = []
    for sight in seen:
        if sight.who.kind is not Kind.PERSON or sight.who.full not in cast.people:
            continue
        person = cast.people[sight.who.full]
        if (mention.age and person.age and person.age != mention.age) or (
            not free and (_has_office(person) or not person.proven)
        ):
            continue
        pronoun = {"m": "he", "f": "she"}.get(mention.gender, "")
        agrees = agreement(pronoun, sight.who, cast.people) if pronoun else 0.0
        away = sentence - sight.sentence
        theirs = bool(person.country) and person.country == country_of(mention.worded)
        if agrees is not None and agrees > -2 and away <= (4 if free or theirs else 1):
            rows.append((sight.weight + agrees - distance(away), _resolved(person)))
    return rows


def _has_office(person: Person) -> bool:
    return any(w.lower() not in HONORIFICS | RANKS and not country_of(w) for role in person.roles for w in role.split())


def _resolved(person: Person) -> Resolved:
    return Resolved(person.name, Kind.PERSON, person.gender)
