"""What people are told, and how."""

from claims.vocabulary.term import Term


class NoticeKind(Term):
    """What the desk tells someone of."""

    ASSIGNED = "assigned"
    MENTIONED = "mentioned"
    TO_SIGN = "to_sign"
    RETURNED = "returned"
    SIGNED = "signed"
    PUBLISHED = "published"
    EVIDENCE_CHANGED = "evidence_changed"
    SECOND_WANTED = "second_wanted"
    DISAGREEMENT = "disagreement"
    QUESTION_OVERDUE = "question_overdue"
    MERGED = "merged"

    @property
    def meaning(self) -> str:
        """When it is sent, for whoever chooses whether to hear of it."""
        return NOTICE_MEANINGS[self]


NOTICE_MEANINGS = {
    NoticeKind.ASSIGNED: "Someone gives you a claim or a source to work on",
    NoticeKind.MENTIONED: "Someone names you in a comment",
    NoticeKind.TO_SIGN: "A verification waits for your signature",
    NoticeKind.RETURNED: "A verification that you wrote on comes back with a comment",
    NoticeKind.SIGNED: "A verification that you wrote on is signed",
    NoticeKind.PUBLISHED: "A verification that you wrote on or signed is published",
    NoticeKind.EVIDENCE_CHANGED: "The evidence changes under a verdict that you wrote on or signed",
    NoticeKind.SECOND_WANTED: "A second assessment is wanted, blind to the first",
    NoticeKind.DISAGREEMENT: "Two assessments of one claim disagree, and yours is one of them",
    NoticeKind.QUESTION_OVERDUE: "A question that you asked is past its day without an answer",
    NoticeKind.MERGED: "A claim, speaker or publisher that you work on is merged into another",
}


class NoticeWay(Term):
    """How someone hears of one kind of notice."""

    DESK = "desk"
    EMAIL = "email"
    NONE = "none"

    @property
    def label(self) -> str:
        return {NoticeWay.DESK: "On the desk", NoticeWay.EMAIL: "Also by e-mail", NoticeWay.NONE: "Not at all"}[self]
