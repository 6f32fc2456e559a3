"""What the history of a claim tells of each kind of record: which rows, and which of their fields under which name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q

from claims.desk.unseen import unseen
from claims.models import Claim, SecondAssessment, User
from claims.models.rules import events
from claims.permissions import can
from claims.vocabulary import StatementState, Status, Term


class Kind(Term):
    """What the history of a claim can be narrowed to."""

    CLAIM = "claim"
    EVIDENCE = "evidence"
    RELATIONS = "relations"
    VERIFICATION = "verification"
    EDITIONS = "editions"
    QUESTIONS = "questions"
    WORK = "work"
    COMMENTS = "comments"


@dataclass(frozen=True, slots=True)
class Told:
    """A column of a history table. ``shape``: how its value reads (``text``, ``term``, ``day``, ``moment``, ``lines``,
    ``count``), or the kind of record that it points to. ``start``: what it is before its first row, if not empty."""

    column: str
    label: str
    shape: str = "text"
    start: Any = None


@dataclass(frozen=True, slots=True)
class Table:
    """The history of a model: ``rows`` are those of a claim that a user may see, ``subject`` names each row's record.

    ``is_born``: a new row is a record with its first values, not something that is added to the claim.
    """

    model: str
    kind: Kind
    subject: str
    rows: Callable[[Any, Claim, User], Any]
    fields: tuple[Told, ...]
    is_born: bool = True


def of_claim(rows: Any, claim: Claim, user: User) -> Any:
    return rows.filter(Q(pgh_obj=claim.pk) | Q(merged_into=claim.pk))


def on_claim(rows: Any, claim: Claim, user: User) -> Any:
    return rows.filter(claim=claim.pk)


def ever_on_claim(rows: Any, claim: Claim, user: User) -> Any:
    """Also what became of those that moved away, to a claim that this one was merged into or from one split off."""
    return rows.filter(pgh_obj__in=rows.filter(claim=claim.pk).values("pgh_obj"))


def moves_of_claim(rows: Any, claim: Claim, user: User) -> Any:
    """Not how it stood when its history began."""
    return rows.filter(claim=claim.pk).exclude(pgh_label="insert")


def between_claims(rows: Any, claim: Claim, user: User) -> Any:
    return rows.filter(Q(from_claim=claim.pk) | Q(to_claim=claim.pk))


def behind_positions(rows: Any, claim: Claim, user: User) -> Any:
    """What was decided about the statements that are or were linked; not that a rule suggested them."""
    linked = events("Position").filter(claim=claim.pk).values("statement")
    return rows.filter(pgh_obj__in=linked).exclude(pgh_label="insert", state=StatementState.SUGGESTED.value)


def of_linked(rows: Any, claim: Claim, user: User) -> Any:
    """Who said it and what it counts, as decided of statements that are or were linked; not as a rule suggested it."""
    linked = events("Position").filter(claim=claim.pk).values("statement")
    suggested = events("Statement").filter(
        pgh_label="insert", state=StatementState.SUGGESTED.value, pgh_context=OuterRef("pgh_context")
    )
    return rows.filter(statement__in=linked).exclude(Exists(suggested.filter(pgh_obj=OuterRef("statement"))))


def seen_verifications(rows: Any, claim: Claim, user: User) -> Any:
    return rows.filter(claim=claim.pk).exclude(unseen(user))


def seen_seconds(rows: Any, claim: Claim, user: User) -> Any:
    """Second assessments once both verdicts are in, or it was withdrawn; for editors."""
    if not can(user, "see_verification"):
        return rows.none()
    return rows.filter(claim=claim.pk).exclude(pgh_obj__in=SecondAssessment.objects.blind().values("pk"))


def regrouped(rows: Any, claim: Claim, user: User) -> Any:
    """For those who may see what moved, and take it back."""
    return between_claims(rows, claim, user) if can(user, "edit_claim") else rows.none()


TABLES = (
    Table(
        "Claim",
        Kind.CLAIM,
        "claim",
        of_claim,
        (
            Told("wording", "wording"),
            Told("kind", "kind", "term"),
            Told("context", "context"),
            Told("topic_id", "topic", "topic"),
            Told("merged_into_id", "merged into", "claim"),
        ),
    ),
    Table("Harm", Kind.CLAIM, "claim", on_claim, (Told("party_id", "harms", "party"),), is_born=False),
    Table(
        "Position",
        Kind.EVIDENCE,
        "position",
        ever_on_claim,
        (
            Told("stance", "stance", "term"),
            Told("claim_id", "claim", "claim"),
            Told("statement_id", "statement", "statement"),
            Told("speaker_id", "speaker", "speaker"),
            Told("figure_id", "by its count", "figure"),
            Told("note", "note"),
            Told("withdrawn_at", "withdrawn", "moment"),
            Told("withdrawal_reason", "because"),
        ),
    ),
    Table(
        "Statement",
        Kind.EVIDENCE,
        "statement",
        behind_positions,
        (
            Told("state", "state", "term"),
            Told("exact", "words"),
            Told("kind", "kind", "term"),
            Told("basis", "basis", "term"),
            Told("speaker_as_worded", "speaker as worded"),
            Told("cue", "cue"),
            Told("channel", "channel"),
            Told("cites_id", "citing", "speaker"),
            Told("said_on", "said on", "day"),
            Told("language", "language"),
            Told("translation", "translation"),
            Told("rejection_reason", "rejected because"),
        ),
    ),
    Table(
        "StatementSpeaker",
        Kind.EVIDENCE,
        "said",
        of_linked,
        (Told("speaker_id", "said by", "speaker"),),
        is_born=False,
    ),
    Table("Figure", Kind.EVIDENCE, "said", of_linked, (Told("reading", "counts", "count"),), is_born=False),
    Table(
        "SetAside",
        Kind.EVIDENCE,
        "aside",
        on_claim,
        (Told("set_aside_at", "not about this claim since", "moment"),),
        is_born=False,
    ),
    Table(
        "Corroboration",
        Kind.EVIDENCE,
        "backing",
        moves_of_claim,
        (
            Told("status", "status", "term", start=Status.NO_EVIDENCE.value),
            Told("supporting_origins", "origins for it", "count", start=0),
            Told("opposing_origins", "origins against it", "count", start=0),
            Told("evidence_changed_at", "changed since sign-off", "moment"),
        ),
        is_born=False,
    ),
    Table(
        "Regrouping",
        Kind.CLAIM,
        "regrouping",
        regrouped,
        (Told("kind", "kind", "term"), Told("undone_at", "taken back", "moment")),
    ),
    Table(
        "Relation",
        Kind.RELATIONS,
        "relation",
        between_claims,
        (Told("kind", "relation", "term"), Told("note", "note")),
    ),
    Table(
        "Verification",
        Kind.VERIFICATION,
        "verification",
        seen_verifications,
        (
            Told("state", "state", "term"),
            Told("verdict", "verdict", "term"),
            Told("summary", "summary"),
            Told("reasoning", "reasoning"),
            Told("unknowns", "not known", "lines"),
            Told("search_log", "search log"),
            Told("missing_context", "missing context"),
            Told("successor_id", "successor", "claim"),
            Told("signed_by_id", "signed by", "user"),
            Told("overridden_by_id", "decided alone by", "user"),
            Told("override_reason", "because"),
        ),
    ),
    Table(
        "SecondAssessment",
        Kind.VERIFICATION,
        "second",
        seen_seconds,
        (
            Told("assessor_id", "asked of", "user"),
            Told("message", "message"),
            Told("verdict", "verdict", "term"),
            Told("reasoning", "reasoning"),
            Told("unknowns", "not known", "lines"),
            Told("submitted_at", "handed in", "moment"),
            Told("withdrawn_at", "withdrawn", "moment"),
            Told("withdrawal_reason", "because"),
        ),
    ),
    Table(
        "Inquiry",
        Kind.QUESTIONS,
        "inquiry",
        on_claim,
        (
            Told("kind", "kind", "term"),
            Told("question", "asked"),
            Told("speaker_id", "of whom", "speaker"),
            Told("party_id", "side", "party"),
            Told("whom", "in words"),
            Told("asked_on", "asked on", "day"),
            Told("due_on", "due on", "day"),
            Told("outcome", "outcome", "term"),
            Told("reply", "reply"),
            Told("replied_on", "replied on", "day"),
        ),
    ),
    Table(
        "Assignment",
        Kind.WORK,
        "assignment",
        on_claim,
        (
            Told("assignee_id", "in the hands of", "user"),
            Told("message", "message"),
            Told("ending", "ended", "term"),
        ),
    ),
)
