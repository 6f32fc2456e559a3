"""Addresses that machines read: feeds, maps, and what other sites show of a claim."""

from django.urls import path

from claims import addresses  # noqa: F401 - registers the converter
from claims.public import feeds, maps, sharing
from claims.public import machines as views

machines = [
    path("claimreview.json", views.review_feed, name="review_feed"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", maps.site_map, name="site_map"),
    path("sitemap-<str:kind>-<int:part>.xml", maps.site_map_part, name="site_map_part"),
    path("feeds/claims.atom", feeds.claims, name="claims_feed"),
    path("feeds/corrections.atom", feeds.corrections, name="corrections_feed"),
    path("claims/<code:code>/changes.atom", feeds.changes, name="claim_changes"),
    path("claims/<code:code>/card.png", sharing.card, name="claim_card"),
    # Before a claim's full address, which ends with a slug; no slug is "embed".
    path("claims/<code:code>/embed/", sharing.embed, name="claim_embed"),
    path("oembed", sharing.oembed, name="oembed"),
]
