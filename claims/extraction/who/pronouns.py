"""Whom a pronoun means: whoever agrees with it and is most in view. Plain data in and out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.extraction.who.mentions import Kind
from claims.extraction.who.namesakes import Namesakes
from claims.extraction.who.naming import country_of, gender_of_name
from claims.extraction.who.people import Resolved
from claims.extraction.who.sightings import LOWER_SUBJECT, SPEAKER

_FARTHEST = 15  # sentences a pronoun may reach back
_NEAR = 3  # sentences of which each counts in full
_UNNAMED = 0.6  # a pronoun rather means a name than "the judge", unless the judge is who spoke
_AGAINST = -3.0  # the given name speaks against it: only where nobody else is in view
_OTHERS = 2  # candidates offered beside the best


@dataclass(frozen=True, slots=True)
class Seen:
    """Someone in view: who, in which sentence, how much. Speakers weigh most."""

    who: Resolved
    sentence: int
    weight: float
    at: int


def antecedents(word: str, seen: Sequence[Seen], sentence: int, people: Namesakes) -> list[Resolved]:
    """Whom the pronoun ``word`` of a sentence may mean, likeliest first."""
    spoke = {s.sentence for s in seen if s.weight >= SPEAKER}
    scores: dict[str, tuple[float, int]] = {}
    found: dict[str, Resolved] = {}
    for sight in seen:
        away = sentence - sight.sentence
        if away > _FARTHEST:
            continue
        agrees = agreement(word, sight.who, people)
        thing = sight.who.kind is Kind.UNKNOWN and sight.weight < LOWER_SUBJECT and not gender_of_name(sight.who.full)
        if agrees is None or thing:
            continue
        score = sight.weight + agrees - distance(away)
        if sight.who.kind is Kind.ROLE and sight.weight >= SPEAKER:
            score += _UNNAMED
        if sight.weight < SPEAKER and sight.sentence in spoke:
            score -= 1.2  # spoken of, while someone else speaks
        if away == 0 and sight.weight < SPEAKER:
            score -= 1.0  # of the pronoun's own sentence: more often what is said than who says it
        name = sight.who.full
        if name not in scores or (score, sight.at) >= scores[name]:
            scores[name], found[name] = (score, sight.at), sight.who
    ranked = sorted(scores, key=lambda n: scores[n], reverse=True)
    agreeing = [n for n in ranked if (agreement(word, found[n], people) or 0.0) > _AGAINST]
    return [found[name] for name in agreeing or ranked]


def distance(away: int) -> float:
    """What so many sentences between take off the weight: each of the nearest counts, farther ones less."""
    return float(away) if away <= _NEAR else _NEAR + 0.3 * (away - _NEAR)


def agreement(word: str, who: Resolved, people: Namesakes) -> float | None:
    """How well a pronoun agrees with someone; None where it cannot mean them."""
    if word in ("he", "she", "his", "her", "him"):
        return _of_gender("f" if word in ("she", "her") else "m", who, people)
    if word in ("it", "its"):
        return (
            {Kind.BODY: 0.5, Kind.PLACE: 0.0, Kind.UNKNOWN: -0.2, Kind.PERSON: -1.5}.get(who.kind)
            if not (_is_proven(who, people))
            else None
        )
    if word in ("they", "their"):
        return {Kind.PLURAL: 0.5, Kind.BODY: -0.3, Kind.UNKNOWN: -2.0}.get(who.kind)
    return None


def _is_proven(who: Resolved, people: Namesakes) -> bool:
    return who.kind is Kind.PERSON and (
        who.full not in people or people[who.full].proven or bool(people[who.full].gender)
    )


def _of_gender(gender: str, who: Resolved, people: Namesakes) -> float | None:
    if who.kind not in (Kind.PERSON, Kind.ROLE, Kind.UNKNOWN) or (who.kind is Kind.UNKNOWN and country_of(who.full)):
        return None
    person = people.get(who.full)
    known = person.gender if person is not None else who.gender
    sure = person.sure if person is not None else who.kind is Kind.ROLE
    base = {Kind.PERSON: 0.0, Kind.ROLE: -_UNNAMED, Kind.UNKNOWN: -0.7}[who.kind]
    if known == gender:
        return base + 1.0
    if known:
        return None if sure else base - 4.0
    guess = guessed_gender(who.full)
    return base + (0.0 if not guess else 0.6 if guess == gender else -1.5)


def guessed_gender(name: str) -> str:
    """What the endings of an unlisted name hint at: Zhana Dubova is more likely a woman."""
    words = name.lower().split()
    if len(words) > 1 and words[-1].endswith(("ova", "eva", "ina", "skaya", "ska", "dottir", "dóttir", "ovna")):
        return "f"
    if len(words) > 1 and words[-1].endswith(("ov", "ev", "enko", "sky", "ski", "sson")) and not words[0].endswith("a"):
        return "m"
    return "f" if words and len(words[0]) > 3 and words[0].endswith(("ia", "ya", "lla", "nna", "tta", "isa")) else ""


def others(found: Iterable[Resolved], best: Resolved) -> tuple[str, ...]:
    """The names beside the best, of its own kind, for an editor to choose from."""
    return tuple(dict.fromkeys(f.full for f in found if f.kind is best.kind and f.full != best.full))[:_OTHERS]
