"""Minimal, valid rows of what a desk keeps beside a claim. Names and events are invented."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from claims import models
from claims.vocabulary import InquiryKind
from tests.factories import ClaimFactory, UserFactory


class InquiryFactory(DjangoModelFactory[models.Inquiry]):
    """A question that was asked of somebody in words and waits for its reply."""

    class Meta:
        model = models.Inquiry

    claim = factory.SubFactory(ClaimFactory)
    kind = InquiryKind.OPEN_QUESTION.value
    question = "How many ferries left the port on Sunday?"
    whom = "the harbour office, by e-mail"
    asked_on = date(2031, 5, 4)
    due_on = date(2031, 5, 6)
    opened_by = factory.SelfAttribute("claim.created_by")


class CommentFactory(DjangoModelFactory[models.Comment]):
    """A remark on a claim that names nobody."""

    class Meta:
        model = models.Comment

    claim = factory.SubFactory(ClaimFactory)
    text = "The harbour office closes at four."
    by = factory.SubFactory(UserFactory)
