"""An edition's content as its page shows it: answers, sides, figures, history. Pure; templates only lay it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, ngettext

from claims.editions import citing
from claims.editions.answers import INTERESTS, backed, said, so
from claims.editions.content import Content, Mention, is_notice
from claims.editions.figures import figure_series, interval
from claims.editions.reasons import list_needs, list_reasons
from claims.editions.routes import Routes, carriage, routes_of
from claims.editions.sentences import why_ended
from claims.editions.written_in import direction, is_of_page, language_name
from claims.languages import counted, joined, number, quoted
from claims.templatetags.wording import plainly
from claims.vocabulary import Comparison

WAYS = frozenset({"told", "in", "at", "on", "to", "by", "via", "through", "during", "from", "over"})


@dataclass(frozen=True)
class Tag:
    """A word or two about a statement: its tone, and the part of the methodology that explains it, if any."""

    words: str
    tone: str = ""
    about: str = ""


@dataclass(frozen=True)
class Side:
    """Those who support the claim, or those who oppose it."""

    name: str
    heading: str
    count: str
    statements: list[dict[str, Any]]
    empty: str
    routes: Routes | None


def claim_page(
    content: Content,
    mentions: Mapping[str, Mention],
    *,
    content_sha256: str,
    evidence_changed_at: datetime | None = None,
    newest: int | None = None,
    own_address: bool = False,
    merged_into: str = "",
) -> dict[str, object]:
    """Everything that ``public/claim.html`` needs.

    ``content_sha256``: of the edition's content as it was stored. ``newest``: number of the claim's newest edition,
    where this may be an earlier one. ``own_address``: the page is the edition's own, not the claim's.
    ``merged_into``: the code of the claim that this one was merged into.
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
        "redacted": content.get("redacted"),
        "is_merger": bool(content.get("merged_into")),
        "merged_into": mentions.get(merged_into),
        "own_address": own_address,
        "newest": newest if newest is not None and newest != edition["number"] else None,
        "canonical": f"{address}{slug}/"
        if newest in (None, edition["number"])
        else f"{address}{edition_path(edition)}",
        "cite_address": f"{address}{edition_path(edition)}",
        "earlier": content.get("earlier", []),
        "first_published_at": (content.get("earlier") or [edition])[-1]["published_at"],
    }
    if is_notice(content):
        return page
    verification = content.get("verification")
    answers = [said(content), backed(content), so(verification)]
    cited = (claim, edition, f"{address}{edition_path(edition)}", settings.PUBLISHER_NAME)
    return page | {
        "publisher": settings.PUBLISHER_NAME,
        "citation": citing.plain(*cited),
        "bibtex": citing.bibtex(*cited),
        "content_sha256": content_sha256,
        "sources": sources(content),
        "lead": gettext("Is it backed? %(status)s. Is it so? %(verdict)s.")
        % {"status": answers[1].word, "verdict": answers[2].word},
        "harms": joined(content.get("harms", [])),
        "evidence_changed_at": evidence_changed_at,
        "attestation": content["attestation"],
        "answers": answers,
        "reasons": list_reasons(content),
        "needs": list_needs(content),
        "sides": [side(content, "supporting"), side(content, "opposing")],
        "others": [quote(statement) for statement in content["statements"] if statement["side"] == "other"],
        "figures": figure_series(content),
        "verification": verification,
        "successor": mentioned((verification or {}).get("successor"), mentions),
        "relations": related(claim["code"], content["relations"], mentions),
    }


def sources(content: Content) -> list[Content]:
    """Each source once, in the order of its first statement."""
    found: dict[int, Content] = {}
    for statement in content["statements"]:
        source = statement["source"]
        links = {name: web_address(source[name]) for name in ("url", "archive_url")}
        found.setdefault(source["key"], source | links | tongue(source["language"]))
    return list(found.values())


def edition_path(edition: Content) -> str:
    return f"editions/{edition['number']}/"


def mentioned(claim: Content | None, mentions: Mapping[str, Mention]) -> Mention | None:
    """The claim named, as it is published now; None where it is not."""
    return mentions.get(claim["code"]) if claim else None


def related(code: str, relations: list[Content], mentions: Mapping[str, Mention]) -> list[Content]:
    """Relations to other claims that are published, each pair of label and claim once.

    A claim that was merged stands for the one that it became part of, which may be this one itself.
    """
    others = [(relation, mentions[relation["code"]]) for relation in relations if relation["code"] in mentions]
    once = {(relation["label"], to.code): relation | {"to": to} for relation, to in reversed(others) if to.code != code}
    return [once[key] for key in reversed(once)]


