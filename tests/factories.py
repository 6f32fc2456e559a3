"""Minimal, valid rows. Names and events are invented."""

from datetime import UTC, datetime
from typing import Any

import factory
from django.contrib.auth.models import Group as AuthGroup
from django.utils import timezone
from factory.django import DjangoModelFactory

from claims import models
from claims.actions.anchors import anchor
from claims.vocabulary import (
    Bound,
    CaptureMethod,
    ChangeType,
    Group,
    Measure,
    NoticeKind,
    OriginLinkKind,
    PublisherKind,
    SpeakerKind,
    Stance,
    StatementKind,
    StatementState,
    Status,
    SuccessionKind,
    Verdict,
    VerificationState,
)


class UserFactory(DjangoModelFactory[models.User]):
    class Meta:
        model = models.User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@desk.example")

    @factory.post_generation
    def group(self, create: bool, group: Group | None, **kwargs: Any) -> None:
        if group:
            self.groups.add(AuthGroup.objects.get(name=group.value))  # type: ignore[attr-defined]


class PublisherFactory(DjangoModelFactory[models.Publisher]):
    class Meta:
        model = models.Publisher
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Gazette {n}")
    slug = factory.Sequence(lambda n: f"gazette-{n}")
    kind = PublisherKind.NEWSPAPER.value

    @factory.post_generation
    def own_voice(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        models.Speaker.objects.create(
            name=self.name,
            slug=self.slug,
            kind=SpeakerKind.ORGANISATION.value,
            publisher=self,  # type: ignore[misc]
        )


class TopicFactory(DjangoModelFactory[models.Topic]):
    class Meta:
        model = models.Topic

    name = factory.Sequence(lambda n: f"The strait dispute {n}")
    slug = factory.Sequence(lambda n: f"strait-dispute-{n}")
    prefix = factory.Sequence(lambda n: "S" + chr(65 + n // 676 % 26) + chr(65 + n // 26 % 26) + chr(65 + n % 26))


class PartyFactory(DjangoModelFactory[models.Party]):
    class Meta:
        model = models.Party

    topic = factory.SubFactory(TopicFactory)
    name = factory.Sequence(lambda n: f"Veland {n}")
    slug = factory.Sequence(lambda n: f"veland-{n}")


class SpeakerFactory(DjangoModelFactory[models.Speaker]):
    class Meta:
        model = models.Speaker

    kind = SpeakerKind.PERSON.value
    name = factory.Sequence(lambda n: f"Mara Venn {n}")
    slug = factory.Sequence(lambda n: f"mara-venn-{n}")


class RoleFactory(DjangoModelFactory[models.Role]):
    class Meta:
        model = models.Role

    speaker = factory.SubFactory(SpeakerFactory)
    title = "harbour minister"


class SourceFactory(DjangoModelFactory[models.Source]):
    class Meta:
        model = models.Source

    publisher = factory.SubFactory(PublisherFactory)
    title = factory.Sequence(lambda n: f"Fourth day at the strait {n}")
    published_at = datetime(2031, 5, 4, 9, 0, tzinfo=UTC)
    added_by = factory.SubFactory(UserFactory)


class CaptureFactory(DjangoModelFactory[models.Capture]):
    """The database computes the hashes and takes the publisher from the source."""

    class Meta:
        model = models.Capture

    source = factory.SubFactory(SourceFactory)
    publisher = factory.SelfAttribute("source.publisher")
    text = factory.Sequence(lambda n: f"“The strait is open,” Mara Venn told reporters. Report {n}.")
    original = factory.LazyAttribute(lambda capture: capture.text.encode())
    text_sha256 = ""
    original_sha256 = ""
    method = CaptureMethod.PASTED.value
    captured_at = factory.LazyFunction(timezone.now)
    captured_by = factory.SelfAttribute("source.added_by")


class CaptureReadingFactory(DjangoModelFactory[models.CaptureReading]):
    """A reading that waits for the worker."""

    class Meta:
        model = models.CaptureReading

    capture = factory.SubFactory(CaptureFactory)
    asked_by = factory.SelfAttribute("capture.captured_by")


class StatementFactory(DjangoModelFactory[models.Statement]):
    """An accepted statement on the first words of its capture, said by ``speakers`` (one by default)."""

    class Meta:
        model = models.Statement
        skip_postgeneration_save = True

    class Params:
        span = (0, 21)

    capture = factory.SubFactory(CaptureFactory)
    start = factory.LazyAttribute(lambda statement: statement.span[0])
    end = factory.LazyAttribute(lambda statement: statement.span[1])
    exact = factory.LazyAttribute(lambda statement: anchor(statement.capture, *statement.span)["exact"])
    kind = StatementKind.DIRECT.value
    state = StatementState.ACCEPTED.value
    reviewed_by = factory.SelfAttribute("capture.captured_by")
    reviewed_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def speakers(self, create: bool, speakers: list[models.Speaker] | None, **kwargs: Any) -> None:
        if self.kind == StatementKind.OWN_VOICE:
            return
        if speakers is None:
            speakers = [] if self.state == StatementState.SUGGESTED.value else [SpeakerFactory.create()]
        for order, speaker in enumerate(speakers):
            models.StatementSpeaker.objects.create(statement=self, speaker=speaker, order=order)  # type: ignore[misc]


class SuggestionFactory(StatementFactory):
    """A statement that waits for review."""

    state = StatementState.SUGGESTED.value
    reviewed_by = None  # type: ignore[assignment]
    reviewed_at = None  # type: ignore[assignment]
    rule = "quote-then-cue"
    score = 0.9


class SuccessionFactory(DjangoModelFactory[models.Succession]):
    """A rejected statement and the one that corrects it."""

    class Meta:
        model = models.Succession

    predecessor = factory.SubFactory(StatementFactory, state=StatementState.REJECTED.value)
    successor = factory.SubFactory(StatementFactory, capture=factory.SelfAttribute("..predecessor.capture"))
    kind = SuccessionKind.CORRECTED.value


class ClaimFactory(DjangoModelFactory[models.Claim]):
    class Meta:
        model = models.Claim
        skip_postgeneration_save = True

    topic = factory.SubFactory(TopicFactory)
    code = factory.Sequence(lambda n: f"TT-{n + 1:04d}")
    slug = factory.Sequence(lambda n: f"the-strait-is-open-{n}")
    wording = factory.Sequence(lambda n: f"The strait is open {n}")
    created_by = factory.SubFactory(UserFactory)

    @factory.post_generation
    def corroboration(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        models.Corroboration.objects.create(claim=self, assessed_at=timezone.now())  # type: ignore[misc]


class PositionFactory(DjangoModelFactory[models.Position]):
    class Meta:
        model = models.Position

    statement = factory.SubFactory(StatementFactory)
    claim = factory.SubFactory(ClaimFactory)
    stance = Stance.ASSERTS.value
    linked_by = factory.SelfAttribute("claim.created_by")


class FigureFactory(DjangoModelFactory[models.Figure]):
    """The count "4" of a capture that says "At least 4 ferries"."""

    class Meta:
        model = models.Figure

    statement = factory.SubFactory(
        StatementFactory, capture__text="“At least 4 ferries crossed,” Mara Venn said.", span=(1, 27)
    )
    words = "4"
    start = 10
    end = 11
    bound = Bound.AT_LEAST.value
    low = 4
    measure = Measure.OTHER.value


class OriginLinkFactory(DjangoModelFactory[models.OriginLink]):
    """One capture credits a publisher, as a rule found."""

    class Meta:
        model = models.OriginLink

    capture = factory.SubFactory(CaptureFactory)
    end = 10
    kind = OriginLinkKind.CREDITS.value
    to_publisher = factory.SubFactory(PublisherFactory)
    rule = "slug"


class OriginPassageFactory(DjangoModelFactory[models.OriginPassage]):
    """The first ten characters of one capture stand at the beginning of another."""

    class Meta:
        model = models.OriginPassage

    link = factory.SubFactory(
        OriginLinkFactory, to_publisher=None, to_capture=factory.SubFactory(CaptureFactory), kind="copies"
    )
    start = 0
    end = 10
    to_start = 0
    to_end = 10


class FingerprintFactory(DjangoModelFactory[models.Fingerprint]):
    class Meta:
        model = models.Fingerprint

    value = factory.Sequence(lambda n: n)
    capture = factory.SubFactory(CaptureFactory)


class VerificationFactory(DjangoModelFactory[models.Verification]):
    """A draft; ``reviewed`` and ``signed`` lead it on, as the triggers want it."""

    class Meta:
        model = models.Verification
        skip_postgeneration_save = True

    claim = factory.SubFactory(ClaimFactory)
    number = 1
    verdict = Verdict.LIKELY.value
    summary = "Two accounts agree."
    methodology_version = "1.0"
    edited_by = factory.SubFactory(UserFactory)
    edited_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def reviewed(self, create: bool, reviewed: bool, **kwargs: Any) -> None:
        if reviewed:
            self.state = VerificationState.IN_REVIEW.value
            self.submitted_by, self.submitted_at = self.edited_by, timezone.now()
            self.save()  # type: ignore[attr-defined]

    @factory.post_generation
    def signed(self, create: bool, signer: models.User | None, **kwargs: Any) -> None:
        if signer:
            self.state = VerificationState.SIGNED.value
            self.signed_by, self.signed_at = signer, timezone.now()
            self.signed_status, self.signed_digest = Status.NO_EVIDENCE.value, ""
            self.save()  # type: ignore[attr-defined]


class RegroupingFactory(DjangoModelFactory[models.Regrouping]):
    """A claim merged into another, on paper."""

    class Meta:
        model = models.Regrouping

    kind = "merge"
    from_claim = factory.SubFactory(ClaimFactory)
    to_claim = factory.SubFactory(ClaimFactory)
    reason = "One and the same."
    done_by = factory.SubFactory(UserFactory)
    done_at = factory.LazyFunction(timezone.now)


class SecondAssessmentFactory(DjangoModelFactory[models.SecondAssessment]):
    """Asked for beside a draft; ``given`` and ``withdrawn`` lead it on."""

    class Meta:
        model = models.SecondAssessment
        skip_postgeneration_save = True

    verification = factory.SubFactory(VerificationFactory)
    claim = factory.SelfAttribute("verification.claim")
    assessor = factory.SubFactory(UserFactory)
    asked_by = factory.SelfAttribute("verification.edited_by")
    asked_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def given(self, create: bool, verdict: str | None, **kwargs: Any) -> None:
        if verdict:
            self.verdict, self.reasoning, self.unknowns = verdict, "The logs say so.", ["Who counted"]
            self.submitted_at, self.submitted_digest = timezone.now(), ""
            self.save()  # type: ignore[attr-defined]

    @factory.post_generation
    def withdrawn(self, create: bool, withdrawn: bool, **kwargs: Any) -> None:
        if withdrawn:
            self.withdrawn_by, self.withdrawn_at = self.asked_by, timezone.now()
            self.withdrawal_reason = "Off sick."
            self.save()  # type: ignore[attr-defined]


class EditionFactory(DjangoModelFactory[models.Edition]):
    """The database computes hash and link."""

    class Meta:
        model = models.Edition

    claim = factory.SubFactory(ClaimFactory)
    number = 1
    place = factory.LazyFunction(lambda: models.Edition.objects.count() + 1)
    content = b"{}"
    change_type = ChangeType.INITIAL.value
    published_by = factory.SubFactory(UserFactory)
    published_at = factory.LazyFunction(timezone.now)


class AssignmentFactory(DjangoModelFactory[models.Assignment]):
    """A claim that somebody took."""

    class Meta:
        model = models.Assignment

    claim = factory.SubFactory(ClaimFactory)
    assignee = factory.SubFactory(UserFactory)
    assigned_by = factory.SelfAttribute("assignee")


class NoticeFactory(DjangoModelFactory[models.Notice]):
    """An unread notice that the desk made by itself."""

    class Meta:
        model = models.Notice

    to = factory.SubFactory(UserFactory)
    kind = NoticeKind.RETURNED.value
    text = factory.Sequence(lambda n: f"TT-{n:04d} came back")
    address = "/desk/claims/"


class SetAsideFactory(DjangoModelFactory[models.SetAside]):
    """A statement that somebody said is not about a claim."""

    class Meta:
        model = models.SetAside

    statement = factory.SubFactory(StatementFactory)
    claim = factory.SubFactory(ClaimFactory)
    set_aside_by = factory.SubFactory(UserFactory)


class PersonEventFactory(DjangoModelFactory[models.PersonEvent]):
    """Whoever keeps the machine suspended someone."""

    class Meta:
        model = models.PersonEvent

    person = factory.SubFactory(UserFactory)
    change = "suspended"
