"""Claims: the list as the search finds it, and each one whole."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from claims import editions
from claims.api.answering import ReadView
from claims.api.describing import describe, list_of
from claims.api.paging import paged, read_cursor
from claims.api.reads.asking import ClaimsAsked, filters_of
from claims.api.reads.claim_shapes import ClaimRowShape, ClaimShape
from claims.editions import records
from claims.editions.content import Content, is_notice
from claims.models import Publication

# Parts of an edition's content that a claim shows as they are; what a notice lacks is empty.
PARTS: dict[str, Any] = {
    "attestation": None,
    "corroboration": None,
    "figures": None,
    "utterances": None,
    "statements": [],
    "verification": None,
    "relations": [],
    "harms": [],
}


class ClaimList(ReadView):
    """Published claims, newest change first."""

    asks = ClaimsAsked

    @describe("claims_list", asks=ClaimsAsked, answer=list_of(ClaimRowShape), example="claims")
    def get(self, request: Request) -> Response:
        order = records.ORDERS[self.asked["ordering"]]
        place = read_cursor(self.asked.get("cursor", ""), order)
        since = self.asked.get("changed_since")
        piece = records.claims(filters_of(self.asked), order, place, size=self.asked["size"], changed_since=since)
        rows = ClaimRowShape([row_of(each) for each in piece.rows], many=True).data
        return Response(paged(request, piece, order, rows))


class ClaimDetail(ReadView):
    """A claim whole."""

    @describe("claims_read", answer=ClaimShape, example="claim", moves=True)
    def get(self, request: Request, code: str) -> HttpResponse:
        found = records.claim(code.upper())
        if found is None:
            raise Http404
        publication, content = found
        if publication.merged_into or code != publication.code:
            return moved_to(publication)
        return Response(ClaimShape(whole(publication, content)).data)


def moved_to(publication: Publication) -> HttpResponse:
    """308 to the claim that this one became part of, or to its code as it is written."""
    stored = editions.stored_page(publication.code)
    if stored is None:
        raise Http404
    headers = {"Location": reverse("api:claim_detail", args=[stored.code]), "Cache-Control": "public, max-age=60"}
    return HttpResponse(status=308, headers=headers)


def row_of(publication: Publication) -> dict[str, Any]:
    row = records.claim_row(publication)
    return row | {
        "url": settings.PUBLIC_URL + reverse("api:claim_detail", args=[row["code"]]),
        "page": settings.PUBLIC_URL + reverse("public:claim_detail", args=[row["code"], row["slug"]]),
    }


def whole(publication: Publication, content: Content) -> dict[str, Any]:
    """A claim as its newest edition has it; of a withdrawn one the row alone, which has no words of it."""
    row = row_of(publication) | {"content_sha256": publication.edition.content_sha256} | around(publication)
    if is_notice(content):
        return row | PARTS | {"context": "", "earlier": []}
    parts = {name: content[name] for name in PARTS}
    return row | parts | {"context": content["claim"]["context"], "earlier": content["earlier"]}


def around(publication: Publication) -> dict[str, str]:
    """Where the rest of what is published of the claim stands."""
    base, code = settings.PUBLIC_URL, publication.code
    return {
        "edition_url": base + reverse("api:edition_detail", args=[code, publication.edition.number]),
        "editions_url": f"{base}{reverse('api:edition_list')}?claim={code}",
        "statements_url": f"{base}{reverse('api:statement_list')}?claim={code}",
    }
