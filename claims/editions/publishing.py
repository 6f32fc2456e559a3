"""Makes what is served from an edition: its page, and the projections that lists read. Called by actions alone."""

import gzip
import hashlib
from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from functools import cache

from django.conf import settings
from django.db import transaction
from django.db.models import BooleanField, F, Func, Q, Value
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.dateparse import parse_datetime

from claims.editions.content import Content, is_notice, named_codes, published, read, relations_to
from claims.editions.page import claim_page
from claims.models import Edition, Publication, PublishedStatement

TEMPLATES = settings.BASE_DIR / "templates"


@transaction.atomic
def publish_page(edition: Edition, *, evidence_changed_at: datetime | None = None) -> Publication:
    """Serves this edition as the newest of its claim: publication, its statements, its page.

    Runs in the caller's transaction. Pages of claims that this one names, or named, or that name it, are made again:
    a relation is shown on both pages, and a withdrawn claim's words on none.
    """
    content = read(edition)
    before = Publication.objects.filter(claim_id=edition.claim_id).select_related("edition").first()
    shown = {"edition": edition, "evidence_changed_at": evidence_changed_at, **projection(edition, content)}
    publication, _ = Publication.objects.update_or_create(
        claim_id=edition.claim_id,
        defaults=shown,
        create_defaults=shown | {"first_published_at": first_published_at(edition, content)},
    )
    publication.statements.all().delete()
    PublishedStatement.objects.bulk_create(published_statements(publication, content))
    store_page(publication)
    contents = [content, read(before.edition)] if before else [content]
    for other in neighbours(publication, named_codes(contents)):
        render_again(other)
    return publication


class Unchanged(Enum):
    """Stands for "as it is", where None means "none"."""

    UNCHANGED = "unchanged"


@transaction.atomic
def render_again(
    publication: Publication, *, evidence_changed_at: datetime | Unchanged | None = Unchanged.UNCHANGED
) -> None:
    """Makes the stored page anew from its edition: after templates changed, or what stands beside the edition.

    With ``evidence_changed_at``, sets "evidence changed since sign-off" to that moment, or clears it (None).
    """
    current = locked(publication)
    if not isinstance(evidence_changed_at, Unchanged):
        current.evidence_changed_at = evidence_changed_at
        current.save(update_fields=["evidence_changed_at"])
    store_page(current)


def locked(publication: Publication) -> Publication:
    """The row as it is now: two changes that make one page again meet here, and the second sees the first."""
    rows = Publication.objects.select_for_update(of=("self",)).select_related("edition")
    return rows.defer("html", "html_gzip").get(pk=publication.pk)


def render_outdated() -> int:
    """Makes again every page that older templates or another public address made; returns how many."""
    count = 0
    outdated = Publication.objects.exclude(etag__startswith=f'"{rendering()}').select_related("edition")
    for publication in outdated.defer("html", "html_gzip").iterator(chunk_size=200):
        render_again(publication)
        count += 1
    return count


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
    }


def first_published_at(edition: Edition, content: Content) -> datetime:
    """When the claim's first edition came out."""
    earlier = content.get("earlier", [])
    return (parse_datetime(earlier[-1]["published_at"]) if earlier else None) or edition.published_at


def published_statements(publication: Publication, content: Content) -> Iterator[PublishedStatement]:
    for order, statement in enumerate(content.get("statements", []), start=1):
        slugs = [speaker["slug"] for speaker in statement["speakers"]]
        cited = statement.get("cites")
        yield PublishedStatement(
            publication=publication,
            order=order,
            source_key=statement["source"]["key"],
            speaker_slugs=[*slugs, *([cited["slug"]] if cited else [])],
            content=statement,
        )


def store_page(publication: Publication) -> None:
    """Renders the whole page once and keeps its bytes, compressed bytes and entity tag."""
    content = read(publication.edition)
    if not is_notice(content):
        naming = [read(other.edition) for other in neighbours(publication, set())]
        content["relations"] += relations_to(publication.code, naming)
    context = claim_page(
        content,
        published(named_codes([content])),
        evidence_changed_at=publication.evidence_changed_at,
    )
    html = render_to_string("public/claim.html", context).encode()
    publication.html = html
    publication.html_gzip = gzip.compress(html, 9, mtime=0)
    publication.etag = f'"{rendering()}-{hashlib.sha256(html).hexdigest()}"'
    publication.save(update_fields=["html", "html_gzip", "etag"])


def neighbours(publication: Publication, codes: set[str]) -> list[Publication]:
    """Other published claims that this one's relations lead to, or whose code is given.

    On a withdrawal or a merge, which are rare and must miss nothing, also all whose newest edition has the code in it.
    """
    claim = publication.claim_id
    linked = Q(claim__relations_out__to_claim=claim) | Q(claim__relations_in__from_claim=claim) | Q(code__in=codes)
    if publication.is_withdrawn or publication.merged_into:
        needle = Value(f'"code":"{publication.code}"'.encode())
        linked |= Q(pk__in=Publication.objects.filter(HasBytes(F("edition__content"), needle)).values("pk"))
    others = Publication.objects.filter(pk__in=Publication.objects.filter(linked).values("pk")).exclude(pk=claim)
    return list(others.select_related("edition").defer("html", "html_gzip").order_by("pk"))


class HasBytes(Func):
    """Whether the first expression, bytes, has the second in it."""

    template = "(position(%(expressions)s) > 0)"
    output_field = BooleanField()

    def __init__(self, within: F, needle: Value) -> None:
        super().__init__(needle, within, arg_joiner=" IN ")


@cache
def rendering() -> str:
    """Names the look that pages are made with: it changes with templates, code, style sheet and public address."""
    digest = hashlib.sha256()
    looks = [TEMPLATES / "base.html", *sorted((TEMPLATES / "public").rglob("*.html"))]
    looks += sorted((TEMPLATES / "includes").glob("*.html"))
    code = [settings.BASE_DIR / "claims" / name for name in ("charts", "editions", "vocabulary", "templatetags")]
    looks += [path for folder in code for path in sorted(folder.glob("*.py"))]
    for path in looks:
        digest.update(path.read_bytes())
    digest.update(f"{static('css/counterclaim.css')} {settings.PUBLIC_URL}".encode())
    return digest.hexdigest()[:12]
