"""Rules of what a desk keeps beside a claim, each broken through raw SQL as the application's role."""

from typing import Any

import pytest
from django.utils import timezone

from claims.models import Inquiry
from claims.vocabulary import InquiryKind, InquiryOutcome
from tests.factories import ClaimFactory, PartyFactory, SourceFactory, UserFactory
from tests.factories_ledger import CommentFactory, InquiryFactory
from tests.models.breaking import Breach, breaches, rule_broken_by

pytestmark = pytest.mark.django_db


def inquiry(**fields: Any) -> Inquiry:
    return InquiryFactory.create(**fields)


def settled(outcome: InquiryOutcome, **fields: Any) -> Inquiry:
    claim = ClaimFactory.create()
    who: dict[str, Any] = {"settled_by": claim.created_by, "settled_at": timezone.now()}
    return inquiry(claim=claim, outcome=outcome.value, **who, **fields)


def replied() -> Inquiry:
    return settled(InquiryOutcome.REPLIED, reply="Four.", replied_on="2031-05-05")


def silent() -> Inquiry:
    return settled(InquiryOutcome.SILENT)


def with_foreign_party() -> Any:
    return inquiry(), {"party": PartyFactory.create().pk}


def right_of_reply() -> Inquiry:
    return inquiry(kind=InquiryKind.RIGHT_OF_REPLY.value)


def comment_and_source() -> Any:
    return CommentFactory.create(), {"source": SourceFactory.create().pk}


def mention() -> Any:
    return CommentFactory.create().mentions.create(user=UserFactory.create())


NOBODY = "whom = ' '"
SETTLE = "settled_by_id = opened_by_id, settled_at = now()"
BREACHES = [
    Breach("inquiry_kind_known", inquiry, "kind = 'rumour'"),
    Breach("inquiry_outcome_known", inquiry, f"outcome = 'lost', {SETTLE}"),
    Breach("inquiry_question_filled", inquiry, "question = ' '"),
    Breach("inquiry_reply_is_someones", right_of_reply, f"{NOBODY}, asked_on = NULL"),
    Breach("inquiry_asked_of_someone", inquiry, NOBODY),
    Breach("inquiry_due_after_asked", inquiry, "due_on = asked_on - 1"),
    Breach("inquiry_reply_whole", inquiry, "reply = 'Four.'"),
    Breach("inquiry_reply_whole", inquiry, "replied_on = due_on"),
    Breach("inquiry_reply_whole", inquiry, f"outcome = 'replied', replied_on = due_on, {SETTLE}"),
    Breach("inquiry_reply_whole", replied, "replied_on = NULL"),
    Breach("inquiry_reply_whole", replied, "outcome = 'silent'"),
    Breach("inquiry_reply_after_asked", replied, "replied_on = asked_on - 1"),
    Breach("inquiry_silence_was_asked", silent, "asked_on = NULL"),
    Breach("inquiry_settled_by_someone", silent, "settled_by_id = NULL"),
    Breach("inquiry_settled_by_someone", silent, "settled_at = NULL"),
    Breach("inquiry_settled_by_someone", silent, "outcome = 'waiting'"),
    Breach("inquiry_settled_by_someone", inquiry, "outcome = 'no_longer_needed'"),
    Breach("inquiry_party_of_topic", with_foreign_party, "party_id = %(party)s"),
    Breach("inquiry_party_of_topic", with_foreign_party, copy={"party_id": "%(party)s"}),
    Breach("comment_text_filled", CommentFactory.create, copy={"text": "' '"}),
    Breach("comment_on_one_record", CommentFactory.create, copy={"claim_id": "NULL"}),
    Breach("comment_on_one_record", comment_and_source, copy={"source_id": "%(source)s"}),
    Breach("mention_once", mention, copy={}),
]


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


def test_an_open_question_may_wait_for_someone_to_be_asked() -> None:
    assert inquiry(whom="", asked_on=None).outcome == InquiryOutcome.WAITING
