"""Whom a word for several means: "the pair", "both sides", "the two presidents", "the Amsels"."""

from collections.abc import Sequence

from claims.extraction.english.numbers import UNITS
from claims.extraction.english.tables import word_set
from claims.extraction.who.mentions import Kind, Mention
from claims.extraction.who.namesakes import Namesakes
from claims.extraction.who.naming import surname_of
from claims.extraction.who.offices import likeness
from claims.extraction.who.people import Resolved
from claims.extraction.who.pronouns import Seen
from claims.extraction.who.spelling import fold

_REACH = 4  # sentences
_PAIRS = word_set("pair couple duo two both")
_SIDES = word_set("sides countries nations neighbours neighbors states capitals parties rivals foes governments armies")
_PEOPLE = word_set(
    "men women brothers sisters siblings boys girls friends spouses twins cousins pair couple duo trio two"
)
_GENDERS = {"women": "f", "sisters": "f", "girls": "f", "men": "m", "brothers": "m", "boys": "m"}


def members_of(mention: Mention, seen: Sequence[Seen], sentence: int, people: Namesakes) -> tuple[str, ...]:
    """The full names of those that a word for several means, where the report named them shortly before."""
    words = mention.worded.lower().split()
    if words[0] not in ("the", "both", "these", "those", "all"):
        return ()
    if mention.name is not None:
        return _family(words[-1], people)
    head = words[-1]
    number = 2 if _PAIRS & set(words) else 3 if head == "trio" else next((UNITS[w] for w in words if w in UNITS), 0)
    if not number and head not in _GENDERS and not head.endswith("s"):
        return ()
    near = [s for s in seen if sentence - s.sentence <= _REACH]
    for sight in reversed(near):
        if len(sight.who.joint) == number or (not number and sight.who.joint):
            parts = [_known(name, near, people) for name in sight.who.joint]
            if all(p is not None and _fits(head, p, people) for p in parts):
                return sight.who.joint
    apart = {s.who.full: s for s in near if not s.who.joint and _fits(head, s.who, people)}
    found = sorted(apart, key=lambda n: people[n].at if n in people else apart[n].at)
    return tuple(found) if len(found) == (number or 2) else ()


def _known(name: str, near: Sequence[Seen], people: Namesakes) -> Resolved | None:
    if name in people:
        return Resolved(name, Kind.PERSON, people[name].gender)
    return next((s.who for s in near if s.who.full == name), Resolved(name, Kind.UNKNOWN))


def _fits(head: str, who: Resolved | None, people: Namesakes) -> bool:
    if who is None:
        return False
    if head in _SIDES:
        return who.kind in (Kind.PLACE, Kind.UNKNOWN)
    if who.kind not in (Kind.PERSON, Kind.UNKNOWN):
        return False
    if head in _PEOPLE:
        return _GENDERS.get(head, who.gender) in (who.gender, "") or not who.gender
    if who.full not in people:
        return False
    roles = people[who.full].roles
    return likeness(head.removesuffix("s"), roles) is not None or any("counterpart" in r for r in roles)


def _family(name: str, people: Namesakes) -> tuple[str, ...]:
    key = fold(name).removesuffix("s")
    found = tuple(p.name for p in people.all() if fold(surname_of(p.name)).removesuffix("s") == key)
    return found if len(found) > 1 else ()
