"""Addresses of what was merged: they lead on for ever, and an old form says where its record went."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import resolve, reverse

from claims.actions.standing import MergedAway
from claims.desk.conflict import taken
from claims.desk.frame import desk
from claims.models import Claim, Publisher, Speaker

R = TypeVar("R", Claim, Speaker, Publisher)
# What forms post that nobody typed.
UNTYPED = frozenset({"csrfmiddlewaretoken", "version", "once", "do", "next", "seen", "after", "place", "then"})


class Moved(Exception):
    """The record was merged: ``into`` is the one that stands in its place."""

    def __init__(self, record: Claim | Speaker | Publisher) -> None:
        self.record = self.into = record
        while self.into.merged_into:
            self.into = self.into.merged_into
        super().__init__(f"{name_of(record)} was merged into {name_of(self.into)}.")


def still_standing(record: R) -> R:
    """The record itself. Raises: Moved where it was merged into another."""
    if record.merged_into_id:
        raise Moved(record)
    return record


def standing_claim(code: str) -> Claim:
    """The claim of this code with its topic. Raises: Http404, Moved."""
    return still_standing(get_object_or_404(Claim.objects.select_related("topic", "merged_into"), code=code))


def leading_on(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: what a page of a merged record answers."""

    def respond(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, MergedAway):  # at the very moment in which the form arrived
            exception = Moved(exception.claim)
        return answer(request, exception) if isinstance(exception, Moved) else None

    respond.process_exception = process_exception  # type: ignore[attr-defined]
    return respond


def answer(request: HttpRequest, moved: Moved) -> HttpResponse:
    """The same page of the record that stands now; of a form nothing is saved, and all that was typed is shown."""
    match = resolve(request.path_info)
    old, new = key_of(moved.record), key_of(moved.into)
    keys: dict[str, Any] = {name: new if value == old else value for name, value in match.kwargs.items()}
    if request.method != "POST":
        messages.info(request, str(moved))
        asked = request.GET.urlencode()
        address = reverse(match.view_name, kwargs=keys)
        return redirect(f"{address}?{asked}" if asked else address)
    page = "workbench" if isinstance(moved.into, Claim) else moved.into._meta.model_name
    context: dict[str, object] = {
        "why": str(moved),
        "name": name_of(moved.into),
        "address": reverse(f"desk:{page}", args=[new]),
        "typed": typed_in(taken(request.POST)),
    }
    response = desk(request, "desk/moved.html", context, fragment="moved", status=409)
    # In place of all that the page shows: what the form stood on is gone.
    response["HX-Retarget"], response["HX-Reswap"] = "#main > :first-child", "innerHTML"
    return response


def key_of(record: Claim | Speaker | Publisher) -> str | int:
    return record.code if isinstance(record, Claim) else record.pk


def name_of(record: Claim | Speaker | Publisher) -> str:
    return record.code if isinstance(record, Claim) else record.name


def typed_in(data: QueryDict) -> list[tuple[str, str]]:
    """Every field that was filled in, under a name that reads."""
    fields = [name for name in data if name not in UNTYPED and not name.startswith(("take-", "mine-", "theirs-"))]
    filled = [(name, "\n".join(filter(None, map(str, data.getlist(name))))) for name in fields]
    return [(name.replace("_", " ").replace("-", " ").capitalize(), text) for name, text in filled if text]
