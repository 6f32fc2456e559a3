"""The desk's home: what waits for the one who is signed in."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.desk.frame import desk, signed_in
from claims.desk.queues import queues_for
from claims.permissions import desk_page


@require_safe
@desk_page("see_desk")
def home(request: HttpRequest) -> HttpResponse:
    queues = queues_for(signed_in(request))
    context: dict[str, object] = {
        "queues": [queue for queue in queues if queue.count],
        "empty": [queue for queue in queues if not queue.count],
    }
    return desk(request, "desk/home.html", context, section="home", fragment="queues")
