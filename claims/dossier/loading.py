"""One claim's rows, assessed, as a dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from claims.corroboration import assess, digest
from claims.corroboration.assessment import Assessment, OriginSummary
from claims.corroboration.evidence import Evidence
from claims.corroboration.interest import interest_of
from claims.corroboration.intervals import interval_of
from claims.corroboration.routes import Leg, trace_routes
from claims.dossier.carriage import tellings_of
from claims.dossier.entries import Dossier, Entry, FigureFacts, Origin, SourceFacts, SpeakerThen
from claims.dossier.evidence import capture_day, evidence_of, is_live, read_figure, said_day
from claims.dossier.rows import Rows, load_rows
from claims.dossier.voices import party_key, then
from claims.models import Capture, Claim, Figure, Position
from claims.vocabulary import OPPOSING, SUPPORTING, Interest, Stance

# Why a statement no longer counts: the rules that end an earlier word, with what readers are told; else its source.
ENDINGS = {
    "retracted": "Taken back later by the same speaker or body.",
    "account_changed": "The same speaker or body gave another account later.",
}
SOURCE_RETRACTED = "source_retracted"


def load_dossier(claim: Claim) -> Dossier:
    """All that is known of one claim, assessed. The number of queries does not grow with its evidence."""
    rows = load_rows([claim.pk])
    loaded = rows.claims[0]
    evidence = evidence_of(rows, loaded)
    assessment = assess(evidence)
    positions = rows.positions[loaded.pk]
    statements = {f"p{position.pk}": position.statement_id for position in positions}
    found = Found(evidence, numbers_of(assessment), trace_routes(evidence), ended_by_later_words(assessment))
    entries = tuple(make_entry(rows, position, found) for position in positions)
    return Dossier(
        claim=loaded,
        harms=tuple(sorted(party.name for party in loaded.harms.all())),
        entries=entries,
        supporting=number_origins(assessment.supporting_origins, statements, evidence.labels),
        opposing=number_origins(assessment.opposing_origins, statements, evidence.labels),
        figures=tuple(entry.figure for entry in entries if entry.figure and entry.live),
        assessment=assessment,
        digest=digest(evidence),
        statement_of_position=statements,
        tellings=tellings_of(evidence, assessment, entries),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """What the rules found of each position, by its id: number of its origin, way to it, end of its word."""

    evidence: Evidence
    numbers: dict[str, tuple[int, bool]]
    routes: dict[str, tuple[Leg, ...]]
    ended: dict[str, str]


def number_origins(
    origins: Iterable[OriginSummary], statements: dict[str, int], labels: Mapping[str, str]
) -> tuple[Origin, ...]:
    return tuple(
        Origin(
            number=number,
            label=origin.label,
            interest=origin.interest,
            weak=origin.weak,
            statements=tuple(dict.fromkeys(statements[position] for position in origin.positions)),
            outlets=tuple(sorted(labels.get(outlet, outlet) for outlet in origin.outlets)),
            hops=origin.hops,
            id=origin.id,
        )
        for number, origin in enumerate(origins, start=1)
    )


def numbers_of(assessment: Assessment) -> dict[str, tuple[int, bool]]:
    """Of each position that counts: the number of its origin on its side, and whether it is weak."""
    return {
        position: (number, origin.weak)
        for origins in (assessment.supporting_origins, assessment.opposing_origins)
        for number, origin in enumerate(origins, start=1)
        for position in origin.positions
    }


def ended_by_later_words(assessment: Assessment) -> dict[str, str]:
    """The rule that ended each position that the same body took back or replaced by a later account."""
    numbers = numbers_of(assessment)
    ended: dict[str, str] = {}
    for reason in assessment.reasons:
        if reason.rule in ENDINGS:
            ended |= {position: reason.rule for position in reason.positions if position not in numbers}
    return ended


def make_entry(rows: Rows, position: Position, found: Found) -> Entry:
    place = f"p{position.pk}"
    statement, capture = position.statement, rows.captures[position.statement.capture_id]
    topic_id, day = evidence_topic(rows, position), said_day(position)
    speakers = tuple(speaker_then(rows, pk, day, topic_id) for pk in speaker_ids(position))
    stance = Stance(position.stance)
    number, weak = found.numbers.get(place, (None, False))
    side = "supporting" if stance in SUPPORTING else "opposing" if stance in OPPOSING else "other"
    ended = found.ended.get(place, "") if side != "other" else ""
    notice = ENDINGS.get(ended, "")
    if not is_live(position):
        ended, notice = SOURCE_RETRACTED, f"The source was retracted: {capture.source.retraction_note}"
    return Entry(
        key=statement.pk,
        position=position.pk,
        position_version=position.version,
        capture=capture.pk,
        stance=stance,
        side=side,
        exact=statement.exact,
        segments=tuple(
            statement.exact[start - statement.start : end - statement.start] for start, end in statement.segments
        ),
        kind=statement.kind,
        basis=statement.basis,
        language=statement.language,
        translation=statement.translation,
        cue=statement.cue,
        channel=statement.channel,
        said_on=statement.said_on,
        speaker_as_worded=statement.speaker_as_worded,
        speakers=speakers,
        interest=interest_at(rows, position, day, topic_id, found.evidence),
        cites=speaker_then(rows, statement.cites_id, day, topic_id) if statement.cites_id else None,
        origin=number,
        weak=weak,
        route=found.routes.get(place, ()),
        figure=figure_facts(position, position.figure, speakers, capture) if position.figure else None,
        live=not ended,
        ended=ended,
        notice=notice,
        note=position.note,
        source=source_facts(capture),
    )


def evidence_topic(rows: Rows, position: Position) -> int:
    return next(claim.topic_id for claim in rows.claims if claim.pk == position.claim_id)


def speaker_ids(position: Position) -> list[int]:
    if position.speaker_id:
        return [position.speaker_id]
    return [byline.speaker_id for byline in position.statement.bylines.all()]


def interest_at(rows: Rows, position: Position, day: date, topic_id: int, evidence: Evidence) -> Interest:
    """The interest of the first speaker, or of the outlet that asserts it in its own voice."""
    ids = speaker_ids(position) or [rows.own_voices[position.statement.capture.source.publisher_id].pk]
    party = then(rows, ids[0], day, topic_id).party
    return interest_of(party_key(party) if party else None, Stance(position.stance), evidence)


def speaker_then(rows: Rows, pk: int, day: date, topic_id: int) -> SpeakerThen:
    as_of = then(rows, pk, day, topic_id)
    return SpeakerThen(
        slug=as_of.speaker.slug,
        name=as_of.speaker.name,
        kind=as_of.speaker.kind,
        role=as_of.title,
        party=as_of.party.name if as_of.party else "",
        role_assumed=as_of.assumed,
        wikidata_id=as_of.speaker.wikidata_id,
    )


def figure_facts(
    position: Position, figure: Figure, speakers: tuple[SpeakerThen, ...], capture: Capture
) -> FigureFacts:
    interval = interval_of(read_figure(figure))
    return FigureFacts(
        statement=position.statement_id,
        label=", ".join(speaker.name for speaker in speakers) or capture.source.publisher.name,
        words=figure.words,
        bound=figure.bound,
        low=figure.low,
        high=figure.high,
        at_least=interval.low if interval else None,
        at_most=interval.high if interval else None,
        measure=figure.measure,
        group=figure.group,
        side=figure.side,
        place=figure.place,
        period_from=figure.period_from,
        as_of=figure.as_of or position.statement.said_on or capture_day(capture),
        dated="stated" if figure.as_of else "said" if position.statement.said_on else "reported",
        increment=figure.increment,
    )


def source_facts(capture: Capture) -> SourceFacts:
    source = capture.source
    return SourceFacts(
        key=source.pk,
        title=source.title,
        publisher=source.publisher.name,
        publisher_kind=source.publisher.kind,
        grade=source.publisher.grade,
        byline=source.byline,
        url=source.url,
        archive_url=source.archive_url,
        published_on=source.published_at.date() if source.published_at else None,
        captured_on=capture.captured_at.date(),
        text_sha256=capture.text_sha256,
        language=source.language,
        credited_agency=source.credited_agency.name if source.credited_agency else "",
        retracted_on=source.retracted_at.date() if source.retracted_at else None,
        retraction_note=source.retraction_note,
    )
