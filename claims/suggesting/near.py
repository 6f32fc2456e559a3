"""Candidates among all claims: those that share the rarest words of what is sought, however many claims there are.

PostgreSQL's own statistics tell how common a word is; only for those that are not common are the claims counted. Common
words alone find nothing: pairs of them do, so that a search costs about the same among a hundred and a million.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from django.db import connection
from django.db.models.functions import Left

from claims.matching import Document, Rarity, Sought
from claims.models import Claim
from claims.vocabulary import ClaimKind

# Claims that are compared in full; claims of figures that are looked at for their counts besides.
CANDIDATES, COUNTED = 60, 30
# Letters of what was said on a claim that are compared with.
SAID = 1_500
# Words looked up, of a long text those met first.
WORDS_SOUGHT = 80
# A word in more claims than this is common; together the words that find candidates may be in so many.
COMMON, ENOUGH = 600, 1_500
# Of the common words those that find in pairs, what one pair may find, and what so many claims have that it tells
# none of them apart.
PAIRED, PER_PAIR, TOO_MANY = 4, 300, 5_000

# How many claims each term is in: what ANALYZE saw of the common words, a count of the others. Roots are what
# PostgreSQL knows the spellings of a term by.
COUNTS = """
WITH sought AS MATERIALIZED (
    SELECT DISTINCT s.term, w.lexeme FROM unnest(%(terms)s::text[], %(spellings)s::text[]) AS s(term, spelling)
    CROSS JOIN LATERAL unnest(to_tsvector('pg_catalog.english', s.spelling)) w
), of_all AS MATERIALIZED (
    SELECT greatest(reltuples, 0)::bigint AS claims FROM pg_class WHERE oid = 'claims_claimterms'::regclass
), common AS MATERIALIZED (
    SELECT c.lexeme, (c.part * of_all.claims)::bigint AS claims
    FROM pg_stats, of_all, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS c(lexeme, part)
    WHERE schemaname = current_schema() AND tablename = 'claims_claimterms' AND attname = 'vector'
      AND c.lexeme IN (SELECT lexeme FROM sought)
)
SELECT s.term, s.lexeme, coalesce(
    (SELECT c.claims FROM common c WHERE c.lexeme = s.lexeme AND of_all.claims > %(common)s),
    (SELECT count(*) FROM claims_claimterms w WHERE w.vector @@ quote_literal(s.lexeme)::tsquery)
), CASE WHEN of_all.claims > %(common)s THEN of_all.claims ELSE (SELECT count(*) FROM claims_claimterms) END
FROM sought s, of_all
"""
FOUND = """
SELECT hit.claim_id FROM unnest(%(queries)s::text[], %(weights)s::float8[]) AS q(query, weight)
CROSS JOIN LATERAL (
    SELECT w.claim_id FROM claims_claimterms w WHERE w.vector @@ q.query::tsquery LIMIT %(most)s
) hit
GROUP BY hit.claim_id ORDER BY sum(q.weight) DESC, hit.claim_id DESC LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Near:
    """Candidates with what they are found by, how rare the words sought are, and figure claims of the topic."""

    documents: list[Document]
    rarity: Rarity
    figure_claims: list[int]


def near_claims(sought: Sought, *, topic: int | None, counting: bool, besides: Sequence[int] = ()) -> Near:
    """Candidates for what is sought. ``counting``: also the newest figure claims of the topic, which may share no word.

    ``besides``: what was found by other means.

    Four queries.
    """
    roots, rarity = counted(sought)
    queries = selective(roots, rarity)
    keys = found_by(queries) if queries else []
    figures = Claim.objects.standing().filter(topic=topic, kind=ClaimKind.FIGURE.value) if topic and counting else None
    extra = list(figures.order_by("-pk").values_list("pk", flat=True)[:COUNTED]) if figures is not None else []
    keys = [*keys, *besides]
    rows = Claim.objects.standing().filter(pk__in=[*keys, *extra])
    documents = {
        pk: Document(str(pk), wording, context, (said,) if said else ())
        for pk, wording, context, said in rows.values_list("pk", "wording", "context", Left("terms__said", SAID))
    }
    in_order = [documents[pk] for pk in dict.fromkeys([*keys, *extra]) if pk in documents]
    return Near(in_order, rarity, extra)


def counted(sought: Sought) -> tuple[dict[str, list[str]], Rarity]:
    """What PostgreSQL knows each term by, and how rare each is."""
    pairs = [(term, spelling) for term, spellings in sought.spellings.items() for spelling in spellings]
    terms, spellings = [term for term, _ in pairs[:WORDS_SOUGHT]], [spelling for _, spelling in pairs[:WORDS_SOUGHT]]
    roots: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    claims = 0
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, {"terms": terms, "spellings": spellings, "common": COMMON})
        for term, root, count, of_all in cursor.fetchall():
            roots.setdefault(term, []).append(root)
            counts[term] = counts.get(term, 0) + count
            claims = of_all
    return {term: sorted(found) for term, found in sorted(roots.items())}, Rarity(claims, counts)


def selective(roots: dict[str, list[str]], rarity: Rarity) -> list[tuple[str, float]]:
    """Queries with their weights that together find enough and not too much: rare words, then pairs of common ones.

    Of pairs that very many claims should have, all their words together stand in for each, where the rare words find
    too few: to list what a pair has would take longer than all the rest.
    """
    queries: dict[str, str] = {term: " | ".join(map(quoted, found)) for term, found in roots.items()}
    held = [term for term in queries if rarity.counts.get(term, 0)]
    rarest = sorted(held, key=lambda term: (rarity.counts[term], term))
    chosen: list[tuple[str, float]] = []
    total = 0
    for at, term in enumerate(rarest):
        count = rarity.counts[term]
        if count > COMMON or total + count > ENOUGH:
            paired = rarest[max(0, at - 1) : at + PAIRED]
            pairs = list(combinations(paired, 2))
            kept = [(a, b) for a, b in pairs if rarity.counts[a] * rarity.counts[b] <= TOO_MANY * rarity.documents]
            together = [tuple(rarest[at:])] if len(kept) < len(pairs) and total < CANDIDATES else []
            return chosen + [
                (" & ".join(f"({queries[term]})" for term in terms), sum(map(rarity.of, terms)))
                for terms in [*kept, *together]
            ]
        total += count
        chosen.append((queries[term], rarity.of(term)))
    return chosen


def quoted(root: str) -> str:
    """A lexeme inside a tsquery."""
    doubled = root.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"


def found_by(queries: Sequence[tuple[str, float]]) -> list[int]:
    """The claims that the queries find, those of the greatest weight first."""
    with connection.cursor() as cursor:
        cursor.execute(
            FOUND,
            {
                "queries": [query for query, _ in queries],
                "weights": [weight if math.isfinite(weight) else 0.0 for _, weight in queries],
                "most": max(PER_PAIR, COMMON),
                "limit": CANDIDATES,
            },
        )
        return [pk for (pk,) in cursor.fetchall()]
