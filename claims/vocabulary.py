"""The glossary as code: every closed list of terms, one meaning each.

Imports nothing of ours. Models, forms, the pure rules and the pages all take their terms from here,
so that a term is added, renamed or explained in one place.
"""

from enum import StrEnum


class Term(StrEnum):
    """A closed list of terms whose members read well on a page."""

    @property
    def label(self) -> str:
        """The member as readers see it: ``own_voice`` → ``own voice``."""
        return self.value.replace("_", " ")

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs of stored value and label, in the order of definition."""
        return [(member.value, member.label) for member in cls]


class PublisherKind(Term):
    """What sort of outlet or body publishes."""

    NEWSPAPER = "newspaper"
    WIRE_AGENCY = "wire_agency"
    BROADCASTER = "broadcaster"
    GOVERNMENT = "government"
    NGO = "ngo"
    ACCOUNT = "account"
    OTHER = "other"


class Grade(Term):
    """Reliability of a publisher on the Admiralty scale (NATO AJP-2.1); never multiplied into a count."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def label(self) -> str:
        return GRADE_LABELS[self]


GRADE_LABELS = {
    Grade.A: "A: completely reliable",
    Grade.B: "B: usually reliable",
    Grade.C: "C: fairly reliable",
    Grade.D: "D: not usually reliable",
    Grade.E: "E: unreliable",
    Grade.F: "F: reliability cannot be judged",
}


class CaptureMethod(Term):
    """How the stored copy of a source came to us."""

    PASTED = "pasted"
    UPLOADED = "uploaded"
    FETCHED = "fetched"


class SpeakerKind(Term):
    """Who speaks: a person, an organisation, or one whose name the report withholds."""

    PERSON = "person"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"


class StatementKind(Term):
    """How the words are carried in the report.

    ``direct``: in quote marks. ``indirect``: reported speech. ``mixed``: both.
    ``own_voice``: the outlet itself asserts it.
    """

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OWN_VOICE = "own_voice"


class Basis(Term):
    """What an outlet's own assertion rests on; ``unattributed`` unless the report says otherwise."""

    WITNESSED = "witnessed"
    OWN_COUNT = "own_count"
    UNATTRIBUTED = "unattributed"


class StatementState(Term):
    """Where a statement is in review. Only accepted ones count."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


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


class Bound(Term):
    """How a count is bounded by its words, kept literally."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    NEARLY = "nearly"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


class Measure(Term):
    """What is counted."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    DISPLACED = "displaced"
    CAPTURED = "captured"
    ARRESTED = "arrested"
    RELEASED = "released"
    RESCUED = "rescued"
    DEPLOYED = "deployed"
    DESTROYED = "destroyed"
    INFECTED = "infected"
    ATTENDED = "attended"
    ABOARD = "aboard"
    OTHER = "other"


class OriginLinkKind(Term):
    """Why a passage goes back to another root."""

    COPIES = "copies"
    CREDITS = "credits"
    CITES = "cites"


class OriginLinkState(Term):
    """What the desk made of a link: found by rule, or settled by an editor; an editor's word persists."""

    FOUND = "found"
    CONFIRMED = "confirmed"
    OVERRULED = "overruled"


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
    Status.CONTRADICTED: "Nothing on file supports it any longer, and something opposes it or was taken back.",
    Status.CORROBORATED: (
        "At least two independent origins say so, not all of them with something to gain, and none denies it."
    ),
    Status.PARTY_ONLY: "Only sides with something to gain say so, however many outlets carry it.",
    Status.REPEATED_SINGLE_ORIGIN: "Several outlets carry it, but all go back to one origin.",
    Status.SINGLE_ORIGIN: "It rests on one origin, or on accounts that do not support one another.",
}


class Comparison(Term):
    """How two figures stand to each other."""

    CONSISTENT = "consistent"
    OVERLAPPING = "overlapping"
    DIVERGENT = "divergent"
    FALLING = "falling"
    INCOMPARABLE = "incomparable"


class VerificationState(Term):
    """Where a verification is. Signed rows are frozen; "published" and "reopened" are derived."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    SIGNED = "signed"


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


class Group(Term):
    """The desk's roles, cumulative from left to right (stored as Django groups)."""

    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"


# The rules by which verdicts are reached, as the methodology page describes them; each verification names its version.
METHODOLOGY_VERSION = "1.0"
