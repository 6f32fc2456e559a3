"""What the one who is signed in was told, and how they want to hear of what."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.actions.notices import choose_notices, read_notice, read_notices
from claims.desk.forms.notices import ChoicesForm, ReadForm
from claims.desk.frame import desk, signed_in, wants_fragment
from claims.desk.listing import listing
from claims.models import Notice
from claims.permissions import desk_page


@require_safe
@desk_page("see_desk")
def notice_list(request: HttpRequest) -> HttpResponse:
    return list_page(request)


def list_page(request: HttpRequest) -> HttpResponse:
    mine = Notice.objects.for_page().filter(to=signed_in(request))
    found = listing(request, mine)
    newest = max((notice.pk for notice in found.rows), default=0)
    unread = [notice for notice in found.rows if notice.read_at is None]
    read = [notice for notice in found.rows if notice.read_at is not None]
    context: dict[str, object] = {"found": found, "newest": newest, "unread": unread, "read": read}
    return desk(request, "desk/notices.html", context, section="notices", fragment="notices")


@require_POST
@desk_page("see_desk")
def notice_read(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks it as read; leads to what it is about, where that was asked for."""
    notice = get_object_or_404(Notice, pk=pk, to=signed_in(request))
    read_notice(actor=signed_in(request), notice=notice)
    if request.POST.get("do") == "open":
        return redirect(notice.address)
    return list_page(request) if wants_fragment(request) else redirect("desk:notice_list")


@require_POST
@desk_page("see_desk")
def notice_read_all(request: HttpRequest) -> HttpResponse:
    form = ReadForm(request.POST)
    if form.is_valid():
        read_notices(actor=signed_in(request), up_to=form.cleaned_data["up_to"])
        messages.success(request, "All of them are marked as read.")
    return list_page(request) if wants_fragment(request) else redirect("desk:notice_list")


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("see_desk")
def notice_choices(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    form = ChoicesForm(request.POST if request.method == "POST" else None, user=user)
    if request.method == "POST" and form.is_valid():
        choose_notices(actor=user, ways=form.ways())
        messages.success(request, "Your choices are saved.")
        return redirect("desk:notice_choices")
    context: dict[str, object] = {"form": form}
    status = 422 if form.errors else 200
    return desk(request, "desk/notice_choices.html", context, section="notices", status=status)
