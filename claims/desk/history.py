"""Who changed what, when and why: the contexts of the history with the records that they touched, and editions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Count, Min, QuerySet, Value
from django.urls import reverse
from pghistory.models import Context

from claims.desk.deeds import DONE
from claims.desk.moments import Moment, key_of_action, key_of_row
from claims.desk.unseen import without_hidden
from claims.models import (
    Capture,
    Claim,
    Edition,
    Publisher,
    Source,
    Speaker,
    Statement,
    Topic,
    User,
)
from claims.models.rules import events
from claims.models.statement import quoted

# Each history table with the kind of record that its rows are about and the column that names it.
TRACKED = (
    ("Claim", "claim", "id"),
    ("Harm", "claim", "claim_id"),
    ("Position", "claim", "claim_id"),
    ("Position", "statement", "statement_id"),
    ("SetAside", "claim", "claim_id"),
    ("SetAside", "statement", "statement_id"),
    ("Relation", "claim", "from_claim_id"),
    ("Relation", "related", "to_claim_id"),
    ("Verification", "claim", "claim_id"),
    ("SecondAssessment", "claim", "claim_id"),
    ("Inquiry", "claim", "claim_id"),
    ("Statement", "statement", "id"),
    ("Figure", "statement", "statement_id"),
    ("StatementSpeaker", "statement", "statement_id"),
    ("Assignment", "claim", "claim_id"),
    ("Assignment", "source", "source_id"),
    ("Source", "source", "id"),
    ("OriginLink", "capture", "capture_id"),
    ("CaptureReading", "capture", "capture_id"),
    ("Speaker", "speaker", "id"),
    ("SpeakerAlias", "speaker", "speaker_id"),
    ("Role", "speaker", "speaker_id"),
    ("Publisher", "publisher", "id"),
    ("Topic", "topic", "id"),
    ("Party", "topic", "topic_id"),
    ("Alliance", "topic", "topic_id"),
)


@dataclass(frozen=True, slots=True)
class Record:
    """What a change touched: its name, where to find it, and how many more of its kind."""

    kind: str
    name: str
    address: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that someone did, with every record it touched."""

    moment: Moment
    who: str
    what: str
    why: str
    records: list[Record] = field(default_factory=list)

    @property
    def day(self) -> date:
        return self.moment.at.date()


def changes_of(contexts: QuerySet[Context], editions: QuerySet[Edition], limit: int, user: User) -> list[Change]:
    contexts = without_hidden(contexts, user, context="pk")
    found = list(contexts[:limit])
    records = records_of([context.pk for context in found])
    changes = [change_of(context, records.get(context.pk, [])) for context in found]
    published = editions.select_related("claim", "published_by").defer("content")[:limit]
    changes += [publication_of(edition) for edition in published]
    return sorted(changes, key=lambda change: change.moment, reverse=True)[:limit]


def change_of(context: Context, records: list[Record]) -> Change:
    facts = context.metadata
    action = facts.get("action", "")
    return Change(
        moment=Moment(context.created_at, key_of_action(facts, context.pk)),
        who=facts.get("name", "someone"),
        what=DONE.get(action, action.replace("_", " ") or "changed"),
        why=facts.get("explanation", ""),
        records=records,
    )


def publication_of(edition: Edition) -> Change:
    return Change(
        moment=Moment(edition.published_at, key_of_row("edition", edition.pk)),
        who=edition.published_by.name,
        what=f"published edition {edition.number} ({edition.change_type})",
        why=edition.note,
        records=[claim_record(edition.claim)],
    )


def records_of(contexts: list[UUID]) -> dict[UUID, list[Record]]:
    """The records that each context touched: of each kind the first, and how many more."""
    parts = [
        events(table)
        .filter(pgh_context__in=contexts, **{f"{column}__isnull": False})
        .values_list("pgh_context")
        .annotate(kind=Value(kind), first=Min(column), number=Count(column, distinct=True))
        for table, kind, column in TRACKED
    ]
    touched: dict[UUID, dict[str, tuple[int, int]]] = {}
    for context, kind, first, number in parts[0].union(*parts[1:]) if contexts else ():
        kinds = touched.setdefault(context, {})
        earlier = kinds.get(kind, (first, 0))
        kinds[kind] = (min(first, earlier[0]), max(number, earlier[1]))
    wanted: dict[str, set[int]] = {}
    for kinds in touched.values():
        for kind, (first, _) in kinds.items():
            wanted.setdefault(kind, set()).add(first)
    names = {kind: name(wanted.get(kind, set())) for kind, name in NAMES.items()}
    return {
        context: [more(names[kind].get(kinds[kind][0]), kinds[kind][1]) for kind in NAMES if is_told(kind, kinds)]
        for context, kinds in touched.items()
    }


def is_told(kind: str, kinds: Mapping[str, object]) -> bool:
    """A publisher's own voice, the topic whose next number a claim took, a source's text: they go without saying."""
    implied = {"speaker": "publisher", "topic": "claim", "capture": "source"}.get(kind)
    return kind in kinds and implied not in kinds


def more(record: Record | None, number: int) -> Record:
    if record is None:
        return Record("record", "a record", "")
    return Record(record.kind, record.name, record.address, number - 1)


def claim_record(claim: Claim) -> Record:
    return Record("claim", f"{claim.code} {claim.wording}", reverse("desk:workbench", args=[claim.code]))


def claims(pks: Iterable[int]) -> dict[int, Record]:
    rows = Claim.objects.filter(pk__in=pks).only("code", "wording")
    return {claim.pk: claim_record(claim) for claim in rows}


def statements(pks: Iterable[int]) -> dict[int, Record]:
    rows = Statement.objects.filter(pk__in=pks).values_list("pk", "exact", "capture__source")
    return {pk: Record("statement", quoted(exact), f"{reader(source)}?at={pk}") for pk, exact, source in rows}


def reader(source: int) -> str:
    return reverse("desk:reader", args=[source])


def sources(pks: Iterable[int]) -> dict[int, Record]:
    rows = Source.objects.filter(pk__in=pks).values_list("pk", "title")
    return {pk: Record("source", title, reader(pk)) for pk, title in rows}


def captures(pks: Iterable[int]) -> dict[int, Record]:
    rows = Capture.objects.filter(pk__in=pks).values_list("pk", "source__title", "source")
    return {pk: Record("source", title, reader(source)) for pk, title, source in rows}


def speakers(pks: Iterable[int]) -> dict[int, Record]:
    rows = Speaker.objects.filter(pk__in=pks).values_list("pk", "name")
    return {pk: Record("speaker", name, reverse("desk:speaker", args=[pk])) for pk, name in rows}


def publishers(pks: Iterable[int]) -> dict[int, Record]:
    rows = Publisher.objects.filter(pk__in=pks).values_list("pk", "name")
    return {pk: Record("publisher", name, reverse("desk:publisher", args=[pk])) for pk, name in rows}


def topics(pks: Iterable[int]) -> dict[int, Record]:
    rows = Topic.objects.filter(pk__in=pks).values_list("pk", "name", "slug")
    return {pk: Record("topic", name, reverse("desk:topic", args=[slug])) for pk, name, slug in rows}


# In the order in which a change names them.
NAMES = {
    "source": sources,
    "claim": claims,
    "related": claims,
    "statement": statements,
    "capture": captures,
    "speaker": speakers,
    "publisher": publishers,
    "topic": topics,
}
