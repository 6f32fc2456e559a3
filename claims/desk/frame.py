"""The frame round every desk page: who is signed in, what their role allows, and what waits."""

from collections.abc import Callable, Hashable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import IntegerField, QuerySet, Subquery
from django.http import HttpRequest
from django.template.response import TemplateResponse

from claims.http import page
from claims.models import Corroboration, Notice, Statement, User, Verification
from claims.permissions import NEEDED, can
from claims.vocabulary import Group, StatementState

# Counts stop here, so that a queue of a million costs what a queue of a thousand does.
COUNTED = 1000
# Beside the links of the masthead, which every page has: "100+".
IN_MASTHEAD = 100
# So many queries are remembered as SQL; with one more all are forgotten.
MOST_BUILT = 500
BUILT: dict[tuple[Hashable, ...], tuple[str, tuple[Any, ...]]] = {}
WAITING = ("suggestions", "unlinked", "changed", "to_sign", "notices")


class CountUpTo(Subquery):
    """How many rows a query finds, counted no further than its own limit."""

    template = "(SELECT count(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def counted(rows: QuerySet[Any], most: int = COUNTED) -> CountUpTo:
    """The number of rows as a column of another query, up to the most that are counted."""
    return CountUpTo(rows.order_by().values("pk")[:most])


def signed_in(request: HttpRequest) -> User:
    """Who asks. Raises: PermissionDenied for the anonymous, whom ``desk_page`` has sent to sign in before."""
    if not isinstance(request.user, User):
        raise PermissionDenied("Sign in first.")
    return request.user


def allowed(user: User) -> dict[str, bool]:
    """What the user's role allows, by name: templates ask it, so that no button shows that is refused."""
    return {what: can(user, what) for what in NEEDED}


def waiting(user: User) -> dict[str, int]:
    """The counts beside the masthead's links, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(*built(("masthead", user.pk, user.ranks_as(Group.EDITOR)), lambda: counts_of(user)))
        counts = dict(zip(WAITING, cursor.fetchone(), strict=True))
    return counts if can(user, "see_verification") else counts | {"to_sign": 0}


def built(key: tuple[Hashable, ...], query: Callable[[], QuerySet[Any, Any]]) -> tuple[str, tuple[Any, ...]]:
    """The SQL of a query, which ``query`` puts together once for each key: that takes longer than some answers.

    The key has all that the SQL depends on, as plain values: the user of a request would keep that request for ever.
    """
    found = BUILT.get(key)
    if found is None:
        if len(BUILT) >= MOST_BUILT:
            BUILT.clear()
        found = BUILT[key] = query().query.sql_with_params()
    return found


def counts_of(user: User) -> QuerySet[Any, Any]:
    """The masthead's counts as one query; it depends on who asks and on whether they are an editor."""
    changed = Corroboration.objects.filter(evidence_changed_at__isnull=False, claim__merged_into=None)
    return (
        User.objects.filter(pk=user.pk)
        .annotate(
            suggestions=counted(Statement.objects.filter(state=StatementState.SUGGESTED.value), IN_MASTHEAD),
            unlinked=counted(Statement.objects.without_claim(), IN_MASTHEAD),
            changed=counted(changed, IN_MASTHEAD),
            to_sign=counted(Verification.objects.awaiting_signature_of(user), IN_MASTHEAD),
            told=counted(Notice.objects.unread().filter(to=user), IN_MASTHEAD),
        )
        .values_list("suggestions", "unlinked", "changed", "to_sign", "told")
    )


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks, other than to restore a page of the browser's history."""
    return request.headers.get("HX-Request") == "true" and "HX-History-Restore-Request" not in request.headers


def desk(
    request: HttpRequest,
    template: str,
    context: dict[str, object] | None = None,
    *,
    section: str = "",
    fragment: str = "",
    status: int = 200,
) -> TemplateResponse:
    """A desk page in its frame or, for htmx, its one named fragment.

    Templates find ``may`` (what the role allows), ``waiting`` (the masthead's counts) and ``section`` (the link that
    is current in the masthead: home, sources, statements, claims, speakers, topics, activity, notices).
    """
    user = signed_in(request)
    is_fragment = bool(fragment) and wants_fragment(request)
    frame: dict[str, object] = {
        "may": allowed(user),
        "section": section,
        "is_fragment": is_fragment,
        "waiting": waiting(user),
    }
    return page(request, template, frame | (context or {}), fragment=fragment, status=status)
