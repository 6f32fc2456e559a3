"""Who a speaker was on the day, in the topic: role, body, party, and whether the role is assumed."""

from dataclasses import dataclass
from datetime import date

from claims.corroboration.evidence import Voice
from claims.dossier.rows import Rows
from claims.models import Party, Role, Speaker
from claims.vocabulary import PublisherKind, SpeakerKind


@dataclass(frozen=True, slots=True)
class Then:
    """A speaker as of a day. ``assumed``: no role is known on that day, the last known one stands in.

    ``speaks_for``: a role of that day says that they speak officially.
    """

    speaker: Speaker
    role: Role | None
    party: Party | None
    assumed: bool
    speaks_for: bool

    @property
    def title(self) -> str:
        return self.role.title if self.role else self.speaker.description


def speaker_key(speaker: Speaker) -> str:
    """The id of a speaker in the evidence; a publisher is known by its own voice."""
    return f"s{speaker.pk}"


def party_key(party: Party) -> str:
    return f"party{party.pk}"


def standing(rows: Rows, pk: int) -> Speaker:
    """The speaker, or the one it was merged into."""
    speaker, seen = rows.speakers[pk], {pk}
    while (into := speaker.merged_into_id) and into in rows.speakers and into not in seen:
        seen.add(into)
        speaker = rows.speakers[into]
    return speaker


def role_on(rows: Rows, speaker: Speaker, day: date, topic_id: int) -> tuple[Role | None, bool]:
    """The role held on that day and whether it is assumed; a role in the topic goes before one held everywhere."""
    held = [role for role in rows.roles.get(speaker.pk, ()) if role.topic_id in (None, topic_id)]
    now = [role for role in held if role.holds_on(day)]
    if now:
        return max(now, key=lambda role: (role.topic_id is not None, role.from_on or date.min, role.pk)), False
    if not held:
        return None, False
    past = [role for role in held if role.to_on is not None and role.to_on < day]
    if past:
        return max(past, key=lambda role: (role.to_on or date.min, role.pk)), True
    return min(held, key=lambda role: (role.from_on or date.min, role.pk)), True


def office_of(rows: Rows, speaker: Speaker, day: date, role: Role | None) -> Role | None:
    """The role with title and body: this one or, where it gives a side alone, the one held everywhere on that day."""
    if role is None or role.title or role.body_id:
        return role
    held = [each for each in rows.roles.get(speaker.pk, ()) if each.topic_id is None and each.holds_on(day)]
    return max(held, key=lambda each: (each.from_on or date.min, each.pk), default=role)


def then(rows: Rows, pk: int, day: date, topic_id: int) -> Then:
    """The speaker on that day. The party is the role's, else that of the nearest body above."""
    speaker = standing(rows, pk)
    in_topic, assumed = role_on(rows, speaker, day, topic_id)
    role = office_of(rows, speaker, day, in_topic)
    party = in_topic.party if in_topic else None
    above = role.body_id if role and role.body_id else speaker.part_of_id
    seen = {speaker.pk}
    while party is None and above and above not in seen and above in rows.speakers:
        seen.add(above)
        body = standing(rows, above)
        body_role, _ = role_on(rows, body, day, topic_id)
        party = body_role.party if body_role else None
        above = body_role.body_id if body_role and body_role.body_id else body.part_of_id
    return Then(speaker, role, party, assumed, any(each.speaks_for for each in (in_topic, role) if each))


def voice_of(rows: Rows, pk: int, day: date, topic_id: int) -> Voice:
    """The speaker on that day, as the rules read it.

    A body speaks for itself and its party; a person, or an outlet, where the role says so. A government is a body
    where it publishes too: its ministry does not bind it less for having a site of its own.
    """
    as_of = then(rows, pk, day, topic_id)
    speaker, role = as_of.speaker, as_of.role
    is_body = speaker.kind == SpeakerKind.ORGANISATION
    is_medium = speaker.publisher is not None and speaker.publisher.kind != PublisherKind.GOVERNMENT
    body = ""
    if role and role.body_id and role.body_id in rows.speakers:
        body = speaker_key(standing(rows, role.body_id))
    elif is_body:
        body = speaker_key(speaker)
    return Voice(
        speaker=speaker_key(speaker),
        body=body,
        party=party_key(as_of.party) if as_of.party else None,
        speaks_for=as_of.speaks_for or (is_body and not is_medium and as_of.party is not None),
        named=speaker.kind != SpeakerKind.UNNAMED,
        role_assumed=as_of.assumed,
        outlet=speaker.publisher is not None,
        label=speaker.name,
    )
