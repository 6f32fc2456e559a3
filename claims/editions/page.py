"""An edition's content as its page shows it: answers, sides, figures, history. Pure; templates only lay it out."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext

from claims.editions import citing
from claims.editions.answers import backed, said, so
from claims.editions.content import Content, Mention, is_notice
from claims.editions.figures import figure_series
from claims.editions.quotes import quote
from claims.editions.reasons import list_needs, list_reasons
from claims.editions.sides import bundles, is_heavy, side
from claims.languages import joined


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
    neither = [quote(statement) for statement in content["statements"] if statement["side"] == "other"]
    sides = [side(content, "supporting"), side(content, "opposing")]
    cited = (claim, edition, f"{address}{edition_path(edition)}", settings.PUBLISHER_NAME)
    return page | {
        "publisher": settings.PUBLISHER_NAME,
        "citation": citing.plain(*cited),
        "bibtex": citing.bibtex(*cited),
        "content_sha256": content_sha256,
        "lead": gettext("Is it backed? %(status)s. Is it so? %(verdict)s.")
        % {"status": answers[1].word, "verdict": answers[2].word},
        "harms": joined(content.get("harms", [])),
        "evidence_changed_at": evidence_changed_at,
        "attestation": content["attestation"],
        "answers": answers,
        "reasons": list_reasons(content),
        "needs": list_needs(content),
        "sides": sides,
        "is_long": any(each.is_folded for each in sides),
        "others": bundles(neither, light=is_heavy(content)),
        "figures": figure_series(content),
        "verification": verification,
        "successor": mentioned((verification or {}).get("successor"), mentions),
        "relations": related(claim["code"], content["relations"], mentions),
    }


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
