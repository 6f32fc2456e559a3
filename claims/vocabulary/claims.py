"""Terms of claims: what is asked, how statements and claims bear on them, how far they are backed."""

from claims.vocabulary.term import Term


class ClaimKind(Term):
    """What can be asked of a claim: whether it holds, how many, or nothing that can be checked."""

    ASSERTION = "assertion"
    FIGURE = "figure"
    NOT_CHECKABLE = "not_checkable"


class Stance(Term):
    """A statement's position towards a claim.

    ``asserts`` and ``concedes`` support, ``denies`` opposes, ``questions`` and ``reports`` move nothing,
    ``retracts`` ends the earlier stances of the same body.
    """

    ASSERTS = "asserts"
    DENIES = "denies"
    CONCEDES = "concedes"
    QUESTIONS = "questions"
    REPORTS = "reports"
    RETRACTS = "retracts"


SUPPORTING = frozenset({Stance.ASSERTS, Stance.CONCEDES})
OPPOSING = frozenset({Stance.DENIES})


class RelationKind(Term):
    """How one claim bears on another."""

    DENIES = "denies"
    DIFFERENT_FIGURE = "different_figure"
    DIFFERENT_ACTOR = "different_actor"
    DISPUTES_SOURCE = "disputes_source"
    NARROWS = "narrows"
    SUPERSEDES = "supersedes"
    DUPLICATE_OF = "duplicate_of"
    NOT_SAME_AS = "not_same_as"

    @property
    def inverse_label(self) -> str:
        """The relation as it reads on the page of the other claim."""
        return RELATION_INVERSES[self]

    @property
    def phrase(self) -> str:
        """The relation between the names of two claims: “A is a duplicate of B”."""
        return RELATION_PHRASES[self][0]

    @property
    def inverse_phrase(self) -> str:
        """The same from the other claim: “B has a duplicate in A”."""
        return RELATION_PHRASES[self][1]


RELATION_PHRASES = {
    RelationKind.DENIES: ("denies", "is denied by"),
    RelationKind.DIFFERENT_FIGURE: ("gives a different figure than", "gives a different figure than"),
    RelationKind.DIFFERENT_ACTOR: ("names a different actor than", "names a different actor than"),
    RelationKind.DISPUTES_SOURCE: ("disputes the source of", "has its source disputed by"),
    RelationKind.NARROWS: ("narrows", "is narrowed by"),
    RelationKind.SUPERSEDES: ("supersedes", "is superseded by"),
    RelationKind.DUPLICATE_OF: ("is a duplicate of", "has a duplicate in"),
    RelationKind.NOT_SAME_AS: ("is not the same as", "is not the same as"),
}
RELATION_INVERSES = {
    RelationKind.DENIES: "denied by",
    RelationKind.DIFFERENT_FIGURE: "different figure",
    RelationKind.DIFFERENT_ACTOR: "different actor",
    RelationKind.DISPUTES_SOURCE: "source disputed by",
    RelationKind.NARROWS: "narrowed by",
    RelationKind.SUPERSEDES: "superseded by",
    RelationKind.DUPLICATE_OF: "has duplicate",
    RelationKind.NOT_SAME_AS: "not same as",
}


class Interest(Term):
    """What a speaker stands to gain if the claim is believed (statement against interest, as in evidence law)."""

    AGAINST_INTEREST = "against_interest"
    SELF_SERVING = "self_serving"
    NEUTRAL = "neutral"


class Status(Term):
    """How far a claim is backed: derived, never typed. Each evidence set has exactly one."""

    NO_EVIDENCE = "no_evidence"
    CONCEDED = "conceded"
    CONTESTED = "contested"
    CONTRADICTED = "contradicted"
    CORROBORATED = "corroborated"
    PARTY_ONLY = "party_only"
    REPEATED_SINGLE_ORIGIN = "repeated_single_origin"
    SINGLE_ORIGIN = "single_origin"

    @property
    def meaning(self) -> str:
        """One sentence for a reader who meets the status for the first time."""
        return STATUS_MEANINGS[self]


STATUS_MEANINGS = {
    Status.NO_EVIDENCE: "No statement on file supports or opposes it.",
    Status.CONCEDED: "Someone who speaks for the side it harms has said so.",
    Status.CONTESTED: "It is both supported and opposed, or the figures given for it cannot all be right.",
    Status.CONTRADICTED: "Nothing on file supports it, and it is denied or was taken back.",
    Status.CORROBORATED: (
        "At least two independent origins say so, not all of them with something to gain, or opposing sides agree on"
        " what harms neither; and none denies it."
    ),
    Status.PARTY_ONLY: "Only sides with something to gain say so, however many outlets carry it.",
    Status.REPEATED_SINGLE_ORIGIN: ("Several outlets carry it, but all go back to one origin, or none names a source."),
    Status.SINGLE_ORIGIN: "It rests on one origin, or on accounts that do not support one another.",
}


class Comparison(Term):
    """How two figures stand to each other."""

    CONSISTENT = "consistent"
    OVERLAPPING = "overlapping"
    DIVERGENT = "divergent"
    FALLING = "falling"
    INCOMPARABLE = "incomparable"
