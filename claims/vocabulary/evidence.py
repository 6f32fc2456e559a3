"""Terms of what comes in: publishers, captures, speakers, statements, counts, and where they go back to."""

from claims.vocabulary.term import Term


class PublisherKind(Term):
    """What sort of outlet or body publishes."""

    NEWSPAPER = "newspaper"
    WIRE_AGENCY = "wire_agency"
    BROADCASTER = "broadcaster"
    GOVERNMENT = "government"
    NGO = "ngo"
    ACCOUNT = "account"
    OTHER = "other"

    @property
    def label(self) -> str:
        return "NGO" if self is PublisherKind.NGO else super().label


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


class SuccessionKind(Term):
    """How a statement came to stand in the place of another, whose words are never edited.

    ``corrected``: one for one. ``split``: several for one. ``joined``: one for several. ``undone``: what stood before a
    decision that was undone stands again.
    """

    CORRECTED = "corrected"
    SPLIT = "split"
    JOINED = "joined"
    UNDONE = "undone"


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
