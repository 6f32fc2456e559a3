"""Where an invitation leads: whoever holds the link joins the desk, or chooses a new password. For nobody signed in."""

from allauth.core import ratelimit
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from claims.actions.administering import NameTaken, NoInvitation, accept_invitation, find_invitation
from claims.desk.forms.people import JoinForm, PasswordForm
from claims.http import error_page
from claims.models import Invitation


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join(request: HttpRequest, token: str) -> HttpResponse:
    slow: HttpResponse | None = ratelimit.consume_or_429(request, action="join")
    if slow is not None:
        return slow
    try:
        invitation = find_invitation(token)
        form_class = PasswordForm if invitation.person else JoinForm
        form = form_class(request.POST if request.method == "POST" else None)
        if form.is_valid() and accepted(token, form):
            messages.success(request, "Done: sign in with your user name and the password that you chose.")
            return redirect("account_login")
    except NoInvitation:
        return error_page("no_invitation", status=404)
    return join_page(request, invitation, form)


def accepted(token: str, form: PasswordForm) -> bool:
    """Whether it is done; where the password is too easy or the name was taken meanwhile, the form says so."""
    given = {name: form.cleaned_data[name] for name in ("username", "name") if name in form.cleaned_data}
    try:
        accept_invitation(token=token, password=form.cleaned_data["password"], **given)
    except ValidationError as error:
        form.add_error("password", error)
    except NameTaken as error:
        form.add_error("username", str(error))
    return form.is_valid()


def join_page(request: HttpRequest, invitation: Invitation, form: PasswordForm) -> HttpResponse:
    context = {"invitation": invitation, "form": form}
    return TemplateResponse(request, "account/join.html", context, status=422 if form.errors else 200)
