"""An edition as others cite it: for readers as a line of text, for their programs as BibTeX. Pure."""

import re
from datetime import datetime

from django.utils.translation import gettext

from claims.editions.content import Content
from claims.languages import quoted
from claims.templatetags.wording import day

SPECIAL = re.compile(r"[\\{}$&#%_~^]")
WRITTEN = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def plain(claim: Content, edition: Content, address: str, publisher: str) -> str:
    """``“Wording”, Counterclaim, NK-0001, edition 2, 3 October 2020, https://…``"""
    published = day(edition["published_at"])
    parts = {"wording": quoted(claim["wording"]), "publisher": publisher, "code": claim["code"]}
    parts |= {"number": str(edition["number"]), "day": published, "address": address}
    return gettext("%(wording)s, %(publisher)s, %(code)s, edition %(number)s, %(day)s, %(address)s") % parts


def bibtex(claim: Content, edition: Content, address: str, publisher: str) -> str:
    """An entry whose key names claim and edition; signs that TeX would act on are written out, but for the address."""
    at = datetime.fromisoformat(edition["published_at"])
    named = {"code": claim["code"], "number": edition["number"]}
    fields = {
        "author": "{{" + escaped(publisher) + "}}",
        "title": "{{" + escaped(claim["wording"]) + "}}",
        "year": "{" + str(at.year) + "}",
        "month": MONTHS[at.month - 1],
        "day": "{" + str(at.day) + "}",
        "note": "{" + escaped(gettext("Claim %(code)s, edition %(number)s") % named) + "}",
        "url": "{" + address + "}",
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@misc{{{claim['code']}-{edition['number']},\n{lines}}}"


def escaped(words: str) -> str:
    one_line = " ".join(words.split())
    return SPECIAL.sub(lambda sign: WRITTEN.get(sign.group(), "\\" + sign.group()), one_line)
