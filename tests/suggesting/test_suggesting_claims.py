"""Which claims are suggested for a statement, and for a claim, and why."""

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.claims import relate_claims, unrelate_claims
from claims.actions.setting_aside import bring_back, set_aside
from claims.matching import Rarity
from claims.models import Claim, Statement, Topic, User
from claims.suggesting import claims_about, claims_for, claims_like
from claims.suggesting.near import selective
from claims.vocabulary import ClaimKind, RelationKind
from tests.factories import ClaimFactory, FigureFactory, PositionFactory, StatementFactory, TopicFactory

pytestmark = pytest.mark.django_db
TEXT = "“At least 40 civilians were killed when the dam at Orvel burst,” Mara Venn said."


@pytest.fixture
def topic() -> Topic:
    return TopicFactory.create()


@pytest.fixture
def statement(topic: Topic) -> Statement:
    statement: Statement = StatementFactory.create(
        capture__text=TEXT, capture__source__topic=topic, span=(0, 65), said_on=date(2020, 9, 28)
    )
    FigureFactory.create(statement=statement, words="40", start=10, end=12, low=40, measure="killed", group="civilians")
    return statement


def test_the_nearest_claim_comes_first_with_its_reasons(topic: Topic, statement: Statement) -> None:
    far = ClaimFactory.create(topic=topic, wording="Nets were cut by the dam of beavers")
    near = ClaimFactory.create(topic=topic, wording="The Orvel dam burst because its gates were shut")
    ClaimFactory.create(topic=topic, wording="Ships may pass again")
    found = claims_for(statement)
    assert [one.claim for one in found] == [near, far]
    assert found[0].reasons == ("shares burst, orvel, dam",)
    assert found[0].score > found[1].score


def test_a_claim_of_the_same_count_is_suggested_even_without_a_word_in_common(
    topic: Topic, statement: Statement
) -> None:
    counted = ClaimFactory.create(topic=topic, wording="Victims of Monday", kind=ClaimKind.FIGURE.value)
    ClaimFactory.create(topic=topic, wording="Prisoners held", kind=ClaimKind.FIGURE.value)
    said = StatementFactory.create(capture__text="38 perished there.", span=(0, 18), said_on=date(2020, 9, 29))
    figure = FigureFactory.create(
        statement=said, words="38", start=0, end=2, low=38, measure="killed", group="civilians"
    )
    PositionFactory.create(statement=said, claim=counted, figure=figure)
    (found,) = claims_for(statement)
    assert found.claim == counted
    assert found.reasons == ("counts civilians killed too", "overlapping numbers", "said within 1 day")


def test_a_day_alone_is_nothing_in_common(topic: Topic, statement: Statement) -> None:
    other = ClaimFactory.create(topic=topic, wording="Prisoners held", kind=ClaimKind.FIGURE.value)
    said = StatementFactory.create(capture__text="38 were jailed.", span=(0, 15), said_on=statement.said_on)
    PositionFactory.create(statement=said, claim=other)
    assert claims_for(statement) == []


def test_the_words_said_on_a_claim_find_it(topic: Topic, statement: Statement) -> None:
    claim = ClaimFactory.create(topic=topic, wording="What happened upstream")
    PositionFactory.create(
        claim=claim, statement=StatementFactory.create(capture__text="Orvel dam burst.", span=(0, 16))
    )
    assert [one.claim for one in claims_for(statement)] == [claim]


def test_what_is_linked_set_aside_or_merged_is_not_suggested(
    topic: Topic, statement: Statement, contributor: User
) -> None:
    linked, aside, merged, left = (
        ClaimFactory.create(topic=topic, wording=f"The dam at Orvel burst, {n}") for n in range(4)
    )
    PositionFactory.create(statement=statement, claim=linked)
    Claim.objects.filter(pk=merged.pk).update(merged_into=left)
    set_aside(actor=contributor, statement=statement, claim=aside)
    set_aside(actor=contributor, statement=statement, claim=aside)  # said twice: on file once
    assert [one.claim for one in claims_for(statement)] == [left]
    bring_back(actor=contributor, statement=statement, claim=aside)
    assert {one.claim for one in claims_for(statement)} == {left, aside}


