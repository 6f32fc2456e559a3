"""Who carries what was said, and whose report each goes back to: outlets to origins, as lists and diagrams need it."""

from claims.corroboration.assessment import Assessment
from claims.corroboration.evidence import Evidence
from claims.corroboration.tracing import Trails
from claims.corroboration.wording import join_words
from claims.dossier.entries import Carrier, Entry, Telling


def tellings_of(evidence: Evidence, assessment: Assessment, entries: tuple[Entry, ...]) -> tuple[Telling, ...]:
    """The utterances behind all live statements, the most carried first. No queries."""
    trails = Trails(evidence)
    by_position = {f"p{entry.position}": entry for entry in entries}
    positions = {position.id: position for position in evidence.positions}
    found = []
    for utterance in assessment.attestation.utterances:
        carriers = []
        for pk in utterance.positions:
            root, entry = trails.follow(positions[pk], attesting=True), by_position[pk]
            carriers.append(
                Carrier(
                    statement=entry.key,
                    source=entry.source.key,
                    outlet=entry.source.publisher,
                    root=evidence.labels.get(root.voice.speaker, root.voice.label),
                    hops=root.hops,
                    kind=root.kind,
                )
            )
        found.append(telling(by_position[utterance.positions[0]], tuple(sorted(carriers, key=order))))
    return tuple(sorted(found, key=lambda each: (-len(each.outlets), each.carriers[0].statement)))


def telling(entry: Entry, carriers: tuple[Carrier, ...]) -> Telling:
    return Telling(
        words=entry.exact,
        speaker=join_words(speaker.name for speaker in entry.speakers) or entry.source.publisher,
        side=entry.side,
        outlets=tuple(sorted({carrier.outlet for carrier in carriers})),
        roots=tuple(sorted({carrier.root for carrier in carriers})),
        carriers=carriers,
    )


def order(carrier: Carrier) -> tuple[str, int, str, int]:
    """The report itself before what goes back to it."""
    return (carrier.root, carrier.hops, carrier.outlet, carrier.statement)
