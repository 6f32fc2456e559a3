"""Vectors of claims and statements, made in the worker; pages read what is stored and never load the model."""

from claims.embedding import IS_INSTALLED, embed
from claims.suggesting import meanings

# Texts of one kind that one job reads: a few seconds.
AT_ONCE = 200


def note_meanings(limit: int = AT_ONCE) -> int:
    """Store the vectors that are missing or of other words; returns how many. None without the extra, or pgvector."""
    if not IS_INSTALLED or not meanings.are_kept():
        return 0
    done = 0
    for column in ("claim_id", "statement_id"):
        for pk, words in meanings.wanting(column, limit):
            meanings.store(column, pk, words, embed(words))
            done += 1
    return done
