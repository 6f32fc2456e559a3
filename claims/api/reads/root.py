"""Where the interface begins: what there is, by name."""

from django.conf import settings
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.answering import ReadView
from claims.api.describing import describe

LISTS = ("claim", "statement", "speaker", "source", "topic", "edition")


class Root(ReadView):
    """The lists of the interface, and its description."""

    @describe("root", answer=dict[str, str], example="root")
    def get(self, request: Request) -> Response:
        found = {f"{name}s": f"api:{name}_list" for name in LISTS} | {"schema": "api:schema", "docs": "api:docs"}
        return Response({name: settings.PUBLIC_URL + reverse(view) for name, view in found.items()})
