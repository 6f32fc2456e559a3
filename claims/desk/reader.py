"""The reader: a capture's text with what was said in it marked, and the cards and forms beside it."""

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from claims.addresses import whole_number
from claims.desk.cards import Card, make_cards
from claims.desk.conversation import load_conversation
from claims.desk.frame import desk, signed_in
from claims.desk.origins import Origin, origins_of
from claims.desk.outline import Outline, marks_of, outline_of
from claims.desk.reading import reading_of, told_of
from claims.desk.runs import runs_of
from claims.desk.undoable import undoable
from claims.desk.work import AssignForm, work_on
from claims.models import Capture, Source, Speaker, Statement
from claims.permissions import desk_page
from claims.vocabulary import StatementState

# Names offered while typing a speaker; the server knows them all.
NAMES_OFFERED = 400
# Cards drawn on either side of the one looked at: a book of reports opens as fast as one report.
CARDS_AROUND = 60
PASSAGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Opened:
    """The one form that is open in the panel; at a statement's card or, without one, on top.

    ``template`` draws it; ``more`` is what it needs besides.
    """

    template: str
    form: Any
    statement: int | None = None
    more: dict[str, Any] | None = None


@require_safe
@desk_page("see_desk")
def reader(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_object_or_404(Source, pk=pk)
    at = number_in(request, "at")
    statement = Statement.objects.filter(pk=at, capture__source=source).only("capture", "state").first() if at else None
    if statement and (stands := stands_for(statement)) != statement:
        return back(source.pk, stands.pk)
    capture = capture_of(source, statement.capture_id if statement else number_in(request, "capture"))
    return show(
        request,
        capture,
        at=statement.pk if statement else None,
        who=number_in(request, "who"),
        passage=passage_in(request),
    )


def stands_for(statement: Statement) -> Statement:
    """The statement that stands in the place of this one; itself, where it stands or nothing does."""
    while statement.state == StatementState.REJECTED:
        after = Statement.objects.filter(follows__predecessor=statement.pk).only("capture", "state")
        following = after.order_by("start", "pk").first()
        if following is None:
            break
        statement = following
    return statement


def number_in(request: HttpRequest, name: str) -> int | None:
    """A key in the address; None for anything that is none."""
    return whole_number(request.GET.get(name, ""))


def passage_in(request: HttpRequest) -> tuple[int, int] | None:
    """The passage in the address, as in ``?passage=12-340``, end exclusive; None for anything that is none."""
    found = PASSAGE.fullmatch(request.GET.get("passage", ""))
    return (int(found[1]), int(found[2])) if found else None


def capture_of(source: Source, pk: int | None) -> Capture:
    """That capture of the source, else its newest. Raises: Http404 where it has none."""
    captures = Capture.objects.for_reader().filter(source=source)
    found = captures.filter(pk=pk).first() if pk else None
    found = found or captures.order_by("-captured_at", "-pk").first()
    if found is None:
        raise Http404("This source has no text yet.")
    return found


def show(
    request: HttpRequest,
    capture: Capture,
    *,
    at: int | None = None,
    who: int | None = None,
    passage: tuple[int, int] | None = None,
    opened: Opened | None = None,
    problem: Card | str = "",
    unsettled: AssignForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The reader at a statement, the first suggestion by default, with one form open or one problem told.

    ``who``: which of those whom its words may mean is picked there. A ``problem`` that is a card stands in for the card
    of its statement, with what was typed.
    """
    outline = outline_of(capture)
    at = outline.first_suggested if at is None else at
    context = beside(capture, outline, at, who, problem) | {
        "runs": runs_of(capture.text, marks_of(capture, outline), at, passage),
        "opened": opened,
        "entry": opened.form if opened else None,
        "problem": problem if isinstance(problem, str) and at not in {*outline.standing, *outline.rejected} else "",
        "conversation": load_conversation(signed_in(request), source=capture.source),
        "last": undoable(signed_in(request), capture),
        "work": work_on(signed_in(request), source=capture.source, refused=unsettled),
        "told": told_of(
            reading_of(capture),
            timezone.now(),
            source=capture.source_id,
            capture=capture.pk,
            is_open=opened is not None,
        ),
    }
    return desk(request, "desk/reader.html", context, section="sources", fragment="workspace", status=status)


def beside(
    capture: Capture, outline: Outline, at: int | None, who: int | None, problem: Card | str
) -> dict[str, object]:
    """The text in runs, the cards round the one looked at, and what is known of the capture."""
    keys, rejected = outline.standing, outline.rejected
    window = window_of(keys, at)
    cards = make_cards(capture, [*keys[window], *rejected[: 2 * CARDS_AROUND]], at, who)
    tell(cards, problem, at)
    return {
        "source": capture.source,
        "reader_address": address_of(capture.source_id),
        "capture": capture,
        "captures": list(capture.source.captures.defer("text", "original").order_by("-captured_at", "-pk")),
        "cards": [card for card in cards if not card.is_rejected],
        "earlier": keys[window.start - 1] if window.start else None,
        "later": keys[window.stop] if window.stop < len(keys) else None,
        "rejected": [card for card in cards if card.is_rejected],
        "rejected_count": len(rejected),
        "progress": outline.progress,
        "at": at,
        "around": neighbours(keys, at),
        "origins": (origins := origins_of(capture)),
        "reading": (reading := reading_of(capture)),
        "credited": reading.credited if reading and not is_credited(capture, origins) else [],
        "names": list(Speaker.objects.standing().order_by("-pk").values_list("name", flat=True)[:NAMES_OFFERED]),
    }


def is_credited(capture: Capture, origins: list[Origin]) -> bool:
    """Whether the agencies that the text names have become links."""
    return bool(capture.source.credited_agency_id) or any(origin.link.to_publisher_id for origin in origins)


def tell(cards: list[Card], problem: Card | str, at: int | None) -> None:
    """Put what went wrong on its card, with what was typed there."""
    for card in cards:
        if isinstance(problem, Card) and card.statement.pk == problem.statement.pk:
            is_blank = not any(choice.name or choice.known for choice in problem.choices)
            asked = f"{card.question} Choose, or write who said it." if card.question and is_blank else ""
            own = {choice.speaker.pk: choice for choice in card.choices if choice.speaker}  # with role and side
            card.choices = [own.get(each.speaker.pk, each) if each.speaker else each for each in problem.choices]
            card.problem, card.reason = asked or problem.problem, problem.reason
        elif isinstance(problem, str) and card.statement.pk == at:
            card.problem = problem


def window_of(keys: list[int], at: int | None) -> slice:
    """The cards that are drawn: those around the one looked at, else the first ones."""
    place = keys.index(at) if at in keys else 0
    return slice(max(0, place - CARDS_AROUND), min(len(keys), place + CARDS_AROUND + 1))


def neighbours(keys: list[int], at: int | None) -> dict[str, int | None]:
    """The cards before and after the one looked at."""
    if at not in keys:
        return {"before": None, "after": keys[0] if keys else None}
    place = keys.index(at)
    return {
        "before": keys[place - 1] if place else None,
        "after": keys[place + 1] if place + 1 < len(keys) else None,
    }


def address_of(source: int, at: int | None = None) -> str:
    """The reader's address, at a statement."""
    address = reverse("desk:reader", args=[source])
    return f"{address}?at={at}#s{at}" if at else address


def back(source: int, at: int | None = None) -> HttpResponseRedirect:
    """To the reader after a POST; htmx follows too and is answered by the fragment."""
    return HttpResponseRedirect(address_of(source, at), status=303)


def posted(request: HttpRequest) -> QueryDict | None:
    """What binds a form: the posted fields, however few, or nothing."""
    return request.POST if request.method == "POST" else None


def renewed(form: Any, record: Any, message: str = "") -> Any:
    """The form again as typed, on the version that is stored now; the message, if any, stands on top."""
    data = form.data.copy()
    data["version"] = str(record.version)
    form.data = data
    if message:
        form.add_error(None, f"{message} What you typed is still here: look at what is stored now, then save again.")
    return form


def opened_form(
    request: HttpRequest, source: Source, template: str, form: forms.Form, *, status: int | None = None
) -> HttpResponse:
    """The reader with a form of the whole source open; 422 where it was posted and could not be taken."""
    capture = capture_of(source, number_in(request, "capture"))
    status = status or (422 if form.is_bound else 200)
    return show(request, capture, opened=Opened(template, form), status=status)
