"""The evidence of a claim as readers would see it, for whoever works on it: the same pictures, tables and reasons."""

from dataclasses import dataclass
from typing import Any

from claims.editions.content import Content
from claims.editions.figures import figure_series
from claims.editions.reasons import Grounds, list_needs, list_reasons
from claims.editions.routes import Routes, carriage, routes_of


@dataclass(frozen=True)
class EvidenceViews:
    """Reasons, what is lacking, both sides' pictures, the counts, and how often each statement's words are carried."""

    reasons: list[Grounds]
    needs: list[Content]
    supporting: Routes | None
    opposing: Routes | None
    figures: dict[str, Any] | None
    told: dict[int, str]


def evidence_views(content: Content) -> EvidenceViews:
    """Made from content, or from the part of it that holds the evidence."""
    return EvidenceViews(
        reasons=list_reasons(content),
        needs=list_needs(content),
        supporting=routes_of(content, "supporting"),
        opposing=routes_of(content, "opposing"),
        figures=figure_series(content),
        told=carriage(content, "supporting") | carriage(content, "opposing"),
    )
