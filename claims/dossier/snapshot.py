"""The evidence in words at one moment, kept with a decision; and what came or went between two such moments."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.corroboration.wording import join_words
from claims.dossier.entries import Dossier, Entry

Snapshot = list[dict[str, Any]]
# Of a longer statement the beginning is kept: the statement itself stays, this only names it.
LONGEST = 300


def snapshot(dossier: Dossier) -> Snapshot:
    """Every live position in words, as plain data; in the order of the workbench."""
    return [plain(entry) for entry in dossier.entries if entry.live]


def plain(entry: Entry) -> dict[str, Any]:
    return {
        "position": entry.position,
        "stance": entry.stance.value,
        "exact": entry.exact if len(entry.exact) <= LONGEST else f"{entry.exact[: LONGEST - 1]}…",
        "who": join_words(speaker.name for speaker in entry.speakers) or entry.source.publisher,
        "outlet": entry.source.publisher,
        "said_on": entry.said_on.isoformat() if entry.said_on else None,
    }


@dataclass(frozen=True, slots=True)
class Moved:
    """Positions that came, that went, and whose stance changed (as it was and as it is now)."""

    came: Snapshot
    went: Snapshot
    changed: list[tuple[dict[str, Any], dict[str, Any]]]

    def __bool__(self) -> bool:
        return bool(self.came or self.went or self.changed)


def moved(before: Iterable[dict[str, Any]], now: Iterable[dict[str, Any]]) -> Moved:
    """What came or went between two snapshots of one claim."""
    old, new = ({row["position"]: row for row in rows} for rows in (before, now))
    return Moved(
        came=[row for key, row in new.items() if key not in old],
        went=[row for key, row in old.items() if key not in new],
        changed=[(old[key], row) for key, row in new.items() if key in old and old[key]["stance"] != row["stance"]],
    )
