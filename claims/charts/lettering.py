"""Words in a picture: how wide they run, where they break, where they are cut. No font is at hand, so with room."""

import unicodedata

from claims.xml_text import fit_for_xml

NARROW, BROAD = frozenset("fijlrtI.,:;!|'’‘“”()[] -"), frozenset("mwMW@%&—…")
CUT = "…"


def clean(text: str) -> str:
    """Without what no XML may hold: those who draw end the whole process where they meet it."""
    return fit_for_xml(text, "")


def width_of(text: str, size: float) -> float:
    """Pixels that the text takes in a common sans-serif of that size, at the most."""
    return sum(map(share_of, text)) * size


def share_of(letter: str) -> float:
    """The part of its size that a letter is wide."""
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in NARROW:
        return 0.38
    if letter in BROAD:
        return 0.95
    return 0.7 if letter.isupper() else 0.575


def wrapped(text: str, room: float, size: float, lines: int = 2) -> list[str]:
    """The text in so many lines at the most, each within the room (pixels); what is left over is cut with a sign."""
    found: list[str] = []
    words = text.split()
    while words and len(found) < lines:
        line, words = filled(words, room, size)
        found.append(line)
    if words:
        found[-1] = cut(f"{found[-1]} {words[0]}", room, size)
    return found or [""]


def filled(words: list[str], room: float, size: float) -> tuple[str, list[str]]:
    """One line of as many words as fit, and the rest; a word that is too long by itself is cut."""
    line = words[0]
    for place, word in enumerate(words[1:], start=1):
        if width_of(f"{line} {word}", size) > room:
            return cut_if_long(line, room, size), words[place:]
        line = f"{line} {word}"
    return cut_if_long(line, room, size), []


def cut_if_long(text: str, room: float, size: float) -> str:
    return text if width_of(text, size) <= room else cut(text, room, size)


def cut(text: str, room: float, size: float) -> str:
    """As much of the text as fits with the sign that there is more."""
    while text and width_of(text + CUT, size) > room:
        text = text[:-1]
    return text.rstrip() + CUT


def cut_at_word(text: str, room: float, size: float) -> str:
    """The same, without a part of a word at its end where whole ones fill at least half of the room."""
    kept = cut(text, room, size).removesuffix(CUT)
    if kept == text.rstrip() or text[len(kept)].isspace() or " " not in kept[len(kept) // 2 :]:
        return kept + CUT
    return kept.rsplit(" ", 1)[0].rstrip() + CUT
