"""A hundred thousand published claims with all rows that readers' lists are made from; nothing of it says anything.

They go into temporary tables that stand before the real ones: nothing else in the database is touched, and they go
with the transaction.
"""

# ruff: noqa: S608 - constants of this file

import json
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from claims.editions.topic_figures import keep_series
from claims.management.benchmarks.temporary import index_like, stand_before

# Statements of each claim, speakers, publishers, topics; sources are a quarter of the claims.
EACH, SPEAKERS, PUBLISHERS, TOPICS = 3, 3_000, 300, 8
NOON = datetime(2031, 5, 4, 12, 0, tzinfo=UTC)
TABLES = (
    "claims_claim",
    "claims_edition",
    "claims_publication",
    "claims_publishedstatement",
    "claims_publishedspeaker",
    "claims_publishedsource",
    "claims_publishedtopic",
    "claims_publishedchange",
    "claims_publishedshare",
    "claims_publishedseries",
)
TOPIC = {
    "description": "",
    "notice": "",
    "parties": [{"slug": "ostria", "name": "Ostria"}, {"slug": "velland", "name": "Velland"}],
    "alliances": [],
}
SOURCE = {
    "publisher_kind": "newspaper",
    "grade": "B",
    "byline": "Ida Morn",
    "url": "https://courier.example/bridge",
    "archive_url": "https://archive.example/bridge",
    "captured_on": "2031-05-04",
    "text_sha256": "ab" * 32,
    "language": "en",
    "credited_agency": "",
    "retracted_on": None,
    "retraction_note": "",
}
STATEMENT: dict[str, Any] = {
    "kind": "direct",
    "basis": None,
    "language": "en",
    "translation": "",
    "cue": "said",
    "channel": "",
    "speaker_as_worded": "the minister",
    "interest": "neutral",
    "cites": None,
    "origin": 1,
    "weak": False,
    "route": [],
    "live": True,
    "notice": "",
}
FIGURE = {
    "label": "Ostria",
    "bound": "exact",
    "measure": "wounded",
    "group": "people",
    "side": "",
    "place": "Sel",
    "period_from": None,
    "dated": "stated",
    "increment": False,
}
SPEAKER = {"kind": "person", "party": "Ostria", "role_assumed": False}


def given(thing: dict[str, Any]) -> str:
    """As a constant of SQL with parameters."""
    return "'" + json.dumps(thing).replace("%", "%%") + "'::jsonb"


# A few words are in most texts, most words in few: the fourth power of an even chance.
WORDS = (
    "(SELECT string_agg('w' || floor(power(random(), 4) * 30000)::int, ' ') FROM generate_series(1, {}) WHERE n >= 0)"
)
VECTOR = "to_tsvector('simple', {0}) || to_tsvector('english', {0})"
# Some are quoted in much, most in little.
SOMEONE = "'speaker-' || floor(power(random(), 3) * %(speakers)s)::int"
CHANGED = "%(noon)s - make_interval(mins => %(last)s - n)"


def a_source(key: str) -> str:
    """The source whose key this column is."""
    return (
        f"{given(SOURCE)} || jsonb_build_object('key', {key}, 'publisher', 'Outlet ' || {key} %% %(publishers)s, "
        f"'title', 'Title of ' || {key}, 'published_on', '2031-05-03'::date - ({key} %% 900)::int)"
    )


