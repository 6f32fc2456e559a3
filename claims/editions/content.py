"""An edition's content as data, and what else it names: editions before it, other claims.

The bytes are the truth; this only reads them.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.models import Edition, Publication
from claims.vocabulary import RelationKind

Content = dict[str, Any]


# What a page reads; older formats are brought to it as they are read, their stored bytes stay as they are.
NEWEST_FORMAT = 4


def read(edition: Edition) -> Content:
    """The content of an edition, in the newest format. Raises ValueError for one that this code does not know.

    Of the editions before it without their notes: what these say now is in their own rows, see ``with_notes``.
    """
    content: Content = json.loads(bytes(edition.content))
    found = content["format"]
    if found not in range(1, NEWEST_FORMAT + 1):
        raise ValueError(f"Edition {edition.pk} has content of format {found}; 1 to {NEWEST_FORMAT} are known.")
    for following in LATER_FORMATS[found - 1 :]:
        content = following(content)
    return content | {"earlier": [without_note(past) for past in content.get("earlier", [])]}


def without_note(past: Content) -> Content:
    return {name: value for name, value in past.items() if name != "note"}


def with_notes(content: Content, claim: int) -> Content:
    """The content with the note of each edition before it, as it may be read now: a redaction takes it away there.

    One query; none where nothing came before, and on a notice that must not tell what came before.
    """
    earlier = content["earlier"]
    notes: dict[int, str] = {}
    if earlier and not content.get("withdrawn"):
        rows = Edition.objects.filter(claim=claim, number__lt=content["edition"]["number"]).order_by()
        notes = dict(rows.values_list("number", "note"))
    return content | {"earlier": [past | {"note": notes.get(past["number"], "")} for past in earlier]}


def as_third(content: Content) -> Content:
    """Content of an earlier format with what the third added: until then, every verdict had a signature."""
    found = content.get("verification")
    return content | {"verification": found | {"one_person": None}} if found else content


def as_second(content: Content) -> Content:
    """Content of the first format with what the second added, as far as it can be told; ``None``: not kept then."""
    newest = content | {"utterances": None}
    if is_notice(content):
        return newest
    newest["statements"] = [
        statement | {"route": None, "figure": undated(statement["figure"])} for statement in content["statements"]
    ]
    if found := content.get("corroboration"):
        reasons = [reason | {"origins": []} for reason in found["reasons"]]
        newest["corroboration"] = found | {"reasons": reasons, "needs": []}
    if figures := content.get("figures"):
        rows = [undated(row) for row in figures["rows"]]
        flags = [{"rule": "", "text": text, "statements": [], "origins": []} for text in figures.get("flags", [])]
        newest["figures"] = figures | {"rows": rows, "flags": flags}
    return newest


def undated(figure: Content | None) -> Content | None:
    """A count of which it was not kept since when it runs, nor what its day is the day of; None for none."""
    return {"period_from": None, "dated": ""} | figure if figure else None


def as_fourth(content: Content) -> Content:
    """Content of an earlier format with what the fourth added: until then, the rules' sentences were words alone."""
    if is_notice(content):
        return content
    newest = content | {"statements": [unnamed_ending(statement) for statement in content["statements"]]}
    if found := content.get("corroboration"):
        newest["corroboration"] = found | {"reasons": in_words(found["reasons"]), "needs": in_words(found["needs"])}
    if figures := content.get("figures"):
        newest["figures"] = figures | {"flags": in_words(figures["flags"])}
    return newest


def unnamed_ending(statement: Content) -> Content:
    named = {"speakers": [{"wikidata_id": ""} | speaker for speaker in statement["speakers"]]}
    if statement.get("cites"):
        named["cites"] = {"wikidata_id": ""} | statement["cites"]
    return {"ended": ""} | statement | named


def in_words(sentences: Iterable[Content]) -> list[Content]:
    return [{"said": None} | sentence for sentence in sentences]


# What brings content of the first format to the second, and so on.
LATER_FORMATS = (as_second, as_third, as_fourth)


def is_notice(content: Content) -> bool:
    """Whether it is a claim's last edition, which says that it was withdrawn or merged, and nothing else."""
    return bool(content.get("withdrawn") or content.get("merged_into"))


def same_as(speaker: Content) -> str:
    """The address of what Wikidata knows of the speaker; empty where it is not said which entry that is."""
    known = speaker.get("wikidata_id")
    return f"https://www.wikidata.org/wiki/{known}" if known else ""


@dataclass(frozen=True)
class Mention:
    """A published claim that another page names: where it is, and what it may say about it."""

    code: str
    slug: str
    wording: str
    is_withdrawn: bool


def named_codes(contents: Iterable[Content]) -> set[str]:
    """Codes of the other claims that these contents name: relations, and what took their place."""
    codes = set()
    for content in contents:
        codes |= {relation["code"] for relation in content.get("relations", [])}
        for named in ((content.get("verification") or {}).get("successor"), content.get("merged_into")):
            codes |= {named["code"]} if named else set()
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
    """Those of the codes that are published, withdrawn ones without their words. One query, none for no codes.

    A merged claim is answered by the one that it became part of, at one query more for each link of the chain.
    """
    found: dict[str, Mention] = {}
    # By the code that is looked up next: the codes that it stands for.
    wanted: dict[str, set[str]] = {code: {code} for code in codes}
    while wanted:
        rows = Publication.objects.filter(code__in=sorted(wanted)).order_by()
        asked, wanted = wanted, {}
        for code, slug, wording, withdrawn, into in rows.values_list(
            "code", "slug", "wording", "is_withdrawn", "merged_into"
        ):
            if into:
                wanted.setdefault(into, set()).update(asked[code])
            else:
                found |= dict.fromkeys(asked[code], Mention(code, slug, wording, withdrawn))
    return found
