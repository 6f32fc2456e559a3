"""What Django has no words for: the desk's groups, rules of the audit, functions of the database, tables of its own."""

from django.db import migrations

ROLES = ("contributor", "editor", "publisher", "administrator")

# Who did what and why is written once: by the transaction that did it, and by no later one.
AUDIT = """
CREATE FUNCTION claims_audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A context is completed within its own transaction; now() is the transaction's start.
    IF TG_OP = 'UPDATE' AND OLD.created_at = now() AND NEW.id = OLD.id AND NEW.created_at = OLD.created_at THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit of past changes stays as it is.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_stays';
END $$;
CREATE TRIGGER claims_audit_stays BEFORE UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION claims_audit_stays();
CREATE TRIGGER claims_audit_table_stays BEFORE TRUNCATE ON pghistory_context
    FOR EACH STATEMENT EXECUTE FUNCTION claims_audit_stays();
-- the desk's activity page: newest first
CREATE INDEX claims_audit_newest ON pghistory_context (created_at DESC, id);
-- what a person did, and where something was done: newest first
CREATE INDEX claims_audit_by_person ON pghistory_context ((metadata -> 'user'), created_at DESC, id);
CREATE INDEX claims_audit_by_action ON pghistory_context ((metadata -> 'action'), created_at DESC, id);
"""
NO_AUDIT = """
DROP TRIGGER claims_audit_stays ON pghistory_context;
DROP TRIGGER claims_audit_table_stays ON pghistory_context;
DROP FUNCTION claims_audit_stays();
DROP INDEX claims_audit_newest, claims_audit_by_person, claims_audit_by_action;
"""

# They are called by triggers, and by whoever makes many rows at once.
FILL = [
    # search_fill_claims
    "CREATE OR REPLACE FUNCTION search_fill_claims(wanted bigint[]) RETURNS void\n"
    "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
    "INSERT INTO claims_claimwords (claim_id, vector)\n"
    "SELECT id, search_text(code, 'A') || search_text(wording, 'A') || search_text(context, 'C')\n"
    "FROM claims_claim WHERE id = ANY (wanted)\n"
    "ON CONFLICT (claim_id) DO UPDATE SET vector = EXCLUDED.vector\n"
    "$$",
    # search_fill_statements
    "CREATE OR REPLACE FUNCTION search_fill_statements(wanted bigint[]) RETURNS void\n"
    "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
    "INSERT INTO claims_statementwords (statement_id, vector)\n"
    "SELECT id, search_text(exact, 'A') || search_text(translation, 'A') || search_name(speaker_as_worded, 'B')\n"
    "FROM claims_statement WHERE id = ANY (wanted)\n"
    "ON CONFLICT (statement_id) DO UPDATE SET vector = EXCLUDED.vector\n"
    "$$",
    # search_fill_speakers
    "CREATE OR REPLACE FUNCTION search_fill_speakers(wanted bigint[]) RETURNS void\n"
    "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
    "INSERT INTO claims_speakerwords (speaker_id, vector)\n"
    "SELECT s.id, search_name(s.name, 'A') || search_text(s.description, 'C') || search_name(coalesce(\n"
    "    (SELECT string_agg(a.name, ' . ' ORDER BY a.id) FROM claims_speakeralias a WHERE a.speaker_id = s.id), ''), 'B')\n"
    "FROM claims_speaker s WHERE s.id = ANY (wanted)\n"
    "ON CONFLICT (speaker_id) DO UPDATE SET vector = EXCLUDED.vector\n"
    "$$",
    # search_fill_sources
    "CREATE OR REPLACE FUNCTION search_fill_sources(wanted bigint[]) RETURNS void\n"
    "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
    "INSERT INTO claims_sourcewords (source_id, vector)\n"
    "SELECT s.id, search_text(s.title, 'A') || search_name(s.byline, 'B') || search_name(p.name, 'B')\n"
    "    || search_text(s.url, 'D') || search_text(CASE WHEN s.canonical_url = s.url THEN '' ELSE s.canonical_url END, 'D')\n"
    "FROM claims_source s JOIN claims_publisher p ON p.id = s.publisher_id WHERE s.id = ANY (wanted)\n"
    "ON CONFLICT (source_id) DO UPDATE SET vector = EXCLUDED.vector\n"
    "$$",
]

