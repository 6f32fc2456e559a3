"""Terms of inquiries: what the desk still has to find out about a claim, and what became of asking."""

from claims.vocabulary.term import Term


class InquiryKind(Term):
    """What an inquiry is after.

    ``open_question``: what nobody on file answers. ``missing_evidence``: a document, picture or record that would
    settle something and is not on file. ``right_of_reply``: what the claim says of a side or a person was put to them.
    """

    OPEN_QUESTION = "open_question"
    MISSING_EVIDENCE = "missing_evidence"
    RIGHT_OF_REPLY = "right_of_reply"


class InquiryOutcome(Term):
    """What became of an inquiry.

    ``waiting``: nothing yet. ``replied``: there is an answer, with its day. ``silent``: whoever was asked let the time
    pass, which readers may be told. ``no_longer_needed``: the desk has it from elsewhere, or asks it no more.
    """

    WAITING = "waiting"
    REPLIED = "replied"
    SILENT = "silent"
    NO_LONGER_NEEDED = "no_longer_needed"
