"""The review of statements, and their positions on claims."""

from typing import Any

import pytest

from claims.actions.corrections import correct_statement
from claims.actions.counts import FigureEntry, NotInText
from claims.actions.positions import AlreadyLinked, NotAccepted, change_stance, take_position, withdraw_position
from claims.actions.statements import (
    AlreadyMarked,
    AlreadyRejected,
    NeedsSpeaker,
    Reading,
    accept_statement,
    mark_statement,
    reject_statement,
)
from claims.actions.versions import ChangedMeanwhile
from claims.models import Capture, Claim, Corroboration, Position, Speaker, Statement, User
from claims.vocabulary import Basis, Bound, Measure, Stance, StatementKind, Status
from tests.factories import CaptureFactory, ClaimFactory, SpeakerFactory, StatementFactory, SuggestionFactory

pytestmark = pytest.mark.django_db

TEXT = "“At least 40 ferries crossed,” Mara Venn said. Piet Hask said that 12 had turned back."
WORDS = "At least 40 ferries crossed"
FORTY = FigureEntry(start=10, end=12, bound=Bound.AT_LEAST, measure=Measure.OTHER, low=40)


@pytest.fixture
def capture(db: None) -> Capture:
    return CaptureFactory.create(text=TEXT)


@pytest.fixture
def venn(db: None) -> Speaker:
    return SpeakerFactory.create(name="Mara Venn")


def mark(actor: User, capture: Capture, speakers: list[Speaker], words: str = WORDS, **fields: Any) -> Statement:
    start = capture.text.index(words)
    return mark_statement(
        actor=actor,
        capture=capture,
        start=start,
        end=start + len(words),
        exact=words,
        reading=Reading(**{"kind": StatementKind.DIRECT, "speakers": speakers} | fields),
    )


def correct(actor: User, statement: Statement, speakers: list[Speaker], **fields: Any) -> Statement:
    span: dict[str, Any] = {"start": statement.start, "end": statement.end} | {
        name: fields.pop(name) for name in ("start", "end", "reason") if name in fields
    }
    return correct_statement(
        actor=actor,
        statement=statement,
        version=statement.version,
        reading=Reading(**{"kind": StatementKind.DIRECT, "speakers": speakers} | fields),
        **span,
    )


def test_marked_words_are_accepted_at_once(contributor: User, capture: Capture, venn: Speaker) -> None:
    statement = mark(contributor, capture, [venn], figures=[FORTY], said_on=None)
    assert (statement.exact, statement.prefix, statement.state) == (WORDS, "“", "accepted")
    assert [byline.speaker for byline in statement.bylines.all()] == [venn]
    assert [figure.words for figure in statement.figures.all()] == ["40"]
    assert statement.reviewed_by == contributor


def test_words_that_are_not_there_are_refused(contributor: User, capture: Capture, venn: Speaker) -> None:
    for start, end, exact in ((0, 5, WORDS), (5, 5, ""), (-3, 4, TEXT[-3:4]), (len(TEXT), len(TEXT) + 3, "")):
        with pytest.raises(NotInText):
            mark_statement(
                actor=contributor,
                capture=capture,
                start=start,
                end=end,
                exact=exact,
                reading=Reading(kind=StatementKind.DIRECT, speakers=[venn]),
            )
    assert not Statement.objects.exists()


def test_a_figure_outside_the_text_leaves_no_statement(contributor: User, capture: Capture, venn: Speaker) -> None:
    outside = FigureEntry(start=500, end=502, bound=Bound.EXACT, measure=Measure.OTHER, low=1, high=1)
    with pytest.raises(NotInText):
        mark(contributor, capture, [venn], figures=[outside])
    assert not Statement.objects.exists()


@pytest.mark.parametrize("segments", [[(0, 5)], [(5, 5)], [(10, 60)], [(12, 20), (5, 10)]])
def test_segments_outside_the_words_are_refused(
    contributor: User, capture: Capture, venn: Speaker, segments: list[tuple[int, int]]
) -> None:
    with pytest.raises(NotInText):
        mark(contributor, capture, [venn], segments=segments)


