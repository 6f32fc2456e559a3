"""From one source to the next that has suggestions to review."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from claims.desk.frame import signed_in
from claims.desk.reader import address_of, back
from claims.models import Assignment, Source, User
from claims.permissions import desk_page


def next_source(actor: User, pk: int) -> Source | None:
    """The next older source that waits for review, then the newest; none that somebody else has in hand.

    What the actor has in hand goes first.
    """
    held = Assignment.objects.open().filter(source__isnull=False)
    others = held.exclude(assignee=actor).filter(assignee__is_active=True)
    waiting = Source.objects.with_waiting().exclude(pk=pk).exclude(pk__in=others.values("source")).order_by("-pk")
    own = waiting.filter(pk__in=held.filter(assignee=actor).values("source"))
    return own.first() or waiting.filter(pk__lt=pk).first() or waiting.first()


@require_safe
@desk_page("see_desk")
def source_next(request: HttpRequest, pk: int) -> HttpResponse:
    """The reader of the next source."""
    found = next_source(signed_in(request), get_object_or_404(Source, pk=pk).pk)
    if found is None:
        messages.info(request, "No other source has suggestions for you to review.")
        return back(pk)
    return HttpResponseRedirect(address_of(found.pk))
