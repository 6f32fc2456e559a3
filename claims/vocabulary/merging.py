"""Terms of records that are merged into one another, or split."""

from claims.vocabulary.term import Term


class RegroupingKind(Term):
    """Two records were one thing (``merge``), or one record was two (``split``)."""

    MERGE = "merge"
    SPLIT = "split"


class AddressKind(Term):
    """Whose public address leads elsewhere since a merge: a claim's by its code, a speaker's by its slug."""

    CLAIM = "claim"
    SPEAKER = "speaker"
