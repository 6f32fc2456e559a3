"""The records whose pages are measured: of each kind the one that has most, as far as the database tells it quickly."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Count, Max, Min

from claims.models import (
    Claim,
    Comment,
    Edition,
    OriginLink,
    Position,
    Publisher,
    Regrouping,
    Role,
    Source,
    Speaker,
    Statement,
    StatementSpeaker,
    StatementWords,
    Topic,
    Verification,
)
from claims.vocabulary import StatementState, VerificationState

# How often words of statements come, as PostgreSQL saw when it analysed them: most frequent first.
SEEN = """
SELECT seen.word FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS seen(word, part)
WHERE schemaname = 'public' AND tablename = %s AND attname = 'vector' AND seen.word = ANY (%s)
ORDER BY seen.part DESC, seen.word
"""
# Statements whose words are asked for.
LOOKED_AT = 300


@dataclass(slots=True)
class Records:
    """Keys and names as addresses have them, empty where there is none; several of a kind by what is particular."""

    words: dict[str, str]
    claim: str = ""
    other_claim: str = ""
    claims: dict[str, str] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    capture: int = 0
    statements: dict[str, int] = field(default_factory=dict)
    position: int = 0
    speakers: list[int] = field(default_factory=list)
    speaker_name: str = ""
    publishers: list[int] = field(default_factory=list)
    publisher_name: str = ""
    topic: str = ""
    topic_key: int = 0
    origin: int = 0
    regrouping: int = 0
    role: int = 0
    days: dict[str, str] = field(default_factory=dict)


def find_records() -> Records:
    records = Records(words=some_words())
    of_claims(records)
    of_sources(records)
    of_speakers(records)
    records.origin = first(OriginLink.objects.order_by("-pk").values_list("pk")) or 0
    records.regrouping = first(Regrouping.objects.order_by("-pk").values_list("pk")) or 0
    records.role = first(Role.objects.order_by("-pk").values_list("pk")) or 0
    span = Source.objects.aggregate(first=Min("published_at"), last=Max("published_at"))
    if span["first"]:
        middle = span["first"] + (span["last"] - span["first"]) / 2
        records.days = {"since": span["first"].date().isoformat(), "until": middle.date().isoformat()}
    return records


def first(rows: Any) -> Any:
    """The one value of the first row; None where there is none."""
    row = rows.first()
    return row[0] if row else None


def most(rows: Any, key: str, number: int = 1) -> list[Any]:
    """The values of the column that come most often."""
    ranked = rows.order_by().values_list(key).annotate(number=Count("pk")).order_by("-number", f"-{key}")
    return [value for value, _ in ranked[:number]]


def some_words() -> dict[str, str]:
    """Words of statements: one of very many, two of some, one of few, and one that is spelt wrong."""
    texts = Statement.objects.standing().order_by("-pk").values_list("exact", flat=True)[:LOOKED_AT]
    own = re.findall(r"\b[a-z]{5,}\b", " ".join(texts).casefold())
    with connection.cursor() as cursor:
        cursor.execute(SEEN, [StatementWords._meta.db_table, list(set(own))])
        seen = [word for (word,) in cursor.fetchall()] or sorted(set(own), key=own.count, reverse=True)
    if not seen:
        return {}
    numbers = re.findall(r"\b[0-9]{3,}\b", " ".join(texts))
    rare = min(numbers, key=numbers.count, default=seen[-1])
    return {
        "common word": seen[0],
        "some words": " ".join(seen[len(seen) // 2 :][:2]),
        "common words": " ".join(seen[:3]),
        "rare word": rare,
        "unknown word": f"{seen[0]}xq",
    }


def of_claims(records: Records) -> None:
    standing = Claim.objects.standing()
    keys = most(Position.objects.filter(withdrawn_at=None), "claim", 2)
    codes = dict(standing.filter(pk__in=keys).values_list("pk", "code"))
    records.claim, records.other_claim = [*(codes[key] for key in keys if key in codes), "", ""][:2]
    opened = Verification.objects.filter(claim__merged_into=None).order_by("-pk")
    found = {
        state.label: first(opened.filter(state=state.value).values_list("claim__code")) for state in VerificationState
    }
    found["published"] = first(Edition.objects.order_by("-place").values_list("claim__code"))
    found["newest"] = first(standing.order_by("-pk").values_list("code"))
    found["merged into"] = first(Claim.objects.exclude(merged_into=None).values_list("merged_into__code"))
    for key in most(Comment.objects.filter(claim__in=standing), "claim"):
        found["most commented"] = Claim.objects.get(pk=key).code
    records.claims = {told: code for told, code in found.items() if code}
    records.position = first(Position.objects.filter(claim__code=records.claim).order_by("pk").values_list("pk")) or 0
    for key in most(standing, "topic"):
        topic = Topic.objects.get(pk=key)
        records.topic, records.topic_key = topic.slug, topic.pk


def of_sources(records: Records) -> None:
    rows = Statement.objects.order_by("-pk")
    suggested = rows.filter(state=StatementState.SUGGESTED.value)
    accepted = rows.filter(state=StatementState.ACCEPTED.value)
    found = {
        "suggested": first(suggested.values_list("pk")),
        "unlinked": first(rows.without_claim().values_list("pk")),
        "linked": first(accepted.filter(is_linked=True).values_list("pk")),
    }
    records.statements = {told: key for told, key in found.items() if key}
    for key in most(Statement.objects.all(), "capture"):
        records.capture = key
        records.sources["most statements"] = Source.objects.get(captures=key).pk
    if "suggested" in records.statements:
        source = Source.objects.get(captures__statements=records.statements["suggested"])
        records.sources["with suggestions"] = source.pk
    copies = OriginLink.objects.exclude(to_capture=None).order_by("-pk")
    if copy := first(copies.values_list("capture__source")):
        records.sources["a copy"] = copy


def of_speakers(records: Records) -> None:
    records.speakers = most(StatementSpeaker.objects.filter(speaker__merged_into=None), "speaker", 2)
    records.publishers = most(Source.objects.filter(publisher__merged_into=None), "publisher", 2)
    records.speaker_name = first(Speaker.objects.filter(pk__in=records.speakers[:1]).values_list("name")) or ""
    records.publisher_name = first(Publisher.objects.filter(pk__in=records.publishers[:1]).values_list("name")) or ""
