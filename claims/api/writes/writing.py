"""What every write of the interface has in common: a token with its scope, a bounded JSON body, once for each key."""

import re
from collections.abc import Callable
from typing import Any

from rest_framework import exceptions, serializers
from rest_framework.authentication import BaseAuthentication
from rest_framework.parsers import BaseParser, JSONParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle

from claims.actions.answering_once import Answer, KeyReused, StillAnswering, answer_once
from claims.api.answering import ReadView
from claims.api.problems import Problem
from claims.api.throttling import WriteRate
from claims.api.writes.tokens import BearerToken
from claims.models import ApiToken, User
from claims.permissions import require
from claims.vocabulary import Scope

# Largest body taken, in bytes: the longest text, escaped, with room for the other fields.
LARGEST = 16 * 1024 * 1024
KEY = re.compile(r"[\x21-\x7e]{1,200}")
SAFE = ("GET", "HEAD", "OPTIONS")


class WriteView(ReadView):
    """Takes POST with a token. Below a list that anyone may read, GET stays as it is there.

    ``scope``: what the token must be made for. ``takes``: the body's shape.
    """

    http_method_names = ["post", "options"]
    scope: Scope
    takes: type[serializers.Serializer[Any]]
    # Whether reading needs a token too: what it shows is the desk's.
    is_private = False

    @property
    def is_open(self) -> bool:
        asked: Request | None = self.request  # none where the interface describes itself
        return asked is not None and asked.method in SAFE and (asked.method == "OPTIONS" or not self.is_private)

    def get_authenticators(self) -> list[BaseAuthentication]:
        return [] if self.is_open else [BearerToken()]

    def get_throttles(self) -> list[BaseThrottle]:
        return super().get_throttles() if self.is_open else [WriteRate()]

    def get_parsers(self) -> list[BaseParser]:
        return [JSONParser()]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if self.is_open:
            return
        if not isinstance(request.auth, ApiToken):
            raise exceptions.NotAuthenticated("Send a token: `Authorization: Bearer …`.")
        if self.scope.value not in request.auth.scopes:
            has = ", ".join(request.auth.scopes)
            raise Problem("forbidden", f"This takes a token with the scope {self.scope.value}; yours has: {has}.")
        # Before anything is looked up: whoever lost their role learns nothing of what is there.
        require(request.auth.owner, "see_desk")

    def perform_authentication(self, request: Request) -> None:
        """Counted before it is known who asks: whoever guesses at tokens is slowed down as well."""
        super().check_throttles(request)
        super().perform_authentication(request)

    def check_throttles(self, request: Request) -> None:
        """Done by now."""

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        final: Any = super().finalize_response(request, response, *args, **kwargs)
        if not self.is_open:
            final.headers["Cache-Control"] = "no-store"
        return final

    def given(self, request: Request) -> Any:
        """The body, checked. Raises Problem: unreadable, or with what is wrong field by field."""
        try:
            data = request.data
        except RecursionError:
            raise exceptions.ParseError("The body is nested too deeply.") from None
        form = self.takes(data=data)
        if not form.is_valid():
            raise Problem("invalid", errors=form.errors)
        return form.validated_data

    def once(self, request: Request, *, action: str, work: Callable[[User, Any], Answer]) -> Response:
        """Answers with what the work makes of the body, or with what it made when the same request came first.

        The key is looked up before the body is: of a key that was used for another, that is what is wrong.
        """
        token = request.auth
        assert isinstance(token, ApiToken)  # noqa: S101 - ``initial`` saw to it
        key = request.headers.get("Idempotency-Key", "")
        if not KEY.fullmatch(key):
            message = "Send a key of your own drawing for each request: 1 to 200 printable characters."
            raise Problem("invalid_parameter", errors={"Idempotency-Key": message})
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
            raise Problem("too_large", f"At most {LARGEST:,} bytes are taken.")
        whole = "\n".join([request.method or "", request.path, request.headers.get("If-Match", "")]).encode()
        try:
            answer = answer_once(
                token=token,
                key=key,
                request=whole + b"\n" + request._request.body,  # read once, before it is parsed
                action=action,
                work=lambda: work(token.owner, self.given(request)),
            )
        except StillAnswering as error:
            raise Problem("in_progress", str(error), headers={"Retry-After": "1"}) from error
        except KeyReused as error:
            raise Problem("key_reused", str(error)) from error
        headers = {"Location": answer.location} if answer.location else {}
        if answer.is_repeated:
            headers["Idempotency-Replayed"] = "true"
        if "version" in answer.body:
            headers["ETag"] = f'"{answer.body["version"]}"'
        return Response(answer.body, status=answer.status, headers=headers)


def asked_version(request: Request) -> int:
    """The version that was read, by ``If-Match``. Raises Problem where there is none, or none of ours."""
    tag = request.headers.get("If-Match", "")
    if not tag:
        raise Problem("precondition_required", "Read it first, and send its `ETag` back as `If-Match`.")
    version = re.fullmatch(r'"([0-9]{1,9})"', tag.strip())
    if version is None:
        raise Problem("stale", "This `If-Match` is no `ETag` of ours: read it again.")
    return int(version[1])
