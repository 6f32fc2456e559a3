"""One statement made two, and two made one."""

from collections.abc import Callable
from typing import Any

import pytest

from claims.actions.counts import FigureEntry
from claims.actions.positions import take_position
from claims.actions.recutting import CannotJoin, CannotSplit, join_statements, split_statement
from claims.actions.statements import Reading, mark_statement
from claims.actions.versions import ChangedMeanwhile
from claims.models import Capture, Corroboration, Position, Speaker, Statement, Succession, User
from claims.vocabulary import Bound, Measure, Stance, StatementKind, Status
from tests.factories import CaptureFactory, ClaimFactory, SpeakerFactory, StatementFactory, SuggestionFactory

pytestmark = pytest.mark.django_db

# Astral characters and a combining mark before the words: places are code points.
TEXT = "😀😀 e\u0301. “At least 40 ferries crossed; the strait is open,” Mara Venn said, “and no one drowned.” All day."
WHOLE = "At least 40 ferries crossed; the strait is open"
FIRST, SECOND = "At least 40 ferries crossed;", "the strait is open"


@pytest.fixture
def capture(db: None) -> Capture:
    return CaptureFactory.create(text=TEXT)


@pytest.fixture
def venn(db: None) -> Speaker:
    return SpeakerFactory.create(name="Mara Venn")


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def marked(actor: User, capture: Capture, speaker: Speaker, words: str = WHOLE, **said: Any) -> Statement:
    start, end = span(words)
    reading = Reading(kind=StatementKind.DIRECT, speakers=[speaker], **said)
    return mark_statement(actor=actor, capture=capture, start=start, end=end, exact=words, reading=reading)


def forty() -> FigureEntry:
    start, end = span("At least 40")
    return FigureEntry(start=start, end=end, bound=Bound.AT_LEAST, measure=Measure.OTHER, low=40)


def split(actor: User, statement: Statement, words: str = SECOND, **kept: Any) -> tuple[Statement, Statement]:
    at = TEXT.index(words)
    return split_statement(actor=actor, statement=statement, version=statement.version, at=at, **kept)


def join(actor: User, first: Statement, second: Statement) -> Statement:
    versions = {"first_version": first.version, "second_version": second.version}
    return join_statements(actor=actor, first=first, second=second, **versions)


def test_an_accepted_statement_becomes_two_that_replace_it(contributor: User, capture: Capture, venn: Speaker) -> None:
    whole = marked(contributor, capture, venn, figures=[forty()], cue="said")
    first, second = split(contributor, whole)
    whole.refresh_from_db()
    assert (first.exact, second.exact) == (FIRST, SECOND)
    assert {(part.state, part.cue, part.reviewed_by) for part in (first, second)} == {("accepted", "said", contributor)}
    assert [[*part.speakers.all()] for part in (first, second)] == [[venn], [venn]]
    assert [[figure.words for figure in part.figures.all()] for part in (first, second)] == [["At least 40"], []]
    assert (whole.state, whole.exact, {*whole.replaced_by.all()}) == ("rejected", WHOLE, {first, second})
    assert {*Succession.objects.values_list("kind", flat=True)} == {"split"}


def test_positions_go_where_the_editor_says_and_claims_are_assessed_again(
    contributor: User, capture: Capture, venn: Speaker
) -> None:
    whole = marked(contributor, capture, venn, figures=[forty()])
    counted, opened = ClaimFactory.create(kind="figure"), ClaimFactory.create()
    of_count, of_strait = (
        take_position(actor=contributor, statement=whole, claim=claim, stance=Stance.ASSERTS)
        for claim in (counted, opened)
    )
    Corroboration.objects.update(status=Status.NO_EVIDENCE.value)
    first, second = split(contributor, whole, second={of_strait.pk})
    of_count.refresh_from_db()
    of_strait.refresh_from_db()
    assert (of_count.statement, of_count.figure) == (first, first.figures.get())
    assert (of_strait.statement, of_strait.figure) == (second, None)
    assert {*Corroboration.objects.values_list("status", flat=True)} == {Status.SINGLE_ORIGIN.value}


def test_a_suggestion_becomes_two_suggestions_that_wait(contributor: User, capture: Capture) -> None:
    suggestion = SuggestionFactory.create(capture=capture, span=span(WHOLE), speaker_proposed="Mara Venn")
    first, second = split(contributor, suggestion)
    assert {(part.state, part.speaker_proposed, part.rule) for part in (first, second)} == {
        ("suggested", "Mara Venn", "quote-then-cue")
    }
    assert (first.reviewed_by, first.reviewed_at) == (None, None)


