"""What was published: immutable editions in one chain."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.models.claim import Claim
from claims.models.corroboration import KEEP_QUEUES
from claims.models.rules import never_deleted, one_of, refuse
from claims.models.verification import Verification
from claims.vocabulary import ChangeType


class Edition(models.Model):
    """The immutable published state of a claim.

    ``link`` chains every edition of the site: SHA-256 over the previous link (lower-case hex, as ASCII; empty for
    the first) followed by the content's SHA-256 (likewise), so that content can be redacted and the chain stays whole.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    # Place in the one global chain, from 1.
    place = models.PositiveBigIntegerField(unique=True)
    content = models.BinaryField()
    content_sha256 = models.TextField()
    link = models.TextField(unique=True)
    verification = models.ForeignKey(Verification, on_delete=models.PROTECT, null=True, related_name="editions")
    change_type = models.TextField(choices=ChangeType.choices())
    note = models.TextField(blank=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("change_type", ChangeType, name="edition_change_type_known"),
            models.UniqueConstraint(fields=["claim", "number"], name="edition_number_unique"),
            models.CheckConstraint(
                condition=Q(number=1, change_type=ChangeType.INITIAL.value)
                | (Q(number__gt=1) & ~Q(change_type=ChangeType.INITIAL.value)),
                name="edition_initial_is_first",
            ),
            models.CheckConstraint(
                condition=Q(change_type=ChangeType.INITIAL.value) | Q(note__regex=r"\S"),
                name="edition_change_explained",
            ),
        ]
        indexes = [
            # the corrections page
            models.Index(fields=["change_type", "-published_at"], name="edition_by_change"),
        ]
        triggers = [
            *never_deleted(),
            # Once, to what the row of its redaction says, and nothing beside content and note.
            pgtrigger.Trigger(
                name="keeps_content",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="""
                    IF OLD.content_sha256 = encode(sha256(OLD.content), 'hex')
                        AND to_jsonb(NEW) - 'content' - 'note' = to_jsonb(OLD) - 'content' - 'note'
                        AND EXISTS (
                            SELECT FROM claims_redaction
                            WHERE edition_id = OLD.id AND tombstone_sha256 = encode(sha256(NEW.content), 'hex')
                        )
                    THEN
                        RETURN NEW;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from claims_edition table but by redaction';
                """,
            ),
            pgtrigger.Trigger(
                name="joins_the_chain",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                declare=[("before", "record"), ("last_number", "integer"), ("named", "json")],
                func=f"""
                    SELECT place, link INTO before FROM claims_edition ORDER BY place DESC LIMIT 1;
                    SELECT max(number) INTO last_number FROM claims_edition WHERE claim_id = NEW.claim_id;
                    IF NEW.place <> coalesce(before.place, 0) + 1 OR NEW.number <> coalesce(last_number, 0) + 1 THEN
                        {refuse("edition_joins_the_chain", "The edition does not follow the one before it.")}
                    END IF;
                    NEW.content_sha256 = encode(sha256(NEW.content), 'hex');
                    NEW.link = encode(
                        sha256(convert_to(coalesce(before.link, '') || NEW.content_sha256, 'UTF8')), 'hex');
                    IF NEW.verification_id IS NOT NULL AND NOT EXISTS (
                        SELECT FROM claims_verification
                        WHERE id = NEW.verification_id AND claim_id = NEW.claim_id AND state IN ('signed', 'overridden')
                    ) THEN
                        {refuse("edition_verification_is_signed", "Only a decided verification of this claim appears.")}
                    END IF;
                    named = convert_from(NEW.content, 'UTF8')::json -> 'verification';
                    IF coalesce(json_typeof(named), 'null') <> 'null' AND NOT EXISTS (
                        SELECT FROM claims_verification
                        WHERE id = NEW.verification_id AND number = (named ->> 'number')::integer
                            AND (verdict, summary, reasoning)
                                = (named ->> 'verdict', named ->> 'summary', named ->> 'reasoning')
                            AND (state = 'overridden') = (coalesce(named ->> 'one_person', '') <> '')
                    ) THEN
                        {refuse("edition_verdict_is_signed", "A verdict appears as it was signed, or not at all.")}
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(name="keeps_queue", when=pgtrigger.After, operation=pgtrigger.Insert, func=KEEP_QUEUES),
        ]

    def __str__(self) -> str:
        return f"{self.claim.code} edition {self.number}"
