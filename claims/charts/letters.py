"""Which letters a font can draw: its table of characters, as the file has it (OpenType, ``cmap``). Pure.

A font without a letter draws a box in its place, and says nothing.
"""

import struct
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FILES = ("*.ttf", "*.otf", "*.ttc", "*.otc")


def can_draw(text: str, folders: Iterable[Path]) -> bool:
    """Whether the fonts in the folders have every letter of the text; what is never drawn needs none."""
    known = letters(tuple(folders))
    return all(ord(letter) in known or is_unseen(letter) for letter in text)


def is_unseen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in ("Cf", "Cc", "Mn")


@cache
def letters(folders: tuple[Path, ...]) -> frozenset[int]:
    """Every code point that some font in the folders has a picture of."""
    files = [path for folder in folders for pattern in FILES for path in sorted(folder.glob(pattern))]
    return frozenset(code for path in files for code in of_font(path.read_bytes()))


def of_font(font: bytes) -> set[int]:
    """The code points of a font; of the first one where the file holds several. Nothing where it has no such table."""
    start = struct.unpack_from(">I", font, 12)[0] if font[:4] == b"ttcf" else 0
    tables = struct.unpack_from(">H", font, start + 4)[0]
    found: set[int] = set()
    for number in range(tables):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, start + 12 + 16 * number)
        if name == b"cmap":
            for place in subtables(font, offset):
                found |= of_subtable(font, place)
    return found


def subtables(font: bytes, cmap: int) -> set[int]:
    """Where the tables of Unicode characters begin."""
    count = struct.unpack_from(">H", font, cmap + 2)[0]
    records = [struct.unpack_from(">HHI", font, cmap + 4 + 8 * number) for number in range(count)]
    return {cmap + offset for platform, coding, offset in records if platform == 0 or (platform, coding) in UNICODE}


UNICODE = {(3, 1), (3, 10)}


def of_subtable(font: bytes, at: int) -> set[int]:
    """Formats 4 and 12, which hold all that fonts of today have; the last code of format 4 only ends it."""
    kind = struct.unpack_from(">H", font, at)[0]
    if kind == 12:
        count = struct.unpack_from(">I", font, at + 12)[0]
        groups = [struct.unpack_from(">III", font, at + 16 + 12 * number) for number in range(count)]
        return {code for first, last, _ in groups for code in range(first, last + 1)}
    if kind != 4:
        return set()
    twice = struct.unpack_from(">H", font, at + 6)[0]
    ends = struct.unpack_from(f">{twice // 2}H", font, at + 14)
    starts = struct.unpack_from(f">{twice // 2}H", font, at + 16 + twice)
    return {code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1)} - {0xFFFF}
