"""Origins from text: which report copies, credits or cites which (pure; standard library only).

``fingerprints`` finds candidates among many texts; ``find_copy`` judges two.
"""

from claims.corroboration.copying.copies import Copy, CopyKind, Passage
from claims.corroboration.copying.finding import find_copy
from claims.corroboration.copying.fingerprint import fingerprints

__all__ = ["Copy", "CopyKind", "Passage", "find_copy", "fingerprints"]
