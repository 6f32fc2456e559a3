"""PL/pgSQL by which the words that a claim is found by follow each change of it, in the same transaction.

Kept by triggers because words change by many ways: a claim edited, a statement linked, moved with a merge, translated.
"""

import pgtrigger

# Statements whose words a claim is found by, newest first, and how much of them.
STATEMENTS, LETTERS = 30, 20_000


def folded(text: str) -> str:
    """SQL for the terms of a text, near to those of ``claims.matching``: without accents, thousands run on."""
    plain = f"regexp_replace({text}, '(\\d)[,\u00a0\u202f](?=\\d{{3}}(?!\\d))', '\\1', 'g')"
    plain = f"regexp_replace(lower(normalize({plain}, NFKD)), U&'[\\0300-\\036F]', '', 'g')"
    plain = f"regexp_replace({plain}, '[''’‘](s\\M)?', '', 'g')"
    plain = f"regexp_replace({plain}, '(\\d+)', ' \\1 ', 'g')"
    return f"to_tsvector('pg_catalog.english', regexp_replace({plain}, '[^[:alnum:]]+', ' ', 'g'))"


def vector(wording: str, context: str, said: str) -> str:
    return f"""setweight({folded(wording)}, 'A') || setweight({folded(context)}, 'B')
        || setweight({folded(said)}, 'D')"""


OF_NEW_CLAIM = f"""
    INSERT INTO claims_claimterms (claim_id, said, vector)
    VALUES (NEW.id, '', {vector("NEW.wording", "left(NEW.context, 20000)", "''")})
    ON CONFLICT (claim_id) DO NOTHING;
    RETURN NEW;
"""
OF_CHANGED_CLAIM = f"""
    UPDATE claims_claimterms w SET vector = {vector("NEW.wording", "left(NEW.context, 20000)", "w.said")}
    WHERE w.claim_id = NEW.id;
    RETURN NEW;
"""


def of_claims(touched: str) -> str:
    """Gathers again what was said on the claims of the subquery; locked in one order, so that no two wait crosswise."""
    return f"""
    PERFORM FROM claims_claimterms WHERE claim_id IN ({touched}) ORDER BY claim_id FOR NO KEY UPDATE;
    UPDATE claims_claimterms w SET said = gathered.said, vector = gathered.vector FROM (
        SELECT c.id, told.said, {vector("c.wording", "left(c.context, 20000)", "told.said")} AS vector
        FROM claims_claim c CROSS JOIN LATERAL (
            SELECT left(coalesce(string_agg(newest.words, E'\\n' ORDER BY newest.id DESC), ''), {LETTERS}) AS said
            FROM (
                SELECT p.id, concat_ws(' ', s.exact, nullif(s.translation, '')) AS words
                FROM claims_position p JOIN claims_statement s ON s.id = p.statement_id
                WHERE p.claim_id = c.id AND p.withdrawn_at IS NULL AND s.state = 'accepted'
                ORDER BY p.id DESC LIMIT {STATEMENTS}
            ) newest
        ) told
        WHERE c.id IN ({touched})
    ) gathered
    WHERE w.claim_id = gathered.id AND w.said IS DISTINCT FROM gathered.said;
    RETURN NULL;
"""


OF_NEW_POSITIONS = of_claims("SELECT claim_id FROM added")
OF_CHANGED_POSITIONS = of_claims("SELECT claim_id FROM changed UNION SELECT claim_id FROM was")
OF_CHANGED_STATEMENTS = f"""
    IF EXISTS (
        SELECT FROM changed n JOIN was o ON o.id = n.id
        WHERE (n.exact, n.translation, n.state) IS DISTINCT FROM (o.exact, o.translation, o.state)
          AND (n.state = 'accepted' OR o.state = 'accepted')
    ) THEN
        {of_claims("SELECT p.claim_id FROM claims_position p JOIN changed n ON n.id = p.statement_id")}
    END IF;
    RETURN NULL;
"""


def of_claim_rows() -> list[pgtrigger.Trigger]:
    """On claims: the words of a new one, and of one whose wording or context changes."""
    return [
        pgtrigger.Trigger(
            name="found_by_own_words", when=pgtrigger.After, operation=pgtrigger.Insert, func=OF_NEW_CLAIM
        ),
        pgtrigger.Trigger(
            name="found_by_changed_words",
            when=pgtrigger.After,
            operation=pgtrigger.UpdateOf("wording", "context"),
            func=OF_CHANGED_CLAIM,
        ),
    ]


def of_position_rows() -> list[pgtrigger.Trigger]:
    """On positions: what was said on the claims that gain or lose one."""
    return [
        pgtrigger.Trigger(
            name="found_by_linked",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Insert,
            referencing=pgtrigger.Referencing(new="added"),
            func=OF_NEW_POSITIONS,
        ),
        pgtrigger.Trigger(
            name="found_by_moved",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Update,
            referencing=pgtrigger.Referencing(old="was", new="changed"),
            func=OF_CHANGED_POSITIONS,
        ),
    ]


def of_statement_rows() -> list[pgtrigger.Trigger]:
    """On statements: their translation comes or changes, or one that is linked is rejected."""
    return [
        pgtrigger.Trigger(
            name="found_by_said",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Update,
            referencing=pgtrigger.Referencing(old="was", new="changed"),
            func=OF_CHANGED_STATEMENTS,
        )
    ]
