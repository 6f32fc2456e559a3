"""Checkable propositions, the sides they harm, and how they bear on each other."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from claims.models import found_by
from claims.models.rules import filled, history, merged_into_standing, never_deleted, one_at_a_time, one_of, refuse
from claims.models.topic import Party, Topic
from claims.models.words import tsquery, words_kept
from claims.spelling import read_query
from claims.vocabulary import ClaimKind, RelationKind


class ClaimQuerySet(models.QuerySet["Claim"]):
    def standing(self) -> Self:
        """Those that have not been merged into another."""
        return self.filter(merged_into=None)

    def search(self, words: str) -> Self:
        """Those with these words in code, wording or context. Words that ask for nothing find nothing."""
        asked = read_query(words)
        return self.filter(words__vector=tsquery(asked)) if asked else self.none()

    def for_list(self) -> Self:
        """For the desk's list of claims and its pickers, without the stored bytes of their pages."""
        rows = self.select_related("topic", "corroboration", "publication").order_by("-pk")
        return rows.defer("publication__html", "publication__html_gzip", "publication__html_brotli")


@history()
class Claim(models.Model):
    """A checkable proposition or a counted quantity. Its code is kept for ever, its status is derived."""

    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="claims")
    code = models.TextField(unique=True)
    slug = models.SlugField(max_length=120)
    wording = models.TextField()
    context = models.TextField(blank=True)
    kind = models.TextField(choices=ClaimKind.choices(), default=ClaimKind.ASSERTION.value)
    harms = models.ManyToManyField(Party, through="Harm", related_name="harming_claims")
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_claims"
    )
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("wording", name="claim_wording_filled"),
            one_of("kind", ClaimKind, name="claim_kind_known"),
            models.CheckConstraint(condition=Q(code__regex=r"^[A-Z]{2,6}-[0-9]{4,}$"), name="claim_code_shape"),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")), name="claim_not_merged_into_itself"
            ),
        ]
        triggers = [
            *never_deleted(),
            *found_by.of_claim_rows(),
            merged_into_standing("claim"),
            *words_kept("search_fill_claims", "code", "wording", "context"),
            pgtrigger.Trigger(
                name="code_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("code"),
                condition=pgtrigger.Q(old__code__df=pgtrigger.F("new__code")),
                func=refuse("claim_code_stays", "The code of a claim never changes."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.wording}"


@history(deletions=True)
class Harm(models.Model):
    """A party that the claim discredits or weakens if believed."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="harm_rows")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["claim", "party"], name="harm_once")]

    def __str__(self) -> str:
        return f"{self.claim.code} harms {self.party}"


@history(deletions=True)
class Relation(models.Model):
    """How one claim bears on another; read from the other side by its inverse."""

    from_claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="relations_out")
    to_claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="relations_in")
    kind = models.TextField(choices=RelationKind.choices())
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            one_of("kind", RelationKind, name="relation_kind_known"),
            models.CheckConstraint(condition=~Q(from_claim=F("to_claim")), name="relation_not_to_itself"),
            models.UniqueConstraint(fields=["from_claim", "to_claim", "kind"], name="relation_once"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="supersedes_ends",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__kind=RelationKind.SUPERSEDES.value),
                func=f"""
                    {one_at_a_time("relation_supersedes_ends")}
                    IF EXISTS (
                        WITH RECURSIVE later(id) AS (
                            SELECT NEW.to_claim_id
                            UNION
                            SELECT r.to_claim_id FROM claims_relation r JOIN later ON r.from_claim_id = later.id
                            WHERE r.kind = 'supersedes' AND r.id IS DISTINCT FROM NEW.id
                        ) SELECT FROM later WHERE id = NEW.from_claim_id
                    ) THEN
                        {refuse("relation_supersedes_ends", "A claim cannot supersede itself in a circle.")}
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.from_claim.code} {RelationKind(self.kind).label} {self.to_claim.code}"
