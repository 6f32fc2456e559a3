"""Claims near in meaning, by vectors that the worker stored in pgvector; nothing where that or the model is missing."""

from collections.abc import Sequence

from django.db import connection

# Claims that a search by meaning names.
NEAREST = 30
IS_KEPT = "SELECT to_regclass('claims_meaning') IS NOT NULL"
NEAR = """
SELECT m.claim_id,
    m.vector <=> (SELECT vector FROM claims_meaning WHERE claim_id = %(claim)s OR statement_id = %(statement)s) AS apart
FROM claims_meaning m
WHERE m.claim_id IS NOT NULL AND m.claim_id IS DISTINCT FROM %(claim)s
ORDER BY apart LIMIT %(nearest)s
"""
HAS_ONE = "SELECT EXISTS (SELECT FROM claims_meaning WHERE claim_id = %(claim)s OR statement_id = %(statement)s)"
# What has no vector yet, or one of other words: newest first.
WANTING = {
    "claim_id": """
        SELECT c.id, concat_ws(' ', c.wording, nullif(c.context, '')) AS words FROM claims_claim c
        LEFT JOIN claims_meaning m ON m.claim_id = c.id
        WHERE c.merged_into_id IS NULL
          AND m.words IS DISTINCT FROM md5(concat_ws(' ', c.wording, nullif(c.context, '')))
        ORDER BY c.id DESC LIMIT %s
    """,
    "statement_id": """
        SELECT s.id, concat_ws(' ', nullif(s.translation, ''), s.exact) AS words FROM claims_statement s
        LEFT JOIN claims_meaning m ON m.statement_id = s.id
        WHERE s.state = 'accepted' AND NOT s.is_linked
          AND m.words IS DISTINCT FROM md5(concat_ws(' ', nullif(s.translation, ''), s.exact))
        ORDER BY s.id DESC LIMIT %s
    """,
}
STORE = """
INSERT INTO claims_meaning ({column}, words, vector) VALUES (%s, md5(%s), %s::vector)
ON CONFLICT ({column}) DO UPDATE SET words = excluded.words, vector = excluded.vector
"""


def are_kept() -> bool:
    """Whether this database holds vectors: it has pgvector."""
    with connection.cursor() as cursor:
        cursor.execute(IS_KEPT)
        return bool(cursor.fetchone()[0])


def near_in_meaning(*, claim: int | None = None, statement: int | None = None) -> list[tuple[int, float]]:
    """Claims whose vector is nearest to that of the claim or statement, nearest first, each with the cosine.

    None while that has no vector.
    """
    if not are_kept():
        return []
    asked = {"claim": claim, "statement": statement, "nearest": NEAREST}
    with connection.cursor() as cursor:
        cursor.execute(HAS_ONE, asked)
        if not cursor.fetchone()[0]:
            return []
        cursor.execute(NEAR, asked)
        return [(pk, 1 - apart) for pk, apart in cursor.fetchall()]


def wanting(column: str, limit: int) -> list[tuple[int, str]]:
    """Claims (``claim_id``) or unlinked statements (``statement_id``) without a vector of their words, with these."""
    with connection.cursor() as cursor:
        cursor.execute(WANTING[column], [limit])
        return [(pk, words) for pk, words in cursor.fetchall()]


def store(column: str, pk: int, words: str, vector: Sequence[float]) -> None:
    """Keep the vector of these words."""
    if column not in WANTING:
        raise ValueError(f"no vectors of {column}")
    with connection.cursor() as cursor:
        cursor.execute(STORE.format(column=column), [pk, words, str(list(vector))])
