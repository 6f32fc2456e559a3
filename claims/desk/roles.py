"""The page of one role of a speaker: changed where it was wrong or has ended, taken away where it never was."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from claims.actions.speakers import change_role, remove_role
from claims.actions.versions import ChangedMeanwhile
from claims.desk.conflict import Merging, base_of, conflict_of, conflict_page, taken
from claims.desk.forms.fields import load_choices
from claims.desk.forms.speakers import ChangeRoleForm
from claims.desk.frame import desk, signed_in
from claims.desk.speakers import to_speaker
from claims.models import Role
from claims.permissions import desk_page

COLUMNS = {"body": "body_id", "party": "party_id", "topic": "topic_id"}
SAME = ("title", "speaks_for", "from_on", "to_on", "version")


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_speaker")
def role(request: HttpRequest, pk: int) -> HttpResponse:
    """A POST changes the role, or with ``do=remove`` takes it away."""
    found = get_object_or_404(Role.objects.select_related("speaker"), pk=pk)
    if request.method != "POST":
        return role_page(request, found, ChangeRoleForm(initial=facts(found)))
    form = ChangeRoleForm(taken(request.POST))
    if not form.is_valid():
        return role_page(request, found, form, status=422)
    given, does_remove = form.cleaned_data, request.POST.get("do") == "remove"
    try:
        if does_remove:
            remove_role(actor=signed_in(request), role=found, version=given["version"], reason=given["reason"])
        else:
            change_role(actor=signed_in(request), role=found, **given)
    except ChangedMeanwhile as error:
        return settle(request, error, found, form)
    done = "Role taken away" if does_remove else "Role changed"
    messages.success(request, f"{done}; the claims it speaks on are assessed again.")
    return to_speaker(found.speaker)


def role_page(request: HttpRequest, found: Role, form: ChangeRoleForm, *, status: int = 200) -> HttpResponse:
    load_choices(form)
    context: dict[str, object] = {"role": found, "speaker": found.speaker, "form": form}
    return desk(request, "desk/role.html", context, section="speakers", status=status)


def settle(request: HttpRequest, error: ChangedMeanwhile, found: Role, form: ChangeRoleForm) -> HttpResponse:
    """Both texts, and a form that takes from either."""
    opened = base_of(found, form.cleaned_data["version"])
    base = facts(opened) if opened else None
    conflict = conflict_of(form, record=found, message=str(error), stored=facts(found), base=base)
    merging = Merging(
        title=f"{found.speaker.name}: {found.title or 'a role'}",
        address=reverse("desk:role", args=[found.pk]),
        back=reverse("desk:speaker", args=[found.speaker_id]),
        back_name=found.speaker.name,
        section="speakers",
    )
    return conflict_page(request, form, conflict, found.version, merging)


def facts(role: Any) -> dict[str, Any]:
    """The role, or a state of it from its history, as the form shows it."""
    return {name: getattr(role, COLUMNS.get(name, name)) for name in (*COLUMNS, *SAME)}
