"""Common given names, for the gender of "he" and "she" alone.

A name that women and men share is on neither list, and agrees with both. To add one: one word here.
"""

from claims.extraction.english.names.female import FEMALE
from claims.extraction.english.names.male import MALE

__all__ = ["FEMALE", "MALE"]
