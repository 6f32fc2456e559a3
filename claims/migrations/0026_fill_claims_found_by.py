"""The words of claims that were there before."""

from django.db import migrations

OWN = r"""
INSERT INTO claims_claimterms (claim_id, said, vector)
SELECT c.id, '', setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(c.wording, '(\d)[,  ](?=\d{3}(?!\d))', '\1', 'g'), NFKD)), U&'[\0300-\036F]', '', 'g'), '[''’‘](s\M)?', '', 'g'), '(\d+)', ' \1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'A') || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(left(c.context, 20000), '(\d)[,  ](?=\d{3}(?!\d))', '\1', 'g'), NFKD)), U&'[\0300-\036F]', '', 'g'), '[''’‘](s\M)?', '', 'g'), '(\d+)', ' \1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'B')
        || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace('', '(\d)[,  ](?=\d{3}(?!\d))', '\1', 'g'), NFKD)), U&'[\0300-\036F]', '', 'g'), '[''’‘](s\M)?', '', 'g'), '(\d+)', ' \1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'D')
FROM claims_claim c ON CONFLICT (claim_id) DO NOTHING;
"""
SAID = r"""
DO $$ BEGIN

    PERFORM FROM claims_claimterms WHERE claim_id IN (SELECT id FROM claims_claim) ORDER BY claim_id FOR NO KEY UPDATE;
    UPDATE claims_claimterms w SET said = gathered.said, vector = gathered.vector FROM (
        SELECT c.id, told.said, setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(c.wording, '(\d)[,  ](?=\d{3}(?!\d))', '\1', 'g'), NFKD)), U&'[\0300-\036F]', '', 'g'), '[''’‘](s\M)?', '', 'g'), '(\d+)', ' \1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'A') || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(left(c.context, 20000), '(\d)[,  ](?=\d{3}(?!\d))', '\1', 'g'), NFKD)), U&'[\0300-\036F]', '', 'g'), '[''’‘](s\M)?', '', 'g'), '(\d+)', ' \1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'B')
        || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(told.said, '(\d)[,  ](?=\d{3}(?!\d))', '\1', 'g'), NFKD)), U&'[\0300-\036F]', '', 'g'), '[''’‘](s\M)?', '', 'g'), '(\d+)', ' \1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'D') AS vector
        FROM claims_claim c CROSS JOIN LATERAL (
            SELECT left(coalesce(string_agg(newest.words, E'\n' ORDER BY newest.id DESC), ''), 20000) AS said
            FROM (
                SELECT p.id, concat_ws(' ', s.exact, nullif(s.translation, '')) AS words
                FROM claims_position p JOIN claims_statement s ON s.id = p.statement_id
                WHERE p.claim_id = c.id AND p.withdrawn_at IS NULL AND s.state = 'accepted'
                ORDER BY p.id DESC LIMIT 30
            ) newest
        ) told
        WHERE c.id IN (SELECT id FROM claims_claim)
    ) gathered
    WHERE w.claim_id = gathered.id AND w.said IS DISTINCT FROM gathered.said;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0025_claims_found_by")]
    operations = [
        migrations.RunSQL(OWN, migrations.RunSQL.noop),
        migrations.RunSQL(SAID, migrations.RunSQL.noop),
    ]
