"""All rows that bear on some claims, in a number of queries that their count does not change."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Q
from django.db.models.functions import Length

from claims.models import Capture, Claim, OriginLink, Position, Role, Speaker
from claims.vocabulary import StatementState

# Captures that copies go back to, however long the chain; UNION ends circles.
CHAIN = """
WITH RECURSIVE chain(id) AS (
    SELECT unnest(%s::bigint[])
    UNION
    SELECT link.to_capture_id FROM claims_originlink link JOIN chain ON link.capture_id = chain.id
    WHERE link.to_capture_id IS NOT NULL
) SELECT id FROM chain
"""


@dataclass(slots=True)
class Rows:
    """Claims with all that their assessment reads; speakers and roles cover bodies, up to the topmost."""

    claims: list[Claim]
    positions: dict[int, list[Position]] = field(default_factory=lambda: defaultdict(list))
    captures: dict[int, Capture] = field(default_factory=dict)
    links: list[OriginLink] = field(default_factory=list)
    whole_links: set[int] = field(default_factory=set)  # those that speak for all of their capture
    speakers: dict[int, Speaker] = field(default_factory=dict)
    roles: dict[int, list[Role]] = field(default_factory=lambda: defaultdict(list))
    own_voices: dict[int, Speaker] = field(default_factory=dict)  # by publisher


def load_rows(claims: Iterable[int]) -> Rows:
    """The rows of these claims (by primary key): positions not withdrawn on accepted statements, and their context."""
    rows = Rows(
        list(
            Claim.objects.filter(pk__in=claims)
            .select_related("topic")
            .prefetch_related("harms", "topic__parties", "topic__alliances")
            .order_by("pk")
        )
    )
    wanted = Position.objects.filter(
        claim__in=rows.claims, withdrawn_at=None, statement__state=StatementState.ACCEPTED.value
    )
    for position in wanted.for_dossier().order_by("statement__said_on", "pk"):
        rows.positions[position.claim_id].append(position)
    load_captures(
        rows, {position.statement.capture_id for positions in rows.positions.values() for position in positions}
    )
    load_speakers(rows)
    return rows


def load_captures(rows: Rows, first: set[int]) -> None:
    """These captures and those they go back to, with every origin link among them."""
    with connection.cursor() as cursor:
        cursor.execute(CHAIN, [list(first)])
        chain = [pk for (pk,) in cursor.fetchall()]
    captures = Capture.objects.defer("text", "original").select_related("source__publisher", "source__credited_agency")
    rows.captures = {capture.pk: capture for capture in captures.filter(pk__in=chain)}
    links = OriginLink.objects.filter(capture__in=chain)
    rows.links = list(links.select_related("to_publisher").prefetch_related("passages").order_by("pk"))
    whole = links.filter(start=0, end__gte=Length("capture__text"), passages=None)
    rows.whole_links = set(whole.values_list("pk", flat=True))


def load_speakers(rows: Rows) -> None:
    """Everyone who speaks, is cited, publishes or is credited, with roles, and the bodies above them."""
    publishers = {capture.source.publisher_id for capture in rows.captures.values()}
    publishers |= {agency for capture in rows.captures.values() if (agency := capture.source.credited_agency_id)}
    publishers |= {link.to_publisher_id for link in rows.links if link.to_publisher_id}
    voices = Speaker.objects.filter(publisher__in=publishers)
    rows.own_voices = {voice.publisher_id: voice for voice in voices if voice.publisher_id}
    wanted: set[int] = {voice.pk for voice in rows.own_voices.values()}
    wanted |= {link.to_speaker_id for link in rows.links if link.to_speaker_id}
    for positions in rows.positions.values():
        for position in positions:
            wanted |= {byline.speaker_id for byline in position.statement.bylines.all()}
            if position.statement.cites_id:
                wanted.add(position.statement.cites_id)
    add_speakers(rows, wanted, {claim.topic_id for claim in rows.claims})


def add_speakers(rows: Rows, wanted: set[int], topics: set[int]) -> None:
    """These speakers (by primary key) with their roles everywhere and in the topics, and all bodies above them."""
    while wanted := wanted - rows.speakers.keys():
        above: set[int] = set()
        for speaker in Speaker.objects.filter(pk__in=wanted).select_related("publisher"):
            rows.speakers[speaker.pk] = speaker
            above |= {pk for pk in (speaker.part_of_id, speaker.merged_into_id) if pk}
        held = Role.objects.filter(Q(topic=None) | Q(topic__in=topics), speaker__in=wanted)
        for role in held.select_related("body", "party").order_by("from_on", "pk"):
            rows.roles[role.speaker_id].append(role)
            if role.body_id:
                above.add(role.body_id)
        wanted = above
