"""How each report came by its word: from the outlet, link by link, to the one whose word it is."""

from dataclasses import dataclass

from claims.corroboration.citing import Citations
from claims.corroboration.evidence import Evidence, Position, Voice
from claims.corroboration.tracing import Trails
from claims.corroboration.wording import join_words
from claims.vocabulary import StatementKind

QUOTES = "quotes"


@dataclass(frozen=True, slots=True)
class Leg:
    """One step from an outlet towards an origin. ``via``: copies, credits, cites or quotes; ``to``: a name."""

    via: str
    to: str


def trace_routes(evidence: Evidence) -> dict[str, tuple[Leg, ...]]:
    """Of each position the way from its outlet to whom it goes back to; empty where the outlet speaks for itself.

    First the links between reports (copies, credits), then whom the report quotes, then whom that speaker cites.
    """
    trails = Trails(evidence)
    citations = Citations(evidence, trails)
    return {position.id: legs_of(position, evidence, citations) for position in evidence.positions}


def legs_of(position: Position, evidence: Evidence, citations: Citations) -> tuple[Leg, ...]:
    own_voice = position.kind is StatementKind.OWN_VOICE or position.speaker is None
    cited = citations.follow(position)
    # An outlet's own words are followed to wherever they are from; of quoted ones, only the report is.
    report = citations.trails.follow(position, attesting=not own_voice or bool(cited))
    labels = evidence.labels
    legs = [Leg(hop.kind.value, labels.get(hop.to, hop.to)) for hop in report.steps]
    if not own_voice and position.speaker is not None:
        speakers = (position.speaker, *position.joint_with)
        legs.append(Leg(QUOTES, join_words(name_of(voice, evidence) for voice in speakers)))
    legs += [Leg("cites", name_of(voice, evidence)) for voice in cited]
    return tuple(legs)


def name_of(voice: Voice, evidence: Evidence) -> str:
    return voice.label or evidence.labels.get(voice.speaker, voice.speaker)
