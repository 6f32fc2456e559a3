"""Merging a claim into another: its positions and relations move, its code leads there, a last edition says so."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from claims.actions.assignments import end
from claims.actions.audit import audited
from claims.actions.corroborate import recompute
from claims.actions.locks import change_context
from claims.actions.merging.claim_plans import (
    Sorting,
    moved_ends,
    preview_claim_merge,
    sort_positions,
    sort_relations,
    standing_positions,
)
from claims.actions.merging.journal import Journal
from claims.actions.merging.plans import refuse_blocked
from claims.actions.merging.records import hold, leading, record_regrouping
from claims.actions.notices import settle, tell
from claims.actions.publishing import lock_chain, publish_last_edition
from claims.actions.telling import named
from claims.actions.verifications import require_unasked
from claims.models import (
    Assignment,
    Claim,
    Inquiry,
    OldAddress,
    Position,
    Regrouping,
    Relation,
    User,
    VerificationWriter,
)
from claims.permissions import require
from claims.vocabulary import AddressKind, AssignmentEnd, NoticeKind, RegroupingKind, RelationKind

# What the desk asks of people about a claim's verifications: of one that is merged, no more.
ASKING = (
    NoticeKind.TO_SIGN,
    NoticeKind.RETURNED,
    NoticeKind.SECOND_WANTED,
    NoticeKind.DISAGREEMENT,
    NoticeKind.EVIDENCE_CHANGED,
)


def merge_claims(*, actor: User, claim: Claim, into: Claim, version: int, into_version: int, reason: str) -> Regrouping:
    """Everything that bears on the claim bears on the other one from now on, which is assessed again.

    Its verifications and editions stay with it; where it is published, a last edition names its successor, which
    takes a publisher.

    Raises: Blind; InTheWay with all that has to be settled first; Unexplained; ChangedMeanwhile for either claim.
    """
    require(actor, "edit_claim")
    with audited(actor, "merge_claims", reason=reason):
        change_context()  # merges come one after the other, and none while evidence is being added
        lock_chain()
        require_unasked(actor, claim)
        hold(reason, (claim, version), (into, into_version))
        plan = preview_claim_merge(claim, into)
        if plan.needs_publisher:
            require(actor, "publish")
        refuse_blocked(plan)
        if plan.needs_publisher:
            publish_last_edition(actor=actor, claim=claim, successor=into)
        journal = Journal()
        move_positions(journal, actor, into, sort_positions(claim, into, standing_positions(claim)))
        move_relations(journal, claim, into)
        journal.set(Inquiry.objects.filter(claim=claim), claim_id=into.pk)
        pass_on_work(actor, claim, into)
        journal.set(Claim.objects.filter(pk=claim.pk), merged_into_id=into.pk)
        journal.make(OldAddress, **leading(AddressKind.CLAIM, claim.code, into.code))
        recompute([claim.pk, into.pk])
        settle(*ASKING, claim=claim)
        tell_merged(actor, claim, into)
        return record_regrouping(RegroupingKind.MERGE, actor, claim, into, journal, reason)


def pass_on_work(actor: User, claim: Claim, into: Claim) -> None:
    """Whoever has the claim has the other one from now on, unless somebody has that already."""
    open_ones = Assignment.objects.open().select_related("assignee")
    if there := open_ones.filter(claim=claim).first():
        end(actor, there.pk, AssignmentEnd.PASSED_ON)
        if there.assignee.is_active and not open_ones.filter(claim=into).exists():
            message = there.message or f"It took in {claim.code}."
            Assignment.objects.create(claim=into, assignee=there.assignee, message=message, assigned_by=actor)


def tell_merged(actor: User, claim: Claim, into: Claim) -> None:
    """Whoever wrote on a verification of the merged claim, or works on either."""
    wrote = Q(pk__in=VerificationWriter.objects.filter(verification__claim=claim).values("user"))
    works = Q(pk__in=Assignment.objects.open().filter(claim__in=[claim, into]).values("assignee"))
    text = f"{actor.name} merged {named(claim)} into {named(into)}"
    address = reverse("desk:workbench", args=[into.code])
    people = User.objects.filter(wrote | works)
    tell(actor=actor, kind=NoticeKind.MERGED, to=people, text=text, address=address, claim=into)


def move_positions(journal: Journal, actor: User, into: Claim, found: Sorting) -> None:
    moving = Position.objects.filter(pk__in=[position.pk for position in found.moving])
    journal.set(moving, claim_id=into.pk)
    journal.set(
        Position.objects.filter(pk__in=[position.pk for position in found.equal]),
        withdrawn_at=timezone.now().replace(microsecond=0),
        withdrawn_by_id=actor.pk,
        withdrawal_reason=f"{into.code} has the same link.",
    )


def move_relations(journal: Journal, claim: Claim, into: Claim) -> None:
    moved, united, dropped = sort_relations(claim, into)
    for relation in (*united, *dropped):
        journal.drop(relation)
    for relation in moved:
        from_claim, to_claim = moved_ends(relation, claim, into)
        journal.set(Relation.objects.filter(pk=relation.pk), from_claim_id=from_claim, to_claim_id=to_claim)
    kind = RelationKind.DUPLICATE_OF.value
    if not Relation.objects.filter(from_claim=claim, to_claim=into, kind=kind).exists():
        journal.make(Relation, from_claim_id=claim.pk, to_claim_id=into.pk, kind=kind)
