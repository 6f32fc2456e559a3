"""Which texts speak of the same: words in, ranks with reasons out (pure; standard library only).

``Corpus`` ranks over texts held in memory, ``rank`` over candidates that were found elsewhere; both score alike.
"""

from claims.matching.bearing import bearing
from claims.matching.corpus import Corpus
from claims.matching.fusion import fuse
from claims.matching.grounds import Count, Setting, grounds
from claims.matching.posts import clean, plain
from claims.matching.readings import readings
from claims.matching.scoring import Document, Ranked, Rarity, rank
from claims.matching.terms import Sought, look_for

__all__ = [
    "Corpus",
    "Count",
    "Document",
    "Ranked",
    "Rarity",
    "Setting",
    "Sought",
    "bearing",
    "clean",
    "fuse",
    "grounds",
    "look_for",
    "plain",
    "rank",
    "readings",
]
