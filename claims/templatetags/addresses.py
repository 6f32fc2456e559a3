"""Addresses that pages name in full: of our own pages, and of whoever takes a reader's word that something is wrong."""

from urllib.parse import quote

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def absolute(path: str) -> str:
    """``/topics/`` → ``https://counterclaim.example/topics/``."""
    return f"{settings.PUBLIC_URL}{path}"


@register.simple_tag
def contact(about: str = "", edition: int | None = None) -> str:
    """Where readers report an error, a mail with its subject filled in; empty where nobody is named."""
    if settings.CONTACT_URL or not settings.CONTACT_EMAIL:
        return str(settings.CONTACT_URL)
    subject = f"{about}, edition {edition}" if about else ""
    return f"mailto:{settings.CONTACT_EMAIL}" + (f"?subject={quote(subject)}" if subject else "")
