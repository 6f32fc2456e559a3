"""Claims, their codes and relations; topics and their sides."""

import pytest

from claims.actions.claims import (
    CannotRelate,
    ForeignParty,
    edit_claim,
    open_claim,
    open_claim_from,
    relate_claims,
    unrelate_claims,
)
from claims.actions.positions import NotAccepted
from claims.actions.topics import CannotAlly, Taken, add_party, add_topic, ally, edit_topic, end_alliance
from claims.actions.versions import ChangedMeanwhile
from claims.models import Alliance, Claim, Party, Relation, Topic, User
from claims.vocabulary import ClaimKind, RelationKind, Stance, Status
from tests.factories import ClaimFactory, PartyFactory, StatementFactory, SuggestionFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(db: None) -> Topic:
    return TopicFactory.create(prefix="SND")


def change(actor: User, claim: Claim, **fields: object) -> Claim:
    given = {"version": claim.version, "wording": "The strait is closed", "context": "", "harms": []}
    return edit_claim(actor=actor, claim=claim, kind=ClaimKind.ASSERTION, **given | fields)  # type: ignore[arg-type]


def test_codes_count_up_per_topic(editor: User, topic: Topic) -> None:
    other = TopicFactory.create(prefix="QQQ")
    opened = [open_claim(actor=editor, topic=where, wording="It is open") for where in (topic, topic, other)]
    assert [claim.code for claim in opened] == ["SND-0001", "SND-0002", "QQQ-0001"]


def test_a_code_of_a_claim_that_was_not_saved_leaves_no_gap(editor: User, topic: Topic) -> None:
    with pytest.raises(ForeignParty):
        open_claim(actor=editor, topic=topic, wording="It is open", harms=[PartyFactory.create()])
    assert not Claim.objects.exists()
    assert open_claim(actor=editor, topic=topic, wording="It is open").code == "SND-0001"


def test_a_new_claim_has_no_evidence_and_names_whom_it_harms(editor: User, topic: Topic) -> None:
    party = PartyFactory.create(topic=topic)
    claim = open_claim(actor=editor, topic=topic, wording=" Ferries crossed at night ", harms=[party])
    assert claim.corroboration.status == Status.NO_EVIDENCE
    assert (claim.wording, claim.slug) == ("Ferries crossed at night", "ferries-crossed-at-night")
    assert list(claim.harms.all()) == [party]


@pytest.mark.parametrize(
    ("wording", "slug"),
    [
        ("Паромы ходили ночью", "paromy-khodili-nochyu"),
        ("Հրանտ Երեմյան spoke in Rønne", "hrant-eremyan-spoke-in-ronne"),
        ("September–October: Oskarn’s ferries", "september-october-oskarn-ferries"),
        ("渡輪在夜間行駛", "untitled"),
    ],
)
def test_a_wording_in_any_script_has_an_address(editor: User, topic: Topic, wording: str, slug: str) -> None:
    assert open_claim(actor=editor, topic=topic, wording=wording).slug == slug


def test_a_claim_opened_from_a_statement_has_its_position(editor: User, topic: Topic) -> None:
    claim = open_claim_from(
        actor=editor, statement=StatementFactory.create(), stance=Stance.DENIES, topic=topic, wording="It is open"
    )
    assert [position.stance for position in claim.positions.all()] == [Stance.DENIES]


def test_a_claim_is_not_opened_from_a_suggestion(editor: User, topic: Topic) -> None:
    with pytest.raises(NotAccepted):
        open_claim_from(
            actor=editor, statement=SuggestionFactory.create(), stance=Stance.ASSERTS, topic=topic, wording="It is open"
        )
    assert not Claim.objects.exists()


def test_an_edit_keeps_the_code(editor: User) -> None:
    claim = ClaimFactory.create()
    party = PartyFactory.create(topic=claim.topic)
    code = claim.code
    change(editor, claim, wording=" The strait is shut ", harms=[party])
    assert (claim.code, claim.wording, claim.slug, claim.version) == (
        code,
        "The strait is shut",
        "the-strait-is-shut",
        2,
    )
    assert list(claim.harms.all()) == [party]
    change(editor, claim, harms=[])
    assert list(claim.harms.all()) == []


