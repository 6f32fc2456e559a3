"""Addresses of the desk's queues, and of who works on what."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import assignments, home

urlpatterns: list[URLPattern] = [
    path("queues/counts/", home.counts, name="queue_counts"),
    path("queues/<slug:key>/", home.queue_page, name="queue"),
    path("claims/<code:code>/work/", assignments.claim_work, name="claim_work"),
    path("sources/<int:pk>/work/", assignments.source_work, name="source_work"),
]
