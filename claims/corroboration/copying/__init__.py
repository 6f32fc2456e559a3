"""Origins from text: which report copies, credits or cites which (pure; standard library only).

``fingerprints`` finds candidates among many texts; ``find_copy`` judges two; ``trace`` links a set.
"""

from claims.corroboration.copying.copies import Copy, CopyKind, Passage
from claims.corroboration.copying.direction import Standing, is_source
from claims.corroboration.copying.finding import find_copy
from claims.corroboration.copying.fingerprint import fingerprints
from claims.corroboration.copying.items import Credit, Item, Link
from claims.corroboration.copying.tracing import trace

__all__ = [
    "Copy",
    "CopyKind",
    "Credit",
    "Item",
    "Link",
    "Passage",
    "Standing",
    "find_copy",
    "fingerprints",
    "is_source",
    "trace",
]
