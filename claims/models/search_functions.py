"""What the database does to words before it finds them: the functions behind the tables of words, as SQL.

A migration makes them, as the owner; a test compares what is there with what is said here, so that a change of the
tables of spellings needs a migration that makes the functions again and fills the tables anew.
"""

from claims.spelling.folding import FOLDING, KEYS, SMALL_WORDS
from claims.spelling.steps import Step, in_turn

# Of a longer text the beginning is looked at; a vector of PostgreSQL's has its limits.
LONGEST_TEXT = 50_000


def of_text(name: str, steps: tuple[Step, ...]) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {name}(given text) RETURNS text\n"
        "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$\n"
        f"DECLARE part text = given;\nBEGIN\n{in_turn(steps, 'part')}\nRETURN part;\nEND $$"
    )


def words_of(name: str, keys: str) -> str:
    """Words as spelt, their English stems, and the keys of names; the last weigh least."""
    return (
        f'CREATE OR REPLACE FUNCTION {name}(given text, weight "char") RETURNS tsvector\n'
        "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$\n"
        f"DECLARE part text = left(given, {LONGEST_TEXT}); folded text = search_fold(part);\n"
        "BEGIN RETURN setweight(\n"
        "    to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.english', folded), weight\n"
        f") || setweight(to_tsvector('pg_catalog.simple', {keys}(part)), 'D');\n"
        "END $$"
    )


def filling(name: str, table: str, column: str, rows: str) -> str:
    """Writes the words of some records; as the owner, since nobody else may write there."""
    return (
        f"CREATE OR REPLACE FUNCTION {name}(wanted bigint[]) RETURNS void\n"
        "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
        f"INSERT INTO {table} ({column}, vector)\n{rows}\n"
        f"ON CONFLICT ({column}) DO UPDATE SET vector = EXCLUDED.vector\n"
        "$$"
    )


FUNCTIONS = {
    "search_fold": of_text("search_fold", FOLDING),
    "search_keys": of_text("search_keys", KEYS),
    "search_keys_of_names": of_text("search_keys_of_names", (*SMALL_WORDS, *KEYS)),
    "search_text": words_of("search_text", "search_keys_of_names"),
    "search_name": words_of("search_name", "search_keys"),
    "search_fill_claims": filling(
        "search_fill_claims",
        "claims_claimwords",
        "claim_id",
        """SELECT id, search_text(code, 'A') || search_text(wording, 'A') || search_text(context, 'C')
FROM claims_claim WHERE id = ANY (wanted)""",
    ),
    "search_fill_statements": filling(
        "search_fill_statements",
        "claims_statementwords",
        "statement_id",
        """SELECT id, search_text(exact, 'A') || search_text(translation, 'A') || search_name(speaker_as_worded, 'B')
FROM claims_statement WHERE id = ANY (wanted)""",
    ),
    "search_fill_speakers": filling(
        "search_fill_speakers",
        "claims_speakerwords",
        "speaker_id",
        """SELECT s.id, search_name(s.name, 'A') || search_text(s.description, 'C') || search_name(coalesce(
    (SELECT string_agg(a.name, ' . ' ORDER BY a.id) FROM claims_speakeralias a WHERE a.speaker_id = s.id), ''), 'B')
FROM claims_speaker s WHERE s.id = ANY (wanted)""",
    ),
    "search_fill_sources": filling(
        "search_fill_sources",
        "claims_sourcewords",
        "source_id",
        """SELECT s.id, search_text(s.title, 'A') || search_name(s.byline, 'B') || search_name(p.name, 'B')
    || search_text(s.url, 'D') || search_text(CASE WHEN s.canonical_url = s.url THEN '' ELSE s.canonical_url END, 'D')
FROM claims_source s JOIN claims_publisher p ON p.id = s.publisher_id WHERE s.id = ANY (wanted)""",
    ),
}
