"""Who else is at a claim or a source: asked again and again by the open page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from claims.actions.presence import Present, say_here
from claims.desk.frame import signed_in
from claims.http import page
from claims.permissions import desk_page
from claims.vocabulary import Place


@require_POST
@desk_page("see_desk")
def here(request: HttpRequest, place: str, pk: int) -> HttpResponse:
    """Nothing (204) where the page knows it all: what did not change is not read out again."""
    if place not in list(Place) or pk >= 2**63:
        raise Http404
    is_writing = request.POST.get("writing") == "1"
    present = say_here(actor=signed_in(request), place=Place(place), record=pk, writing=is_writing)
    known = signs_of(present)
    if request.POST.get("known", "") == known:
        return HttpResponse(status=204)
    return page(request, "desk/includes/present.html", {"present": present, "known": known})


def signs_of(present: list[Present]) -> str:
    """What the page shows of them, in short."""
    return " ".join(f"{one.name}:{one.writing_at or ''}" for one in present)
