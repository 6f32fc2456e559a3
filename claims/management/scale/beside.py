"""What stands beside the evidence: where texts come from, what people say to each other, what they look for."""

from claims.management.scale.load import SPREAD, Load
from claims.management.scale.writing import table_of
from claims.models import Comment, Mention, Notice, OriginLink, OriginPassage, SavedSearch

# One person's searches, each under the words that it asks by.
KEPT = (
    "q=hollow+strait",
    "q=relief+mission&kind=statements",
    "q=governor&language=fr",
    "q=families&stance=denies",
    "q=orchards&status=contested",
    "q=Ilse+Kestrane",
    "topic={topic}",
    "topic={topic}&q=harbour+office",
    "language=fr&state=suggested",
    "verdict=none&topic={topic}",
)


def origins(load: Load) -> None:
    """Three texts in ten copy the beginning of the one before, as far as the third of a chain; one in ten credits."""
    p = load.params
    load.base("origin", OriginLink, p["texts"])
    copies = "g %% 10 BETWEEN 1 AND 3"
    load.write(
        OriginLink,
        {
            "id": "%(origin)s + g",
            "capture_id": "%(capture)s + g",
            "end": "least(fifth, length(other.text))",
            "to_capture_id": f"CASE WHEN {copies} THEN %(capture)s + g - 1 END",
            "to_publisher_id": f"CASE WHEN NOT {copies} THEN %(publisher)s + 1 + g / 10 %% %(publishers)s END",
            "kind": f"CASE WHEN {copies} THEN 'copies' ELSE 'credits' END",
            "evidence": "'Shared at the beginning (load test)'",
            "score": "0.9",
            "rule": "'load_test'",
        },
        # As far as the fifth statement, or as the other text goes.
        "(SELECT g, max(start + length(words)) AS fifth FROM load_statement WHERE (n - 1) %% %(each)s < 5 "
        "GROUP BY g) t JOIN claims_capture other ON other.id = %(capture)s + g - 1 WHERE g %% 10 BETWEEN 1 AND 4",
    )
    load.write(
        OriginPassage,
        {"link_id": "id", "start": "0", "end": '"end"', "to_start": "0", "to_end": '"end"'},
        f"{table_of(OriginLink)} WHERE id > %(origin)s AND kind = 'copies'",
    )


def talk(load: Load) -> None:
    """A few words on most claims, much on one in a thousand; some on sources; who is named is told."""
    load.base("comment", Comment, 0)
    said = {"by_id": "(ARRAY[%(editor)s, %(second)s])[1 + n %% 2]", "text": "'Who counted? (load test)'"}
    load.write(
        Comment,
        {"claim_id": "%(claim)s + g", **said, "at": SPREAD.format(n="g", all="%(claims)s")},
        "generate_series(1, %(claims)s) g, LATERAL generate_series(1, "
        "CASE WHEN g %% 1000 = 7 THEN 40 ELSE pg_temp.draw(g, 11, 3) END) n",
    )
    load.write(
        Comment,
        {"source_id": "%(source)s + g", **said, "at": SPREAD.format(n="g", all="%(texts)s")},
        "generate_series(1, %(texts)s, 10) g, generate_series(1, 3) n",
    )
    mine = f"{table_of(Comment)} c WHERE c.id > %(comment)s AND c.id %% 20 = 0"
    other = "CASE WHEN c.by_id = %(editor)s THEN %(second)s ELSE %(editor)s END"
    load.write(Mention, {"comment_id": "c.id", "user_id": other}, mine)
    load.write(
        Notice,
        {
            "to_id": other,
            "kind": "'mentioned'",
            "text": "'You are named in a comment (load test).'",
            "address": "'/desk/'",
            "claim_id": "c.claim_id",
            "by_id": "c.by_id",
            "made_at": "c.at",
            "read_at": "CASE WHEN c.id %% 3 > 0 THEN c.at END",
        },
        mine,
    )


def kept_searches(load: Load) -> None:
    """Ten for each of four people, last looked at when a hundredth of all was still to come."""
    load.write(
        SavedSearch,
        {
            "kept_by_id": "who",
            "name": "asked || format(' (load test %%s)', %(batch)s)",
            "parameters": "replace(asked, '{topic}', (%(topic)s + 1)::text)",
            "seen": "jsonb_build_object('claims', %(claim)s + %(claims)s * 99 / 100, 'statements', "
            "%(statement)s + %(statements)s::bigint * 99 / 100, 'speakers', %(speaker)s, "
            "'sources', %(source)s + %(texts)s * 99 / 100)",
        },
        "unnest(%(kept)s::text[]) asked, unnest(ARRAY[%(contributor)s, %(editor)s, %(second)s, %(publishing)s]) who",
    )
