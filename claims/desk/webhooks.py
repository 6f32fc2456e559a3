"""Webhooks, for administrators: which addresses hear of each edition, what became of the messages, and their end."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.actions import hearers
from claims.actions.hearers import AddressRefused, Ended, HearsAlready, NotSilenced
from claims.actions.versions import ChangedMeanwhile
from claims.actions.webhooks import ATTEMPTS, Undelivered
from claims.desk.deeds import DONE
from claims.desk.forms.webhooks import ChangeForm, WebhookForm
from claims.desk.frame import desk, signed_in
from claims.desk.listing import listing
from claims.desk.once import key_of
from claims.models import Webhook, WebhookDelivery
from claims.models.webhook import PATIENCE
from claims.permissions import confirmed, desk_page

SHOWN = 50


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("keep_webhooks")
@confirmed
def webhook_list(request: HttpRequest) -> HttpResponse:
    """The secret is on the answer to the form, and nowhere after; the same form, sent again, has the same secret."""
    form = WebhookForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = hearers.add_webhook(actor=signed_in(request), key=key_of(request), **form.cleaned_data)
        except (AddressRefused, HearsAlready) as error:
            form.add_error("address", str(error))
        except Ended as error:
            messages.info(request, str(error))
            return redirect("desk:webhook_list")
        else:
            context: dict[str, object] = dict(zip(("webhook", "secret"), made, strict=True))
            context["earlier"] = Webhook.objects.earlier_at(made[0]).first()
            return desk(request, "desk/webhooks/added.html", context, section="people")
    found = listing(request, Webhook.objects.for_list())
    last = WebhookDelivery.objects.for_log().in_bulk([row.last_delivery for row in found.rows if row.last_delivery])
    context = {"form": form, "found": found, "rows": [(row, last.get(row.last_delivery)) for row in found.rows]}
    return desk(request, "desk/webhooks.html", context, section="people", status=422 if form.errors else 200)


@require_safe
@desk_page("keep_webhooks")
def webhook(request: HttpRequest, pk: int) -> HttpResponse:
    return webhook_page(request, get_object_or_404(Webhook, pk=pk))


def webhook_page(request: HttpRequest, found: Webhook, *, refusal: str = "", status: int = 200) -> HttpResponse:
    context: dict[str, object] = {
        "webhook": found,
        "deliveries": list(found.deliveries.for_log()[:SHOWN]),
        "done": done_to(found),
        "attempts": ATTEMPTS,
        "patience": PATIENCE,
        "shown": SHOWN,
        "refusal": refusal,
    }
    return desk(request, "desk/webhooks/webhook.html", context, section="people", status=status)


def done_to(found: Any) -> list[dict[str, object]]:
    """What was done to it, the newest first: when, by whom, what."""
    rows = found.events.select_related("pgh_context").order_by("-pgh_id")[:SHOWN]
    return [{"at": row.pgh_created_at} | named(row.pgh_context.metadata if row.pgh_context else {}) for row in rows]


def named(facts: dict[str, str]) -> dict[str, object]:
    """Nobody is named where the worker gave it up, or where it was added before anybody was asked for."""
    return {"who": facts.get("name", ""), "what": DONE.get(facts.get("action", ""), "")}


@require_POST
@desk_page("keep_webhooks")
@confirmed
def webhook_change(request: HttpRequest, pk: int) -> HttpResponse:
    """One change, named by the button that was pressed."""
    found, form, actor = get_object_or_404(Webhook, pk=pk), ChangeForm(request.POST), signed_in(request)
    do = request.POST.get("do", "")
    try:
        if do == "try":
            hearers.try_webhook(actor=actor, webhook=found)
            done = "took the test message."
        elif do in CHANGES and form.is_valid():
            action, done = CHANGES[do]
            action(actor=actor, webhook=found, version=form.cleaned_data["version"])
        else:
            return webhook_page(request, found, refusal="Press one of the buttons.", status=422)
    except (ChangedMeanwhile, Ended, NotSilenced, HearsAlready) as error:
        now = get_object_or_404(Webhook, pk=pk)
        return webhook_page(request, now, refusal=f"Not done. {error}", status=409)
    except Undelivered as error:
        messages.error(request, f"The test message did not arrive. {error}")
    else:
        messages.success(request, f"{found.address} {done}")
    return redirect("desk:webhook", pk=pk)


CHANGES = {
    "end": (hearers.end_webhook, "hears no more."),
    "resume": (hearers.resume_webhook, "hears again, of editions that come out from now on."),
}
