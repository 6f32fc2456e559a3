"""A corrected statement as the one that it follows, with what changed: its words, who said it, what it counts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from claims.desk.chronicle.tables import TABLES
from claims.desk.chronicle.wording import Row
from claims.models import Succession
from claims.models.rules import events
from claims.vocabulary import SuccessionKind

Key = tuple[UUID | None, str, int, Any]
# What of two rows of a statement makes them the same one, written anew.
SAME = {"StatementSpeaker": "speaker_id", "Figure": "start"}
WRITTEN_ANEW = {table.model: table for table in TABLES if table.model in SAME}


def continued(rows: Sequence[Row]) -> list[Row]:
    """The rows, each that was written anew with what stood there before. Three queries where statements came."""
    came = {row.now.pgh_obj_id: row for row in rows if row.table.model == "Statement" and row.before is None}
    corrections = Succession.objects.filter(successor__in=came, kind=SuccessionKind.CORRECTED.value)
    followed: dict[int, int] = dict(corrections.values_list("successor", "predecessor")) if came else {}
    left = {row.now.pgh_obj_id: row.before for row in rows if row.table.model == "Statement"}
    gone = {key(row): row for row in rows if row.table.model in SAME and row.now.pgh_label == "delete"}
    gone |= stood({old: came[new] for new, old in followed.items()}) if followed else {}
    found: list[Row] = []
    for row in rows:
        pk = row.now.pgh_obj_id
        if row.table.model in SAME:
            if row.now.pgh_label != "delete":
                was = gone.pop(key(row), None)
                found.append(replace(row, before=was.now) if was else row)
        elif row.table.model == "Statement" and pk in followed:
            found.append(replace(row, before=left.get(followed[pk])))
        elif row.table.model == "Statement" and row.before and pk in followed.values():
            continue  # it is told of its successor
        else:
            found.append(led_on(row, followed))
    return found + list(gone.values())


def led_on(row: Row, followed: dict[int, int]) -> Row:
    """Of a position that went along with the correction of its statement, the rest of what changed."""
    if row.table.model == "Position" and row.before and followed.get(row.now.statement_id) == row.before.statement_id:
        row.before.statement_id = row.now.statement_id
    return row


def stood(successors: Mapping[int, Row]) -> dict[Key, Row]:
    """What stood of each corrected statement, by its key, as if it had gone when its successor came."""
    found: dict[Key, Row] = {}
    for model, table in WRITTEN_ANEW.items():
        last = events(model).filter(statement__in=successors).order_by("pgh_obj", "-pgh_id").distinct("pgh_obj")
        for event in last:
            if event.pgh_label == "delete":
                continue
            came = successors[event.statement_id].now
            event.pgh_context_id, event.pgh_created_at = came.pgh_context_id, came.pgh_created_at
            event.pgh_label, event.statement_id = "delete", came.pgh_obj_id
            row = Row(table, event, event)
            found[key(row)] = row
    return found


def key(row: Row) -> Key:
    """What tells it from all others that were written in the same breath."""
    return (row.now.pgh_context_id, row.table.model, row.now.statement_id, getattr(row.now, SAME[row.table.model]))
