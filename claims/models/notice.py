"""What people are told: one row for each of them, until they have read it."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from claims.models.claim import Claim
from claims.models.rules import filled, one_of
from claims.vocabulary import NoticeKind, NoticeWay


class NoticeQuerySet(models.QuerySet["Notice"]):
    def unread(self) -> Self:
        return self.filter(read_at=None)

    def for_page(self) -> Self:
        """For the page of notices: unread ones first, newest first."""
        return self.select_related("by", "claim").order_by(F("read_at").desc(nulls_first=True), "-pk")


class Notice(models.Model):
    """One thing that one person is told. ``text`` is the whole line, ``address`` where on the desk to go for it.

    The line may leave the desk by e-mail: it never holds the words of a draft, nor a verdict that is hidden.
    """

    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    kind = models.TextField(choices=NoticeKind.choices())
    text = models.TextField()
    address = models.TextField()
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    # None where the desk noticed it by itself.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("text", name="notice_text_filled"),
            one_of("kind", NoticeKind, name="notice_kind_known"),
            models.CheckConstraint(condition=Q(address__startswith="/desk/"), name="notice_leads_to_the_desk"),
            models.CheckConstraint(condition=~Q(to=F("by")), name="notice_is_from_another"),
        ]
        indexes = [
            # The count in the masthead of every desk page.
            models.Index(fields=["to"], condition=Q(read_at=None), name="notice_unread"),
            models.Index(fields=["to", "-id"], name="notice_newest"),  # the page of notices
            models.Index(fields=["read_at"], condition=Q(read_at__isnull=False), name="notice_read"),  # the daily job
        ]

    def __str__(self) -> str:
        return self.text


class NoticeChoice(models.Model):
    """How one person hears of one kind; without a row: on the desk."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_choices")
    kind = models.TextField(choices=NoticeKind.choices())
    way = models.TextField(choices=NoticeWay.choices())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "kind"], name="notice_choice_once"),
            one_of("kind", NoticeKind, name="notice_choice_kind_known"),
            one_of("way", NoticeWay, name="notice_choice_way_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.kind} {self.way}"
