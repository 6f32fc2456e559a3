"""The list of statements: every one that is on the desk, filtered and paged."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.desk.finding import with_words
from claims.desk.forms.statements import StatementFilter
from claims.desk.frame import desk
from claims.desk.listing import listing
from claims.models import Statement
from claims.models.statement import StatementQuerySet
from claims.permissions import desk_page


@require_safe
@desk_page("see_desk")
def statement_list(request: HttpRequest) -> HttpResponse:
    form = StatementFilter(request.GET, auto_id="filter_%s")
    found = listing(request, filtered(Statement.objects.for_list(), form))
    context: dict[str, object] = {"form": form, "found": found}
    return desk(request, "desk/statements.html", context, section="statements", fragment="results")


def filtered(statements: StatementQuerySet, form: StatementFilter) -> QuerySet[Statement]:
    """What the filter asks for; a filter that cannot be read finds nothing."""
    if not form.is_valid():
        return statements.none()
    state = form.cleaned_data["state"]
    statements = statements.filter(state=state) if state else statements.standing()
    if form.cleaned_data["without_claim"]:
        statements = statements.without_claim()
    words = form.cleaned_data["words"]
    return with_words(statements, words) if words else statements
