"""From rows to frozen plain data to the pure rules: the one bridge, for the desk and the making of editions.

Public pages never import it: they read editions alone.
"""

from claims.dossier.content import edition_content, evidence_content, merger_content, withdrawal_content
from claims.dossier.entries import Carrier, Dossier, Entry, Origin, Telling
from claims.dossier.evidence import evidence_of
from claims.dossier.loading import load_dossier
from claims.dossier.roots import LinkRoot, roots_of
from claims.dossier.rows import Rows, load_rows

__all__ = [
    "Carrier",
    "Dossier",
    "Entry",
    "LinkRoot",
    "Origin",
    "Rows",
    "Telling",
    "edition_content",
    "evidence_content",
    "evidence_of",
    "load_dossier",
    "load_rows",
    "merger_content",
    "roots_of",
    "withdrawal_content",
]
