"""Text in, proposals with offsets out. Proposes, never decides. Pure: no Django, clock, network or randomness."""

from datetime import date

from claims.extraction.proposals import (
    Credit,
    Extraction,
    FigureProposal,
    StatementProposal,
    figures_of,
    pieces_of,
)

__all__ = ["Credit", "Extraction", "FigureProposal", "StatementProposal", "extract", "figures_of", "pieces_of"]


def extract(text: str, *, published_on: date | None = None) -> Extraction:
    """Propose the statements, figures and credits of one report.

    Offsets are code points of ``text``, start inclusive, end exclusive; every proposal satisfies
    ``text[start:end] == exact``. ``published_on`` anchors weekdays ("on Friday") to dates. Never raises on any text,
    and takes time in proportion to its length.
    """
    del text, published_on
    return Extraction()
