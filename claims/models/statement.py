"""Something said, as reported at one place in one capture."""

from typing import Any, Self, cast

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Avg, Count, Exists, F, Func, IntegerField, OuterRef, Prefetch, Q

from claims.models import found_by
from claims.models.rules import all_in_capture, filled, history, names, never_deleted, one_of, refuse, together
from claims.models.source import Capture
from claims.models.speaker import Speaker
from claims.models.words import tsquery, words_kept
from claims.spelling import read_query
from claims.vocabulary import Basis, StatementKind, StatementState, SuccessionKind

NOT_IN_CAPTURE = ("statement_words_in_capture", "The words are not at this place in the stored text.")


class CharLength(Func):
    """Code points of a text, as PostgreSQL counts them."""

    function = "char_length"
    output_field = IntegerField()


class StatementQuerySet(models.QuerySet["Statement"]):
    def accepted(self) -> Self:
        return self.filter(state=StatementState.ACCEPTED.value)

    def standing(self) -> Self:
        """Suggested or accepted: what still lies on the text."""
        return self.exclude(state=StatementState.REJECTED.value)

    def without_claim(self) -> Self:
        """Accepted, its source standing, but without a standing position on any claim: a queue of the desk."""
        return self.accepted().filter(is_linked=False, capture__source__retracted_at=None)

    def for_reader(self) -> Self:
        """For the reader: in the order of the text, with speakers, figures and the claims they bear on."""
        return (
            self.select_related("cites")
            .prefetch_related(
                Prefetch("bylines", StatementSpeaker.objects.select_related("speaker").order_by("order", "pk")),
                "figures",
                "positions__claim",
            )
            .order_by("start", "end", "pk")
        )

    def by_rule(self) -> models.QuerySet["Statement", dict[str, Any]]:
        """For the desk's page of rules: what became of the suggestions of each, in one query.

        One that was replaced, split or joined, at once or later, was not right as it stood: it counts as corrected, and
        what stands in its place does not count. What was undone does not count: it stands again, and that does.
        """
        accepted, rejected = Q(state=StatementState.ACCEPTED.value), Q(state=StatementState.REJECTED.value)
        successions = apps.get_model("claims", "Succession")._default_manager.all()
        after, before = successions.filter(predecessor=OuterRef("pk")), successions.filter(successor=OuterRef("pk"))
        undone = Q(kind=SuccessionKind.UNDONE.value)
        rows = (
            self.exclude(rule="")
            .filter(~Exists(after.filter(undone)), ~Exists(before.exclude(undone)))
            .alias(is_replaced=Exists(after))
            .order_by()
            .values("rule")
            .annotate(
                suggested=Count("pk"),
                as_suggested=Count("pk", filter=accepted & Q(is_corrected=False)),
                corrected=Count("pk", filter=accepted & Q(is_corrected=True) | rejected & Q(is_replaced=True)),
                rejected=Count("pk", filter=rejected & Q(is_replaced=False)),
                waiting=Count("pk", filter=Q(state=StatementState.SUGGESTED.value)),
                mean_score=Avg("score"),
            )
        )
        return cast("models.QuerySet[Statement, dict[str, Any]]", rows)

    def search(self, words: str) -> Self:
        """Those with these words in what was said, its translation or the speaker as worded.

        Words that ask for nothing find nothing.
        """
        asked = read_query(words)
        return self.filter(words__vector=tsquery(asked)) if asked else self.none()

    def for_list(self) -> Self:
        """For the desk's list of statements, without the texts that they are in."""
        return (
            self.select_related("capture__source__publisher")
            .defer("capture__text", "capture__original")
            .prefetch_related(
                Prefetch("bylines", StatementSpeaker.objects.select_related("speaker").order_by("order", "pk")),
                "positions__claim",
            )
            .order_by("-pk")
        )


