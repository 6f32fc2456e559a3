"""Records are found by the words they have now, however they were written, and however the words are spelt."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import Error, connection, models, transaction

from claims.models import Claim, Source, Speaker, SpeakerAlias, Statement
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    PublisherFactory,
    SourceFactory,
    SpeakerFactory,
    StatementFactory,
)
from tests.models.breaking import insert_copy

pytestmark = pytest.mark.django_db

QUOTE = "“Mr Pachinian’s forces fired 1,200 shells at the Café in Choucha,” she said."


def run(sql: str, params: Any = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def statement() -> Statement:
    capture = CaptureFactory.create(text=QUOTE)
    return StatementFactory.create(capture=capture, span=(0, len(QUOTE)), speaker_as_worded="the Lawrow envoy")


def claim(wording: str = "The strait is open") -> Claim:
    return ClaimFactory.create(wording=wording)


COPIES: list[tuple[Callable[[], Any], dict[str, str], str]] = [
    (claim, {"code": "'ZZ-0009'", "wording": "'Ferries sank'", "slug": "'f'"}, "ferry"),
    (SpeakerFactory.create, {"name": "'Нагорный'", "slug": "'n'"}, "nagorno"),
    (SourceFactory.create, {"title": "'Ships at night'"}, "ship"),
    (statement, {"capture_id": "%(capture)s"}, "shelling pashinyan"),
]


@pytest.mark.parametrize(("make", "differing", "words"), COPIES, ids=lambda part: getattr(part, "__name__", None))
def test_records_are_found_by_what_raw_sql_wrote(
    make: Callable[[], models.Model], differing: dict[str, str], words: str
) -> None:
    row = make()
    sql = insert_copy(row, differing).replace("%(pk)s", str(row.pk))
    run(sql, {"capture": CaptureFactory.create(text=QUOTE).pk})
    assert type(row)._default_manager.order_by("-pk").search(words).first().pk > row.pk  # type: ignore[attr-defined]


CHANGES: list[tuple[Callable[[], Any], str, str]] = [
    (claim, "wording = 'Ferries sank'", "ferry"),
    (claim, "context = 'Ferries sank'", "ferry"),
    (SpeakerFactory.create, "name = 'Paşinyan'", "pachinian"),
    (SpeakerFactory.create, "description = 'ferry captain'", "ferries"),
    (SourceFactory.create, "title = 'Ferries sank'", "ferry"),
    (SourceFactory.create, "byline = 'Tigran Pašinjan'", "pashinyan"),
    (SourceFactory.create, "url = 'https://gazette.example/ferries/9'", "gazette.example/ferries"),
    (statement, "translation = 'Ferries sank'", "ferry"),
    (statement, "speaker_as_worded = 'Zelenskyy'", "selenskyj"),
]


@pytest.mark.parametrize(("make", "change", "words"), CHANGES, ids=lambda part: getattr(part, "__name__", str(part)))
def test_records_are_found_by_what_raw_sql_changed(make: Callable[[], models.Model], change: str, words: str) -> None:
    row = make()
    found: Any = type(row)._default_manager
    assert row not in found.search(words)
    run(f"UPDATE {row._meta.db_table} SET {change} WHERE id = {row.pk}")  # noqa: S608
    assert row in found.search(words)


def test_sources_are_found_by_the_name_their_publisher_has_now() -> None:
    source = SourceFactory.create(publisher=PublisherFactory.create(name="Harbour Herald"))
    assert source in Source.objects.search("herald")
    run("UPDATE claims_publisher SET name = 'Ferry Post' WHERE id = %s", [source.publisher_id])
    assert source in Source.objects.search("ferry post")
    assert source not in Source.objects.search("herald")
    Source.objects.filter(pk=source.pk).update(publisher=PublisherFactory.create(name="Tide Times"))
    assert source in Source.objects.search("tide times")


def test_a_speaker_is_found_by_the_names_it_has_now() -> None:
    one, other = SpeakerFactory.create_batch(2)
    alias = SpeakerAlias.objects.create(speaker=one, name="Gaddafi")
    assert list(Speaker.objects.search("Qaddafi")) == [one]
    SpeakerAlias.objects.filter(pk=alias.pk).update(speaker=other, name="Zelenskyy")
    assert list(Speaker.objects.search("Qaddafi")) == []
    assert list(Speaker.objects.search("Selenskyj")) == [other]
    run("DELETE FROM claims_speakeralias")
    assert list(Speaker.objects.search("Selenskyj")) == []


@pytest.mark.parametrize("table", ["claimwords", "statementwords", "speakerwords", "sourcewords"])
@pytest.mark.parametrize("sql", ["DELETE FROM claims_{}", "UPDATE claims_{} SET vector = ''", "TRUNCATE claims_{}"])
def test_nobody_writes_words_but_the_database(table: str, sql: str) -> None:
    with pytest.raises(Error, match="permission denied"), transaction.atomic():
        run(sql.format(table))


@pytest.mark.parametrize(
    "words",
    [
        "Pashinyan", "pachinyan", "Пашинян", "Փաշինյան", "pachiny", "force", "forced fire", "1200 shells", "cafe",
        "CAFÉ", "Shusha", "Şuşa", "the", "the cafe in", '"1,200 shells"', "“in Choucha”", "lavrov", "said -lied",
        "-lied said", "Pachinian's", "fir",
    ],
)  # fmt: skip
def test_a_statement_is_found(words: str) -> None:
    row = statement()
    assert list(Statement.objects.search(words)) == [row]


@pytest.mark.parametrize(
    "words",
    [
        "", "   ", "-lied", '""', "Pashayan", "shells peace", '"shells 1,200"', '"Pashinyan"', "said -shells",
        "fire -cafes", "said -“at the Café”", "shel ", "f", "'", "\x00", "!!! & | :* ( )", "\\",
    ],
)  # fmt: skip
def test_a_statement_is_not_found(words: str) -> None:
    statement()
    assert list(Statement.objects.search(words)) == []


def test_a_claim_is_found_by_its_code_and_a_name_in_chinese_by_its_characters() -> None:
    row = claim("The envoy 习近平 met the ferry captains")
    assert list(Claim.objects.search(row.code)) == [row]
    assert list(Claim.objects.search("习近平")) == [row]
    assert list(Claim.objects.search("近习")) == []


def test_who_is_so_named_comes_before_who_is_only_spelt_so() -> None:
    spelt = SpeakerFactory.create(name="Anna Pachinian")
    named = SpeakerFactory.create(name="Zoe Pashinyan")
    also = SpeakerFactory.create(name="Ben Otherwise")
    SpeakerAlias.objects.create(speaker=also, name="Pashinyan")
    assert list(Speaker.objects.best_first("pashinyan")) == [named, also, spelt]


def test_a_very_long_text_is_found_by_its_beginning() -> None:
    row = claim("Ferries " + "and more words " * 60_000)
    assert list(Claim.objects.search("ferries")) == [row]
