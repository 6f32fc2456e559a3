"""Turns what a view of the interface raises into problem details; nothing else decides how an error looks."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from rest_framework import exceptions, serializers

from claims import problems

KINDS: dict[type[Exception], str] = {
    exceptions.ParseError: "bad_request",
    exceptions.NotAuthenticated: "not_authenticated",
    exceptions.AuthenticationFailed: "not_authenticated",
    exceptions.PermissionDenied: "forbidden",
    PermissionDenied: "forbidden",
    exceptions.NotFound: "not_found",
    Http404: "not_found",
    exceptions.MethodNotAllowed: "method_not_allowed",
    exceptions.NotAcceptable: "not_acceptable",
    exceptions.UnsupportedMediaType: "unsupported_media_type",
    exceptions.ValidationError: "invalid_parameter",
    exceptions.Throttled: "throttled",
}


class Problem(exceptions.APIException):
    """A problem of one of the kinds of ``claims.problems``."""

    def __init__(
        self,
        kind: str,
        detail: str = "",
        *,
        errors: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        super().__init__(detail)
        self.kind, self.words, self.errors, self.headers, self.more = kind, detail, errors or {}, headers or {}, more
        self.status_code = problems.KINDS[kind][0]


class ProblemShape(serializers.Serializer[dict[str, Any]]):
    """What went wrong (RFC 9457)."""

    type = serializers.URLField(help_text="Names the kind of problem, and leads to its explanation.")
    title = serializers.CharField(help_text="The kind of problem in words; the same for each of its kind.")
    status = serializers.IntegerField()
    code = serializers.ChoiceField(choices=sorted(problems.KINDS), help_text="The kind of problem, to be tested for.")
    detail = serializers.CharField(required=False, help_text="What is wrong with this request.")
    errors = serializers.ListField(  # type: ignore[assignment]  # a member of the answer
        child=serializers.DictField(child=serializers.CharField()),
        required=False,
        help_text="Each field or parameter that is wrong, with `field` and `message`.",
    )


def answer(error: Exception, context: Mapping[str, Any]) -> HttpResponse | None:
    """Problem details for what a view raised; None for what is no answer but a defect, which the site answers."""
    if isinstance(error, Problem):
        members = problems.details(error.kind, detail=error.words, errors=fields(error.errors), **error.more)
        return response(members, error.headers)
    kind = next((kind for raised, kind in KINDS.items() if isinstance(error, raised)), None)
    if kind is None:
        return None
    if isinstance(error, exceptions.ValidationError):
        return response(problems.details(kind, errors=fields(error.detail)), {})
    detail = "" if isinstance(error, Http404) else str(getattr(error, "detail", error))
    if isinstance(error, exceptions.NotAcceptable):
        made = (each.media_type for each in error.available_renderers or ())
        detail = f"Made here: {', '.join(made)}."
    return response(problems.details(kind, detail=detail), headers(error))


def unknown(what: str, known: Iterable[str]) -> str:
    """That there is no such parameter, or field, and which there are."""
    names = ", ".join(known)
    return f"There is no such {what}; there are: {names}." if names else f"This address takes no {what}."


def say_known(known: Mapping[str, Any], errors: dict[str, Any]) -> dict[str, Any]:
    """The errors, where a word out of a closed list is wanted with that list. ``known``: fields by name."""
    for name, field in known.items():
        if name in errors and isinstance(field, serializers.ChoiceField):
            errors[name] = [f"Give one of: {', '.join(map(str, field.choices))}."]
    return errors


def headers(error: Exception) -> dict[str, str]:
    if isinstance(error, exceptions.Throttled):
        return {"Retry-After": str(int(getattr(error, "wait", None) or 1))}
    if isinstance(error, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        return {"WWW-Authenticate": 'Bearer realm="Counterclaim"'}
    return {}


def response(members: dict[str, Any], given: Mapping[str, str]) -> HttpResponse:
    return HttpResponse(
        json.dumps(members, ensure_ascii=False).encode(errors="replace"),  # half a character may be said back
        status=members["status"],
        content_type=problems.MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **given},
    )


def fields(errors: Any, path: str = "") -> Iterator[dict[str, str]]:
    """Each message with the path of its field: ``figures[0].low``."""
    if isinstance(errors, Mapping):
        for name, inner in errors.items():
            yield from fields(inner, step(path, name))
    elif isinstance(errors, list):
        for place, inner in enumerate(errors):
            yield from fields(inner, f"{path}[{place}]" if isinstance(inner, Mapping) else path)
    else:
        yield {"field": path, "message": str(errors)}


def step(path: str, name: Any) -> str:
    """The path of an item of a list, by its place from 0, or of a member."""
    if isinstance(name, int):
        return f"{path}[{name}]"
    return f"{path}.{name}" if path else str(name)
