"""What people post, as plain words: links out, hashtags and handles taken apart."""

import re

LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+", re.IGNORECASE)
# A hashtag or handle, which may run on into a link.
TAG = re.compile(r"[#@](\w+?)(?=https?\b|\b)")
# Where the words of "StopTheWar", "COVID19Vaccine" and "snake_case" meet.
SEAM = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[0-9])(?=[A-Za-z])|_")


def clean(text: str) -> str:
    """The text without links; a hashtag or handle is kept whole and as its words ("stopthewar Stop The War")."""
    return LINK.sub(" ", TAG.sub(taken_apart, text))


def taken_apart(found: re.Match[str]) -> str:
    whole = found[1]
    parts = SEAM.sub(" ", whole)
    return f" {whole} " if parts == whole else f" {whole} {parts} "


def plain(text: str) -> str:
    """The text without links, otherwise as a person reads it."""
    return LINK.sub(" ", text)
