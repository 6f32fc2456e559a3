"""Captures compared: what copies what, found once, counted at once, and an editor's word that stands."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from claims.actions import proposals
from claims.actions.candidates import NEWEST, nearest, store_fingerprints
from claims.actions.comparing import compare_capture, compare_missed
from claims.actions.corroborate import recompute
from claims.actions.jobs import defer
from claims.actions.origins import link_origin, settle_origin
from claims.actions.sources import add_source, change_topic
from claims.models import Capture, CaptureIndex, Claim, Corroboration, Fingerprint, OriginLink, Topic, User
from claims.vocabulary import OriginLinkKind, OriginLinkState, PublisherKind, Status
from tests.actions.stories import AGENCY, OWN, REPRINT, TOWED
from tests.factories import CaptureFactory, ClaimFactory, PositionFactory, StatementFactory, TopicFactory
from tests.working import queued, run_jobs

pytestmark = pytest.mark.django_db

MORNING = datetime(2031, 5, 4, 9, 0, tzinfo=UTC)


def filed(text: str, *, hours: int = 0, topic: Topic | None = None, **fields: Any) -> Capture:
    """A capture of an item published so many hours later, not compared yet."""
    return CaptureFactory.create(
        text=text, source__published_at=MORNING + timedelta(hours=hours), source__topic=topic, **fields
    )


def pairs() -> set[tuple[int, int | None]]:
    return set(OriginLink.objects.values_list("capture", "to_capture"))


def compared(*captures: Capture) -> list[int]:
    return [compare_capture(capture.pk) for capture in captures]


def test_a_copy_is_linked_to_its_original_with_the_passages_of_both() -> None:
    original, copy = filed(AGENCY), filed(REPRINT, hours=3)
    assert compared(original, copy) == [0, 1]
    link = OriginLink.objects.get()
    assert (link.capture, link.to_capture, link.kind, link.state, link.rule) == (
        copy,
        original,
        "copies",
        "found",
        "copying",
    )
    assert "of its own words" in link.evidence
    passages = list(link.passages.order_by("start"))
    assert passages
    for passage in passages:
        assert REPRINT[passage.start : passage.end].split()[-1] == AGENCY[passage.to_start : passage.to_end].split()[-1]
    assert any(passage.start <= REPRINT.index(TOWED) <= passage.end - len(TOWED) for passage in passages)
    assert not any(passage.start < REPRINT.index("Our readers") for passage in passages)


def test_reports_of_their_own_are_not_linked() -> None:
    assert compared(filed(AGENCY), filed(OWN, hours=1)) == [0, 0]
    assert CaptureIndex.objects.count() == 2


def test_the_original_that_comes_late_is_found_too() -> None:
    copy, original = filed(REPRINT, hours=3), filed(AGENCY)
    assert compared(copy, original) == [0, 1]
    assert pairs() == {(copy.pk, original.pk)}


def test_an_agencys_report_is_the_original_though_stored_under_a_later_time() -> None:
    agency = filed(AGENCY, hours=5, source__publisher__kind=PublisherKind.WIRE_AGENCY.value)
    copy = filed(REPRINT)
    compared(agency, copy)
    assert pairs() == {(copy.pk, agency.pk)}


def test_of_many_copies_each_is_linked_to_the_earliest_alone() -> None:
    captures = [filed(f"{AGENCY}Printed as number {n}.", hours=n) for n in range(5)]
    compared(*captures)
    assert pairs() == {(copy.pk, captures[0].pk) for copy in captures[1:]}


def test_comparing_again_finds_nothing_twice() -> None:
    original, copy = filed(AGENCY), filed(REPRINT, hours=3)
    assert compared(original, copy, original, copy) == [0, 1, 0, 0]


def test_a_changed_page_is_no_copy_of_itself() -> None:
    first = filed(AGENCY)
    assert compared(first, CaptureFactory.create(source=first.source, text=f"{AGENCY}Corrected.")) == [0, 0]


def test_topics_are_compared_apart_and_what_has_none_with_all() -> None:
    one, other = TopicFactory.create_batch(2)
    here = filed(AGENCY, topic=one)
    compared(here)
    assert compared(filed(REPRINT, hours=1, topic=other)) == [0]
    assert compared(filed(f"{REPRINT}Again.", hours=1, topic=one)) == [1]
    assert compared(filed(f"{REPRINT}Anew.", hours=2)) == [1]


def test_what_lies_sixty_days_apart_is_not_compared() -> None:
    long_ago = MORNING - timedelta(days=61)
    original = CaptureFactory.create(text=AGENCY, captured_at=long_ago, source__published_at=long_ago)
    compared(original)
    assert compared(filed(REPRINT, captured_at=MORNING)) == [0]
    near = filed(f"{REPRINT}Again.", captured_at=MORNING - timedelta(days=2))
    compared(near)
    assert (near.pk, original.pk) in pairs()


def test_of_a_fingerprint_that_everyone_has_only_the_newest_captures_are_looked_at() -> None:
    capture = filed(AGENCY)
    marks = store_fingerprints(capture)
    Fingerprint.objects.bulk_create(
        Fingerprint(value=marks[0], capture=other) for other in CaptureFactory.create_batch(3)
    )
    assert Fingerprint.objects.filter(value=marks[0]).count() == 4 <= NEWEST
    assert nearest(filed(REPRINT), marks) == [capture.pk]


def test_captures_that_nobody_compared_are_compared_by_the_sweep() -> None:
    original, copy = filed(AGENCY), filed(REPRINT, hours=3)
    assert [compare_missed(), compare_missed()] == [2, 0]
    assert pairs() == {(copy.pk, original.pk)}


# What it does to claims ---------------------------------------------------------------------------------------------


def carried_by(*captures: Capture, start: int | None = None) -> Claim:
    """A claim that each of the captures asserts in its own voice."""
    claim = ClaimFactory.create()
    for capture in captures:
        at = capture.text.index(TOWED)
        statement = StatementFactory.create(
            capture=capture, span=(at, at + len(TOWED)), kind="own_voice", basis="witnessed"
        )
        PositionFactory.create(claim=claim, statement=statement)
    recompute([claim.pk])
    return claim


def status(claim: Claim) -> str:
    return Corroboration.objects.get(pk=claim.pk).status


def test_a_copy_found_changes_the_status_at_once_and_not_a_copy_changes_it_back(editor: User) -> None:
    original, copy = filed(AGENCY), filed(REPRINT, hours=3)
    claim = carried_by(original, copy)
    assert status(claim) == Status.CORROBORATED
    compared(original, copy)
    assert status(claim) == Status.REPEATED_SINGLE_ORIGIN
    link = OriginLink.objects.get()
    settle_origin(actor=editor, link=link, version=1, state=OriginLinkState.OVERRULED, reason="Both were on the pier.")
    assert status(claim) == Status.CORROBORATED


def test_a_statement_outside_the_passage_does_not_follow_the_link() -> None:
    original, copy = filed(AGENCY), filed(f"{REPRINT}\n{OWN}", hours=3)
    compared(original, copy)
    claim, at = ClaimFactory.create(), copy.text.index("The mayor")
    for capture, span in ((original, (0, 60)), (copy, (at, at + 40))):
        statement = StatementFactory.create(capture=capture, span=span, kind="own_voice", basis="witnessed")
        PositionFactory.create(claim=claim, statement=statement)
    recompute([claim.pk])
    assert status(claim) == Status.CORROBORATED


def test_a_chain_of_copies_goes_back_to_its_root() -> None:
    first, second = filed(AGENCY), filed(REPRINT, hours=1)
    third = filed(f"As we heard.\n\n{REPRINT.split('sirens.')[1][:300]}", hours=2)
    link_origin_of(third, second)
    compared(first, second)
    claim = carried_by(first, second, third)
    assert status(claim) == Status.REPEATED_SINGLE_ORIGIN
    assert Corroboration.objects.get(pk=claim.pk).supporting_origins == 1


def link_origin_of(copy: Capture, original: Capture) -> None:
    """A link as comparing makes it, between these two alone."""
    compared(original, copy)
    assert pairs() == {(copy.pk, original.pk)}


# An editor's word ---------------------------------------------------------------------------------------------------


def not_a_copy(editor: User) -> OriginLink:
    link = OriginLink.objects.get()
    return settle_origin(
        actor=editor, link=link, version=link.version, state=OriginLinkState.OVERRULED, reason="Both were there."
    )


def test_not_a_copy_stands_when_the_page_is_captured_again(editor: User) -> None:
    original, copy = filed(AGENCY), filed(REPRINT, hours=3)
    compared(original, copy)
    settled = not_a_copy(editor)
    assert compared(original, copy) == [0, 0]
    newer = CaptureFactory.create(source=copy.source, text=f"{REPRINT}Corrected.")
    compared(newer)
    link = OriginLink.objects.get(capture=newer)
    assert (link.state, link.settled_by, link.settled_at, link.reason) == (
        "overruled",
        editor,
        settled.settled_at,
        "Both were there.",
    )
    compared(CaptureFactory.create(source=original.source, text=f"{AGENCY}Corrected too."))
    assert set(OriginLink.objects.values_list("state", flat=True)) == {"overruled"}


def test_not_a_copy_of_one_is_not_found_again_by_way_of_its_reprint(editor: User) -> None:
    original, copy = filed(AGENCY), filed(REPRINT, hours=3)
    compared(original, copy)
    not_a_copy(editor)
    reprint = filed(f"{AGENCY}Another.", hours=1)
    assert compared(reprint, copy) == [1, 0]
    assert pairs() == {(copy.pk, original.pk), (reprint.pk, original.pk)}


def test_is_a_copy_is_settled_for_every_capture_of_the_two(editor: User) -> None:
    original, copy = filed(AGENCY), filed(REPRINT, hours=3)
    newer = CaptureFactory.create(source=copy.source, text=f"{REPRINT}Corrected.")
    compared(original, copy, newer)
    link = OriginLink.objects.get(capture=copy)
    settle_origin(actor=editor, link=link, version=1, state=OriginLinkState.CONFIRMED, reason="")
    assert set(OriginLink.objects.values_list("state", "version")) == {("confirmed", 2)}


def test_what_an_editor_linked_by_hand_goes_on_to_the_next_capture(editor: User) -> None:
    original, own = filed(AGENCY), filed(OWN, hours=3)
    link_origin(actor=editor, capture=own, kind=OriginLinkKind.COPIES, to_capture=original, reason="They told us.")
    at = OWN.index("The mayor")
    link_origin(
        actor=editor, capture=own, kind=OriginLinkKind.CITES, to_capture=original, start=at, end=at + 40, evidence="x"
    )
    newer = CaptureFactory.create(source=own.source, text=f"Corrected.\n\n{OWN}")
    assert compared(newer, newer) == [2, 0]
    whole, part = OriginLink.objects.filter(capture=newer).order_by("kind", "pk").reverse()
    assert (whole.start, whole.end, whole.reason, whole.settled_by) == (0, len(newer.text), "They told us.", editor)
    assert newer.text[part.start : part.end] == OWN[at : at + 40]
    lost = CaptureFactory.create(source=own.source, text="Nothing of it is left here.")
    assert compared(lost) == [1]


def test_the_audit_names_whose_capture_was_compared() -> None:
    original, copy = filed(AGENCY), filed(REPRINT, hours=3)
    compared(original, copy)
    context = OriginLink.objects.get().events.get().pgh_context.metadata  # type: ignore[attr-defined]
    assert (context["user"], context["action"]) == (copy.captured_by_id, "compare_capture")


# In the worker ------------------------------------------------------------------------------------------------------


def paste(actor: User, text: str, publisher: str) -> Capture:
    return add_source(actor=actor, publisher=publisher, title="Fog", text=text, published_at=MORNING)


@pytest.mark.django_db(transaction=True)
def test_the_job_that_reads_a_capture_compares_it(contributor: User) -> None:
    original, copy = paste(contributor, AGENCY, "Coast Wire"), paste(contributor, REPRINT, "The Herald")
    run_jobs()
    assert pairs() == {(copy.pk, original.pk)}
    assert queued() == []


@pytest.mark.django_db(transaction=True)
def test_a_text_that_cannot_be_read_is_compared_all_the_same(
    contributor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, copy = paste(contributor, AGENCY, "Coast Wire"), paste(contributor, REPRINT, "The Herald")
    monkeypatch.setattr(proposals, "extract", broken)
    run_jobs()
    assert pairs() == {(copy.pk, original.pk)}


@pytest.mark.django_db(transaction=True)
def test_the_sweep_is_a_job_of_its_own(contributor: User) -> None:
    filed(AGENCY)
    defer("compare_missed", timestamp=0)  # as it is every five minutes
    run_jobs()
    assert (CaptureIndex.objects.count(), queued()) == (1, [])


@pytest.mark.django_db(transaction=True)
def test_a_source_filed_under_another_topic_is_compared_there(contributor: User, editor: User) -> None:
    here, there = TopicFactory.create_batch(2)
    original = filed(AGENCY, topic=there, source__publisher__name="Coast Wire")
    copy = filed(REPRINT, hours=3, topic=here)
    assert compared(original, copy) == [0, 0]
    change_topic(actor=editor, source=copy.source, version=1, topic=there)
    run_jobs()
    assert pairs() == {(copy.pk, original.pk)}


def broken(*given: object, **named: object) -> None:
    raise RuntimeError("out of memory")
