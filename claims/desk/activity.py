"""What happened on the desk: who changed which record, when and why, narrowed down as asked."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.desk.forms.activity import ActivityFilter
from claims.desk.frame import desk, signed_in
from claims.desk.happenings import happened
from claims.desk.moments import moment_in
from claims.permissions import desk_page

SHOWN = 40


@require_safe
@desk_page("see_desk")
def activity(request: HttpRequest) -> HttpResponse:
    """``before`` and ``key`` lead to older changes under the same filters; one that cannot be read shows nothing."""
    user = signed_in(request)
    form = ActivityFilter(request.GET, user=user)
    before = moment_in(request.GET)
    changes = happened(form.filters, user, limit=SHOWN + 1, before=before) if form.is_valid() else []
    shown = changes[:SHOWN]
    query = request.GET.copy()
    for name in ("before", "key"):
        query.pop(name, None)
    context: dict[str, object] = {
        "form": form,
        "is_narrowed": any(value for value in query.values()),
        "query": f"{query.urlencode()}&" if query else "",
        "changes": shown,
        "before": before and before.at,
        "older": shown[-1].moment.query if len(changes) > SHOWN else "",
    }
    return desk(request, "desk/activity.html", context, section="activity", fragment="changes")
