"""Published claims as records for machines: rows of lists, and a claim whole, as its newest edition has it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q

from claims.editions.content import Content, is_notice, named_codes, published, read, with_notes
from claims.editions.filters import Filters
from claims.editions.finding import matching
from claims.editions.keyset import Piece, Place, piece_of
from claims.models import Publication

# What a list of claims may be ordered by; the primary key settles what is equal.
ORDERS: dict[str, tuple[str, ...]] = {
    "-updated_at": ("-updated_at", "-pk"),
    "updated_at": ("updated_at", "pk"),
    "-first_published_at": ("-first_published_at", "-pk"),
    "first_published_at": ("first_published_at", "pk"),
    "code": ("code",),
    "-code": ("-code",),
}


def claims(
    filters: Filters, order: Sequence[str], place: Place | None, *, size: int, changed_since: datetime | None = None
) -> Piece[Publication]:
    """Published claims, merged ones left out, withdrawn ones with their code and notice alone.

    ``changed_since``, included: those with a new edition, or whose evidence changed since sign-off, from then on.
    One query, one more where words, and one where a speaker is asked for.
    """
    rows = matching(filters).select_related("edition").defer("edition__content")
    if changed_since:
        rows = rows.filter(Q(updated_at__gte=changed_since) | Q(evidence_changed_at__gte=changed_since))
    return piece_of(rows, order, place, size=size)


def claim(code: str) -> tuple[Publication, Content] | None:
    """A published claim with the content of its newest edition; None where there is none. At most three queries.

    The relations and the successor that the content names are those that are published now, in their words of now.
    """
    publication = Publication.objects.for_list().select_related("edition").filter(code=code).first()
    if publication is None:
        return None
    content = read(publication.edition)
    return publication, content if is_notice(content) else as_published_now(with_notes(content, publication.pk))


def as_published_now(content: Content) -> Content:
    """The content without other claims that were withdrawn or that no reader can see; merged ones as what they are."""
    mentions = published(named_codes([content]))
    shown = content | {"relations": []}
    for relation in content["relations"]:
        to = mentions.get(relation["code"])
        if to and not to.is_withdrawn and to.code != content["claim"]["code"]:
            shown["relations"].append(relation | {"code": to.code, "slug": to.slug, "wording": to.wording})
    found = content.get("verification")
    if found and found["successor"]:
        to = mentions.get(found["successor"]["code"])
        successor = {"code": to.code, "slug": to.slug, "wording": to.wording} if to and not to.is_withdrawn else None
        shown["verification"] = found | {"successor": successor}
    return shown


def claim_row(publication: Publication) -> dict[str, Any]:
    """What lists say of a claim."""
    return {
        "code": publication.code,
        "slug": publication.slug,
        "wording": publication.wording,
        "summary": publication.summary,
        "topic": {"slug": publication.topic_slug, "name": publication.topic_name},
        "topic_notice": publication.topic_notice,
        "status": publication.status,
        "denial_only": publication.denial_only,
        "verdict": publication.verdict,
        "is_withdrawn": publication.is_withdrawn,
        "evidence_changed_at": publication.evidence_changed_at,
        "first_published_at": publication.first_published_at,
        "updated_at": publication.updated_at,
        "edition": publication.edition.number,
        "change_type": publication.edition.change_type,
        "kind": publication.kind or None,
    }
