"""What is published already can be narrowed and found as what is published from now on: taken from its editions."""

from django.db import migrations

STATEMENTS = r"""
UPDATE claims_publishedstatement s SET
    statement_key = (s.content ->> 'key')::bigint,
    topic_slug = p.topic_slug,
    on_day = coalesce(
        s.content ->> 'said_on', s.content #>> '{source,published_on}', s.content #>> '{source,captured_on}')::date,
    measure = coalesce(s.content #>> '{figure,measure}', '')
FROM claims_publication p WHERE p.claim_id = s.publication_id;
"""
PUBLICATIONS = r"""
WITH newest AS (
    SELECT p.claim_id, convert_from(e.content, 'UTF8')::jsonb AS content
    FROM claims_publication p JOIN claims_edition e ON e.id = p.edition_id
    WHERE NOT p.is_withdrawn AND p.merged_into = ''
), said AS (
    SELECT n.claim_id, n.content -> 'topic' -> 'parties' AS sides, t.place, t.s,
        coalesce(t.s ->> 'said_on', t.s #>> '{source,published_on}')::date AS on_day
    FROM newest n, jsonb_array_elements(n.content -> 'statements') WITH ORDINALITY t (s, place)
), spoken AS (
    SELECT said.claim_id, said.sides, said.s, who.one, who.is_cited FROM said, LATERAL (
        SELECT one, false AS is_cited FROM jsonb_array_elements(said.s -> 'speakers') one
        UNION ALL SELECT said.s -> 'cites', true WHERE jsonb_typeof(said.s -> 'cites') = 'object'
    ) who
), of_party AS (
    SELECT spoken.claim_id, side ->> 'slug' AS slug,
        spoken.s ->> 'side' = 'supporting' AND (spoken.s ->> 'live')::boolean AS makes
    FROM spoken, jsonb_array_elements(spoken.sides) side
    WHERE NOT spoken.is_cited AND side ->> 'name' = spoken.one ->> 'party'
), outlets AS (
    SELECT DISTINCT claim_id, s #>> '{source,publisher}' AS name FROM said
), speakers AS (
    SELECT DISTINCT claim_id, one ->> 'slug' AS slug, one ->> 'name' AS name FROM spoken
), lines AS (
    SELECT claim_id, line, min(place * 2 + turn) AS place FROM (
        SELECT claim_id, place, turn,
            btrim(regexp_replace(words, '\s+', ' ', 'g')) AS line
        FROM said, LATERAL (VALUES (0, s ->> 'exact'), (1, s ->> 'translation')) v (turn, words)
        WHERE words <> ''
    ) each GROUP BY claim_id, line
)
UPDATE claims_publication p SET
    kind = n.content #>> '{claim,kind}',
    context = n.content #>> '{claim,context}',
    speaker_slugs = ARRAY(
        SELECT DISTINCT slug COLLATE "C" FROM speakers WHERE claim_id = p.claim_id AND slug <> '' ORDER BY 1),
    party_slugs = ARRAY(SELECT DISTINCT slug COLLATE "C" FROM of_party WHERE claim_id = p.claim_id ORDER BY 1),
    made_by = ARRAY(SELECT DISTINCT slug COLLATE "C" FROM of_party WHERE claim_id = p.claim_id AND makes ORDER BY 1),
    publishers = ARRAY(
        SELECT name COLLATE "C" FROM outlets WHERE claim_id = p.claim_id AND name <> '' ORDER BY 1),
    said_first = (SELECT min(on_day) FROM said WHERE claim_id = p.claim_id),
    said_last = (SELECT max(on_day) FROM said WHERE claim_id = p.claim_id),
    harms = ARRAY(
        SELECT DISTINCT side ->> 'slug' COLLATE "C"
        FROM jsonb_array_elements(n.content #> '{topic,parties}') side
        WHERE n.content -> 'harms' ? (side ->> 'name') ORDER BY 1),
    names = coalesce((
        SELECT string_agg(name, E'\n' ORDER BY name COLLATE "C") FROM (
            SELECT name FROM speakers WHERE claim_id = p.claim_id AND name <> ''
            UNION SELECT name FROM outlets WHERE claim_id = p.claim_id AND name <> ''
        ) named), ''),
    quotes = coalesce((
        SELECT string_agg(line, E'\n' ORDER BY place) FROM lines WHERE claim_id = p.claim_id), '')
FROM newest n WHERE n.claim_id = p.claim_id;
"""
VERDICTS = r"""
UPDATE claims_publication p SET first_verdict_at = (
    SELECT min(e.published_at) FROM claims_edition e
    WHERE e.claim_id = p.claim_id AND e.published_at <= p.updated_at
        AND jsonb_typeof(convert_from(e.content, 'UTF8')::jsonb -> 'verification') = 'object'
);
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0039_published_found_by")]
    operations = [
        migrations.RunSQL(STATEMENTS, migrations.RunSQL.noop),
        migrations.RunSQL(PUBLICATIONS, migrations.RunSQL.noop),
        migrations.RunSQL(VERDICTS, migrations.RunSQL.noop),
    ]
