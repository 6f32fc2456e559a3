"""Addresses of suggestions: what a statement is not about, what a claim is like."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import alike, offers

urlpatterns: list[URLPattern] = [
    path("statements/<int:pk>/aside/<code:code>/", offers.statement_set_aside, name="statement_set_aside"),
    path("claims/<code:code>/alike/", alike.claim_alike, name="claim_alike"),
    path("claims/<code:code>/alike/<code:other>/", alike.claim_alike_settle, name="claim_alike_settle"),
]
