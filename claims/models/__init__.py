"""The tables, one model a file, each with its QuerySet above it."""

from claims.models.api_token import ApiAnswer, ApiToken
from claims.models.asked_count import AskedCount
from claims.models.assignment import Assignment
from claims.models.capture_reading import CaptureReading
from claims.models.claim import Claim, Harm, Relation
from claims.models.claim_terms import ClaimTerms, SetAside
from claims.models.comment import Comment, Mention
from claims.models.corroboration import Corroboration
from claims.models.edition import Edition
from claims.models.figure import Figure
from claims.models.fingerprint import CaptureIndex, Fingerprint
from claims.models.inquiry import Inquiry
from claims.models.invitation import Invitation, PersonEvent
from claims.models.notice import Notice, NoticeChoice
from claims.models.old_address import OldAddress
from claims.models.origin_link import OriginLink, OriginPassage
from claims.models.position import Position
from claims.models.presence import Presence
from claims.models.publication import PAGE_BYTES, Publication
from claims.models.published import (
    PublishedChange,
    PublishedSource,
    PublishedSpeaker,
    PublishedStatement,
    PublishedTopic,
)
from claims.models.published_series import PublishedSeries
from claims.models.published_share import PublishedShare
from claims.models.publisher import Publisher
from claims.models.redaction import Redaction
from claims.models.regrouping import Regrouping
from claims.models.saved_search import SavedSearch
from claims.models.second_assessment import AssessmentComparison, DisagreementResolution, SecondAssessment
from claims.models.sent_form import SentForm
from claims.models.source import Capture, Source
from claims.models.speaker import Role, Speaker, SpeakerAlias
from claims.models.statement import Statement, StatementSpeaker
from claims.models.succession import Succession
from claims.models.topic import Alliance, Party, Topic
from claims.models.user import User
from claims.models.verification import Verification
from claims.models.verification_return import VerificationReturn
from claims.models.verification_writer import VerificationWriter
from claims.models.webhook import Webhook, WebhookDelivery
from claims.models.words import ClaimWords, SourceWords, SpeakerWords, StatementWords

__all__ = [
    "PAGE_BYTES",
    "Alliance",
    "ApiAnswer",
    "ApiToken",
    "AskedCount",
    "AssessmentComparison",
    "Assignment",
    "Capture",
    "CaptureIndex",
    "CaptureReading",
    "Claim",
    "ClaimTerms",
    "ClaimWords",
    "Comment",
    "Corroboration",
    "DisagreementResolution",
    "Edition",
    "Figure",
    "Fingerprint",
    "Harm",
    "Inquiry",
    "Invitation",
    "Mention",
    "Notice",
    "NoticeChoice",
    "OldAddress",
    "OriginLink",
    "OriginPassage",
    "Party",
    "PersonEvent",
    "Position",
    "Presence",
    "Publication",
    "PublishedChange",
    "PublishedSeries",
    "PublishedShare",
    "PublishedSource",
    "PublishedSpeaker",
    "PublishedStatement",
    "PublishedTopic",
    "Publisher",
    "Redaction",
    "Regrouping",
    "Relation",
    "Role",
    "SavedSearch",
    "SecondAssessment",
    "SentForm",
    "SetAside",
    "Source",
    "SourceWords",
    "Speaker",
    "SpeakerAlias",
    "SpeakerWords",
    "Statement",
    "StatementSpeaker",
    "StatementWords",
    "Succession",
    "Topic",
    "User",
    "Verification",
    "VerificationReturn",
    "VerificationWriter",
    "Webhook",
    "WebhookDelivery",
]
