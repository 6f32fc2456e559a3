"""The pages of speakers: who they are, what they were and when, how reports spell them, what they said."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.actions.speakers import CannotChange, add_alias, add_role, add_speaker, edit_speaker, remove_alias
from claims.actions.versions import ChangedMeanwhile
from claims.desk.conflict import Merging, base_of, conflict_of, conflict_page, taken
from claims.desk.forms.speakers import (
    AliasForm,
    EditSpeakerForm,
    NewSpeakerForm,
    RoleForm,
    SpeakerFilter,
)
from claims.desk.frame import desk, signed_in
from claims.desk.listing import listing
from claims.desk.moved import still_standing
from claims.desk.once import answered_once
from claims.desk.reader import posted
from claims.models import Regrouping, Speaker, SpeakerAlias, Statement
from claims.models.speaker import SpeakerQuerySet
from claims.permissions import desk_page
from claims.vocabulary import SpeakerKind, StatementState

EDITED = ("version", "name", "kind", "part_of", "description", "wikidata_id")


@require_safe
@desk_page("see_desk")
def speaker_list(request: HttpRequest) -> HttpResponse:
    form = SpeakerFilter(request.GET, auto_id="filter_%s")
    found = listing(request, filtered(Speaker.objects.for_list(), form).prefetch_related("aliases", "roles__party"))
    context: dict[str, object] = {"form": form, "found": found}
    return desk(request, "desk/speakers.html", context, section="speakers", fragment="results")


def filtered(speakers: SpeakerQuerySet, form: SpeakerFilter) -> SpeakerQuerySet:
    """What the filter asks for; a filter that cannot be read finds nothing."""
    if not form.is_valid():
        return speakers.none()
    if words := form.cleaned_data["words"]:
        speakers = speakers.search(words)
    return speakers.filter(kind=form.cleaned_data["kind"]) if form.cleaned_data["kind"] else speakers


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("add_speaker")
@answered_once
def speaker_new(request: HttpRequest) -> HttpResponse:
    form = NewSpeakerForm(posted(request), initial={"name": request.GET.get("name", "")})
    if form.is_bound and form.is_valid():
        data = form.cleaned_data | {"kind": SpeakerKind(form.cleaned_data["kind"])}
        known = Speaker.objects.known_as([data["name"]]).first()
        if known is None or request.POST.get("do") == "add_another":
            added = add_speaker(actor=signed_in(request), **data)
            messages.success(request, f"{added.name} is known to the desk now.")
            return to_speaker(added)
        form.add_error("name", "The desk knows a speaker of this name.")
        return speaker_form(request, form, known=known, status=422)
    return speaker_form(request, form, status=422 if form.is_bound else 200)


def speaker_form(
    request: HttpRequest, form: NewSpeakerForm, *, known: Speaker | None = None, status: int = 200
) -> HttpResponse:
    context: dict[str, object] = {"form": form, "known": known}
    return desk(request, "desk/speaker_new.html", context, section="speakers", fragment="form", status=status)


def to_speaker(speaker: Speaker) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("desk:speaker", args=[speaker.pk]), status=303)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("see_desk")
def speaker(request: HttpRequest, pk: int) -> HttpResponse:
    """One speaker; a POST is the edit of its fields."""
    found = still_standing(get_object_or_404(Speaker.objects.for_page(), pk=pk))
    if request.method != "POST":
        return speaker_page(request, found)
    form = EditSpeakerForm(taken(request.POST), auto_id="edit_%s")
    if not form.is_valid():
        return speaker_page(request, found, form=form, status=422)
    try:
        edit_speaker(actor=signed_in(request), speaker=found, **form.cleaned_data)
    except ChangedMeanwhile as error:
        return settle(request, error, found, form)
    except CannotChange as error:
        form.add_error(error.field, str(error))
        return speaker_page(request, found, form=form, status=422)
    messages.success(request, "Saved; the claims it speaks on are assessed again.")
    return to_speaker(found)


def settle(request: HttpRequest, error: ChangedMeanwhile, found: Speaker, form: EditSpeakerForm) -> HttpResponse:
    """Both texts, and a form that takes from either."""
    opened, address = base_of(found, form.cleaned_data["version"]), reverse("desk:speaker", args=[found.pk])
    base = edited(opened) if opened else None
    conflict = conflict_of(form, record=found, message=str(error), stored=edited(found), base=base)
    merging = Merging(title=found.name, address=address, back=address, back_name=found.name, section="speakers")
    return conflict_page(request, form, conflict, found.version, merging)


def edited(found: Any) -> dict[str, Any]:
    """The speaker, or a state of it from its history, as the form shows it."""
    return {name: getattr(found, name) for name in EDITED}


def speaker_page(
    request: HttpRequest,
    found: Speaker,
    *,
    form: EditSpeakerForm | None = None,
    alias: AliasForm | None = None,
    role: RoleForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of a speaker, with whichever of its forms was posted and could not be taken."""
    roles = found.roles.select_related("body", "topic", "party").order_by("topic__name", "from_on", "pk")
    statements = Statement.objects.filter(bylines__speaker=found).exclude(state=StatementState.REJECTED.value)
    initial = edited(found)
    context: dict[str, object] = {
        "speaker": found,
        "form": form or EditSpeakerForm(initial=initial, auto_id="edit_%s"),
        "alias_form": alias or AliasForm(auto_id="alias_%s"),
        "role_form": role or RoleForm(auto_id="role_%s", initial={"title": "" if roles else found.description}),
        "aliases": list(found.aliases.order_by("name", "pk")),
        "roles": list(roles),
        "regroupings": list(Regrouping.objects.of(found)),
        "statements": listing(request, statements.for_list()),
    }
    return desk(request, "desk/speaker.html", context, section="speakers", fragment="speaker", status=status)


@require_POST
@desk_page("add_speaker")
def alias_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Another spelling under which the speaker is found from now on."""
    found = still_standing(get_object_or_404(Speaker.objects.for_page(), pk=pk))
    form = AliasForm(request.POST, auto_id="alias_%s")
    if not form.is_valid():
        return speaker_page(request, found, alias=form, status=422)
    alias = add_alias(actor=signed_in(request), speaker=found, name=form.cleaned_data["name"])
    messages.success(request, f"Found as “{alias.name}” too from now on.")
    return to_speaker(found)


@require_POST
@desk_page("edit_speaker")
def alias_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """A spelling under which the speaker is found no longer."""
    alias = get_object_or_404(SpeakerAlias.objects.select_related("speaker"), pk=pk)
    remove_alias(actor=signed_in(request), alias=alias)
    messages.success(request, f"No longer found as “{alias.name}”.")
    return to_speaker(alias.speaker)


@require_POST
@desk_page("add_speaker")
@answered_once
def role_new(request: HttpRequest, pk: int) -> HttpResponse:
    """What the speaker was, between two days."""
    found = still_standing(get_object_or_404(Speaker.objects.for_page(), pk=pk))
    form = RoleForm(request.POST, auto_id="role_%s")
    if not form.is_valid():
        return speaker_page(request, found, role=form, status=422)
    add_role(actor=signed_in(request), speaker=found, **form.cleaned_data)
    messages.success(request, "Role added; the claims it speaks on are assessed again.")
    return to_speaker(found)
