"""The people of one report by every part of their names: full names, surnames, given names, spellings."""

from collections import defaultdict

from claims.extraction.who.mentions import Mention
from claims.extraction.who.naming import surname_of
from claims.extraction.who.people import Person
from claims.extraction.who.spelling import fold, is_variant

_MOST_PEOPLE = 400  # a text with more names is a list, not a report
_MOST_FUZZY = 80  # names compared letter by letter


class Namesakes:
    """People by name. ``people[name]`` is the person that a full name, or a spelling of it, belongs to."""

    def __init__(self) -> None:
        self._people: dict[str, Person] = {}
        self._by_part: dict[str, list[Person]] = defaultdict(list)
        self._same: dict[str, str] = {}  # a shorter or rarer spelling of a full name → the name it stands for
        self._together: set[frozenset[str]] = set()
        self._last: tuple[int, str] = (-2, "")

    def __contains__(self, name: str | None) -> bool:
        return name is not None and (name in self._people or name in self._same)

    def __getitem__(self, name: str) -> Person:
        return self._people[self._same.get(name, name)]

    def get(self, name: str) -> Person | None:
        """The person that a full name belongs to, if any."""
        return self._people.get(self._same.get(name, name))

    def all(self) -> list[Person]:
        """Everyone, in order of appearance; spellings of one name are one person."""
        return [p for p in self._people.values() if p.name not in self._same]

    def note(self, mention: Mention, at: int, sentence: int = 0) -> Person | None:
        """Remember a full name with its role and gender."""
        name = mention.name
        if name is None:
            return None
        if name not in self:
            if len(self._people) >= _MOST_PEOPLE:
                return None
            self._people[name] = Person(name, at, sentence)
            for part in {fold(w) for w in name.replace("-", " ").split()} | {fold(surname_of(name))}:
                self._by_part[part].append(self._people[name])
        person = self[name]
        person.count += 1
        self._tell(person, mention)
        if sentence >= 0 and self._last[0] == sentence and self._last[1] != name:
            self._together.add(frozenset((self._last[1], name)))
        self._last = (sentence, name)
        return person

    def add_role(self, mention: Mention) -> None:
        """Give a role told beside a surname to those who bear it."""
        bearers = self.named(mention.name or "")
        if len(bearers) == 1:
            self._tell(bearers[0], mention)
            bearers[0].count += 1

    def _tell(self, person: Person, mention: Mention) -> None:
        if mention.role and mention.role not in person.roles:
            person.roles.append(mention.role)
        person.learn(mention.gender, sure=mention.sure)
        person.age = person.age or mention.age
        person.proven = person.proven or mention.proven

    def named(self, name: str) -> list[Person]:
        """The people that a name may stand for, likeliest first: all of its words in theirs, in order."""
        if name in self:
            return [self[name]]
        words = [w for w in (fold(x) for x in name.split()) if w not in ("", ".")]
        while len(words) > 1 and words[0] in _LOWER:
            words = words[1:]
        if not words:
            return []
        found = [p for p in self._by_part.get(words[-1], ()) if p.name not in self._same and _holds(p.name, words)]
        if not found and len(words) > 1:  # J. Okello, James Okello
            bearers = self._by_part.get(words[-1], ())
            found = [p for p in bearers if p.name not in self._same and _same_initial(p.name, words)]
        if found:
            surname = [p for p in found if fold(surname_of(p.name)) == words[-1]]
            return surname or found
        return self._near(words)

    def _near(self, words: list[str]) -> list[Person]:
        if len(self._people) > _MOST_FUZZY or len(words[-1]) < 4:
            return []
        return [
            p
            for p in self.all()
            if is_variant(fold(surname_of(p.name)), words[-1])
            and (len(words) == 1 or is_variant(fold(p.name.split()[0]), words[0]))
        ]

    def join_variants(self) -> None:
        """Make one person of the spellings of a name: the fullest stands for all, of equals the most frequent."""
        if len(self._people) > _MOST_FUZZY:
            return
        people = sorted(self._people.values(), key=lambda p: (-len(p.name.split()), -p.count, p.at))
        for n, chief in enumerate(people):
            if chief.name in self._same:
                continue
            for other in people[n + 1 :]:
                if other.name in self._same or frozenset((chief.name, other.name)) in self._together:
                    continue
                if self._is_one(chief, other):
                    self._same[other.name] = chief.name
                    chief.count += other.count
                    chief.roles += [r for r in other.roles if r not in chief.roles]
                    chief.learn(other.gender, sure=other.sure)
                    chief.age, chief.proven = chief.age or other.age, chief.proven or other.proven
                    if len(other.name.split()) == len(chief.name.split()):
                        chief.spellings.append(other.name)

    def _is_one(self, chief: Person, other: Person) -> bool:
        if chief.gender and other.gender and chief.gender != other.gender:
            return False
        ours, theirs = chief.name.split(), other.name.split()
        if len(ours) > len(theirs):
            words = [fold(w) for w in theirs]
            return fold(surname_of(chief.name)) == fold(surname_of(other.name)) and _holds(chief.name, words)
        return len(ours) == len(theirs) and all(is_variant(fold(a), fold(b)) for a, b in zip(ours, theirs, strict=True))


_LOWER = frozenset(
    [
        "de",
        "van",
        "von",
        "der",
        "den",
        "da",
        "di",
        "del",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "sheikh",
        "sir",
        "lord",
        "lady",
        "dame",
    ]
)


def _holds(name: str, words: list[str]) -> bool:
    """Whether the words stand in the name in the same order."""
    parts = iter(fold(w) for w in name.replace("-", " ").split() + name.split() * (len(words) == 1))
    return all(word in parts for word in words)


def _same_initial(name: str, words: list[str]) -> bool:
    first = fold(name.split()[0]).rstrip(".")
    short = words[0].rstrip(".")
    return fold(surname_of(name)) == words[-1] and first[:1] == short[:1] and 1 in (len(first), len(short))
