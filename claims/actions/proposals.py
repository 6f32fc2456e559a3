"""From what extraction proposes to suggested rows, which count for nothing until an editor accepts them."""

from bisect import bisect_left
from operator import attrgetter

from claims.extraction import FigureProposal, StatementProposal, extract, figures_of
from claims.models import Capture, Figure, Statement
from claims.vocabulary import Basis, StatementKind

# Words kept on either side of a statement, so that it is found again in a changed page.
CONTEXT_LENGTH = 32
# Rows stored by one statement: the database looks for each in the text, which takes time in a very long one.
AT_ONCE = 500


def propose_from(capture: Capture) -> list[Statement]:
    """Store the suggestions of one capture, each figure with the statement that holds it."""
    published_at = capture.source.published_at
    found = extract(capture.text, published_on=published_at.date() if published_at else None)
    proposals = {(proposal.start, proposal.end): proposal for proposal in reversed(found.statements)}
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


def suggested_statement(capture: Capture, proposal: StatementProposal) -> Statement:
    own_voice = proposal.kind is StatementKind.OWN_VOICE
    return Statement(
        capture=capture,
        **anchor(capture, proposal.start, proposal.end),
        segments=[list(piece) for piece in proposal.segments],
        kind=proposal.kind,
        basis=Basis.UNATTRIBUTED.value if own_voice else None,
        speaker_as_worded=proposal.speaker or "",
        speaker_proposed=" and ".join(proposal.speakers) or proposal.speaker_full or "",
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


def anchor(capture: Capture, start: int, end: int) -> dict[str, object]:
    """The selector fields of a span of the capture's text (code points, end exclusive)."""
    text = capture.text
    return {
        "start": start,
        "end": end,
        "exact": text[start:end],
        "prefix": text[max(0, start - CONTEXT_LENGTH) : start],
        "suffix": text[end : end + CONTEXT_LENGTH],
    }
