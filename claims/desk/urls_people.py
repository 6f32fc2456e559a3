"""Addresses of what people are told, of who else is here, and of the desk's people."""

from django.urls import URLPattern, path

from claims.desk import notices, presence

urlpatterns: list[URLPattern] = [
    path("here/<str:place>/<int:pk>/", presence.here, name="here"),
    path("notices/", notices.notice_list, name="notice_list"),
    path("notices/read/", notices.notice_read_all, name="notice_read_all"),
    path("notices/choices/", notices.notice_choices, name="notice_choices"),
    path("notices/<int:pk>/read/", notices.notice_read, name="notice_read"),
]
