"""What happened on the desk: who changed which record, when and why, narrowed down as asked."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware
from django.views.decorators.http import require_safe

from claims.desk.forms.activity import ActivityFilter
from claims.desk.frame import desk, signed_in
from claims.desk.happenings import happened
from claims.permissions import desk_page

SHOWN = 40


@require_safe
@desk_page("see_desk")
def activity(request: HttpRequest) -> HttpResponse:
    """``before`` leads to older changes under the same filters; a filter that cannot be read shows nothing."""
    user = signed_in(request)
    form = ActivityFilter(request.GET, user=user)
    before = moment_of(request.GET.get("before", ""))
    changes = happened(form.filters, user, limit=SHOWN + 1, before=before) if form.is_valid() else []
    shown = changes[:SHOWN]
    query = request.GET.copy()
    query.pop("before", None)
    context: dict[str, object] = {
        "form": form,
        "is_narrowed": any(value for value in query.values()),
        "query": f"{query.urlencode()}&" if query else "",
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
