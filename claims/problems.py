"""Problem details (RFC 9457): what went wrong at an address for machines. Used by the interface and by error pages."""

import json
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import HttpResponse

MEDIA_TYPE = "application/problem+json"
FOR_MACHINES = "/api/"

# Each kind of problem: its status and its title, which never change; the page of the interface lists them.
KINDS: dict[str, tuple[int, str]] = {
    "bad_request": (400, "The request could not be read"),
    "invalid_parameter": (400, "A parameter is unknown or has no usable value"),
    "not_authenticated": (401, "A token is needed"),
    "forbidden": (403, "This token may not do this"),
    "not_found": (404, "There is nothing at this address"),
    "method_not_allowed": (405, "This address does not take this method"),
    "not_acceptable": (406, "None of the media types asked for is made here"),
    "conflict": (409, "Somebody else is at work on the same thing"),
    "already_there": (409, "What was sent is there already"),
    "in_progress": (409, "The first request with this Idempotency-Key is not done yet"),
    "gone": (410, "This was withdrawn"),
    "stale": (412, "It was changed since you read it"),
    "too_large": (413, "The request is too large"),
    "unsupported_media_type": (415, "The body must be JSON"),
    "invalid": (422, "What was sent does not hold together"),
    "key_reused": (422, "This Idempotency-Key was used for another request"),
    "precondition_required": (428, "Say which version you read, by If-Match"),
    "throttled": (429, "Too many requests"),
    "failed": (500, "Something went wrong on our side"),
    "unavailable": (503, "The database cannot be reached just now"),
    "busy": (503, "Others are at work on the same thing"),
}


def details(kind: str, *, detail: str = "", errors: Iterable[dict[str, str]] = (), **more: Any) -> dict[str, Any]:
    """The members of a problem. ``errors``: of each field that is wrong its name and what is wrong with it."""
    status, title = KINDS[kind]
    problem: dict[str, Any] = {"type": type_of(kind), "title": title, "status": status, "code": kind}
    if detail:
        problem["detail"] = detail
    if errors := list(errors):
        problem["errors"] = errors
    return problem | more


def type_of(kind: str) -> str:
    """The address that explains this kind of problem."""
    return f"{settings.PUBLIC_URL}/api/v1/docs/#problem-{kind}"


def problem(kind: str, *, detail: str = "") -> HttpResponse:
    """A whole answer, made without session, database or framework: for what goes wrong outside of any view."""
    body = json.dumps(details(kind, detail=detail)).encode()
    return HttpResponse(body, status=KINDS[kind][0], content_type=MEDIA_TYPE, headers={"Cache-Control": "no-store"})
