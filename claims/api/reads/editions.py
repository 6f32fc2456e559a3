"""Editions: the one chain of everything that was published, and the stored bytes of each, for whoever checks them."""

from base64 import b64encode
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.answering import ReadView
from claims.api.describing import describe, list_of
from claims.api.paging import paged, read_cursor
from claims.api.problems import Problem
from claims.api.reads.asking import EditionsAsked
from claims.api.reads.claim_shapes import EditionFaceShape
from claims.caching import has_already, keep, surrogate_keys
from claims.editions import archive


class EditionShape(EditionFaceShape):
    """An edition's place in the chain: `link` is SHA-256 over `previous_link` followed by `content_sha256`."""

    code = serializers.CharField(help_text="Code of the claim.")
    url = serializers.URLField()
    page = serializers.URLField(help_text="The edition's page for readers.")
    content_url = serializers.URLField(help_text="The stored bytes, whose SHA-256 is `content_sha256`.")
    place = serializers.IntegerField(help_text="Place in the one chain of all editions, from 1.")
    content_sha256 = serializers.CharField()
    previous_link = serializers.CharField(
        allow_blank=True, help_text="Link of the edition before; empty for the first."
    )
    link = serializers.CharField()
    is_withdrawn = serializers.BooleanField(help_text="A later withdrawal took its content and note from readers.")


class EditionList(ReadView):
    """Every edition of every claim, in the order of the chain."""

    asks = EditionsAsked

    @describe("editions_list", asks=EditionsAsked, answer=list_of(EditionShape), example="editions")
    def get(self, request: Request) -> Response:
        order = archive.ORDERS[self.asked["ordering"]]
        place = read_cursor(self.asked.get("cursor", ""), order)
        code = self.asked.get("claim", "").upper()
        piece = archive.editions(order, place, size=self.asked["size"], code=code, after=self.asked.get("after"))
        rows = EditionShape([row_of(each) for each in piece.rows], many=True).data
        return Response(paged(request, piece, order, rows))


class EditionDetail(ReadView):
    """One edition: what it changed, and its place in the chain."""

    @describe("editions_read", answer=EditionShape, example="edition")
    def get(self, request: Request, code: str, number: int) -> Response:
        found = archive.edition(code.upper(), number) if number < 2**31 else None
        if found is None:
            raise Http404
        return Response(EditionShape(row_of(found)).data)


class EditionContent(ReadView):
    """The exact bytes of an edition, as they were stored when it was published: the same for ever."""

    @describe("editions_content", answer=dict[str, Any], example="content", gone=True)
    def get(self, request: Request, code: str, number: int) -> HttpResponse:
        kept = archive.kept_content(code.upper(), number) if number < 2**31 else None
        if kept is None:
            raise Http404
        if kept.content is None:
            raise Problem("gone", f"Not shown any more: {kept.why_not}. Its hash and link stay in the chain.")
        digest = b64encode(bytes.fromhex(kept.sha256)).decode()
        tag, headers = f'"{kept.sha256}"', {"Repr-Digest": f"sha-256=:{digest}:"}
        if has_already(request._request, tag):
            response: HttpResponse = HttpResponseNotModified(headers=headers)
        else:  # never in a coding: whoever checks it hashes what was sent
            headers["Content-Length"] = str(len(kept.content))
            response = HttpResponse(kept.content, content_type="application/json", headers=headers)
        return keep(response, tag=tag, keys=surrogate_keys(request._request))


def row_of(edition: Any) -> dict[str, Any]:
    row = archive.edition_row(edition)
    address = [row["code"], row["number"]]
    return row | {
        "url": settings.PUBLIC_URL + reverse("api:edition_detail", args=address),
        "content_url": settings.PUBLIC_URL + reverse("api:edition_content", args=address),
        "page": settings.PUBLIC_URL + reverse("public:edition_detail", args=address),
    }
