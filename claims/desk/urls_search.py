"""Addresses of the desk's search and of searches that are kept."""

from django.urls import URLPattern, path

from claims.desk import keeping, search

urlpatterns: list[URLPattern] = [
    path("search/", search.search, name="search"),
    path("search/keep/", keeping.search_keep, name="search_keep"),
    path("search/kept/", keeping.search_kept, name="search_kept"),
    path("search/kept/<int:pk>/rename/", keeping.search_rename, name="search_rename"),
    path("search/kept/<int:pk>/delete/", keeping.search_forget, name="search_forget"),
    path("search/kept/<int:pk>/seen/", keeping.search_seen, name="search_seen"),
]
