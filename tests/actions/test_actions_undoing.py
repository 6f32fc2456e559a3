"""Undoing one's last decision: what stood before stands again, and nothing of what was done is lost."""

from typing import Any

import pghistory.models
import pytest

from claims.actions.accepting import accept_and_link
from claims.actions.corrections import correct_statement
from claims.actions.counts import FigureEntry
from claims.actions.positions import change_stance, take_position, withdraw_position
from claims.actions.recutting import join_statements, split_statement
from claims.actions.statements import Reading, accept_statement, mark_statement, reject_statement
from claims.actions.undoing import BuiltOn, NothingToUndo, last_decision, undo_decision
from claims.actions.verifications import override_signature, sign_verification
from claims.models import Capture, Claim, Corroboration, Position, Speaker, Statement, User
from claims.vocabulary import Bound, Measure, Stance, StatementKind, Status
from tests.desk.scenes import submitted
from tests.factories import CaptureFactory, ClaimFactory, FigureFactory, SpeakerFactory, SuggestionFactory

# Each decision in a transaction of its own, as on the desk: their order is that of their transactions.
pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "“At least 40 ferries crossed; the strait is open,” Mara Venn said."
WHOLE, HALF = (1, 49), (30, 49)
FORTY = FigureEntry(start=10, end=12, bound=Bound.AT_LEAST, measure=Measure.OTHER, low=40)
ABOUT = FigureEntry(start=1, end=12, bound=Bound.ABOUT, measure=Measure.RESCUED, low=40, high=40)


@pytest.fixture
def capture(db: None) -> Capture:
    return CaptureFactory.create(text=TEXT)


@pytest.fixture
def venn(db: None) -> Speaker:
    return SpeakerFactory.create(name="Mara Venn")


@pytest.fixture
def suggestion(capture: Capture) -> Statement:
    found = SuggestionFactory.create(capture=capture, span=WHOLE, cue="said", speaker_proposed="Mara Venn")
    FigureFactory.create(statement=found, words="40", start=10, end=12, low=40)
    return found


def reading(speaker: Speaker, **said: Any) -> Reading:
    return Reading(**{"kind": StatementKind.DIRECT, "speakers": [speaker], "figures": [FORTY]} | said)


def accept(actor: User, statement: Statement, speaker: Speaker) -> Statement:
    return accept_statement(actor=actor, statement=statement, version=statement.version, speakers=[speaker])


def correct(actor: User, statement: Statement, to: Reading, span: tuple[int, int] = WHOLE) -> Statement:
    return correct_statement(
        actor=actor, statement=statement, version=statement.version, start=span[0], end=span[1], reading=to
    )


def link(actor: User, statement: Statement, claim: Claim | None = None, stance: Stance = Stance.ASSERTS) -> Position:
    return take_position(actor=actor, statement=statement, claim=claim or ClaimFactory.create(), stance=stance)


def undo(actor: User, capture: Capture) -> Statement | None:
    decision = last_decision(actor, capture)
    assert decision is not None
    return undo_decision(actor=actor, capture=capture, decision=decision.pk)


def told(statement: Statement) -> tuple[Any, ...]:
    """All that a statement says, with its counts and speakers, whichever row says it."""
    figures = statement.figures.order_by("start").values_list("words", "bound", "low", "high", "measure")
    said = (statement.exact, statement.segments, statement.kind, statement.cue, statement.rule, statement.score)
    return (*said, statement.speaker_proposed, statement.is_corrected, [*figures], [*statement.speakers.all()])


def standing(capture: Capture) -> list[tuple[Any, ...]]:
    found = Statement.objects.standing().filter(capture=capture).order_by("start")
    return [(each.state, *told(each)) for each in found]


