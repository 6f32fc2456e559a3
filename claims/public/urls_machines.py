"""Addresses that machines read: feeds, maps, and what other sites show of a claim."""

from django.urls import path

from claims import addresses  # noqa: F401 - registers the converter
from claims.public import machines as views

machines = [
    path("claimreview.json", views.review_feed, name="review_feed"),
    path("robots.txt", views.robots, name="robots"),
]
