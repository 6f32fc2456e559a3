"""Rules of statements, figures, origin links and positions, each broken through raw SQL as the application's role."""

from typing import Any

import pytest

from claims.models import Figure, Statement
from claims.vocabulary import StatementKind
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    FigureFactory,
    FingerprintFactory,
    OriginLinkFactory,
    OriginPassageFactory,
    PositionFactory,
    PublisherFactory,
    SpeakerFactory,
    StatementFactory,
    SuccessionFactory,
    SuggestionFactory,
    UserFactory,
)
from tests.models.breaking import Breach, breaches, rule_broken_by

pytestmark = pytest.mark.django_db

suggestion, accepted, figure = SuggestionFactory.create, StatementFactory.create, FigureFactory.create


def rejected() -> Statement:
    return StatementFactory.create(state="rejected")


def two_on_one_capture() -> Any:
    first = SuggestionFactory.create(span=(0, 5))
    return SuggestionFactory.create(capture=first.capture, span=(6, 12)), {"exact": first.exact}


def succession(**others: Any) -> Any:
    """A correction on record, with the keys of other statements of the same capture, by name."""
    there = SuccessionFactory.create()
    capture = there.predecessor.capture
    made = {name: SuggestionFactory.create(capture=capture, span=span).pk for name, span in others.items()}
    return there, made | {"elsewhere": StatementFactory.create().pk}


def with_a_later_one() -> Any:
    return succession(later=(1, 5))


def with_one_that_stands() -> Any:
    return succession(stands=(1, 5), later=(2, 6))


def two_bylines() -> Any:
    statement = StatementFactory.create(speakers=[SpeakerFactory.create(), SpeakerFactory.create()])
    first, second = statement.bylines.order_by("pk")
    return second, {"speaker": first.speaker_id}


def ranged() -> Figure:
    return FigureFactory.create(bound="range", low=1, high=4)


def foreign_capture() -> Any:
    return SuggestionFactory.create(), {"capture": CaptureFactory.create(text="The strait is closed.").pk}


def suggestion_and_tail() -> Any:
    statement = SuggestionFactory.create()
    return statement, {"tail": statement.capture.text[50:]}


def suggestion_and_user() -> Any:
    return SuggestionFactory.create(), {"user": UserFactory.create().pk}


def on_foreign_statement() -> Any:
    return FigureFactory.create(), {"statement": StatementFactory.create().pk}


def other_publisher() -> Any:
    return OriginLinkFactory.create(), {"publisher": PublisherFactory.create().pk}


def to_a_capture() -> Any:
    return OriginLinkFactory.create(to_publisher=None, to_capture=CaptureFactory.create())


def passage_of_a_credit() -> Any:
    return OriginPassageFactory.create(), {"credit": OriginLinkFactory.create().pk}


def fingerprint() -> Any:
    return FingerprintFactory.create()


def link_and_user() -> Any:
    return OriginLinkFactory.create(), {"user": UserFactory.create().pk}


def position_and_suggestion() -> Any:
    return PositionFactory.create(), {"statement": SuggestionFactory.create().pk}


def position_and_rejected() -> Any:
    statement = StatementFactory.create()
    Statement.objects.filter(pk=statement.pk).update(state="rejected")
    return PositionFactory.create(), {"statement": statement.pk}


def position_and_foreign_figure() -> Any:
    return PositionFactory.create(), {"figure": FigureFactory.create().pk}


def position_and_foreign_speaker() -> Any:
    return PositionFactory.create(), {"speaker": SpeakerFactory.create().pk}


def two_positions() -> Any:
    first = PositionFactory.create()
    return PositionFactory.create(statement=first.statement, claim=ClaimFactory.create()), {"claim": first.claim_id}


# What is no list of names, as PostgreSQL writes it.
NO_NAMES = [
    """'"Mara Venn"'""",
    """'{"name": "Mara Venn"}'""",
    """'null'""",
    """'["Mara Venn", 7]'""",
    """'["Mara Venn", null]'""",
    """'["Mara Venn", ["Iven Roe"]]'""",
    """'["Mara Venn", ""]'""",
    """E'["Mara Venn", " \\\\t"]'""",
    "jsonb_build_array(repeat('x', 256))",
    "to_jsonb(array_fill('Mara Venn'::text, ARRAY[21]))",
]

