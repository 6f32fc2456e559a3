"""What the desk's queues ask of positions, signatures and editions that were there before."""

from django.db import migrations

LINKED = """
UPDATE claims_statement s SET is_linked = true WHERE EXISTS (
    SELECT FROM claims_position p WHERE p.statement_id = s.id AND p.withdrawn_at IS NULL
);
"""
VERIFIED = """
UPDATE claims_corroboration c SET
    moved_at = c.assessed_at,
    is_begun = EXISTS (SELECT FROM claims_verification v WHERE v.claim_id = c.claim_id),
    signed_digest = newest.signed_digest,
    unpublished_since = CASE WHEN newest.is_published THEN NULL ELSE newest.signed_at END
FROM (
    SELECT DISTINCT ON (each.claim_id) each.claim_id, v.signed_digest, v.signed_at,
        EXISTS (SELECT FROM claims_edition e WHERE e.verification_id = v.id) AS is_published
    FROM claims_corroboration each LEFT JOIN claims_verification v ON v.claim_id = each.claim_id AND v.state = 'signed'
    ORDER BY each.claim_id, v.number DESC
) newest WHERE newest.claim_id = c.claim_id;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0017_what_waits")]
    operations = [
        migrations.RunSQL(LINKED, migrations.RunSQL.noop),
        migrations.RunSQL(VERIFIED, migrations.RunSQL.noop),
    ]
