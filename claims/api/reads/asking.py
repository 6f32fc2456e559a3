"""What a read may be asked for: filters, order, cursor and size, checked before anything is looked up."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from claims.editions import archive, named, records, said
from claims.editions.filters import UNASSESSED, Filters
from claims.vocabulary import ClaimKind, SpeakerKind, Stance, Status, Verdict

LONGEST_PIECE = 100
# The longest name, all of it escaped, with its slug and a signature.
LONGEST_CURSOR = 8_000
CODE = "^[A-Za-z]{2,6}-[0-9]{4,9}$"
Asked = serializers.Serializer[dict[str, Any]]


def words(help_text: str) -> serializers.CharField:
    """Any text but NUL, which no text of the database holds."""
    return serializers.RegexField(
        r"^[^\x00]+$", required=False, max_length=200, trim_whitespace=False, help_text=help_text
    )


def slug(help_text: str) -> serializers.CharField:
    told: dict[str, Any] = {"invalid": "Give a slug: letters, digits, dashes and underscores alone."}
    return serializers.RegexField(
        "^[-a-zA-Z0-9_]+$", required=False, max_length=200, help_text=help_text, error_messages=told
    )


def code(help_text: str) -> serializers.CharField:
    told: dict[str, Any] = {"invalid": "Give the code of a claim, as NK-0007."}
    return serializers.RegexField(CODE, required=False, help_text=help_text, error_messages=told)


def ordered_by(orders: Mapping[str, object], default: str) -> serializers.ChoiceField:
    return serializers.ChoiceField(choices=list(orders), required=False, default=default)


class PieceAsked(Asked):
    """Of every list."""

    cursor = serializers.CharField(
        required=False,
        max_length=LONGEST_CURSOR,
        help_text="Where to go on: taken from `next` or `previous`, as it is.",
    )
    size = serializers.IntegerField(
        required=False, min_value=1, max_value=LONGEST_PIECE, default=25, help_text="How many at most in one answer."
    )


class DaysAsked(Asked):
    """``from`` and ``to`` are no names that a class can have. ``day`` is the day that they ask of."""

    day = "a statement on it was made"

    def get_fields(self) -> dict[str, Any]:
        since = serializers.DateField(
            required=False, help_text=f"The first day on which {self.day}, included: `2020-10-03`."
        )
        until = serializers.DateField(required=False, help_text="The last day, included.")
        return super().get_fields() | {"from": since, "to": until}


class ClaimFiltersAsked(DaysAsked):
    """What claims can be narrowed to, as on the search page."""

    q = words('Words, in any form and spelling; "several in a row", -without.')
    topic = slug("Slug of the topic.")
    status = serializers.ChoiceField(choices=Status.choices(), required=False)
    verdict = serializers.ChoiceField(
        choices=[*Verdict.choices(), (UNASSESSED, "not assessed")],
        required=False,
        help_text="`not_assessed` for claims without a signed verdict.",
    )
    kind = serializers.ChoiceField(choices=ClaimKind.choices(), required=False)
    speaker = slug("Slug of a speaker whom a statement on it names.")
    party = slug("Slug of a side that a speaker of a statement on it belongs to.")
    publisher = words("Name of a publisher who carries a statement on it.")


class TableAsked(Asked):
    """Of every table."""

    bom = serializers.BooleanField(
        required=False, help_text="`true` for spreadsheets: begins with the mark without which Excel misreads UTF-8."
    )


class ClaimTableAsked(TableAsked, ClaimFiltersAsked):
    pass


class ClaimsAsked(PieceAsked, ClaimFiltersAsked):
    changed_since = serializers.DateTimeField(
        required=False,
        help_text="With a new edition, or evidence that changed since sign-off, from then on: `2031-05-04T09:30:00Z`.",
    )
    ordering = ordered_by(records.ORDERS, "-updated_at")


class EditionsAsked(PieceAsked):
    after = serializers.IntegerField(
        required=False,
        min_value=0,
        max_value=2**63 - 1,
        help_text="A `place`: what came out after it. 0 is before the first.",
    )
    claim = code("Code of a claim: its editions alone.")
    ordering = ordered_by(archive.ORDERS, "place")


class StatementFiltersAsked(DaysAsked):
    """What statements can be narrowed to."""

    day = "it was said"
    q = words("Words in what was said, its translation or the speaker's name.")
    topic = slug("Slug of the topic.")
    speaker = slug("Slug of a speaker, who says it or is cited in it.")
    claim = code("Code of a claim that shows it.")
    stance = serializers.ChoiceField(choices=Stance.choices(), required=False, help_text="To a claim that shows it.")
    source = serializers.IntegerField(  # type: ignore[assignment]  # a parameter
        required=False, min_value=0, max_value=2**63 - 1, help_text="Key of the source."
    )


class StatementTableAsked(TableAsked, StatementFiltersAsked):
    pass


class StatementsAsked(PieceAsked, StatementFiltersAsked):
    ordering = ordered_by(said.ORDERS, "-key")


class TopicsAsked(PieceAsked):
    ordering = ordered_by(named.TOPIC_ORDERS, "slug")


class SpeakersAsked(PieceAsked):
    kind = serializers.ChoiceField(choices=SpeakerKind.choices(), required=False)
    ordering = ordered_by(named.SPEAKER_ORDERS, "name")


class SourcesAsked(PieceAsked, DaysAsked):
    day = "it was published"
    publisher = words("Name of the publisher, as it is written.")
    ordering = ordered_by(named.SOURCE_ORDERS, "-key")


def filters_of(asked: Mapping[str, Any]) -> Filters:
    """The search's filters, from what was asked."""
    given = {
        name: asked.get(name, "") for name in ("topic", "status", "verdict", "kind", "speaker", "party", "publisher")
    }
    return Filters(words=asked.get("q", ""), since=asked.get("from"), until=asked.get("to"), **given)
