"""Two people change one record: both texts, one form that merges them, and twenty at once who lose nothing."""

from functools import partial
from typing import Any

import pytest
from django.test import Client

from claims.desk.threeway import differing, merge
from claims.models import Claim, Speaker, User
from claims.vocabulary import Group
from tests.actions.meeting import at_once
from tests.conftest import signed_in
from tests.desk.posted import Fields, merging
from tests.desk.scenes import queries_while_rendering
from tests.factories import ClaimFactory, PartyFactory, SpeakerFactory, TopicFactory, UserFactory

pytestmark = pytest.mark.django_db

MERGES = [
    ("The strait is open", "The wide strait is open", "The strait is open today", "The wide strait is open today"),
    ("a b c d e", "a b c d", "b c d e", "b c d"),
    ("one two three", "one 2 three", "one 2 three", "one 2 three"),
    ("one two three", "one three", "one two three four", None),
    ("one two three", "one 2 three", "one II three", None),
    ("one two three", "one 2 three", "one two 3", None),
    ("", "first", "second", None),
    ("kept", "kept", "changed", "changed"),
    ("😀 e\u0301lan, يقول.", "😀😀 e\u0301lan, يقول.", "😀 e\u0301lan, يقول!", "😀😀 e\u0301lan, يقول!"),
]


@pytest.mark.parametrize(("base", "one", "other", "both"), MERGES)
def test_changes_that_do_not_meet_are_merged_whoever_was_first(base: str, one: str, other: str, both: str) -> None:
    assert merge(base, one, other) == merge(base, other, one) == both


def test_differing_words_are_marked_and_every_character_is_kept() -> None:
    left, right = differing("The strait is open.\nNow", "The strait is shut.\nNow")
    assert "".join(run.text for run in left) == "The strait is open.\nNow"
    assert "".join(run.text for run in right) == "The strait is shut.\nNow"
    assert [run.text for run in right if run.differs] == ["shut"]


def test_a_long_text_is_compared_in_no_time() -> None:
    words = [f"word{number % 700}" for number in range(4000)]
    lines = "\n".join(" ".join(words[at : at + 10]) for at in range(0, 4000, 10))
    assert merge(lines, f"first\n{lines}", f"{lines}\nlast") == f"first\n{lines}\nlast"
    many = "a\nb\n" * 50_000
    left, right = differing(many, many[2:])
    assert [run.text for run in (*left, *right)] == [many, many[2:]]


@pytest.fixture
def claim() -> Claim:
    return ClaimFactory.create(wording="The strait is open", context="Since May.")


def address(claim: Claim) -> str:
    return f"/desk/claims/{claim.code}/edit/"


def typed(claim: Claim, **changed: Any) -> dict[str, Any]:
    given = {"wording": claim.wording, "context": claim.context, "kind": claim.kind, "version": 1, "harms": []}
    return given | changed


def test_sides_that_two_people_tick_are_united_and_what_either_unticks_goes(
    editor_client: Client, claim: Claim
) -> None:
    stays, theirs, mine, gone = PartyFactory.create_batch(4, topic=claim.topic)
    claim.harms.set([stays, gone])
    assert editor_client.post(address(claim), typed(claim, harms=[stays.pk, theirs.pk])).status_code == 302
    response = editor_client.post(address(claim), typed(claim, harms=[stays.pk, mine.pk, gone.pk]))
    assert editor_client.post(address(claim), merging(response)).status_code == 302
    assert set(claim.harms.all()) == {stays, theirs, mine}
    assert editor_client.post(address(claim), typed(claim, harms=[stays.pk, mine.pk], version=3)).status_code == 302
    response = editor_client.post(address(claim), typed(claim, harms=[theirs.pk], version=3))
    assert editor_client.post(address(claim), merging(response)).status_code == 302
    assert not claim.harms.exists()


def test_what_only_one_of_them_changed_is_taken_from_that_one(
    editor_client: Client, second_editor_client: Client, claim: Claim
) -> None:
    party = PartyFactory.create(topic=claim.topic)
    editor_client.post(address(claim), typed(claim, harms=[party.pk], kind="figure", wording="The wide strait is open"))
    answer = second_editor_client.post(
        address(claim), typed(claim, wording="The strait is open today", context="Since June.", reason="They said so.")
    )
    takes = {row.name: (row.take, row.overlaps) for row in answer.context["conflict"].differences}
    assert takes == {
        "wording": ("merged", False),
        "kind": ("theirs", False),
        "context": ("merged", False),
        "harms": ("theirs", False),
    }
    assert second_editor_client.post(address(claim), merging(answer)).status_code == 302
    claim.refresh_from_db()
    assert (claim.wording, claim.context) == ("The wide strait is open today", "Since June.")
    assert (claim.kind, list(claim.harms.all())) == ("figure", [party])
    last: Any = claim.events.order_by("-pgh_id").first()  # type: ignore[attr-defined]
    assert last.pgh_context.metadata["explanation"] == "They said so."


