"""What the history of a claim tells of rows that are written once, and so have no history of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from claims.desk.chronicle.tables import Kind
from claims.desk.chronicle.wording import Difference, Entry, Step
from claims.desk.deeds import DONE
from claims.differing import Piece
from claims.models import Claim, Comment, DisagreementResolution, Edition, User
from claims.permissions import can


@dataclass(frozen=True, slots=True)
class Once:
    """``rows`` are those of a claim that a user may see, each an entry of its own; ``at`` is when it was written."""

    kind: Kind
    at: str
    rows: Callable[[Claim, User], Any]
    entry: Callable[[Any], Entry]


def editions(claim: Claim, user: User) -> Any:
    return Edition.objects.filter(claim=claim).defer("content").select_related("published_by")


def comments(claim: Claim, user: User) -> Any:
    return Comment.objects.on_claim(claim).visible_to(user).select_related("by")


def resolutions(claim: Claim, user: User) -> Any:
    """Both verdicts are in where there is one: it is for every editor."""
    found = DisagreementResolution.objects.filter(comparison__assessment__claim=claim).select_related("resolved_by")
    return found if can(user, "see_verification") else found.none()


def published(edition: Edition) -> Entry:
    what = f"published edition {edition.number} ({edition.change_type})"
    return Entry(edition.published_at, edition.published_by.name, what, edition.note)


def said(comment: Comment) -> Entry:
    return Entry(comment.at, comment.by.name, DONE["add_comment"], "", [of_one("comment", comment.text)])


def resolved(resolution: DisagreementResolution) -> Entry:
    stands = of_one("stands", resolution.get_stands_display())
    who, what = resolution.resolved_by.name, DONE["resolve_disagreement"]
    return Entry(resolution.resolved_at, who, what, resolution.reason, [stands])


def of_one(label: str, text: str) -> Step:
    return Step("", "", [Difference(label, [Piece(text)], is_whole=True)])


ONCE = {
    "edition": Once(Kind.EDITIONS, "published_at", editions, published),
    "comment": Once(Kind.COMMENTS, "at", comments, said),
    "resolution": Once(Kind.VERIFICATION, "resolved_at", resolutions, resolved),
}
