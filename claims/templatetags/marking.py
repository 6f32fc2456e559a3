"""Words that were asked for, marked in a text. No queries."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from claims.spelling.highlights import Passage

register = template.Library()


@register.filter
def marked(passage: Passage) -> SafeString:
    """The pieces of a passage as HTML, each escaped."""
    return format_html_join(
        "",
        "{}",
        ((format_html("<mark>{}</mark>", piece.text) if piece.is_found else piece.text,) for piece in passage.pieces),
    )