@pytest.mark.parametrize(
    ("take", "wording"), [("theirs", "It is shut"), ("mine", "It is closed"), ("merged", "It is shut and closed")]
)
def test_each_field_is_taken_as_chosen(
    editor_client: Client, second_editor_client: Client, claim: Claim, take: str, wording: str
) -> None:
    editor_client.post(address(claim), typed(claim, wording="It is shut", reason="The harbour office rang."))
    answer = second_editor_client.post(address(claim), typed(claim, wording="It is closed"))
    (row,) = answer.context["conflict"].differences
    assert row.overlaps
    assert "The harbour office rang." in answer.content.decode()
    settled = merging(answer) | {"take-wording": take, "wording": "It is shut and closed"}
    assert second_editor_client.post(address(claim), settled).status_code == 302
    claim.refresh_from_db()
    assert claim.wording == wording


def test_a_third_save_meanwhile_is_a_conflict_again(
    editor_client: Client, second_editor_client: Client, claim: Claim
) -> None:
    editor_client.post(address(claim), typed(claim, wording="It is shut"))
    settled = merging(second_editor_client.post(address(claim), typed(claim, wording="It is closed")))
    editor_client.post(address(claim), typed(claim, wording="It is mined", version=2))
    again = second_editor_client.post(address(claim), settled)
    assert merging(again)["version"] == ["3"]
    assert [change.who for change in again.context["conflict"].changes] == ["Edda Editor"]


def test_a_body_above_is_named_and_chosen_by_its_name(editor_client: Client, second_editor_client: Client) -> None:
    above, speaker = (SpeakerFactory.create(kind="organisation") for _ in range(2))
    given = {"name": speaker.name, "kind": "organisation", "version": 1}
    editor_client.post(f"/desk/speakers/{speaker.pk}/", given | {"part_of": above.pk})
    answer = second_editor_client.post(f"/desk/speakers/{speaker.pk}/", given | {"description": "the fleet"})
    assert f"<del>{above.name}</del>" in answer.content.decode()
    second_editor_client.post(f"/desk/speakers/{speaker.pk}/", merging(answer))
    speaker = Speaker.objects.get(pk=speaker.pk)
    assert (speaker.part_of, speaker.description) == (above, "the fleet")


def test_the_page_makes_no_queries_while_rendering(editor: User, claim: Claim, monkeypatch: Any) -> None:
    client = signed_in(editor)
    client.post(address(claim), typed(claim, wording="It is shut"))
    # The counting helper reads pages; the page of a conflict answers a form.
    monkeypatch.setattr(Client, "get", lambda self, path: Answered(self.post(path, typed(claim, wording="Closed"))))
    assert queries_while_rendering(client, address(claim), monkeypatch) == []


class Answered:
    def __init__(self, answer: Any) -> None:
        assert answer.status_code == 409
        self.status_code = 200


@pytest.mark.django_db(transaction=True)
def test_twenty_parallel_editors_lose_no_update() -> None:
    """Each adds a line of their own to one text, through the pages, merging whatever came in between."""
    topic = TopicFactory.create(description="")
    people = [UserFactory.create(group=Group.PUBLISHER, first_name=f"Editor{number}") for number in range(20)]
    page = f"/desk/topics/{topic.slug}/edit/"

    def add_line(user: User) -> tuple[int, int]:
        """How often this editor was refused, and the version that their save made."""
        client, refused = signed_in(user), 0
        form = Fields(client.get(page).content.decode(), "sheet").data
        form["description"] = [f"{form['description'][0]}\n{user.first_name}".strip()]
        while (answer := client.post(page, form)).status_code != 302:
            text = answer.content.decode()
            assert "Changed by Editor" in text
            form, refused = merging(answer), refused + 1
            lines = dict.fromkeys([*form["theirs-description"][0].split("\n"), user.first_name])
            form |= {"take-description": ["merged"], "description": ["\n".join(filter(None, lines))]}
        return refused, int(form["version"][0]) + 1

    results = at_once(*(partial(add_line, user) for user in people))
    assert [result for result in results if isinstance(result, Exception)] == []
    topic.refresh_from_db()
    history: list[Any] = list(topic.events.order_by("pgh_id"))  # type: ignore[attr-defined]
    # Every accepted save is in the history, each on a version of its own; every other one was told so.
    assert sorted(version for _, version in results) == list(range(2, 22)) == [row.version for row in history[1:]]
    assert {row.pgh_context.metadata["user"] for row in history[1:]} == {user.pk for user in people}
    assert sum(refused for refused, _ in results) > 0
    assert history[-1].description == topic.description
    assert sorted(topic.description.split("\n")) == sorted(user.first_name for user in people)
