"""The glossary as code: every closed list of terms, one meaning each.

Imports nothing of ours. Models, forms, the pure rules and the pages all take their terms from here,
so that a term is added, renamed or explained in one place.
"""

from claims.vocabulary.agencies import AGENCIES
from claims.vocabulary.claims import OPPOSING, SUPPORTING, ClaimKind, Comparison, Interest, RelationKind, Stance, Status
from claims.vocabulary.evidence import (
    Basis,
    Bound,
    CaptureMethod,
    Grade,
    Measure,
    OriginLinkKind,
    OriginLinkState,
    PublisherKind,
    SpeakerKind,
    StatementKind,
    StatementState,
    SuccessionKind,
)
from claims.vocabulary.inquiries import InquiryKind, InquiryOutcome
from claims.vocabulary.merging import AddressKind, RegroupingKind
from claims.vocabulary.notices import NoticeKind, NoticeWay
from claims.vocabulary.people import AssignmentEnd, Group, PersonChange, Place
from claims.vocabulary.rules import rule_explained, rule_label
from claims.vocabulary.scopes import Scope
from claims.vocabulary.term import Term
from claims.vocabulary.verdicts import METHODOLOGY_VERSION, NOT_ASSESSED, ChangeType, Verdict, VerificationState

__all__ = [
    "AGENCIES",
    "METHODOLOGY_VERSION",
    "NOT_ASSESSED",
    "OPPOSING",
    "SUPPORTING",
    "AddressKind",
    "AssignmentEnd",
    "Basis",
    "Bound",
    "CaptureMethod",
    "ChangeType",
    "ClaimKind",
    "Comparison",
    "Grade",
    "Group",
    "InquiryKind",
    "InquiryOutcome",
    "Interest",
    "Measure",
    "NoticeKind",
    "NoticeWay",
    "OriginLinkKind",
    "OriginLinkState",
    "PersonChange",
    "Place",
    "PublisherKind",
    "RegroupingKind",
    "RelationKind",
    "Scope",
    "SpeakerKind",
    "Stance",
    "StatementKind",
    "StatementState",
    "Status",
    "SuccessionKind",
    "Term",
    "Verdict",
    "VerificationState",
    "rule_explained",
    "rule_label",
]
