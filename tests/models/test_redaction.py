"""Redaction: the one way in which an edition's content changes, for the owner of the tables alone."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import Error, connection, connections, transaction
from django.test import Client

from claims.models import Edition, Publication, PublishedChange, Redaction
from claims.models.redaction import REDACT
from tests.editions.tampering import as_owner  # noqa: F401 - a fixture
from tests.public import published as given

as_the_owner = pytest.mark.django_db(databases=["default", "owner"])


def two_editions() -> Publication:
    hushed = given.a_content(statements=[given.a_statement(1, exact="Hushed words", segments=["Hushed words"])])
    hushed["claim"]["context"] = "Hushed context"
    given.publish(hushed)
    return given.publish(given.a_content(), change_type="correction", note="Hushed note.")


def redact(number: int, reason: str = "It names a minor.") -> str:
    out, application = io.StringIO(), connections["default"]
    try:
        call_command("redact", "dr-0001", str(number), ordered_by="a court", reason=reason, stdout=out)
    finally:
        connections["default"] = application
    return out.getvalue()


def refused(sql: str) -> str:
    with pytest.raises(Error) as error, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    return str(error.value)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sql",
    [
        "SELECT redact_edition(id, 'a court', 'It names a minor.') FROM claims_edition",
        "UPDATE claims_edition SET content = 'x'",
        "INSERT INTO claims_redaction (edition_id, ordered_by, reason, redacted_at, redacted_by, tombstone_sha256) "
        "SELECT id, 'a', 'b', now(), 'c', 'd' FROM claims_edition",
        "UPDATE claims_redaction SET reason = 'x'",
        "DELETE FROM claims_redaction",
    ],
)
def test_the_applications_role_redacts_nothing(sql: str) -> None:
    given.publish(given.a_content())
    assert "permission denied" in refused(sql)


@as_the_owner
@pytest.mark.usefixtures("as_owner")
def test_not_even_the_owner_changes_an_edition_in_any_other_way() -> None:
    two_editions()
    tombstone = (
        "INSERT INTO claims_redaction SELECT id, 'a', 'b', now(), 'c', encode(sha256('x'), 'hex') "
        "FROM claims_edition WHERE number = 1; "
    )
    for logged, sql in (
        ("", "UPDATE claims_edition SET content = 'x' WHERE number = 1"),
        ("", "UPDATE claims_edition SET note = 'x' WHERE number = 1"),
        (tombstone, "UPDATE claims_edition SET content = 'y' WHERE number = 1"),
        (tombstone, "UPDATE claims_edition SET content = 'x'"),
        (tombstone, "UPDATE claims_edition SET content = 'x', link = 'y' WHERE number = 1"),
        (tombstone, "UPDATE claims_edition SET content = 'x', published_at = now() WHERE number = 1"),
    ):
        assert "Cannot update rows from claims_edition" in refused(logged + sql), sql
    redact(1)
    assert "Cannot update rows from claims_edition" in refused("UPDATE claims_edition SET note = 'x' WHERE number = 1")
    for sql in ("UPDATE claims_redaction SET reason = 'x'", "DELETE FROM claims_redaction"):
        assert "Cannot update or delete rows from claims_redaction" in refused(sql)


@as_the_owner
@pytest.mark.usefixtures("as_owner")
def test_a_redacted_edition_keeps_its_place_and_loses_its_words(client: Client, tmp_path: Path) -> None:
    two_editions()
    before = Edition.objects.get(number=1)
    redact(1)
    after, log = Edition.objects.get(number=1), Redaction.objects.get()
    assert (after.content_sha256, after.link, after.place) == (before.content_sha256, before.link, before.place)
    assert (log.edition, log.ordered_by, log.reason) == (after, "a court", "It names a minor.")
    assert log.redacted_by == connections["owner"].settings_dict["USER"]
    tombstone = json.loads(bytes(after.content))
    assert tombstone["redacted"]["content_sha256"] == before.content_sha256
    out = io.StringIO()
    call_command("verify_editions", stdout=out)
    assert "2 editions, unbroken" in out.getvalue()
    call_command("export", str(tmp_path / "record"), stdout=out)

    page = client.get("/claims/DR-0001/editions/1/").content.decode()
    assert "by order of a court" in page
    assert "It names a minor." in page
    assert client.get("/api/v1/editions/DR-0001/1/content/").status_code == 410
    assert client.get("/claims/DR-0001/", follow=True).status_code == 200
    answers = [page, *(path.read_text() for path in (tmp_path / "record").iterdir())]
    answers.append(client.get("/claims/DR-0001/editions/2/changes/").content.decode())
    answers.append("".join(map(str, PublishedChange.objects.values_list("glance", "note"))))
    for answer in answers:
        assert "Hushed words" not in answer
        assert "Hushed context" not in answer


@as_the_owner
@pytest.mark.usefixtures("as_owner")
def test_a_redacted_note_is_gone_from_the_history_of_later_editions(client: Client, tmp_path: Path) -> None:
    two_editions()
    older = given.as_third_format(given.a_content(verification=given.a_verification()))
    given.publish(older, change_type="update", note="A later note.")
    doors = [
        *(f"/claims/DR-0001/{rest}" for rest in ("", "editions/2/", "editions/3/", "editions/3/changes/?against=1")),
        *(f"/api/v1/{rest}" for rest in ("claims/DR-0001/", "editions/", "editions/DR-0001/3/content/")),
        *("/corrections/", "/claimreview.json", "/feeds/corrections.atom", "/claims/DR-0001/changes.atom", "/"),
        *("/topics/drill-on-the-sel/timeline/?by=published", "/claims/DR-0001/embed/"),
    ]
    shown = [client.get(door, follow=True).content.decode() for door in doors]
    assert sum("Hushed note" in each for each in shown) >= 10
    out = redact(2)
    assert "repeat its note" in out
    answers = [client.get(door, follow=True).content.decode() for door in doors]
    call_command("export", str(tmp_path / "record"), stdout=io.StringIO())
    answers += [path.read_text() for path in (tmp_path / "record").iterdir()]
    assert not [each for each in answers if "Hushed note" in each]
    gone = client.get("/api/v1/editions/DR-0001/3/content/")
    assert (gone.status_code, "repeats the note of a redacted edition" in gone.content.decode()) == (410, True)
    page = client.get("/claims/DR-0001/", follow=True).content.decode()
    assert "Redacted by order of a court: It names a minor." in page
    assert "A later note." in page
    given.publish(given.as_third_format(given.a_content()), change_type="update", note="And on.")
    assert client.get("/api/v1/editions/DR-0001/4/content/").status_code == 200


@as_the_owner
@pytest.mark.usefixtures("as_owner")
def test_bytes_of_today_repeat_no_note_and_stay_when_one_is_redacted(client: Client) -> None:
    two_editions()
    given.publish(given.a_content(), change_type="update", note="A later note.")
    redact(2)
    kept = client.get("/api/v1/editions/DR-0001/3/content/")
    assert (kept.status_code, "Hushed note" in kept.content.decode()) == (200, False)


@as_the_owner
@pytest.mark.usefixtures("as_owner")
def test_where_the_newest_edition_is_redacted_readers_see_its_notice_until_the_next(client: Client) -> None:
    publication = two_editions()
    redact(2)
    page = client.get("/claims/DR-0001/", follow=True).content.decode()
    assert "<h1>Redacted</h1>" in page
    assert publication.wording not in page
    assert publication.wording not in client.get("/").content.decode()
    given.publish(given.a_content(), change_type="update", note="Without the name.")
    assert publication.wording in client.get("/claims/DR-0001/", follow=True).content.decode()


@as_the_owner
@pytest.mark.usefixtures("as_owner")
def test_a_redaction_is_done_once_and_for_a_reason() -> None:
    two_editions()
    with pytest.raises(CommandError, match="Say who ordered the redaction, and why"):
        redact(1, reason=" ")
    assert "repeat its note" not in redact(1)
    with pytest.raises(CommandError, match="redacted already"):
        redact(1)
    with pytest.raises(CommandError, match="no edition 7"):
        redact(7)


@pytest.mark.django_db
def test_the_function_in_the_database_is_the_one_in_the_code() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc, prosecdef FROM pg_proc WHERE proname = 'redact_edition'")
        body, runs_as_owner = cursor.fetchone()
    assert body == REDACT.partition("$$")[2].rpartition("$$")[0]
    assert runs_as_owner is False
