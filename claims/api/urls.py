"""Addresses of the interface, version 1."""

from django.urls import path

from claims import addresses  # noqa: F401 - registers the converter
from claims.api import docs
from claims.api.reads import claims, editions

app_name = "api"
urlpatterns = [
    path("claims/", claims.ClaimList.as_view(), name="claim_list"),
    path("claims/<code:code>/", claims.ClaimDetail.as_view(), name="claim_detail"),
    path("editions/", editions.EditionList.as_view(), name="edition_list"),
    path("editions/<code:code>/<int:number>/", editions.EditionDetail.as_view(), name="edition_detail"),
    path("editions/<code:code>/<int:number>/content/", editions.EditionContent.as_view(), name="edition_content"),
    path("schema/", docs.Schema.as_view(), name="schema"),
    path("docs/", docs.Docs.as_view(), name="docs"),
]
