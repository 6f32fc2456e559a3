"""History rows as steps that read: the record each is about, and its fields from → to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from claims.desk.chronicle.tables import Table, Told
from claims.differing import Piece, differ
from claims.models import Claim, Figure, Party, Speaker, Statement, Topic, User
from claims.models.statement import quoted
from claims.templatetags.wording import day, moment, read_as

# Values that go and come whole; all others are compared word by word.
WHOLE = frozenset(
    {"term", "day", "moment", "count", "user", "speaker", "party", "claim", "topic", "figure", "statement"}
)
# Defaults of a new row that go without saying.
UNSAID = {
    ("position", "claim_id"),
    ("position", "statement_id"),
    ("inquiry", "outcome"),
    ("inquiry", "question"),
    ("statement", "exact"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field: ``pieces`` of both values; ``is_whole``: the one value went and the other came."""

    label: str
    pieces: list[Piece]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to one record; ``address`` leads to it, empty for the claim itself."""

    subject: str
    address: str
    differences: list[Difference]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that someone did, at ``at`` (UTC), with its reason and each record it changed."""

    at: datetime
    who: str
    what: str
    why: str
    steps: list[Step] = field(default_factory=list)

    @property
    def day(self) -> date:
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Row:
    """A history row and the one before it of the same record, if there is one."""

    table: Table
    now: Any
    before: Any | None

    def value(self, column: str, *, earlier: bool = False) -> Any:
        row = self.before if earlier else self.now
        return f"{row.words} → {read_as(row)}" if column == "reading" and row else getattr(row, column, None)


Names = Mapping[str, Mapping[int, str]]
QUERIES: dict[str, Any] = {
    "user": lambda pks: {user.pk: user.name for user in User.objects.filter(pk__in=pks)},
    "speaker": lambda pks: dict(Speaker.objects.filter(pk__in=pks).values_list("pk", "name")),
    "party": lambda pks: dict(Party.objects.filter(pk__in=pks).values_list("pk", "name")),
    "topic": lambda pks: dict(Topic.objects.filter(pk__in=pks).values_list("pk", "name")),
    "claim": lambda pks: {
        pk: f"{code} {wording}"
        for pk, code, wording in Claim.objects.filter(pk__in=pks).values_list("pk", "code", "wording")
    },
    "figure": lambda pks: dict(Figure.objects.filter(pk__in=pks).values_list("pk", "words")),
    "statement": lambda pks: dict(Statement.objects.filter(pk__in=pks).values_list("pk", "exact")),
    "reader": lambda pks: dict(Statement.objects.filter(pk__in=pks).values_list("pk", "capture__source")),
}


def names_for(rows: Iterable[Row]) -> Names:
    """The names of all records that the rows point to. A query for each kind of record, however many there are."""
    wanted: dict[str, set[int]] = {kind: set() for kind in QUERIES}
    for row in rows:
        for told in row.table.fields:
            if told.shape in QUERIES:
                wanted[told.shape] |= {row.value(told.column), row.value(told.column, earlier=True)} - {None}
        match row.table.subject:
            case "position":
                wanted["statement"].add(row.now.statement_id)
            case "said" | "aside":
                wanted["statement"].add(row.now.statement_id)
            case "statement":
                wanted["statement"].add(row.now.pgh_obj_id)
            case "relation":
                wanted["claim"] |= {row.now.from_claim_id, row.now.to_claim_id}
    wanted["reader"] = wanted["statement"]
    return {kind: QUERIES[kind](pks) if pks else {} for kind, pks in wanted.items()}


def step_of(row: Row, claim: Claim, names: Names) -> Step:
    subject, address = subject_of(row, claim, names)
    return Step(subject, address, [found for told in row.table.fields if (found := difference(row, told, names))])


def difference(row: Row, told: Told, names: Names) -> Difference | None:
    """The field from → to; None where it stayed as it was, or where a new row leaves it empty."""
    is_gone = row.now.pgh_label == "delete"
    if row.before is None and (row.table.subject, told.column) in UNSAID:
        return None
    old = shown(told.start if row.before is None else row.value(told.column, earlier=True), told.shape, names)
    new = "" if is_gone else shown(row.value(told.column), told.shape, names)
    if old == new:
        return None
    if row.before is None and row.now.pgh_label == "insert" and row.table.is_born:
        return Difference(told.label, [Piece(new)], is_whole=True)
    if told.shape not in WHOLE:
        return Difference(told.label, differ(old, new), is_whole=not (old and new))
    went, came = ([Piece(old, "del")] if old else []), ([Piece(new, "ins")] if new else [])
    return Difference(told.label, went + came, is_whole=True)


def shown(value: Any, shape: str, names: Names) -> str:
    """A stored value as it reads; empty for none."""
    if value is None or value == "":
        return ""
    match shape:
        case "term":
            return str(value).replace("_", " ")
        case "day":
            return day(value)
        case "moment":
            return moment(value)
        case "lines":
            return "\n".join(value)
        case "text" | "count":
            return str(value)
        case "statement":
            return quoted(names[shape].get(value, ""))
    return names[shape].get(value, "a record that is gone")


def subject_of(row: Row, claim: Claim, names: Names) -> tuple[str, str]:
    """What a row is about, in words, and where that is; nothing for the claim itself."""
    now = row.now
    match row.table.subject:
        case "position" | "statement" | "said" | "aside" as subject:
            pk = now.pgh_obj_id if subject == "statement" else now.statement_id
            source = names["reader"].get(pk)
            there = f"{reverse('desk:reader', args=[source])}?at={pk}#s{pk}" if source else ""
            return quoted(names["statement"].get(pk, "")), there
        case "relation":
            other = now.to_claim_id if now.from_claim_id == claim.pk else now.from_claim_id
            name = names["claim"].get(other, "")
            words = f"{name}, towards this claim" if other == now.from_claim_id else f"This claim, towards {name}"
            return words, reverse("desk:workbench", args=[name.split(" ")[0]]) if name else ""
        case "verification":
            return f"Verification {now.number}", ""
        case "regrouping":
            return "What moved, and taking it back", reverse("desk:regrouping", args=[now.pgh_obj_id])
        case "second":
            return "Second assessment", ""
        case "backing":
            return "Is it backed?", ""
        case "inquiry":
            return quoted(now.question), ""
        case "claim" if row.table.model == "Claim" and now.pgh_obj_id != claim.pk:
            return f"{now.code} {now.wording}", reverse("desk:workbench", args=[now.code])
    return "", ""
