"""What claims are found by when a statement is to be linked, and what an editor said is not about them."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from claims.models.claim import Claim
from claims.models.rules import history
from claims.models.statement import Statement


class ClaimTerms(models.Model):
    """The words of a claim and of the statements linked to it, kept by triggers (``found_by``); never written here.

    PostgreSQL's own statistics of ``vector`` tell how common a word is.
    """

    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, primary_key=True, related_name="terms")
    said = models.TextField(blank=True)
    vector = SearchVectorField()

    class Meta:
        verbose_name_plural = "claim terms"
        # the claims that share words with a statement, for the form that links it
        indexes = [GinIndex(fields=["vector"], fastupdate=False, name="claim_terms")]

    def __str__(self) -> str:
        return f"terms of {self.claim}"


@history(deletions=True)
class SetAside(models.Model):
    """A claim that an editor said a statement is not about: it is not suggested there again."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="set_aside")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="set_aside")
    set_aside_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_aside_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["statement", "claim"], name="set_aside_once")]

    def __str__(self) -> str:
        return f"{self.statement} is not about {self.claim.code}"
