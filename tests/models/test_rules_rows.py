"""Rows that stay, and what the database writes itself: hashes, links, writers."""

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest
from django.db import IntegrityError, connection, connections, transaction

from claims.models import Capture, Edition, VerificationWriter
from tests.factories import (
    AssignmentFactory,
    CaptureFactory,
    CaptureReadingFactory,
    ClaimFactory,
    EditionFactory,
    OriginLinkFactory,
    PartyFactory,
    PositionFactory,
    PublisherFactory,
    RegroupingFactory,
    RoleFactory,
    SecondAssessmentFactory,
    SourceFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
    UserFactory,
    VerificationFactory,
)
from tests.factories_ledger import InquiryFactory
from tests.models.breaking import insert_copy, rule_refusing, update

KEPT: list[Callable[[], Any]] = [
    TopicFactory.create,
    PartyFactory.create,
    PublisherFactory.create,
    SourceFactory.create,
    CaptureReadingFactory.create,
    SpeakerFactory.create,
    StatementFactory.create,
    OriginLinkFactory.create,
    ClaimFactory.create,
    PositionFactory.create,
    VerificationFactory.create,
    AssignmentFactory.create,
    InquiryFactory.create,
    RegroupingFactory.create,
    SecondAssessmentFactory.create,
]
# Rules behind a trigger that refuses first, each with what breaks it once the owner has switched triggers off.
BEHIND_TRIGGERS: dict[str, tuple[Callable[[], Any], str]] = {
    "capture_hashes_are_sha256": (
        CaptureFactory.create,
        insert_copy(Capture(), {"text": "'Other words.'", "text_sha256": "'none'"}),
    ),
    "edition_number_unique": (
        EditionFactory.create,
        insert_copy(Edition(), {"place": "place + 1", "link": "'a'"}),
    ),
    "claims_edition_place_key": (
        EditionFactory.create,
        insert_copy(Edition(), {"number": "2", "change_type": "'update'", "note": "'n'", "link": "'a'"}),
    ),
    "claims_edition_link_key": (
        EditionFactory.create,
        insert_copy(Edition(), {"number": "2", "change_type": "'update'", "note": "'n'", "place": "place + 1"}),
    ),
    "role_party_needs_topic": (
        lambda: RoleFactory.create(topic=(party := PartyFactory.create()).topic, party=party),
        update(RoleFactory.build(speaker=None), "topic_id = NULL"),
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("make", KEPT, ids=lambda make: make.__self__._meta.model._meta.model_name)
def test_the_row_cannot_be_deleted(make: Callable[[], Any]) -> None:
    row = make()
    table = row._meta.db_table
    assert "Cannot delete rows" in rule_refusing(f"DELETE FROM {table} WHERE id = %s", [row.pk])  # noqa: S608


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_each_rule_behind_a_trigger_holds_where_the_trigger_is_off() -> None:
    refused = {}
    for rule, (make, sql) in BEHIND_TRIGGERS.items():
        row = make()
        with transaction.atomic("owner"), connections["owner"].cursor() as cursor:
            cursor.execute(
                "SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true) "
                "FROM pg_trigger WHERE NOT tgisinternal"
            )
            with pytest.raises(IntegrityError) as error, transaction.atomic("owner"):
                cursor.execute(sql, {"pk": row.pk})
        cause: Any = error.value.__cause__
        refused[rule] = cause.diag.constraint_name
    assert refused == {rule: rule for rule in BEHIND_TRIGGERS}


@pytest.mark.django_db
def test_hashes_and_publisher_of_a_capture_are_the_databases_own() -> None:
    source = SourceFactory.create()
    stranger, text, original = PublisherFactory.create(), "Ferries — “crossed”\ncafe\u0301", b"\xff\xfe\r\n raw"
    capture = CaptureFactory.create(
        source=source, publisher=stranger, text=text, original=original, text_sha256="f" * 64, original_sha256="f" * 64
    )
    capture.refresh_from_db()
    assert capture.publisher == source.publisher
    assert capture.text_sha256 == sha256(text.encode()).hexdigest()
    assert capture.original_sha256 == sha256(original).hexdigest()


@pytest.mark.django_db
def test_each_edition_is_linked_to_the_one_before_it_on_the_whole_site() -> None:
    first = EditionFactory.create(content=b'{"claim":"one"}')
    other_claim = EditionFactory.create(content=b'{"claim":"two"}')
    EditionFactory.create(
        claim=first.claim, number=2, change_type="update", note="More.", content=b'{"claim":"one again"}'
    )
    link = ""
    for edition in Edition.objects.order_by("place"):
        content_sha256 = sha256(edition.content).hexdigest()
        link = sha256((link + content_sha256).encode("ascii")).hexdigest()
        assert (edition.content_sha256, edition.link) == (content_sha256, link)
    assert list(Edition.objects.order_by("place").values_list("place", "claim", "number")) == [
        (1, first.claim_id, 1),
        (2, other_claim.claim_id, 1),
        (3, first.claim_id, 2),
    ]


@pytest.mark.django_db
def test_an_edition_cannot_bring_a_hash_or_link_of_its_own() -> None:
    edition = EditionFactory.create(content=b"{}", content_sha256="0" * 64, link="0" * 64)
    edition.refresh_from_db()
    assert edition.content_sha256 == sha256(b"{}").hexdigest()
    assert edition.link == sha256(edition.content_sha256.encode()).hexdigest()


@pytest.mark.django_db
def test_everyone_who_edits_a_verification_is_kept_as_a_writer_through_raw_sql_too() -> None:
    verification, second = VerificationFactory.create(), UserFactory.create()
    with connection.cursor() as cursor:
        for _ in range(2):
            cursor.execute(
                "UPDATE claims_verification SET summary = 'Other.', edited_by_id = %s, edited_at = %s WHERE id = %s",
                [second.pk, datetime(2031, 5, 4, tzinfo=UTC), verification.pk],
            )
    writers = VerificationWriter.objects.filter(verification=verification).order_by("pk")
    assert [writer.user_id for writer in writers] == [verification.edited_by_id, second.pk]
    assert writers[1].wrote_at == datetime(2031, 5, 4, tzinfo=UTC)


@pytest.mark.django_db
def test_a_signature_does_not_make_the_signer_a_writer() -> None:
    signer = UserFactory.create()
    verification = VerificationFactory.create(reviewed=True, signed=signer)
    assert verification.signed_by == signer
    assert not verification.writers.filter(user=signer).exists()
