"""Addresses of the desk's home, claims, verifications, editions, topics and activity."""

from django.urls import URLPattern, path

from claims.desk import home

urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
]
