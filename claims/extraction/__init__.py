"""Text in, proposals with offsets out. Proposes, never decides. Pure: no Django, clock, network or randomness."""

from datetime import date

from claims.extraction.figures import read_figures
from claims.extraction.proposals import (
    Credit,
    Extraction,
    FigureProposal,
    StatementProposal,
    figures_of,
    pieces_of,
)
from claims.extraction.reading import read
from claims.extraction.speakers import Roster
from claims.extraction.statements import draft_statements

__all__ = ["Credit", "Extraction", "FigureProposal", "StatementProposal", "extract", "figures_of", "pieces_of"]


def extract(text: str, *, published_on: date | None = None) -> Extraction:
    """Propose the statements, figures and credits of one report.

    Offsets are code points of ``text``, start inclusive, end exclusive; every proposal satisfies
    ``text[start:end] == exact``. ``published_on`` anchors weekdays ("on Friday") to dates. Never raises on any text,
    and takes time in proportion to its length.
    """
    report = read(text)
    roster = Roster(report)
    out = []
    for d in draft_statements(report, roster):
        spans = sorted(d.spans)
        s, e = spans[0][0], spans[-1][1]
        out.append(StatementProposal(s, e, text[s:e], d.kind, d.rule, d.score, tuple(spans) if len(spans) > 1 else (),
            d.mention.speaker if d.mention else (d.who.full if d.who else None), d.who.full if d.who else None, d.who.role if d.who else None, d.cue, d.channel))
    return Extraction(tuple(sorted(out, key=lambda s: s.start)), tuple(read_figures(report)))
