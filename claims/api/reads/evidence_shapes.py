"""The shape of evidence: statements, who said them, where they stand, and the counts in them."""

from typing import Any

from rest_framework import serializers

from claims.vocabulary import (
    Basis,
    Bound,
    Grade,
    Interest,
    Measure,
    PublisherKind,
    SpeakerKind,
    Stance,
    StatementKind,
)

Shape = serializers.Serializer[Any]
SIDES = ("supporting", "opposing", "other")


def text(help_text: str = "") -> serializers.CharField:
    """A text; empty where nothing is known."""
    return serializers.CharField(help_text=help_text or None, allow_blank=True)


def day(help_text: str = "") -> serializers.DateField:
    return serializers.DateField(allow_null=True, help_text=help_text or None)


class SpeakerThenShape(Shape):
    """A speaker in the role held when it was said."""

    slug = serializers.CharField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=SpeakerKind.choices(), allow_null=True)
    role = serializers.CharField(allow_null=True, help_text="Title and body, as held on that day.")
    party = serializers.CharField(allow_null=True, help_text="The side in the topic; empty for none.")
    role_assumed = serializers.BooleanField(
        allow_null=True, help_text="No role is on file for that day: the last known."
    )
    wikidata_id = serializers.CharField(
        default="", help_text="What Wikidata calls them: Q and a number; empty where that is not said."
    )


class SourceShape(Shape):
    """A published item: where it stands, never its text."""

    key = serializers.IntegerField()
    title = text()
    publisher = serializers.CharField()
    publisher_kind = serializers.ChoiceField(choices=PublisherKind.choices())
    grade = serializers.ChoiceField(
        choices=Grade.choices(), allow_null=True, help_text="Reliability, A to F (Admiralty scale); null: not graded."
    )
    byline = text()
    url = text("The item itself; empty where it has no address.")
    archive_url = text("A lasting copy elsewhere; empty where none is known.")
    published_on = day()
    captured_on = serializers.DateField(help_text="The day of the stored copy that is quoted from.")
    text_sha256 = serializers.CharField(help_text="SHA-256 of the stored copy's text.")
    language = serializers.CharField(help_text="A language tag (BCP 47).")
    credited_agency = text("The agency that the whole item is credited to; empty for none.")
    retracted_on = day("The day its publisher took it back; it counts no longer.")
    retraction_note = text()


class StepShape(Shape):
    """One step from an outlet towards the origin."""

    via = serializers.ChoiceField(choices=["copies", "credits", "quotes", "cites"])
    to = serializers.CharField()


class FigureShape(Shape):
    """A count in a statement. `low` and `high` are as printed; `from` and `to` bound what the words can mean."""

    words = serializers.CharField()
    bound = serializers.ChoiceField(choices=Bound.choices())
    low = serializers.IntegerField(allow_null=True)
    high = serializers.IntegerField(allow_null=True)
    to = serializers.IntegerField(allow_null=True, help_text="Highest number that the words allow; null: open.")
    measure = serializers.ChoiceField(choices=Measure.choices())
    group = text("Who or what is counted.")
    side = text("Whose.")
    place = text()
    period_from = day("The first day counted, where the words give one.")
    as_of = day("The day that the count stands for.")
    increment = serializers.BooleanField(help_text="An addition to an earlier count, not a total.")
    label = text("Whose count it is, as charts name it.")  # type: ignore[assignment]  # a member of the answer
    statement = serializers.IntegerField(help_text="Key of the statement.")
    dated = text("What the day rests on: `stated`, `said` or `reported`.")

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        lowest = serializers.IntegerField(allow_null=True, help_text="Lowest number that the words allow; null: open.")
        return super().get_fields() | {"from": lowest}


class SaidShape(Shape):
    """Something said, as reported at one place of one source, in its exact words."""

    key = serializers.IntegerField()
    exact = serializers.CharField(help_text="The words as they stand in the stored copy.")
    segments = serializers.ListField(
        child=serializers.CharField(), help_text="The parts of the words, where the outlet's own words interrupt them."
    )
    kind = serializers.ChoiceField(choices=StatementKind.choices())
    basis = serializers.ChoiceField(
        choices=Basis.choices(), allow_null=True, help_text="Of the outlet's own voice: what it rests on."
    )
    language = serializers.CharField(help_text="A language tag (BCP 47).")
    translation = text("Into English; empty where the words are English or nobody translated them.")
    cue = text("The word that reports it, as “said”.")
    channel = text("Through whom it came, as worded: “told AFP”.")
    said_on = day()
    speaker_as_worded = text("How the report names who said it.")
    speakers = SpeakerThenShape(many=True, help_text="Several for a joint statement; none for the outlet's own voice.")
    cites = SpeakerThenShape(allow_null=True, help_text="Whom the speaker refers to as the one who knows.")
    figure = FigureShape(allow_null=True)
    source = SourceShape()  # type: ignore[assignment]  # a member of the answer


class BearingShape(Shape):
    """What a statement is to one claim."""

    stance = serializers.ChoiceField(choices=Stance.choices())
    side = serializers.ChoiceField(choices=SIDES)
    interest = serializers.ChoiceField(choices=Interest.choices(), help_text="Of the speaker, in this claim.")
    origin = serializers.IntegerField(
        allow_null=True, help_text="Number of the origin on its side that it goes back to; null: it counts for none."
    )
    weak = serializers.BooleanField(help_text="It never counts towards two origins.")
    route = StepShape(many=True, allow_null=True, help_text="How the outlet came by it; null: not kept then.")
    live = serializers.BooleanField(help_text="It counts.")
    ended = serializers.CharField(
        default="", help_text="What ended it: `retracted`, `account_changed`, `source_retracted`; empty: nothing known."
    )
    notice = text("Why it counts no longer.")


class EvidenceShape(BearingShape, SaidShape):
    """A statement with what it is to the claim."""
