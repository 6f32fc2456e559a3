"""What the text tells beside its suggestions: who its speakers are by its own words, and which agency it credits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from claims.extraction import Credit, extract

# A longer text is not read again for hints alone.
LONGEST = 200_000


@dataclass(frozen=True, slots=True)
class Clues:
    """``roles``: what the text calls each speaker, by name in capitals."""

    roles: Mapping[str, str] = field(default_factory=dict)
    credits: tuple[Credit, ...] = ()

    def role_of(self, name: str) -> str:
        return self.roles.get(name.upper(), "")


def clues_in(text: str) -> Clues:
    return read(text) if len(text) <= LONGEST else Clues()


@lru_cache(maxsize=16)
def read(text: str) -> Clues:
    """The same for the same text, so that it is read once while its suggestions are reviewed one after another."""
    found = extract(text)
    roles: dict[str, str] = {}
    for proposal in found.statements:
        if proposal.role and proposal.speaker_full:
            roles.setdefault(proposal.speaker_full.upper(), plain(proposal.role))
    return Clues(roles, found.credits)


def plain(role: str) -> str:
    """The role without the article that it has in its sentence."""
    head, _, rest = role.partition(" ")
    return rest if rest and head.lower() in {"a", "an", "the"} else role
