"""Comments on a claim or a source: all of them on a page, and a new one from wherever they stand."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from claims.actions.comments import add_comment
from claims.desk.conversation import MOST, load_conversation
from claims.desk.forms.fields import Prose
from claims.desk.frame import desk, signed_in, wants_fragment
from claims.desk.moved import standing_claim
from claims.desk.once import answered_once
from claims.models import Claim, Source
from claims.permissions import desk_page


class CommentForm(forms.Form):
    text = Prose(max_length=5000, error_messages={"required": "Write what you want to say."})


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("comment")
@answered_once
def claim_comments(request: HttpRequest, code: str) -> HttpResponse:
    claim = standing_claim(code)
    return talk(request, reverse("desk:workbench", args=[claim.code]), claim=claim)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("comment")
@answered_once
def source_comments(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_object_or_404(Source.objects.select_related("publisher"), pk=pk)
    return talk(request, reverse("desk:reader", args=[source.pk]), source=source)


def talk(request: HttpRequest, home: str, *, claim: Claim | None = None, source: Source | None = None) -> HttpResponse:
    """The comments; a new one leads back to where it stands: to its own page for htmx, which shows them in place."""
    if request.method != "POST":
        return comments_page(request, home, claim=claim, source=source)
    form = CommentForm(request.POST)
    if form.is_valid():
        add_comment(actor=signed_in(request), text=form.cleaned_data["text"], claim=claim, source=source)
        messages.success(request, "It is said.")
        return redirect(request.path if wants_fragment(request) else f"{home}#comments")
    error = str(form.errors["text"][0])
    messages.error(request, f"Not saved. {error}")
    return comments_page(request, home, claim=claim, source=source, refused=form, status=422)


def comments_page(
    request: HttpRequest,
    home: str,
    *,
    claim: Claim | None,
    source: Source | None,
    refused: CommentForm | None = None,
    status: int = 200,
) -> HttpResponse:
    told = {"typed": refused.data.get("text", ""), "error": str(refused.errors["text"][0])} if refused else {}
    found = load_conversation(signed_in(request), claim=claim, source=source, most=MOST, **told)
    section = "claims" if claim else "sources"
    context: dict[str, object] = {"conversation": found, "home": home}
    return desk(request, "desk/comments.html", context, section=section, fragment="comments", status=status)
