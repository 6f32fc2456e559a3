"""What a row of a queue shows besides its record: how long it waits, and who has it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from claims.desk.queues.table import Queue
from claims.desk.queues.turning import since_of
from claims.desk.work import address_of_work
from claims.models import Assignment, Claim, Source, User

MONTH = 30


@dataclass(frozen=True, slots=True)
class Item:
    """A row with its age, and who has its claim or source; ``address`` is where it is taken."""

    row: Any
    since: date
    age: str
    held: Assignment | None
    address: str
    name: str
    mine: bool

    @property
    def free(self) -> bool:
        """Whether it can be taken: nobody has it, or whoever has it is suspended."""
        return self.held is None or not self.held.assignee.is_active


def age_of(since: date, now: datetime) -> str:
    """How long ago, in the largest unit that says something: ``3 days``."""
    if isinstance(since, datetime):
        passed = max(now - since, timedelta())
        if passed < timedelta(hours=1):
            return "under an hour"
        if passed < timedelta(days=1):
            return told(passed.seconds // 3600, "hour")
        days = passed.days
    else:
        days = (now.date() - since).days
    if days < 2 * MONTH:
        return told(days, "day")
    return told(days // MONTH, "month") if days < 730 else told(days // 365, "year")


def told(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def items_of(pages: Iterable[tuple[Queue, list[Any]]], user: User, now: datetime) -> dict[str, list[Item]]:
    """The rows of these queues by their keys, with who has each: two queries for all of them."""
    given = list(pages)
    tasks = [queue.task(row) for queue, rows in given for row in rows if queue.holder]
    claims = {task.pk for task in tasks if isinstance(task, Claim)}
    sources = {task.pk for task in tasks if isinstance(task, Source)}
    rows = Assignment.objects.open().for_page()
    by_claim = {each.claim_id: each for each in rows.filter(claim__in=claims)}
    by_source = {each.source_id: each for each in rows.filter(source__in=sources)}
    found: dict[str, list[Item]] = {}
    for queue, page in given:
        held = by_source if queue.holder_kind == "source" else by_claim
        found[queue.key] = [
            item_of(queue, row, held.get(queue.task(row).pk) if queue.holder else row, user, now) for row in page
        ]
    return found


def item_of(queue: Queue, row: Any, held: Assignment | None, user: User, now: datetime) -> Item:
    task, since = queue.task(row), since_of(queue, row)
    return Item(
        row=row,
        since=since,
        age=age_of(since, now),
        held=held,
        address=address_of_work(claim=task) if isinstance(task, Claim) else address_of_work(source=task),
        name=task.code if isinstance(task, Claim) else task.title,
        mine=held is not None and held.assignee_id == user.pk,
    )