def side(content: Content, name: str) -> Side:
    """One column of the page; statements of one origin stand together, in the order of the origins."""
    shown = [statement for statement in content["statements"] if statement["side"] == name]
    shown.sort(key=lambda statement: statement["origin"] or len(shown) + 1000)
    groups = (content.get("corroboration") or {}).get(name, [])
    parts = [counted(len(groups), "origin")] if groups else []
    if shown:
        gone = sum(not statement["live"] for statement in shown)
        parts.append(statements_of(len(shown), gone))
    supports = name == "supporting"
    empty = gettext("No statement that supports it is on file.")
    if not supports:
        empty = gettext("No statement against it is on file.")
    figures = content.get("figures") or {"rows": [], "axis": None}
    if not supports and len(figures["rows"]) > 1 and figures["axis"] != Comparison.CONSISTENT:
        empty = gettext(
            "No outright denial is on file. Counts that differ stand beside each other and are compared below."
        )
    first: dict[int, int] = {}
    told = carriage(content, name)
    return Side(
        name="for" if supports else "against",
        heading=gettext("Says so") if supports else gettext("Says otherwise"),
        count=" · ".join(parts) or gettext("none on file"),
        # What two sides are reported to say in one passage stands there once for each, but its address leads to one.
        statements=[
            quote(statement if groups else statement | {"origin": None})
            | {"repeated": first.setdefault(statement["key"], place) != place, "told": told.get(statement["key"])}
            for place, statement in enumerate(shown)
        ],
        empty=empty,
        routes=routes_of(content, name),
    )


def statements_of(shown: int, gone: int) -> str:
    """``3 statements, 1 no longer counted``."""
    parts = {"statements": counted(shown, "statement"), "gone": number(gone)}
    if not gone:
        return parts["statements"]
    text = ngettext("%(statements)s, %(gone)s no longer counted", "%(statements)s, %(gone)s no longer counted", gone)
    return text % parts


def marked(words: str, *, direct: bool) -> str:
    """Direct speech in quotation marks, where the excerpt does not bring its own."""
    return quoted(words) if direct and words[:1] not in "“”„«»\"'‘" else words


def web_address(address: str) -> str:
    """The address, if it leads to the web; nothing for any other scheme."""
    return address if address.lower().startswith(("https://", "http://")) else ""


def by_way_of(channel: str) -> str:
    """``AFP`` → ``via AFP``; words that say how by themselves, as ``told AFP``, stay."""
    if not channel or channel.partition(" ")[0].lower() in WAYS:
        return channel
    return gettext("via %(channel)s") % {"channel": channel}


def quote(statement: Content, *, on_claim: bool = True) -> Content:
    """A statement with its tags in words: kind and figure and, on a claim's page, what it is to that claim."""
    kind = statement["kind"]
    label = gettext("in the outlet’s own voice") if kind == "own_voice" else plainly(kind)
    tags = [Tag(", ".join(filter(None, (label, plainly(statement.get("basis") or "")))))]
    if on_claim and statement["stance"] in ("concedes", "questions", "reports", "retracts"):
        tags.insert(0, Tag(plainly(statement["stance"])))
    if on_claim and statement["origin"]:
        tags.append(Tag(gettext("origin %(number)s") % {"number": statement["origin"]}))
        if statement["weak"]:
            tags.append(Tag(gettext("weak"), "caution", "weak"))
    # Who neither supports nor opposes the claim has no interest in its being believed that the page could name.
    if on_claim and statement["interest"] and statement["side"] != "other":
        words, tone = INTERESTS.get(statement["interest"], (statement["interest"], ""))
        tags.append(Tag(gettext(words), tone, "interest"))
    if figure := statement.get("figure"):
        parts = {"words": figure["words"], "numbers": interval(figure)}
        tags.append(Tag(gettext("%(words)s: %(numbers)s") % parts))
    source = statement["source"]
    source |= {name: web_address(source[name]) for name in ("url", "archive_url")} | tongue(source["language"])
    segments = statement.get("segments") or [statement["exact"]]
    shown = marked(" … ".join(segments), direct=kind == "direct")
    told = {"tags": tags, "shown": shown, "channel": by_way_of(statement["channel"]), "ending": why_ended(statement)}
    return statement | told | tongue(statement["language"]) | translation_tongue()


def translation_tongue() -> Content:
    """The name and direction of the language that the desk translates into."""
    language = settings.WRITTEN_LANGUAGE
    return {"translated": language_name(language.partition("-")[0]), "translated_dir": direction(language)}


def tongue(language: str) -> Content:
    """The direction in which it is written, and its name where it is not that of this site."""
    return {"dir": direction(language), "tongue": "" if is_of_page(language) else language_name(language)}
