"""How long readers' lists take with a hundred thousand published claims.

The claims are made up, in temporary tables that stand before the real ones: the application's own queries run on them,
nothing else in the database is touched, and they go with the transaction.
"""

# ruff: noqa: S608 - constants of this file

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

from django.db import connection, transaction

from claims.editions import finding, parity, search, speakers, topics
from claims.editions.filters import Filters
from claims.management.benchmarks.measured import Measured, best_of
from claims.management.benchmarks.temporary import index_like, stand_before

CLAIMS = 100_000
# Statements of each claim, speakers, publishers, topics.
EACH, SPEAKERS, PUBLISHERS, TOPICS = 3, 3_000, 300, 8
ALLOWED = 150.0
RUNS = 3
NOON = datetime(2031, 5, 4, 12, 0, tzinfo=UTC)
TABLES = (
    "claims_publication",
    "claims_publishedstatement",
    "claims_publishedspeaker",
    "claims_publishedsource",
    "claims_publishedtopic",
    "claims_publishedseries",
)
# A few words are in most texts, most words in few: the fourth power of an even chance.
WORDS = (
    "(SELECT string_agg('w' || floor(power(random(), 4) * 30000)::int, ' ') FROM generate_series(1, {}) WHERE n >= 0)"
)
VECTOR = "to_tsvector('simple', {0}) || to_tsvector('english', {0})"
SOMEONE = "'speaker-' || floor(power(random(), 3) * %(speakers)s)::int"
FILL = (
    "INSERT INTO claims_publishedspeaker (slug, name, kind, content, updated_at, vector) "
    "SELECT 'speaker-' || n, 'Speaker w' || n, 'person', '{}', %(noon)s, "
    "to_tsvector('simple', 'speaker w' || n) FROM generate_series(0, %(speakers)s - 1) n",
    "INSERT INTO claims_publishedtopic (slug, name, content, updated_at, vector) "
    "SELECT 'topic-' || n, 'Topic ' || n, jsonb_build_object('slug', 'topic-' || n, 'name', 'Topic ' || n, "
    "'description', '', 'notice', '', 'parties', '[{\"slug\": \"ostria\", \"name\": \"Ostria\"}, "
    '{"slug": "velland", "name": "Velland"}]\'::jsonb), %(noon)s, to_tsvector(\'simple\', \'topic \' || n) '
    "FROM generate_series(0, %(topics)s - 1) n",
    "INSERT INTO claims_publishedsource (key, publisher, title, content, updated_at, vector) "
    "SELECT n, 'Outlet ' || n %% %(publishers)s, t, '{\"published_on\": null}', %(noon)s, to_tsvector('simple', t) "
    f"FROM generate_series(0, %(last)s / 4) n, LATERAL (SELECT {WORDS.format(8)} AS t) w",
    'INSERT INTO claims_publishedstatement (id, publication_id, "order", statement_key, topic_slug, on_day, measure, '
    "side, is_live, source_key, cites_slug, speaker_slugs, content, vector) "
    "SELECT n, n / %(each)s, n %% %(each)s, n, 'topic-' || (n / %(each)s) %% %(topics)s, "
    "'2031-05-04'::date - (n %% 700), '', CASE WHEN n %% 4 = 0 THEN 'opposing' ELSE 'supporting' END, true, "
    "n %% (%(last)s / 4), '', ARRAY[who], jsonb_build_object('key', n, 'exact', t, 'translation', '', 'said_on', NULL, "
    "'kind', 'direct', 'segments', '[]'::jsonb, 'channel', '', 'stance', 'asserts', 'live', true, 'language', 'en', "
    "'source', jsonb_build_object('key', 1, 'published_on', '2031-05-03', 'publisher', 'Outlet', 'url', '', "
    "'archive_url', '', 'language', 'en'), 'speakers', jsonb_build_array(jsonb_build_object('slug', who, 'name', who, "
    "'role', 'Minister ' || n %% 3, 'party', 'Ostria'))), " + VECTOR.format("t") + " "
    f"FROM generate_series(0, %(last)s * %(each)s) n, LATERAL (SELECT {WORDS.format(18)} AS t, {SOMEONE} || "
    "left('', n) AS who) w",
    "INSERT INTO claims_publication (claim_id, edition_id, code, slug, wording, summary, topic_slug, topic_name, "
    "topic_notice, status, denial_only, verdict, is_withdrawn, merged_into, first_published_at, first_verdict_at, "
    "updated_at, kind, speaker_slugs, party_slugs, made_by, harms, publishers, said_first, said_last, context, names, "
    "quotes, etag, vector) "
    "SELECT n, n, 'LT-' || lpad(n::text, 6, '0'), 'claim', t, s, 'topic-' || n %% %(topics)s, 'Topic', '', "
    "(ARRAY['party_only', 'contested', 'single_origin', 'corroborated'])[1 + n %% 4], false, "
    "(ARRAY['likely', 'refuted', 'unresolved', NULL, NULL])[1 + n %% 5], n %% 500 = 0, '', "
    "%(noon)s - make_interval(mins => %(last)s - n, days => 3), %(noon)s - make_interval(mins => %(last)s - n), "
    "%(noon)s - make_interval(mins => %(last)s - n), 'assertion', said.who, ARRAY['ostria'], ARRAY['ostria'], "
    "ARRAY['velland'], ARRAY['Outlet ' || n %% %(publishers)s], said.first, said.last, '', '', said.quotes, '', "
    + VECTOR.format("t || ' ' || s || ' ' || said.quotes")
    + " "
    f"FROM generate_series(0, %(last)s) n, LATERAL (SELECT {WORDS.format(10)} AS t, {WORDS.format(20)} AS s) w, "
    "LATERAL (SELECT array_agg(x.speaker_slugs[1]) AS who, min(x.on_day) AS first, max(x.on_day) AS last, "
    "string_agg(x.content ->> 'exact', E'\\n') AS quotes FROM claims_publishedstatement x "
    "WHERE x.id BETWEEN n * %(each)s AND n * %(each)s + %(each)s - 1) said",
)


