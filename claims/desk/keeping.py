"""Searches kept under a name: the list of one's own with what is new, and keeping, renaming, deleting one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from claims.actions.searches import (
    NameTaken,
    TooManyKept,
    forget_search,
    keep_search,
    look_at_search,
    rename_search,
)
from claims.addresses import whole_number
from claims.desk.finding import KINDS
from claims.desk.forms.search import KeepForm, RenameForm, SearchForm
from claims.desk.frame import CountUpTo, desk, signed_in
from claims.desk.once import answered_once
from claims.models import Publisher, SavedSearch, Speaker, User
from claims.models.words import tsquery
from claims.permissions import can, desk_page
from claims.spelling import read_query

# Longest of what an address asks for that is kept.
LONGEST_PARAMETERS = 3000
# What is new in one search is counted no further: "100+".
COUNTED = 100


@dataclass(frozen=True, slots=True)
class Kept:
    """A search that is kept; ``new``: records found by it that are younger than the last look, where that is asked."""

    search: SavedSearch
    new: int = 0

    @property
    def address(self) -> str:
        return f"{reverse('desk:search')}?{self.search.parameters}"

    @property
    def new_label(self) -> str:
        return f"{COUNTED}+" if self.new >= COUNTED else str(self.new)


def parameters_of(data: QueryDict, *, without: tuple[str, ...] = ()) -> str:
    """What an address asks for, without empty fields and those named, each field once, in the order of the form."""
    known = [name for name in SearchForm.base_fields if name not in without and data.get(name, "").strip()]
    kept = QueryDict(mutable=True)
    for name in known:
        kept[name] = str(data[name]).replace("\x00", "")
    return kept.urlencode()


def kept_by(user: User) -> list[Kept]:
    """The user's own searches by name; pages ask for what is new in them when the rest is there."""
    return [Kept(search) for search in SavedSearch.objects.filter(kept_by=user).order_by("name", "pk")]


def kept_and_counted(user: User) -> list[Kept]:
    """The same with what is new in each. Two queries, however many there are."""
    searches = [each.search for each in kept_by(user)]
    numbers = {
        f"n{search.pk}_{kind}": CountUpTo(newest_first(rows)[:COUNTED])
        for search in searches
        for kind, rows in new_rows(search, user).items()
    }
    found = User.objects.filter(pk=user.pk).annotate(**numbers).values(*numbers).get() if numbers else {}
    return [
        Kept(search, min(COUNTED, sum(found.get(f"n{search.pk}_{kind}", 0) for kind in KINDS))) for search in searches
    ]


def newest_first(rows: Any) -> Any:
    """In this order the database stops at the last one that is counted, before it has found all that the filters do."""
    return rows.order_by("-pk").values("pk")


@require_safe
@desk_page("see_desk")
def search_kept(request: HttpRequest) -> HttpResponse:
    """One's own searches with what is new in each, for the pages that list them."""
    context: dict[str, object] = {"kept": kept_and_counted(signed_in(request))}
    return desk(request, "desk/kept.html", context, section="search", fragment="kept")


def new_rows(search: SavedSearch, user: User) -> dict[str, Any]:
    """By kind, the records that the search finds and that came after the last look. Makes no query."""
    parameters = QueryDict(search.parameters)
    asked = read_query(parameters.get("q", ""))
    filters = stored_filters(parameters, user)
    if "verdict" in filters and not can(user, "see_verification"):
        return {}
    found = {}
    for key in [parameters["kind"]] if parameters.get("kind") in KINDS else KINDS:
        if parts := KINDS[key].parts(filters):
            rows = reduce(or_, parts).filter(pk__gt=search.seen.get(key, 0))
            found[key] = rows.filter(words__vector=tsquery(asked)) if asked else rows
    return found


def stored_filters(parameters: Mapping[str, str], user: User) -> dict[str, Any]:
    """The filters of an address that the form took before, by the queries that they stand for."""
    filters: dict[str, Any] = {}
    for name, value in parameters.items():
        if name in ("topic", "by") and (key := whole_number(value)) is not None:
            filters[name] = key
        elif name in ("since", "until"):
            filters[name] = SearchForm.base_fields[name].to_python(value)  # in any form that the page takes days in
        elif name == "speaker":
            filters[name] = Speaker.objects.standing().search(value).values("pk")
        elif name == "publisher":
            filters[name] = Publisher.objects.filter(own_voice__in=Speaker.objects.search(value)).values("pk")
        elif name == "verdict":
            filters[name] = (value, user)
        elif name in ("status", "stance", "state", "language"):
            filters[name] = value
    return filters


@require_POST
@desk_page("see_desk")
@answered_once
def search_keep(request: HttpRequest) -> HttpResponse:
    """Keep the search that was on the page."""
    form, user = KeepForm(request.POST), signed_in(request)
    parameters = parameters_of(QueryDict(request.POST.get("parameters", "")), without=("page",))
    address = f"{reverse('desk:search')}?{parameters}"
    asks = SearchForm(QueryDict(parameters), user=user)
    if not (form.is_valid() and asks.is_valid() and 0 < len(parameters) <= LONGEST_PARAMETERS):
        messages.error(request, "Not kept: give the search a name of up to 80 letters, and something to look for.")
        return redirect(address)
    try:
        kept = keep_search(actor=user, name=form.cleaned_data["name"], parameters=parameters)
    except (NameTaken, TooManyKept) as error:
        messages.error(request, f"Not kept. {error}")
    else:
        messages.success(request, f"Kept as “{kept.name}”: it is on this page and on the desk's home.")
    return redirect(address)


def own(request: HttpRequest, pk: int) -> SavedSearch:
    """Raises: Http404, also for a search of somebody else's."""
    return get_object_or_404(SavedSearch, pk=pk, kept_by=signed_in(request))


@require_POST
@desk_page("see_desk")
def search_rename(request: HttpRequest, pk: int) -> HttpResponse:
    search, form = own(request, pk), RenameForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Not renamed: write a name of up to 80 letters.")
        return redirect("desk:search")
    try:
        rename_search(actor=signed_in(request), search=search, name=form.cleaned_data["name"])
    except NameTaken as error:
        messages.error(request, f"Not renamed. {error}")
    else:
        messages.success(request, f"Renamed to “{search.name}”.")
    return redirect("desk:search")


@require_POST
@desk_page("see_desk")
def search_forget(request: HttpRequest, pk: int) -> HttpResponse:
    search = own(request, pk)
    forget_search(actor=signed_in(request), search=search)
    messages.success(request, f"“{search.name}” is deleted.")
    return redirect("desk:search")


@require_POST
@desk_page("see_desk")
def search_seen(request: HttpRequest, pk: int) -> HttpResponse:
    """What is found now is new no longer."""
    search = own(request, pk)
    look_at_search(actor=signed_in(request), search=search)
    return redirect(f"{reverse('desk:search')}?{search.parameters}")