def as_decided(name: str, actor: User, suggestion: Statement, venn: Speaker) -> None:
    """Each decision that the reader knows, on a suggestion or on the statement that was accepted before."""
    if name == "accept":
        accept(actor, suggestion, venn)
    elif name == "correct":
        correct(actor, suggestion, reading(venn, figures=[ABOUT], cue="insisted"), (1, 28))
    elif name == "reject":
        reject_statement(actor=actor, statement=suggestion, version=suggestion.version, reason="No.")
    elif name == "split":
        split_statement(actor=actor, statement=suggestion, version=suggestion.version, at=30)
    elif name == "link":
        take_position(actor=actor, statement=suggestion, claim=ClaimFactory.create(), stance=Stance.DENIES)
    elif name == "accept and link":
        claim, stance = ClaimFactory.create(), Stance.ASSERTS
        accept_and_link(
            actor=actor, statement=suggestion, version=suggestion.version, speakers=[venn], claim=claim, stance=stance
        )
    elif name == "join":
        start, end = HALF[1] + 2, HALF[1] + 11
        other = SuggestionFactory.create(capture=suggestion.capture, span=(start, end))
        join_statements(actor=actor, first=suggestion, second=other, first_version=suggestion.version, second_version=1)


@pytest.mark.parametrize("name", ["accept", "correct", "reject", "split", "accept and link", "join"])
def test_a_suggestion_waits_again_as_it_was(
    contributor: User, capture: Capture, suggestion: Statement, venn: Speaker, name: str
) -> None:
    before = ("suggested", *told(suggestion))
    as_decided(name, contributor, suggestion, venn)
    assert before not in standing(capture)
    again = undo(contributor, capture)
    assert before in standing(capture)
    assert len(standing(capture)) == (2 if name == "join" else 1)
    assert again is not None
    assert again.pk != suggestion.pk  # what was decided stays decided
    assert (again.reviewed_by, again.reviewed_at) == (None, None)
    assert suggestion in again.replaces.all()
    assert not Position.objects.standing().exists()


@pytest.mark.parametrize("name", ["correct", "reject", "split"])
def test_an_accepted_statement_stands_again_with_its_positions(
    contributor: User, capture: Capture, suggestion: Statement, venn: Speaker, name: str
) -> None:
    accepted = accept(contributor, suggestion, venn)
    position = link(contributor, accepted)
    before, status = ("accepted", *told(accepted)), Corroboration.objects.get(pk=position.claim_id).status
    as_decided(name, contributor, accepted, venn)
    assert before not in standing(capture)
    again = undo(contributor, capture)
    assert again is not None
    assert standing(capture) == [before]
    position.refresh_from_db()
    assert (position.statement, position.figure, position.withdrawn_at) == (again, again.figures.get(), None)
    assert Corroboration.objects.get(pk=position.claim_id).status == status == Status.SINGLE_ORIGIN


def test_a_link_is_withdrawn_and_its_claim_assessed_again(
    contributor: User, capture: Capture, suggestion: Statement, venn: Speaker
) -> None:
    position = link(contributor, accept(contributor, suggestion, venn))
    assert undo(contributor, capture) is None
    position.refresh_from_db()
    assert (position.withdrawn_by, position.withdrawal_reason) == (contributor, "Undone.")
    assert Corroboration.objects.get(pk=position.claim_id).status == Status.NO_EVIDENCE
    assert Statement.objects.accepted().get() == suggestion


def test_a_stance_and_a_withdrawal_are_taken_back(
    contributor: User, capture: Capture, suggestion: Statement, venn: Speaker
) -> None:
    position = link(contributor, accept(contributor, suggestion, venn))
    figure = position.figure
    change_stance(actor=contributor, position=position, version=1, stance=Stance.DENIES, figure=None)
    undo(contributor, capture)
    position.refresh_from_db()
    assert (position.stance, position.figure) == ("asserts", figure)
    withdraw_position(actor=contributor, position=position, version=position.version, reason="Another strait.")
    undo(contributor, capture)
    assert Position.objects.standing().get() == position


def test_words_marked_by_hand_are_unmarked(contributor: User, capture: Capture, venn: Speaker) -> None:
    exact = TEXT[WHOLE[0] : WHOLE[1]]
    mark_statement(actor=contributor, capture=capture, start=WHOLE[0], end=WHOLE[1], exact=exact, reading=reading(venn))
    assert undo(contributor, capture) is None
    assert not standing(capture)
    assert last_decision(contributor, capture) is None


