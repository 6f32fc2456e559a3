"""Publishers on the desk: the list, and one with its grade, its sources and its merges."""

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from claims.actions.speakers import grade_publisher
from claims.actions.versions import ChangedMeanwhile
from claims.desk.conflict import on_version
from claims.desk.forms.publishers import GradeForm, PublisherFilter
from claims.desk.frame import desk, signed_in
from claims.desk.listing import listing
from claims.desk.moved import still_standing
from claims.models import Publisher, Regrouping
from claims.permissions import desk_page


@require_safe
@desk_page("see_desk")
def publisher_list(request: HttpRequest) -> HttpResponse:
    form = PublisherFilter(request.GET, auto_id="filter_%s")
    publishers = Publisher.objects.standing().annotate(source_count=Count("sources"))
    if form.is_valid() and (words := form.cleaned_data["words"]):
        publishers = publishers.filter(name__icontains=words)
    context: dict[str, object] = {"form": form, "found": listing(request, publishers.order_by("name", "pk"))}
    return desk(request, "desk/publishers.html", context, section="sources", fragment="results")


@require_safe
@desk_page("see_desk")
def publisher(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Publisher.objects.select_related("merged_into", "own_voice"), pk=pk)
    return publisher_page(request, still_standing(found))


def publisher_page(
    request: HttpRequest, found: Publisher, *, form: GradeForm | None = None, refusal: str = "", status: int = 200
) -> HttpResponse:
    initial = {name: getattr(found, name) for name in ("version", "grade")}
    context: dict[str, object] = {
        "publisher": found,
        "form": form or GradeForm(initial=initial),
        "refusal": refusal,
        "sources": listing(request, found.sources.select_related("topic").order_by("-pk")),
        "credits": found.credited_sources.count(),
        "regroupings": list(Regrouping.objects.of(found)),
    }
    return desk(request, "desk/publisher.html", context, section="sources", status=status)


@require_POST
@desk_page("edit_speaker")
def publisher_grade(request: HttpRequest, pk: int) -> HttpResponse:
    """Its reliability, with the reason and the day."""
    found = still_standing(get_object_or_404(Publisher.objects.select_related("merged_into", "own_voice"), pk=pk))
    form = GradeForm(request.POST)
    if not form.is_valid():
        return publisher_page(request, found, form=form, status=422)
    try:
        grade_publisher(actor=signed_in(request), publisher=found, **form.cleaned_data)
    except ChangedMeanwhile as error:
        again = GradeForm(on_version(form.data, found.version))
        refusal = f"Not saved. {error} It is graded {found.get_grade_display() or 'not at all'} now."
        return publisher_page(request, found, form=again, refusal=refusal, status=409)
    messages.success(request, f"{found.name} is graded {found.grade}.")
    return redirect("desk:publisher", pk=found.pk)
