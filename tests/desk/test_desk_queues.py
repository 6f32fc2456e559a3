"""Each queue as a whole: what waits in it and for how long, who has it, its filters, and pages that cost the same."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions.assignments import assign, take
from claims.actions.sources import retract_source
from claims.actions.verifications import override_signature, return_verification
from claims.desk.queues import QUEUES
from claims.desk.queues.rows import age_of
from claims.models import CaptureReading, Claim, Corroboration, Inquiry, Source, User
from claims.vocabulary import Group, InquiryKind, Stance
from tests.desk.scenes import (
    HTMX,
    claim_with,
    drafted,
    position_on,
    queries,
    queries_while_rendering,
    signed,
    submitted,
)
from tests.factories import (
    AssignmentFactory,
    CaptureReadingFactory,
    ClaimFactory,
    SecondAssessmentFactory,
    SourceFactory,
    StatementFactory,
    SuggestionFactory,
    TopicFactory,
    UserFactory,
    VerificationFactory,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2031, 5, 4, 12, 0, tzinfo=UTC)


def failed_reading(**capture: Any) -> CaptureReading:
    fields = {f"capture__{name}": value for name, value in capture.items()}
    ended = timezone.now()
    return CaptureReadingFactory.create(
        attempts=3, began_at=ended, finished_at=ended, error="The text is too long.", **fields
    )


def overdue(days: int = 3) -> Inquiry:
    due = timezone.now().date() - timedelta(days=days)
    claim = ClaimFactory.create()
    return Inquiry.objects.create(
        claim=claim, kind=InquiryKind.OPEN_QUESTION, question="Who counted?", due_on=due, opened_by=claim.created_by
    )


def signed_and_moved(editor: User, second: User, *then: Stance) -> Claim:
    claim = claim_with(Stance.ASSERTS, Stance.ASSERTS)
    signed(claim, editor, second)
    for stance in then:
        position_on(claim, stance)
    return claim


def sent_back(editor: User, second: User) -> None:
    back = submitted(claim_with(Stance.ASSERTS), editor)
    return_verification(actor=second, verification=back, version=back.version, comment="Name them.")


def wanted(editor: User, second: User) -> None:
    SecondAssessmentFactory.create(assessor=editor, verification__edited_by=second)


def differing(editor: User, second: User) -> None:
    SecondAssessmentFactory.create(given="unresolved", verification__edited_by=second, verification__reviewed=True)


def decided_alone() -> None:
    """Its words wait for a signature too, which is another queue."""
    publisher = UserFactory.create(group=Group.PUBLISHER)
    review = submitted(claim_with(Stance.ASSERTS), publisher)
    override_signature(actor=publisher, verification=review, version=review.version, reason="Nobody is on duty.")


SCENES: dict[str, Callable[[User, User], Any]] = {
    "assigned": lambda editor, _: take(actor=editor, source=SourceFactory.create()),
    "to_sign": lambda _, second: submitted(ClaimFactory.create(), second),
    "second": lambda editor, second: wanted(editor, second),
    "differing": lambda editor, second: differing(editor, second),
    "returned": sent_back,
    "drafts": lambda editor, _: drafted(ClaimFactory.create(), editor),
    "suggestions": lambda *_: SuggestionFactory.create(),
    "unlinked": lambda *_: StatementFactory.create(),
    "to_verify": lambda *_: claim_with(Stance.ASSERTS),
    "changed": lambda editor, second: signed_and_moved(editor, second, Stance.DENIES),
    "new": lambda editor, second: signed_and_moved(editor, second, Stance.ASSERTS),
    "to_publish": signed_and_moved,
    "alone": lambda *_: decided_alone(),
    "overdue": lambda *_: overdue(),
    "failed": lambda *_: failed_reading(),
}


def rows(client: Client, address: str) -> list[int]:
    """The keys of the rows on the page, in its order."""
    answer = client.get(address)
    assert answer.status_code == 200
    return [item.row.pk for item in answer.context["items"]]


def test_there_is_a_scene_for_every_queue() -> None:
    assert SCENES.keys() == QUEUES.keys()


@pytest.mark.parametrize("key", SCENES)
def test_a_queue_shows_what_waits_with_its_age_and_says_so_where_nothing_does(
    editor_client: Client, editor: User, second_editor: User, key: str
) -> None:
    empty = editor_client.get(f"/desk/queues/{key}/").content.decode()
    assert f"Here come {QUEUES[key].empty}." in empty
    SCENES[key](editor, second_editor)
    page = editor_client.get(f"/desk/queues/{key}/")
    assert len(page.context["items"]) == 1
    assert page.context["items"][0].age == ("3 days" if key == "overdue" else "under an hour")
    assert f"1 {QUEUES[key].noun}</p>" in page.content.decode()
    assert key in {queue.key for queue in editor_client.get("/desk/").context["queues"]}


@pytest.mark.parametrize(
    ("key", "status"), [("to_sign", 403), ("to_verify", 403), ("changed", 200), ("unlinked", 200), ("none", 404)]
)
def test_a_contributor_sees_the_queues_of_the_role(contributor_client: Client, key: str, status: int) -> None:
    assert contributor_client.get(f"/desk/queues/{key}/").status_code == status


def test_a_text_that_was_read_since_or_taken_back_is_no_failed_one(editor_client: Client, editor: User) -> None:
    read, retracted, failed = failed_reading(), failed_reading(), failed_reading()
    CaptureReadingFactory.create(capture=read.capture)
    source = Source.objects.get(pk=retracted.capture.source_id)
    retract_source(actor=editor, source=source, version=1, note="Taken back.")
    assert rows(editor_client, "/desk/queues/failed/") == [failed.pk]


def test_only_what_the_user_has_is_assigned_to_them(editor_client: Client, editor: User, contributor: User) -> None:
    take(actor=contributor, claim=ClaimFactory.create())
    mine = assign(actor=editor, to=editor, message="Before noon.", claim=ClaimFactory.create())
    assert rows(editor_client, "/desk/queues/assigned/") == [mine.pk]
    assert "Before noon." in editor_client.get("/desk/queues/assigned/").content.decode()


def test_a_queue_is_narrowed_by_who_has_it(editor_client: Client, editor: User, contributor: User) -> None:
    free, mine, theirs = (SuggestionFactory.create().capture for _ in range(3))
    take(actor=editor, source=mine.source)
    take(actor=contributor, source=theirs.source)
    address = "/desk/queues/suggestions/?who="
    assert rows(editor_client, f"{address}nobody") == [free.pk]
    assert rows(editor_client, f"{address}me") == [mine.pk]
    assert rows(editor_client, f"{address}{contributor.pk}") == [theirs.pk]
    page = editor_client.get("/desk/queues/suggestions/")
    assert [item.held and item.held.assignee for item in page.context["items"]] == [None, editor, contributor]
    assert page.content.decode().count("Take it") == 1


def test_a_claim_is_narrowed_by_who_has_it_and_its_topic(editor_client: Client, editor: User) -> None:
    one, other = claim_with(Stance.ASSERTS, topic=TopicFactory.create(slug="strait")), claim_with(Stance.ASSERTS)
    take(actor=editor, claim=other)
    assert rows(editor_client, "/desk/queues/to_verify/?who=nobody") == [one.pk]
    assert rows(editor_client, "/desk/queues/to_verify/?topic=strait") == [one.pk]


def test_a_queue_is_narrowed_by_outlet_language_and_age(editor_client: Client) -> None:
    week_ago = timezone.now() - timedelta(days=8)
    old = StatementFactory.create(reviewed_at=week_ago, language="fr", capture__source__publisher__name="Le Détroit")
    StatementFactory.create()
    for query in ("publisher=détroit", "language=fr", "age=week"):
        assert rows(editor_client, f"/desk/queues/unlinked/?{query}") == [old.pk], query
    page = editor_client.get("/desk/queues/unlinked/?language=hy").content.decode()
    assert "Nothing here fits." in page


@pytest.mark.parametrize("query", ["topic=nowhere", "who=somebody", "language=x%00", "publisher=%00", "age=ever"])
def test_a_filter_that_cannot_be_read_finds_nothing(editor_client: Client, query: str) -> None:
    StatementFactory.create()
    assert rows(editor_client, f"/desk/queues/unlinked/?{query}") == []


def pages(client: Client, address: str, link: str) -> list[list[int]]:
    """The rows of every page, by following its links."""
    found, query = [], address.partition("?")[2]
    while True:
        answer = client.get(f"{address.partition('?')[0]}?{query}")
        found.append([item.row.pk for item in answer.context["items"]])
        place = getattr(answer.context["page"], {"after": "later", "before": "earlier"}[link])
        if not place:
            return found
        query = f"{answer.context['query']}{link}={place}".replace("+", "%2B")


def in_review_at(*moments: datetime) -> list[int]:
    """Verifications that were submitted at these moments."""
    made = []
    for moment in moments:
        row = VerificationFactory.create(reviewed=True)
        type(row).objects.filter(pk=row.pk).update(submitted_at=moment)
        made.append(row.pk)
    return made


@pytest.mark.parametrize("key", ["unlinked", "to_sign"], ids=["by key", "by moment"])
def test_pages_follow_each_other_whole_and_back_again(
    editor_client: Client, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr("claims.desk.queues.turning.turn.__kwdefaults__", {"size": 3})
    if key == "unlinked":
        made = [StatementFactory.create().pk for _ in range(8)]
    else:  # three of one very moment, across the edge of a page
        made = in_review_at(*(NOW - timedelta(hours=hour) for hour in (8, 7, 5, 5, 5, 3, 2, 1)))
    whole = [made[:3], made[3:6], made[6:]]
    assert pages(editor_client, f"/desk/queues/{key}/", "after") == whole
    newest = pages(editor_client, f"/desk/queues/{key}/?order=newest", "after")
    assert [pk for page in newest for pk in page] == made[::-1]
    last = editor_client.get(f"/desk/queues/{key}/").context["page"].later
    back = pages(editor_client, f"/desk/queues/{key}/?after={last}".replace("+", "%2B"), "before")
    assert back == [made[3:6], made[:3]]


def test_what_leaves_the_queue_meanwhile_hides_no_row_of_the_next_page(
    editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.desk.queues.turning.turn.__kwdefaults__", {"size": 2})
    suggestions = [SuggestionFactory.create() for _ in range(4)]
    first = editor_client.get("/desk/queues/suggestions/")
    for done in suggestions[:2]:
        type(done).objects.filter(pk=done.pk).update(state="rejected", reviewed_by=editor, reviewed_at=timezone.now())
    left = [each.capture_id for each in suggestions[2:]]
    assert rows(editor_client, f"/desk/queues/suggestions/?after={first.context['page'].later}") == left


@pytest.mark.parametrize("place", ["x", "_", "1", "2031-05-04_1", "2031-99-04T00:00:00_1", "9" * 30, "١", "%00_1"])
def test_a_place_that_is_none_is_the_beginning(editor_client: Client, place: str) -> None:
    there = in_review_at(NOW)
    assert rows(editor_client, f"/desk/queues/to_sign/?after={place}") == there


def test_htmx_gets_the_rows_alone(editor_client: Client) -> None:
    StatementFactory.create()
    answer = editor_client.get("/desk/queues/unlinked/", headers=HTMX)
    assert '<div id="results"' in answer.content.decode()
    assert "<h1" not in answer.content.decode()
    assert "HX-Request" in answer["Vary"]


def test_the_counts_that_come_every_minute_are_numbers_without_anything_to_press(editor_client: Client) -> None:
    StatementFactory.create()
    body = editor_client.get("/desk/queues/counts/", headers=HTMX).content.decode()
    assert '<span id="count-unlinked" class="tally" hx-swap-oob="true"> <span class="count">1</span>' in body
    assert body.count("hx-swap-oob") == len(QUEUES)
    assert not [tag for tag in ("<a ", "<button", "<input", "autofocus") if tag in body]


def fill(number: int, editor: User) -> None:
    """So many rows in every queue, without the actions that lead there."""
    now = timezone.now()
    for _ in range(number):
        SuggestionFactory.create()
        StatementFactory.create()
        failed_reading()
        overdue()
        VerificationFactory.create(reviewed=True)
        VerificationFactory.create(edited_by=editor)
        back = VerificationFactory.create(edited_by=editor, reviewed=True)
        back.returns.create(comment="Name them.", returned_by=back.edited_by, returned_at=now)
        type(back).objects.filter(pk=back.pk).update(state="draft")
        for fields in (
            {"status": "contested"},
            {"evidence_changed_at": now},
            {"signed_digest": "other"},
            {"unpublished_since": now},
        ):
            claim = ClaimFactory.create()
            Corroboration.objects.filter(pk=claim.pk).update(**fields)
            AssignmentFactory.create(claim=claim, assignee=editor)


def test_twenty_rows_cost_the_queries_of_one_in_every_queue(editor_client: Client, editor: User) -> None:
    addresses = ["/desk/", "/desk/queues/counts/", *(f"/desk/queues/{key}/" for key in QUEUES)]
    fill(1, editor)
    one = [queries(editor_client, address) for address in addresses]
    fill(19, editor)
    assert [queries(editor_client, address) for address in addresses] == one


def test_templates_make_no_queries(editor_client: Client, editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(2, editor)
    for address in ("/desk/", "/desk/queues/counts/", *(f"/desk/queues/{key}/" for key in QUEUES)):
        assert queries_while_rendering(editor_client, address, monkeypatch) == [], address


@pytest.mark.parametrize(
    ("since", "age"),
    [
        (NOW - timedelta(minutes=59), "under an hour"),
        (NOW + timedelta(minutes=1), "under an hour"),
        (NOW - timedelta(hours=1), "1 hour"),
        (NOW - timedelta(hours=23, minutes=59), "23 hours"),
        (NOW - timedelta(days=1), "1 day"),
        (NOW - timedelta(days=59), "59 days"),
        (NOW - timedelta(days=61), "2 months"),
        (NOW - timedelta(days=800), "2 years"),
        ((NOW - timedelta(days=1)).date(), "1 day"),
    ],
)
def test_ages_are_told_in_the_largest_unit_that_says_something(since: Any, age: str) -> None:
    assert age_of(since, NOW) == age
