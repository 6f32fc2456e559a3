"""The card that other sites show of a claim: drawn from its page, made into a picture once, and stored."""

import struct
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import vl_convert
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext, gettext_noop

from claims.charts import CardAnswer, card_picture, letters
from claims.editions.answers import Answer
from claims.editions.content import Content
from claims.templatetags.wording import day

OURS = Path(letters.__file__).parent / "fonts"
UNDRAWN = gettext_noop("This claim is worded in letters that a picture cannot show here. Read it on its page.")
NOTICE_UNDRAWN = gettext_noop("A notice goes with this claim. Read it on its page.")
# Statuses, verdicts and answers whose word has a colour; all others are in ink. As the style sheet has it.
TONES = {
    **dict.fromkeys(("corroborated", "conceded", "established", "likely"), "for"),
    **dict.fromkeys(("contradicted", "refuted", "unsupported"), "against"),
    **dict.fromkeys(
        ("contested", "party_only", "repeated_single_origin", "single_origin", "unresolved", "misleading"), "caution"
    ),
}


def draw(content: Content, answers: list[Answer], *, evidence_changed: bool = False) -> str:
    """The card of an edition, as SVG. Of a withdrawn claim the notice alone."""
    claim, edition = content["claim"], content["edition"]
    words, notice = claim["wording"], ""
    if content.get("withdrawn"):
        words, notice = gettext("Withdrawn"), gettext("What was published here is no longer shown.")
    elif content.get("merged_into"):
        notice = gettext("This claim was merged into %(code)s.") % {"code": content["merged_into"]["code"]}
    is_drawable = letters.can_draw(words, folders())
    parts = [gettext("Edition %(number)s") % {"number": edition["number"]}, day(edition["published_at"]), host()]
    parts += [gettext("evidence changed since sign-off")] if evidence_changed else []
    return card_picture(
        words=words if is_drawable else gettext(UNDRAWN),
        is_aside=not is_drawable,
        answers=[CardAnswer(one.question, one.word, TONES.get(one.shape, ""), shape(one.shape)) for one in answers],
        code=claim["code"],
        edition=" · ".join(parts),
        site=settings.PUBLISHER_NAME,
        notice=notice,
        warning=warning(content["topic"]["notice"]),
    )


def warning(notice: str) -> str:
    """What the topic says on each of its pages; where a picture cannot show it, that there is something to read."""
    return notice if letters.can_draw(notice, folders()) else gettext(NOTICE_UNDRAWN)


def alternative(content: Content, answers: list[Answer]) -> str:
    """The card in words, for who cannot see it."""
    if content.get("withdrawn"):
        return gettext("%(code)s: withdrawn") % {"code": content["claim"]["code"]}
    found = " ".join(f"{one.question} {one.word}." for one in answers)
    parts = {"code": content["claim"]["code"], "wording": content["claim"]["wording"], "answers": found}
    return (gettext("Claim %(code)s: “%(wording)s” %(answers)s") % parts).strip()


def picture(svg: str) -> bytes:
    """The card as PNG, packed tighter than it comes."""
    for folder in folders():
        register(folder)
    return packed(vl_convert.svg_to_png(svg))


@cache
def register(folder: Path) -> None:
    vl_convert.register_font_directory(str(folder))


def folders() -> tuple[Path, ...]:
    """Where fonts are: ours, and those of whoever runs the site."""
    return (OURS, Path(settings.CARD_FONTS)) if settings.CARD_FONTS else (OURS,)


def shape(name: str) -> str:
    return render_to_string("includes/shape.html", {"name": name}).partition("<svg")[2].join(("<svg", ""))


def host() -> str:
    return urlsplit(settings.PUBLIC_URL).netloc


def packed(png: bytes) -> bytes:
    """The same picture in about a third of the bytes: the converter is quick, and packs loosely."""
    parts = list(chunks(png))
    data = zlib.compress(zlib.decompress(b"".join(body for kind, body in parts if kind == b"IDAT")), 6)
    kept = [(kind, body) for kind, body in parts if kind != b"IDAT"]
    return png[:8] + b"".join(chunk(*part) for part in [*kept[:-1], (b"IDAT", data), kept[-1]])


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and body of each part of a PNG."""
    at = 8
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        yield kind, png[at + 8 : at + 8 + length]
        at += 12 + length


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
