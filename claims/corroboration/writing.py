"""An assessment as JSON, as ``manage.py assess --format json`` prints it."""

from collections.abc import Iterable
from typing import Any

from claims.corroboration.assessment import Assessment, FiguresAssessment, OriginSummary
from claims.corroboration.evidence import Evidence, OriginLink, Position
from claims.vocabulary import Comparison, OriginLinkKind, OriginLinkState

Json = dict[str, Any]


def write_assessment(assessment: Assessment, evidence: Evidence) -> Json:
    """Plain lists, dicts, texts and numbers; ``outlets`` and ``origins`` of an utterance are counts."""
    return {
        "status": assessment.status.value,
        "denial_only": assessment.denial_only,
        "supporting_origins": [write_origin(origin) for origin in assessment.supporting_origins],
        "opposing_origins": [write_origin(origin) for origin in assessment.opposing_origins],
        "attestation": [
            {"utterance": list(each.positions), "outlets": len(each.outlets), "origins": len(each.origins)}
            for each in assessment.attestation.utterances
        ],
        "origin_links": [*write_links(evidence.links), *write_citations(evidence.positions)],
        "figures": write_figures(assessment.figures),
        "reasons": [
            {
                "rule": reason.rule,
                "positions": list(reason.positions),
                "origins": list(reason.origins),
                "text": reason.text,
            }
            for reason in assessment.reasons
        ],
    }


def write_origin(origin: OriginSummary) -> Json:
    return {
        "origin": origin.id,
        "label": origin.label,
        "positions": list(origin.positions),
        "interest": origin.interest.value,
        "weak": origin.weak,
        "hops": origin.hops,
    }


def write_links(links: Iterable[OriginLink]) -> list[Json]:
    """The standing links, the passages of one copy as one; what is found of a capture is not said of its statements."""
    written: dict[tuple[str, str, str], list[Json]] = {}
    for link in links:
        found_of_statement = link.from_position is not None and link.state is OriginLinkState.FOUND
        if link.state is OriginLinkState.OVERRULED or found_of_statement:
            continue
        row = write_link(link)
        known = written.setdefault((row["from"], row["to"], row["kind"]), [])
        if row not in known:
            known.append(row)
    return [rows[0] | {"evidence": "; ".join(row["evidence"] for row in rows)} for rows in written.values()]


def write_citations(positions: Iterable[Position]) -> list[Json]:
    """Whom a speaker cites, as marked on the statement."""
    return [
        {
            "from": each.id,
            "to": each.cites.speaker,
            "kind": OriginLinkKind.CITES.value,
            "evidence": "marked on the statement",
        }
        for each in positions
        if each.cites is not None
    ]


def write_link(link: OriginLink) -> Json:
    target = link.to_capture or (link.to_voice.speaker if link.to_voice else None)
    return {
        "from": link.from_capture or link.from_position,
        "to": target,
        "kind": link.kind.value,
        "evidence": link.evidence,
    }


def write_figures(figures: FiguresAssessment) -> Json:
    """``axis`` is the worst of the pairs, ``incomparable`` where there is none.

    ``lowest`` and ``highest`` are numbers where all totals may be compared, else null; so is an open upper end.
    """
    only = figures.ranges[0] if len(figures.ranges) == 1 else None
    return {
        "axis": (figures.axis or Comparison.INCOMPARABLE).value,
        "pairs": [
            {"a": pair.a, "b": pair.b, "result": pair.result.value, "differs": ", ".join(pair.differs) or None}
            for pair in figures.pairs
        ],
        "lowest": only.lowest if only else None,
        "lowest_positions": list(only.lowest_positions) if only else [],
        "highest": only.highest if only else None,
        "highest_positions": list(only.highest_positions) if only else [],
    }