def test_decisions_are_undone_one_after_the_other(
    contributor: User, capture: Capture, suggestion: Statement, venn: Speaker
) -> None:
    before = ("suggested", *told(suggestion))
    accepted = correct(contributor, accept(contributor, suggestion, venn), reading(venn, cue="swore"))
    split_statement(actor=contributor, statement=accepted, version=accepted.version, at=30)
    for _ in range(3):
        undo(contributor, capture)
    assert standing(capture) == [before]
    assert last_decision(contributor, capture) is None
    accept(contributor, Statement.objects.standing().get(), venn)
    undo(contributor, capture)
    assert standing(capture) == [before]


def test_each_undo_is_on_record_and_names_what_it_undid(
    contributor: User, capture: Capture, suggestion: Statement, venn: Speaker
) -> None:
    accept(contributor, suggestion, venn)
    decision = last_decision(contributor, capture)
    assert decision is not None
    undo(contributor, capture)
    context = pghistory.models.Context.objects.order_by("-created_at", "-pk").get(metadata__action="undo_decision")
    assert context.metadata["undoes"] == str(decision.pk)
    assert suggestion.events.order_by("pgh_id").values_list("state", flat=True)[1] == "accepted"  # type: ignore[attr-defined]
    with pytest.raises(NothingToUndo):
        undo_decision(actor=contributor, capture=capture, decision=decision.pk)


def test_nobody_undoes_what_another_decided(
    contributor: User, editor: User, capture: Capture, suggestion: Statement, venn: Speaker
) -> None:
    accept(contributor, suggestion, venn)
    decision = last_decision(contributor, capture)
    assert decision is not None
    assert last_decision(editor, capture) is None
    with pytest.raises(NothingToUndo):
        undo_decision(actor=editor, capture=capture, decision=decision.pk)
    assert Statement.objects.accepted().exists()


def rejected_by(editor: User, accepted: Statement, venn: Speaker) -> None:
    accepted.refresh_from_db()
    reject_statement(actor=editor, statement=accepted, version=accepted.version)


def linked_by(editor: User, accepted: Statement, venn: Speaker) -> None:
    link(editor, accepted)


@pytest.mark.parametrize(("meanwhile", "why"), [(rejected_by, "Changed by Edda Editor"), (linked_by, "link to")])
def test_what_somebody_built_on_is_not_undone(
    contributor: User, editor: User, capture: Capture, suggestion: Statement, venn: Speaker, meanwhile: Any, why: str
) -> None:
    accepted = accept(contributor, suggestion, venn)
    meanwhile(editor, accepted, venn)
    before = standing(capture)
    with pytest.raises(BuiltOn, match=why):
        undo(contributor, capture)
    assert standing(capture) == before


@pytest.mark.parametrize("how", ["signed", "decided by one person"])
def test_a_link_under_a_decided_verdict_is_not_undone(
    contributor: User,
    publisher_user: User,
    editor: User,
    capture: Capture,
    suggestion: Statement,
    venn: Speaker,
    how: str,
) -> None:
    claim = ClaimFactory.create()
    link(contributor, accept(contributor, suggestion, venn), claim)
    review = submitted(claim, publisher_user)
    if how == "signed":
        sign_verification(actor=editor, verification=review, version=review.version)
    else:
        override_signature(actor=publisher_user, verification=review, version=review.version, reason="It sinks.")
    with pytest.raises(BuiltOn, match=f"{claim.code} was {how} since"):
        undo(contributor, capture)
    assert Position.objects.standing().exists()


def test_a_withdrawal_is_not_undone_where_the_claim_was_linked_again(
    contributor: User, editor: User, capture: Capture, suggestion: Statement, venn: Speaker
) -> None:
    position = link(contributor, accept(contributor, suggestion, venn))
    withdraw_position(actor=contributor, position=position, version=1, reason="Another strait.")
    link(editor, suggestion, position.claim)
    with pytest.raises(BuiltOn, match="again since"):
        undo(contributor, capture)
