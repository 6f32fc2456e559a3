"""Addresses of second verdicts and of a decision by one person."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import override, second

urlpatterns: list[URLPattern] = [
    path("claims/<code:code>/verification/second/", second.second_assessment, name="second_assessment"),
    path("claims/<code:code>/verification/second/ask/", second.second_ask, name="second_ask"),
    path("claims/<code:code>/verification/second/withdraw/", second.second_withdraw, name="second_withdraw"),
    path("claims/<code:code>/verification/second/resolve/", second.second_resolve, name="second_resolve"),
    path("claims/<code:code>/verification/override/", override.verification_override, name="verification_override"),
]
