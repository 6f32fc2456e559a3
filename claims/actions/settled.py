"""What editors said of where items come from, kept for whatever is found or captured of the same items later."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q

from claims.models import Capture, OriginLink
from claims.vocabulary import OriginLinkKind, OriginLinkState

FOUND, CONFIRMED, OVERRULED = OriginLinkState.FOUND, OriginLinkState.CONFIRMED, OriginLinkState.OVERRULED
Word = dict[str, Any]


def word_of(link: OriginLink) -> Word:
    """The decision on a link as fields of another one."""
    return {
        "state": link.state,
        "settled_by_id": link.settled_by_id,
        "settled_at": link.settled_at,
        "reason": link.reason,
    }


class Decisions:
    """The newest word on each pair of these sources (by primary key), and which of them copy which."""

    def __init__(self, sources: Iterable[int]) -> None:
        links = OriginLink.objects.filter(
            capture__source__in=list(sources), kind=OriginLinkKind.COPIES.value, to_capture__isnull=False
        ).annotate(source=F("capture__source"), target=F("to_capture__source"))
        self.words: dict[tuple[int, int], OriginLink] = {}
        self.copied: set[tuple[int, int]] = set()
        for link in links.order_by(F("settled_at").asc(nulls_first=True), "pk"):
            pair = (link.source, link.target)
            if link.state != FOUND:
                self.words[pair] = link
            if link.state != OVERRULED:
                self.copied.add(pair)

    def on_copy(self, source: int, target: int) -> Word:
        """ "Is a copy" and "not a copy" of this pair; that neither copies the other is said of both directions."""
        if word := self.words.get((source, target)):
            return word_of(word)
        back = self.words.get((target, source))
        return word_of(back) if back and back.state == OVERRULED else {"state": FOUND.value}

    def echoes(self, later: Capture, earlier: Capture) -> bool:
        """Whether the earlier one is itself a copy of what the later one was said not to copy."""
        refused = {
            target
            for (source, target), word in self.words.items()
            if source == later.source_id and word.state == OVERRULED
        }
        return any((earlier.source_id, target) in self.copied for target in refused)


def settle_alike(link: OriginLink) -> None:
    """The decision on a link holds for every unsettled one that says the same of the same items.

    A copy: between the two items, whichever of their captures. A credit: in the same words.
    """
    alike = OriginLink.objects.filter(
        capture__source=link.capture.source_id, kind=link.kind, state=FOUND.value, statement=None
    )
    if link.to_capture is not None:
        alike = alike.filter(to_capture__source=link.to_capture.source_id)
    else:
        alike = alike.filter(to_publisher=link.to_publisher_id, to_speaker=link.to_speaker_id, evidence=link.evidence)
    alike.exclude(pk=link.pk).update(version=F("version") + 1, **word_of(link))


def word_on_credit(capture: Capture, publisher: int, kind: OriginLinkKind, evidence: str) -> Word:
    """What was said of the same words in another capture of the item."""
    same = OriginLink.objects.exclude(state=FOUND.value).filter(
        capture__source=capture.source_id, to_publisher=publisher, kind=kind.value, evidence=evidence
    )
    link = same.order_by("-settled_at", "-pk").first()
    return word_of(link) if link else {"state": FOUND.value}


def carry_over(capture: Capture) -> list[OriginLink]:
    """What editors linked by hand in earlier captures of the item, where the same words stand in this one."""
    by_hand = Q(rule="", state=CONFIRMED.value, statement=None)
    earlier = OriginLink.objects.filter(by_hand, capture__source=capture.source_id, capture__pk__lt=capture.pk)
    there = {key_of(link) for link in OriginLink.objects.filter(by_hand, capture=capture)}
    made: list[OriginLink] = []
    for link in earlier.select_related("capture").defer("capture__original").order_by("-capture", "pk"):
        span = same_place(link, capture.text)
        if span is None or (key_of(link)) in there:
            continue
        there.add(key_of(link))
        fields = {name: getattr(link, name) for name in CARRIED}
        made.append(OriginLink.objects.create(capture=capture, start=span[0], end=span[1], **fields, **word_of(link)))
    return made


CARRIED = ("kind", "to_capture_id", "to_publisher_id", "to_speaker_id", "evidence", "score")


def key_of(link: OriginLink) -> tuple[object, ...]:
    return (link.kind, link.to_capture_id, link.to_publisher_id, link.to_speaker_id, link.evidence)


def same_place(link: OriginLink, text: str) -> tuple[int, int] | None:
    """Where the passage of the link stands in a later text of the item; None where it is not in it."""
    before = link.capture.text
    if link.start == 0 and link.end >= len(before):
        return 0, len(text)
    words = before[link.start : link.end]
    at = text.find(words) if words else -1
    return (at, at + len(words)) if at >= 0 else None
