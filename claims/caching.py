"""How answers to readers are sent and kept: coding, entity tag, for how long, under which names caches drop them."""

import gzip
import hashlib
from collections.abc import Callable, Collection
from typing import TypeVar

import brotli
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.text import compress_sequence

R = TypeVar("R", bound=HttpResponseBase)
Respond = Callable[[HttpRequest], HttpResponseBase]
# The faces that show what is published; the desk is kept by nobody.
FOR_READERS = {"public", "api"}

# A reader's browser asks each time, and mostly hears "not modified": a correction or a mark of changed evidence is
# never hidden by what the browser kept. Browsers take "must-revalidate" before "stale-while-revalidate", so that the
# latter, and the minute before it, are for shared caches. They answer at once, and ask us meanwhile.
FRESH = "public, max-age=0, must-revalidate, s-maxage=60, stale-while-revalidate=60"
# Strictly, "must-revalidate" binds shared caches too. Those that know their own header (RFC 9213) go by it alone.
FRESH_SHARED = "public, max-age=60, stale-while-revalidate=60"

# What is made for each answer is compressed as quickly as it pays; below this length a frame costs more than it saves.
WORTH_IT = 500
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=4),
    "gzip": lambda body: gzip.compress(body, 5, mtime=0),
}
TEXTS = (
    "text/",
    "application/json",
    "application/jsonl",
    "application/vnd.oai.openapi",
    "application/xml",
    "application/atom+xml",
    "application/ld+json",
    "image/svg",
)


def coding_for(accepted: str, offered: Collection[str]) -> str:
    """Which of the offered codings, best first, a reader takes most gladly (RFC 9110, 12.5.3); empty for none of them.

    ``accepted`` is the reader's Accept-Encoding. The bare body goes to those who weigh it higher than any coding that
    is offered, and to those who would take nothing at all: a page is better than a refusal.
    """
    weights = dict(filter(None, map(weighed, accepted.lower().split(","))))
    others = weights.get("*", 0.0)
    best, weight = "", weights.get("identity", 0.0)
    for coding in offered:
        found = weights.get(coding, others)
        if found > 0 and (found > weight or (not best and found == weight)):
            best, weight = coding, found
    return best


def weighed(part: str) -> tuple[str, float] | None:
    """``gzip;q=0.5`` → gzip, 0.5; None for nothing, and for a weight that is no number from 0 to 1."""
    coding, _, parameters = part.partition(";")
    name, _, value = parameters.partition("=")
    try:
        weight = float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return None
    return (coding.strip(), weight) if coding.strip() and 0 <= weight <= 1 else None


def tagged(tag: str, coding: str) -> str:
    """The strong entity tag of the same body in a coding: each coding is another sequence of bytes."""
    return f'{tag[:-1]}-{coding}"' if coding else tag


def has_already(request: HttpRequest, tag: str) -> bool:
    """Whether the reader holds the body with that entity tag."""
    asked = parse_etags(request.headers.get("If-None-Match", ""))
    return "*" in asked or tag in [each.removeprefix("W/") for each in asked]


def keep(response: R, *, tag: str = "", coding: str = "", keys: str = "") -> R:
    """The answer with what caches need to know of it; ``keys`` are the names under which they drop it."""
    if tag:
        response.headers["ETag"] = tag
    response.headers.setdefault("Cache-Control", FRESH)
    if response.headers["Cache-Control"] == FRESH:
        response.headers.setdefault("CDN-Cache-Control", FRESH_SHARED)
    if coding and response.status_code == 200:
        response.headers["Content-Encoding"] = coding
    if keys:
        response.headers.setdefault("Surrogate-Key", keys)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def kept_for_readers(get_response: Respond) -> Respond:
    """What is for all readers and does not see to it itself: tagged, compressed, kept for a minute by shared caches."""

    def respond(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not is_for_all(request, response):
            return response
        if isinstance(response, StreamingHttpResponse):
            return send_stream(request, response)
        assert isinstance(response, HttpResponse)  # noqa: S101 - the only other kind
        return send(request, response)

    return respond


def is_for_all(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether it is a public answer with a body that is the same for every reader, and not yet tagged."""
    match = request.resolver_match
    control = response.headers.get("Cache-Control", "")
    return (
        match is not None
        and not FOR_READERS.isdisjoint(match.app_names)
        and response.status_code == 200
        and request.method in ("GET", "HEAD")
        and not {"ETag", "Content-Encoding"} & response.headers.keys()
        and not ("private" in control or "no-store" in control)
        # "Not modified" would go out under the policy of all other pages, and browsers take it for the page's.
        and not hasattr(response, "_csp_update")
    )


def send(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer as it is in the coding that the reader likes best, or only word that the reader has it already."""
    body = response.content
    coding = coding_of(request, response, PACKED) if len(body) >= WORTH_IT else ""
    tag = tagged(f'"{hashlib.sha256(body).hexdigest()[:32]}"', coding)
    keys = surrogate_keys(request)
    if has_already(request, tag):
        unchanged = HttpResponseNotModified()
        for name in ("Cache-Control", "CDN-Cache-Control", "Vary", "Link"):
            if name in response.headers:
                unchanged.headers[name] = response.headers[name]
        return keep(unchanged, tag=tag, keys=keys)
    if coding:
        response.content = PACKED[coding](body)
    response.headers["Content-Length"] = str(len(response.content))
    return keep(response, tag=tag, coding=coding, keys=keys)


def send_stream(request: HttpRequest, response: StreamingHttpResponse) -> StreamingHttpResponse:
    """A file that is made as it is sent: compressed on the way; its tag would be known too late."""
    coding = coding_of(request, response, ["gzip"])
    if coding:
        response.streaming_content = compress_sequence(iter(response))
    return keep(response, coding=coding, keys=surrogate_keys(request))


def coding_of(request: HttpRequest, response: HttpResponseBase, offered: Collection[str]) -> str:
    """The coding to send a text in; none for what is no text."""
    is_text = response.headers.get("Content-Type", "").startswith(TEXTS)
    return coding_for(request.headers.get("Accept-Encoding", ""), offered) if is_text else ""


# What an address is about, by its first part and the argument that names it; all else changes with any publication.
SUBJECTS = {"claims": ("claim", "code"), "topics": ("topic", "slug"), "speakers": ("speaker", "slug")}
SUBJECTS |= {"sources": ("source", "key"), "editions": ("claim", "code")}


def surrogate_keys(request: HttpRequest) -> str:
    """``topic-the-sound`` for a page of that topic; ``claims`` for a page that gathers claims."""
    match = request.resolver_match
    first = request.path.removeprefix("/api/v1").split("/")[1]
    kind, argument = SUBJECTS.get(first, ("", ""))
    named = str(match.kwargs.get(argument, "")) if match else ""
    if not named:
        return "claims"
    return f"{kind}-{named.upper() if kind == 'claim' else named}"
