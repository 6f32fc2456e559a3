"""Which captures may share passages with one: a single look into the index of fingerprints, bounded whatever it finds.

See decision 11 for the measurements behind it.
"""

from django.db import connection

from claims.corroboration.copying import fingerprints
from claims.models import Capture

# Only what was captured, or published, at most this long before or after may be its origin or its copy.
DAYS = 60
# Captures that are compared word by word.
BEST = 20
# Of one fingerprint only the newest captures are looked at: what stands in more of them tells nothing by itself.
NEWEST = 300
# A text of fewer fingerprints than this may share a single one with its copy.
FEW = 8

STORE = """
INSERT INTO claims_fingerprint (value, capture_id) SELECT unnest(%s::bigint[]), %s ON CONFLICT DO NOTHING
"""
# The best capture of each source of other publishers, those that share most first.
NEAREST = """
WITH near AS (
    SELECT hit.capture_id, count(*) AS shared
    FROM unnest(%(marks)s::bigint[]) AS mark
    CROSS JOIN LATERAL (
        SELECT f.capture_id FROM claims_fingerprint f WHERE f.value = mark ORDER BY f.capture_id DESC LIMIT %(newest)s
    ) hit
    GROUP BY hit.capture_id HAVING count(*) >= %(least)s
), best AS (
    SELECT DISTINCT ON (c.source_id) c.id, near.shared
    FROM near JOIN claims_capture c ON c.id = near.capture_id JOIN claims_source s ON s.id = c.source_id
    CROSS JOIN (SELECT make_interval(days => %(days)s) AS days) span
    WHERE c.source_id <> %(source)s AND c.publisher_id <> %(publisher)s
      AND (%(topic)s::bigint IS NULL OR s.topic_id IS NULL OR s.topic_id = %(topic)s)
      AND (c.captured_at BETWEEN %(captured)s - span.days AND %(captured)s + span.days
           OR s.published_at BETWEEN %(published)s::timestamptz - span.days AND %(published)s::timestamptz + span.days)
    ORDER BY c.source_id, near.shared DESC, c.id DESC
)
SELECT id FROM best ORDER BY shared DESC, id LIMIT %(best)s
"""


def store_fingerprints(capture: Capture) -> list[int]:
    """The capture's fingerprints, stored if they were not, in a transaction of its own or the surrounding one."""
    marks = sorted(fingerprints(capture.text))
    with connection.cursor() as cursor:
        cursor.execute(STORE, [marks, capture.pk])
    return marks


def nearest(capture: Capture, marks: list[int]) -> list[int]:
    """The captures of other publishers (by primary key) that share most fingerprints: of its topic, or of none.

    All topics are looked into for a capture without one.
    """
    source = capture.source
    with connection.cursor() as cursor:
        cursor.execute(
            NEAREST,
            {
                "marks": marks,
                "newest": NEWEST,
                "least": 1 if len(marks) < FEW else 2,
                "source": source.pk,
                "publisher": source.publisher_id,
                "topic": source.topic_id,
                "captured": capture.captured_at,
                "published": source.published_at,
                "days": DAYS,
                "best": BEST,
            },
        )
        return [pk for (pk,) in cursor.fetchall()]
