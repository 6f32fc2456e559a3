"""What there is to choose from when a record is split: rows by the table that they are in, as ticks on a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.addresses import whole_number
from claims.corroboration.wording import join_words
from claims.models import Claim, Position, Publisher, Speaker, StatementSpeaker
from claims.models.statement import quoted

# More are not shown at once: narrow by words.
OFFERED = 200
TABLES = ("position", "statementspeaker", "statement", "role", "speakeralias", "source")


@dataclass(frozen=True, slots=True)
class Tick:
    """One row that can be chosen: ``value`` is its table and key."""

    value: str
    text: str
    detail: str
    is_taken: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one sort."""

    title: str
    ticks: list[Tick]


def taken_from(values: Iterable[str]) -> dict[str, list[int]]:
    """``position-7`` → the key 7 of the table of positions; what names no table of ours is left out."""
    taken: dict[str, list[int]] = {}
    for value in values:
        table, _, given = value.partition("-")
        if table in TABLES and (key := whole_number(given)) is not None:
            taken.setdefault(table, []).append(key)
    return taken


def tick(table: str, key: int, text: str, detail: str, taken: Mapping[str, list[int]]) -> Tick:
    return Tick(f"{table}-{key}", text, detail, key in taken.get(table, ()))


def groups(*found: Group) -> list[Group]:
    return [group for group in found if group.ticks]


def claim_choices(claim: Claim, words: str, taken: Mapping[str, list[int]]) -> list[Group]:
    """The statements linked to the claim, with who said them where."""
    rows = Position.objects.filter(claim=claim, withdrawn_at=None, statement__exact__icontains=words)
    rows = rows.select_related("statement__capture__source__publisher").defer(
        "statement__capture__text", "statement__capture__original"
    )
    ticks = []
    for row in rows.prefetch_related("statement__bylines__speaker").order_by("pk")[:OFFERED]:
        statement = row.statement
        who = join_words(byline.speaker.name for byline in statement.bylines.all()) or "own voice"
        detail = f"{row.stance} · {who} · {statement.capture.source.publisher.name}"
        ticks.append(tick("position", row.pk, quoted(statement.exact), detail, taken))
    return groups(Group("Statements", ticks))


def speaker_choices(speaker: Speaker, words: str, taken: Mapping[str, list[int]]) -> list[Group]:
    """What the speaker said, where it is cited, what it was and how it is called."""
    bylines = StatementSpeaker.objects.filter(speaker=speaker, statement__exact__icontains=words)
    bylines = bylines.select_related("statement__capture__source__publisher").defer(
        "statement__capture__text", "statement__capture__original"
    )
    said = [
        tick(
            "statementspeaker",
            row.pk,
            quoted(row.statement.exact),
            f"{row.statement.capture.source.publisher.name} · as “{row.statement.speaker_as_worded}”"
            if row.statement.speaker_as_worded
            else row.statement.capture.source.publisher.name,
            taken,
        )
        for row in bylines.order_by("-pk")[:OFFERED]
    ]
    citing = speaker.cited_in.filter(exact__icontains=words).order_by("-pk")[:OFFERED]
    roles = speaker.roles.select_related("body", "party").order_by("from_on", "pk")
    return groups(
        Group("Statements", said),
        Group("Statements that cite it", [tick("statement", row.pk, quoted(row.exact), "", taken) for row in citing]),
        Group("Roles", [tick("role", row.pk, str(row), str(row.from_on or ""), taken) for row in roles]),
        Group(
            "Other names",
            [tick("speakeralias", row.pk, row.name, "", taken) for row in speaker.aliases.order_by("name", "pk")],
        ),
    )


def publisher_choices(publisher: Publisher, words: str, taken: Mapping[str, list[int]]) -> list[Group]:
    """Its sources, newest first."""
    rows = publisher.sources.filter(title__icontains=words).order_by("-pk")[:OFFERED]
    return groups(Group("Sources", [tick("source", row.pk, row.title, row.url, taken) for row in rows]))
