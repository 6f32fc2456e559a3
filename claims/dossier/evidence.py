"""Rows of one claim as the evidence that the rules read."""

from dataclasses import replace
from datetime import date

from claims.corroboration.evidence import Capture, Evidence, Figure, OriginLink, Position
from claims.dossier.rows import Rows
from claims.dossier.voices import party_key, speaker_key, standing, voice_of
from claims.models import Capture as CaptureRow
from claims.models import Claim
from claims.models import Figure as FigureRow
from claims.models import OriginLink as LinkRow
from claims.models import Position as PositionRow
from claims.vocabulary import (
    Basis,
    Bound,
    ClaimKind,
    Measure,
    OriginLinkKind,
    OriginLinkState,
    Stance,
    StatementKind,
)


def evidence_of(rows: Rows, claim: Claim) -> Evidence:
    """The live evidence of one of the loaded claims: accepted statements whose source stands."""
    topic = claim.topic
    positions = [position for position in rows.positions[claim.pk] if is_live(position)]
    captures = reached(rows, {position.statement.capture_id for position in positions})
    return Evidence(
        kind=ClaimKind(claim.kind),
        harms=frozenset(party_key(party) for party in claim.harms.all()),
        parties=frozenset(party_key(party) for party in topic.parties.all()),
        allies=frozenset(
            frozenset({f"party{alliance.first_id}", f"party{alliance.second_id}"}) for alliance in topic.alliances.all()
        ),
        bodies=bodies_of(rows),
        captures=tuple(read_capture(rows, rows.captures[pk], topic.pk) for pk in sorted(captures)),
        positions=tuple(read_position(rows, position, topic.pk) for position in positions),
        links=tuple(read_links(rows, captures, positions, topic.pk)),
        labels=labels_of(rows, claim),
    )


def is_live(position: PositionRow) -> bool:
    """Whether the capture of the position stands; the rows hold accepted, not withdrawn ones alone."""
    return position.statement.capture.source.retracted_at is None


def said_day(position: PositionRow) -> date:
    """When it was said, else published, else captured."""
    return position.statement.said_on or capture_day(position.statement.capture)


def capture_day(capture: CaptureRow) -> date:
    return (capture.source.published_at or capture.captured_at).date()


def reached(rows: Rows, first: set[int]) -> set[int]:
    """These captures and all that they go back to."""
    found, wanted = set(first), set(first)
    while wanted:
        wanted = {link.to_capture_id for link in rows.links if link.capture_id in wanted and link.to_capture_id} - found
        found |= wanted
    return found


def bodies_of(rows: Rows) -> dict[str, str]:
    return {
        speaker_key(speaker): speaker_key(standing(rows, speaker.part_of_id))
        for speaker in rows.speakers.values()
        if speaker.part_of_id
    }


def labels_of(rows: Rows, claim: Claim) -> dict[str, str]:
    return {speaker_key(speaker): speaker.name for speaker in rows.speakers.values()} | {
        party_key(party): party.name for party in claim.topic.parties.all()
    }


def read_capture(rows: Rows, capture: CaptureRow, topic_id: int) -> Capture:
    own_voice = rows.own_voices[capture.source.publisher_id]
    voice = voice_of(rows, own_voice.pk, capture_day(capture), topic_id)
    published_at = capture.source.published_at
    return Capture(
        id=f"c{capture.pk}",
        publisher=voice.speaker,
        publisher_party=voice.party,
        published_on=published_at.date() if published_at else None,
        captured_on=capture.captured_at.date(),
    )


def read_position(rows: Rows, position: PositionRow, topic_id: int) -> Position:
    statement, day = position.statement, said_day(position)
    if position.speaker_id:
        speakers = [position.speaker_id]
    else:
        speakers = [byline.speaker_id for byline in statement.bylines.all()]
    voices = [voice_of(rows, pk, day, topic_id) for pk in speakers]
    return Position(
        id=f"p{position.pk}",
        statement=str(statement.pk),
        capture=f"c{statement.capture_id}",
        stance=Stance(position.stance),
        kind=StatementKind(statement.kind),
        speaker=voices[0] if voices else None,
        joint_with=tuple(voices[1:]),
        cites=voice_of(rows, statement.cites_id, day, topic_id) if statement.cites_id else None,
        basis=Basis(statement.basis) if statement.basis else Basis.UNATTRIBUTED,
        said_on=statement.said_on,
        exact=statement.exact,
        start=statement.start,
        end=statement.end,
        figure=read_figure(position.figure) if position.figure else None,
    )


def read_figure(figure: FigureRow) -> Figure:
    return Figure(
        bound=Bound(figure.bound),
        low=figure.low,
        high=figure.high,
        words=figure.words,
        measure=Measure(figure.measure),
        group=figure.group or None,
        side=figure.side or None,
        place=figure.place or None,
        period_from=figure.period_from,
        as_of=figure.as_of,
        cumulative=not figure.increment,
    )


def read_links(rows: Rows, captures: set[int], positions: list[PositionRow], topic_id: int) -> list[OriginLink]:
    """Links between the captures, and what each source says of itself: the agency that it credits."""
    links: list[OriginLink] = []
    for link in rows.links:
        if link.capture_id not in captures:
            continue
        if link.statement_id:
            ids = [f"p{position.pk}" for position in positions if position.statement_id == link.statement_id]
            links += [read_link(rows, link, topic_id, from_position=pk) for pk in ids]
        else:
            links += passages_of(read_link(rows, link, topic_id, from_capture=f"c{link.capture_id}"), link)
    for pk in sorted(captures):
        capture = rows.captures[pk]
        if agency := capture.source.credited_agency_id:
            voice = voice_of(rows, rows.own_voices[agency].pk, capture_day(capture), topic_id)
            links.append(
                OriginLink(
                    id=f"credit{pk}",
                    kind=OriginLinkKind.CREDITS,
                    from_capture=f"c{pk}",
                    to_voice=voice,
                    evidence=f"credited: {voice.label}",
                )
            )
    return links


def passages_of(read: OriginLink, link: LinkRow) -> list[OriginLink]:
    """The link as it is or, where it speaks for several passages, as one link for each."""
    places = sorted((each.start, each.end, each.to_start, each.to_end) for each in link.passages.all())
    return [
        replace(read, id=f"{read.id}.{number}", start=start, end=end, to_start=to_start, to_end=to_end)
        for number, (start, end, to_start, to_end) in enumerate(places, start=1)
    ] or [read]


def read_link(
    rows: Rows, link: LinkRow, topic_id: int, *, from_capture: str | None = None, from_position: str | None = None
) -> OriginLink:
    speaker_id = link.to_speaker_id
    if link.to_publisher_id:
        speaker_id = rows.own_voices[link.to_publisher_id].pk
    day = capture_day(rows.captures[link.capture_id])
    # A link of all the text goes on to the next one in a chain; one of a passage speaks for that passage alone.
    passage = from_capture is not None and link.pk not in rows.whole_links
    return OriginLink(
        id=f"link{link.pk}" + (from_position or ""),
        kind=OriginLinkKind(link.kind),
        from_capture=from_capture,
        from_position=from_position,
        start=link.start if passage else None,
        end=link.end if passage else None,
        to_capture=f"c{link.to_capture_id}" if link.to_capture_id else None,
        to_voice=voice_of(rows, speaker_id, day, topic_id) if speaker_id else None,
        state=OriginLinkState(link.state),
        evidence=link.evidence,
    )
