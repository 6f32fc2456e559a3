"""An edition's content as data, and the other claims that it names. The bytes are the truth; this only reads them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.models import Edition, Publication
from claims.vocabulary import RelationKind

Content = dict[str, Any]


def read(edition: Edition) -> Content:
    """The content of an edition. Raises ValueError for a format that this code does not know."""
    content: Content = json.loads(bytes(edition.content))
    if content["format"] != 1:
        raise ValueError(f"Edition {edition.pk} has content of format {content['format']}; only 1 is known.")
    return content


@dataclass(frozen=True)
class Mention:
    """A published claim that another page names: where it is, and what it may say about it."""

    code: str
    slug: str
    wording: str
    is_withdrawn: bool


def named_codes(contents: Iterable[Content]) -> set[str]:
    """Codes of the other claims that these contents name: relations and successors."""
    codes = set()
    for content in contents:
        codes |= {relation["code"] for relation in content.get("relations", [])}
        successor = (content.get("verification") or {}).get("successor")
        codes |= {successor["code"]} if successor else set()
    return codes


INVERSES = {kind.label: kind.inverse_label for kind in RelationKind} | {
    kind.inverse_label: kind.label for kind in RelationKind
}


def relations_to(code: str, contents: Iterable[Content]) -> list[Content]:
    """How other editions say that they bear on this claim, read from its side."""
    return [
        {**content["claim"], "label": INVERSES.get(relation["label"], relation["label"]), "note": relation["note"]}
        for content in contents
        for relation in content.get("relations", [])
        if relation["code"] == code
    ]


def published(codes: Iterable[str]) -> dict[str, Mention]:
    """Those of the codes that are published, withdrawn ones without their words. One query, none for no codes."""
    wanted = sorted(codes)
    if not wanted:
        return {}
    rows = Publication.objects.filter(code__in=wanted).values_list("code", "slug", "wording", "is_withdrawn")
    return {code: Mention(code, slug, wording, withdrawn) for code, slug, wording, withdrawn in rows}
