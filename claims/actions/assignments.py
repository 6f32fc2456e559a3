"""Who works on what: taken, given to somebody with a message, handed back, and ended by the work itself."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.locks import add_evidence
from claims.actions.notices import settle, spoken_of, tell
from claims.actions.standing import refuse_merged
from claims.actions.versions import broken_rule
from claims.models import Assignment, CaptureReading, Claim, Source, Statement, User
from claims.models.rules import events
from claims.permissions import require, who_may
from claims.vocabulary import AssignmentEnd, NoticeKind, StatementState

ONE_OPEN = {"assignment_one_open_per_claim", "assignment_one_open_per_source"}


class HeldAlready(Exception):
    """Somebody has the task by now; carries their assignment, None where nobody has it any more."""

    def __init__(self, assignment: Assignment | None) -> None:
        self.assignment = assignment
        super().__init__(told(assignment) if assignment else "Nobody has this any more: it was handed back or done.")


class Suspended(Exception):
    """Whoever cannot sign in, or has no role on the desk, is given no work."""


class NotAssigned(Exception):
    """The assignment ended before: handed back, passed on or done."""


def told(assignment: Assignment) -> str:
    """Who has it since when."""
    at = assignment.assigned_at
    return f"{assignment.assignee.name} has this, since {at:%H:%M} UTC on {at.day} {at:%B %Y}."


def held(*, claim: Claim | None = None, source: Source | None = None) -> Assignment | None:
    """The open assignment of this record, if it has one."""
    return Assignment.objects.open().for_page().filter(claim=claim, source=source).first()


def take(*, actor: User, claim: Claim | None = None, source: Source | None = None) -> Assignment:
    """Take a claim or a source that nobody has. Who has it already keeps it, and gets it again.

    Of two who take it at once the first has it. What a suspended person left behind may be taken too.

    Raises: HeldAlready, MergedAway.
    """
    require(actor, "take_work")
    with audited(actor, "take_work"):
        refuse_moved(claim)
        there = held(claim=claim, source=source)
        if there and there.assignee_id == actor.pk:
            return there
        if there and there.assignee.is_active:
            raise HeldAlready(there)
        return replace(actor, there, to=actor, message="", claim=claim, source=source)


def assign(
    *,
    actor: User,
    to: User,
    message: str,
    claim: Claim | None = None,
    source: Source | None = None,
    instead_of: int | None = None,
) -> Assignment:
    """Give a claim or a source to somebody, with a message about what is to be done.

    ``instead_of``: the key of the assignment that the actor saw; it ends as passed on. Where another one is open by
    now, nothing is written.

    Raises: HeldAlready, MergedAway, Suspended.
    """
    require(actor, "assign_work")
    with audited(actor, "assign_work", reason=message):
        refuse_moved(claim)
        if not who_may("take_work").filter(pk=to.pk).exists():
            raise Suspended(f"{to.name} is suspended, or has no role on the desk: give it to somebody else.")
        there = held(claim=claim, source=source)
        if (there.pk if there else None) != instead_of:
            raise HeldAlready(there)
        given = replace(actor, there, to=to, message=message.strip(), claim=claim, source=source)
        tell_assignee(given)
    return given


def refuse_moved(claim: Claim | None) -> None:
    """Work on a claim is work on the one that stands, and no merge passes it on meanwhile. Raises: MergedAway."""
    if claim:
        add_evidence()
        refuse_merged(claim)


def tell_assignee(given: Assignment) -> None:
    """What one is given by somebody else comes up among one's notices, with the message."""
    what, address = spoken_of(given.claim, given.source)
    asked = f": {given.message}" if given.message else "."
    text = f"{given.assigned_by.name} gives you “{what}”{asked}"
    kind = NoticeKind.ASSIGNED
    tell(actor=given.assigned_by, kind=kind, to=[given.assignee], text=text, address=address, claim=given.claim)


def replace(
    actor: User,
    there: Assignment | None,
    *,
    to: User,
    message: str,
    claim: Claim | None,
    source: Source | None,
) -> Assignment:
    """One open assignment in place of the one seen; the database lets one of two who do so at once through."""
    if there and not end(actor, there.pk, AssignmentEnd.PASSED_ON):
        raise HeldAlready(held(claim=claim, source=source))
    try:
        with transaction.atomic():
            return Assignment.objects.create(
                claim=claim, source=source, assignee=to, message=message, assigned_by=actor
            )
    except IntegrityError as error:
        if broken_rule(error) not in ONE_OPEN:
            raise
        raise HeldAlready(held(claim=claim, source=source)) from error


