"""One statement made two, and two made one, in the reader: each with a preview before anything is saved."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from claims.actions.recutting import (
    CannotJoin,
    CannotSplit,
    cut,
    join_statements,
    opposed,
    refuse_joining,
    split_statement,
    united,
)
from claims.actions.statements import AlreadyMarked
from claims.actions.successors import standing_positions
from claims.actions.versions import ChangedMeanwhile
from claims.desk.forms.recutting import JoinForm, PlaceForm, SplitForm
from claims.desk.frame import signed_in
from claims.desk.once import answered_once
from claims.desk.outline import outline_of
from claims.desk.places import likely_start, places_of, second_starts
from claims.desk.reader import Opened, back, number_in, show
from claims.desk.statements import loaded
from claims.models import Position, Statement
from claims.permissions import desk_page


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("review_statement")
@answered_once
def statement_split(request: HttpRequest, pk: int) -> HttpResponse:
    """A place is tried as often as one likes (GET); the button splits at the place that is shown."""
    found = loaded(pk)
    positions = standing_positions([found])
    if request.method != "POST":
        return splitting(request, found, positions, place_asked(request, found))
    form = SplitForm(request.POST, positions=positions)
    if not form.is_valid():
        return splitting(request, found, positions, None, "Nothing was saved: look at the parts again.", status=422)
    data, actor = form.cleaned_data, signed_in(request)
    try:
        first, _ = split_statement(
            actor=actor, statement=found, version=data["version"], at=data["place"], second=data["second"]
        )
    except (CannotSplit, AlreadyMarked) as error:
        return splitting(request, found, positions, data["place"], str(error), status=422)
    except ChangedMeanwhile as error:
        return show(request, found.capture, at=pk, problem=str(error), status=409)
    messages.success(request, "Split in two.")
    return back(found.capture.source_id, first.pk)


def place_asked(request: HttpRequest, found: Statement) -> int | None:
    """The place in the address, or where the words in it begin inside the statement, or the likeliest one."""
    text, form = found.capture.text, PlaceForm(request.GET)
    form.is_valid()
    place, words = form.cleaned_data.get("place"), form.cleaned_data.get("words")
    if words:
        return next(iter(places_of(text, words, found.start, found.end)), None)
    return likely_start(text, found.start, found.end) if place is None else place


def splitting(
    request: HttpRequest,
    found: Statement,
    positions: list[Position],
    place: int | None,
    problem: str = "",
    *,
    status: int = 200,
) -> HttpResponse:
    """The form with both parts as they would be, and which of them keeps each position."""
    parts, starts = None, second_starts(found.capture.text, found.start, found.end)
    try:
        parts = cut(found, found.start if place is None else place)
    except CannotSplit as error:
        problem = problem or (str(error) if place is not None else "These words do not begin inside the statement.")
    counted = {figure.pk for figure in parts[1].figures} if parts else set()
    more = {
        "statement": found,
        "place": place,
        "parts": parts,
        "problem": problem,
        "earlier": max((start for start in starts if place is None or start < place), default=None),
        "later": min((start for start in starts if place is None or start > place), default=None),
        "positions": [(position, position.figure_id in counted) for position in positions],
    }
    opened = Opened("desk/reader/split.html", PlaceForm(auto_id="entry_%s"), found.pk, more)
    return show(request, found.capture, at=found.pk, opened=opened, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("review_statement")
@answered_once
def statement_join(request: HttpRequest, pk: int) -> HttpResponse:
    """With the next statement of the text, or the one that the address names; shown first, then joined."""
    found, form = loaded(pk), JoinForm(request.POST)
    if request.method != "POST":
        return joining(request, found, neighbour(found, number_in(request, "with")))
    if not form.is_valid():
        return joining(request, found, neighbour(found, None), "Nothing was saved: look at both again.", status=422)
    data, other = form.cleaned_data, loaded(form.cleaned_data["other"])
    versions = {"first_version": data["version"], "second_version": data["other_version"]}
    try:
        joined = join_statements(actor=signed_in(request), first=found, second=other, **versions)
    except (CannotJoin, AlreadyMarked) as error:
        return joining(request, found, other, str(error), status=422)
    except ChangedMeanwhile as error:
        return show(request, found.capture, at=pk, problem=str(error), status=409)
    messages.success(request, "Joined.")
    return back(found.capture.source_id, joined.pk)


def neighbour(found: Statement, asked: int | None) -> Statement | None:
    """The statement asked for if it stands in the same text, else the next one, else the one before."""
    keys = outline_of(found.capture).standing
    place = keys.index(found.pk) if found.pk in keys else -1
    around = [*keys[place + 1 : place + 2], *keys[max(0, place - 1) : place]] if place >= 0 else []
    wanted = asked if asked in keys else next(iter(around), None)
    return loaded(wanted) if wanted else None


def joining(
    request: HttpRequest, found: Statement, other: Statement | None, problem: str = "", *, status: int = 200
) -> HttpResponse:
    """The form with the words as they would be, and what moves."""
    joined, positions = None, list[Position]()
    if other:
        first, second = sorted((found, other), key=lambda statement: (statement.start, statement.pk))
        positions = standing_positions([first, second])
        try:
            refuse_joining(first, second)
            opposed(positions)
            joined = united(first, second)
        except CannotJoin as error:
            problem = problem or str(error)
    more = {
        "statement": found,
        "other": other,
        "joined": joined,
        "positions": positions,
        "problem": problem or ("" if other else "There is no other statement in this text."),
    }
    opened = Opened("desk/reader/join.html", None, found.pk, more)
    return show(request, found.capture, at=found.pk, opened=opened, status=status)
