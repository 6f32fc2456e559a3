"""What every read of the interface has in common: no cookie, no body, known parameters alone, tags and caching."""

import hashlib
from typing import Any

from django.http import HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.api.problems import Problem
from claims.api.throttling import ReadRate
from claims.caching import FRESH, FRESH_SHARED


class NoParameters(serializers.Serializer[dict[str, Any]]):
    """Of an address that takes none."""


class ReadView(APIView):
    """Answers GET and HEAD to anyone. ``asks`` names the parameters; whatever else is asked for is refused (400)."""

    http_method_names = ["get", "head"]
    parser_classes = []
    throttle_classes = [ReadRate]
    asks: type[serializers.Serializer[Any]] = NoParameters
    asked: dict[str, Any]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.asked = read_parameters(request, self.asks)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        final: Any = super().finalize_response(request, response, *args, **kwargs)
        if isinstance(final, Response) and final.status_code == 200:
            final.add_post_render_callback(lambda rendered: tagged(request, rendered))
        return final


def read_parameters(request: Request, asks: type[serializers.Serializer[Any]]) -> dict[str, Any]:
    """What is asked for, checked. Raises Problem that names each parameter that is unknown, doubled or unusable."""
    form = asks(data=request.query_params.dict())  # as it is: an empty value is none of a choice
    wrong: dict[str, Any] = {
        name: "There is no such parameter." for name in request.query_params if name not in form.fields
    }
    for name in map(str, form.fields):
        if len(request.query_params.getlist(name)) > 1:
            wrong[name] = "Give it once."
    if not form.is_valid():
        wrong |= form.errors
    if wrong:
        raise Problem("invalid_parameter", errors=wrong)
    return dict(form.validated_data)


def tagged(request: Request, response: HttpResponse) -> HttpResponse:
    """The answer under its entity tag, or 304 to whoever has it."""
    return conditional(request, response, f'"{hashlib.sha256(response.content).hexdigest()[:32]}"')


def conditional(request: Request, response: HttpResponse, etag: str) -> HttpResponse:
    """The answer, or 304 where If-None-Match has the tag (RFC 9110, 13.1.2: compared weakly)."""
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = FRESH
    response.headers["CDN-Cache-Control"] = FRESH_SHARED
    asked = parse_etags(request.headers.get("If-None-Match", ""))
    if "*" not in asked and etag not in [tag.removeprefix("W/") for tag in asked]:
        return response
    unchanged = HttpResponseNotModified()
    for name in ("ETag", "Cache-Control", "CDN-Cache-Control", "Vary", "Link", "Repr-Digest"):
        if name in response.headers:
            unchanged.headers[name] = response.headers[name]
    return unchanged
