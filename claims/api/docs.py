"""The interface's description, as OpenAPI and as a page to read and try it, from our own files alone."""

from typing import Any

from csp.decorators import csp_update
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.request import Request
from rest_framework.response import Response

from claims import problems
from claims.api.answering import tagged
from claims.caching import FRESH


class Schema(SpectacularAPIView):
    """OpenAPI, as YAML or, by ``Accept``, as JSON."""

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        final = super().finalize_response(request, response, *args, **kwargs)
        if final.status_code == 200:
            final.add_post_render_callback(lambda rendered: tagged(request, rendered))
        return final


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
