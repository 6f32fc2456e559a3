"""Two people editing one record: the second save is refused, never silently lost. And the database's rules in words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Model


class ChangedMeanwhile(Exception):
    """Someone saved the record since it was opened. Carries the record as it is now, who saved it and when."""

    def __init__(self, record: Model, *, by: str, at: datetime | None) -> None:
        self.record = record
        self.by = by
        self.at = at
        when = f" at {at:%H:%M} UTC on {at.day} {at:%B %Y}" if at else ""
        super().__init__(f"Changed by {by}{when}, after you opened it.")


def update_versioned(record: Any, *, version: int, **fields: Any) -> None:
    """Set the fields and raise the version by one, if it still is ``version``; the record is refreshed.

    Raises: ChangedMeanwhile otherwise, with nothing written.
    """
    changed = (
        type(record)._default_manager.filter(pk=record.pk, version=version).update(version=F("version") + 1, **fields)
    )
    if not changed:
        record.refresh_from_db()
        raise changed_meanwhile(record)
    record.refresh_from_db()


def changed_meanwhile(record: Any) -> ChangedMeanwhile:
    """The refusal for this record, naming the author of its last history row."""
    last = record.events.select_related("pgh_context").order_by("-pgh_id").first()
    metadata = last.pgh_context.metadata if last and last.pgh_context else {}
    return ChangedMeanwhile(record, by=metadata.get("name", "someone"), at=last.pgh_created_at if last else None)


@contextmanager
def in_words(refusal: type[Exception], rules: Mapping[str, tuple[str, ...]]) -> Iterator[None]:
    """Where one of these rules of the database is broken, raises the refusal with what stands for the rule.

    All within is undone then. What breaks any other rule is no refusal, and raised as it is.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if (told := rules.get(broken_rule(error))) is None:
            raise
        raise refusal(*told) from error


def broken_rule(error: IntegrityError) -> str:
    """The name of the constraint, or of the trigger's rule, that refused the row; empty where none is named."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or ""
