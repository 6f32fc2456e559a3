"""Terms of the desk's people."""

from claims.vocabulary.term import Term


class Group(Term):
    """The desk's roles, cumulative from left to right (stored as Django groups)."""

    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"
