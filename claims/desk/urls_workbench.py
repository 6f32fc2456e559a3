"""Addresses of what a desk keeps beside a claim: its ledger, what people say about it, its history."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import claim_history, comments, inquiries

urlpatterns: list[URLPattern] = [
    path("claims/<code:code>/inquiries/", inquiries.ledger, name="ledger"),
    path("claims/<code:code>/comments/", comments.claim_comments, name="claim_comments"),
    path("claims/<code:code>/history/", claim_history.claim_history, name="claim_history"),
    path("sources/<int:pk>/comments/", comments.source_comments, name="source_comments"),
    path("inquiries/<int:pk>/answer/", inquiries.inquiry_answer, name="inquiry_answer"),
    path("inquiries/<int:pk>/change/", inquiries.inquiry_change, name="inquiry_change"),
    path("inquiries/<int:pk>/close/", inquiries.inquiry_close, name="inquiry_close"),
    path("inquiries/<int:pk>/reopen/", inquiries.inquiry_reopen, name="inquiry_reopen"),
]
