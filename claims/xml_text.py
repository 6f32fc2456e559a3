"""What of a text XML may hold: the pictures, the feeds and the XML of oEmbed are made of words that people paste."""

import re

NEVER_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fit_for_xml(text: str, instead: str = "\N{REPLACEMENT CHARACTER}") -> str:
    """The text with ``instead`` for each character that no XML may hold, not even as an entity (XML 1.0, 2.2)."""
    return NEVER_IN_XML.sub(instead, text)
