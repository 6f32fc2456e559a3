"""The desk's home: what waits for the one who is signed in."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.desk.frame import desk
from claims.permissions import desk_page


@require_safe
@desk_page("see_desk")
def home(request: HttpRequest) -> HttpResponse:
    return desk(request, "desk/home.html", section="home")
