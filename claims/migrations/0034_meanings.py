"""Vectors of claims and statements, where PostgreSQL has pgvector; elsewhere there is no such table.

Derived from their words, so that no history keeps them; a claim or statement has one vector, of the words it has now.
Claims and statements are never deleted: rows need no foreign keys, by which a table outside Django's sight would stand in
the way of whoever empties theirs.
"""

from django.db import migrations

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


class Migration(migrations.Migration):
    dependencies = [("claims", "0033_mend_begun")]
    operations = [migrations.RunSQL(MEANINGS, "DROP TABLE IF EXISTS claims_meaning")]