def measure_lists(claims: int = CLAIMS) -> Iterator[Measured]:
    """The best of some runs of what each list reads, of common and of rare things."""
    with transaction.atomic():
        try:
            fill(claims)
            for what, work in cases().items():
                yield Measured(f"{what} of {claims:,} claims", best_of(RUNS, work), ALLOWED)
        finally:
            transaction.set_rollback(True)


def cases() -> dict[str, Callable[[], object]]:
    newest = search.search(Filters())
    topic = topics.described("topic-1") or {}
    return {
        "the newest": lambda: search.search(Filters()),
        "page 40": lambda: search.search(Filters(), page=40),
        "past the counted pages": lambda: search.search(Filters(), after=str(newest.onwards or "")),
        "a word of most": lambda: search.search(Filters(words="w0")),
        "a word of some": lambda: search.search(Filters(words="w40")),
        "a rare word": lambda: search.search(Filters(words="w29123")),
        "three words": lambda: search.search(Filters(words="w1 w30 w200")),
        "words that nothing has": lambda: search.search(Filters(words="w29123 w28999 zeppelin")),
        "a status and a word": lambda: search.search(Filters(words="w5", status="contested")),
        "the speaker most quoted": lambda: search.search(Filters(speaker="speaker-0")),
        "a speaker hardly quoted": lambda: search.search(Filters(speaker="speaker-2900")),
        "a publisher": lambda: search.search(Filters(publisher="Outlet 7")),
        "days": lambda: search.search(Filters(since=date(2029, 8, 1), until=date(2029, 8, 3))),
        "a topic": lambda: topics.topic("topic-1"),
        "a topic's timeline": lambda: topics.said_when("topic-1", before="2030-05-04~5000"),
        "a topic's sides": lambda: parity.parity(topic),
        "the page of the speaker most quoted": lambda: speakers.speaker("speaker-0"),
        "what an export reads": lambda: list(finding.matching(Filters(words="w40"))[:100]),
    }


def fill(claims: int) -> None:
    """The temporary tables with so many claims, their statements and what these name."""
    given: dict[str, int | datetime] = {
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
            cursor.execute(sql, given)
        index_like(cursor, TABLES)
