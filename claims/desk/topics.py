"""Topics on the desk: their sides, who stands with whom, and the notice on their pages."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.actions.topics import CannotAlly, Taken, add_party, add_topic, ally, edit_topic, end_alliance
from claims.actions.versions import ChangedMeanwhile
from claims.desk.conflict import Merging, base_of, conflict_of, conflict_page, taken
from claims.desk.forms.topics import AllianceForm, EditTopicForm, NewTopicForm, PartyForm, topic_facts
from claims.desk.frame import counted, desk, signed_in
from claims.desk.listing import listing
from claims.desk.queues import claims
from claims.desk.verdicts import reopened
from claims.models import Alliance, Claim, Topic
from claims.permissions import desk_page


def topics() -> QuerySet[Any]:
    """Topics with their sides and how many claims they have, counted up to 1,000."""
    standing = Claim.objects.standing().filter(topic=OuterRef("pk"))
    return Topic.objects.with_sides().annotate(claim_count=counted(standing))


@require_safe
@desk_page("see_desk")
def topic_list(request: HttpRequest) -> HttpResponse:
    found = listing(request, topics())
    return desk(request, "desk/topics.html", {"found": found}, section="topics", fragment="results")


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("manage_topics")
def topic_new(request: HttpRequest) -> HttpResponse:
    form = NewTopicForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            given = dict(form.cleaned_data)
            topic = add_topic(actor=signed_in(request), prefix=given.pop("letters"), **given)
        except Taken as error:
            form.add_error({"prefix": "letters"}.get(error.field, error.field), str(error))
        else:
            messages.success(request, f"{topic.name} is open: its first claim will be {topic.prefix}-0001.")
            return redirect("desk:topic", slug=topic.slug)
    context: dict[str, object] = {"form": form, "address": reverse("desk:topic_new")}
    return desk(request, "desk/topic_form.html", context, section="topics", status=422 if form.errors else 200)


@require_safe
@desk_page("see_desk")
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    return topic_page(request, get_object_or_404(topics(), slug=slug))


def topic_page(
    request: HttpRequest,
    topic: Topic,
    *,
    party_form: forms.Form | None = None,
    alliance_form: forms.Form | None = None,
    status: int = 200,
) -> HttpResponse:
    found = listing(request, claims().filter(topic=topic))
    context: dict[str, object] = {
        "topic": topic,
        "found": found,
        "reopened": reopened(found.rows, signed_in(request)),
        "party_form": party_form or PartyForm(auto_id="party_%s"),
        "alliance_form": alliance_form or AllianceForm(topic=topic, auto_id="alliance_%s"),
    }
    return desk(request, "desk/topic.html", context, section="topics", fragment="results", status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("manage_topics")
def topic_edit(request: HttpRequest, slug: str) -> HttpResponse:
    topic = get_object_or_404(Topic, slug=slug)
    if request.method != "POST":
        return edit_page(request, topic, EditTopicForm(initial=topic_facts(topic)))
    form = EditTopicForm(taken(request.POST))
    if not form.is_valid():
        return edit_page(request, topic, form, status=422)
    try:
        edit_topic(actor=signed_in(request), topic=topic, **form.cleaned_data)
    except Taken as error:
        form.add_error(error.field, str(error))
        return edit_page(request, topic, form, status=422)
    except ChangedMeanwhile as error:
        return settle(request, error, topic, form)
    messages.success(request, f"{topic.name} is saved.")
    return redirect("desk:topic", slug=topic.slug)


def settle(request: HttpRequest, error: ChangedMeanwhile, topic: Topic, form: EditTopicForm) -> HttpResponse:
    """Both texts, and a form that takes from either."""
    opened, back = base_of(topic, form.cleaned_data["version"]), reverse("desk:topic", args=[topic.slug])
    address = reverse("desk:topic_edit", args=[topic.slug])
    base = topic_facts(opened) if opened else None
    conflict = conflict_of(form, record=topic, message=str(error), stored=topic_facts(topic), base=base)
    merging = Merging(title=topic.name, address=address, back=back, back_name=topic.name, section="topics")
    return conflict_page(request, form, conflict, topic.version, merging)


def edit_page(request: HttpRequest, topic: Topic, form: EditTopicForm, *, status: int = 200) -> HttpResponse:
    address = reverse("desk:topic_edit", args=[topic.slug])
    context: dict[str, object] = {"form": form, "topic": topic, "address": address}
    return desk(request, "desk/topic_form.html", context, section="topics", status=status)


@require_POST
@desk_page("manage_topics")
def party_new(request: HttpRequest, slug: str) -> HttpResponse:
    topic = get_object_or_404(topics(), slug=slug)
    form = PartyForm(request.POST, auto_id="party_%s")
    if form.is_valid():
        try:
            party = add_party(actor=signed_in(request), topic=topic, name=form.cleaned_data["name"])
        except Taken as error:
            form.add_error(error.field, str(error))
        else:
            messages.success(request, f"{party.name} is a party of the topic.")
            return redirect("desk:topic", slug=slug)
    return topic_page(request, topic, party_form=form, status=422)


@require_POST
@desk_page("manage_topics")
def alliance_new(request: HttpRequest, slug: str) -> HttpResponse:
    topic = get_object_or_404(topics(), slug=slug)
    form = AllianceForm(request.POST, topic=topic, auto_id="alliance_%s")
    if form.is_valid():
        try:
            ally(actor=signed_in(request), **form.cleaned_data)
        except CannotAlly as error:
            form.add_error("second", str(error))
        else:
            messages.success(request, "Allied; the claims of the topic were assessed again.")
            return redirect("desk:topic", slug=slug)
    return topic_page(request, topic, alliance_form=form, status=422)


@require_POST
@desk_page("manage_topics")
def alliance_end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    alliance = get_object_or_404(Alliance, pk=pk, topic__slug=slug)
    end_alliance(actor=signed_in(request), alliance=alliance)
    messages.success(request, "The alliance is ended; the claims of the topic were assessed again.")
    return redirect("desk:topic", slug=slug)
