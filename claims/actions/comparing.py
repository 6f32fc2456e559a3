"""Comparing a capture with others: where its passages come from, and what came from it. For the worker.

What is found counts at once; an editor's word on two items stands for whatever is found of them later.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models.functions import Length

from claims.actions.audit import audited
from claims.actions.candidates import nearest, store_fingerprints
from claims.actions.corroborate import recompute_for_captures
from claims.actions.locks import change_context
from claims.actions.passages import Cover, tidy
from claims.actions.settled import Decisions, carry_over
from claims.corroboration.copying import Copy, Passage, Standing, find_copy, is_source
from claims.models import Capture, CaptureIndex, OriginLink, OriginPassage
from claims.vocabulary import OriginLinkKind, OriginLinkState, PublisherKind

RULE = "copying"
# Captures that one sweep compares.
SWEEP = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A capture that took passages from an earlier one."""

    later: Capture
    earlier: Capture
    copy: Copy


def compare_capture(pk: int) -> int:
    """Index a capture and link what it shares with others; returns how many links are new.

    Doing it again is safe, and finds what has come since. Its fingerprints are there for others before it looks for
    theirs: of two captures compared at once, one sees the other.
    """
    texts = Capture.objects.select_related("source__publisher", "captured_by").defer("original")
    capture = texts.get(pk=pk)
    marks = store_fingerprints(capture)
    others = list(texts.filter(pk__in=nearest(capture, marks)))
    return store(capture, list(judge(capture, others)))


def compare_missed() -> int:
    """Compare captures that nobody compared yet, newest first; returns how many were."""
    missed = Capture.objects.filter(index=None).order_by("-pk").values_list("pk", flat=True)[:SWEEP]
    return len([compare_capture(pk) for pk in missed])


def judge(capture: Capture, others: list[Capture]) -> Iterator[Found]:
    """What the two texts share, the later one as the copy."""
    credited, named = credits_among([capture, *others]), named_agencies([capture, *others])
    for other in others:
        earlier, later = (capture, other) if comes_first(capture, other, credited, named) else (other, capture)
        if copy := find_copy(later.text, earlier.text):
            yield Found(later, earlier, copy)


def credits_among(captures: list[Capture]) -> set[tuple[int, int]]:
    """Pairs of a capture and a publisher whom it credits, as far as anybody knows."""
    links = OriginLink.objects.filter(capture__in=captures, to_publisher__isnull=False)
    found = set(links.exclude(state=OriginLinkState.OVERRULED.value).values_list("capture_id", "to_publisher_id"))
    stated = {(each.pk, each.source.credited_agency_id) for each in captures}
    return {(capture, publisher) for capture, publisher in found | stated if publisher}


def named_agencies(captures: list[Capture]) -> set[int]:
    """Captures that as a whole are credited to an agency."""
    links = OriginLink.objects.exclude(state=OriginLinkState.OVERRULED.value).filter(
        capture__in=captures,
        to_publisher__kind=PublisherKind.WIRE_AGENCY.value,
        kind=OriginLinkKind.CREDITS.value,
        start=0,
        end__gte=Length("capture__text"),
    )
    return set(links.values_list("capture_id", flat=True))


def comes_first(one: Capture, other: Capture, credited: set[tuple[int, int]], named: set[int]) -> bool:
    """Whether ``one`` is the original, by the one rule of direction; of two equal in all, what was captured first."""

    def standing(capture: Capture, beside: Capture) -> Standing:
        return Standing(
            credited=(beside.pk, capture.source.publisher_id) in credited,
            is_agency=is_agency(capture),
            names_an_agency=capture.pk in named,
            published_at=moment(capture),
            last=(capture.captured_at, capture.pk),
        )

    return is_source(standing(one, other), standing(other, one))


def is_agency(capture: Capture) -> bool:
    return bool(capture.source.publisher.kind == PublisherKind.WIRE_AGENCY)


def moment(capture: Capture) -> datetime:
    return capture.source.published_at or capture.captured_at


def age(capture: Capture) -> tuple[datetime, datetime, int]:
    """Sorts the earliest first."""
    return moment(capture), capture.captured_at, capture.pk


def store(capture: Capture, found: list[Found]) -> int:
    """The new links, the claims they touch assessed again, and the capture's entry in the index: all or none."""
    with audited(capture.captured_by, "compare_capture"):
        change_context()  # so that two comparisons, or one and an editor, never write on the same pair at once
        CaptureIndex.objects.get_or_create(capture=capture)
        links = carry_over(capture)
        links += link_found(capture, found)
        if links:
            recompute_for_captures({link.capture_id for link in links})
    return len(links)


def link_found(capture: Capture, found: list[Found]) -> list[OriginLink]:
    """Links for what is new: of a passage that stands in many captures, to the earliest alone."""
    captures = {capture, *(each.later for each in found), *(each.earlier for each in found)}
    known, covers = known_links(captures)
    decisions = Decisions({each.source_id for each in captures})
    made: list[OriginLink] = []
    for each in sorted(found, key=lambda each: (age(each.later), not is_agency(each.earlier), age(each.earlier))):
        pair = (each.later.pk, each.earlier.source_id)
        if pair in known or decisions.echoes(each.later, each.earlier):
            continue
        passages = [
            passage
            for passage in tidy(each.copy.passages, each.later.text, each.earlier.text)
            if not covers[each.later.pk].knows(passage.start, passage.end)
        ]
        if passages:
            link = make_link(each, passages, decisions)
            known.add(pair)
            made.append(link)
            if link.state != OriginLinkState.OVERRULED:
                decisions.copied.add((each.later.source_id, each.earlier.source_id))
                for passage in passages:
                    covers[each.later.pk].add(passage.start, passage.end)
    return made


def known_links(captures: Iterable[Capture]) -> tuple[set[tuple[int, int]], dict[int, Cover]]:
    """Pairs of a capture and a source linked already, and what of each capture is known to be copied."""
    links = OriginLink.objects.filter(
        capture__in=captures, kind=OriginLinkKind.COPIES.value, to_capture__isnull=False, statement=None
    )
    known: set[tuple[int, int]] = set()
    covers: dict[int, Cover] = defaultdict(Cover)
    for link in (
        links.select_related("to_capture")
        .defer("to_capture__text", "to_capture__original")
        .prefetch_related("passages")
    ):
        if link.to_capture is not None:
            known.add((link.capture_id, link.to_capture.source_id))
        if link.state != OriginLinkState.OVERRULED:
            for passage in link.passages.all() or [link]:
                covers[link.capture_id].add(passage.start, passage.end)
    return known, covers


def make_link(found: Found, passages: list[Passage], decisions: Decisions) -> OriginLink:
    copy = found.copy
    link = OriginLink.objects.create(
        capture=found.later,
        to_capture=found.earlier,
        start=min(passage.start for passage in passages),
        end=max(passage.end for passage in passages),
        kind=OriginLinkKind.COPIES.value,
        evidence=f"{copy.kind.value}: {copy.share:.0%} of its own words, {copy.other_share:.0%} of the other's",
        score=copy.score,
        rule=RULE,
        **decisions.on_copy(found.later.source_id, found.earlier.source_id),
    )
    OriginPassage.objects.bulk_create(
        OriginPassage(link=link, start=each.start, end=each.end, to_start=each.other_start, to_end=each.other_end)
        for each in passages
    )
    return link
