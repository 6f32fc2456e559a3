"""The chain of editions, walked in order and recomputed: whether what was published is still what was published."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from claims.models import Edition

# So many editions are held at once, however many there are.
AT_ONCE = 100


@dataclass(frozen=True)
class Break:
    """One thing that is not as it was when it was published: where, and what."""

    place: int
    edition: str
    what: str

    def __str__(self) -> str:
        return f"place {self.place}, {self.edition}: {self.what}"


@dataclass
class Walk:
    """How far the chain was followed, and the last link there.

    The content of a redacted edition is held against its tombstone; its hash and link stay those of what it was.

    Each edition is held against the one before it *as stored*: one changed edition is one break, and does not make
    breaks of all that follow.
    """

    place: int = 0
    link: str = ""

    def follow(self, edition: Edition) -> list[Break]:
        """What is wrong with the next edition; nothing where it stands as it was published."""
        found = [Break(edition.place, str(edition), what) for what in self.faults(edition)]
        self.place, self.link = edition.place, edition.link
        return found

    def faults(self, edition: Edition) -> Iterator[str]:
        if edition.place != self.place + 1:
            yield f"it follows place {self.place}; what stood between is gone"
        redaction = getattr(edition, "redaction", None)
        if sha256(bytes(edition.content)) != (redaction.tombstone_sha256 if redaction else edition.content_sha256):
            yield "its content is not what its SHA-256 was made of"
        if edition.link != link_after(self.link, edition.content_sha256):
            yield "its link does not join it to the edition before it"


def sha256(content: bytes) -> str:
    """Lower-case hexadecimal, as everywhere in the chain."""
    return hashlib.sha256(content).hexdigest()


def link_after(link: str, content_sha256: str) -> str:
    """The link of an edition with this content after the one with that link; the first follows the empty text."""
    return sha256((link + content_sha256).encode())


def in_order() -> QuerySet[Edition]:
    """Every edition of the site, in the order of the chain, with its claim's code and its redaction, if any."""
    return Edition.objects.select_related("claim", "redaction").order_by("place")


def broken(walk: Walk) -> Iterator[Break]:
    """Every break of the chain, in order; the walk then stands at its head. Memory does not grow with the chain."""
    for edition in in_order().only(*WALKED).iterator(chunk_size=AT_ONCE):
        yield from walk.follow(edition)


WALKED = ("place", "number", "content", "content_sha256", "link", "claim__code", "redaction__tombstone_sha256")


def misnumbered() -> Iterator[Break]:
    """Editions whose number is not their turn among those of their claim. One query over narrow rows."""
    turn = Window(RowNumber(), partition_by=F("claim_id"), order_by=F("place").asc())
    rows = Edition.objects.annotate(turn=turn).exclude(number=F("turn")).order_by("place")
    for place, number, in_turn, code in rows.values_list("place", "number", "turn", "claim__code"):
        yield Break(place, f"{code} edition {number}", f"it is number {in_turn} of its claim")
