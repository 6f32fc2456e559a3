"""A fingerprint of the live positions, stored at signing so that changed evidence is noticed later."""

import hashlib
import json
from dataclasses import fields

from claims.corroboration.citing import Citations
from claims.corroboration.evidence import Evidence, Figure, Position, Voice
from claims.corroboration.lines import lines_of
from claims.corroboration.tracing import Trails


def digest(evidence: Evidence) -> str:
    """SHA-256, in hexadecimal, of what the live positions say, who says it, and where each goes back to.

    The same for the same evidence in any order. It changes with a position's stance, words, basis, speaker, role,
    date, figure, outlet or origin; it does not change with labels, offsets or a new capture of the same words.
    """
    citations = Citations(evidence, Trails(evidence))
    rows = [row_of(position, evidence, citations) for position in sorted(evidence.positions, key=lambda each: each.id)]
    canonical = json.dumps(rows, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def row_of(position: Position, evidence: Evidence, citations: Citations) -> dict[str, object]:
    trails = citations.trails
    capture = trails.captures[position.capture]
    said_on = position.said_on or capture.published_on
    voices = [voice for voice in (position.speaker, *position.joint_with) if voice is not None]
    lines = lines_of(position, evidence, citations)
    return {
        "id": position.id,
        "stance": position.stance.value,
        "kind": position.kind.value,
        "basis": position.basis.value,
        "exact": position.exact,
        "said_on": said_on.isoformat() if said_on else None,
        "speakers": sorted(identity(voice, trails) for voice in voices),
        "cites": identity(position.cites, trails) if position.cites else None,
        "origins": sorted([line.body, line.voice.party or "", line.interest.value, str(line.weak)] for line in lines),
        "outlet": capture.publisher,
        "attested_by": sorted({line.attested_by for line in lines}),
        "figure": figure_row(position.figure) if position.figure else None,
    }


def identity(voice: Voice, trails: Trails) -> list[str]:
    """Who speaks in which role; how the name is printed does not matter."""
    flags = [str(flag) for flag in (voice.speaks_for, voice.named, voice.role_assumed)]
    return [voice.speaker, trails.body_of(voice), voice.party or "", *flags]


def figure_row(figure: Figure) -> dict[str, str | None]:
    """Each field as text; null where nothing is known."""
    values = {field.name: getattr(figure, field.name) for field in fields(figure)}
    return {name: None if value is None else str(value) for name, value in values.items()}