def end(actor: User, pk: int, ending: AssignmentEnd) -> int:
    """Compare-and-set: 1 where it was open until now, else 0."""
    return end_all(actor, Assignment.objects.open().filter(pk=pk), ending)


def end_all(actor: User, given: QuerySet[Assignment], ending: AssignmentEnd) -> int:
    """Ends these, and with them what was told of them; how many."""
    rows = list(given.select_related("claim", "source"))
    for row in rows:
        settle(NoticeKind.ASSIGNED, to=row.assignee_id, address=spoken_of(row.claim, row.source)[1])
    if not rows:
        return 0
    ended = given.filter(pk__in=[row.pk for row in rows])
    return ended.update(ended_at=timezone.now(), ended_by=actor, ending=ending.value)


def hand_back(*, actor: User, assignment: Assignment, reason: str = "") -> Assignment:
    """Nobody has the task any more. One's own by whoever has it, somebody else's by an editor.

    Raises: NotAssigned where it ended before.
    """
    require(actor, "take_work")
    if assignment.assignee_id != actor.pk:
        require(actor, "assign_work")
    with audited(actor, "hand_back_work", reason=reason):
        if not end(actor, assignment.pk, AssignmentEnd.HANDED_BACK):
            raise NotAssigned("This was handed back, passed on or done before.")
        assignment.refresh_from_db()
    return assignment


def free_all(person: User, by: User | None) -> None:
    """Nobody has what a suspended person had; whoever gave it to them is told. Part of the action that suspends."""
    ender = by or person
    for left in Assignment.objects.open().filter(assignee=person).select_related("assigned_by", "claim", "source"):
        end(ender, left.pk, AssignmentEnd.HANDED_BACK)
        what, address = spoken_of(left.claim, left.source)
        text = f"{person.name} is suspended and gives back what you gave them: “{what}”"
        tell(actor=by, kind=NoticeKind.ASSIGNED, to=[left.assigned_by], text=text, address=address, claim=left.claim)


def finish_claim(actor: User, claim: int) -> None:
    """The claim's verification is decided: whoever had the claim has done it. Part of the action that signs."""
    end_all(actor, Assignment.objects.open().filter(claim=claim), AssignmentEnd.FINISHED)


def finish_source(actor: User, capture: int) -> None:
    """If that was the source's last suggestion, whoever had the source has done it. Part of each decision."""
    waiting = Statement.objects.filter(capture__source=OuterRef("source"), state=StatementState.SUGGESTED.value)
    unread = CaptureReading.objects.open().filter(capture__source=OuterRef("source"))
    done = Assignment.objects.open().filter(~Exists(waiting), ~Exists(unread), source__captures=capture)
    end_all(actor, done, AssignmentEnd.FINISHED)


def resume_source(source: int, decision: UUID) -> None:
    """The decision that ended the work on the source is undone: whoever had it has it again, unless it was taken."""
    resume(changed_by(decision).filter(source=source, ending=AssignmentEnd.FINISHED.value))


def resume_claim(actor: User, claim: Claim, into: Claim, merge: UUID) -> None:
    """The merge that passed the work on is undone: whoever had the claim has it again, and no longer the other one."""
    for given in Assignment.objects.open().filter(pk__in=changed_by(merge).filter(claim=into).values("pgh_obj")):
        end(actor, given.pk, AssignmentEnd.PASSED_ON)
    resume(changed_by(merge).filter(claim=claim, ending=AssignmentEnd.PASSED_ON.value))


def changed_by(decision: UUID) -> QuerySet[Any]:
    """What the history has of assignments from that decision."""
    found: QuerySet[Any] = events("Assignment").filter(pgh_context=decision)
    return found


def resume(ended: QuerySet[Any]) -> None:
    """A new row like the one that ended, which stays; none where somebody has the task, or the person is gone."""
    before = Assignment.objects.filter(pk__in=ended.values("pgh_obj"), assignee__is_active=True).first()
    if before:
        by, to, message = before.assigned_by, before.assignee, before.message
        with suppress(HeldAlready):
            replace(by, None, to=to, message=message, claim=before.claim, source=before.source)
