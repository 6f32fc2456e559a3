"""Lists for readers: claims, topics, speakers, sources. A constant number of queries each."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Max, QuerySet
from django.db.models.fields.json import KT

from claims.editions.content import read
from claims.editions.filters import UNASSESSED
from claims.editions.moved import known_before_as, leads_to
from claims.editions.page import quote
from claims.models import PAGE_BYTES, Edition, Publication, PublishedStatement
from claims.vocabulary import AddressKind

PAGE_SIZE = 25
STATEMENTS_SHOWN = 200


@dataclass(frozen=True)
class Listing:
    """One page of a list."""

    items: list[Any]
    number: int
    pages: int
    total: int

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None


def listed(rows: QuerySet[Any], page: int) -> Listing:
    shown: Page[Any] = Paginator(rows, PAGE_SIZE).get_page(page)
    return Listing(list(shown), shown.number, shown.paginator.num_pages, shown.paginator.count)


def topics() -> list[dict[str, Any]]:
    """Each topic with a published claim, as its newest edition describes it. Two queries."""
    by_topic = Publication.objects.standing().values("topic_slug")
    counts = {row["topic_slug"]: row for row in by_topic.annotate(claims=Count("pk"), updated_at=Max("updated_at"))}
    newest = Edition.objects.filter(publication__merged_into="").annotate(topic_slug=F("publication__topic_slug"))
    rows = newest.order_by("topic_slug", "-published_at", "-pk").distinct("topic_slug")
    described = [{**read(edition)["topic"], **counts[edition.topic_slug]} for edition in rows]
    return sorted(described, key=lambda topic: topic["name"])


def topic(slug: str, *, page: int = 1) -> dict[str, Any] | None:
    """A topic as its newest edition describes it, its claims, and counts of how they stand. Four queries."""
    claims = Publication.objects.standing().filter(topic_slug=slug)
    newest = Edition.objects.filter(publication__in=claims).order_by("-published_at", "-pk").first()
    if newest is None:
        return None
    counts = claims.filter(is_withdrawn=False).values("status", "verdict").annotate(claims=Count("pk"))
    return {
        "topic": read(newest)["topic"],
        "claims": listed(claims.defer(*PAGE_BYTES).order_by("-updated_at", "-pk"), page),
        **tally(counts),
    }


def tally(counts: Any) -> dict[str, dict[str, int]]:
    """Claims by status and by verdict, most first; ``not_assessed`` where no verdict is signed."""
    statuses: dict[str, int] = {}
    verdicts: dict[str, int] = {}
    for row in counts:
        verdict = row["verdict"] or UNASSESSED
        verdicts[verdict] = verdicts.get(verdict, 0) + row["claims"]
        if row["status"]:
            statuses[row["status"]] = statuses.get(row["status"], 0) + row["claims"]

    def most_first(tallied: dict[str, int]) -> dict[str, int]:
        return dict(sorted(tallied.items(), key=lambda item: (-item[1], item[0])))

    return {"statuses": most_first(statuses), "verdicts": most_first(verdicts)}


def speaker(slug: str) -> dict[str, Any] | None:
    """A speaker as the newest statement describes them, with what they said in published claims. Three queries.

    Editions name who was merged into the speaker later by an older address: these statements are the speaker's too.
    """
    slugs = known_before_as(AddressKind.SPEAKER, slug)
    said = PublishedStatement.objects.filter(speaker_slugs__overlap=slugs)
    rows = by_statement(said.order_by(KT("content__said_on").desc(nulls_last=True), "source_key", "order", "pk"))
    if not rows:
        return None
    named = [one for row in rows for one in (*row["speakers"], row["cites"]) if one and one["slug"] in slugs]
    named.sort(key=lambda one: one["slug"] != slug)  # the name that it goes by now, where an edition has it
    known = next((one for one in named if "kind" in one), named[0])
    return {
        "speaker": known | {"slug": slug},
        "roles": roles_in(rows, slugs),
        "statements": rows,
        "notices": notices(rows),
    }


def speaker_moved(slug: str) -> str:
    """The address of the speaker that the one at this old address was merged into; empty for no old one. One query."""
    return leads_to(AddressKind.SPEAKER, slug)


def roles_in(rows: list[dict[str, Any]], slugs: list[str]) -> list[dict[str, str]]:
    """The roles in which a speaker is on file, latest first, each with the first and last day it was spoken in."""
    days: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        day = row["said_on"] or row["source"]["published_on"] or ""
        for one in row["speakers"]:
            if one["slug"] in slugs and (one.get("role") or one.get("party")):
                days.setdefault((one.get("role") or "", one.get("party") or ""), []).append(day)
    roles = [
        {"role": role, "party": party, "first": min(filter(None, on), default=""), "last": max(on)}
        for (role, party), on in days.items()
    ]
    return sorted(roles, key=lambda role: (role["last"], role["role"]), reverse=True)


def source(key: int) -> dict[str, Any] | None:
    """A source as the newest edition describes it, with the excerpts that published claims quote. Two queries."""
    rows = by_statement(PublishedStatement.objects.filter(source_key=key).order_by("-publication__updated_at", "order"))
    return {"source": rows[0]["source"], "statements": rows, "notices": notices(rows)} if rows else None


def by_statement(rows: QuerySet[PublishedStatement]) -> list[dict[str, Any]]:
    """Statements once each, with the claims that show them and how they stand to each. One query."""
    only = ("code", "slug", "wording", "status", "verdict", "topic_notice")
    shown = rows.filter(publication__is_withdrawn=False).select_related("publication")
    found: dict[int, dict[str, Any]] = {}
    for row in shown.only("content", *(f"publication__{name}" for name in only))[:STATEMENTS_SHOWN]:
        statement = found.setdefault(row.content["key"], quote(row.content, on_claim=False) | {"claims": []})
        statement["live"] = statement["live"] or row.content["live"]
        statement["claims"].append({"publication": row.publication, "stance": row.content["stance"]})
    return list(found.values())


def notices(rows: list[dict[str, Any]]) -> list[str]:
    """What the topics of these statements have to say on every page, each once."""
    said = [claim["publication"].topic_notice for row in rows for claim in row["claims"]]
    return [notice for notice in dict.fromkeys(said) if notice]
