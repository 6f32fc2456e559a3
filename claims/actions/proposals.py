"""Reading a capture: what extraction proposes, stored as suggestions, which count for nothing until accepted.

For the worker, the demo and tests: no page imports it, since extraction loads a language model.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from claims.actions.anchors import anchor
from claims.actions.audit import audited
from claims.actions.crediting import link_credits
from claims.extraction import Extraction, FigureProposal, StatementProposal, extract, figures_of
from claims.models import Capture, CaptureReading, Figure, Statement
from claims.models.rules import LONGEST_LISTED, MOST_NAMES
from claims.vocabulary import Basis, StatementKind

# Rows stored by one statement, which the database gives a limited time.
AT_ONCE = 500
# How often a reading is begun before it is given up.
ATTEMPTS = 3
# Longest account of an error that is kept, in characters.
LONGEST_ERROR = 500
# What tells nothing of a person: a title of courtesy that stands alone or before a role, and the role's article.
COURTESY = re.compile(r"^(?:mr|mrs|ms|miss)\.?(?:,\s*|$)", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:an?|the)\s+(?=\S)", re.IGNORECASE)


def read_capture(pk: int) -> int:
    """Do the reading that this capture waits for, if it does; returns how many suggestions were stored.

    The text is read outside of any transaction of its own, which a long one would outlast. A second worker on the same
    reading finds it done and stores nothing. Raises whatever goes wrong, with nothing stored; the reading then waits
    for another attempt or, after the last, is given up.
    """
    reading = begin(pk)
    if reading is None:
        return 0
    try:
        return store(reading, read(reading.capture))
    except Exception as error:
        if reading.attempts >= ATTEMPTS:
            give_up(reading, f"{type(error).__name__}: {error}")
        raise


def begin(pk: int) -> CaptureReading | None:
    """The reading that waits, counted as begun; None where none does, or where it was begun too often."""
    waiting = CaptureReading.objects.open().filter(capture=pk)
    if not waiting.update(began_at=Now(), attempts=F("attempts") + 1):
        return None
    reading = waiting.select_related("asked_by", "capture__source").defer("capture__original").first()
    if reading and reading.attempts > ATTEMPTS:  # the worker itself was ended each time, and could tell nobody
        give_up(reading, "The worker was ended while it read this text.")
        return None
    return reading


def read(capture: Capture) -> Extraction:
    published_at = capture.source.published_at
    return extract(capture.text, published_on=published_at.date() if published_at else None)


def store(reading: CaptureReading, found: Extraction) -> int:
    """The suggestions and the end of the reading, both or neither."""
    with audited(reading.asked_by, "read_capture"):
        waiting = CaptureReading.objects.open().select_for_update().filter(pk=reading.pk)
        if not waiting.exists():
            return 0
        statements = propose_from(reading.capture, found)
        link_credits(reading.capture, found.credits, found.statements)
        waiting.update(
            finished_at=timezone.now(),
            found=len(statements),
            language=found.language,
            roles=roles_in(found),
            credited=list(dict.fromkeys(credit.agency for credit in found.credits)),
        )
    return len(statements)


def give_up(reading: CaptureReading, error: str) -> None:
    """The desk is told that the text could not be read."""
    account = error.replace("\x00", "").encode(errors="replace").decode()[:LONGEST_ERROR]
    with audited(reading.asked_by, "read_capture", reason="It could not be read."):
        CaptureReading.objects.open().filter(pk=reading.pk).update(finished_at=timezone.now(), error=account)


def roles_in(found: Extraction) -> dict[str, str]:
    """What the text calls each speaker, by name in capitals."""
    roles: dict[str, str] = {}
    for proposal in found.statements:
        if proposal.speaker_full and (role := plain(proposal.role)):
            roles.setdefault(proposal.speaker_full.upper(), role)
    return roles


def plain(role: str | None) -> str:
    """The role as worded, without the article that it has in its sentence; empty where it is "Mr" alone."""
    return ARTICLE.sub("", COURTESY.sub("", role or ""))


def storable(names: Sequence[str]) -> list[str]:
    """The names that a list of names may hold, see the model."""
    return [name for name in names if name.strip() and len(name) <= LONGEST_LISTED][:MOST_NAMES]


def propose_from(capture: Capture, found: Extraction) -> list[Statement]:
    """Store the suggestions of one capture, each figure with the statement that holds it.

    What lies on words that a person marked meanwhile is left out: they have been read already.
    """
    taken = Statement.objects.standing().filter(capture=capture).values_list("start", "end")
    proposals = {
        (proposal.start, proposal.end): proposal for proposal in besides(sorted(taken), reversed(found.statements))
    }
    statements = Statement.objects.bulk_create(
        (suggested_statement(capture, proposal) for proposal in proposals.values()), batch_size=AT_ONCE
    )
    figures = sorted(found.figures, key=attrgetter("number_start"))
    places = [figure.number_start for figure in figures]
    Figure.objects.bulk_create(
        (
            suggested_figure(capture, statement, figure)
            for statement, proposal in zip(statements, proposals.values(), strict=True)
            for figure in figures_of(
                proposal, figures[bisect_left(places, proposal.start) : bisect_left(places, proposal.end)]
            )
        ),
        batch_size=AT_ONCE,
    )
    return statements


def besides(taken: Sequence[tuple[int, int]], proposals: Iterable[StatementProposal]) -> Iterable[StatementProposal]:
    """The proposals that share no character with the spans taken, which are in order of their starts."""
    starts = [start for start, _ in taken]
    reach = list(accumulate((end for _, end in taken), max))  # where all that began so far has ended
    for proposal in proposals:
        before = bisect_left(starts, proposal.end)
        if not before or reach[before - 1] <= proposal.start:
            yield proposal


def suggested_statement(capture: Capture, proposal: StatementProposal) -> Statement:
    own_voice = proposal.kind is StatementKind.OWN_VOICE
    speakers = storable(proposal.speakers)
    return Statement(
        capture=capture,
        **anchor(capture, proposal.start, proposal.end),
        segments=[list(piece) for piece in proposal.segments],
        kind=proposal.kind,
        basis=Basis.UNATTRIBUTED.value if own_voice else None,
        speaker_as_worded=proposal.speaker or "",
        speaker_proposed=" and ".join(proposal.speakers) or proposal.speaker_full or "",
        speakers_proposed=speakers if len(speakers) == len(proposal.speakers) else [],  # all of them, or as one
        speaker_candidates=storable(proposal.candidates),
        role_proposed=plain(proposal.role),
        cue=proposal.cue or "",
        channel=proposal.channel or "",
        said_on=proposal.said_on,
        language=capture.source.language,
        rule=proposal.rule,
        score=proposal.score,
    )


def suggested_figure(capture: Capture, statement: Statement, proposal: FigureProposal) -> Figure:
    published_at = capture.source.published_at
    published_on = published_at.date() if published_at else None
    return Figure(
        statement=statement,
        words=proposal.exact,
        start=proposal.start,
        end=proposal.end,
        bound=proposal.bound,
        low=proposal.low,
        high=proposal.high,
        measure=proposal.measure,
        group=proposal.group or "",
        side=proposal.side or "",
        as_of=statement.said_on or published_on,
        increment=proposal.increment,
        hedge=proposal.hedge or "",
    )
