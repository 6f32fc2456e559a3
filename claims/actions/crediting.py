"""Whom a text credits or cites, as links to the publishers that they name; made with its suggestions, in the worker."""

import re
from collections.abc import Iterable, Sequence

from django.db.models import Q

from claims.actions.corroborate import recompute_for_captures
from claims.actions.locks import change_context, take_turn
from claims.actions.settled import word_on_credit
from claims.actions.speakers import make_publisher
from claims.extraction import Credit, StatementProposal
from claims.extraction.english.agencies import AGENCIES
from claims.models import Capture, OriginLink, Publisher
from claims.vocabulary import PublisherKind

# Marks of a report that is the agency's as a whole; a slug only at its top or its end.
WHOLE = {"slug", "dateline", "sign_off", "line", "byline", "rights"}
# Words of the agency's in a report of the outlet's own: they speak for the sentence.
PART = {"slug", "own_work", "seen_by", "agency_says", "says_agency", "cites"}
# A slug this near the beginning, in code points, is the dateline's.
TOP = 300
# One agency under several names: the first is what a publisher made for it is called.
SAME = (
    ("AFP", "Agence France-Presse"),
    ("AP", "Associated Press"),
    ("Reuters", "Thomson Reuters"),
    ("PA Media", "Press Association"),
    ("TASS", "Tass"),
    ("RIA Novosti", "RIA"),
    ("Anadolu Agency", "Anadolu"),
    ("DPA", "dpa"),
    ("PTI", "Press Trust of India"),
)
SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z0-9])|\n+")


def link_credits(capture: Capture, credits: Iterable[Credit], statements: Sequence[StatementProposal]) -> None:
    """A link for each agency that the text names as where it, or a sentence of it, comes from.

    An agency that is on the list of agencies becomes a publisher if it is none; any other has to be one.
    """
    found = list(credits)
    if not found:
        return
    change_context()  # what an editor says of the same credit is there before this, or reaches the link that is made
    wanted: dict[tuple[int, str, int, int], Credit] = {}
    for credit in found:
        span = span_of(capture.text, credit, statements)
        publisher = agency(credit.agency) if span else None
        if span and publisher and publisher.pk != capture.source.publisher_id:
            wanted.setdefault((publisher.pk, credit.kind.value, *span), credit)
    credited = {key[0] for key in wanted if key[2:] == (0, len(capture.text))}
    made = [
        OriginLink.objects.create(
            capture=capture,
            to_publisher_id=publisher,
            start=start,
            end=end,
            kind=kind,
            evidence=credit.exact,
            rule=credit.rule,
            **word_on_credit(capture, publisher, credit.kind, credit.exact),
        )
        for (publisher, kind, start, end), credit in wanted.items()
        if publisher not in credited or (start, end) == (0, len(capture.text))
    ]
    if made:
        recompute_for_captures({capture.pk})


def span_of(text: str, credit: Credit, statements: Sequence[StatementProposal]) -> tuple[int, int] | None:
    """What the credit speaks for: the whole text, its sentence with what is said there, or (help by others) nothing."""
    if credit.rule in WHOLE and (credit.rule != "slug" or is_at_edge(text, credit)):
        return 0, len(text)
    if credit.rule not in PART:
        return None
    start, end = sentence_at(text, credit.start, credit.end)
    touched = [each for each in statements if each.start < end and start < each.end]
    return min([start, *(each.start for each in touched)]), max([end, *(each.end for each in touched)])


def is_at_edge(text: str, credit: Credit) -> bool:
    return credit.start < TOP or not text[credit.end :].strip(" .\n*—–-")


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the line, round a span."""
    first, last = 0, len(text)
    for match in SENTENCE_END.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end - 1:
            last = match.end()
            break
    return first, first + len(text[first:last].rstrip())


def agency(name: str) -> Publisher | None:
    """The publisher of that name, or of another name of the same agency; a new one for an agency of the list."""
    names = next((group for group in SAME if name in group), (name,))
    take_turn(f"publisher {names[0].casefold()}")
    called = Q()
    for each in names:
        called |= Q(name__iexact=each) | Q(own_voice__aliases__name__iexact=each)
    if known := Publisher.objects.filter(called).order_by("pk").first():
        return known.standing()
    if name not in AGENCIES:
        return None
    return make_publisher(names[0], PublisherKind.WIRE_AGENCY, other_names=names[1:])
