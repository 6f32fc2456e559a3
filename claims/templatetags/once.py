"""``{% once %}``: the one-time key of a form."""

from uuid import uuid4

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """A hidden field with a key that is good for one sending."""
    return format_html('<input type="hidden" name="once" value="{}">', uuid4())
