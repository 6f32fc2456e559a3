"""``{% absolute path %}``: where readers find a page, whatever host this answer goes out by."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def absolute(path: str) -> str:
    """``/topics/`` → ``https://counterclaim.example/topics/``."""
    return f"{settings.PUBLIC_URL}{path}"
