"""The desk's home: what waits for the one who is signed in, and each queue as a whole."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from claims.desk.frame import COUNTED, counted, desk, signed_in
from claims.desk.keeping import kept_by
from claims.desk.queues import QUEUES, Item, Queue, QueueFilter, items_of, narrowed, queues_of, turn
from claims.desk.queues.rows import age_of
from claims.desk.queues.turning import ordered
from claims.models import User
from claims.permissions import desk_page, require

SHOWN = 5
# A whole queue is counted this far: "10,000+".
COUNTED_WHOLE = 10_000


@dataclass(frozen=True, slots=True)
class Waiting:
    """One queue on the home: how much waits in it, for how long at most, and its newest few."""

    queue: Queue
    count: int
    oldest: str
    items: list[Item]

    @property
    def key(self) -> str:
        return self.queue.key

    @property
    def count_label(self) -> str:
        return label(self.count, COUNTED)


def label(count: int, bound: int) -> str:
    """``1,000+`` where it was counted no further."""
    return f"{count:,}+" if count >= bound else f"{count:,}"


@require_safe
@desk_page("see_desk")
def home(request: HttpRequest) -> HttpResponse:
    user, now = signed_in(request), timezone.now()
    queues = queues_of(user)
    rows = [(queue, list(ordered(queue, queue.find(user), newest=True)[:SHOWN])) for queue in queues]
    waiting = waiting_of(queues, user, now, items_of(rows, user, now))
    context = sorted_out(waiting) | {"kept": kept_by(user)}
    return desk(request, "desk/home.html", context, section="home", fragment="queues")


@require_safe
@desk_page("see_desk")
def counts(request: HttpRequest) -> HttpResponse:
    """How much waits, asked every minute by the home: numbers and ages alone, so that nothing moves."""
    user = signed_in(request)
    waiting = waiting_of(queues_of(user), user, timezone.now(), {})
    return desk(request, "desk/home.html", sorted_out(waiting), section="home", fragment="counts")


def sorted_out(waiting: list[Waiting]) -> dict[str, object]:
    return {
        "queues": [each for each in waiting if each.count],
        "empty": [each for each in waiting if not each.count],
    }


def waiting_of(queues: list[Queue], user: User, now: datetime, items: dict[str, list[Item]]) -> list[Waiting]:
    """The counts up to a bound and the oldest ages of all queues, in one query."""
    numbers: dict[str, Any] = {}
    for queue in queues:
        rows = queue.find(user)
        numbers[f"n_{queue.key}"] = counted(rows)
        numbers[f"since_{queue.key}"] = Subquery(ordered(queue, rows, newest=False).values(queue.since)[:1])
    found = User.objects.filter(pk=user.pk).annotate(**numbers).values(*numbers).get()
    return [
        Waiting(queue, found[f"n_{queue.key}"], told(found[f"since_{queue.key}"], now), items.get(queue.key, []))
        for queue in queues
    ]


def told(since: date | None, now: datetime) -> str:
    return age_of(since, now) if since else ""


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
    count = rows.order_by().values("pk")[:COUNTED_WHOLE].count()
    context: dict[str, object] = {
        "queue": queue,
        "form": form,
        "page": page,
        "items": items_of([(queue, page.rows)], user, now)[queue.key],
        "count_label": label(count, COUNTED_WHOLE),
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