def test_somebodys_words_need_somebody(contributor: User, capture: Capture) -> None:
    with pytest.raises(NeedsSpeaker):
        mark(contributor, capture, [])
    with pytest.raises(NeedsSpeaker):
        accept_statement(actor=contributor, statement=SuggestionFactory.create(capture=capture), version=1, speakers=[])


def test_the_outlets_own_voice_has_a_basis_and_no_other_speaker(
    contributor: User, capture: Capture, venn: Speaker
) -> None:
    statement = mark(contributor, capture, [venn], kind=StatementKind.OWN_VOICE)
    assert (statement.basis, statement.bylines.count()) == (Basis.UNATTRIBUTED, 0)


def test_the_same_words_are_marked_once(contributor: User, capture: Capture, venn: Speaker) -> None:
    first = mark(contributor, capture, [venn])
    with pytest.raises(AlreadyMarked) as refused:
        mark(contributor, capture, [SpeakerFactory.create()])
    assert refused.value.statement == first


def test_accepting_names_the_speakers_in_their_order(contributor: User, venn: Speaker) -> None:
    suggestion, other = SuggestionFactory.create(), SpeakerFactory.create()
    accept_statement(actor=contributor, statement=suggestion, version=1, speakers=[other, venn, other])
    assert suggestion.state == "accepted"
    assert [byline.speaker for byline in suggestion.bylines.order_by("order")] == [other, venn]


def test_whoever_was_merged_meanwhile_is_named_as_who_they_are_now(
    contributor: User, capture: Capture, venn: Speaker
) -> None:
    """With two steps from the one chosen to the one that stands; a form opened before knows nothing of them."""
    before, between, suggestion = SpeakerFactory.create(), SpeakerFactory.create(), SuggestionFactory.create()
    Speaker.objects.filter(pk=before.pk).update(merged_into=between)
    Speaker.objects.filter(pk=between.pk).update(merged_into=venn)
    accept_statement(actor=contributor, statement=suggestion, version=1, speakers=[before, venn])
    marked = mark(contributor, capture, [before])
    for statement in (suggestion, marked):
        assert [byline.speaker for byline in statement.bylines.all()] == [venn]


def test_a_decided_suggestion_is_not_decided_again(contributor: User, editor: User, venn: Speaker) -> None:
    suggestion = SuggestionFactory.create()
    reject_statement(actor=editor, statement=suggestion, version=1, reason="No quotation.")
    with pytest.raises(ChangedMeanwhile, match="Changed by Edda Editor at"):
        accept_statement(actor=contributor, statement=suggestion, version=2, speakers=[venn])
    with pytest.raises(AlreadyRejected):
        reject_statement(actor=contributor, statement=suggestion, version=2)
    assert Statement.objects.get(pk=suggestion.pk).rejection_reason == "No quotation."


def test_a_suggestion_is_corrected_in_place(contributor: User, capture: Capture, venn: Speaker) -> None:
    suggestion = SuggestionFactory.create(capture=capture, span=(1, 12))
    corrected = correct(contributor, suggestion, [venn], start=1, end=28, figures=[FORTY])
    assert (corrected.pk, corrected.exact, corrected.state) == (suggestion.pk, WORDS, "accepted")
    assert [figure.words for figure in corrected.figures.all()] == ["40"]


def test_an_accepted_statement_is_replaced_by_its_correction(
    contributor: User, capture: Capture, venn: Speaker
) -> None:
    first = mark(contributor, capture, [venn])
    second = correct(contributor, first, [venn], start=1, end=12, reason="Too long.")
    first.refresh_from_db()
    assert (first.state, first.exact, first.rejection_reason) == ("rejected", WORDS, "Too long.")
    assert ([*second.replaces.all()], second.exact) == ([first], "At least 40")


def test_a_rejected_statement_is_not_corrected(contributor: User, venn: Speaker) -> None:
    statement = SuggestionFactory.create()
    reject_statement(actor=contributor, statement=statement, version=1)
    with pytest.raises(AlreadyRejected):
        correct(contributor, statement, [venn])


def test_a_correction_onto_words_marked_elsewhere_is_refused(
    contributor: User, capture: Capture, venn: Speaker
) -> None:
    there = mark(contributor, capture, [venn])
    suggestion = SuggestionFactory.create(capture=capture, span=(0, 5))
    with pytest.raises(AlreadyMarked) as refused:
        correct(contributor, suggestion, [venn], start=there.start, end=there.end)
    assert refused.value.statement == there


