"""`manage.py bench`: what was measured, and an error where it took too long. Times themselves are no test."""

import io
from collections.abc import Iterator

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from claims.actions.candidates import BEST, nearest
from claims.corroboration import assess
from claims.corroboration.copying import fingerprints
from claims.management import benchmarks
from claims.management.benchmarks import Measured, origins
from claims.management.benchmarks.assessing import POSITIONS, evidence_of
from claims.management.benchmarks.origins import measure_origins
from claims.management.benchmarks.public import measure_public
from claims.models import Capture, Fingerprint
from claims.vocabulary import ClaimKind, Status
from tests.public import published as given


def bench(monkeypatch: pytest.MonkeyPatch, took: float) -> str:
    def part() -> Iterator[Measured]:
        yield Measured("count to ten", took, 50)

    monkeypatch.setitem(benchmarks.PARTS, "counting", part)
    out = io.StringIO()
    call_command("bench", "counting", stdout=out)
    return out.getvalue()


def test_says_what_took_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "count to ten 12.3 ms of 50 (25%) None of 1 took longer than it may."
    assert " ".join(bench(monkeypatch, took=12.34).split()) == told


def test_ends_in_an_error_where_it_took_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match="1 of 1 took longer"):
        bench(monkeypatch, took=50.1)


def test_names_the_parts_there_are() -> None:
    with pytest.raises(CommandError, match=r"There is no part nothing; known: .*assess"):
        call_command("bench", "nothing")


@pytest.mark.parametrize(("differing", "status"), [(False, Status.CORROBORATED), (True, Status.CONTESTED)])
def test_what_is_measured_is_much_evidence(differing: bool, status: Status) -> None:
    evidence = evidence_of(POSITIONS, ClaimKind.FIGURE, differing=differing)

    assert len(evidence.positions) == 1_000
    assert assess(evidence).status is status


@pytest.mark.django_db
def test_what_is_looked_up_is_there_for_the_measurement_alone() -> None:
    with connection.cursor() as cursor:  # a session that has used temporary tables before is measured in as well
        cursor.execute("CREATE TEMPORARY TABLE used_before ON COMMIT DROP AS SELECT 1 AS one")
        cursor.execute("SELECT one FROM used_before")
    assert [each.took > 0 for each in measure_origins(300)] == [True, True]
    with pytest.MonkeyPatch.context() as patched:
        found: list[int] = []
        patched.setattr(origins, "compare", lambda capture: found.append(len(nearest(capture, marks_of(capture)))))
        list(measure_origins(300))
    assert set(found) == {BEST}
    assert not Fingerprint.objects.exists()
    assert not Capture.objects.exists()


def marks_of(capture: Capture) -> list[int]:
    return sorted(fingerprints(capture.text))


@pytest.mark.django_db
def test_the_readers_pages_are_measured_on_what_is_published() -> None:
    with pytest.raises(CommandError, match="Nothing is published"):
        list(measure_public())
    given.publish(given.a_content())
    measured = list(measure_public())
    assert len(measured) == 5
    assert all(each.took > 0 for each in measured)
