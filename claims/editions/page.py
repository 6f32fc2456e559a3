"""An edition's content as its page shows it: answers, sides, figures, history. Pure; templates only lay it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.template.defaultfilters import pluralize

from claims.editions.content import Content, Mention
from claims.editions.figures import figure_series, interval
from claims.vocabulary import NOT_ASSESSED, Interest, Status, Verdict

INTERESTS = {
    Interest.AGAINST_INTEREST.value: ("against own interest", "for"),
    Interest.SELF_SERVING.value: ("self-serving", "caution"),
    Interest.NEUTRAL.value: ("neutral", ""),
}
TIMES = {0: "No", 1: "Yes, once", 2: "Yes, twice"}


@dataclass(frozen=True)
class Answer:
    """One of the three answers: a word with its shape, and what it means here."""

    question: str
    shape: str
    word: str
    lead: str
    text: str


@dataclass(frozen=True)
class Side:
    """Those who support the claim, or those who oppose it."""

    name: str
    heading: str
    count: str
    statements: list[dict[str, Any]]
    empty: str


def claim_page(
    content: Content,
    mentions: Mapping[str, Mention],
    *,
    evidence_changed_at: datetime | None = None,
    newest: int | None = None,
    own_address: bool = False,
) -> dict[str, object]:
    """Everything that ``public/claim.html`` needs.

    ``newest``: number of the claim's newest edition, where this may be an earlier one. ``own_address``: the page is
    the edition's own, not the claim's.
    """
    claim, edition = content["claim"], content["edition"]
    withdrawn = bool(content.get("withdrawn"))
    slug = "withdrawn" if withdrawn else claim["slug"]
    address = f"{settings.PUBLIC_URL}/claims/{claim['code']}/"
    page: dict[str, object] = {
        "section": "claims",
        "claim": claim | {"slug": slug},
        "topic": content["topic"],
        "edition": edition,
        "is_withdrawn": withdrawn,
        "own_address": own_address,
        "newest": newest if newest is not None and newest != edition["number"] else None,
        "canonical": f"{address}{slug}/"
        if newest in (None, edition["number"])
        else f"{address}{edition_path(edition)}",
        "cite_address": f"{address}{edition_path(edition)}",
    }
    if withdrawn:
        return page
    verification = content.get("verification")
    return page | {
        "harms": content.get("harms", []),
        "evidence_changed_at": evidence_changed_at,
        "attestation": content["attestation"],
        "answers": [said(content), backed(content), so(verification)],
        "reasons": reasons(content),
        "origins": origins(content),
        "sides": [side(content, "supporting"), side(content, "opposing")],
        "others": [quote(statement) for statement in content["statements"] if statement["side"] == "other"],
        "figures": figure_series(content),
        "verification": verification,
        "successor": mentioned((verification or {}).get("successor"), mentions),
        "relations": related(content["relations"], mentions),
        "earlier": content.get("earlier", []),
    }


def edition_path(edition: Content) -> str:
    return f"editions/{edition['number']}/"


def mentioned(claim: Content | None, mentions: Mapping[str, Mention]) -> Mention | None:
    """The claim named, as it is published now; None where it is not."""
    return mentions.get(claim["code"]) if claim else None


def related(relations: list[Content], mentions: Mapping[str, Mention]) -> list[Content]:
    """Relations to claims that are published, each pair of label and claim once."""
    once = {(relation["label"], relation["code"]): relation for relation in reversed(relations)}
    return [once[key] | {"to": mentions[key[1]]} for key in reversed(once) if key[1] in mentions]


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{pluralize(number)}"


def said(content: Content) -> Answer:
    """Was it said? The number of times, and whether each quotation still stands in its stored source."""
    found = content["attestation"]
    times, statements = found["utterances"], found["statements"]
    if not statements:
        return Answer("Was it said?", "unsaid", "Not on file", "", "No published item that says it is on file.")
    word = TIMES.get(times, f"Yes, {times} times")
    lead = f"{counted(found['outlets'], 'outlet')}, {counted(found['origins'], 'independent report')}."
    every = f"All {statements} quotations were" if statements > 1 else "The quotation was"
    if found["found"] < statements:
        every = f"{found['found']} of {statements} quotations were"
    return Answer("Was it said?", "said", word, lead, f"{every} found word for word in the stored copy of the source.")


def backed(content: Content) -> Answer:
    """Is it backed? The derived status, with outlets and origins counted apart."""
    corroboration = content.get("corroboration")
    if corroboration is None:
        text = "It is an opinion, a forecast or a threat: there is nothing that evidence could back."
        return Answer("Is it backed?", "not_checkable", "Not asked", "", text)
    status = Status(corroboration["status"])
    outlets = {
        statement["source"]["publisher"]
        for statement in content["statements"]
        if statement["side"] == "supporting" and statement["live"]
    }
    # Weak origins count together as one, and only where nothing else supports.
    origins = len([group for group in corroboration["supporting"] if not group["weak"]]) or 1
    lead = f"{counted(len(outlets), 'outlet')}, {counted(origins, 'origin')}." if outlets else ""
    text = status.meaning
    if corroboration["denial_only"]:
        text += " Those who oppose it are the side it harms, or its ally."
    return Answer("Is it backed?", status.value, capitalised(status.label), lead, text)


def so(verification: Content | None) -> Answer:
    """Is it so? The signed verdict; its signers stand below it on the page."""
    if verification is None:
        text = "The desk has not signed a verdict. What was said, and how far it is backed, stands on its own."
        return Answer("Is it so?", "not_assessed", capitalised(NOT_ASSESSED), "", text)
    verdict = Verdict(verification["verdict"])
    return Answer("Is it so?", verdict.value, capitalised(verdict.label), "", verdict.meaning)


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def reasons(content: Content) -> list[Content]:
    """Why the status is what it is, with the statements that each reason names."""
    return list((content.get("corroboration") or {}).get("reasons", []))


def origins(content: Content) -> list[Content]:
    """Every origin on either side, with how it stands to the dispute."""
    corroboration = content.get("corroboration") or {}
    return [
        group | {"side": name, "interest_label": INTERESTS.get(group["interest"], ("", ""))[0]}
        for name in ("supporting", "opposing")
        for group in corroboration.get(name, [])
    ]


def side(content: Content, name: str) -> Side:
    """One column of the page; statements of one origin stand together, in the order of the origins."""
    shown = [statement for statement in content["statements"] if statement["side"] == name]
    shown.sort(key=lambda statement: statement["origin"] or len(shown) + 1000)
    groups = (content.get("corroboration") or {}).get(name, [])
    parts = [counted(len(groups), "origin")] if groups else []
    parts += [counted(len(shown), "statement")] if shown else []
    supports = name == "supporting"
    return Side(
        name="for" if supports else "against",
        heading="Says so" if supports else "Says otherwise",
        count=" · ".join(parts) or "none on file",
        statements=[quote(statement) for statement in shown],
        empty="No statement that supports it is on file." if supports else "No statement against it is on file.",
    )


def marked(words: str, *, direct: bool) -> str:
    """Direct speech in quotation marks, where the excerpt does not bring its own."""
    return f"“{words}”" if direct and words[:1] not in "“”„«»\"'‘" else words


def web_address(address: str) -> str:
    """The address, if it leads to the web; nothing for any other scheme."""
    return address if address.lower().startswith(("https://", "http://")) else ""


def quote(statement: Content, *, on_claim: bool = True) -> Content:
    """A statement with its tags in words: kind and figure and, on a claim's page, what it is to that claim."""
    kind = statement["kind"]
    label = "in the outlet’s own voice" if kind == "own_voice" else kind
    if statement.get("basis"):
        label += f", {statement['basis'].replace('_', ' ')}"
    tags = [(label, "")]
    if on_claim and statement["stance"] in ("concedes", "questions", "reports", "retracts"):
        tags.insert(0, (statement["stance"], ""))
    if on_claim and statement["origin"]:
        tags.append((f"origin {statement['origin']}" + (", weak" if statement["weak"] else ""), ""))
    if on_claim and statement["interest"]:
        tags.append(INTERESTS.get(statement["interest"], (statement["interest"], "")))
    if figure := statement.get("figure"):
        tags.append((f"{figure['words']}: {interval(figure)}", ""))
    source = statement["source"]
    source |= {name: web_address(source[name]) for name in ("url", "archive_url")}
    segments = statement.get("segments") or [statement["exact"]]
    return statement | {"tags": tags, "shown": marked(" … ".join(segments), direct=kind == "direct")}
