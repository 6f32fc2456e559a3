"""Taking a merge or a split back: what moved goes where it was, if it still is where it went."""

from typing import Any, cast

from django.utils import timezone

from claims.actions.assignments import resume_claim
from claims.actions.audit import audited
from claims.actions.corroborate import recompute, recompute_for_speaker
from claims.actions.locks import change_context
from claims.actions.merging.journal import CannotTakeBack, changed_since, take_back
from claims.actions.merging.plans import InTheWay, Item, Plan, refuse_blocked
from claims.actions.merging.records import Unexplained, leading
from claims.actions.merging.wording import in_the_way, nouns, parts_of
from claims.actions.publishing import lock_chain, publish_edition
from claims.actions.versions import changed_meanwhile, update_versioned
from claims.editions import catalog
from claims.models import Claim, OldAddress, Publication, Publisher, Regrouping, Speaker, User
from claims.permissions import require
from claims.vocabulary import AddressKind, ChangeType, RegroupingKind

# What the history calls it, by what was merged or split.
UNDO = {
    "claim": "undo_claim_regrouping",
    "speaker": "undo_speaker_regrouping",
    "publisher": "undo_publisher_regrouping",
}


def preview_undo(regrouping: Regrouping) -> Plan:
    """What goes back, and what changed since and stands in the way. Nothing is written."""
    blocks: list[Item] = []
    if regrouping.undone_at is None:
        blocks = [*merged_since(regrouping), *in_the_way(changed_since(regrouping.moved))]
    return Plan(parts=parts_of(regrouping.moved), blocks=tuple(blocks), needs_publisher=has_last_edition(regrouping))


def merged_since(regrouping: Regrouping) -> list[Item]:
    """What was split gets nothing back while it is part of something else."""
    origin = cast(Any, regrouping.origin)
    if regrouping.kind != RegroupingKind.SPLIT or origin.merged_into is None:
        return []
    return [Item(f"{origin} was merged into {origin.merged_into} since: take that back first.")]


def has_last_edition(regrouping: Regrouping) -> bool:
    """Whether readers were told that the claim was merged: they are told then that it stands again."""
    if regrouping.kind != RegroupingKind.MERGE or not regrouping.from_claim_id:
        return False
    return Publication.objects.filter(pk=regrouping.from_claim_id).exclude(merged_into="").exists()


def undo_regrouping(*, actor: User, regrouping: Regrouping, version: int, reason: str) -> Regrouping:
    """Every row goes back to where it was; both records are assessed again. All of it, or nothing.

    A claim whose readers were told of the merge gets a new edition, which takes a publisher. A record that was made
    for a split and is empty again becomes part of the one that it was split from, so that its address leads there.

    Raises: InTheWay with what changed since; Unexplained; ChangedMeanwhile where it was undone before.
    """
    require(actor, "edit_claim")
    with audited(actor, UNDO[regrouping.subject], reason=reason):
        change_context()
        lock_chain()
        if not reason.strip():
            raise Unexplained("Say why it is taken back.")
        regrouping.refresh_from_db()
        if regrouping.undone_at or regrouping.version != version:
            raise changed_meanwhile(regrouping)
        plan = preview_undo(regrouping)
        if plan.needs_publisher:
            require(actor, "publish")
        refuse_blocked(plan)
        try:
            take_back(regrouping.moved)
        except CannotTakeBack as error:
            text = f"Another {nouns(error.step['table'], 1)} stands where one would go back to: settle that first."
            raise InTheWay([Item(text)]) from error
        update_versioned(
            regrouping, version=version, undone_by=actor, undone_at=timezone.now(), undone_reason=reason.strip()
        )
        regrouping = Regrouping.objects.for_page().get(pk=regrouping.pk)
        if regrouping.made_target and is_empty(regrouping.target):
            close(regrouping)
        resume_work(actor, regrouping)
        assess_again(regrouping)
        list_again(regrouping)
        if plan.needs_publisher:
            claim, into = cast(Claim, regrouping.origin), cast(Claim, regrouping.target)
            note = f"Stands by itself again; it had been merged into {into.code}."
            publish_edition(actor=actor, claim=claim, change_type=ChangeType.UPDATE, note=note)
    return regrouping


def resume_work(actor: User, regrouping: Regrouping) -> None:
    claim, into, history = regrouping.from_claim, regrouping.to_claim, cast(Any, regrouping).events
    if regrouping.kind == RegroupingKind.MERGE and claim and into:
        resume_claim(actor, claim, into, history.order_by("pgh_id")[0].pgh_context_id)


def is_empty(record: Any) -> bool:
    """Whether nothing came to it since it was made for a split."""
    if isinstance(record, Claim):
        return not (record.positions.filter(withdrawn_at=None).exists() or record.editions.exists())
    if isinstance(record, Speaker):
        return not (record.bylines.exists() or record.roles.exists() or record.cited_in.exists())
    return not record.sources.exists()


def close(regrouping: Regrouping) -> None:
    """What was made for the split becomes part of what it was split from: no address that led to it ends nowhere."""
    made, home = cast(Any, regrouping.target), cast(Any, regrouping.origin)
    if isinstance(made, Publisher):
        lead_home(made.own_voice, home.own_voice)
    lead_home(made, home)


def lead_home(made: Any, home: Any) -> None:
    made.merged_into = home
    made.save(update_fields=["merged_into"])
    if isinstance(made, Claim):
        OldAddress.objects.create(**leading(AddressKind.CLAIM, made.code, home.code))
    elif isinstance(made, Speaker):
        OldAddress.objects.create(**leading(AddressKind.SPEAKER, made.slug, home.slug))


def list_again(regrouping: Regrouping) -> None:
    """A speaker whose address leads to themselves again stands in the readers' lists."""
    ends = [regrouping.origin, regrouping.target]
    speakers = [end.own_voice if isinstance(end, Publisher) else end for end in ends]
    catalog.keep_speakers([speaker.slug for speaker in speakers if isinstance(speaker, Speaker)])


def assess_again(regrouping: Regrouping) -> None:
    if regrouping.subject == "claim":
        recompute([pk for pk in (regrouping.from_claim_id, regrouping.to_claim_id) if pk])
    for end in (regrouping.origin, regrouping.target):
        if isinstance(end, Publisher):
            recompute_for_speaker(end.own_voice)
        elif isinstance(end, Speaker):
            recompute_for_speaker(end)
