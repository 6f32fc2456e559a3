"""How the interface describes itself: each operation with its answer, an example, and the problems it can have."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, extend_schema, inline_serializer
from rest_framework import serializers

from claims import problems
from claims.api.problems import ProblemShape

F = TypeVar("F", bound=Callable[..., Any])
EXAMPLES = Path(__file__).parent / "examples"
# What any read can be answered with, beside its own answer.
READING = ("invalid_parameter", "not_acceptable", "throttled", "unavailable")
TAGGED = OpenApiParameter(
    "ETag", str, OpenApiParameter.HEADER, response=[200, 304], description="Names this very answer."
)
KNOWN = OpenApiParameter(
    "If-None-Match",
    str,
    OpenApiParameter.HEADER,
    description="The `ETag` of an earlier answer: 304 without a body where nothing changed.",
)

KEY = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
    OpenApiParameter.HEADER,
    required=True,
    description="Drawn by you for each request. The same key with the same request is answered as it was at first.",
)
REPLAYED = OpenApiParameter(
    "Idempotency-Replayed",
    bool,
    OpenApiParameter.HEADER,
    response=[200, 201],
    description="`true` on an answer that was given before.",
)
SEEN = OpenApiParameter(
    "If-Match",
    {"type": "string", "pattern": '^"[0-9]{1,9}"$'},
    OpenApiParameter.HEADER,
    required=True,
    description="The `ETag` of what you read: where it was changed since, your change is refused.",
)
VERSION = OpenApiParameter(
    "ETag", str, OpenApiParameter.HEADER, response=[200, 201], description="Names this version of it."
)


class Description(AutoSchema):
    """Shapes go by their name without the word; a view's own words describe it."""

    def get_serializer_name(
        self, serializer: serializers.Serializer[Any], direction: Literal["request", "response"]
    ) -> str:
        return super().get_serializer_name(serializer, direction).removesuffix("Shape")

    def get_summary(self) -> str | None:
        return str(self.get_description()).partition(".")[0]

    def get_tags(self) -> list[str]:
        return [self.path.removeprefix("/api/v1/").partition("/")[0] or "interface"]


def list_of(shape: type[serializers.Serializer[Any]]) -> serializers.Serializer[Any]:
    """The shape of one piece of a list."""
    next_one = "The whole address of the next piece; null at the end."
    return inline_serializer(
        shape.__name__.removesuffix("Shape").removesuffix("Row") + "Piece",
        {
            "next": serializers.URLField(allow_null=True, help_text=next_one),
            "previous": serializers.URLField(allow_null=True),
            "results": shape(many=True),
        },
    )


def describe(
    operation: str,
    *,
    answer: Any,
    example: str,
    asks: type[serializers.Serializer[Any]] | None = None,
    moves: bool = False,
    gone: bool = False,
) -> Callable[[F], F]:
    """Describes a read. ``example`` names a file of ``examples/``; ``moves``: may answer 308; ``gone``: 410."""
    kinds = [*READING, *(["gone"] if gone else []), *([] if asks else ["not_found"])]
    shown = [OpenApiExample("Example", value=example_of(example), response_only=True, status_codes=["200"])]
    responses: dict[Any, Any] = {200: answer, 304: OpenApiResponse(description="Nothing changed.")}
    if moves:
        responses[308] = OpenApiResponse(description="It is now at the address under `Location`.")
    return extend_schema(
        operation_id=operation,
        parameters=[*([asks] if asks else []), KNOWN, TAGGED],
        responses=responses | refusals(kinds),
        examples=[*shown, *(example_of_problem(kind) for kind in kinds)],
        auth=[],
    )


def describe_file(
    operation: str, *, asks: type[serializers.Serializer[Any]], media_type: str, example: str
) -> Callable[[F], F]:
    """Describes a read whose answer is a file of that media type."""
    value = (EXAMPLES / example).read_text()
    shown = OpenApiExample("Example", value=value, response_only=True, status_codes=["200"], media_type=media_type)
    kinds = list(READING)
    return extend_schema(
        operation_id=operation,
        parameters=[asks],
        responses={(200, media_type): OpenApiTypes.STR} | refusals(kinds),
        examples=[shown, *(example_of_problem(kind) for kind in kinds)],
        auth=[],
    )


def describe_write(
    operation: str,
    *,
    answer: Any,
    example: str,
    takes: type[serializers.Serializer[Any]] | None = None,
    asks: type[serializers.Serializer[Any]] | None = None,
    finds: bool = False,
    changes: bool = False,
) -> Callable[[F], F]:
    """Describes what needs a token. ``finds``: below a record's address; ``changes``: needs ``If-Match``.

    The file of examples holds both ways: ``sent`` and ``answered``.
    """
    kinds = ["invalid_parameter", "not_authenticated", "forbidden", "not_acceptable", "throttled", "unavailable"]
    kinds += ["not_found"] if finds else []
    given, status = example_of(example), "200" if changes or not takes else "201"
    shown = [OpenApiExample("Example", value=given["answered"], response_only=True, status_codes=[status])]
    parameters: list[Any] = [asks] if asks else []
    if "version" in getattr(answer, "_declared_fields", {}):
        parameters.append(VERSION)
    if takes:
        kinds += ["already_there", "in_progress", "too_large", "unsupported_media_type", "invalid", "key_reused"]
        kinds += ["gone", "stale", "precondition_required"] if changes else []
        sent = given["changed" if changes else "sent"]
        shown.append(OpenApiExample("Example of what is sent", value=sent, request_only=True))
        parameters += [KEY, REPLAYED, *([SEEN] if changes else [])]
    return extend_schema(
        operation_id=operation,
        parameters=parameters,
        request=takes,
        responses={int(status): answer} | refusals(kinds),
        examples=[*shown, *(example_of_problem(kind) for kind in kinds)],
    )


def refusals(kinds: list[str]) -> dict[Any, Any]:
    """The problems of these kinds, by status."""
    by_status: dict[int, list[str]] = {}
    for kind in kinds:
        by_status.setdefault(problems.KINDS[kind][0], []).append(problems.KINDS[kind][1])
    return {
        (status, problems.MEDIA_TYPE): OpenApiResponse(ProblemShape, description="; ".join(titles) + ".")
        for status, titles in by_status.items()
    }


def example_of(name: str) -> Any:
    return json.loads((EXAMPLES / f"{name}.json").read_text())


def example_of_problem(kind: str) -> OpenApiExample:
    errors = (
        [{"field": "kind", "message": "Give one of: assertion, figure, not_checkable."}]
        if kind == "invalid_parameter"
        else []
    )
    status, title = problems.KINDS[kind]
    members = problems.details(kind, errors=errors)
    return OpenApiExample(
        title, value=members, response_only=True, status_codes=[str(status)], media_type=problems.MEDIA_TYPE
    )
