"""History of rows: every change of a tracked table leaves a row, and no one takes it back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, connections, models, transaction
from django.db.utils import IntegrityError, ProgrammingError
from django.utils import timezone

from claims.actions.corroborate import recompute
from claims.management.commands.grant import append_only_tables
from claims.models import Alliance, CaptureIndex, OldAddress, Relation
from tests.factories import (
    AssignmentFactory,
    CaptureReadingFactory,
    ClaimFactory,
    EditionFactory,
    FigureFactory,
    FingerprintFactory,
    OriginPassageFactory,
    PartyFactory,
    PersonEventFactory,
    PositionFactory,
    RegroupingFactory,
    RoleFactory,
    SecondAssessmentFactory,
    SetAsideFactory,
    StatementFactory,
    SuccessionFactory,
    TopicFactory,
    UserFactory,
    VerificationFactory,
)
from tests.factories_ledger import CommentFactory, InquiryFactory
from tests.models.test_rules_people import webhook
from tests.models.test_rules_tokens import token

TRACKED: list[Any] = [
    model for model in apps.get_app_config("claims").get_models() if hasattr(model, "pgh_event_model")
]
EVENTS = sorted(model.pgh_event_model._meta.db_table for model in TRACKED)


def relation() -> models.Model:
    return Relation.objects.create(from_claim=ClaimFactory.create(), to_claim=ClaimFactory.create(), kind="narrows")


def alliance() -> models.Model:
    first = PartyFactory.create()
    second = PartyFactory.create(topic=first.topic)
    return Alliance.objects.create(topic=first.topic, first=first, second=second)


def harm() -> models.Model:
    claim = ClaimFactory.create()
    return claim.harm_rows.create(party=PartyFactory.create(topic=claim.topic))


def alias() -> models.Model:
    return RoleFactory.create().speaker.aliases.create(name="Venn")


def byline() -> models.Model:
    return StatementFactory.create().bylines.get()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "make",
    [relation, alliance, harm, alias, byline, FigureFactory.create, RoleFactory.create],
    ids=["relation", "alliance", "harm", "alias", "byline", "figure", "role"],
)
def test_a_deleted_row_leaves_its_last_state_in_the_history(make: Callable[[], Any]) -> None:
    row = make()
    pk, events = row.pk, row.events.model
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", [pk])  # noqa: S608 - constant text
    assert list(events.objects.filter(pgh_obj_id=pk).order_by("pgh_id").values_list("pgh_label", flat=True)) == [
        "insert",
        "delete",
    ]


@pytest.mark.django_db
def test_an_update_through_raw_sql_leaves_the_new_state_in_the_history() -> None:
    topic: Any = TopicFactory.create()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE claims_topic SET name = 'The isthmus' WHERE id = %s", [topic.pk])
    assert list(topic.events.order_by("pgh_id").values_list("pgh_label", "name")) == [
        ("insert", topic.name),
        ("update", "The isthmus"),
    ]


def test_every_row_that_may_be_deleted_is_of_a_table_that_records_it() -> None:
    silent = [
        model._meta.label
        for model in TRACKED
        if not {"keeps_rows", "delete_delete"} & {trigger.name for trigger in model._meta.triggers}
    ]
    assert silent == []


@pytest.mark.django_db
@pytest.mark.parametrize("table", EVENTS)
@pytest.mark.parametrize("sql", ["UPDATE {} SET pgh_label = 'x'", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_application_may_not_rewrite_history(table: str, sql: str) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql.format(table))


@pytest.mark.django_db
@pytest.mark.parametrize("table", append_only_tables())
@pytest.mark.parametrize("sql", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}", "TRUNCATE {0}"])
def test_the_application_may_not_change_what_is_append_only(table: str, sql: str) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql.format(table, a_column(table)))


def a_column(table: str) -> str:
    """Some column of the table."""
    models_of = {model._meta.db_table: model for model in apps.get_app_config("claims").get_models()}
    return str(models_of[table]._meta.local_concrete_fields[0].column)


@pytest.mark.django_db(databases=["default", "owner"])
@pytest.mark.parametrize("table", append_only_tables())
def test_not_even_the_owner_may_empty_what_is_append_only(table: str) -> None:
    refused = pytest.raises(ProgrammingError, match=f"Cannot truncate rows from {table}")
    with refused, transaction.atomic("owner"), connections["owner"].cursor() as cursor:
        cursor.execute(f"TRUNCATE {table} CASCADE")


@pytest.mark.django_db(databases=["default", "owner"])
def test_not_even_the_owner_may_empty_the_audit() -> None:
    refused = pytest.raises(IntegrityError, match="The audit of past changes stays as it is")
    with refused, transaction.atomic("owner"), connections["owner"].cursor() as cursor:
        cursor.execute("TRUNCATE pghistory_context CASCADE")


def fill_every_append_only_table() -> None:
    relation(), alliance(), harm(), alias(), token(), webhook()
    figure, verification = FigureFactory.create(), VerificationFactory.create(reviewed=True)
    recompute([PositionFactory.create(statement=figure.statement).claim_id])
    CaptureIndex.objects.create(capture=OriginPassageFactory.create().link.capture)
    FingerprintFactory.create()
    SuccessionFactory.create()
    CaptureReadingFactory.create()
    AssignmentFactory.create()
    InquiryFactory.create()
    CommentFactory.create().mentions.create(user=UserFactory.create())
    EditionFactory.create()
    OldAddress.objects.create(kind="claim", old="ZZ-0001", leads_to="ZZ-0002", was_public=True)
    RegroupingFactory.create()
    second = SecondAssessmentFactory.create(verification__reviewed=True, given="unresolved")
    second.comparison.resolutions.create(
        stands="likely", reason="Both saw it.", resolved_by=UserFactory.create(), resolved_at=timezone.now()
    )
    PersonEventFactory.create()
    SetAsideFactory.create()
    verification.returns.create(comment="Say more.", returned_by=UserFactory.create(), returned_at=timezone.now())


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_not_even_the_owner_may_change_rows_that_are_append_only() -> None:
    fill_every_append_only_table()
    changed = []
    for table in append_only_tables():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 - constant text
            assert cursor.fetchone() != (0,), f"{table} is empty, so nothing of it is tried"
        column = a_column(table)
        for sql in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):  # noqa: S608 - constant text
            try:
                with transaction.atomic("owner"), connections["owner"].cursor() as cursor:
                    cursor.execute(sql)
                    changed.append((sql, cursor.rowcount))
            except ProgrammingError as error:
                assert "pgtrigger: Cannot" in str(error)  # noqa: PT017 - every refusal of the loop is looked at
    assert changed == []