def test_an_interrupted_statement_is_split_at_its_cue(contributor: User, capture: Capture, venn: Speaker) -> None:
    start, end = span("the strait is open,” Mara Venn said, “and no one drowned.”")
    pieces = [span("the strait is open"), span("and no one drowned.")]
    whole = SuggestionFactory.create(capture=capture, span=(start, end), segments=[list(piece) for piece in pieces])
    first, second = split(contributor, whole, "Mara Venn")
    assert (first.exact, second.exact) == ("the strait is open", "and no one drowned.")
    assert (first.segments, second.segments) == ([], [])
    joined = join(contributor, first, second)
    assert joined.exact == TEXT[pieces[0][0] : pieces[1][1]]
    assert joined.segments == [list(piece) for piece in pieces]


@pytest.mark.parametrize("words", ["At least", "40 ferries", "” Mara", "All day."])
def test_no_part_is_empty_and_no_count_is_cut(contributor: User, capture: Capture, venn: Speaker, words: str) -> None:
    whole = marked(contributor, capture, venn, figures=[forty()])
    with pytest.raises(CannotSplit):
        split(contributor, whole, words)
    assert Statement.objects.standing().get() == whole


def test_a_split_is_refused_where_somebody_changed_the_statement(
    contributor: User, capture: Capture, venn: Speaker
) -> None:
    whole = marked(contributor, capture, venn)
    split(contributor, Statement.objects.get(pk=whole.pk))
    with pytest.raises((ChangedMeanwhile, CannotSplit)):
        split(contributor, whole)
    assert Statement.objects.standing().count() == 2


def test_two_neighbours_become_one(contributor: User, capture: Capture, venn: Speaker) -> None:
    first = marked(contributor, capture, venn, FIRST, figures=[forty()], translation="Forty.", cue="said")
    second = marked(contributor, capture, venn, SECOND, translation="Open.")
    joined = join(contributor, second, first)  # in whatever order they are given
    assert (joined.exact, joined.segments, joined.state) == (WHOLE, [], "accepted")
    assert (joined.translation, joined.cue, [*joined.speakers.all()]) == ("Forty. Open.", "said", [venn])
    assert [figure.words for figure in joined.figures.all()] == ["At least 40"]
    assert {*joined.replaces.all()} == {first, second}
    assert {*Statement.objects.filter(state="rejected")} == {first, second}


def test_equal_positions_unite_and_others_go_over(contributor: User, capture: Capture, venn: Speaker) -> None:
    first, second = (marked(contributor, capture, venn, words) for words in (FIRST, SECOND))
    both, one = ClaimFactory.create(), ClaimFactory.create()
    for statement, claim in ((first, both), (second, both), (second, one)):
        take_position(actor=contributor, statement=statement, claim=claim, stance=Stance.DENIES)
    joined = join(contributor, first, second)
    standing = Position.objects.standing()
    assert sorted(standing.values_list("statement", "claim")) == [(joined.pk, both.pk), (joined.pk, one.pk)]
    assert Position.objects.exclude(withdrawn_at=None).get().claim == both


def test_unequal_positions_stop_the_join(contributor: User, capture: Capture, venn: Speaker) -> None:
    first, second = (marked(contributor, capture, venn, words) for words in (FIRST, SECOND))
    claim = ClaimFactory.create()
    take_position(actor=contributor, statement=first, claim=claim, stance=Stance.ASSERTS)
    take_position(actor=contributor, statement=second, claim=claim, stance=Stance.DENIES)
    with pytest.raises(CannotJoin, match=claim.code):
        join(contributor, first, second)
    assert Statement.objects.standing().count() == 2


def between(first: Statement) -> Statement:
    SuggestionFactory.create(capture=first.capture, span=span("40 ferries"))
    return SuggestionFactory.create(capture=first.capture, span=span(SECOND))


def by_another(first: Statement) -> Statement:
    return StatementFactory.create(capture=first.capture, span=span(SECOND), speakers=[SpeakerFactory.create()])


OTHERS: dict[str, Callable[[Statement], Statement]] = {
    "decide the other": lambda first: SuggestionFactory.create(capture=first.capture, span=span(SECOND)),
    "different speakers": by_another,
    "stands between": between,
    "one text": lambda first: StatementFactory.create(),
    "own voice": lambda first: StatementFactory.create(
        capture=first.capture, span=span(SECOND), kind="own_voice", basis="witnessed"
    ),
}


@pytest.mark.parametrize("why", sorted(OTHERS))
def test_what_does_not_belong_together_is_not_joined(contributor: User, capture: Capture, why: str) -> None:
    make = SuggestionFactory if why == "stands between" else StatementFactory
    first = make.create(capture=capture, span=span(FIRST))
    with pytest.raises(CannotJoin, match=why):
        join(contributor, first, OTHERS[why](first))
    assert not Succession.objects.exists()
