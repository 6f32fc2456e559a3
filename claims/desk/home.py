"""The desk's home: what waits for the one who is signed in, and each queue as a whole."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import F, JSONField, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from claims.desk.frame import COUNTED, built, desk, signed_in
from claims.desk.keeping import kept_by
from claims.desk.queues import QUEUES, Item, Queue, QueueFilter, items_of, narrowed, queues_of, turn
from claims.desk.queues.rows import age_of
from claims.desk.queues.turning import ordered
from claims.models import User
from claims.permissions import desk_page, require
from claims.vocabulary import Group

SHOWN = 3
# All queues at once are counted this far: "500+". A queue by itself is counted further.
COUNTED_AT_ONCE = 500


@dataclass(slots=True)
class Waiting:
    """One queue on the home: how much waits in it, for how long at most, and its newest few."""

    queue: Queue
    count: int
    oldest: str
    items: list[Item] = field(default_factory=list)

    @property
    def key(self) -> str:
        return self.queue.key

    @property
    def count_label(self) -> str:
        return label(self.count, COUNTED_AT_ONCE)


def label(count: int, bound: int) -> str:
    """``1,000+`` where it was counted no further."""
    return f"{count:,}+" if count >= bound else f"{count:,}"


@require_safe
@desk_page("see_desk")
def home(request: HttpRequest) -> HttpResponse:
    user, now = signed_in(request), timezone.now()
    waiting = waiting_of(user, now)
    fill(waiting, user, now)
    context = sorted_out(waiting) | {"kept": kept_by(user)}
    return desk(request, "desk/home.html", context, section="home", fragment="queues")


@require_safe
@desk_page("see_desk")
def counts(request: HttpRequest) -> HttpResponse:
    """How much waits, asked every minute by the home: numbers and ages alone, so that nothing moves."""
    user = signed_in(request)
    waiting = waiting_of(user, timezone.now())
    return desk(request, "desk/home.html", sorted_out(waiting), section="home", fragment="counts")


def sorted_out(waiting: list[Waiting]) -> dict[str, object]:
    return {
        "queues": [each for each in waiting if each.count],
        "empty": [each for each in waiting if not each.count],
    }


class Tally(Subquery):
    """How many rows a query finds, up to its limit, and the first of their column ``since``: looked through once."""

    template = "(SELECT jsonb_build_array(count(*), min(since)) FROM (%(subquery)s) tallied)"
    output_field = JSONField()


def tally(queue: Queue, user: User) -> Tally:
    rows = ordered(queue, queue.find(user).annotate(since=F(queue.since)), newest=False)
    return Tally(rows.values("since")[:COUNTED_AT_ONCE])


def waiting_of(user: User, now: datetime) -> list[Waiting]:
    """How much waits in each queue of the user's, up to a bound, and for how long: one query for all."""
    queues = queues_of(user)
    keys = tuple(queue.key for queue in queues)
    depends_on = ("home", user.pk, user.ranks_as(Group.EDITOR), now.date(), *keys)
    with connection.cursor() as cursor:
        cursor.execute(*built(depends_on, lambda: tallies_of(queues, user)))
        tallies = zip(queues, map(json.loads, cursor.fetchone()), strict=True)
    return [Waiting(queue, count, told(queue, since, now)) for queue, (count, since) in tallies]


def tallies_of(queues: list[Queue], user: User) -> QuerySet[Any, Any]:
    """Those of each queue as the columns of one row; they depend on who asks, their rank and the day."""
    numbers = {f"of_{queue.key}": tally(queue, user) for queue in queues}
    return User.objects.filter(pk=user.pk).annotate(**numbers).values_list(*numbers)


def fill(waiting: list[Waiting], user: User, now: datetime) -> None:
    """The newest few of each queue that is not empty: a query for each, and two for who has them."""
    shown = [each.queue for each in waiting if each.count]
    rows = [(queue, list(ordered(queue, queue.find(user), newest=True)[:SHOWN])) for queue in shown]
    items = items_of(rows, user, now)
    for each in waiting:
        each.items = items.get(each.key, [])


def told(queue: Queue, since: str | None, now: datetime) -> str:
    """The age of a moment or a day as JSON has it; empty for none."""
    if since is None:
        return ""
    return age_of(date.fromisoformat(since) if queue.is_by_day else datetime.fromisoformat(since), now)


@require_safe
@desk_page("see_desk")
def queue_page(request: HttpRequest, key: str) -> HttpResponse:
    """A whole queue with its filters, a page at a time."""
    user, now, queue = signed_in(request), timezone.now(), QUEUES.get(key)
    if queue is None:
        raise Http404("There is no queue of this name.")
    require(user, queue.needs)
    form = QueueFilter(request.GET, queue=queue, user=user, auto_id="filter_%s")
    rows = (
        narrowed(queue, queue.find(user), form.cleaned_data, user, now) if form.is_valid() else queue.find(user).none()
    )
    page = turn(queue, rows, request.GET)
    count = rows.order_by().values("pk")[:COUNTED].count()
    context: dict[str, object] = {
        "queue": queue,
        "form": form,
        "page": page,
        "items": items_of([(queue, page.rows)], user, now)[queue.key],
        "count_label": label(count, COUNTED),
        "is_narrowed": any(value for name, value in form.cleaned_data.items() if name != "order"),
        "query": filters_of(request),
        "back": request.get_full_path(),
    }
    return desk(request, "desk/queue.html", context, section="home", fragment="results")


def filters_of(request: HttpRequest) -> str:
    """The filters of the address without the place, ready to be followed by one."""
    query = request.GET.copy()
    for name in ("after", "before"):
        query.pop(name, None)
    kept = query.urlencode()
    return f"{kept}&" if kept else ""