BREACHES = [
    Breach("statement_words_filled", suggestion, '"start" = 4, "end" = 5, exact = \' \''),
    Breach("statement_kind_known", suggestion, "kind = 'sung'"),
    Breach("statement_basis_known", suggestion, "kind = 'own_voice', basis = 'hunch'"),
    Breach(
        "statement_state_known", suggestion_and_user, "state = 'maybe', reviewed_by_id = %(user)s, reviewed_at = now()"
    ),
    Breach("statement_span_not_empty", suggestion, '"end" = "start", exact = \'\''),
    Breach("statement_span_as_long_as_words", suggestion_and_tail, '"start" = 50, "end" = 99, exact = %(tail)s'),
    Breach("statement_basis_for_own_voice", suggestion, "basis = 'witnessed'"),
    Breach("statement_basis_for_own_voice", suggestion, "kind = 'own_voice'"),
    Breach("statement_review_who_and_when", suggestion, "reviewed_at = now()"),
    Breach("statement_decided_by_someone", suggestion, "state = 'accepted'"),
    Breach("statement_one_per_span", two_on_one_capture, '"start" = 0, "end" = 5, exact = %(exact)s'),
    *(
        Breach(rule, suggestion, f"{column} = {wrong}")
        for rule, column in (
            ("statement_speakers_are_names", "speakers_proposed"),
            ("statement_candidates_are_names", "speaker_candidates"),
        )
        for wrong in NO_NAMES
    ),
    Breach("succession_kind_known", with_a_later_one, copy={"successor_id": "%(later)s", "kind": "'echoed'"}),
    Breach("succession_once", succession, copy={"kind": "'split'"}),
    Breach("succession_corrected_once", with_a_later_one, copy={"successor_id": "%(later)s"}),
    Breach("succession_by_a_later_one", succession, copy={"successor_id": "predecessor_id", "kind": "'split'"}),
    Breach("succession_in_one_capture", succession, copy={"successor_id": "%(elsewhere)s", "kind": "'split'"}),
    Breach(
        "succession_of_what_is_gone",
        with_one_that_stands,
        copy={"predecessor_id": "%(stands)s", "successor_id": "%(later)s"},
    ),
    Breach("statement_words_in_capture", suggestion, "exact = upper(exact)"),
    Breach("statement_words_in_capture", suggestion, '"start" = "start" + 1, "end" = "end" + 1'),
    Breach("statement_words_in_capture", foreign_capture, "capture_id = %(capture)s"),
    Breach("statement_decided_stays_decided", accepted, "state = 'suggested'"),
    Breach("statement_decided_stays_decided", rejected, "state = 'suggested'"),
    Breach("statement_decided_stays_decided", rejected, "state = 'accepted'"),
    Breach("statement_accepted_words_stay", accepted, '"start" = 0, "end" = 5, exact = substr(exact, 1, 5)'),
    Breach("statement_accepted_words_stay", accepted, "segments = '[[0, 4]]'"),
    Breach("statement_speaker_once", two_bylines, "speaker_id = %(speaker)s"),
    Breach("figure_words_filled", figure, '"start" = 9, "end" = 10, words = \' \''),
    Breach("figure_bound_known", figure, "bound = 'roughly'"),
    Breach("figure_measure_known", figure, "measure = 'counted'"),
    Breach("figure_not_negative", figure, "low = -4"),
    Breach("figure_span_not_empty", figure, '"end" = "start", words = \'\''),
    Breach("figure_period_in_order", figure, "period_from = '2031-05-02', as_of = '2031-05-01'"),
    Breach("figure_words_in_capture", figure, "words = '40'"),
    Breach("figure_words_in_capture", on_foreign_statement, "statement_id = %(statement)s"),
    *(
        Breach("figure_low_and_high_fit_bound", figure, change)
        for change in (
            "low = NULL",
            "high = 9",
            "bound = 'exact'",
            "bound = 'exact', high = 5",
            "bound = 'nearly', low = NULL, high = 4",
            "bound = 'about', low = 3, high = 4",
            "bound = 'more_than', high = 4",
            "bound = 'up_to'",
            "bound = 'less_than', high = 4",
            "bound = 'range'",
            "bound = 'range', low = 5, high = 4",
            "bound = 'vague'",
        )
    ),
    Breach("origin_link_kind_known", OriginLinkFactory.create, "kind = 'echoes'"),
    Breach("origin_link_state_known", link_and_user, "state = 'felt', settled_by_id = %(user)s, settled_at = now()"),
    Breach("origin_link_passage_not_empty", OriginLinkFactory.create, '"end" = "start"'),
    Breach("origin_link_to_one_root", OriginLinkFactory.create, "to_publisher_id = NULL"),
    Breach("origin_link_to_one_root", to_a_capture, "to_publisher_id = (SELECT min(id) FROM claims_publisher)"),
    Breach("origin_link_not_to_itself", to_a_capture, "to_capture_id = capture_id"),
    Breach("origin_link_settled_who_and_when", OriginLinkFactory.create, "settled_at = now()"),
    Breach("origin_link_settled_by_someone", OriginLinkFactory.create, "state = 'overruled'"),
    Breach("origin_link_found_by_rule", OriginLinkFactory.create, "rule = ' '"),
    Breach("origin_link_copy_found_once", to_a_capture, copy={"end": "8"}),
    Breach("origin_link_credit_found_once", OriginLinkFactory.create, copy={"evidence": "'again'"}),
    Breach("origin_passage_not_empty", OriginPassageFactory.create, copy={"start": "3", "end": "3"}),
    Breach("origin_passage_not_empty", OriginPassageFactory.create, copy={"start": "1", "to_end": "to_start"}),
    Breach("origin_passage_once", OriginPassageFactory.create, copy={"to_end": "9"}),
    Breach("origin_passage_within", OriginPassageFactory.create, copy={"start": "1", "end": "11"}),
    Breach("origin_passage_within", OriginPassageFactory.create, copy={"start": "1", "to_end": "9999"}),
    Breach("origin_passage_within", passage_of_a_credit, copy={"start": "1", "link_id": "%(credit)s"}),
    Breach("fingerprint_not_negative", fingerprint, copy={"value": "-1"}),
    Breach("position_stance_known", PositionFactory.create, "stance = 'hints'"),
    Breach("position_withdrawal_who_and_when", PositionFactory.create, "withdrawn_at = now()"),
    Breach("position_once", two_positions, "claim_id = %(claim)s"),
    Breach("position_on_accepted_statement", position_and_suggestion, "statement_id = %(statement)s"),
    Breach("position_on_accepted_statement", position_and_rejected, "statement_id = %(statement)s"),
    Breach("position_figure_of_statement", position_and_foreign_figure, "figure_id = %(figure)s"),
    Breach("position_speaker_of_statement", position_and_foreign_speaker, "speaker_id = %(speaker)s"),
]


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        ("exact", 4, 4),
        ("nearly", 4, 4),
        ("about", 4, 4),
        ("at_least", 4, None),
        ("more_than", 4, None),
        ("up_to", None, 4),
        ("less_than", None, 4),
        ("range", 3, 4),
        ("range", 4, 4),
        ("vague", None, None),
        ("exact", 0, 0),
    ],
)
def test_a_count_is_stored_as_its_bound_wants_it(bound: str, low: int | None, high: int | None) -> None:
    stored = FigureFactory.create(bound=bound, low=low, high=high)
    assert (stored.low, stored.high) == (low, high)