# As `claims.models.redaction` has it; a test compares the two.
REDACT = """
CREATE OR REPLACE FUNCTION redact_edition(wanted bigint, by_order_of text, why text) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
DECLARE
    old claims_edition%ROWTYPE;
    told jsonb;
    at timestamptz = date_trunc('second', statement_timestamp());
    notice text;
    tombstone bytea;
BEGIN
    IF by_order_of !~ '\\S' OR why !~ '\\S' THEN
        RAISE EXCEPTION 'Say who ordered the redaction, and why.' USING ERRCODE = 'check_violation';
    END IF;
    SELECT * INTO STRICT old FROM claims_edition WHERE id = wanted FOR UPDATE;
    IF EXISTS (SELECT FROM claims_redaction WHERE edition_id = wanted) THEN
        RAISE EXCEPTION 'The edition is redacted already.' USING ERRCODE = 'unique_violation';
    END IF;
    told = convert_from(old.content, 'UTF8')::jsonb;
    notice = 'Redacted by order of ' || by_order_of || ': ' || why;
    tombstone = convert_to(jsonb_build_object(
        'format', told -> 'format',
        'claim', (told -> 'claim') || '{"slug": "withdrawn", "wording": "", "context": ""}',
        'topic', told -> 'topic',
        'edition', (told -> 'edition') || jsonb_build_object('note', notice),
        'earlier', (
            SELECT coalesce(jsonb_agg(each || '{"note": ""}' ORDER BY turn), '[]')
            FROM jsonb_array_elements(coalesce(told -> 'earlier', '[]')) WITH ORDINALITY listed(each, turn)
        ),
        'withdrawn', true,
        'redacted', jsonb_build_object(
            'ordered_by', by_order_of, 'reason', why, 'content_sha256', old.content_sha256,
            'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        )
    )::text, 'UTF8');
    INSERT INTO claims_redaction (edition_id, ordered_by, reason, redacted_at, redacted_by, tombstone_sha256)
    VALUES (wanted, by_order_of, why, at, current_user, encode(sha256(tombstone), 'hex'));
    UPDATE claims_edition SET content = tombstone, note = notice WHERE id = wanted;
END $$
"""

# What may be lost with a crash of the server is written without its journal.
UNLOGGED = """
ALTER TABLE claims_presence SET UNLOGGED;
ALTER TABLE claims_askedcount SET UNLOGGED;
"""

# How rare a word is decides which claims are near: of a tenth as many it would be known for common words alone.
RARITY = "ALTER TABLE claims_claimterms ALTER COLUMN vector SET STATISTICS 1000"

# Vectors of claims and statements, where PostgreSQL has pgvector; elsewhere there is no such table. Derived from their
# words, so that no history keeps them; a claim or statement has one vector, of the words it has now. Claims and
# statements are never deleted: rows need no foreign keys, by which a table outside Django's sight would stand in the way
# of whoever empties theirs.
MEANINGS = """
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
        BEGIN
            CREATE EXTENSION IF NOT EXISTS vector;
        EXCEPTION WHEN insufficient_privilege THEN
            RAISE NOTICE 'pgvector is there but not in this database: a superuser has to create the extension.';
        END;
    END IF;
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'vector') THEN
        CREATE TABLE claims_meaning (
            claim_id bigint UNIQUE,
            statement_id bigint UNIQUE,
            words text NOT NULL,
            vector vector(384) NOT NULL,
            CONSTRAINT meaning_of_one_record CHECK (num_nonnulls(claim_id, statement_id) = 1)
        );
        CREATE INDEX meaning_near ON claims_meaning USING hnsw (vector vector_cosine_ops) WHERE claim_id IS NOT NULL;
    END IF;
END $$
"""


def add_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    groups = Group.objects.using(schema_editor.connection.alias)
    for name in ROLES:
        groups.get_or_create(name=name)


class Migration(migrations.Migration):
    replaces = [("claims", "0051_changed_evidence")]
    dependencies = [("claims", "0001_tables")]
    operations = [
        migrations.RunPython(add_groups, migrations.RunPython.noop),
        migrations.RunSQL(AUDIT, NO_AUDIT),
        migrations.RunSQL(
            FILL,
            "DROP FUNCTION search_fill_claims, search_fill_statements, search_fill_speakers, search_fill_sources",
        ),
        migrations.RunSQL(
            [REDACT, "REVOKE ALL ON FUNCTION redact_edition(bigint, text, text) FROM PUBLIC"],
            "DROP FUNCTION redact_edition(bigint, text, text)",
        ),
        migrations.RunSQL(UNLOGGED, migrations.RunSQL.noop),
        migrations.RunSQL(RARITY, migrations.RunSQL.noop),
        migrations.RunSQL(MEANINGS, "DROP TABLE IF EXISTS claims_meaning"),
    ]
