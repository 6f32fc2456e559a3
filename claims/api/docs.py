"""The interface's description, as OpenAPI and as a page to read and try it, from our own files alone."""

from functools import cache
from typing import Any

from csp.decorators import csp_update
from django.http import HttpResponse
from django.urls import reverse
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.request import Request
from rest_framework.response import Response

from claims import problems
from claims.api.answering import ReadView
from claims.caching import FRESH


class Schema(ReadView):
    """OpenAPI, as YAML or, by ``Accept``, as JSON: the same for everyone, so each form is made once a process."""

    renderer_classes = SpectacularAPIView.renderer_classes

    @extend_schema(exclude=True)
    def get(self, request: Request) -> HttpResponse:
        form = request.accepted_renderer
        response = HttpResponse(written(form.media_type), content_type=f"{form.media_type}; charset=utf-8")
        response.headers["Content-Disposition"] = f'inline; filename="Counterclaim.{form.format}"'
        return response


@cache
def written(media_type: str) -> bytes | str:
    """The description in one of the forms. Takes a second or more."""
    form = next(each for each in Schema.renderer_classes if each.media_type == media_type)
    schema = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return form().render(schema, renderer_context={})


class Docs(SpectacularSwaggerSplitView):
    """The page. Its script comes from an address of its own, since no page of the site runs script within it."""

    template_name = "api/docs.html"
    template_name_js = "api/docs.js"
    url_name = "api:schema"

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        response: Response = super().get(request, *args, **kwargs)  # type: ignore[no-untyped-call]
        response.data |= {"problems": problems.KINDS, "schema_url": reverse("api:schema")}
        response.headers["Cache-Control"] = FRESH
        return response

    @classmethod
    def as_view(cls, **given: Any) -> Any:
        """The arrows and locks of its style sheet are pictures within it, which on this page alone may be shown."""
        return csp_update({"img-src": ["data:"]})(super().as_view(**given))