def test_places_are_counted_in_code_points() -> None:
    capture = CaptureFactory.create(text="🛥️ Ferry, cafe\u0301: “4 crossed”")
    statement = SuggestionFactory.create(capture=capture, span=(18, 27))
    assert statement.exact == capture.text[18:27] == "4 crossed"


def test_a_rejected_statement_leaves_its_words_free() -> None:
    first = StatementFactory.create()
    Statement.objects.filter(pk=first.pk).update(state="rejected")
    assert StatementFactory.create(capture=first.capture).exact == first.exact


def test_a_withdrawn_position_leaves_its_place_free() -> None:
    first = PositionFactory.create()
    first.withdrawn_at, first.withdrawn_by = first.linked_at, first.linked_by
    first.save(update_fields=["withdrawn_at", "withdrawn_by"])
    assert PositionFactory.create(statement=first.statement, claim=first.claim).withdrawn_at is None


def test_each_speaker_of_a_distributive_statement_has_a_position_on_one_claim() -> None:
    speakers = [SpeakerFactory.create(), SpeakerFactory.create()]
    statement, claim = StatementFactory.create(speakers=speakers), ClaimFactory.create()
    for speaker in speakers:
        PositionFactory.create(statement=statement, claim=claim, speaker=speaker)
    assert claim.positions.count() == 2


def test_an_outlets_own_voice_has_a_basis() -> None:
    statement = StatementFactory.create(kind=StatementKind.OWN_VOICE.value, basis="witnessed")
    assert statement.basis == "witnessed"
