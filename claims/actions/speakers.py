"""Speakers, their other names, and the roles they held."""

from datetime import date
from typing import Any

from django.db.models import Q

from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_speaker
from claims.actions.slugs import free_slug
from claims.actions.versions import in_words, update_versioned
from claims.models import Party, Publisher, Role, Speaker, SpeakerAlias, Topic, User
from claims.permissions import require
from claims.vocabulary import PublisherKind, SpeakerKind


class CannotChange(Exception):
    """The speaker cannot be this; ``field`` is what to mend."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


REFUSED = {
    "speaker_part_of_ends": ("part_of", "A body cannot be part of itself, nor of one that is part of it."),
    "speaker_publisher_is_a_body": ("kind", "A publisher speaks through it, so it stays an organisation."),
}


def find_speaker(name: str) -> Speaker | None:
    """The standing speaker of that name or alias, whatever the case; None where no one, or more than one, has it."""
    found = list(Speaker.objects.standing().filter(Q(name__iexact=name) | Q(aliases__name__iexact=name)).distinct()[:2])
    return found[0] if len(found) == 1 else None


def add_speaker(
    *,
    actor: User,
    name: str,
    kind: SpeakerKind,
    part_of: Speaker | None = None,
    aliases: tuple[str, ...] = (),
    description: str = "",
    wikidata_id: str = "",
) -> Speaker:
    """A new speaker with other spellings of the name."""
    require(actor, "add_speaker")
    with audited(actor, "add_speaker"):
        speaker = Speaker.objects.create(
            name=name.strip(),
            kind=kind,
            slug=free_slug(Speaker, name),
            part_of=part_of,
            description=description,
            wikidata_id=wikidata_id,
        )
        SpeakerAlias.objects.bulk_create(SpeakerAlias(speaker=speaker, name=alias) for alias in aliases)
    return speaker


def edit_speaker(*, actor: User, speaker: Speaker, version: int, reason: str = "", **fields: Any) -> Speaker:
    """Change the fields of a speaker; the claims it speaks on are assessed again.

    Raises: ChangedMeanwhile, CannotChange.
    """
    require(actor, "edit_speaker")
    with audited(actor, "edit_speaker", reason=reason):
        with in_words(CannotChange, REFUSED):
            update_versioned(speaker, version=version, **fields)
        recompute_for_speaker(speaker)
    return speaker


def add_alias(*, actor: User, speaker: Speaker, name: str) -> SpeakerAlias:
    """Another spelling under which the speaker is found from now on."""
    require(actor, "add_speaker")
    with audited(actor, "add_alias"):
        return SpeakerAlias.objects.get_or_create(speaker=speaker, name=name.strip())[0]


def remove_alias(*, actor: User, alias: SpeakerAlias, reason: str = "") -> None:
    """The speaker is no longer found under this spelling; its history stays."""
    require(actor, "edit_speaker")
    with audited(actor, "remove_alias", reason=reason):
        alias.delete()


def add_role(
    *,
    actor: User,
    speaker: Speaker,
    title: str = "",
    body: Speaker | None = None,
    topic: Topic | None = None,
    party: Party | None = None,
    speaks_for: bool = False,
    from_on: date | None = None,
    to_on: date | None = None,
) -> Role:
    """What the speaker was between the two days (both included); the claims it speaks on are assessed again."""
    require(actor, "add_speaker")
    with audited(actor, "add_role"):
        role = Role.objects.create(
            speaker=speaker,
            title=title,
            body=body,
            topic=topic,
            party=party,
            speaks_for=speaks_for,
            from_on=from_on,
            to_on=to_on,
        )
        recompute_for_speaker(speaker)
    return role


def change_role(*, actor: User, role: Role, version: int, reason: str = "", **fields: Any) -> Role:
    """Put a role right, or end it; the claims its speaker speaks on are assessed again. Raises: ChangedMeanwhile."""
    require(actor, "edit_speaker")
    with audited(actor, "change_role", reason=reason):
        update_versioned(role, version=version, **fields)
        recompute_for_speaker(role.speaker)
    return role


def remove_role(*, actor: User, role: Role, version: int, reason: str = "") -> None:
    """Take away a role that its speaker never had; its history stays. Raises: ChangedMeanwhile."""
    require(actor, "edit_speaker")
    with audited(actor, "remove_role", reason=reason):
        update_versioned(role, version=version)  # as it was looked at, or not at all
        role.delete()
        recompute_for_speaker(role.speaker)


def add_publisher(
    *, actor: User, name: str, kind: PublisherKind = PublisherKind.NEWSPAPER, homepage: str = ""
) -> Publisher:
    """A publisher, and the speaker through which it has a voice of its own."""
    require(actor, "add_source")
    with audited(actor, "add_publisher"):
        return make_publisher(name, kind, homepage=homepage)


def make_publisher(
    name: str, kind: PublisherKind, *, homepage: str = "", other_names: tuple[str, ...] = ()
) -> Publisher:
    """For actions whose permission was asked for: the publisher with its voice, which may go by other names."""
    publisher = Publisher.objects.create(
        name=name.strip(), slug=free_slug(Publisher, name), kind=kind, homepage=homepage
    )
    voice = Speaker.objects.create(
        name=publisher.name, kind=SpeakerKind.ORGANISATION, slug=free_slug(Speaker, name), publisher=publisher
    )
    SpeakerAlias.objects.bulk_create(SpeakerAlias(speaker=voice, name=other) for other in other_names)
    return publisher


def grade_publisher(*, actor: User, publisher: Publisher, version: int, grade: str, reason: str, on: date) -> Publisher:
    """Set the reliability grade with its reason and date. Raises: ChangedMeanwhile."""
    require(actor, "edit_speaker")
    with audited(actor, "grade_publisher", reason=reason):
        update_versioned(publisher, version=version, grade=grade, grade_reason=reason, graded_on=on)
    return publisher
