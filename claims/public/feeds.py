"""The Atom feeds (RFC 4287), paged as RFC 5005 has it."""

from datetime import UTC, datetime
from html import escape
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from claims.editions import feeds
from claims.languages import tag
from claims.public.answers import answer
from claims.public.machines import asked_place, onwards
from claims.xml_text import fit_for_xml

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class PagedFeed(Atom1Feed):
    """With the links that lead from page to page, and its own day where it has no entry."""

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        for rel in ("first", "next"):
            if address := self.feed[rel]:
                handler.addQuickElement("link", "", {"rel": rel, "href": address})

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=BEGINNING)


def written(page: feeds.FeedPage, path: str, address: str) -> bytes:
    """The page of a feed as Atom; ``address`` is its own."""
    base = settings.PUBLIC_URL
    feed = PagedFeed(
        title=fit_for_xml(page.title),
        link=f"{base}{page.about}",
        description=None,
        subtitle=fit_for_xml(page.subtitle),
        language=tag(),
        author_name=settings.PUBLISHER_NAME,
        author_link=f"{base}/",
        feed_url=address,
        feed_guid=page.id,
        feed_copyright=settings.DATA_LICENSE or None,
        first=f"{base}{path}",
        next=onwards(path, page.next),
    )
    for entry in page.entries:
        feed.add_item(
            title=fit_for_xml(entry.title),
            link=f"{base}{entry.path}",
            description=escape(fit_for_xml(entry.summary), quote=False),
            unique_id=entry.id,
            pubdate=entry.published_at,
            updateddate=entry.updated_at,
            author_name=settings.PUBLISHER_NAME,
            categories=[fit_for_xml(entry.category[1])],
        )
    return feed.writeString("utf-8").encode()


def answered(request: HttpRequest, page: feeds.FeedPage | None) -> HttpResponse:
    """Raises Http404 where there is no such feed."""
    if page is None:
        raise Http404
    address = onwards(request.path, asked_place(request)) or f"{settings.PUBLIC_URL}{request.path}"
    return answer(
        request,
        lambda: written(page, request.path, address),
        content_type=Atom1Feed.content_type,
        etag=page.etag,
        modified_at=page.updated_at,
    )


@require_safe
def claims(request: HttpRequest) -> HttpResponse:
    """Every claim, newest change first."""
    return answered(request, feeds.claims_feed(asked_place(request)))


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """Every correction, clarification and withdrawal."""
    return answered(request, feeds.corrections_feed(asked_place(request)))


@require_safe
def changes(request: HttpRequest, code: str) -> HttpResponse:
    """The editions of one claim."""
    return answered(request, feeds.changes_feed(code.upper(), asked_place(request)))
