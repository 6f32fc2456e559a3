"""Linking a statement to a claim, and a passage to where it comes from."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions.origins import link_origin, settle_origin
from claims.actions.positions import AlreadyLinked, NotAccepted, take_position
from claims.actions.standing import MergedAway
from claims.actions.versions import ChangedMeanwhile
from claims.addresses import whole_number
from claims.desk.cards import Card
from claims.desk.forms.origins import OriginForm, SettleForm, sources_offered
from claims.desk.forms.statements import LinkForm
from claims.desk.frame import signed_in
from claims.desk.offers import offers_for, set_aside_for
from claims.desk.once import answered_once
from claims.desk.reader import Opened, address_of, back, capture_of, number_in, posted, show
from claims.desk.statements import loaded, onwards
from claims.models import Capture, OriginLink, Source, Statement
from claims.permissions import desk_page
from claims.vocabulary import OriginLinkKind, OriginLinkState, Stance

# The stances that a suggested claim has buttons for; the form has them all.
PRESSED = [(stance.value, stance.label) for stance in (Stance.ASSERTS, Stance.DENIES, Stance.REPORTS)]


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("propose_position")
def statement_link(request: HttpRequest, pk: int) -> HttpResponse:
    """What the statement says about a claim."""
    found = loaded(pk)
    form = LinkForm(pressed(request), statement=found, auto_id="entry_%s")
    if not form.is_bound:
        return linking(request, found, form)
    if not form.is_valid():
        return linking(request, found, form, status=422)
    stance = Stance(form.cleaned_data.pop("stance"))
    try:
        position = take_position(actor=signed_in(request), statement=found, stance=stance, **form.cleaned_data)
    except (AlreadyLinked, MergedAway, NotAccepted) as error:
        form.add_error("claim", str(error))
        return linking(request, found, form, status=422)
    messages.success(request, f"Linked: it {position.stance} {position.claim.code}.")
    if request.POST.get("then") == "another":
        return back(found.capture.source_id, found.pk)
    return onwards(found)


def linking(
    request: HttpRequest,
    found: Statement,
    form: LinkForm,
    *,
    status: int = 200,
    who: int | None = None,
    problem: Card | str = "",
    accepts: str = "",
) -> HttpResponse:
    """The form of the link. ``accepts``: where it is sent if it accepts a suggestion too."""
    given = request.POST if accepts and request.method == "POST" else request.GET
    words = given.get("words", "").replace("\x00", "").strip()
    more = {
        "statement": found,
        "words": words,
        "offers": offers_for(found, words),
        "set_aside": set_aside_for(found),
        "pressed": PRESSED,
        "chosen": whole_number(form["claim"].value()),
        "address": f"{reverse('desk:claim_new')}?statement={found.pk}",
        "has_figures": bool(found.figures.all()),
        "is_joint": len(found.bylines.all()) > 1,
        "accepts": accepts,
    }
    opened = Opened("desk/reader/link.html", form, found.pk, more)
    return show(request, found.capture, at=found.pk, who=who, problem=problem, opened=opened, status=status)


def pressed(request: HttpRequest) -> QueryDict | None:
    """What was posted; a claim's own button of a stance (``as``: claim and stance) chooses both at once."""
    given = posted(request)
    claim, _, stance = request.POST.get("as", "").partition(" ")
    if given is None or not stance:
        return given
    chosen = given.copy()
    chosen["claim"], chosen["stance"] = claim, stance
    return chosen


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("settle_origin")
@answered_once
def origin_new(request: HttpRequest, pk: int) -> HttpResponse:
    """An editor says where a passage comes from."""
    source = get_object_or_404(Source, pk=pk)
    capture = capture_of(source, number_in(request, "capture"))
    words = request.GET.get("words", "").replace("\x00", "").strip()
    form = OriginForm(posted(request), capture=capture, words=words, auto_id="entry_%s")
    if not (form.is_bound and form.is_valid()):
        chosen = whole_number(form["to_source"].value())
        more = {"words": words, "chosen": chosen, "sources": sources_offered(capture, words, chosen)}
        opened = Opened("desk/reader/origin.html", form, more=more)
        return show(request, capture, opened=opened, status=422 if form.is_bound else 200)
    data = form.cleaned_data
    link_origin(
        actor=signed_in(request),
        capture=capture,
        kind=OriginLinkKind(data["kind"]),
        to_capture=data["to_source"],
        to_publisher=data["to_publisher"],
        to_speaker=data["to_speaker"],
        start=data["start"],
        end=data["end"],
        evidence=data["evidence"],
        reason=data["evidence"],
    )
    messages.success(request, "Noted where the passage comes from; its claims are assessed again.")
    return to_origins(capture)


@require_POST
@desk_page("settle_origin")
def origin_settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm that a passage comes from there, or overrule it."""
    links = OriginLink.objects.select_related("capture__source").defer("capture__text", "capture__original")
    link = get_object_or_404(links, pk=pk)
    form = SettleForm(request.POST)
    capture = Capture.objects.for_reader().get(pk=link.capture_id)
    if not form.is_valid():
        return show(request, capture, problem="Nothing was saved: choose whether it is so.", status=422)
    data = form.cleaned_data | {"state": OriginLinkState(form.cleaned_data["state"])}
    try:
        settle_origin(actor=signed_in(request), link=link, **data)
    except ChangedMeanwhile as error:
        return show(request, capture, problem=str(error), status=409)
    messages.success(request, f"{data['state'].label.capitalize()}; its claims are assessed again.")
    return to_origins(capture)


def to_origins(capture: Capture) -> HttpResponse:
    """To where the reader says where the capture comes from."""
    return HttpResponseRedirect(f"{address_of(capture.source_id)}?capture={capture.pk}#origins", status=303)
