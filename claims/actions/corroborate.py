"""Recomputing how far claims are backed, in the transaction of the change that touched them."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from claims import editions
from claims.actions.jobs import defer
from claims.actions.locks import change_context
from claims.actions.telling import tell_evidence_changed
from claims.corroboration import assess, digest
from claims.corroboration.assessment import Assessment
from claims.dossier import evidence_of, load_rows
from claims.models import (
    Capture,
    Claim,
    Corroboration,
    OriginLink,
    Position,
    Publication,
    Source,
    Speaker,
    Statement,
    Verification,
)

# More claims than this are marked stale, and a job follows: a change answers in time whatever it touches.
AT_ONCE = 200


@transaction.atomic
def recompute(claims: Iterable[int]) -> None:
    """Assess these claims (by primary key) again; beyond 200, the rest are marked stale for a job."""
    pks = sorted(set(claims))
    recompute_now(pks[:AT_ONCE])
    if later := pks[AT_ONCE:]:
        waiting = Corroboration.objects.filter(pk__in=later)
        # In the order in which every recomputation takes them, so that none waits for one that waits for it.
        list(waiting.select_for_update().order_by("pk").values_list("pk"))
        waiting.update(is_stale=True)
        defer("recompute_stale", lock="recompute_stale")


@transaction.atomic
def recompute_now(pks: list[int]) -> None:
    """Assess these claims in this transaction.

    Their rows are locked before the evidence is read, so that of two changes to one claim the later commit sees both.
    """
    now = timezone.now()
    Corroboration.objects.bulk_create(
        (Corroboration(claim_id=pk, assessed_at=now) for pk in pks), ignore_conflicts=True
    )
    kept = {row.pk: row for row in Corroboration.objects.select_for_update().filter(pk__in=pks).order_by("pk")}
    signed = signed_statuses(pks)
    rows = load_rows(pks)
    moved = []
    for claim in rows.claims:
        evidence = evidence_of(rows, claim)
        # What was signed of a merged claim stays as it was: its evidence went to another.
        last_signed = None if claim.merged_into_id else signed.get(claim.pk)
        if write(kept[claim.pk], assess(evidence), digest(evidence), last_signed):
            moved.append(claim.pk)
    if moved:
        tell_evidence_changed(claims=moved)


def signed_statuses(pks: list[int]) -> dict[int, str | None]:
    """The status at the newest decided verification of each claim that has one."""
    newest = Verification.objects.decided().filter(claim__in=pks)
    return dict(newest.order_by("claim", "-number").distinct("claim").values_list("claim_id", "signed_status"))


def write(row: Corroboration, assessment: Assessment, digest_now: str, signed_status: str | None) -> bool:
    """Stores the assessment; whether it is the first one that differs from the signed status."""
    row.status = assessment.status.value
    row.denial_only = assessment.denial_only
    row.reasons = [{"rule": reason.rule, "text": reason.text} for reason in assessment.reasons]
    row.supporting_origins = len(assessment.supporting_origins)
    row.opposing_origins = len(assessment.opposing_origins)
    row.assessed_at = timezone.now()
    row.moved_at = row.moved_at if row.digest == digest_now else row.assessed_at
    row.digest = digest_now
    row.is_stale = False
    # The mark stays even if the status flips back; only a new signature takes it away.
    moved = signed_status is not None and signed_status != row.status and row.evidence_changed_at is None
    if moved:
        mark_changed(row, row.assessed_at)
    row.save()
    return moved


def mark_changed(row: Corroboration, at: datetime | None) -> None:
    """Set "evidence changed since sign-off", or clear it; the public page of a signed claim says so at once."""
    row.evidence_changed_at = at
    row.save(update_fields=["evidence_changed_at"])
    published = Publication.objects.filter(pk=row.pk, edition__verification__isnull=False, is_withdrawn=False)
    if publication := published.exclude(evidence_changed_at=at).select_related("edition").first():
        editions.render_again(publication, evidence_changed_at=at)


def recompute_for_statement(statement: Statement) -> None:
    """Assess the claims on which the statement has a position."""
    recompute(Position.objects.filter(statement=statement, withdrawn_at=None).values_list("claim_id", flat=True))


def recompute_for_source(source: Source) -> None:
    """Assess the claims that the source, or any copy of it, bears on."""
    recompute_for_captures(set(source.captures.values_list("pk", flat=True)))


def recompute_for_captures(first: set[int]) -> None:
    """Assess the claims that these captures, or any copies of them, bear on."""
    change_context()
    captures = reach(first, copies_of)
    recompute(
        Position.objects.filter(statement__capture__in=captures, withdrawn_at=None).values_list("claim_id", flat=True)
    )


def copies_of(captures: set[int]) -> set[int]:
    return set(OriginLink.objects.filter(to_capture__in=captures).values_list("capture_id", flat=True))


def recompute_for_speaker(speaker: Speaker) -> None:
    """Assess the claims on which the speaker, or anyone who speaks from a body below it, has a say."""
    change_context()
    speakers = reach({speaker.pk}, below)
    publishers = set(
        Speaker.objects.filter(pk__in=speakers, publisher__isnull=False).values_list("publisher_id", flat=True)
    )
    first = Capture.objects.filter(
        Q(source__publisher__in=publishers)
        | Q(source__credited_agency__in=publishers)
        | Q(origin_links__to_speaker__in=speakers)
        | Q(origin_links__to_publisher__in=publishers)
    )
    captures = reach(set(first.values_list("pk", flat=True)), copies_of)
    recompute(
        Position.objects.filter(
            Q(statement__bylines__speaker__in=speakers)
            | Q(statement__cites__in=speakers)
            | Q(statement__capture__in=captures),
            withdrawn_at=None,
        ).values_list("claim_id", flat=True)
    )


def below(speakers: set[int]) -> set[int]:
    parts = Speaker.objects.filter(Q(part_of__in=speakers) | Q(roles__body__in=speakers) | Q(merged_into__in=speakers))
    return set(parts.values_list("pk", flat=True))


def reach(first: set[int], step: Callable[[set[int]], set[int]]) -> set[int]:
    """The rows and all that the step leads to from them."""
    found, wanted = set(first), set(first)
    while wanted:
        wanted = step(wanted) - found
        found |= wanted
    return found


def recompute_stale(batch: int = AT_ONCE) -> int:
    """The job's share: assess one batch of stale claims; returns how many were."""
    pks = list(Corroboration.objects.stale().values_list("pk", flat=True)[:batch])
    recompute_now(pks)
    return len(pks)


def claims_of_topic(topic_id: int) -> list[int]:
    """The claims that a change to the sides of a topic touches."""
    change_context()
    return list(Claim.objects.filter(topic=topic_id).values_list("pk", flat=True))


def recompute_all(batch: int = AT_ONCE) -> tuple[int, int]:
    """Assess every claim by the rules of this release; how many, and of how many the status is another one now.

    Each batch is a transaction of its own, so that work on the desk goes on meanwhile.
    """
    pks = list(Claim.objects.order_by("pk").values_list("pk", flat=True))
    moved = 0
    for start in range(0, len(pks), batch):
        rows = Corroboration.objects.filter(pk__in=pks[start : start + batch])
        before = dict(rows.values_list("pk", "status"))
        recompute_now(pks[start : start + batch])
        moved += sum(before.get(pk) != status for pk, status in rows.values_list("pk", "status"))
    return len(pks), moved
