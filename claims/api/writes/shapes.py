"""The shape of what programs send, and of what they get for it."""

from datetime import timedelta
from itertools import islice
from typing import Any

from django.utils import timezone
from rest_framework import serializers

from claims.actions.counts import LARGEST
from claims.actions.sources import LONGEST_ADDRESS, LONGEST_TEXT
from claims.actions.suggestions import MOST_AT_ONCE, PROPOSER
from claims.api.problems import say_known, unknown
from claims.models import Topic
from claims.models.rules import LONGEST_LISTED, MOST_NAMES
from claims.vocabulary import Bound, Measure, Stance, StatementKind, StatementState

Shape = serializers.Serializer[Any]
LONGEST_NAME, LONGEST_TITLE = 255, 1_000
ADDRESS = r"^https?://[^\s\x00]+$"
HIGHEST = 2**63 - 1
# Of fields that there are none of, as many are named in the answer: a body has room for a million.
MOST_STRANGE = 20


def words(longest: int, help_text: str = "", *, required: bool = True) -> serializers.CharField:
    """Text with something in it; may be left out, or be empty, where it is not required."""
    if required:
        return serializers.CharField(max_length=longest, help_text=help_text)
    return serializers.CharField(max_length=longest, required=False, allow_blank=True, default="", help_text=help_text)


def address() -> serializers.RegexField:
    told: dict[str, Any] = {"invalid": "Give an address that begins with http:// or https://."}
    options: dict[str, Any] = {"max_length": LONGEST_ADDRESS, "required": False, "allow_blank": True, "default": ""}
    return serializers.RegexField(ADDRESS, error_messages=told, **options)


class CaptureTaken(Shape):
    """A stored copy: which one, of which source."""

    source = serializers.IntegerField(help_text="Key of the source.")  # type: ignore[assignment]
    capture = serializers.IntegerField(help_text="Key of the stored copy, to propose statements on.")
    text_sha256 = serializers.CharField(help_text="Of the text as stored: CRLF and CR are LF, nothing else is changed.")
    characters = serializers.IntegerField(help_text="Its length in code points, in which places are counted.")
    statements_url = serializers.URLField(help_text="Where statements are proposed on it, and found again.")
    desk = serializers.URLField(help_text="The source on the desk, for people.")


