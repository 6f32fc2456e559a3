"""How far a claim is backed: evidence in, status with reasons out (pure rules; standard library only).

``assess`` answers, ``digest`` fingerprints; ``reading`` and ``writing`` are their JSON forms.
"""

from claims.corroboration.assessing import assess
from claims.corroboration.assessment import Assessment, Attestation, FiguresAssessment, OriginSummary, Reason, Utterance
from claims.corroboration.comparing import compare_figures, make_count
from claims.corroboration.digest import digest
from claims.corroboration.evidence import Capture, Evidence, Figure, OriginLink, Position, Voice
from claims.corroboration.intervals import Interval, interval_of
from claims.corroboration.reading import read_evidence
from claims.corroboration.writing import write_assessment

__all__ = [
    "Assessment",
    "Attestation",
    "Capture",
    "Evidence",
    "Figure",
    "FiguresAssessment",
    "Interval",
    "OriginLink",
    "OriginSummary",
    "Position",
    "Reason",
    "Utterance",
    "Voice",
    "assess",
    "compare_figures",
    "digest",
    "interval_of",
    "make_count",
    "read_evidence",
    "write_assessment",
]
