"""What other sites take of one claim, as publishing stored it."""

from dataclasses import dataclass

from claims.editions import cards
from claims.models import PublishedShare


@dataclass(frozen=True)
class Shared:
    """What may be said of a published claim elsewhere; ``title`` is its wording, or that it was withdrawn."""

    code: str
    slug: str
    title: str
    merged_into: str
    card_etag: str
    embed_etag: str

    @property
    def card_path(self) -> str:
        """Changes with the picture, so that nobody keeps an old one."""
        return f"/claims/{self.code}/card.png?v={self.card_etag[1:9]}"


def shared(code: str) -> Shared | None:
    """None where nothing is published under the code. One query."""
    columns = ("code", "slug", "wording", "is_withdrawn", "merged_into")
    rows = PublishedShare.objects.filter(publication__code=code).values_list(
        *(f"publication__{name}" for name in columns), "card_etag", "embed_etag"
    )
    if (row := rows.first()) is None:
        return None
    code, slug, wording, is_withdrawn, merged_into, card_etag, embed_etag = row
    return Shared(code, slug, f"{code}: withdrawn" if is_withdrawn else wording, merged_into, card_etag, embed_etag)


class MadeAnew(Exception):
    """What the tag names is there no more: it was made anew since. Ask for the newest tag."""


def card_bytes(code: str, etag: str) -> bytes:
    """The picture that the tag names. One query. Raises MadeAnew.

    In the moment before its job has run it is made here, from the drawing that is stored with the page.
    """
    rows = PublishedShare.objects.filter(publication__code=code, card_etag=etag)
    found = rows.values_list("card", "is_drawn", "drawing").first()
    if found is None:
        raise MadeAnew
    card, is_drawn, drawing = found
    return bytes(card) if is_drawn else cards.picture(drawing)


def embed_bytes(code: str, etag: str) -> bytes:
    """The embed that the tag names. One query. Raises MadeAnew."""
    rows = PublishedShare.objects.filter(publication__code=code, embed_etag=etag)
    found = rows.values_list("embed", flat=True).first()
    if found is None:
        raise MadeAnew
    return bytes(found)


def draw_waiting(limit: int = 500) -> int:
    """Makes the pictures of cards that wait for it; returns how many. For the worker.

    A card that is drawn anew meanwhile keeps waiting.
    """
    waiting = PublishedShare.objects.filter(is_drawn=False).order_by("pk")
    rows = list(waiting.values_list("pk", "card_etag", "drawing")[:limit])
    return sum(
        PublishedShare.objects.filter(pk=key, card_etag=etag).update(card=cards.picture(drawing), is_drawn=True)
        for key, etag, drawing in rows
    )
