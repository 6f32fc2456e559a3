"""Who may do what. Actions call ``require``; pages ask the predicates, so that no button shows that is refused."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlsplit, urlunsplit

from allauth.account.decorators import reauthentication_required
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from claims.models import User
from claims.models.user import RANKS
from claims.vocabulary import Group

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

# The lowest role that may do each thing; roles are cumulative.
NEEDED = {
    "see_desk": Group.CONTRIBUTOR,
    "add_source": Group.CONTRIBUTOR,
    "review_statement": Group.CONTRIBUTOR,
    "add_speaker": Group.CONTRIBUTOR,
    "propose_position": Group.CONTRIBUTOR,
    "keep_token": Group.CONTRIBUTOR,
    "take_work": Group.CONTRIBUTOR,
    "assign_work": Group.EDITOR,
    "comment": Group.CONTRIBUTOR,
    "keep_inquiry": Group.CONTRIBUTOR,
    "edit_claim": Group.EDITOR,
    "edit_speaker": Group.EDITOR,
    "settle_origin": Group.EDITOR,
    "retract_source": Group.EDITOR,
    "change_topic": Group.EDITOR,
    "see_verification": Group.EDITOR,
    "draft_verification": Group.EDITOR,
    "sign_verification": Group.EDITOR,
    "second_assessment": Group.EDITOR,
    "publish": Group.PUBLISHER,
    "override_signature": Group.PUBLISHER,
    "manage_topics": Group.PUBLISHER,
    "manage_people": Group.ADMINISTRATOR,
    "keep_webhooks": Group.ADMINISTRATOR,
}


def can(user: User, what: str) -> bool:
    """Whether the user's role allows it. Raises KeyError for what is not in the table."""
    return user.ranks_as(NEEDED[what])


def require(user: User, what: str) -> None:
    """Raises PermissionDenied, with the role that is needed, unless the user's role allows it."""
    if not can(user, what):
        above = "" if NEEDED[what] == Group.ADMINISTRATOR else " or above"
        raise PermissionDenied(f"This needs the role of {NEEDED[what].label}{above}.")


def who_may(what: str) -> QuerySet[User]:
    """Everyone who signs in and whose role allows it. Raises KeyError for what is not in the table."""
    names = [name for name, rank in RANKS.items() if rank >= RANKS[NEEDED[what].value]]
    membership = User.groups.through.objects.filter(user=OuterRef("pk"), group__name__in=names)
    return User.objects.filter(Exists(membership), is_active=True)


def owes_second_step(user: User) -> bool:
    """Whether the user's role demands a second step (``SECOND_STEP_FROM``) and they have none: no app, no passkey."""
    demanded = settings.SECOND_STEP_FROM
    if not demanded or not user.ranks_as(Group(demanded)):
        return False
    return not Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()


def to_set_up(request: HttpRequest) -> HttpResponse:
    """To where a second step is set up; for htmx as a whole page, not into a fragment."""
    messages.warning(request, "Your role needs a second step: set up an authenticator app or a passkey first.")
    address = reverse("mfa_index")
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


def page_of(request: HttpRequest) -> str:
    """The page that was asked for; of a form that was sent the one it stood on, for many addresses only take forms."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    home, stood_on = reverse("desk:home"), request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(stood_on, {request.get_host()}):
        parts = urlsplit(stood_on)
        if parts.path.startswith(home):
            return urlunsplit(("", "", parts.path, parts.query, ""))
    return home


def desk_page(what: str) -> Callable[[Callable[Concatenate[HttpRequest, P], HttpResponse]], View[P]]:
    """Access to a desk page: the anonymous are sent to sign in, the wrong role is refused (403)."""

    def decorate(view: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if isinstance(request.user, User):
                require(request.user, what)
                if owes_second_step(request.user):
                    return to_set_up(request)
                return view(request, *args, **kwargs)
            return redirect_to_login(page_of(request))

        return guarded

    return decorate


def confirmed(view: View[P]) -> View[P]:
    """Below ``desk_page``: whoever has not lately shown who they are is asked before a form of theirs is taken.

    Reading is not; once they have shown it, the form goes on as it was typed.
    """
    asking: View[P] = reauthentication_required(enabled=lambda request: request.method == "POST")(view)
    return asking
