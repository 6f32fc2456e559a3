"""Addresses of what a desk keeps beside a claim: its ledger, what people say about it, its history."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import claim_history, claim_parts, comments, inquiries

urlpatterns: list[URLPattern] = [
    path("claims/<code:code>/inquiries/", inquiries.ledger, name="ledger"),
    path("claims/<code:code>/comments/", comments.claim_comments, name="claim_comments"),
    path("claims/<code:code>/history/", claim_history.claim_history, name="claim_history"),
    path("claims/<code:code>/context/", claim_parts.claim_context, name="claim_context"),
    path("claims/<code:code>/harms/", claim_parts.claim_harms, name="claim_harms"),
    path("claims/<code:code>/topic/", claim_parts.claim_topic, name="claim_topic"),
    path("claims/<code:code>/relations/<int:pk>/change/", claim_parts.relation_change, name="relation_change"),
    path("sources/<int:pk>/comments/", comments.source_comments, name="source_comments"),
    path("inquiries/<int:pk>/answer/", inquiries.inquiry_answer, name="inquiry_answer"),
    path("inquiries/<int:pk>/change/", inquiries.inquiry_change, name="inquiry_change"),
    path("inquiries/<int:pk>/close/", inquiries.inquiry_close, name="inquiry_close"),
    path("inquiries/<int:pk>/reopen/", inquiries.inquiry_reopen, name="inquiry_reopen"),
]
