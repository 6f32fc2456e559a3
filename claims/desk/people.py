"""The desk's people, for administrators: who is there in which role, invitations, and what was done about whom."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.actions import administering
from claims.actions.administering import MovedOn, NoInvitation, role_of
from claims.actions.notices import mail_link
from claims.actions.people import LastAdministrator
from claims.desk.forms.people import DetailsForm, InviteForm, RoleForm
from claims.desk.frame import desk, signed_in
from claims.desk.listing import listing
from claims.desk.once import key_of
from claims.models import Invitation, User
from claims.permissions import confirmed, desk_page
from claims.vocabulary import Group


def everyone() -> QuerySet[User]:
    """With their roles, and whether they have a second step; those who sign in first, by name."""
    second_step = Exists(Authenticator.objects.filter(user=OuterRef("pk")).exclude(type="recovery_codes"))
    people = User.objects.annotate(has_second_step=second_step).prefetch_related("groups")
    return people.order_by("-is_active", "first_name", "last_name", "username", "pk")


@require_safe
@desk_page("manage_people")
def people_list(request: HttpRequest) -> HttpResponse:
    found = listing(request, everyone())
    invited = Invitation.objects.open().filter(person=None).select_related("made_by").order_by("-pk")
    context: dict[str, object] = {
        "found": found,
        "people": [(person, role_of(person)) for person in found.rows],
        "invitations": list(invited[:100]),
    }
    return desk(request, "desk/people.html", context, section="people")


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("manage_people")
@confirmed
def people_invite(request: HttpRequest) -> HttpResponse:
    """The link is on the answer to the form, and nowhere after; the same form, sent again, has the same link."""
    form = InviteForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return desk(
            request, "desk/people/invite.html", {"form": form}, section="people", status=422 if form.errors else 200
        )
    given = form.cleaned_data | {"role": Group(form.cleaned_data["role"])}
    try:
        invitation, token = administering.invite(actor=signed_in(request), key=key_of(request), **given)
    except NoInvitation:
        messages.info(request, "This form was sent already, and its link is good no more.")
        return redirect("desk:people_list")
    return link_page(request, invitation, token)


def link_page(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    """Shows the link once, and mails it where there is mail and an address."""
    link = f"{settings.PUBLIC_URL}{reverse('join', args=[token])}"
    is_mailed = mail_link(invitation=invitation, link=link)
    context: dict[str, object] = {"invitation": invitation, "link": link, "is_mailed": is_mailed}
    return desk(request, "desk/people/link.html", context, section="people")


@require_POST
@desk_page("manage_people")
def invitation_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        administering.withdraw_invitation(actor=signed_in(request), invitation=get_object_or_404(Invitation, pk=pk))
    except NoInvitation as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "The invitation is withdrawn: its link is good no more.")
    return redirect("desk:people_list")


@require_safe
@desk_page("manage_people")
def person(request: HttpRequest, pk: int) -> HttpResponse:
    return person_page(request, get_object_or_404(everyone(), pk=pk))


def person_page(
    request: HttpRequest, found: User, *, details: DetailsForm | None = None, refusal: str = "", status: int = 200
) -> HttpResponse:
    role, known = role_of(found), {"name": found.name, "email": found.email}
    context: dict[str, object] = {
        "person": found,
        "role": role,
        "form": RoleForm(initial={"role": role, "instead_of": role}),
        "details": details or DetailsForm(initial=known | {f"was_{name}": value for name, value in known.items()}),
        "sessions": UserSession.objects.filter(user=found).count(),
        "events": list(found.events_of.select_related("by").order_by("-pk")[:50]),
        "refusal": refusal,
    }
    return desk(request, "desk/people/person.html", context, section="people", status=status)


CHANGES: dict[str, tuple[Callable[..., Any], str]] = {
    "suspend": (administering.suspend, "is suspended and signed out."),
    "restore": (administering.restore, "signs in again, in the role they had."),
    "sign_out": (administering.sign_out, "is signed out everywhere."),
    "reset": (administering.reset_second_step, "has no second step any more, and is signed out."),
}


@require_POST
@desk_page("manage_people")
@confirmed
def person_change(request: HttpRequest, pk: int) -> HttpResponse:
    """One change, named by the button that was pressed."""
    found, do, actor = get_object_or_404(everyone(), pk=pk), request.POST.get("do", ""), signed_in(request)
    form = RoleForm(request.POST)
    try:
        if do == "password_link":
            return link_page(request, *administering.draw_password_link(actor=actor, person=found))
        if do == "details":
            return details_changed(request, found)
        if do in CHANGES:
            action, done = CHANGES[do]
            action(actor=actor, person=found)
        elif do == "role" and form.is_valid():
            given = form.cleaned_data
            administering.give_role(
                actor=actor, person=found, role=Group(given["role"]), instead_of=given["instead_of"]
            )
            done = f"is {given['role']} now."
        else:
            return person_page(request, found, refusal="Choose from the list.", status=422)
    except (LastAdministrator, MovedOn) as error:
        return person_page(request, get_object_or_404(everyone(), pk=pk), refusal=f"Not done. {error}", status=409)
    messages.success(request, f"{found.name} {done}")
    return redirect("desk:person", pk=pk) if actor.pk != pk or do == "role" else redirect("desk:home")


def details_changed(request: HttpRequest, found: User) -> HttpResponse:
    """Raises: MovedOn."""
    form = DetailsForm(request.POST)
    if not form.is_valid():
        return person_page(request, found, details=form, status=422)
    given = form.cleaned_data
    administering.change_details(
        actor=signed_in(request),
        person=found,
        name=given["name"],
        email=given["email"],
        instead_of=(given["was_name"], given["was_email"]),
    )
    messages.success(request, "Saved.")
    return redirect("desk:person", pk=found.pk)
