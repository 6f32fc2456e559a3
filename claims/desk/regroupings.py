"""One merge or split: what moved, who did it and why, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from claims.actions.checklist import Stale
from claims.actions.merging.plans import InTheWay
from claims.actions.merging.undoing import preview_undo, undo_regrouping
from claims.actions.publishing import CannotPublish
from claims.actions.versions import ChangedMeanwhile
from claims.desk.forms.merging import UndoForm
from claims.desk.frame import desk, signed_in
from claims.desk.once import answered_once
from claims.desk.plans import shown_plan
from claims.desk.subjects import SUBJECTS
from claims.models import Regrouping
from claims.permissions import can, desk_page


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page("edit_claim")
@answered_once
def regrouping(request: HttpRequest, pk: int) -> HttpResponse:
    """What moved; a POST takes it back."""
    found = get_object_or_404(Regrouping.objects.for_page(), pk=pk)
    if request.method != "POST":
        return regrouping_page(request, found)
    form = UndoForm(request.POST)
    if not form.is_valid():
        return regrouping_page(request, found, form=form, status=422)
    try:
        undo_regrouping(actor=signed_in(request), regrouping=found, **form.cleaned_data)
    except (InTheWay, ChangedMeanwhile, CannotPublish, Stale) as error:
        fresh = Regrouping.objects.for_page().get(pk=pk)
        form = UndoForm(initial={"version": fresh.version, "reason": form.cleaned_data["reason"]})
        refusal = "Something is in the way." if isinstance(error, InTheWay) else str(error)
        return regrouping_page(request, fresh, form=form, refusal=f"Not taken back. {refusal}", status=409)
    messages.success(request, "Taken back: everything is where it was.")
    return redirect(SUBJECTS[found.subject].address(found.origin))


def regrouping_page(
    request: HttpRequest, found: Regrouping, *, form: UndoForm | None = None, refusal: str = "", status: int = 200
) -> HttpResponse:
    subject, plan = SUBJECTS[found.subject], preview_undo(found)
    context: dict[str, object] = {
        "regrouping": found,
        "noun": subject.noun,
        "origin": subject.name(found.origin),
        "origin_home": subject.address(found.origin),
        "target": subject.name(found.target),
        "target_home": subject.address(found.target),
        "plan": shown_plan(plan),
        "form": form or UndoForm(initial={"version": found.version}),
        "refusal": refusal,
        "may_undo": not plan.needs_publisher or can(signed_in(request), "publish"),
    }
    return desk(request, "desk/merging/regrouping.html", context, section=subject.section, status=status)
