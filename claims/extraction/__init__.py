"""Text in, proposals with offsets out. Proposes, never decides. Pure: no Django, clock, network or randomness."""

from datetime import date

from claims.extraction.assembly import freeze_statements, own_voice
from claims.extraction.counts.figures import read_figures
from claims.extraction.counts.sides import with_sides
from claims.extraction.credits import read_credits
from claims.extraction.page.language import detect_language
from claims.extraction.page.quotations import read_quotations
from claims.extraction.page.reading import read
from claims.extraction.page.syntax import with_syntax
from claims.extraction.proposals import (
    ENGLISH,
    Credit,
    Extraction,
    FigureProposal,
    StatementProposal,
    figures_of,
    pieces_of,
)
from claims.extraction.speech.statements import draft_statements
from claims.extraction.who.speakers import Roster

__all__ = ["Credit", "Extraction", "FigureProposal", "StatementProposal", "extract", "figures_of", "pieces_of"]


def extract(
    text: str, *, published_on: date | None = None, language: str | None = None, thoughts: bool = False
) -> Extraction:
    """Propose the statements, figures and credits of one report.

    Offsets are code points of ``text``, start inclusive, end exclusive; every proposal satisfies
    ``text[start:end] == exact``. ``published_on`` anchors weekdays ("on Friday") to dates. ``language`` is an ISO 639
    code, found from the words where it is not given; of a language other than English quotations alone are proposed.
    ``thoughts``: also what people are reported to believe, hope or fear, which no one is on record as having said.
    Never raises on any text, and takes time in proportion to its length.
    """
    language = language or detect_language(text)
    if language != ENGLISH:
        return Extraction(tuple(read_quotations(text)), language=language)
    report = with_syntax(read(text))
    statements = freeze_statements(report, draft_statements(report, Roster(report), thoughts=thoughts), published_on)
    voices, figures = own_voice(report, statements, read_figures(report))
    return Extraction(
        tuple(sorted([*statements, *voices], key=lambda s: (s.start, s.end))),
        tuple(with_sides(report, statements, figures)),
        tuple(read_credits(text)),
    )
