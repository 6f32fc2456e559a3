"""Addresses of merging and splitting, and of publishers."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import duplicates, merging, regroupings

urlpatterns: list[URLPattern] = [
    path("claims/<code:code>/merge/", merging.claim_merge, name="claim_merge"),
    path("speakers/duplicates/", duplicates.speaker_duplicates, name="speaker_duplicates"),
    path("speakers/<int:pk>/merge/", merging.speaker_merge, name="speaker_merge"),
    path("regroupings/<int:pk>/", regroupings.regrouping, name="regrouping"),
]
