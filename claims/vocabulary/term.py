"""What every closed list of terms has in common."""

from enum import StrEnum


class Term(StrEnum):
    """A closed list of terms whose members read well on a page."""

    @property
    def label(self) -> str:
        """The member as readers see it: ``own_voice`` → ``own voice``."""
        return self.value.replace("_", " ")

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs of stored value and label, in the order of definition."""
        return [(member.value, member.label) for member in cls]
