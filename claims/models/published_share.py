"""What other sites take of a published claim: its review for feeds, its card as a picture, its embed."""

from django.db import models
from django.db.models import F, Q

from claims.models.publication import Publication


class PublishedShare(models.Model):
    """Pieces of a claim for machines and other sites, made with its page and stored as they go out.

    A projection of editions: made again from them at any time, never edited.
    """

    publication = models.OneToOneField(Publication, on_delete=models.CASCADE, primary_key=True, related_name="share")
    # The claim's DataFeedItem of /claimreview.json, as it stands there; empty for a claim that never had a review.
    review = models.TextField(blank=True)
    reviewed_at = models.DateTimeField(null=True)
    review_changed_at = models.DateTimeField(null=True)
    # When these bytes were stored, for readers who ask whether anything changed.
    review_stored_at = models.DateTimeField(null=True)
    embed = models.BinaryField(default=b"")
    embed_etag = models.TextField(blank=True)
    # The card as SVG, and named by its hash; a job makes the picture of it, once.
    drawing = models.TextField(blank=True)
    card = models.BinaryField(default=b"")
    is_drawn = models.BooleanField(default=False)
    card_etag = models.TextField(blank=True)
    card_alt = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    review="",
                    reviewed_at__isnull=True,
                    review_changed_at__isnull=True,
                    review_stored_at__isnull=True,
                )
                | (
                    ~Q(review="")
                    & Q(
                        reviewed_at__isnull=False,
                        review_changed_at__gte=F("reviewed_at"),
                        review_stored_at__isnull=False,
                    )
                ),
                name="published_share_review_dated",
            )
        ]
        indexes = [
            # the feed of reviews
            models.Index(
                fields=["-review_changed_at", "-publication"], name="share_by_review", condition=~Q(review="")
            ),
            # cards that wait to be made into pictures
            models.Index(fields=["publication"], name="share_undrawn", condition=Q(is_drawn=False)),
        ]

    def __str__(self) -> str:
        return f"What others take of {self.publication.code}"
