"""What a read may be asked for: filters, order, cursor and size, checked before anything is looked up."""

from typing import Any

from rest_framework import serializers

from claims.editions import archive, records
from claims.editions.filters import UNASSESSED, Filters
from claims.vocabulary import Status, Verdict

LONGEST_PIECE = 100
Asked = serializers.Serializer[dict[str, Any]]


def words(help_text: str) -> serializers.CharField:
    return serializers.CharField(required=False, max_length=200, help_text=help_text)


class PieceAsked(Asked):
    """Of every list."""

    cursor = serializers.CharField(
        required=False, max_length=1_000, help_text="Where to go on: taken from `next` or `previous`, as it is."
    )
    size = serializers.IntegerField(
        required=False, min_value=1, max_value=LONGEST_PIECE, default=25, help_text="How many at most in one answer."
    )


class ClaimFiltersAsked(Asked):
    """What claims can be narrowed to, as on the search page."""

    q = words("Words in the wording, the summary or the code.")
    topic = words("Slug of the topic.")
    status = serializers.ChoiceField(choices=Status.choices(), required=False)
    verdict = serializers.ChoiceField(
        choices=[*Verdict.choices(), (UNASSESSED, "not assessed")],
        required=False,
        help_text="`not_assessed` for claims without a signed verdict.",
    )


class ClaimsAsked(PieceAsked, ClaimFiltersAsked):
    ordering = serializers.ChoiceField(choices=list(records.ORDERS), required=False, default="-updated_at")


class EditionsAsked(PieceAsked):
    claim = serializers.RegexField(
        "^[A-Za-z]{2,6}-[0-9]{4,9}$", required=False, help_text="Code of a claim: its editions alone."
    )
    ordering = serializers.ChoiceField(choices=list(archive.ORDERS), required=False, default="place")


def filters_of(asked: dict[str, Any]) -> Filters:
    """The search's filters, from what was asked."""
    given = {name: asked.get(name, "") for name in ("topic", "status", "verdict")}
    return Filters(words=asked.get("q", ""), **given)
