"""The queues by their keys: what each is called, whom it is for, what its rows are and what they may be narrowed by."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from claims.desk.queues import claim_queues, evidence, own
from claims.models import Claim, Source, User
from claims.permissions import can

Rows = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class Queue:
    """One queue. ``key`` is in its address; ``row`` names the template of what a row shows, the key where it is empty.

    ``since``: the column that says since when a row waits; where ``by_key``, rows are in the order of their keys, which
    is that of their age too. ``holder``: the path to the claim or source that somebody has; ``topic``, ``publisher``
    and ``language`` the paths by which it is narrowed, empty where it cannot be. ``empty``: what would appear in it.
    """

    key: str
    title: str
    noun: str
    empty: str
    find: Callable[[User], Rows]
    since: str
    holder: str
    task: Callable[[Any], Claim | Source]
    topic: str
    by_key: bool = False
    publisher: str = ""
    language: str = ""
    needs: str = "see_desk"
    row: str = ""

    @property
    def template(self) -> str:
        return f"desk/home/rows/{self.row or self.key}.html"

    @property
    def holder_kind(self) -> str:
        """Whether somebody has its claims or its sources."""
        return "source" if self.holder.endswith("source") else "claim"

    @property
    def is_by_day(self) -> bool:
        """Whether its rows wait since a day, not since a moment."""
        return self.since.endswith("_on")


def of_claims(
    key: str, empty: str, since: str, *, by_key: bool = False, needs: str = "see_verification", row: str = "claim"
) -> Queue:
    title, find = claim_queues.CLAIM_QUEUES[key]
    return Queue(
        key=key,
        title=title,
        noun="claim",
        empty=empty,
        find=lambda user: find(),
        since=since,
        by_key=by_key,
        holder="pk",
        task=lambda claim: claim,
        topic="topic",
        needs=needs,
        row=row,
    )


def of_verifications(key: str, title: str, empty: str, find: Callable[[User], Rows], since: str) -> Queue:
    return Queue(
        key=key,
        title=title,
        noun="verification",
        empty=empty,
        find=find,
        since=since,
        holder="claim",
        task=lambda verification: verification.claim,
        topic="claim__topic",
        needs="see_verification",
    )


ORDER = (
    Queue(
        key="assigned",
        title="Assigned to you",
        noun="task",
        empty="claims and sources that you took or were given",
        find=own.assigned_to,
        since="assigned_at",
        by_key=True,
        holder="",
        task=lambda assignment: assignment.claim or assignment.source,
        topic="",
    ),
    of_verifications(
        "to_sign",
        "Waiting for your signature",
        "verifications that others submitted and you did not write on",
        own.to_sign,
        "submitted_at",
    ),
    Queue(
        key="second",
        title="Your own verdict is wanted",
        noun="second verdict",
        empty="claims on which somebody asks you for a verdict of your own",
        find=own.own_verdict_wanted,
        since="asked_at",
        holder="claim",
        task=lambda second: second.claim,
        topic="claim__topic",
        needs="see_verification",
    ),
    of_verifications(
        "differing",
        "Verdicts that differ",
        "claims on which two verdicts differ and nobody has said which one stands",
        own.differing,
        "submitted_at",
    ),
    of_verifications(
        "returned",
        "Returned to you",
        "verifications of yours that came back with a comment",
        own.returned_to,
        "returned_at",
    ),
    of_verifications("drafts", "Your drafts", "verifications that you have not submitted", own.own_drafts, "edited_at"),
    Queue(
        key="suggestions",
        title="Suggestions to review",
        noun="text",
        empty="texts with statements that the rules suggest",
        find=lambda user: evidence.texts_to_review(),
        since="captured_at",
        by_key=True,
        holder="source",
        task=lambda capture: capture.source,
        topic="source__topic",
        publisher="source__publisher",
        language="source__language",
    ),
    Queue(
        key="unlinked",
        title="Statements without a claim",
        noun="statement",
        empty="accepted statements that bear on no claim yet",
        find=lambda user: evidence.unlinked_statements(),
        since="reviewed_at",
        by_key=True,
        holder="capture__source",
        task=lambda statement: statement.capture.source,
        topic="capture__source__topic",
        publisher="capture__source__publisher",
        language="language",
    ),
    of_claims("to_verify", "claims with evidence and no verdict begun", "created_at", by_key=True),
    of_claims(
        "changed", "claims whose status left the signed one", "corroboration__evidence_changed_at", needs="see_desk"
    ),
    of_claims("new", "signed claims with other evidence and the same status", "corroboration__moved_at"),
    of_claims(
        "to_publish",
        "signed verdicts that readers do not see yet",
        "corroboration__unpublished_since",
        row="to_publish",
    ),
    of_claims(
        "alone",
        "verdicts of one person that wait for a second one’s signature",
        "corroboration__alone_since",
        row="alone",
    ),
    Queue(
        key="overdue",
        title="Overdue questions",
        noun="question",
        empty="questions of the desk without an answer on their day",
        find=lambda user: claim_queues.overdue_questions(),
        since="due_on",
        holder="claim",
        task=lambda inquiry: inquiry.claim,
        topic="claim__topic",
    ),
    Queue(
        key="failed",
        title="Texts that could not be read",
        noun="text",
        empty="texts whose reading was given up, with the reason",
        find=lambda user: evidence.unread_texts(),
        since="finished_at",
        by_key=True,
        holder="capture__source",
        task=lambda reading: reading.capture.source,
        topic="capture__source__topic",
        publisher="capture__source__publisher",
        language="capture__source__language",
    ),
)
QUEUES = {queue.key: queue for queue in ORDER}


def queues_of(user: User) -> list[Queue]:
    """The queues of the user's role, most personal first: to a publisher, what waits to be published."""
    queues = [queue for queue in ORDER if can(user, queue.needs)]
    return sorted(queues, key=lambda queue: queue.key != "to_publish") if can(user, "publish") else queues
