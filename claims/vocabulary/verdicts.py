"""Terms of signed assessments and of what is published."""

from claims.vocabulary.term import Term


class VerificationState(Term):
    """Where a verification is. "Published" and "reopened" are derived.

    Signed and overridden rows are frozen: signed by a second person, or decided by one publisher on their own
    authority, without a signature.
    """

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    SIGNED = "signed"
    OVERRIDDEN = "overridden"


class Verdict(Term):
    """The signed answer to "Is it so?"."""

    ESTABLISHED = "established"
    LIKELY = "likely"
    UNRESOLVED = "unresolved"
    UNSUPPORTED = "unsupported"
    MISLEADING = "misleading"
    REFUTED = "refuted"
    NOT_CHECKABLE = "not_checkable"
    SUPERSEDED = "superseded"

    @property
    def meaning(self) -> str:
        """One sentence for a reader who meets the verdict for the first time."""
        return VERDICT_MEANINGS[self]


VERDICT_MEANINGS = {
    Verdict.ESTABLISHED: "The desk examined the evidence and holds it to be so.",
    Verdict.LIKELY: "The evidence points this way; what could overturn it is named.",
    Verdict.UNRESOLVED: "It cannot be decided on what is known; what is missing is listed.",
    Verdict.UNSUPPORTED: "The desk looked for evidence and found none; where it looked is listed.",
    Verdict.MISLEADING: "True in parts, but it leaves out what a reader needs to judge it.",
    Verdict.REFUTED: "Evidence of independent origin shows that it is not so.",
    Verdict.NOT_CHECKABLE: "It is an opinion, a forecast or a threat; no evidence could settle it.",
    Verdict.SUPERSEDED: "A later claim has taken its place.",
}

NOT_ASSESSED = "not assessed"


class ChangeType(Term):
    """What a new edition changes for readers."""

    INITIAL = "initial"
    UPDATE = "update"
    CLARIFICATION = "clarification"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"


# The rules by which verdicts are reached, as the methodology page describes them; each verification names its version.
METHODOLOGY_VERSION = "1.0"
