"""Addresses of suggestions: what a statement is not about."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import offers

urlpatterns: list[URLPattern] = [
    path("statements/<int:pk>/aside/<code:code>/", offers.statement_set_aside, name="statement_set_aside"),
]
