"""Captures stored so far were read in the request that stored them; corrections are known from the history."""

from django.db import migrations

READINGS = """
INSERT INTO claims_capturereading
    (capture_id, asked_by_id, asked_at, attempts, began_at, finished_at, found, language, error, roles, credited)
SELECT c.id, c.captured_by_id, c.captured_at, 1, c.captured_at, c.captured_at,
    (SELECT count(*) FROM claims_statement s WHERE s.capture_id = c.id AND s.rule <> '' AND s.replaces_id IS NULL),
    source.language, '', '{}', '[]'
FROM claims_capture c JOIN claims_source source ON source.id = c.source_id
WHERE NOT EXISTS (SELECT FROM claims_capturereading r WHERE r.capture_id = c.id);
"""
CORRECTIONS = """
UPDATE claims_statement s SET is_corrected = true
WHERE s.rule <> '' AND s.state = 'accepted' AND s.replaces_id IS NULL AND EXISTS (
    SELECT FROM claims_statementevent e JOIN pghistory_context x ON x.id = e.pgh_context_id
    WHERE e.pgh_obj_id = s.id AND x.metadata ->> 'action' = 'correct_statement'
);
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0007_statement_is_corrected")]
    operations = [
        migrations.RunSQL(READINGS, migrations.RunSQL.noop),
        migrations.RunSQL(CORRECTIONS, migrations.RunSQL.noop),
    ]
