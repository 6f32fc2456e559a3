"""People of one report and what a speaker resolves to: plain data, and how near two spellings are."""

from dataclasses import dataclass, field

from claims.extraction.mentions import Kind, country_of

_FUZZY = 2  # edits between variants of one surname: Pashinyan, Pachinyan


@dataclass(slots=True)
class Person:
    """A name in the report with all that is said of it."""

    name: str
    at: int
    gender: str = ""
    roles: list[str] = field(default_factory=list)

    @property
    def country(self) -> str:
        """The country its roles point to, lower case, or nothing."""
        return next((c for c in map(country_of, self.roles) if c), "")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker: fullest name, kind, gender, and others it could be."""

    full: str
    kind: Kind
    gender: str = ""
    candidates: tuple[str, ...] = ()
    role: str | None = None
    joint: tuple[str, ...] = ()


def without_possessive(phrase: str) -> str:
    return phrase.removesuffix("'s").removesuffix("’s")


def within_edits(first: str, second: str, limit: int) -> bool:
    """Whether at most ``limit`` letters must be put, taken or changed to make one word the other."""
    if len(first) > 40 or len(second) > 40:
        return first == second
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        above = row[:]
        row[0] = i
        for j, b in enumerate(second, 1):
            row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
    return row[-1] <= limit
