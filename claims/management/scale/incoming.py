"""Topics with their sides, outlets, people who speak, and their texts with the sentences in them. All is invented."""

from claims.management.scale.load import SPREAD, Load
from claims.models import Capture, CaptureReading, Party, Publisher, Role, Source, Speaker, Statement, Topic

# Statements in one text, different sentences in all of them, and the days over which everything came in.
EACH, SENTENCES, DAYS = 20, 30_000, 400
NOTICE = "Load test: made up by a machine to measure the desk. Countries, people, outlets and events are invented."
PLACES = "Orvale,Tessin Bay,Marrow Sound,Port Ilde,Kessary,Hollow Strait,Vantmoor,Quillan,Sarrow,Underby,Lisk,Brenholt"
GIVEN = "Mara,Tobin,Ilse,Oren,Sabet,Juno,Carrow,Elin,Dastan,Wren,Petra,Halvor,Noor,Sigrid,Anselm,Tamsin"
FAMILY = "Venn,Oskary,Talmerin,Brask,Quell,Idrisane,Morrowby,Stane,Ulvik,Pell,Harrowgate,Zamell,Tordis,Kestrane"
THINGS = "boats,lorries,families,shells,houses,sheep,tents,patrols,wells,bridges,trucks,ferries,orchards,mills"
DEEDS = "crossed,burned,arrived,left,stood,were counted,were stopped,were seen,were hit,were returned,were missing"
# A sentence for each number; several hundred bytes of different words in all, as reports have.
SENTENCE = """
    SELECT k, format('%%s %%s %%s near %%s on the %%s day, the %%s of %%s said in report %%s.',
        (ARRAY['At least','About','More than','Nearly','Some','Fewer than'])[1 + k %% 6], 3 + k / 7,
        things[1 + k %% cardinality(things)] || ' ' || deeds[1 + k / 3 %% cardinality(deeds)],
        places[1 + k / 5 %% cardinality(places)], (ARRAY['first','second','third','fourth','fifth'])[1 + k %% 5],
        (ARRAY['harbour office','governor','border guard','relief mission','fishing guild'])[1 + k / 11 %% 5],
        places[1 + k / 13 %% cardinality(places)], k) AS words
    FROM generate_series(0, %(sentences)s - 1) k,
        (SELECT string_to_array(%(things)s, ',') things, string_to_array(%(deeds)s, ',') deeds,
            string_to_array(%(places)s, ',') places) lists
"""


def sides(load: Load) -> None:
    """Topics, three sides each, outlets with a voice of their own, and people with a role."""
    p = load.params
    load.base("topic", Topic, p["topics"])
    load.base("party", Party, p["topics"] * 3)
    load.base("publisher", Publisher, p["publishers"])
    load.base("speaker", Speaker, p["publishers"] + p["people"])
    letters = "chr(65 + n / 676 %% 26) || chr(65 + n / 26 %% 26) || chr(65 + n %% 26)"
    load.write(
        Topic,
        {
            "id": "%(topic)s + g",
            "name": "format('Load test %%s: the dispute over %%s', n, place)",
            "slug": "'load-test-' || n",
            "prefix": f"'LD' || {letters}",
            "notice": "%(notice)s",
            "last_number": "(%(claims)s - g) / %(topics)s + 1",
        },
        "(SELECT g, %(batch)s + g AS n, (string_to_array(%(places)s, ','))[1 + g %% 12] AS place "
        "FROM generate_series(1, %(topics)s) g) t",
    )
    load.write(
        Party,
        {
            "id": "%(party)s + g",
            "topic_id": "%(topic)s + (g + 2) / 3",
            "name": "(ARRAY['Veland','Orlan','Sarrow League'])[1 + g %% 3] || ' (load test)'",
            "slug": "'load-side-' || g %% 3",
        },
        "generate_series(1, %(topics)s * 3) g",
    )
    outlet = (
        "format('Load %%s %%s', (ARRAY['Gazette','Courier','Herald','Wire','Radio'])[1 + g %% 5], %(publisher)s + g)"
    )
    slug = "'load-outlet-' || (%(publisher)s + g)"
    load.write(
        Publisher,
        {"id": "%(publisher)s + g", "name": outlet, "slug": slug, "kind": "'newspaper'"},
        "generate_series(1, %(publishers)s) g",
    )
    load.write(
        Speaker,
        {
            "id": "%(speaker)s + g",
            "name": outlet,
            "slug": slug,
            "kind": "'organisation'",
            "publisher_id": "%(publisher)s + g",
        },
        "generate_series(1, %(publishers)s) g",
    )
    load.write(
        Speaker,
        {
            "id": "%(speaker)s + %(publishers)s + g",
            "name": "format('%%s %%s %%s', (string_to_array(%(given)s, ','))[1 + g %% 16], "
            "(string_to_array(%(family)s, ','))[1 + g / 16 %% 14], %(speaker)s + g)",
            "slug": "'load-person-' || (%(speaker)s + g)",
            "kind": "'person'",
        },
        "generate_series(1, %(people)s) g",
    )
    load.write(
        Role,
        {
            "speaker_id": "%(speaker)s + %(publishers)s + g",
            "title": "'harbour official'",
            "topic_id": "%(topic)s + 1 + g %% %(topics)s",
            "party_id": "CASE WHEN g %% 4 > 0 THEN %(party)s + g %% %(topics)s * 3 + g %% 4 END",
        },
        "generate_series(1, %(people)s) g",
    )


