"""What was taken out of published editions, by law or for somebody's safety: who ordered it, when, and why."""

from django.db import models

from claims.models.edition import Edition
from claims.models.rules import append_only


class Redaction(models.Model):
    """That an edition's content was replaced by a tombstone.

    Written by the owner's function ``redact_edition`` alone, see ``REDACT``; the application's role cannot.
    """

    edition = models.OneToOneField(Edition, on_delete=models.PROTECT, primary_key=True, related_name="redaction")
    # By what they are, not by name: "the responsible editor", "a court".
    ordered_by = models.TextField()
    reason = models.TextField()
    redacted_at = models.DateTimeField()
    # The role of the database that did it.
    redacted_by = models.TextField()
    # What the content has to be from now on; the edition's own hash stays that of what was published.
    tombstone_sha256 = models.TextField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.edition} redacted on {self.redacted_at:%Y-%m-%d}"


# Replaces the content of one edition by a notice, which readers' doors treat as they treat a withdrawal's, and logs it.
# Runs with the rights of whoever calls it: the owner's suffice, the application's role has none of them.
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
