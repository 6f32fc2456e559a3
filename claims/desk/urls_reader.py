"""Addresses of what is done in the reader besides deciding: split, join, undo, accept and link, the next source."""

from django.urls import URLPattern, path

from claims.desk import accepting, captures, card_positions, next_source, recutting, speakers_found, undoing

urlpatterns: list[URLPattern] = [
    path("speakers/find/", speakers_found.speaker_find, name="speaker_find"),
    path("sources/<int:pk>/next/", next_source.source_next, name="source_next"),
    path("sources/<int:pk>/undo/", undoing.decision_undo, name="decision_undo"),
    path("sources/<int:pk>/credit/", captures.source_credit, name="source_credit"),
    path("statements/<int:pk>/accept-link/", accepting.statement_accept_link, name="statement_accept_link"),
    path("statements/<int:pk>/split/", recutting.statement_split, name="statement_split"),
    path("statements/<int:pk>/join/", recutting.statement_join, name="statement_join"),
    path("positions/<int:pk>/change/", card_positions.position_change, name="position_change"),
]
