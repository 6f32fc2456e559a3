"""What would change a status: the evidence that an editor would look for next. Pure."""

from claims.corroboration.assessment import Assessment
from claims.vocabulary import Comparison, Status

WOULD_CHANGE: dict[Status, tuple[str, ...]] = {
    Status.NO_EVIDENCE: ("Any accepted statement that asserts or denies it.",),
    Status.CONCEDED: (
        "The speaker takes it back.",
        "A speaker with no side in the dispute, or one who speaks for the side it harms, denies it.",
    ),
    Status.CONTESTED: (
        "The denial is taken back.",
        "Someone who speaks for the side it harms concedes it.",
    ),
    Status.CONTRADICTED: ("A statement that supports it, of an origin on file or a new one.",),
    Status.CORROBORATED: ("Any denial, or one of its origins turning out to be a copy of another.",),
    Status.PARTY_ONLY: (
        "A speaker with no side in the dispute says so on grounds of their own, in another outlet.",
        "Someone who speaks for the side it harms concedes it.",
    ),
    Status.REPEATED_SINGLE_ORIGIN: (
        "An account of its own, not a copy of the one on file, by a speaker or witness with nothing to gain.",
    ),
    Status.SINGLE_ORIGIN: ("A second independent origin in another outlet, with nothing to gain by it.",),
}


def would_change(assessment: Assessment) -> list[str]:
    """What to look for, most telling first."""
    found = list(WOULD_CHANGE[assessment.status])
    if assessment.status is Status.CONTESTED and assessment.figures.axis is Comparison.DIVERGENT:
        return ["One of the counts is corrected, or turns out to count something else, or another day."]
    if assessment.status is Status.SINGLE_ORIGIN and assessment.independent_origins > 1:
        found.append("Counts that support one another, or a second outlet that carries one of the accounts.")
    return found
