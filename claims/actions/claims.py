"""Claims, the sides they harm, and how they bear on each other."""

from collections.abc import Iterable

from django.db.models import F

from claims.actions.audit import audited
from claims.actions.corroborate import recompute
from claims.actions.locks import add_evidence
from claims.actions.positions import take_position
from claims.actions.slugs import slug_of
from claims.actions.versions import in_words, update_versioned
from claims.models import Claim, Figure, Harm, Party, Relation, Statement, Topic, User
from claims.permissions import require
from claims.vocabulary import ClaimKind, RelationKind, Stance


class ForeignParty(Exception):
    """A party of another topic cannot be harmed by this claim."""


class CannotRelate(Exception):
    """The two claims cannot stand in this relation; the message says why."""


REFUSED_RELATIONS = {
    "relation_not_to_itself": ("A claim bears on other claims, not on itself.",),
    "relation_once": ("This relation is on file already.",),
    "relation_supersedes_ends": ("A claim cannot supersede itself in a circle.",),
}


def open_claim(
    *,
    actor: User,
    topic: Topic,
    wording: str,
    kind: ClaimKind = ClaimKind.ASSERTION,
    context: str = "",
    harms: Iterable[Party] = (),
) -> Claim:
    """A new claim under the topic's next code, which is never used again. Raises: ForeignParty."""
    require(actor, "edit_claim")
    with audited(actor, "open_claim"):
        # The topic's row is locked until commit, so that two new claims never draw one number.
        Topic.objects.filter(pk=topic.pk).update(last_number=F("last_number") + 1)
        number = Topic.objects.values_list("last_number", flat=True).get(pk=topic.pk)
        claim = Claim.objects.create(
            topic=topic,
            code=f"{topic.prefix}-{number:04d}",
            slug=slug_of(wording),
            wording=wording.strip(),
            context=context,
            kind=kind,
            created_by=actor,
        )
        write_harms(claim, harms)
        recompute([claim.pk])
    return claim


def open_claim_from(
    *,
    actor: User,
    statement: Statement,
    stance: Stance,
    topic: Topic,
    wording: str,
    kind: ClaimKind = ClaimKind.ASSERTION,
    context: str = "",
    harms: Iterable[Party] = (),
    figure: Figure | None = None,
) -> Claim:
    """A new claim on which the statement takes its position at once: both are written, or neither.

    Raises: ForeignParty, NotAccepted.
    """
    with audited(actor, "open_claim"):
        claim = open_claim(actor=actor, topic=topic, wording=wording, kind=kind, context=context, harms=harms)
        take_position(actor=actor, statement=statement, claim=claim, stance=stance, figure=figure)
    return claim


def edit_claim(
    *,
    actor: User,
    claim: Claim,
    version: int,
    wording: str,
    context: str,
    kind: ClaimKind,
    harms: Iterable[Party],
    reason: str = "",
) -> Claim:
    """Change a claim; it is assessed again. Its code and its published editions stay as they are.

    Raises: ChangedMeanwhile, ForeignParty.
    """
    require(actor, "edit_claim")
    with audited(actor, "edit_claim", reason=reason):
        update_versioned(
            claim, version=version, wording=wording.strip(), slug=slug_of(wording), context=context, kind=kind.value
        )
        write_harms(claim, harms)
        recompute([claim.pk])
    return claim


def write_harms(claim: Claim, harms: Iterable[Party]) -> None:
    parties = list(harms)
    if any(party.topic_id != claim.topic_id for party in parties):
        raise ForeignParty("Choose sides of the claim's own topic.")
    claim.harm_rows.exclude(party__in=parties).delete()
    for party in parties:
        Harm.objects.get_or_create(claim=claim, party=party)


def relate_claims(*, actor: User, from_claim: Claim, to_claim: Claim, kind: RelationKind, note: str = "") -> Relation:
    """Say how one claim bears on another; shown on both pages. Raises: CannotRelate, also where one was merged."""
    require(actor, "edit_claim")
    with audited(actor, "relate_claims"):
        add_evidence()  # neither is merged away until this is done
        merged = Claim.objects.filter(pk__in=[from_claim.pk, to_claim.pk]).exclude(merged_into=None)
        if gone := merged.select_related("merged_into").first():
            raise CannotRelate(f"{gone.code} was merged into {gone.merged_into}: relate that one.")
        with in_words(CannotRelate, REFUSED_RELATIONS):
            return Relation.objects.create(from_claim=from_claim, to_claim=to_claim, kind=kind, note=note)


def change_relation(
    *, actor: User, relation: Relation, version: int, kind: RelationKind, note: str, reason: str = ""
) -> Relation:
    """Say that it bears on the other in another way; which claim bears on which stays.

    Raises: ChangedMeanwhile, CannotRelate.
    """
    require(actor, "edit_claim")
    with audited(actor, "change_relation", reason=reason), in_words(CannotRelate, REFUSED_RELATIONS):
        update_versioned(relation, version=version, kind=kind.value, note=note.strip())
    return relation


def move_claim(
    *, actor: User, claim: Claim, version: int, topic: Topic, harms: Iterable[Party], reason: str = ""
) -> Claim:
    """File a claim under another topic, with the sides there that it harms; it keeps its code and is assessed again.

    Raises: ChangedMeanwhile, ForeignParty.
    """
    require(actor, "edit_claim")
    with audited(actor, "move_claim", reason=reason):
        add_evidence()
        update_versioned(claim, version=version, topic=topic)
        write_harms(claim, harms)
        recompute([claim.pk])
    return claim


def unrelate_claims(*, actor: User, relation: Relation, reason: str = "") -> None:
    """Take a relation back; its history stays."""
    require(actor, "edit_claim")
    with audited(actor, "unrelate_claims", reason=reason):
        relation.delete()
