"""The whole form of a statement in the reader: corrected, or marked by hand."""

import re
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from claims.actions.corrections import correct_statement
from claims.actions.counts import NotInText
from claims.actions.statements import AlreadyMarked, AlreadyRejected, NeedsSpeaker, mark_statement
from claims.actions.versions import ChangedMeanwhile
from claims.addresses import whole_number
from claims.desk.cards import make_cards
from claims.desk.conflict import Conflict, conflict_of
from claims.desk.forms.figures import figure_initial
from claims.desk.forms.statements import StatementEntry, with_row
from claims.desk.frame import signed_in
from claims.desk.naming import speakers_of
from claims.desk.places import step_end, step_start
from claims.desk.reader import Opened, back, capture_of, number_in, renewed, show
from claims.desk.speakers_found import speakers_found
from claims.desk.statements import loaded, onwards
from claims.models import Capture, Source, Statement, User
from claims.permissions import desk_page
from claims.vocabulary import StatementKind

FORM = "desk/reader/statement.html"
# Two marked the same span in one moment; the database took the first.
# What the correction form shows of a statement, besides its rows.
CORRECTED = (
    "version", "start", "end", "kind", "basis", "speaker_as_worded", "cue", "channel", "cites", "said_on", "language",
    "translation",
)  # fmt: skip
# Buttons of the form that save nothing: those that add a row, and those that move an end of the words by a word.
ROWS = {"add_speaker": "speakers", "add_figure": "figures"}
STEPS = {
    "start_back": (step_start, -1), "start_on": (step_start, 1), "end_back": (step_end, -1), "end_on": (step_end, 1),
}  # fmt: skip
BUTTONS = {
    "start": [("start_back", "a word earlier"), ("start_on", "a word later")],
    "end": [("end_back", "a word earlier"), ("end_on", "a word later")],
}


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("review_statement")
def statement_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept with corrections, or replace an accepted statement by a corrected one."""
    found = loaded(pk)
    if request.method != "POST":
        return correcting(request, found, entry_of(found, number_in(request, "who")))
    if asked := asked_for(request.POST):
        return correcting(request, found, changed_entry(request.POST, found.capture, found), grown=asked)
    entry = StatementEntry(found.capture, request.POST)
    if not entry.is_valid():
        return correcting(request, found, entry, status=422)
    try:
        settled = corrected(signed_in(request), found, entry)
    except ChangedMeanwhile as error:
        conflict = conflict_of(entry.form, record=error.record, message=str(error), stored=compared(loaded(pk)))
        renewed(entry.form, error.record)
        return correcting(request, found, entry, conflict=conflict, status=409)
    except (NotInText, NeedsSpeaker, AlreadyMarked, AlreadyRejected) as error:
        entry.form.add_error(None, str(error))
        return correcting(request, found, entry, status=422)
    messages.success(request, "Accepted as corrected.")
    return onwards(settled)


def corrected(actor: User, found: Statement, entry: StatementEntry) -> Statement:
    """Save the correction; segments stay while the span does."""
    data = entry.form.cleaned_data
    is_same = (data["start"], data["end"]) == (found.start, found.end)
    segments = [(start, end) for start, end in found.segments] if is_same else []
    with transaction.atomic():
        return correct_statement(
            actor=actor,
            statement=found,
            version=data["version"] or 0,
            start=data["start"],
            end=data["end"],
            reading=entry.form.reading(speakers_of(actor, entry.named), entry.counts, segments),
            reason=data["reason"],
        )


def asked_for(data: QueryDict) -> str:
    """What a button of the form asks for that saves nothing: a row, an end moved, names looked up; else nothing."""
    asked = data.get("do", "")
    return ROWS.get(asked, asked if asked in STEPS or asked == "find_speakers" else "")


def changed_entry(data: QueryDict, capture: Capture, found: Statement | None = None) -> StatementEntry:
    """The form as typed, with what its button asked for."""
    asked = data.get("do", "")
    if asked in ROWS:
        return StatementEntry(capture, with_row(data, ROWS[asked]))
    if asked in STEPS:
        stored = (found.start, found.end) if found else (0, 0)
        return StatementEntry(capture, with_span(data, capture.text, asked, stored))
    entry = StatementEntry(capture, data)
    day = found.said_on if found else None
    for row in entry.speakers.forms:
        row.found = speakers_found(str(row["name"].value() or ""), capture, day)
    return entry


def with_span(data: QueryDict, text: str, step: str, stored: tuple[int, int]) -> QueryDict:
    """The posted form with one end of its words moved by a word; the stored words where it names none."""
    given = span_in(data.get("start", ""), data.get("end", ""), text)
    start, end = given or stored
    move, by = STEPS[step]
    if start < end:
        start, end = (move(text, start, end, by), end) if move is step_start else (start, move(text, start, end, by))
    moved = data.copy()
    moved["start"], moved["end"], moved["exact"] = str(start), str(end), text[start:end]
    return moved


def words_now(entry: StatementEntry, found: Statement | None) -> str:
    """The words that the form is about, as its places say."""
    text = entry.capture.text
    if span := span_in(entry.form["start"].value(), entry.form["end"].value(), text):
        return text[slice(*span)]
    return found.exact if found else ""


def span_in(start: object, end: object, text: str) -> tuple[int, int] | None:
    """The place in the text that a form gives; None where it gives none."""
    first, last = whole_number(start, most=len(text)), whole_number(end, most=len(text))
    return None if first is None or last is None or first >= last else (first, last)


def shown_of(found: Statement) -> dict[str, Any]:
    """The fields of a statement as the form shows them."""
    return {name: getattr(found, name) for name in CORRECTED} | {"cites": found.cites.name if found.cites else ""}


def compared(found: Statement) -> dict[str, Any]:
    """What two people may have written differently; the span shows in the words."""
    return {name: value for name, value in shown_of(found).items() if name not in {"start", "end"}}


def entry_of(found: Statement, who: int | None) -> StatementEntry:
    """The correction form as it opens: what is stored, with the speakers that the reader proposes, or ``who`` picks."""
    (card,) = make_cards(found.capture, [found.pk], found.pk, who)
    speakers: list[dict[str, Any]] = [{"name": voice.speaker.name, "kind": voice.speaker.kind} for voice in card.voices]
    speakers = speakers or [
        {
            "name": choice.speaker.name if choice.speaker else choice.name,
            "kind": choice.kind,
            "description": choice.description,
        }
        for choice in card.choices
    ]
    return StatementEntry(
        found.capture,
        initial=shown_of(found),
        speakers=speakers or [{}],
        figures=[figure_initial(figure) for figure in card.figures],
    )


def correcting(
    request: HttpRequest,
    found: Statement,
    entry: StatementEntry,
    *,
    conflict: Conflict | None = None,
    grown: str = "",
    status: int = 200,
) -> HttpResponse:
    words = words_now(entry, found)
    more = {"statement": found, "conflict": conflict, "grown": grown, "words": words, "steps": BUTTONS}
    opened = Opened(FORM, entry, found.pk, more)
    return show(request, found.capture, at=found.pk, opened=opened, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("review_statement")
def statement_mark(request: HttpRequest, pk: int) -> HttpResponse:
    """A statement by hand, from a selection or from words pasted; accepted at once."""
    capture = capture_of(get_object_or_404(Source, pk=pk), number_in(request, "capture"))
    if request.method != "POST":
        return marking(request, capture, blank_entry(capture, {}))
    if request.POST.get("do") == "open":
        return open_selection(request, capture)
    if asked := asked_for(request.POST):
        return marking(request, capture, changed_entry(request.POST, capture), grown=asked)
    entry = StatementEntry(capture, request.POST)
    if not entry.is_valid():
        return marking(request, capture, entry, status=422)
    try:
        marked = save_marked(signed_in(request), capture, entry)
    except (NotInText, NeedsSpeaker, AlreadyMarked) as error:
        entry.form.add_error(None, str(error))
        return marking(request, capture, entry, status=422)
    messages.success(request, "Marked and accepted.")
    if request.POST.get("then") == "link":
        return redirect("desk:statement_link", marked.pk, permanent=False)
    return back(capture.source_id, marked.pk)


def save_marked(actor: User, capture: Capture, entry: StatementEntry) -> Statement:
    data = entry.form.cleaned_data
    with transaction.atomic():
        return mark_statement(
            actor=actor,
            capture=capture,
            start=data["start"],
            end=data["end"],
            exact=data["exact"],
            reading=entry.form.reading(speakers_of(actor, entry.named), entry.counts),
        )


def blank_entry(capture: Capture, initial: dict[str, Any]) -> StatementEntry:
    start = {"kind": StatementKind.DIRECT.value, "language": capture.source.language}
    return StatementEntry(capture, initial=start | initial, speakers=[{}])


def open_selection(request: HttpRequest, capture: Capture) -> HttpResponse:
    """The form for what is selected in the text; 422 where the browser and the server see other words."""
    selected = StatementEntry(capture, request.POST).form
    selected.is_valid()
    wrong = [str(message) for name in ("exact", "start", "end") for message in selected.errors.get(name, [])]
    initial = {name: selected.cleaned_data.get(name) for name in ("start", "end", "exact")}
    initial["kind"] = kind_by_quotes(str(initial["exact"] or ""))
    entry = blank_entry(capture, {} if wrong else initial)
    return marking(request, capture, entry, problem=" ".join(wrong), status=422 if wrong else 200)


def kind_by_quotes(words: str) -> str:
    """What words are by their quote marks: all within them, some, or none."""
    if not re.search('[“”"«»„]', words):
        return StatementKind.INDIRECT.value
    return (StatementKind.DIRECT if re.fullmatch('[“"«„].*[”"»“]', words, re.DOTALL) else StatementKind.MIXED).value


def marking(
    request: HttpRequest,
    capture: Capture,
    entry: StatementEntry,
    *,
    problem: str = "",
    grown: str = "",
    status: int = 200,
) -> HttpResponse:
    more = {"problem": problem, "grown": grown, "words": words_now(entry, None), "steps": BUTTONS}
    opened = Opened(FORM, entry, None, more)
    return show(request, capture, opened=opened, status=status)
