"""People and bodies of one report, and what a speaker resolves to: plain data."""

from dataclasses import dataclass, field

from claims.extraction.who.mentions import Kind
from claims.extraction.who.naming import country_of


@dataclass(slots=True)
class Person:
    """A name in the report with all that is said of it."""

    name: str
    at: int
    sentence: int = 0
    gender: str = ""
    sure: bool = False  # the gender is told by a title or a noun, not guessed from the name
    roles: list[str] = field(default_factory=list)
    age: str = ""
    proven: bool = False  # certainly a person: has a title, a role, an age or a known given name
    count: int = 0
    spellings: list[str] = field(default_factory=list)  # other spellings of the name, in order of appearance

    @property
    def country(self) -> str:
        """The country its roles point to, lower case, or nothing."""
        return next((c for c in map(country_of, self.roles) if c), "")

    def learn(self, gender: str, *, sure: bool = False) -> None:
        """Take a gender that something nearby tells; what is sure outdoes what is not."""
        if gender and (not self.gender or (sure and not self.sure)):
            self.gender, self.sure = gender, sure


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker: fullest name, kind, gender, and others it could be."""

    full: str
    kind: Kind
    gender: str = ""
    candidates: tuple[str, ...] = ()
    role: str | None = None
    joint: tuple[str, ...] = ()