def texts(load: Load) -> None:
    """Sources with one text each, its statements at their places, and its reading."""
    p = load.params
    for name, model in (("source", Source), ("capture", Capture)):
        load.base(name, model, p["texts"])
    load.base("statement", Statement, p["statements"])
    at = SPREAD.format(n="g", all="%(texts)s")
    load.run(f"CREATE TEMPORARY TABLE load_sentence ON COMMIT DROP AS {SENTENCE}")
    load.run("ALTER TABLE load_sentence ADD PRIMARY KEY (k)")
    load.run(
        "CREATE TEMPORARY TABLE load_statement ON COMMIT DROP AS "
        "SELECT n, g, k, words, head, head + sum(length(words) + 1) OVER (PARTITION BY g ORDER BY n) "
        "- length(words) - 1 AS start FROM (SELECT n, (n - 1) / %(each)s + 1 AS g, "
        "pg_temp.draw(%(statement)s + n, 1, %(sentences)s) AS k FROM generate_series(1, %(statements)s) n) s "
        "JOIN load_sentence USING (k) CROSS JOIN LATERAL "
        "(SELECT length(format('Load report %%s.', %(capture)s + g)) + 1 AS head) h"
    )
    load.write(
        Source,
        {
            "id": "%(source)s + g",
            "publisher_id": "%(publisher)s + 1 + pg_temp.draw(%(source)s + g, 2, %(publishers)s)",
            "topic_id": "%(topic)s + 1 + g %% %(topics)s",
            "title": "format('Load report %%s: day %%s at %%s', %(capture)s + g, g %% 90, "
            "(string_to_array(%(places)s, ','))[1 + g %% 12])",
            "language": "CASE WHEN g %% 10 = 0 THEN 'fr' ELSE 'en' END",
            "published_at": at,
            "added_at": at,
            "added_by_id": "%(contributor)s",
        },
        "generate_series(1, %(texts)s) g",
    )
    load.write(
        Capture,
        {
            "id": "%(capture)s + g",
            "source_id": "%(source)s + g",
            "publisher_id": "s.publisher_id",
            "text": "body",
            "original": "convert_to(body, 'UTF8')",
            "text_sha256": "encode(sha256(convert_to(body, 'UTF8')), 'hex')",
            "original_sha256": "encode(sha256(convert_to(body, 'UTF8')), 'hex')",
            "method": "'pasted'",
            "captured_at": "s.added_at",
            "captured_by_id": "%(contributor)s",
        },
        "(SELECT g, format('Load report %%s. ', %(capture)s + g) || string_agg(words, ' ' ORDER BY n) AS body "
        "FROM load_statement GROUP BY g) t JOIN claims_source s ON s.id = %(source)s + g",
    )
    failed = "g %% 997 = 1"
    load.write(
        CaptureReading,
        {
            "capture_id": "%(capture)s + g",
            "asked_by_id": "%(contributor)s",
            "asked_at": at,
            "attempts": "1",
            "began_at": at,
            "finished_at": at,
            "found": f"CASE WHEN {failed} THEN NULL ELSE %(each)s END",
            "error": f"CASE WHEN {failed} THEN 'The text could not be read (load test).' ELSE '' END",
        },
        "generate_series(1, %(texts)s) g",
    )
