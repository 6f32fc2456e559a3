"""Give the application's database role what it needs, and nothing that would let it rewrite what is append-only."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections, transaction
from django.db.models import Model
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from claims import models


def append_only_tables() -> list[str]:
    """Tables whose rows are written once: captures with their index, editions, writers, …, and every history table."""
    once: list[type[Model]] = [
        models.AssessmentComparison,
        models.Capture,
        models.CaptureIndex,
        models.Comment,
        models.DisagreementResolution,
        models.Edition,
        models.Fingerprint,
        models.Mention,
        models.OriginPassage,
        models.PersonEvent,
        models.Succession,
        models.VerificationReturn,
        models.VerificationWriter,
    ]
    events = [model for model in apps.get_app_config("claims").get_models() if hasattr(model, "pgh_tracked_model")]
    return sorted(model._meta.db_table for model in [*once, *events])


# Written by the database alone, through functions of the owner's, when the records are: nobody has words of their own.
WORDS = (models.ClaimWords, models.SourceWords, models.SpeakerWords, models.StatementWords)
# Written by a function that the owner alone may call.
OWNERS = (*WORDS, models.Redaction)
# pgtrigger lets a session switch triggers off by a setting; of the roles here, the owner alone may.
NO_WAY_ROUND = """
CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name NAME) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
    RETURN current_user = {} AND coalesce(
        trigger_name = ANY(nullif(current_setting('pgtrigger.ignore', true), '')::text[]), FALSE);
END $$
"""
NO_REDACTION = "REVOKE ALL ON FUNCTION redact_edition(bigint, text, text) FROM PUBLIC, {}"
# A temporary table is found before the real one of its name, and anyone may make one: a rule that looks into a table
# by its bare name would look into an empty copy. Functions of extensions look into no table.
RULES = """
SELECT oid::regprocedure::text FROM pg_proc
WHERE pronamespace = 'public'::regnamespace AND proowner = to_regrole(quote_ident(current_user))
  AND (prorettype = 'trigger'::regtype OR proname IN ('_pgtrigger_should_ignore', '_pgh_attach_context'))
  AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
"""


class Command(BaseCommand):
    help = "Grants for the application's database role; run as the owner after each migrate."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("createcachetable", database="owner", verbosity=0)
        role = str(conninfo_to_dict(settings.APPLICATION_URL).get("user", ""))
        connection = connections["owner"]
        with transaction.atomic("owner"), connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_user, (SELECT rolsuper OR pg_has_role(oid, current_user, 'MEMBER') FROM pg_roles "
                "WHERE rolname = %s)",
                [role],
            )
            owner, is_powerful = cursor.fetchone()
            if is_powerful:
                self.stderr.write(
                    "Warning: the application's database role is the owner or as powerful, so the database cannot "
                    "keep it from rewriting history. Set DATABASE_OWNER_URL to a separate role."
                )
                return
            cursor.execute(sql.SQL(NO_WAY_ROUND).format(sql.Literal(owner)).as_string())
            app = sql.Identifier(role)
            for statement in (
                "GRANT USAGE ON SCHEMA public TO {}",
                "REVOKE TRUNCATE, REFERENCES, TRIGGER ON ALL TABLES IN SCHEMA public FROM {}",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
                "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}",
                "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {}",
                "REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {}",
            ):
                cursor.execute(sql.SQL(statement).format(app).as_string())
            for table in append_only_tables():
                cursor.execute(
                    sql.SQL("REVOKE UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(table), app).as_string()
                )
            cursor.execute(sql.SQL(NO_REDACTION).format(app).as_string())
            for words in OWNERS:
                revoke = sql.SQL("REVOKE INSERT, UPDATE, DELETE ON {} FROM {}")
                cursor.execute(revoke.format(sql.Identifier(words._meta.db_table), app).as_string())
            cursor.execute(RULES)
            for (function,) in cursor.fetchall():
                cursor.execute(f"ALTER FUNCTION {function} SET search_path = public, pg_temp")