def test_who_set_aside_stays_in_the_history(statement: Statement, contributor: User) -> None:
    claim = ClaimFactory.create()
    set_aside(actor=contributor, statement=statement, claim=claim)
    event: Any = apps.get_model("claims", "SetAsideEvent")
    bring_back(actor=contributor, statement=statement, claim=claim)
    rows = list(event.objects.order_by("pgh_id").values_list("pgh_label", "pgh_context__metadata__action"))
    assert rows == [("insert", "set_aside"), ("delete", "bring_back")]


def test_words_find_claims_of_any_topic_the_statements_own_first(topic: Topic) -> None:
    elsewhere = ClaimFactory.create(wording="The dam burst")
    here = ClaimFactory.create(topic=topic, wording="The dam burst")
    assert claims_about("dams", topic=topic.pk) == [here, elsewhere]
    assert claims_about("zebra", topic=topic.pk) == claims_about("“,", topic=None) == []


@pytest.mark.parametrize(
    ("wording", "relation"),
    [
        ("Armenia has not shelled the market of Mirabad with rockets", RelationKind.DENIES),
        ("Azerbaijan shelled the market of Mirabad with rockets", RelationKind.DIFFERENT_ACTOR),
        ("Armenian shelling hit Mirabad market with rockets", RelationKind.DUPLICATE_OF),
    ],
)
def test_a_claim_worded_alike_is_suggested_with_its_probable_relation(wording: str, relation: RelationKind) -> None:
    claim = ClaimFactory.create(wording="Armenia shelled the market of Mirabad with rockets")
    other = ClaimFactory.create(topic=claim.topic, wording=wording)
    ClaimFactory.create(topic=claim.topic, wording="The market is open on Sundays")
    assert [(one.claim, one.relation) for one in claims_like(other)] == [(claim, relation)]
    assert [(one.claim, one.relation) for one in claims_like(claim)] == [(other, relation)]


def test_a_related_claim_is_not_suggested_again_in_either_direction(editor: User) -> None:
    one, other = (ClaimFactory.create(wording="The Orvel dam burst at dawn") for _ in range(2))
    relation = relate_claims(actor=editor, from_claim=one, to_claim=other, kind=RelationKind.NOT_SAME_AS)
    assert claims_like(one) == claims_like(other) == []
    unrelate_claims(actor=editor, relation=relation)
    assert [found.claim for found in claims_like(other)] == [one]


def test_the_number_of_queries_is_the_same_for_one_claim_and_for_many(topic: Topic, statement: Statement) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert claims_for(statement)
        return len(seen)

    PositionFactory.create(claim=ClaimFactory.create(topic=topic, wording="The Orvel dam burst"))
    few = queries()
    for n in range(20):
        PositionFactory.create(claim=ClaimFactory.create(topic=topic, wording=f"The Orvel dam burst, {n}"))
    assert queries() == few <= 12


def test_words_that_very_many_claims_share_are_looked_up_together_and_only_where_no_rarer_one_finds_enough() -> None:
    roots = {"war": ["war"], "fire": ["fire"], "truce": ["truce"], "orvel": ["orvel"]}
    often = {"war": 40_000, "fire": 50_000, "truce": 900, "orvel": 10}
    assert [query for query, _ in selective(roots, Rarity(100_000, often))] == [
        "'orvel'",
        "('orvel') & ('truce')",
        "('orvel') & ('war')",
        "('orvel') & ('fire')",
        "('truce') & ('war')",
        "('truce') & ('fire')",
        "('truce') & ('war') & ('fire')",
    ]
    (_, *pairs) = selective(roots, Rarity(100_000, often | {"orvel": 60}))
    assert len(pairs) == 5
    only = selective({"war": ["war"], "fire": ["fire"]}, Rarity(100_000, often))
    assert [query for query, _ in only] == ["('war') & ('fire')"]
