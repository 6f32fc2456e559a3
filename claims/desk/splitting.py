"""Splitting records on the desk: tick what belongs to another one, see what would move, say why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from claims.actions.merging.plans import InTheWay, Plan
from claims.actions.merging.split_plans import preview_claim_split, preview_publisher_split, preview_speaker_split
from claims.actions.merging.splitting import split_claim, split_publisher, split_speaker
from claims.actions.versions import ChangedMeanwhile
from claims.desk.choosing import Group, claim_choices, publisher_choices, speaker_choices, taken_from
from claims.desk.forms.merging import SplitForm, TargetForm
from claims.desk.frame import desk, signed_in
from claims.desk.once import answered_once
from claims.desk.plans import shown_plan
from claims.desk.subjects import CLAIM, PUBLISHER, SPEAKER, Subject
from claims.permissions import desk_page


@dataclass(frozen=True, slots=True)
class Splitting:
    """How one kind of record is split: what there is to choose, what it would do, and doing it."""

    subject: Subject
    choices: Callable[[Any, str, Mapping[str, list[int]]], list[Group]]
    preview: Callable[..., Plan]
    split: Callable[..., Any]
    related: bool = False


CLAIMS = Splitting(CLAIM, claim_choices, preview_claim_split, split_claim, related=True)
SPEAKERS = Splitting(SPEAKER, speaker_choices, preview_speaker_split, split_speaker)
PUBLISHERS = Splitting(PUBLISHER, publisher_choices, preview_publisher_split, split_publisher)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_claim")
@answered_once
def claim_split(request: HttpRequest, code: str) -> HttpResponse:
    return splitting(request, CLAIMS, code)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_speaker")
@answered_once
def speaker_split(request: HttpRequest, pk: int) -> HttpResponse:
    return splitting(request, SPEAKERS, str(pk))


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_speaker")
@answered_once
def publisher_split(request: HttpRequest, pk: int) -> HttpResponse:
    return splitting(request, PUBLISHERS, str(pk))


def splitting(request: HttpRequest, how: Splitting, key: str) -> HttpResponse:
    """What there is to choose and, once something is chosen, what would move; a POST splits."""
    record = how.subject.find(key)
    if record is None:
        raise Http404
    if record.merged_into_id:
        messages.info(request, f"{how.subject.name(record)} was merged into {how.subject.name(record.merged_into)}.")
        return redirect(how.subject.address(record.merged_into))
    if request.method == "POST":
        return split(request, how, record)
    return split_page(request, how, record, request.GET)


def split_page(
    request: HttpRequest,
    how: Splitting,
    record: Any,
    asked: QueryDict,
    *,
    form: SplitForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """The choice and, where something is chosen and it has somewhere to go, the preview with the one button."""
    subject, taken = how.subject, taken_from(asked.getlist("take"))
    target = TargetForm(asked if "do" in asked else None, how=how, record=record, auto_id="target_%s")
    context: dict[str, object] = {
        "noun": subject.noun,
        "record": record,
        "name": subject.name(record),
        "home": subject.address(record),
        "address": subject.address(record, "split"),
        "target": target,
        "words": asked.get("words", "").replace("\x00", "")[:200],
        "refusal": refusal,
    }
    context["groups"] = how.choices(record, str(context["words"]), taken)
    if target.is_bound and target.is_valid():
        into, name = target.cleaned_data["into"], target.cleaned_data["name"]
        named = {} if into or subject is not PUBLISHER else {"name": name}
        seen = {"version": record.version, "into_version": into.version if into else 0}
        context |= {
            "into": into,
            "into_name": subject.name(into) if into else name,
            "into_key": subject.key_of(into) if into else "",
            "new_name": name,
            "relation": target.cleaned_data.get("relation", ""),
            "plan": shown_plan(how.preview(record, taken, into, **named)),
            "taken": [f"{table}-{key}" for table, keys in taken.items() for key in keys],
            "form": form or SplitForm(initial=seen),
        }
    elif target.is_bound:
        status = 422
    return desk(request, "desk/merging/split.html", context, section=subject.section, status=status)


def split(request: HttpRequest, how: Splitting, record: Any) -> HttpResponse:
    subject, form = how.subject, SplitForm(request.POST)
    target = TargetForm(request.POST, how=how, record=record)
    if not (form.is_valid() and target.is_valid()):
        return split_page(request, how, record, request.POST, form=form, status=422)
    into, given = target.cleaned_data["into"], form.cleaned_data
    more = {"relation": target.chosen_relation()} if how.related else {}
    try:
        done = how.split(
            actor=signed_in(request),
            **{subject.noun: record},
            version=given["version"],
            taken=taken_from(request.POST.getlist("take")),
            reason=given["reason"],
            name=target.cleaned_data["name"],
            into=into,
            into_version=given["into_version"],
            **more,
        )
    except (ChangedMeanwhile, InTheWay) as error:
        why = "Something is in the way." if isinstance(error, InTheWay) else f"{error} This is how it stands now."
        fresh = subject.rows().get(pk=record.pk)
        seen = {"version": fresh.version, "into_version": subject.rows().get(pk=into.pk).version if into else 0}
        again = SplitForm(initial=seen | {"reason": given["reason"]})
        return split_page(request, how, fresh, request.POST, form=again, refusal=f"Not split. {why}", status=409)
    messages.success(request, f"What you chose belongs to {subject.name(done.target)} now.")
    return redirect(subject.address(done.target))