class Given(Shape):
    """What is sent: with no field that is not known, so that a slip of the pen is not lost in silence."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and (strange := self.strange_in(data)):
            raise serializers.ValidationError({name: [unknown("field", self.fields)] for name in strange})
        try:
            return super().to_internal_value(data)
        except serializers.ValidationError as error:
            raise serializers.ValidationError(say_known(self.fields, dict(error.detail))) from error  # type: ignore[arg-type]

    def strange_in(self, data: dict[Any, Any]) -> list[str]:
        return list(islice((str(name) for name in data if name not in self.fields), MOST_STRANGE))


class Several(serializers.ListField):
    """A list whose length is looked at before what is in it: checking a million items takes minutes."""

    def to_internal_value(self, data: Any) -> Any:
        if self.max_length is not None and isinstance(data, list) and len(data) > self.max_length:
            self.fail("max_length", max_length=self.max_length)
        return super().to_internal_value(data)


class TextGiven(Given):
    """The text of a page as it stands now."""

    text = serializers.CharField(
        trim_whitespace=False, max_length=LONGEST_TEXT, help_text="The whole text of the item, as it was published."
    )


class SourceGiven(TextGiven):
    """A published item with its text."""

    publisher = words(LONGEST_NAME, "Its name; one that the desk does not know yet makes a new publisher.")
    title = words(LONGEST_TITLE)
    byline = words(LONGEST_TITLE, required=False)
    url = address()
    archive_url = address()
    published_at = serializers.DateTimeField(required=False, allow_null=True, default=None)
    language = serializers.RegexField(
        "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        max_length=35,
        required=False,
        default="en",
        error_messages={"invalid": "Give a language tag, as en, hy or sr-Latn."},
    )
    topic = serializers.SlugField(
        required=False, allow_null=True, default=None, help_text="Slug of a topic of the desk."
    )

    def validate_published_at(self, given: Any) -> Any:
        if given and given > timezone.now() + timedelta(days=1):
            raise serializers.ValidationError("This is more than a day ahead.")
        return given

    def validate_topic(self, given: str | None) -> Topic | None:
        if given is None:
            return None
        topic = Topic.objects.filter(slug=given).first()
        if topic is None:
            raise serializers.ValidationError("There is no such topic.")
        return topic


MOST_FIGURES = 40


class FigureGiven(Given):
    """A count in a statement, with the words of it. `low` and `high` as printed; one number does for most bounds."""

    start = serializers.IntegerField(min_value=0, max_value=LONGEST_TEXT)
    end = serializers.IntegerField(min_value=1, max_value=LONGEST_TEXT)
    exact = serializers.CharField(
        trim_whitespace=False, max_length=LONGEST_TITLE, help_text="The words there, to the letter: “nearly 200”."
    )
    bound = serializers.ChoiceField(choices=Bound.choices(), help_text="`range` takes two numbers, `vague` none.")
    low = serializers.IntegerField(min_value=0, max_value=LARGEST, required=False, allow_null=True, default=None)
    high = serializers.IntegerField(min_value=0, max_value=LARGEST, required=False, allow_null=True, default=None)
    measure = serializers.ChoiceField(choices=Measure.choices(), help_text="What is counted.")
    group = words(LONGEST_NAME, "Who or what is counted: “civilians”.", required=False)
    side = words(LONGEST_NAME, "Whose.", required=False)
    place = words(LONGEST_NAME, required=False)
    period_from = serializers.DateField(
        required=False, allow_null=True, default=None, help_text="The first day counted."
    )
    as_of = serializers.DateField(
        required=False, allow_null=True, default=None, help_text="The day that the count stands for."
    )
    increment = serializers.BooleanField(
        required=False, default=False, help_text="An addition to an earlier count, not a total."
    )


class ProposalGiven(Given):
    """A statement at one place of the text. Places are counted in code points; the end is not included."""

    start = serializers.IntegerField(min_value=0, max_value=LONGEST_TEXT)
    end = serializers.IntegerField(min_value=1, max_value=LONGEST_TEXT)
    exact = serializers.CharField(
        trim_whitespace=False, max_length=LONGEST_TEXT, help_text="The words there, to the letter: else it is refused."
    )
    kind = serializers.ChoiceField(choices=StatementKind.choices())
    speakers = Several(
        child=serializers.CharField(max_length=LONGEST_LISTED), max_length=MOST_NAMES, required=False, default=list
    )
    speaker_as_worded = words(LONGEST_TITLE, required=False)
    cue = words(LONGEST_NAME, required=False)
    channel = words(LONGEST_NAME, required=False)
    said_on = serializers.DateField(required=False, allow_null=True, default=None)
    score = serializers.FloatField(
        min_value=0, max_value=1, required=False, allow_null=True, default=None, help_text="How sure the proposer is."
    )
    figures = Several(
        child=FigureGiven(),
        max_length=MOST_FIGURES,
        required=False,
        default=list,
        help_text="The counts in it; they wait with it, and count when it is accepted.",
    )


class ProposalsGiven(Given):
    """Statements that something outside of the desk proposes, which wait there for review."""

    proposer = serializers.RegexField(
        f"^{PROPOSER.pattern}$",
        help_text="What proposes: the program, model or list, as `my-reader-2.1`.",
        error_messages={"invalid": "Up to 60 small letters, digits, dots, dashes and underscores: my-reader-2.1."},
    )
    statements = Several(child=ProposalGiven(), min_length=1, max_length=MOST_AT_ONCE)


class FigureKeptShape(Shape):
    """A count as it is stored; a position names it by its key."""

    key = serializers.IntegerField()
    exact = serializers.CharField()
    bound = serializers.ChoiceField(choices=Bound.choices())
    low = serializers.IntegerField(allow_null=True)
    high = serializers.IntegerField(allow_null=True)
    measure = serializers.ChoiceField(choices=Measure.choices())


class ProposedShape(Shape):
    """A statement as the desk has it."""

    key = serializers.IntegerField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    state = serializers.ChoiceField(choices=StatementState.choices(), help_text="Only accepted ones count.")
    figures = FigureKeptShape(many=True)


class ProposalsTaken(Shape):
    """The statements as they wait for review, in the order in which they were sent.

    Words that the desk has already are answered by the statement that lies there, as it stands.
    """

    capture = serializers.IntegerField()
    proposer = serializers.CharField()
    statements = ProposedShape(many=True)


class PositionGiven(Given):
    """What an accepted statement says about a claim."""

    statement = serializers.IntegerField(min_value=1, max_value=HIGHEST, help_text="Key of an accepted statement.")
    claim = serializers.RegexField(
        "^[A-Z]{2,6}-[0-9]{4,9}$",
        help_text="Code of the claim.",
        error_messages={"invalid": "Give the code of a claim in capitals, as NK-0007."},
    )
    stance = serializers.ChoiceField(choices=Stance.choices())
    figure = serializers.IntegerField(
        min_value=1,
        max_value=HIGHEST,
        required=False,
        allow_null=True,
        default=None,
        help_text="Key of the statement's count that speaks to a figure claim; left out, its only one is taken.",
    )
    speaker = serializers.SlugField(
        required=False,
        allow_null=True,
        default=None,
        help_text="Of what several said, each for their own side: slug of the one whose position this is.",
    )
    note = words(LONGEST_TITLE, "For the desk alone.", required=False)


class StanceGiven(Given):
    """Another stance, and why."""

    stance = serializers.ChoiceField(choices=Stance.choices())
    figure = serializers.IntegerField(
        min_value=1, max_value=HIGHEST, required=False, allow_null=True, help_text="Left out, it stays as it is."
    )
    reason = words(LONGEST_TITLE)


class WithdrawalGiven(Given):
    """Why the statement is not about the claim after all."""

    reason = words(LONGEST_TITLE)


class PositionShape(Shape):
    """A position as the desk has it; `version` is its `ETag`."""

    key = serializers.IntegerField()
    statement = serializers.IntegerField()
    claim = serializers.CharField()
    stance = serializers.ChoiceField(choices=Stance.choices())
    speaker = serializers.SlugField(allow_null=True, help_text="Whose position it is; null for all who said it.")
    figure = serializers.IntegerField(allow_null=True, help_text="Key of the count that speaks to the claim.")
    is_withdrawn = serializers.BooleanField()
    version = serializers.IntegerField()
