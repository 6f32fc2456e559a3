"""What readers narrow the list of published claims to: by words, and by what the newest edition of each says."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Self

# The address's name of each filter; the same on every page and in the API.
PARAMETERS = {
    "words": "q",
    "topic": "topic",
    "status": "status",
    "verdict": "verdict",
    "kind": "kind",
    "speaker": "speaker",
    "party": "party",
    "publisher": "publisher",
    "since": "from",
    "until": "to",
}
# Asked for as a verdict: there is none.
UNASSESSED = "not_assessed"
# As much of a value is read.
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; empty means all.

    ``topic``, ``speaker``, ``party``: slugs; ``publisher``: a name. ``status``, ``kind``: stored terms; ``verdict`` one
    too, or ``not_assessed``. ``since`` and ``until``, both included: the claim has a statement between its first and
    its last day that may fall on them.
    """

    words: str = ""
    topic: str = ""
    status: str = ""
    verdict: str = ""
    kind: str = ""
    speaker: str = ""
    party: str = ""
    publisher: str = ""
    since: date | None = None
    until: date | None = None

    def __bool__(self) -> bool:
        return bool(self.given)

    @property
    def given(self) -> dict[str, Any]:
        """The filters that narrow, by field."""
        return {each.name: value for each in fields(self) if (value := getattr(self, each.name))}

    @property
    def parameters(self) -> dict[str, str]:
        """The same as an address has them."""
        return {PARAMETERS[name]: str(value) for name, value in self.given.items()}

    def without(self, *names: str) -> Self:
        """The same without some filters, named by field."""
        emptied: dict[str, Any] = {name: None if name in ("since", "until") else "" for name in names}
        return replace(self, **emptied)


def read_filters(asked: Mapping[str, str]) -> Filters:
    """What an address asks for. What is no date is left out; NUL, which no text holds, is dropped."""
    given: dict[str, Any] = {
        name: asked.get(key, "").replace("\0", "").strip()[:LONGEST] for name, key in PARAMETERS.items()
    }
    return Filters(**given | {name: a_day(given[name]) for name in ("since", "until")})


def a_day(text: str) -> date | None:
    """``2020-10-03`` as a date; None for anything else."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
