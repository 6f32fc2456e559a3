"""A claim in time: which edition was in force on a day, and what changed between two editions."""

import re
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from claims.addresses import whole_number
from claims.editions import as_of, changes
from claims.http import page

DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
BRIEFLY = "public, max-age=60"
LAST_EDITION = 999_999


@require_safe
def edition_changes(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """What changed in this edition, against the one before it or any other."""
    asked = request.GET.get("against")
    shown = changes.changes_page(code.upper(), number, against=number_of(asked) if asked else None)
    if shown is None:
        raise Http404
    response = page(request, "public/changes.html", shown | {"is_chosen": bool(asked)})
    response.headers["Cache-Control"] = BRIEFLY
    return response


def number_of(asked: str) -> int:
    """The number of an edition as an address gives it. Raises Http404 for anything that is none."""
    if (number := whole_number(asked, most=LAST_EDITION)) is None:
        raise Http404
    return number


def edition_as_of(request: HttpRequest, code: str) -> HttpResponse:
    """Leads to the edition in force at the end of the day that ``as_of`` names, in UTC."""
    day = day_of(request.GET["as_of"].strip())
    found = as_of.in_force(code.upper(), day or date.min)
    if found is None:
        raise Http404
    if day is None or found.number is None:
        context = {"section": "claims", "found": found, "day": day}
        return page(request, "public/as_of.html", context, status=404 if day else 400)
    response = redirect("public:edition_detail", found.code, found.number)
    response.headers["Cache-Control"] = BRIEFLY
    return response


def day_of(asked: str) -> date | None:
    """``2020-10-03`` as a date; None for no day of the calendar, and for one that has not come anywhere yet."""
    try:
        day = parse_date(asked) if DAY.fullmatch(asked) else None
    except ValueError:
        return None
    return day if day and day <= timezone.now().date() + timedelta(days=1) else None
