"""Reading a capture: asked for with its storing, done once by the worker, given up where nothing helps."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions import proposals
from claims.actions.jobs import defer
from claims.actions.proposals import ATTEMPTS, besides, read_capture
from claims.actions.readings import ReadAlready, read_again
from claims.actions.sources import add_capture, add_source
from claims.actions.statements import Reading, mark_statement
from claims.extraction import StatementProposal
from claims.models import Capture, CaptureReading, Statement, User
from claims.vocabulary import StatementKind
from tests.factories import CaptureFactory, CaptureReadingFactory, SpeakerFactory
from tests.working import queued, read, run_jobs

pytestmark = pytest.mark.django_db

TEXT = "“The strait is open,” Mara Venn told reporters. “At least 40 ferries crossed,” harbour master Ilse Brandt said."


def paste(actor: User, text: str = TEXT, **fields: Any) -> Capture:
    return add_source(actor=actor, **{"publisher": "The Courier", "title": "Night crossing", "text": text} | fields)


def broken(*given: object, **named: object) -> None:
    raise RuntimeError("out of\x00 memory \ud800")


def test_storing_a_text_asks_for_its_reading(contributor: User) -> None:
    capture = paste(contributor)
    reading = capture.readings.get()
    assert (reading.asked_by, reading.is_waiting, reading.attempts) == (contributor, True, 0)
    assert queued() == ["claims.tasks.read_capture"]
    assert not capture.statements.exists()
    add_capture(actor=contributor, source=capture.source, text=f"{TEXT} Corrected.")
    assert queued() == ["claims.tasks.read_capture"] * 2


def test_a_reading_stores_what_is_suggested_and_what_the_text_tells_besides(contributor: User) -> None:
    capture = read(paste(contributor, text=f"PORT ELIN (AFP) — {TEXT}"))
    reading = capture.readings.get()
    assert (reading.found, reading.attempts, reading.language, reading.error) == (2, 1, "en", "")
    assert (reading.roles, reading.credited) == ({"ILSE BRANDT": "harbour master"}, ["AFP"])
    assert capture.statements.filter(state="suggested").count() == 2


@pytest.mark.parametrize(
    ("worded", "kept"),
    [
        (None, ""),
        ("the mayor", "mayor"),
        ("The", "The"),
        ("a retired judge, of Velm", "retired judge, of Velm"),
        ("Mr", ""),
        ("Ms.", ""),
        ("Mr, the mayor", "mayor"),
        ("Mr Justice", "Mr Justice"),
        ("Mississippi governor", "Mississippi governor"),
    ],
)
def test_a_role_is_kept_as_worded_without_what_tells_nothing(worded: str | None, kept: str) -> None:
    assert proposals.plain(worded) == kept


def test_names_that_are_too_long_or_too_many_are_not_stored_in_lists() -> None:
    first, second, long = CaptureFactory.create(), CaptureFactory.create(), "x" * 256

    def stored(capture: Capture, speakers: list[str], candidates: list[str]) -> Statement:
        proposal = StatementProposal(
            0, 5, capture.text[:5], StatementKind.INDIRECT, "clause", 0.9, speaker="they",
            speaker_full=" and ".join(speakers), speakers=tuple(speakers), candidates=tuple(candidates),
        )  # fmt: skip
        statement = proposals.suggested_statement(capture, proposal)
        statement.save()
        return statement

    most = [f"{number} 😀".ljust(255, "é") for number in range(20)]
    whole = stored(first, most, [long, *most, "one more"])
    assert (whole.speakers_proposed, whole.speaker_candidates) == (most, most)
    apart = stored(second, ["Mara Venn", long], ["Ute Falk", " "])  # who is left out would be missed
    assert (apart.speakers_proposed, apart.speaker_candidates) == ([], ["Ute Falk"])
    assert apart.speaker_proposed == f"Mara Venn and {long}"


def test_who_asked_for_the_reading_is_in_the_audit_of_what_it_stored(contributor: User) -> None:
    statement = read(paste(contributor)).statements.order_by("pk")[0]
    context = statement.events.get().pgh_context.metadata  # type: ignore[attr-defined]
    assert (context["user"], context["action"]) == (contributor.pk, "read_capture")


def test_a_capture_is_read_once(contributor: User) -> None:
    capture = paste(contributor)
    assert [read_capture(capture.pk) for _ in range(3)] == [2, 0, 0]
    assert (capture.statements.count(), capture.readings.get().attempts) == (2, 1)


def test_a_second_worker_on_the_same_reading_stores_nothing(contributor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    capture, read_text = paste(contributor), proposals.read

    def slow(slowly_read: Capture) -> Any:
        monkeypatch.setattr(proposals, "read", read_text)
        read_capture(capture.pk)  # the other one, meanwhile
        return read_text(slowly_read)

    monkeypatch.setattr(proposals, "read", slow)
    assert read_capture(capture.pk) == 0
    assert capture.statements.count() == 2


def test_what_a_person_marked_meanwhile_is_not_suggested(contributor: User) -> None:
    capture, marked = paste(contributor), "“The strait is open,”"
    reading = Reading(kind=StatementKind.DIRECT, speakers=[SpeakerFactory.create()])
    mark_statement(actor=contributor, capture=capture, start=0, end=len(marked), exact=marked, reading=reading)
    read(capture)
    assert list(capture.statements.order_by("start").values_list("state", flat=True)) == ["accepted", "suggested"]
    assert capture.readings.get().found == 1


@pytest.mark.parametrize(
    ("start", "end", "is_left"),
    [(0, 10, True), (0, 11, False), (12, 14, False), (19, 30, False), (20, 30, True), (45, 46, False), (60, 61, True)],
)
def test_proposals_that_share_a_character_with_what_is_taken_are_left_out(start: int, end: int, is_left: bool) -> None:
    proposal = StatementProposal(start, end, "", StatementKind.DIRECT, "rule", 1.0)
    assert list(besides([(10, 20), (40, 60), (42, 43)], [proposal])) == [proposal] * is_left


def test_a_failed_reading_leaves_nothing_and_is_given_up_at_last(
    contributor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    capture = paste(contributor)
    monkeypatch.setattr(proposals, "suggested_figure", broken)
    for attempt in range(1, ATTEMPTS + 1):
        assert capture.readings.get().is_waiting
        with pytest.raises(RuntimeError):
            read_capture(capture.pk)
        assert capture.readings.get().attempts == attempt
    reading = capture.readings.get()
    assert (reading.error, reading.found) == ("RuntimeError: out of memory ?", None)
    assert not capture.statements.exists()
    assert read_capture(capture.pk) == 0


def test_a_reading_that_ended_its_worker_each_time_is_given_up() -> None:
    reading = CaptureReadingFactory.create()
    CaptureReading.objects.filter(pk=reading.pk).update(attempts=ATTEMPTS, began_at=reading.asked_at)
    assert read_capture(reading.capture_id) == 0
    reading.refresh_from_db()
    assert reading.error == "The worker was ended while it read this text."


def test_a_text_that_could_not_be_read_is_read_again(contributor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    capture = paste(contributor)
    with monkeypatch.context() as patched:
        patched.setattr(proposals, "ATTEMPTS", 1)
        patched.setattr(proposals, "extract", broken)
        with pytest.raises(RuntimeError):
            read(capture)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    again = read_again(actor=contributor, capture=capture)
    assert queued() == ["claims.tasks.read_capture"]
    assert read_capture(capture.pk) == 2
    again.refresh_from_db()
    assert (again.found, capture.readings.count()) == (2, 2)


def test_what_is_read_or_about_to_be_is_not_read_again(contributor: User) -> None:
    capture = paste(contributor)
    with pytest.raises(ReadAlready, match="is being read"):
        read_again(actor=contributor, capture=capture)
    read(capture)
    with pytest.raises(ReadAlready, match="has been read already"):
        read_again(actor=contributor, capture=capture)
    assert len(queued()) == 1


def test_a_capture_that_nobody_had_read_can_be_read(contributor: User) -> None:
    capture = CaptureFactory.create(text=TEXT)
    assert read_capture(capture.pk) == 0
    read_again(actor=contributor, capture=capture)
    assert read_capture(capture.pk) == 2


def failed_jobs() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'failed'")
        return [name for (name,) in cursor.fetchall()]


@pytest.mark.django_db(transaction=True)
def test_a_worker_reads_what_was_stored(contributor: User) -> None:
    capture = paste(contributor)
    run_jobs()
    assert capture.statements.filter(state="suggested").count() == 2
    assert (queued(), failed_jobs()) == ([], [])


@pytest.mark.django_db(transaction=True)
def test_a_worker_tries_again_and_says_what_failed(contributor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    capture = paste(contributor)
    monkeypatch.setattr(proposals, "extract", broken)
    for _ in range(ATTEMPTS):
        assert queued() == ["claims.tasks.read_capture"]
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = NULL")
        run_jobs()
    assert (failed_jobs(), queued()) == (["claims.tasks.read_capture"], [])
    assert capture.readings.get().is_given_up


@pytest.mark.django_db(transaction=True)
def test_what_a_killed_worker_was_reading_is_read_by_the_next(contributor: User) -> None:
    capture = paste(contributor)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
    run_jobs()
    assert capture.readings.get().is_waiting
    defer("resume_stalled", timestamp=0)  # as it is each minute
    run_jobs()
    assert (capture.readings.get().found, queued()) == (2, [])


def test_suggestions_stand_where_their_words_do(contributor: User) -> None:
    text = (
        "“The ferries crossed at night,” harbour master Ilse Brandt told the Courier. At least 40 people were aboard."
    )
    capture = read(paste(contributor, text=text))
    suggested = list(Statement.objects.filter(capture=capture))
    assert suggested
    assert {(statement.state, statement.reviewed_by) for statement in suggested} == {("suggested", None)}
    assert all(text[statement.start : statement.end] == statement.exact for statement in suggested)


def test_suggestions_are_stored_a_few_at_a_time_with_their_figures(
    contributor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One statement for all of a very long text would run into the time that a statement has."""
    monkeypatch.setattr("claims.actions.proposals.AT_ONCE", 2)
    reports = [f"“At least {count} ferries crossed,” Mara Venn said on Monday." for count in range(20, 25)]
    with CaptureQueriesContext(connection) as captured:
        capture = read(paste(contributor, text="\n\n".join(reports)))
    inserts = [query["sql"] for query in captured if 'INSERT INTO "claims_statement" ' in query["sql"]]
    assert (len(inserts), capture.statements.count()) == (3, 5)
    kept = capture.statements.order_by("start").values_list("figures__low", flat=True)
    assert list(kept) == [20, 21, 22, 23, 24]
