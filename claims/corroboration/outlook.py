"""What would change a status, beyond what "corroborated" still lacks: the evidence to look for next. Pure.

What it lacks is said once, by ``needs``: nothing here repeats it.
"""

from claims.corroboration.assessment import Assessment
from claims.vocabulary import Comparison, Status

CONCESSION = "Someone who speaks for the side it harms concedes it."
AGREEMENT = "Sides that are not allied both say so: it harms none of them."
OTHERWISE: dict[Status, tuple[str, ...]] = {
    Status.NO_EVIDENCE: ("Any accepted statement that asserts or denies it.",),
    Status.CONCEDED: (
        "The speaker takes it back.",
        "A speaker with no side in the dispute, or one who speaks for the side it harms, denies it.",
    ),
    Status.CONTRADICTED: ("A statement that supports it, of an origin on file or a new one.",),
    Status.CORROBORATED: ("Any denial, or one of its origins turning out to be a copy of another.",),
}


def would_change(assessment: Assessment, *, harms_someone: bool) -> list[str]:
    """What to look for, most telling first; nothing where what it lacks, in the needs of the assessment, is all."""
    status = assessment.status
    if status in OTHERWISE:
        return list(OTHERWISE[status])
    if status is Status.CONTESTED and assessment.figures.axis is Comparison.DIVERGENT:
        return ["One of the counts is corrected, or turns out to count something else, or another day."]
    if status is Status.CONTESTED:
        return [CONCESSION] if harms_someone else []
    return [CONCESSION if harms_someone else AGREEMENT]