@history(derived=["is_linked"])
class Statement(models.Model):
    """Words at ``start`` (inclusive) to ``end`` (exclusive) of a capture's text, in code points.

    After acceptance the words are never edited: a correction is a new statement that replaces this one.
    """

    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, related_name="statements")
    exact = models.TextField()
    prefix = models.TextField(blank=True)
    suffix = models.TextField(blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    # Pairs of start and end, where a cue interrupts the words; empty for an unbroken span.
    segments = models.JSONField(default=list, blank=True)
    kind = models.TextField(choices=StatementKind.choices())
    basis = models.TextField(choices=Basis.choices(), null=True, blank=True)
    speakers = models.ManyToManyField(Speaker, through="StatementSpeaker", related_name="statements")
    speaker_as_worded = models.TextField(blank=True)
    cue = models.TextField(blank=True)
    channel = models.TextField(blank=True)
    cites = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="cited_in")
    said_on = models.DateField(null=True, blank=True)
    language = models.TextField(default="en")
    translation = models.TextField(blank=True)
    state = models.TextField(choices=StatementState.choices(), default=StatementState.SUGGESTED.value)
    replaces = models.ManyToManyField(
        "self",
        through="Succession",
        through_fields=("successor", "predecessor"),
        symmetrical=False,
        related_name="replaced_by",
    )
    # What proposed it, for the acceptance rate per rule; empty where an editor marked it by hand.
    rule = models.TextField(blank=True)
    score = models.FloatField(null=True, blank=True)
    # Accepted by way of the correction form, not as suggested.
    is_corrected = models.BooleanField(default=False)
    # The full name that the report gives this speaker, as the proposal read it; of those who speak together, each name;
    # whom else it may mean, likeliest first; and title and apposition as worded.
    speaker_proposed = models.TextField(blank=True)
    speakers_proposed = models.JSONField(default=list, blank=True)
    speaker_candidates = models.JSONField(default=list, blank=True)
    role_proposed = models.TextField(blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)
    rejection_reason = models.TextField(blank=True)
    # Whether a standing position rests on it; kept by the trigger on positions.
    is_linked = models.BooleanField(default=False, db_default=False, editable=False)
    version = models.PositiveIntegerField(default=1)

    objects = StatementQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("exact", name="statement_words_filled"),
            one_of("kind", StatementKind, name="statement_kind_known"),
            one_of("basis", Basis, name="statement_basis_known"),
            one_of("state", StatementState, name="statement_state_known"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="statement_span_not_empty"),
            models.CheckConstraint(
                condition=Q(end=F("start") + CharLength("exact")), name="statement_span_as_long_as_words"
            ),
            models.CheckConstraint(
                condition=Q(kind=StatementKind.OWN_VOICE.value, basis__isnull=False)
                | (~Q(kind=StatementKind.OWN_VOICE.value) & Q(basis=None)),
                name="statement_basis_for_own_voice",
            ),
            names("speakers_proposed", name="statement_speakers_are_names"),
            names("speaker_candidates", name="statement_candidates_are_names"),
            together("reviewed_by", "reviewed_at", name="statement_review_who_and_when"),
            models.CheckConstraint(
                condition=Q(state=StatementState.SUGGESTED.value) | Q(reviewed_at__isnull=False),
                name="statement_decided_by_someone",
            ),
            models.UniqueConstraint(
                fields=["capture", "start", "end"],
                condition=~Q(state=StatementState.REJECTED.value),
                name="statement_one_per_span",
            ),
        ]
        indexes = [
            # the desk's queues: suggestions to review, statements without a claim
            models.Index(fields=["state", "-id"], name="statement_queue"),
            # the desk's queues, oldest first: captures with suggestions, statements without a claim
            models.Index(
                fields=["capture"], condition=Q(state=StatementState.SUGGESTED.value), name="statement_suggested"
            ),
            models.Index(
                fields=["id"],
                condition=Q(state=StatementState.ACCEPTED.value, is_linked=False),
                name="statement_unlinked",
            ),
            # search by day alone, where the day of saying is known
            models.Index(fields=["-said_on", "-id"], condition=Q(said_on__isnull=False), name="statement_by_day"),
        ]
        triggers = [
            *never_deleted(),
            *found_by.of_statement_rows(),
            *words_kept("search_fill_statements", "exact", "translation", "speaker_as_worded"),
            pgtrigger.Trigger(
                name="decided_stays_decided",  # else accepted words could be changed by way of a suggestion
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("state"),
                condition=pgtrigger.Q(old__state__df=pgtrigger.F("new__state"))
                & (
                    pgtrigger.Q(new__state=StatementState.SUGGESTED.value)
                    | pgtrigger.Q(old__state=StatementState.REJECTED.value)
                ),
                func=refuse("statement_decided_stays_decided", "A decided statement is no suggestion again."),
            ),
            pgtrigger.Trigger(
                name="words_in_capture",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="added"),
                func=all_in_capture(*NOT_IN_CAPTURE, words="exact", capture="a.capture_id"),
            ),
            pgtrigger.Trigger(
                name="words_stay_in_capture",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("capture_id", "start", "end", "exact"),
                declare=[("found", "text")],
                func=f"""
                    SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) INTO found
                    FROM claims_capture WHERE id = NEW.capture_id;
                    IF found IS DISTINCT FROM NEW.exact THEN
                        {refuse(*NOT_IN_CAPTURE)}
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="accepted_words_stay",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("capture_id", "start", "end", "exact", "segments"),
                condition=pgtrigger.Q(old__state=StatementState.ACCEPTED.value)
                & (
                    pgtrigger.Q(old__exact__df=pgtrigger.F("new__exact"))
                    | pgtrigger.Q(old__start__df=pgtrigger.F("new__start"))
                    | pgtrigger.Q(old__end__df=pgtrigger.F("new__end"))
                    | pgtrigger.Q(old__capture__df=pgtrigger.F("new__capture"))
                    | pgtrigger.Q(old__segments__df=pgtrigger.F("new__segments"))
                ),
                func=refuse(
                    "statement_accepted_words_stay",
                    "The words of an accepted statement stay: correct it by a statement that replaces it.",
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.exact if len(self.exact) <= 80 else f"{self.exact[:79]}…"


def quoted(words: str, most: int = 90) -> str:
    """The words as a list names them: on one line, in one pair of quotation marks, a long one cut."""
    plain = " ".join(words.split()).strip("“”\"' ")
    return f"“{plain if len(plain) <= most else plain[: most - 1] + '…'}”"


@history(deletions=True)
class StatementSpeaker(models.Model):
    """Who said it; several for a joint statement, in the order of the report."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="bylines")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="bylines")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["statement", "speaker"], name="statement_speaker_once")]

    def __str__(self) -> str:
        return str(self.speaker)
