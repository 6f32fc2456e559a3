"""What is published, as readers may see it: all that public pages and the anonymous API read.

Publishing makes projections and pages here; nothing here reads the desk's rows behind an edition.
"""

from claims.editions.evidence import EvidenceViews, evidence_views
from claims.editions.publishing import publish_page, render_again, render_outdated
from claims.editions.serving import StoredPage, edition_page, stored_body, stored_page

__all__ = [
    "EvidenceViews",
    "StoredPage",
    "edition_page",
    "evidence_views",
    "publish_page",
    "render_again",
    "render_outdated",
    "stored_body",
    "stored_page",
]
