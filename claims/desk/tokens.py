"""Tokens for programs: one's own, made here and revoked here; administrators see and revoke everybody's."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions.tokens import RevokedAlready, TooManyTokens, make_token, revoke_token
from claims.desk.forms.tokens import TokenForm
from claims.desk.frame import desk, signed_in
from claims.desk.listing import listing
from claims.desk.once import key_of
from claims.models import ApiToken
from claims.permissions import can, confirmed, desk_page
from claims.vocabulary import Scope


def seen_by(request: HttpRequest) -> QuerySet[ApiToken]:
    """Those that are not revoked: one's own, an administrator everybody's; the newest first."""
    actor = signed_in(request)
    tokens = ApiToken.objects.filter(revoked_at=None).select_related("owner").order_by("-pk")
    return tokens if can(actor, "manage_people") else tokens.filter(owner=actor)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("keep_token")
@confirmed
def token_list(request: HttpRequest) -> HttpResponse:
    """The secret is on the answer to the form, and nowhere after; the same form, sent again, has the same secret."""
    form = TokenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        scopes = [Scope(name) for name in form.cleaned_data["scopes"]]
        name, actor, key = form.cleaned_data["name"], signed_in(request), key_of(request)
        try:
            token, secret = make_token(actor=actor, name=name, scopes=scopes, good_for=form.good_for, key=key)
        except (TooManyTokens, RevokedAlready) as error:
            form.add_error(None, str(error))
        else:
            return desk(request, "desk/tokens/made.html", {"token": token, "secret": secret}, section="tokens")
    context: dict[str, object] = {"form": form, "found": listing(request, seen_by(request))}
    return desk(request, "desk/tokens.html", context, section="tokens", status=422 if form.errors else 200)


@require_POST
@desk_page("keep_token")
def token_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody else's is not there, but for an administrator."""
    actor, tokens = signed_in(request), ApiToken.objects.all()
    token = get_object_or_404(tokens if can(actor, "manage_people") else tokens.filter(owner=actor), pk=pk)
    try:
        revoke_token(actor=actor, token=token)
    except RevokedAlready as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"“{token.name}” is revoked: it is good no more.")
    return redirect("desk:token_list")
