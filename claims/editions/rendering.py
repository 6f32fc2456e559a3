"""Renders the page of a publication once, and keeps its bytes."""

import gzip
import hashlib
from functools import cache

import brotli
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static

from claims.editions import sharing
from claims.editions.content import is_notice, named_codes, published, read, relations_to, with_notes
from claims.editions.neighbours import neighbours
from claims.editions.page import claim_page
from claims.languages import catalogue, readers_language
from claims.models import PAGE_BYTES, Publication
from claims.templatetags.addresses import contact

TEMPLATES = settings.BASE_DIR / "templates"


def store_page(publication: Publication) -> None:
    """Renders the whole page once and keeps its bytes, compressed bytes and entity tag."""
    content = with_notes(read(publication.edition), publication.pk)
    if not is_notice(content):
        naming = [read(other.edition) for other in neighbours(publication, set())]
        content["relations"] += relations_to(publication.code, naming)
    mentions = published(named_codes([content]))
    with readers_language():
        sha256 = publication.edition.content_sha256
        changed_at = publication.evidence_changed_at
        context = claim_page(content, mentions, content_sha256=sha256, evidence_changed_at=changed_at)
        context |= sharing.store_share(publication, content, context)
        html = render_to_string("public/claim.html", context).encode()
    publication.html = html
    publication.html_gzip = gzip.compress(html, 9, mtime=0)
    publication.html_brotli = brotli.compress(html, mode=brotli.MODE_TEXT)
    publication.etag = f'"{rendering()}-{hashlib.sha256(html).hexdigest()}"'
    publication.save(update_fields=[*PAGE_BYTES, "etag"])


@cache
def rendering() -> str:
    """Names the look that pages are made with: it changes with templates, code, style sheet, words and addresses."""
    digest = hashlib.sha256(catalogue())
    looks = [TEMPLATES / "base.html", *sorted((TEMPLATES / "public").rglob("*.html"))]
    looks += sorted((TEMPLATES / "includes").rglob("*.html"))
    code = [settings.BASE_DIR / "claims" / name for name in ("charts", "editions", "vocabulary", "templatetags")]
    looks += [path for folder in code for path in sorted(folder.rglob("*.py"))]
    looks.append(settings.BASE_DIR / "claims" / "languages.py")
    for path in looks:
        digest.update(path.read_bytes())
    named = (static("css/counterclaim.css"), settings.PUBLIC_URL, contact(), settings.WRITTEN_LANGUAGE)
    shared = (static("css/embed.css"), settings.PUBLISHER_NAME, settings.DATA_LICENSE, settings.CARD_FONTS)
    digest.update(" ".join(named + shared).encode())
    return digest.hexdigest()[:12]
