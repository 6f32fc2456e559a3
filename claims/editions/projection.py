"""What of an edition goes into the rows that lists read."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.dateparse import parse_datetime

from claims.editions.content import Content
from claims.editions.facets import facets_of, on_day
from claims.models import Edition, Publication, PublishedStatement


def projection(edition: Edition, content: Content) -> dict[str, object]:
    """What lists show of the claim. Of a withdrawn one its code and the notice alone; the address says nothing.

    A merged one is in no list; its row says where its address leads.
    """
    claim, topic, withdrawn = content["claim"], content["topic"], bool(content.get("withdrawn"))
    corroboration, verification = content.get("corroboration"), content.get("verification")
    return {
        "code": claim["code"],
        "slug": "withdrawn" if withdrawn else claim["slug"],
        "wording": "" if withdrawn else claim["wording"],
        "summary": edition.note if withdrawn else (verification or {}).get("summary", ""),
        "topic_slug": topic["slug"],
        "topic_name": topic["name"],
        "topic_notice": topic["notice"],
        "status": corroboration["status"] if corroboration else None,
        "denial_only": bool(corroboration and corroboration["denial_only"]),
        "verdict": verification["verdict"] if verification else None,
        "is_withdrawn": withdrawn,
        "merged_into": (content.get("merged_into") or {}).get("code", ""),
        "updated_at": edition.published_at,
        **facets_of(content),
    }


def first_published_at(edition: Edition, content: Content) -> datetime:
    """When the claim's first edition came out."""
    earlier = content.get("earlier", [])
    return (parse_datetime(earlier[-1]["published_at"]) if earlier else None) or edition.published_at


def first_verdict_at(edition: Edition, content: Content, before: Publication | None) -> datetime | None:
    """When the claim first came out with a verdict; None until then."""
    known = before.first_verdict_at if before else None
    return known or (edition.published_at if content.get("verification") else None)


def published_statements(publication: Publication, content: Content) -> Iterator[PublishedStatement]:
    for order, statement in enumerate(content.get("statements", []), start=1):
        slugs = [speaker["slug"] for speaker in statement["speakers"]]
        cited = statement.get("cites")
        yield PublishedStatement(
            publication=publication,
            order=order,
            statement_key=statement["key"],
            topic_slug=publication.topic_slug,
            on_day=on_day(statement),
            measure=(statement.get("figure") or {}).get("measure") or "",
            side=statement["side"],
            is_live=statement["live"],
            source_key=statement["source"]["key"],
            cites_slug=cited["slug"] if cited else "",
            speaker_slugs=[*slugs, *([cited["slug"]] if cited else [])],
            content=statement,
        )
