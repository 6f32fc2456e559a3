"""Merging records on the desk: choose the other one, see what would move, say why."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from claims.actions.merging.plans import InTheWay
from claims.actions.verifications import Blind, require_unasked
from claims.actions.versions import ChangedMeanwhile
from claims.desk.forms.merging import MergeForm
from claims.desk.frame import desk, signed_in
from claims.desk.once import answered_once
from claims.desk.plans import shown_plan
from claims.desk.subjects import CLAIM, PUBLISHER, SPEAKER, Subject
from claims.permissions import can, desk_page


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_claim")
@answered_once
def claim_merge(request: HttpRequest, code: str) -> HttpResponse:
    """Whoever owes a blind verdict on the claim gives that first: what would move tells of the other one."""
    claim = CLAIM.find(code)
    try:
        if claim:
            require_unasked(signed_in(request), claim)
        return merging(request, CLAIM, code)
    except Blind as error:
        messages.error(request, f"Not merged. {error}")
        return redirect("desk:second_assessment", code=code)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_speaker")
@answered_once
def speaker_merge(request: HttpRequest, pk: int) -> HttpResponse:
    return merging(request, SPEAKER, str(pk))


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_speaker")
@answered_once
def publisher_merge(request: HttpRequest, pk: int) -> HttpResponse:
    return merging(request, PUBLISHER, str(pk))


def merging(request: HttpRequest, subject: Subject, key: str) -> HttpResponse:
    """Without a target the search for one; with it the preview; a POST merges."""
    record = subject.find(key)
    if record is None:
        raise Http404
    if record.merged_into_id:
        messages.info(request, f"{subject.name(record)} was merged into {subject.name(record.merged_into)} already.")
        return redirect(subject.address(record.merged_into))
    if request.method == "POST":
        return merged(request, subject, record)
    asked = text_of(request, "into")
    into = subject.find(asked) if asked else None
    if into is None or into.pk == record.pk:
        return search_page(request, subject, record)
    return merge_page(request, subject, record, into)


def text_of(request: HttpRequest, name: str) -> str:
    return request.GET.get(name, "").replace("\x00", "").strip()[:200]


def search_page(request: HttpRequest, subject: Subject, record: Any) -> HttpResponse:
    words = text_of(request, "words")
    found = [subject.choice(each) for each in subject.closest(record, words)]
    context: dict[str, object] = {"words": words, "choices": found} | about(subject, record)
    return desk(request, "desk/merging/search.html", context, section=subject.section, fragment="choices")


def about(subject: Subject, record: Any) -> dict[str, object]:
    return {
        "noun": subject.noun,
        "record": record,
        "name": subject.name(record),
        "home": subject.address(record),
        "address": subject.address(record, "merge"),
    }


def merge_page(
    request: HttpRequest,
    subject: Subject,
    record: Any,
    into: Any,
    *,
    form: MergeForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """What would move, and the one button, unless something is in the way."""
    plan = subject.preview(record, into)
    seen = {"into": subject.key_of(into), "version": record.version, "into_version": into.version}
    context: dict[str, object] = about(subject, record) | {
        "into": into,
        "into_name": subject.name(into),
        "into_home": subject.address(into),
        "other_way": f"{subject.address(into, 'merge')}?into={subject.key_of(record)}",
        "plan": shown_plan(plan),
        "form": form or MergeForm(initial=seen),
        "refusal": refusal,
        "may_merge": not plan.needs_publisher or can(signed_in(request), "publish"),
    }
    return desk(request, "desk/merging/merge.html", context, section=subject.section, status=status)


def merged(request: HttpRequest, subject: Subject, record: Any) -> HttpResponse:
    form = MergeForm(request.POST)
    into = subject.find(request.POST.get("into", "").replace("\x00", ""))
    if into is None or into.pk == record.pk:
        raise Http404
    if not form.is_valid():
        return merge_page(request, subject, record, into, form=form, status=422)
    seen = {name: form.cleaned_data[name] for name in ("version", "into_version", "reason")}
    try:
        subject.merge(actor=signed_in(request), into=into, **{subject.noun: record}, **seen)
    except ChangedMeanwhile as error:
        return again(request, subject, record, into, seen["reason"], f"Not merged. {error} This is how it stands now.")
    except InTheWay:
        return again(request, subject, record, into, seen["reason"], "Not merged: something is in the way.")
    said = f"{subject.name(record)} is merged into {subject.name(into)}."
    messages.success(request, f"{said} {subject.after(record, into)}".strip())
    return redirect(subject.address(into))


def again(request: HttpRequest, subject: Subject, record: Any, into: Any, reason: str, refusal: str) -> HttpResponse:
    """The preview as it is now, with the reason as typed."""
    record, into = (subject.rows().get(pk=each.pk) for each in (record, into))
    if record.merged_into_id:
        messages.info(request, f"{refusal} {subject.name(record)} was merged meanwhile.")
        return redirect(subject.address(record.merged_into))
    seen = {"into": subject.key_of(into), "version": record.version, "into_version": into.version, "reason": reason}
    return merge_page(request, subject, record, into, form=MergeForm(initial=seen), refusal=refusal, status=409)
