"""Entries of the Atom feeds: the claims as they change, what was corrected, and the editions of one claim."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils.translation import gettext

from claims.editions import recent
from claims.editions.cursors import Place
from claims.languages import capitalised
from claims.models import Publication, PublishedChange
from claims.templatetags.wording import term
from claims.vocabulary import NOT_ASSESSED, ChangeType, Verdict

PAGE_SIZE = 50


@dataclass(frozen=True)
class Entry:
    """One entry. ``id`` names it for good, wherever the site moves; ``category``: the slug and name of its topic."""

    id: str
    title: str
    path: str
    summary: str
    published_at: datetime
    updated_at: datetime
    category: tuple[str, str]


@dataclass(frozen=True)
class FeedPage:
    """Some entries of a feed, newest first, and where the next ones begin."""

    id: str
    title: str
    subtitle: str
    about: str  # the path of the page that shows the same
    entries: list[Entry]
    next: Place | None

    @property
    def etag(self) -> str:
        return f'"{hashlib.sha256(repr((self, settings.PUBLIC_URL)).encode()).hexdigest()[:32]}"'

    @property
    def updated_at(self) -> datetime | None:
        return max((entry.updated_at for entry in self.entries), default=None)


def tag(specific: str) -> str:
    """A name that nobody else gives, and that stays: https://www.rfc-editor.org/rfc/rfc4151."""
    return f"tag:{settings.TAG_AUTHORITY}:{specific}"


def claims_feed(after: Place | None = None) -> FeedPage:
    """Every claim once, newest change first; of a withdrawn one its notice. One query."""
    only = ("code", "slug", "wording", "summary", "topic_slug", "topic_name", "status", "verdict", "is_withdrawn")
    days = ("evidence_changed_at", "first_published_at", "updated_at")
    rows = Publication.objects.standing().order_by("-updated_at", "-pk").only(*only, *days)
    found = list((rows.filter(after.after("updated_at")) if after else rows)[: PAGE_SIZE + 1])
    return FeedPage(
        id=tag("claims"),
        title=gettext("Claims · %(publisher)s") % {"publisher": settings.PUBLISHER_NAME},
        subtitle=gettext("Disputed claims, each anew when a new edition of it comes out."),
        about="/",
        entries=[claim_entry(row) for row in found[:PAGE_SIZE]],
        next=Place(found[PAGE_SIZE - 1].updated_at, found[PAGE_SIZE - 1].pk) if len(found) > PAGE_SIZE else None,
    )


def claim_entry(row: Publication) -> Entry:
    return Entry(
        id=tag(f"claims/{row.code}"),
        title=gettext("%(code)s: withdrawn") % {"code": row.code} if row.is_withdrawn else row.wording,
        path=f"/claims/{row.code}/{row.slug}/",
        summary=row.summary if row.is_withdrawn else standing(row),
        published_at=row.first_published_at,
        updated_at=max(filter(None, (row.updated_at, row.evidence_changed_at))),
        category=(row.topic_slug, row.topic_name),
    )


def standing(row: Publication) -> str:
    """How the claim stands: backed and so kept apart, as on its page."""
    told = []
    if row.status:
        told.append(gettext("Is it backed? %(status)s.") % {"status": term(row.status)})
    verdict = Verdict(row.verdict).label if row.verdict else NOT_ASSESSED
    told.append(gettext("Is it so? %(verdict)s.") % {"verdict": term(verdict)})
    if row.evidence_changed_at:
        told.append(gettext("Evidence changed since sign-off."))
    return " ".join(filter(None, (*told, row.summary)))


def corrections_feed(after: Place | None = None) -> FeedPage:
    """Every correction, clarification and withdrawal, newest first. One query."""
    return editions_feed(
        recent.shown().filter(change_type__in=recent.CORRECTING),
        after,
        id=tag("corrections"),
        title=gettext("Corrections · %(publisher)s") % {"publisher": settings.PUBLISHER_NAME},
        subtitle=gettext("Every correction, clarification and withdrawal of a published claim."),
        about="/corrections/",
    )


def changes_feed(code: str, after: Place | None = None) -> FeedPage | None:
    """The editions of one claim, newest first; of a withdrawn one the notice alone. None where there is none.

    Two queries. A claim that was merged keeps its feed: whoever follows it learns where it went.
    """
    claim = Publication.objects.filter(code=code).only("code", "slug", "wording", "is_withdrawn").first()
    if claim is None:
        return None
    return editions_feed(
        recent.shown().filter(publication=claim),
        after,
        id=tag(f"claims/{claim.code}/changes"),
        title=gettext("Changes of %(code)s · %(publisher)s")
        % {"code": claim.code, "publisher": settings.PUBLISHER_NAME},
        subtitle=gettext("This claim was withdrawn.") if claim.is_withdrawn else claim.wording,
        about=f"/claims/{claim.code}/{claim.slug}/",
    )


def editions_feed(
    rows: QuerySet[PublishedChange], after: Place | None, *, id: str, title: str, subtitle: str, about: str
) -> FeedPage:
    rows = rows.annotate(slug=F("publication__slug"))
    found = list((rows.filter(after.after("published_at")) if after else rows)[: PAGE_SIZE + 1])
    last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
    entries = [edition_entry(row) for row in found[:PAGE_SIZE]]
    return FeedPage(id, title, subtitle, about, entries, Place(last.published_at, last.pk) if last else None)


def edition_entry(row: PublishedChange) -> Entry:
    """An edition; ``row`` has code, slug, wording and topic of its claim's publication beside its own fields."""
    shown = vars(row)
    code, withdrawn = shown["code"], shown["is_withdrawn"]
    kind = gettext("first published") if row.change_type == ChangeType.INITIAL else term(row.change_type)
    parts = {"kind": capitalised(kind), "code": code, "number": row.number, "wording": shown["wording"]}
    title = gettext("%(code)s: withdrawn")
    if not withdrawn:
        title = gettext("%(kind)s, %(code)s, edition %(number)s: %(wording)s")
    return Entry(
        id=tag(f"claims/{code}/editions/{row.number}"),
        title=title % parts,
        path=f"/claims/{code}/{shown['slug']}/" if withdrawn else f"/claims/{code}/editions/{row.number}/",
        summary=row.note or gettext("The first edition."),
        published_at=row.published_at,
        updated_at=row.published_at,
        category=(shown["topic_slug"], shown["topic_name"]),
    )
