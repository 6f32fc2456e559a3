"""Addresses of the desk's sources, reader, statements and speakers."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
