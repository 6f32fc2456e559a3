"""What was said, page by page and newest first: of a speaker, in a source, under a topic."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Self

from django.db.models import QuerySet

from claims.addresses import whole_number
from claims.editions.filters import a_day
from claims.editions.keyset import beyond
from claims.editions.quotes import quote
from claims.models import PublishedStatement

PAGE_SIZE = 20
# Of the claim that a statement stands on, what a page says.
OF_CLAIM = ("code", "slug", "wording", "status", "verdict", "topic_notice")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a list of statements goes on: after this one of this day. As text, ``2031-05-03~17``."""

    day: date
    key: int

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The spot that an address names; None for anything else."""
        day, _, key = text.partition("~")
        on, number = a_day(day), whole_number(key)
        return cls(on, number) if on and number is not None else None

    def __str__(self) -> str:
        return f"{self.day}~{self.key}"


@dataclass(frozen=True)
class Said:
    """One page of statements, each with the claims that it bears on. ``onwards``: where the next begins, if any."""

    statements: list[dict[str, Any]]
    before: Spot | None
    onwards: Spot | None

    @property
    def days(self) -> list[tuple[str, list[dict[str, Any]]]]:
        """The same by the day under which they stand, as ISO text."""
        return [(day, list(rows)) for day, rows in groupby(self.statements, key=lambda row: str(row["on_day"]))]

    @property
    def notices(self) -> list[str]:
        """What the topics of these statements have to say on every page, each once."""
        told = [claim["publication"].topic_notice for row in self.statements for claim in row["claims"]]
        return [notice for notice in dict.fromkeys(told) if notice]


def said(rows: QuerySet[PublishedStatement], *, before: str = "", size: int = PAGE_SIZE) -> Said:
    """The newest of these statements before a spot, each once however many claims show it. Two queries."""
    spot = Spot.read(before)
    if spot:
        rows = rows.filter(beyond(("on_day", "statement_key"), (spot.day, spot.key), "lt"))
    places = rows.order_by("-on_day", "-statement_key").values_list("on_day", "statement_key").distinct()
    asked = list(places[: size + 1])
    keys = list(dict.fromkeys(key for _, key in asked[:size]))
    found = by_key(keys)
    return Said(
        statements=[found[key] for key in keys if key in found],
        before=spot,
        onwards=Spot(*asked[size - 1]) if len(asked) > size else None,
    )


def by_key(keys: list[int]) -> dict[int, dict[str, Any]]:
    """These statements as pages show them, with the claims that show them and how they stand to each. One query.

    What one outlet says of several speakers at once counts for each of them, and is shown once, as said by all.
    """
    rows = PublishedStatement.objects.filter(statement_key__in=keys).select_related("publication")
    rows = rows.order_by("publication__code", "order")
    found: dict[int, dict[str, Any]] = {}
    for row in rows.only("content", "statement_key", "on_day", *(f"publication__{name}" for name in OF_CLAIM)):
        shown = quote(row.content, on_claim=False) | {"claims": [], "on_day": row.on_day}
        statement = found.setdefault(row.statement_key, shown)
        statement["live"] = statement["live"] or row.content["live"]
        known = {speaker["slug"] for speaker in statement["speakers"]}
        statement["speakers"] += [speaker for speaker in shown["speakers"] if speaker["slug"] not in known]
        claim = {"publication": row.publication, "stance": row.content["stance"]}
        statement["claims"] += [claim] if claim not in statement["claims"] else []
    return found
