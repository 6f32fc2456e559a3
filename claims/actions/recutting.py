"""One statement made two, or two made one: new statements take the place of the old, whose words are never edited."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from claims.actions.audit import audited
from claims.actions.corroborate import recompute
from claims.actions.locks import add_evidence
from claims.actions.statements import one_per_span, refuse_marked
from claims.actions.successors import (
    copy_figures,
    copy_speakers,
    copy_statement,
    follow,
    move_position,
    retire,
    standing_positions,
    withdraw,
)
from claims.models import Figure, Position, Statement, User
from claims.permissions import require
from claims.vocabulary import Basis, StatementKind, StatementState, SuccessionKind

Span = tuple[int, int]
SUGGESTED, REJECTED = StatementState.SUGGESTED, StatementState.REJECTED


class CannotSplit(Exception):
    """The statement cannot be split at this place; the message says why."""


class CannotJoin(Exception):
    """The two statements cannot become one; the message says why."""


@dataclass(frozen=True, slots=True)
class Part:
    """A statement to be: where its words stand (code points, end exclusive), in which pieces, with which counts."""

    start: int
    end: int
    segments: list[Span]
    figures: list[Figure]
    exact: str

    @property
    def words(self) -> list[str]:
        """The words, piece by piece where a cue interrupts them."""
        return [self.exact[a - self.start : b - self.start] for a, b in self.segments] or [self.exact]


def make_part(text: str, pieces: Sequence[Span], figures: Iterable[Figure]) -> Part:
    start, end = pieces[0][0], pieces[-1][1]
    segments = list(pieces) if len(pieces) > 1 else []
    return Part(start, end, segments, sorted(figures, key=lambda figure: (figure.start, figure.pk)), text[start:end])


def pieces_of(statement: Statement) -> list[Span]:
    return [(start, end) for start, end in statement.segments] or [(statement.start, statement.end)]


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without blanks at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def cut(statement: Statement, at: int) -> tuple[Part, Part]:
    """The two parts of a statement that end and begin at that place of the text. Raises: CannotSplit."""
    text, (first, second) = statement.capture.text, (list[Span](), list[Span]())
    for start, end in pieces_of(statement):
        first.append(trimmed(text, start, max(start, min(end, at))))
        second.append(trimmed(text, min(end, max(start, at)), end))
    first, second = ([piece for piece in half if piece[0] < piece[1]] for half in (first, second))
    if not first or not second:
        raise CannotSplit("Choose a place inside the words, so that both parts have some.")
    figures = list(statement.figures.order_by("start", "pk"))
    if any(figure.start < at < figure.end for figure in figures):
        raise CannotSplit("A count stands across this place. Choose a place before or after it.")
    return (
        make_part(text, first, [figure for figure in figures if figure.start < at]),
        make_part(text, second, [figure for figure in figures if figure.start >= at]),
    )


def split_statement(
    *, actor: User, statement: Statement, version: int, at: int, second: Collection[int] = ()
) -> tuple[Statement, Statement]:
    """Two statements for one, in the state that it has; their claims are assessed again.

    ``at``: where the second begins, in code points of the capture's text. ``second``: the positions, by key, that go
    to the second part; all others go to the first, and so does a translation, which is of the whole.

    Raises: CannotSplit, ChangedMeanwhile, AlreadyMarked.
    """
    require(actor, "review_statement")
    if statement.state == REJECTED:
        raise CannotSplit("This statement is rejected: there is nothing to split.")
    with audited(actor, "split_statement"):
        add_evidence()
        parts, state = cut(statement, at), StatementState(statement.state)
        retire(actor, statement, version, "Split in two.")
        first, second_part = (
            put(actor, statement, part, state, **changed)
            for part, changed in zip(parts, ({}, {"translation": ""}), strict=True)
        )
        follow([statement], [first, second_part], SuccessionKind.SPLIT)
        moved = standing_positions([statement])
        for position in moved:
            move_position(actor, position, second_part if position.pk in second else first)
        recompute(position.claim_id for position in moved)
    return first, second_part


def put(actor: User, like: Statement, part: Part, state: StatementState, **changes: Any) -> Statement:
    """The part as a statement of its own, said by those who said the whole. Raises: AlreadyMarked."""
    refuse_marked(like.capture, part.start, part.end)
    changes |= {"segments": [list(piece) for piece in part.segments]}
    with one_per_span(like.capture, part.start, part.end):
        made = copy_statement(actor, like, start=part.start, end=part.end, state=state, **changes)
    copy_speakers(like.bylines.order_by("order", "pk").values_list("speaker", flat=True), made)
    copy_figures(part.figures, made)
    return made


def united(first: Statement, second: Statement) -> Part:
    """The words of both, and what stands between them. Raises: CannotJoin."""
    text = first.capture.text
    if second.start < first.end:
        pieces = [(first.start, max(first.end, second.end))]
    else:
        pieces = [*pieces_of(first), *pieces_of(second)]
        if not re.search(r"\w", text[first.end : second.start]):  # nothing but a space or a quote mark between them
            place = len(pieces_of(first)) - 1
            pieces[place : place + 2] = [(pieces[place][0], pieces[place + 1][1])]
    figures = {(figure.start, figure.end): figure for each in (second, first) for figure in each.figures.all()}
    return make_part(text, pieces, figures.values())


def refuse_joining(first: Statement, second: Statement) -> None:
    """Raises CannotJoin unless the two stand side by side, in one state, said by the same ones about the same."""
    if REJECTED in (first.state, second.state) or first.state != second.state:
        raise CannotJoin("Both have to be suggestions, or both accepted: decide the other one first.")
    if first.capture_id != second.capture_id or first.pk == second.pk:
        raise CannotJoin("Only two statements of one text can be joined.")
    between = Statement.objects.standing().filter(capture=first.capture_id, start__gt=first.start)
    if between.filter(start__lt=second.start).exclude(pk__in=[first.pk, second.pk]).exists():
        raise CannotJoin("Another statement stands between the two.")
    if StatementKind.OWN_VOICE in (first.kind, second.kind) and first.kind != second.kind:
        raise CannotJoin("One is the outlet's own voice, the other somebody's words.")
    if {byline.speaker_id for byline in first.bylines.all()} != {byline.speaker_id for byline in second.bylines.all()}:
        raise CannotJoin("The two were said by different speakers.")


def opposed(positions: Sequence[Position]) -> None:
    """Raises CannotJoin where the two say different things of one claim: that is settled first."""
    stances: dict[tuple[int, int | None], str] = {}
    for position in positions:
        if stances.setdefault((position.claim_id, position.speaker_id), position.stance) != position.stance:
            raise CannotJoin(f"They say different things of {position.claim.code}: settle the stances first.")


def merged_fields(first: Statement, second: Statement) -> dict[str, Any]:
    """What the joined statement says: the first one's words of it, else the second's."""
    told = {name: getattr(first, name) or getattr(second, name) for name in ("cue", "channel", "cites_id", "said_on")}
    worded = (second.speaker_proposed, *second.speaker_candidates)
    others = [name for name in worded if name and name != first.speaker_proposed]
    is_same_basis = first.basis == second.basis
    return told | {
        "kind": first.kind if first.kind == second.kind else StatementKind.MIXED.value,
        "basis": first.basis if is_same_basis else Basis.UNATTRIBUTED.value,
        "translation": " ".join(filter(None, [first.translation, second.translation])),
        "speaker_candidates": list(dict.fromkeys([*first.speaker_candidates, *others]))[:20],
        "rule": first.rule or second.rule,
    }


def join_statements(
    *, actor: User, first: Statement, second: Statement, first_version: int, second_version: int
) -> Statement:
    """One statement for two neighbours, in the state that both have; their claims are assessed again.

    Positions go over; of two on one claim with one stance the second is withdrawn.

    Raises: CannotJoin, ChangedMeanwhile, AlreadyMarked.
    """
    require(actor, "review_statement")
    if second.start < first.start:
        first, second, first_version, second_version = second, first, second_version, first_version
    refuse_joining(first, second)
    with audited(actor, "join_statements"):
        add_evidence()
        part, state = united(first, second), StatementState(first.state)
        positions = standing_positions([first, second])
        opposed(positions)
        opened = ((first, first_version), (second, second_version))
        for statement, version in sorted(opened, key=lambda pair: pair[0].pk):  # as everyone locks them
            retire(actor, statement, version, "Joined with the one beside it.")
        joined = put(actor, first, part, state, **merged_fields(first, second))
        follow([first, second], [joined], SuccessionKind.JOINED)
        for position in positions:
            there = Position.objects.filter(statement=joined, claim=position.claim_id, withdrawn_at=None)
            if there.filter(speaker=position.speaker_id).exists():
                withdraw(actor, position, "United with that of the statement joined to it.")
            else:
                move_position(actor, position, joined)
        recompute(position.claim_id for position in positions)
    return joined
