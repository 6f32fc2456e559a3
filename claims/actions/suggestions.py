"""Statements that something outside of the desk proposes: suggestions like those of extraction, until reviewed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db import IntegrityError, transaction

from claims.actions.anchors import anchor
from claims.actions.audit import audited
from claims.actions.counts import MARGIN, FigureEntry, Unfit, counted, fitted
from claims.actions.locks import take_turn
from claims.actions.versions import broken_rule
from claims.models import Capture, Figure, Statement, User
from claims.models.rules import LONGEST_LISTED, MOST_NAMES
from claims.permissions import require
from claims.vocabulary import Basis, StatementKind

# As many proposals are taken at once.
MOST_AT_ONCE = 200
# How a proposer is named: as rules are, so that the desk's page of rules counts what became of its proposals.
PROPOSER = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}")
OUTSIDE = "outside:"


class NoProposal(Exception):
    """A proposal cannot be taken; ``place`` is which one it is, from 0, and ``field`` what is wrong with it."""

    def __init__(self, place: int, field: str, message: str) -> None:
        self.place, self.field = place, field
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The words ``exact`` at ``start`` to ``end`` of the capture's text (code points, end exclusive).

    ``speakers``: names; whom they mean is the editor's to say. ``score``: how sure the proposer is, from 0 to 1.
    ``figures``: the counts in it, each with its words.
    """

    start: int
    end: int
    exact: str
    kind: StatementKind
    speakers: Sequence[str] = ()
    speaker_as_worded: str = ""
    cue: str = ""
    channel: str = ""
    said_on: date | None = None
    score: float | None = None
    figures: Sequence[tuple[FigureEntry, str]] = ()


def propose_statements(
    *, actor: User, capture: Capture, proposals: Iterable[Proposal], proposer: str
) -> list[Statement]:
    """Store suggestions on this text, all or none. ``proposer`` names the program, model or list they come from.

    The desk reads each text itself, and whoever proposes cannot know how far it came: words that are marked or
    proposed already are no obstacle. Their statement is returned in that place, as it stands.

    Raises: NoProposal for words that are not at their place or that lie twice on one place, and for a count that does
    not fit its bound or is not in its statement;
    ValueError for a proposer without a proper name or for more proposals than are taken.
    """
    require(actor, "review_statement")
    given = list(proposals)
    if not PROPOSER.fullmatch(proposer) or not 0 < len(given) <= MOST_AT_ONCE:
        raise ValueError("Name who proposes, and propose from 1 to 200 statements.")
    with audited(actor, "propose_statements"):
        take_turn(f"proposals on {capture.pk}")  # of two lists at once, the second is held against the first
        there = {(each.start, each.end): each for each in Statement.objects.standing().filter(capture=capture)}
        figures: dict[tuple[int, int], list[FigureEntry]] = {}
        for place, proposal in enumerate(given):
            require_usable(place, proposal, capture)
            if (proposal.start, proposal.end) in figures:
                raise NoProposal(place, "start", "These very words are in the list twice.")
            figures[proposal.start, proposal.end] = list(figures_of(place, proposal, capture))
        new = [each for each in given if (each.start, each.end) not in there]
        try:
            with transaction.atomic():
                statements = Statement.objects.bulk_create(suggested(capture, each, OUTSIDE + proposer) for each in new)
        except IntegrityError as error:  # somebody marked such words at this moment
            if broken_rule(error) != "statement_one_per_span":
                raise
            raise NoProposal(
                0, "start", "Some of these words are being marked at this moment: send it again."
            ) from error
        Figure.objects.bulk_create(row for each in statements for row in counted(each, figures[each.start, each.end]))
        there |= {(each.start, each.end): each for each in statements}
    return [there[each.start, each.end] for each in given]


def require_usable(place: int, proposal: Proposal, capture: Capture) -> None:
    """Raises: NoProposal."""
    within = 0 <= proposal.start < proposal.end <= len(capture.text)
    if not within or capture.text[proposal.start : proposal.end] != proposal.exact:
        raise NoProposal(place, "exact", "The words are not at this place of the stored text (in code points).")
    if not proposal.exact.strip():
        raise NoProposal(place, "exact", "There are no words at this place.")
    if len(proposal.speakers) > MOST_NAMES or any(
        not name.strip() or len(name) > LONGEST_LISTED for name in proposal.speakers
    ):
        raise NoProposal(place, "speakers", f"At most {MOST_NAMES} names of at most {LONGEST_LISTED} characters.")


def figures_of(place: int, proposal: Proposal, capture: Capture) -> Iterator[FigureEntry]:
    """Its counts as they are stored. Raises: NoProposal."""
    first, last = proposal.start - MARGIN, proposal.end + MARGIN
    for number, (entry, words) in enumerate(proposal.figures):
        at = f"figures[{number}]"
        if capture.text[entry.start : entry.end] != words or not words.strip():
            raise NoProposal(place, f"{at}.exact", "The words are not at this place of the stored text.")
        if not first <= entry.start < entry.end <= last:
            raise NoProposal(place, f"{at}.start", "This count is not in the statement.")
        if entry.period_from and entry.as_of and entry.period_from > entry.as_of:
            raise NoProposal(place, f"{at}.as_of", "This is before the first day counted.")
        try:
            low, high = fitted(entry.bound, entry.low, entry.high)
        except Unfit as error:
            raise NoProposal(place, f"{at}.{error.field}", str(error)) from error
        yield replace(entry, low=low, high=high)


def suggested(capture: Capture, proposal: Proposal, rule: str) -> Statement:
    own_voice = proposal.kind is StatementKind.OWN_VOICE
    names = [] if own_voice else list(proposal.speakers)
    return Statement(
        capture=capture,
        **anchor(capture, proposal.start, proposal.end),
        kind=proposal.kind.value,
        basis=Basis.UNATTRIBUTED.value if own_voice else None,
        speaker_as_worded=proposal.speaker_as_worded,
        speaker_proposed=" and ".join(names),
        speakers_proposed=names,
        cue=proposal.cue,
        channel=proposal.channel,
        said_on=proposal.said_on,
        language=capture.source.language,
        rule=rule,
        score=proposal.score,
    )
