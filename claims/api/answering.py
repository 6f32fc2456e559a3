"""What every read of the interface has in common: no cookie, no body, known parameters alone.

Tags, codings and what caches may do are seen to for all readers' answers in one place (claims.caching).
"""

from typing import Any

from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.views import APIView

from claims.api.problems import Problem, say_known, unknown
from claims.api.throttling import ReadRate


class NoParameters(serializers.Serializer[dict[str, Any]]):
    """Of an address that takes none."""


class ReadView(APIView):
    """Answers GET and HEAD to anyone. ``asks`` names the parameters; whatever else is asked for is refused (400)."""

    http_method_names = ["get", "head", "options"]
    parser_classes = []
    throttle_classes = [ReadRate]
    asks: type[serializers.Serializer[Any]] = NoParameters
    asked: dict[str, Any]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if request.method not in self.allowed_methods:  # before anything is asked of who sends it
            raise MethodNotAllowed(str(request.method))
        super().initial(request, *args, **kwargs)
        self.asked = read_parameters(request, self.asks_for(request))

    def asks_for(self, request: Request) -> type[serializers.Serializer[Any]]:
        """The parameters of this request; only a read takes any."""
        return self.asks if request.method in ("GET", "HEAD") else NoParameters

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """What the address takes, under ``Allow``."""
        return HttpResponse(status=204)


def read_parameters(request: Request, asks: type[serializers.Serializer[Any]]) -> dict[str, Any]:
    """What is asked for, checked. Raises Problem that names each parameter that is unknown, doubled or unusable."""
    form = asks(data=request.query_params.dict())  # as it is: an empty value is none of a choice
    wrong: dict[str, Any] = {
        name: unknown("parameter", form.fields) for name in request.query_params if name not in form.fields
    }
    for name in map(str, form.fields):
        if len(request.query_params.getlist(name)) > 1:
            wrong[name] = "Give it once."
    if not form.is_valid():
        wrong |= say_known(form.fields, dict(form.errors))
    if wrong:
        raise Problem("invalid_parameter", errors=wrong)
    return dict(form.validated_data)
