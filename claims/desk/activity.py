"""What happened on the desk: who changed which record, when and why."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware
from django.views.decorators.http import require_safe

from claims.desk.frame import desk, signed_in
from claims.desk.history import newest_changes
from claims.permissions import desk_page

SHOWN = 40


@require_safe
@desk_page("see_desk")
def activity(request: HttpRequest) -> HttpResponse:
    before = moment_of(request.GET.get("before", ""))
    changes = newest_changes(limit=SHOWN + 1, before=before, user=signed_in(request))
    shown = changes[:SHOWN]
    context: dict[str, object] = {
        "changes": shown,
        "before": before,
        "older": shown[-1].at.strftime("%Y-%m-%dT%H:%M:%S.%fZ") if len(changes) > SHOWN else "",
    }
    return desk(request, "desk/activity.html", context, section="activity", fragment="changes")


def moment_of(text: str) -> datetime | None:
    """The moment that the address names; none where it names none."""
    try:
        at = parse_datetime(text)
    except ValueError:
        return None
    return at if at and is_aware(at) else None
