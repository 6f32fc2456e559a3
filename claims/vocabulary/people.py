"""Terms of the desk's people."""

from claims.vocabulary.term import Term


class Group(Term):
    """The desk's roles, cumulative from left to right (stored as Django groups)."""

    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"


class AssignmentEnd(Term):
    """How somebody's work on a claim or source ended: given back, given to somebody else, or done."""

    HANDED_BACK = "handed_back"
    PASSED_ON = "passed_on"
    FINISHED = "finished"


class Place(Term):
    """What several people may be at, at the same time."""

    CLAIM = "claim"
    SOURCE = "source"


class PersonChange(Term):
    """What is done about someone of the desk."""

    INVITED = "invited"
    INVITATION_WITHDRAWN = "invitation_withdrawn"
    JOINED = "joined"
    ADDED = "added"
    ROLE_CHANGED = "role_changed"
    SUSPENDED = "suspended"
    RESTORED = "restored"
    SIGNED_OUT = "signed_out"
    SECOND_STEP_RESET = "second_step_reset"
    PASSWORD_LINK_DRAWN = "password_link_drawn"  # noqa: S105 - a term
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a term
    DETAILS_CHANGED = "details_changed"