def test_positions_and_their_counts_move_to_the_correction(contributor: User, capture: Capture, venn: Speaker) -> None:
    first, claim = mark(contributor, capture, [venn], figures=[FORTY]), ClaimFactory.create(kind="figure")
    position = take_position(actor=contributor, statement=first, claim=claim, stance=Stance.ASSERTS)
    wider = FigureEntry(start=1, end=12, bound=Bound.AT_LEAST, measure=Measure.OTHER, low=40)
    second = correct(contributor, first, [venn], figures=[wider])
    position.refresh_from_db()
    assert position.statement == second
    assert position.figure is not None
    assert position.figure.words == "At least 40"
    assert Corroboration.objects.get(pk=claim.pk).status == Status.SINGLE_ORIGIN


def test_positions_of_speakers_who_left_are_united(contributor: User, capture: Capture, venn: Speaker) -> None:
    other, claim = SpeakerFactory.create(), ClaimFactory.create()
    first = mark(contributor, capture, [venn, other])
    for speaker in (venn, other):
        take_position(actor=contributor, statement=first, claim=claim, stance=Stance.ASSERTS, speaker=speaker)
    correct(contributor, first, [SpeakerFactory.create()])
    standing = Position.objects.standing().filter(claim=claim)
    assert [position.speaker for position in standing] == [None]
    assert Position.objects.filter(claim=claim, withdrawn_by=contributor).count() == 1


def test_a_position_takes_the_only_count(contributor: User, capture: Capture, venn: Speaker) -> None:
    statement = mark(contributor, capture, [venn], figures=[FORTY])
    position = take_position(actor=contributor, statement=statement, claim=ClaimFactory.create(), stance=Stance.ASSERTS)
    assert position.figure == statement.figures.get()


@pytest.mark.parametrize("state", ["suggested", "rejected"])
def test_only_an_accepted_statement_takes_a_position(contributor: User, state: str) -> None:
    statement = StatementFactory.create(state=state)
    with pytest.raises(NotAccepted):
        take_position(actor=contributor, statement=statement, claim=ClaimFactory.create(), stance=Stance.ASSERTS)
    assert not Position.objects.exists()


def test_a_statement_has_one_position_on_a_claim(contributor: User) -> None:
    statement, claim = StatementFactory.create(), ClaimFactory.create()
    first = take_position(actor=contributor, statement=statement, claim=claim, stance=Stance.ASSERTS)
    with pytest.raises(AlreadyLinked, match=claim.code) as refused:
        take_position(actor=contributor, statement=statement, claim=claim, stance=Stance.DENIES)
    assert refused.value.position == first


def test_a_withdrawn_position_leaves_the_counts_and_can_be_taken_anew(contributor: User, editor: User) -> None:
    statement, claim = StatementFactory.create(), ClaimFactory.create()
    position = take_position(actor=contributor, statement=statement, claim=claim, stance=Stance.ASSERTS)
    withdraw_position(actor=editor, position=position, version=1, reason="Another strait.")
    assert status_of(claim) == Status.NO_EVIDENCE
    assert (position.withdrawn_by, position.withdrawal_reason) == (editor, "Another strait.")
    take_position(actor=contributor, statement=statement, claim=claim, stance=Stance.ASSERTS)
    assert status_of(claim) == Status.SINGLE_ORIGIN


def test_a_changed_stance_changes_the_status(contributor: User) -> None:
    statement, claim = StatementFactory.create(), ClaimFactory.create()
    position = take_position(actor=contributor, statement=statement, claim=claim, stance=Stance.ASSERTS)
    change_stance(actor=contributor, position=position, version=1, stance=Stance.DENIES, figure=None)
    assert status_of(claim) == Status.CONTRADICTED
    with pytest.raises(ChangedMeanwhile, match="Changed by Cora Contributor"):
        change_stance(actor=contributor, position=position, version=1, stance=Stance.ASSERTS, figure=None)
    assert status_of(claim) == Status.CONTRADICTED


def status_of(claim: Claim) -> str:
    return Corroboration.objects.get(pk=claim.pk).status
