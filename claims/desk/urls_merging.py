"""Addresses of merging and splitting, and of publishers."""

from django.urls import URLPattern, path

from claims import addresses  # noqa: F401 - registers the converter
from claims.desk import duplicates, merging, publishers, regroupings, splitting

urlpatterns: list[URLPattern] = [
    path("claims/<code:code>/merge/", merging.claim_merge, name="claim_merge"),
    path("claims/<code:code>/split/", splitting.claim_split, name="claim_split"),
    path("speakers/duplicates/", duplicates.speaker_duplicates, name="speaker_duplicates"),
    path("speakers/<int:pk>/merge/", merging.speaker_merge, name="speaker_merge"),
    path("speakers/<int:pk>/split/", splitting.speaker_split, name="speaker_split"),
    path("publishers/", publishers.publisher_list, name="publisher_list"),
    path("publishers/<int:pk>/", publishers.publisher, name="publisher"),
    path("publishers/<int:pk>/grade/", publishers.publisher_grade, name="publisher_grade"),
    path("publishers/<int:pk>/merge/", merging.publisher_merge, name="publisher_merge"),
    path("publishers/<int:pk>/split/", splitting.publisher_split, name="publisher_split"),
    path("regroupings/<int:pk>/", regroupings.regrouping, name="regrouping"),
]
