"""Speakers who may be one and the same: one Wikidata id, or one name however it is spelt."""

from dataclasses import dataclass

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.desk.frame import desk
from claims.models import Speaker
from claims.permissions import desk_page

SHOWN = 100
# Names as the search folds them; of unnamed ones ("a senior official") the same words say nothing.
PAIRS = """
WITH names AS (
    SELECT id, kind, search_fold(name) AS said FROM claims_speaker WHERE merged_into_id IS NULL AND kind <> 'unnamed'
    UNION
    SELECT s.id, s.kind, search_fold(a.name) FROM claims_speakeralias a JOIN claims_speaker s ON s.id = a.speaker_id
    WHERE s.merged_into_id IS NULL AND s.kind <> 'unnamed'
), pairs AS (
    SELECT a.id AS first, b.id AS second, max(a.said) AS said, false AS by_id
    FROM names a JOIN names b ON b.said = a.said AND b.kind = a.kind AND b.id > a.id WHERE a.said <> ''
    GROUP BY a.id, b.id
    UNION ALL
    SELECT a.id, b.id, a.wikidata_id, true FROM claims_speaker a
    JOIN claims_speaker b ON b.wikidata_id = a.wikidata_id AND b.kind = a.kind AND b.id > a.id
    WHERE a.wikidata_id <> '' AND a.merged_into_id IS NULL AND b.merged_into_id IS NULL
)
SELECT DISTINCT ON (second, first) first, second, said, by_id FROM pairs
ORDER BY second DESC, first, by_id DESC LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two speakers, and what they share: a name as the search folds it, or a Wikidata id."""

    first: Speaker
    second: Speaker
    shared: str


def possible_duplicates(limit: int = SHOWN) -> list[Pair]:
    """The newest first. Two queries."""
    with connection.cursor() as cursor:
        cursor.execute(PAIRS, [limit])
        found = cursor.fetchall()
    keys = {pk for first, second, *_ in found for pk in (first, second)}
    rows = Speaker.objects.for_page().prefetch_related("aliases", "roles__party").in_bulk(keys)
    return [
        Pair(rows[first], rows[second], f"Wikidata {said}" if by_id else f"“{said}”")
        for first, second, said, by_id in found
    ]


@require_safe
@desk_page("see_desk")
def speaker_duplicates(request: HttpRequest) -> HttpResponse:
    context: dict[str, object] = {"pairs": possible_duplicates()}
    return desk(request, "desk/merging/duplicates.html", context, section="speakers")