FILL = (
    "INSERT INTO claims_publishedspeaker (slug, name, kind, content, updated_at, vector) "
    "SELECT 'speaker-' || n, 'Speaker w' || n, CASE WHEN n %% 400 = 7 THEN 'unnamed' ELSE 'person' END, "
    f"{given(SPEAKER)} || jsonb_build_object('slug', 'speaker-' || n, 'name', 'Speaker w' || n, 'role', 'Minister'), "
    "%(noon)s - make_interval(mins => n), to_tsvector('simple', 'speaker w' || n) "
    "FROM generate_series(0, %(speakers)s - 1) n",
    "INSERT INTO claims_publishedtopic (slug, name, content, updated_at, vector) "
    f"SELECT 'topic-' || n, 'Topic ' || n, {given(TOPIC)} || jsonb_build_object('slug', 'topic-' || n, 'name', "
    "'Topic ' || n), %(noon)s, to_tsvector('simple', 'topic ' || n) FROM generate_series(0, %(topics)s - 1) n",
    "INSERT INTO claims_publishedsource (key, publisher, title, published_on, content, updated_at, vector) "
    f"SELECT n, 'Outlet ' || n %% %(publishers)s, t, '2031-05-03'::date - n %% 900, {a_source('n')}, "
    "%(noon)s - make_interval(mins => %(last)s / 4 - n), to_tsvector('simple', t) "
    f"FROM generate_series(0, %(last)s / 4) n, LATERAL (SELECT {WORDS.format(8)} AS t) w",
    'INSERT INTO claims_publishedstatement (id, publication_id, "order", statement_key, topic_slug, on_day, measure, '
    "side, is_live, source_key, cites_slug, speaker_slugs, content, vector) "
    "SELECT n, n / %(each)s, n %% %(each)s, n, 'topic-' || (n / %(each)s) %% %(topics)s, "
    "'2031-05-04'::date - (n %% 700), CASE WHEN n %% 50 = 1 THEN 'wounded' ELSE '' END, side, true, "
    f"source, '', ARRAY[who], {given(STATEMENT)} || jsonb_build_object('key', n, 'exact', t, "
    "'segments', jsonb_build_array(t), 'side', side, 'stance', CASE side WHEN 'opposing' THEN 'denies' ELSE 'asserts' "
    f"END, 'said_on', '2031-05-04'::date - (n %% 700), 'source', {a_source('source')}, 'speakers', "
    f"jsonb_build_array({given(SPEAKER)} || jsonb_build_object('slug', who, 'name', who, 'role', 'Minister ' || "
    f"n %% 3)), 'figure', CASE WHEN n %% 50 = 1 THEN {given(FIGURE)} || jsonb_build_object('statement', n, 'words', "
    "n::text, 'low', n, 'high', n, 'from', n, 'to', n, 'as_of', '2031-05-04'::date - (n %% 700)) END), "
    + VECTOR.format("t")
    + " "
    f"FROM generate_series(0, %(last)s * %(each)s) n, LATERAL (SELECT {WORDS.format(18)} AS t, {SOMEONE} || "
    "left('', n) AS who, CASE WHEN n %% 4 = 0 THEN 'opposing' ELSE 'supporting' END AS side, "
    "n %% (%(last)s / 4 + 1) AS source) w",
    "INSERT INTO claims_publication (claim_id, edition_id, code, slug, wording, summary, topic_slug, topic_name, "
    "topic_notice, status, denial_only, verdict, is_withdrawn, merged_into, first_published_at, first_verdict_at, "
    "updated_at, kind, speaker_slugs, party_slugs, made_by, harms, publishers, said_first, said_last, context, names, "
    "quotes, evidence_changed_at, etag, vector) "
    "SELECT n, n * 2 + (n %% 3 = 0)::int, 'LT-' || lpad(n::text, 6, '0'), 'claim', t, s, 'topic-' || n %% %(topics)s, "
    "'Topic', '', (ARRAY['party_only', 'contested', 'single_origin', 'corroborated'])[1 + n %% 4], false, "
    "(ARRAY['likely', 'refuted', 'unresolved', NULL, NULL])[1 + n %% 5], n %% 500 = 0, '', "
    f"{CHANGED} - interval '3 days', {CHANGED}, {CHANGED}, "
    "'assertion', said.who, ARRAY['ostria'], ARRAY['ostria'], "
    "ARRAY['velland'], ARRAY['Outlet ' || n %% %(publishers)s], said.first, said.last, '', '', said.quotes, "
    f"CASE WHEN n %% 100 = 51 THEN {CHANGED} + interval '2 days' END, '', "
    + VECTOR.format("t || ' ' || s || ' ' || said.quotes")
    + " "
    f"FROM generate_series(0, %(last)s) n, LATERAL (SELECT {WORDS.format(10)} AS t, {WORDS.format(20)} AS s) w, "
    "LATERAL (SELECT array_agg(x.speaker_slugs[1]) AS who, min(x.on_day) AS first, max(x.on_day) AS last, "
    "string_agg(x.content ->> 'exact', E'\\n') AS quotes FROM claims_publishedstatement x "
    "WHERE x.id BETWEEN n * %(each)s AND n * %(each)s + %(each)s - 1) said",
    "INSERT INTO claims_claim (id, code) SELECT claim_id, code FROM claims_publication",
    # Every third claim has a second edition.
    "INSERT INTO claims_edition (id, claim_id, number, place, content_sha256, link, change_type, note, published_at) "
    "SELECT n * 2 + e, n, 1 + e, row_number() OVER (ORDER BY e, n), repeat('ab', 32), n * 2 + e, CASE WHEN e = 0 THEN "
    "'initial' ELSE (ARRAY['update', 'correction', 'clarification'])[1 + n / 3 %% 3] END, "
    f"CASE WHEN e = 0 THEN '' ELSE 'What was put right.' END, {CHANGED} - make_interval(days => 1 - e) "
    "FROM generate_series(0, %(last)s) n, generate_series(0, 1) e WHERE e = 0 OR n %% 3 = 0",
    "INSERT INTO claims_publishedchange (edition_id, publication_id, number, change_type, note, glance, published_at) "
    "SELECT id, claim_id, number, change_type, note, ARRAY['One statement was added.'], published_at "
    "FROM claims_edition",
    # The review of a claim is some kilobytes; of those on the feed's first pages it is.
    "INSERT INTO claims_publishedshare (publication_id, review, reviewed_at, review_changed_at, review_stored_at, "
    "is_drawn, embed, drawing, card) "
    "SELECT claim_id, CASE WHEN verdict IS NULL THEN '' ELSE '{\"name\": \"' || CASE WHEN claim_id > %(last)s - 9000 "
    "THEN repeat(summary || ' ' || wording || ' ', 25) ELSE wording END || '\"}' END, "
    "CASE WHEN verdict IS NOT NULL THEN updated_at END, CASE WHEN verdict IS NOT NULL THEN updated_at END, "
    "CASE WHEN verdict IS NOT NULL THEN updated_at END, true, '', '', '' FROM claims_publication",
)


def fill(claims: int) -> None:
    """The temporary tables with so many claims, their statements and what these name."""
    sizes: dict[str, int | datetime] = {
        "last": claims - 1,
        "each": EACH,
        "speakers": SPEAKERS,
        "publishers": PUBLISHERS,
        "topics": TOPICS,
        "noon": NOON,
    }
    with connection.cursor() as cursor:
        stand_before(cursor, TABLES, room="512MB", timeout="300s")
        cursor.execute("CREATE INDEX ON pg_temp.claims_publishedstatement (id)")
        for sql in FILL:
            cursor.execute(sql, sizes)
        index_like(cursor, TABLES)
        cursor.execute(
            "CREATE SEQUENCE pg_temp.of_series; "
            "ALTER TABLE pg_temp.claims_publishedseries ALTER COLUMN id SET DEFAULT nextval('pg_temp.of_series')"
        )
    keep_series([("topic-1", "wounded")])
