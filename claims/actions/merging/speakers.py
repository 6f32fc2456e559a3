"""Merging a speaker into another: statements, roles and names move, and the old address leads there."""

from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_speaker
from claims.actions.locks import change_context
from claims.actions.merging.journal import Journal
from claims.actions.merging.plans import refuse_blocked
from claims.actions.merging.records import hold, leading, record_regrouping
from claims.actions.merging.speaker_plans import (
    bylines_that_move,
    new_aliases,
    own_name,
    preview_speaker_merge,
    sort_roles,
    taken_over,
)
from claims.editions import catalog
from claims.models import (
    Inquiry,
    OldAddress,
    OriginLink,
    Position,
    Regrouping,
    Role,
    Speaker,
    SpeakerAlias,
    Statement,
    User,
)
from claims.permissions import require
from claims.vocabulary import AddressKind, RegroupingKind, StatementState


def merge_speakers(
    *, actor: User, speaker: Speaker, into: Speaker, version: int, into_version: int, reason: str
) -> Regrouping:
    """All that the one said, held and was called is the other's from now on; the claims it speaks on are assessed
    again.

    Published editions keep the name that they were published with; its public page leads to that of the other.

    Raises: InTheWay with all that has to be settled first; Unexplained; ChangedMeanwhile for either speaker.
    """
    require(actor, "edit_speaker")
    with audited(actor, "merge_speakers", reason=reason):
        change_context()  # merges come one after the other, and none while evidence is being added
        hold(reason, (speaker, version), (into, into_version))
        refuse_blocked(preview_speaker_merge(speaker, into))
        journal = Journal()
        move_speaker(journal, speaker, into)
        recompute_for_speaker(into)
        return record_regrouping(RegroupingKind.MERGE, actor, speaker, into, journal, reason)


def move_speaker(journal: Journal, speaker: Speaker, into: Speaker) -> None:
    """Everything of the one to the other, and the one itself; for merges of publishers too."""
    take_over = {name: getattr(speaker, name) for name in taken_over(speaker, into)}
    roles, _ = sort_roles(speaker, into)
    names, aliases = own_name(speaker, into), new_aliases(speaker, into)
    journal.set(bylines_that_move(speaker, into), speaker_id=into.pk)
    # Of a statement that was rejected since, a position stays as it was.
    accepted = Position.objects.filter(speaker=speaker, statement__state=StatementState.ACCEPTED.value)
    journal.set(accepted, speaker_id=into.pk)
    journal.set(Statement.objects.filter(cites=speaker), cites_id=into.pk)
    journal.set(Role.objects.filter(pk__in=[role.pk for role in roles]), speaker_id=into.pk)
    journal.set(Role.objects.filter(body=speaker), body_id=into.pk)
    journal.set(SpeakerAlias.objects.filter(pk__in=[alias.pk for alias in aliases]), speaker_id=into.pk)
    for name in names:
        journal.make(SpeakerAlias, speaker_id=into.pk, name=name)
    journal.set(OriginLink.objects.filter(to_speaker=speaker), to_speaker_id=into.pk)
    journal.set(Inquiry.objects.filter(speaker=speaker), speaker_id=into.pk)
    journal.set(Speaker.objects.filter(part_of=speaker).exclude(pk=into.pk), part_of_id=into.pk)
    voice = speaker.publisher_id if not into.publisher_id else None
    if voice:
        journal.set(Speaker.objects.filter(pk=speaker.pk), publisher_id=None)
        take_over["publisher_id"] = voice
    if take_over:
        journal.set(Speaker.objects.filter(pk=into.pk), **take_over)
    journal.set(Speaker.objects.filter(pk=speaker.pk), merged_into_id=into.pk)
    journal.make(OldAddress, **leading(AddressKind.SPEAKER, speaker.slug, into.slug))
    catalog.keep_speakers([speaker.slug, into.slug])
