"""Splitting: statements, roles, names or sources that belong to another claim, speaker or publisher go to it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from claims.actions.audit import audited
from claims.actions.claims import open_claim
from claims.actions.corroborate import recompute, recompute_for_speaker
from claims.actions.locks import change_context
from claims.actions.merging.claim_plans import sort_positions
from claims.actions.merging.claims import move_positions
from claims.actions.merging.journal import Journal
from claims.actions.merging.plans import refuse_blocked
from claims.actions.merging.records import hold, record_regrouping
from claims.actions.merging.split_plans import (
    chosen_positions,
    preview_claim_split,
    preview_publisher_split,
    preview_speaker_split,
)
from claims.actions.speakers import add_speaker, make_publisher
from claims.models import (
    Claim,
    Position,
    Publisher,
    Regrouping,
    Relation,
    Role,
    Source,
    Speaker,
    SpeakerAlias,
    Statement,
    StatementSpeaker,
    User,
)
from claims.permissions import require
from claims.vocabulary import ClaimKind, PublisherKind, RegroupingKind, RelationKind, SpeakerKind, StatementState

# What goes to the other record: keys of rows, by the table that they are in.
Taken = Mapping[str, Sequence[int]]


class Unnamed(Exception):
    """Neither an existing record nor the name of a new one is given."""


def split_claim(
    *,
    actor: User,
    claim: Claim,
    version: int,
    taken: Taken,
    reason: str,
    name: str = "",
    into: Claim | None = None,
    into_version: int = 0,
    relation: RelationKind | None = None,
) -> Regrouping:
    """These positions go to another claim, or to a new one of this wording; both are assessed again.

    ``relation``: how the other one bears on this claim from now on. A new claim has the topic, the kind and the
    harmed sides of the one that it was part of.

    Raises: InTheWay; Unexplained; Unnamed; ChangedMeanwhile for either claim.
    """
    require(actor, "edit_claim")
    with audited(actor, "split_claim", reason=reason):
        change_context()
        held(reason, claim, version, into, into_version, name)
        refuse_blocked(preview_claim_split(claim, taken, into))
        target = into or open_claim(
            actor=actor,
            topic=claim.topic,
            wording=name,
            kind=ClaimKind(claim.kind),
            context=claim.context,
            harms=claim.harms.all(),
        )
        journal = Journal()
        move_positions(journal, actor, target, sort_positions(claim, target, chosen_positions(claim, taken)))
        if relation and not Relation.objects.filter(from_claim=target, to_claim=claim, kind=relation.value).exists():
            journal.make(Relation, from_claim_id=target.pk, to_claim_id=claim.pk, kind=relation.value)
        recompute([claim.pk, target.pk])
        return recorded(actor, claim, target, journal, reason, made=into is None)


def split_speaker(
    *,
    actor: User,
    speaker: Speaker,
    version: int,
    taken: Taken,
    reason: str,
    name: str = "",
    into: Speaker | None = None,
    into_version: int = 0,
) -> Regrouping:
    """These statements, citations, roles and names are those of another speaker, or of a new one of this name.

    Raises: InTheWay; Unexplained; Unnamed; ChangedMeanwhile for either speaker.
    """
    require(actor, "edit_speaker")
    with audited(actor, "split_speaker", reason=reason):
        change_context()
        held(reason, speaker, version, into, into_version, name)
        refuse_blocked(preview_speaker_split(speaker, taken, into))
        target = into or add_speaker(actor=actor, name=name, kind=SpeakerKind(speaker.kind))
        journal = Journal()
        bylines = rows(StatementSpeaker, taken).filter(speaker=speaker)
        said = list(bylines.values_list("statement", flat=True))
        journal.set(bylines, speaker_id=target.pk)
        whose = Position.objects.filter(speaker=speaker, statement__in=said)
        journal.set(whose.filter(statement__state=StatementState.ACCEPTED.value), speaker_id=target.pk)
        journal.set(rows(Statement, taken).filter(cites=speaker), cites_id=target.pk)
        journal.set(rows(Role, taken).filter(speaker=speaker), speaker_id=target.pk)
        move_names(journal, rows(SpeakerAlias, taken).filter(speaker=speaker), target)
        for each in (speaker, target):
            recompute_for_speaker(each)
        return recorded(actor, speaker, target, journal, reason, made=into is None)


def move_names(journal: Journal, aliases: QuerySet[SpeakerAlias], target: Speaker) -> None:
    """Names that the other one has already are only taken away here."""
    known = {target.name, *target.aliases.values_list("name", flat=True)}
    for alias in list(aliases):
        if alias.name in known:
            journal.drop(alias)
        else:
            journal.set(SpeakerAlias.objects.filter(pk=alias.pk), speaker_id=target.pk)


def split_publisher(
    *,
    actor: User,
    publisher: Publisher,
    version: int,
    taken: Taken,
    reason: str,
    name: str = "",
    into: Publisher | None = None,
    into_version: int = 0,
) -> Regrouping:
    """These sources are those of another publisher, or of a new one of this name; stored copies stay as they came.

    Raises: InTheWay; Unexplained; Unnamed; ChangedMeanwhile for either publisher.
    """
    require(actor, "edit_speaker")
    with audited(actor, "split_publisher", reason=reason):
        change_context()
        held(reason, publisher, version, into, into_version, name)
        refuse_blocked(preview_publisher_split(publisher, taken, into, name=name))
        target = into or make_publisher(name, PublisherKind(publisher.kind))
        journal = Journal()
        journal.set(rows(Source, taken).filter(publisher=publisher), publisher_id=target.pk)
        for each in (publisher, target):
            recompute_for_speaker(each.own_voice)
        return recorded(actor, publisher, target, journal, reason, made=into is None)


def held(reason: str, record: Any, version: int, into: Any, into_version: int, name: str) -> None:
    """Both records as they were seen. Raises: Unexplained, ChangedMeanwhile, Unnamed."""
    hold(reason, (record, version), *([(into, into_version)] if into else []))
    if into is None and not name.strip():
        raise Unnamed("Say what it goes to: one on file, or a new one.")


def rows(model: Any, taken: Taken) -> QuerySet[Any]:
    found: QuerySet[Any] = model._default_manager.filter(pk__in=taken.get(model._meta.model_name, ()))
    return found


def recorded(actor: User, record: Any, target: Any, journal: Journal, reason: str, *, made: bool) -> Regrouping:
    return record_regrouping(RegroupingKind.SPLIT, actor, record, target, journal, reason, made_target=made)
