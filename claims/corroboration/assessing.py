"""From evidence to assessment: the one way in."""

from collections.abc import Iterable

from claims.corroboration.assessment import Assessment, FiguresAssessment, OriginSummary, Reason
from claims.corroboration.evidence import Evidence
from claims.corroboration.figures import ranges_of
from claims.corroboration.findings import Findings, find
from claims.corroboration.matching import list_pairs, worst
from claims.corroboration.names import Names
from claims.corroboration.needs import list_needs
from claims.corroboration.notes import take_notes
from claims.corroboration.origins import Origin
from claims.corroboration.series import find_flags
from claims.corroboration.status import decide, is_denial_only
from claims.vocabulary import Status


def assess(evidence: Evidence) -> Assessment:
    """How far the claim is backed: exactly one status for any evidence, with every reason that fired.

    The order of the evidence's parts changes nothing. The first reason decided the status.
    """
    findings = find(evidence)
    status, reasons = decide(findings)
    figures = assess_figures(findings)
    supported_and_opposed = bool(findings.support and findings.opposition)
    return Assessment(
        status=status,
        denial_only=status is Status.CONTESTED and supported_and_opposed and marks_denial(reasons, findings),
        supporting_origins=summarise(findings.support, findings.names),
        opposing_origins=summarise(findings.opposition, findings.names),
        independent_origins=findings.independent,
        attestation=findings.attestation,
        figures=figures,
        reasons=(*reasons, *figures.flags, *take_notes(findings)),
        needs=list_needs(findings, status),
    )


def marks_denial(reasons: list[Reason], findings: Findings) -> bool:
    """Whether opposition alone made the claim contested (divergent figures did not) and all of it is denial."""
    return all(reason.rule != "divergent_figures" for reason in reasons) and is_denial_only(findings)


def assess_figures(findings: Findings) -> FiguresAssessment:
    if not findings.entries:
        return FiguresAssessment()
    entries, matches = list(findings.entries), list(findings.matches)
    return FiguresAssessment(
        axis=worst(matches),
        pairs=list_pairs(matches),
        ranges=ranges_of(findings.current),
        flags=find_flags(entries, matches, findings.names),
    )


def summarise(origins: Iterable[Origin], names: Names) -> tuple[OriginSummary, ...]:
    return tuple(
        OriginSummary(
            id=origin.id,
            label=names.label_of(origin),
            positions=origin.positions,
            interest=origin.interest,
            weak=origin.weak,
            hops=origin.hops,
            outlets=tuple(sorted(origin.outlets)),
        )
        for origin in origins
    )
