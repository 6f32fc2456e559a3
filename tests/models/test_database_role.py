"""The application's database role: what it may not do, however it tries."""

import pytest
from django.db import Error, ProgrammingError, connection, transaction

from claims.models import Edition
from tests.factories import EditionFactory, TopicFactory, VerificationFactory
from tests.models.breaking import rule_refusing


def refused(sql: str) -> str:
    """The message of the refusal."""
    with pytest.raises(Error) as error, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    return str(error.value)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE ROLE mine",
        "CREATE EXTENSION IF NOT EXISTS hstore SCHEMA public",
        "ALTER TABLE claims_edition DISABLE TRIGGER ALL",
        "ALTER TABLE claims_topic DROP CONSTRAINT topic_name_filled",
        "ALTER TABLE claims_topic ADD COLUMN more text",
        "ALTER TABLE pghistory_context DISABLE TRIGGER claims_audit_stays",
        "DROP TRIGGER claims_audit_stays ON pghistory_context",
        "DROP TABLE claims_edition",
        "CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name name) RETURNS boolean "
        "LANGUAGE sql AS 'SELECT true'",
        "CREATE TRIGGER mine BEFORE INSERT ON claims_topic FOR EACH ROW EXECUTE FUNCTION claims_audit_stays()",
        "SET session_replication_role = replica",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('claims', '9999', now())",
        "UPDATE django_migrations SET name = name",
        "DELETE FROM django_migrations",
        "COPY claims_topic TO PROGRAM 'cat'",
    ],
)
def test_the_role_may_not(sql: str) -> None:
    message = refused(sql)
    assert "permission denied" in message or "must be owner" in message


@pytest.mark.django_db
def test_the_role_may_not_empty_any_table() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
            "AND has_table_privilege(oid, 'TRUNCATE')"
        )
        assert cursor.fetchall() == []


@pytest.mark.django_db
def test_the_role_is_a_plain_one_that_can_become_no_other() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication FROM pg_roles "
            "WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False,) * 5
        cursor.execute("SELECT rolname FROM pg_roles WHERE rolname <> current_user AND pg_has_role(oid, 'MEMBER')")
        assert cursor.fetchall() == []


@pytest.mark.django_db
def test_the_role_owns_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user")
        assert cursor.fetchall() == []


@pytest.mark.django_db
@pytest.mark.parametrize("local", ["true", "false"])
def test_switching_triggers_off_by_setting_changes_nothing_for_the_role(local: str) -> None:
    topic = TopicFactory.create(last_number=7)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, %s) FROM pg_trigger WHERE NOT tgisinternal",
            [local],
        )
    assert (
        rule_refusing("UPDATE claims_topic SET last_number = 1 WHERE id = %s", [topic.pk]) == "topic_numbers_only_rise"
    )
    assert "Cannot delete rows" in rule_refusing("DELETE FROM claims_topic WHERE id = %s", [topic.pk])


@pytest.mark.django_db
def test_a_writer_cannot_be_taken_off_the_list_to_sign() -> None:
    verification = VerificationFactory.create(reviewed=True)
    for sql in (
        "DELETE FROM claims_verificationwriter",
        "UPDATE claims_verificationwriter SET user_id = user_id",
    ):
        assert "permission denied" in refused(sql)
    assert verification.writers.count() == 1


@pytest.mark.django_db
def test_a_locked_edition_is_no_way_to_change_it() -> None:
    EditionFactory.create()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        list(Edition.objects.select_for_update())


@pytest.mark.django_db(transaction=True)
def test_the_audit_of_an_earlier_transaction_stays(audited_change: None) -> None:
    for sql in (
        "UPDATE pghistory_context SET metadata = '{}'",
        "UPDATE pghistory_context SET created_at = now()",
        "DELETE FROM pghistory_context",
    ):
        assert rule_refusing(sql) == "audit_stays"


@pytest.mark.django_db
def test_the_audit_of_the_same_transaction_cannot_be_deleted(audited_change: None) -> None:
    assert rule_refusing("DELETE FROM pghistory_context") == "audit_stays"


@pytest.mark.django_db(transaction=True)
def test_an_insert_over_an_earlier_audit_row_does_not_replace_it(audited_change: None) -> None:
    sql = (
        "INSERT INTO pghistory_context (id, metadata, created_at, updated_at) "
        "SELECT id, '{}', created_at, updated_at FROM pghistory_context "
        "ON CONFLICT (id) DO UPDATE SET metadata = EXCLUDED.metadata"
    )
    assert rule_refusing(sql) == "audit_stays"


@pytest.mark.django_db
def test_a_rule_never_looks_into_a_temporary_table_of_the_same_name() -> None:
    verification = VerificationFactory.create(reviewed=True)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE claims_verificationwriter (verification_id bigint, user_id bigint)")
    sign = (
        "UPDATE claims_verification SET state = 'signed', signed_by_id = edited_by_id, signed_at = now(), "
        "signed_status = 'no_evidence', signed_digest = '' WHERE id = %s"
    )
    assert rule_refusing(sign, [verification.pk]) == "verification_signer_did_not_write"


@pytest.mark.django_db
def test_history_is_never_written_into_a_temporary_table() -> None:
    topic = TopicFactory.create()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE claims_topicevent (LIKE claims_topicevent INCLUDING ALL)")
        cursor.execute("UPDATE claims_topic SET notice = 'A drill.' WHERE id = %s", [topic.pk])
        cursor.execute("SELECT count(*) FROM public.claims_topicevent WHERE pgh_obj_id = %s", [topic.pk])
        assert cursor.fetchone() == (2,)


@pytest.mark.django_db
def test_every_rule_names_where_its_tables_are() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace "
            "AND prorettype = 'trigger'::regtype AND 'search_path=public, pg_temp' <> ALL(coalesce(proconfig, '{}')) "
            "AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')"
        )
        assert cursor.fetchall() == []