def test_an_edit_with_a_strange_party_changes_nothing(editor: User) -> None:
    claim = ClaimFactory.create()
    with pytest.raises(ForeignParty):
        change(editor, claim, harms=[PartyFactory.create()])
    assert Claim.objects.get(pk=claim.pk).version == 1


def test_the_second_of_two_edits_is_refused_by_who_and_when(editor: User, second_editor: User) -> None:
    claim = ClaimFactory.create()
    change(second_editor, claim, version=1, wording="Theirs")
    with pytest.raises(ChangedMeanwhile, match=r"Changed by Sten Second at \d\d:\d\d UTC") as refused:
        change(editor, claim, version=1, wording="Mine")
    assert refused.value.by == "Sten Second"
    assert Claim.objects.get(pk=claim.pk).wording == "Theirs"


@pytest.mark.parametrize("kind", RelationKind)
def test_claims_are_related_and_parted(editor: User, kind: RelationKind) -> None:
    first, second = ClaimFactory.create(), ClaimFactory.create()
    relation = relate_claims(actor=editor, from_claim=first, to_claim=second, kind=kind)
    assert (relation.from_claim, relation.to_claim, relation.kind) == (first, second, kind)
    unrelate_claims(actor=editor, relation=relation)
    assert not Relation.objects.exists()


def test_a_relation_that_cannot_be_is_refused_in_words(editor: User) -> None:
    first, second = ClaimFactory.create(), ClaimFactory.create()
    relate_claims(actor=editor, from_claim=first, to_claim=second, kind=RelationKind.SUPERSEDES)
    for start, end, kind, said in (
        (first, first, RelationKind.DENIES, "not on itself"),
        (first, second, RelationKind.SUPERSEDES, "on file"),
        (second, first, RelationKind.SUPERSEDES, "in a circle"),
    ):
        with pytest.raises(CannotRelate, match=said):
            relate_claims(actor=editor, from_claim=start, to_claim=end, kind=kind)
    assert Relation.objects.count() == 1


def test_a_topic_has_its_parties(publisher_user: User) -> None:
    topic = add_topic(actor=publisher_user, name="The sound", prefix="SND", parties=["Orlan", "Veland"])
    assert [party.slug for party in topic.parties.order_by("pk")] == ["orlan", "veland"]


def test_a_topic_with_one_party_twice_is_not_made_by_half(publisher_user: User) -> None:
    with pytest.raises(Taken) as refused:
        add_topic(actor=publisher_user, name="The sound", prefix="SND", parties=["Orlan", "Orlan"])
    assert refused.value.field == "name"
    assert (Topic.objects.count(), Party.objects.count()) == (0, 0)


@pytest.mark.parametrize(("name", "prefix", "field"), [("The sound", "QQQ", "name"), ("Other", "SND", "prefix")])
def test_what_another_topic_has_is_refused_by_field(
    publisher_user: User, topic: Topic, name: str, prefix: str, field: str
) -> None:
    Topic.objects.filter(pk=topic.pk).update(name="The sound")
    with pytest.raises(Taken) as refused:
        add_topic(actor=publisher_user, name=name, prefix=prefix)
    assert refused.value.field == field


def test_an_edited_topic_keeps_its_address(publisher_user: User, topic: Topic) -> None:
    slug = topic.slug
    edit_topic(actor=publisher_user, topic=topic, version=1, name="The isthmus", description="", notice="A drill.")
    assert (topic.name, topic.slug, topic.notice) == ("The isthmus", slug, "A drill.")


def test_parties_of_one_topic_are_allied_and_parted(publisher_user: User, topic: Topic) -> None:
    first, second = (add_party(actor=publisher_user, topic=topic, name=name) for name in ("Orlan", "Veland"))
    alliance = ally(actor=publisher_user, first=second, second=first)
    assert (alliance.first, alliance.second) == (first, second)
    with pytest.raises(CannotAlly, match="already"):
        ally(actor=publisher_user, first=first, second=second)
    end_alliance(actor=publisher_user, alliance=alliance)
    assert not Alliance.objects.exists()


def test_a_party_is_allied_with_another_one_of_its_topic(publisher_user: User, topic: Topic) -> None:
    party = PartyFactory.create(topic=topic)
    with pytest.raises(CannotAlly, match="its own ally"):
        ally(actor=publisher_user, first=party, second=party)
    with pytest.raises(CannotAlly, match="one topic"):
        ally(actor=publisher_user, first=party, second=PartyFactory.create())
