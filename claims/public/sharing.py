"""What other sites show of a claim: its card as a picture, its embed, and how they find that out (oEmbed)."""

from functools import partial
from html import escape
from urllib.parse import SplitResult, urlsplit
from xml.sax.saxutils import escape as escape_xml

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve, reverse
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from claims import editions
from claims.addresses import whole_number
from claims.editions import shared as sharing
from claims.public.answers import answer
from claims.public.claims import moved
from claims.xml_text import fit_for_xml

WIDTH, HEIGHT = 600, 420
CARD_WIDTH, CARD_HEIGHT = 1200, 630
LARGEST_SIZE = 99_999
# Of the pages of a claim, those that an embed stands for.
EMBEDDED = {"claim_by_code", "claim_detail", "claim_embed"}


@require_safe
def card(request: HttpRequest, code: str) -> HttpResponse:
    """The claim's card as PNG; of a merged claim, that of the one that it became part of."""
    found = sharing.shared(code.upper())
    if found and found.merged_into:
        successor = editions.stored_page(found.code)
        return moved(reverse("public:claim_card", args=[successor.code])) if successor else missing()
    if found is None:
        return missing()
    make = partial(sharing.card_bytes, found.code, found.card_etag)
    try:
        return answer(request, make, content_type="image/png", etag=found.card_etag)
    except sharing.MadeAnew:
        return card(request, code)


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type]  # its types know of no path arguments
def embed(request: HttpRequest, code: str) -> HttpResponse:
    """The claim as a small card for pages of others: the one page that they may frame."""
    response = embedded(request, code.upper())
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def embedded(request: HttpRequest, code: str) -> HttpResponse:
    found = sharing.shared(code)
    if found is None:
        return missing()
    make = partial(sharing.embed_bytes, code, found.embed_etag)
    try:
        return answer(request, make, content_type="text/html; charset=utf-8", etag=found.embed_etag)
    except sharing.MadeAnew:
        return embedded(request, code)


def missing() -> HttpResponse:
    raise Http404


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """https://oembed.com: the embed of a claim's page, for sites that were given its address."""
    kind = request.GET.get("format", "json")
    if kind not in ("json", "xml"):
        return HttpResponse("Formats are json and xml.\n", status=501, content_type="text/plain")
    code = code_at(request.GET.get("url", ""))
    page = editions.stored_page(code) if code else None
    found = sharing.shared(page.code) if page else None
    if found is None:
        return HttpResponse("No claim is published there.\n", status=404, content_type="text/plain")
    data = described(found, most(request, "maxwidth"), most(request, "maxheight"))
    response: HttpResponse
    if kind == "xml":
        parts = "".join(f"<{name}>{escape_xml(fit_for_xml(str(value)))}</{name}>" for name, value in data.items())
        body = f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>{parts}</oembed>\n'
        response = HttpResponse(body, content_type="text/xml; charset=utf-8")
    else:
        response = JsonResponse(data)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def code_at(address: str) -> str:
    """The code of the claim whose page is at the address; empty where it is no such page of ours."""
    base, parts = urlsplit(settings.PUBLIC_URL), split(address)
    if parts is None or parts.netloc.lower() != base.netloc.lower() or parts.scheme not in ("http", "https"):
        return ""
    try:
        match = resolve(parts.path.rstrip("/") + "/")  # pages lead there, too, from an address without it
    except Resolver404:
        return ""
    return str(match.kwargs["code"]).upper() if match.namespace == "public" and match.url_name in EMBEDDED else ""


def split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def most(request: HttpRequest, name: str) -> int | None:
    """A size in pixels that the asking site sets as the largest; None for none, or for what is no size."""
    asked = whole_number(request.GET.get(name, ""), most=LARGEST_SIZE)
    return None if asked is None else max(asked, 1)


def described(found: sharing.Shared, width: int | None, height: int | None) -> dict[str, object]:
    """The answer of type ``rich``, no larger than the sizes; the picture only where it fits in."""
    wide, high = min(WIDTH, width or WIDTH), min(HEIGHT, height or HEIGHT)
    base = settings.PUBLIC_URL
    source = f"{base}{reverse('public:claim_embed', args=[found.code])}"
    data: dict[str, object] = {
        "version": "1.0",
        "type": "rich",
        "title": found.title,
        "author_name": settings.PUBLISHER_NAME,
        "author_url": f"{base}/",
        "provider_name": settings.PUBLISHER_NAME,
        "provider_url": f"{base}/",
        "cache_age": 300,
        "html": f'<iframe src="{escape(source)}" width="{wide}" height="{high}" title="{escape(found.title)}" '
        'loading="lazy"></iframe>',
        "width": wide,
        "height": high,
    }
    if (width or CARD_WIDTH) >= CARD_WIDTH and (height or CARD_HEIGHT) >= CARD_HEIGHT:
        data |= {
            "thumbnail_url": f"{base}{found.card_path}",
            "thumbnail_width": CARD_WIDTH,
            "thumbnail_height": CARD_HEIGHT,
        }
    return data
