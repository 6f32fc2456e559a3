"""The status of a claim: eight rules, first match wins; what none of them takes is a single origin.

Graded after Airwars (conceded, contested, fair, weak) and Every Casualty (a different outlet and primary source).
Each rule returns the reasons why it fired, or nothing where it did not.
"""

from collections.abc import Callable

from claims.corroboration.assessment import Reason
from claims.corroboration.backing import by_independent_origins, by_opposing_parties, in_two_publishers
from claims.corroboration.findings import (
    Findings,
    ids,
    official_lines,
    origin_positions,
    origins_of,
    speaks_officially,
)
from claims.corroboration.interest import is_harmed_or_ally
from claims.corroboration.wording import Amounts, Named, amount_of, say
from claims.vocabulary import Comparison, Interest, Status

Reasons = list[Reason]


def decide(findings: Findings) -> tuple[Status, Reasons]:
    """The one status of the evidence, with the reasons of the rule that fired."""
    for status, rule in RULES:
        if reasons := rule(findings):
            return status, reasons
    return Status.SINGLE_ORIGIN, single_origin(findings)


def no_evidence(findings: Findings) -> Reasons:
    standing = findings.standing
    if standing.supporting or standing.opposing or standing.retractions or standing.retracted:
        return []
    moved = [position.id for position in findings.evidence.positions]
    return [Reason("no_evidence", say("none_takes_sides" if moved else "none_on_file"), tuple(sorted(moved)))]


def contested_figures(findings: Findings) -> Reasons:
    divergent = findings.matches_of(Comparison.DIVERGENT) if findings.counts_people else []
    if not divergent:
        return []
    match = divergent[0]
    ours = next(entry for entry in match.ours if any(other.origin != entry.origin for other in match.theirs))
    theirs = next(entry for entry in match.theirs if entry.origin != ours.origin)
    said = say(
        "divergent_figures",
        one=name_of_origin(findings, ours.origin),
        count=amount_of(ours.count.figure),
        other=name_of_origin(findings, theirs.origin),
        other_count=amount_of(theirs.count.figure),
    )
    positions = sorted({position for each in divergent for position in each.positions})
    origins = sorted({origin for each in divergent for origin in each.origins})
    return [Reason("divergent_figures", said, tuple(positions), tuple(origins))]


def conceded(findings: Findings) -> Reasons:
    harmed = findings.evidence.harms
    concessions = official_lines(findings.standing.supporting, harmed)
    neutral = any(origin.interest is Interest.NEUTRAL for origin in findings.opposition)
    if not concessions or neutral or official_lines(findings.standing.opposing, harmed):
        return []
    sides = {v.party for line in concessions for v in line.spoken_by if v.party in harmed and speaks_officially(v)}
    who, side = findings.names.of_lines(concessions), findings.names.of_ids(filter(None, sides))
    said = say("conceded", who=who, side=side)
    reasons = [Reason("conceded", said, ids(concessions), origins_of(findings.support, concessions))]
    counts = sorted({amount_of(line.position.figure) for line in concessions if line.position.figure}, key=str)
    if findings.counts_people and counts:
        said = say("concession_interval", counts=Amounts(tuple(counts)))
        reasons.append(Reason("concession_interval", said, ids(concessions)))
    return reasons


def contested(findings: Findings) -> Reasons:
    if not findings.support or not findings.opposition:
        return []
    names = findings.names
    pro, contra = names.of_origins(findings.support), names.of_origins(findings.opposition)
    lines = (*findings.standing.supporting, *findings.standing.opposing)
    origins = tuple(sorted({origin.id for origin in (*findings.support, *findings.opposition)}))
    if len(origins) == 1 and not any(line.unnamed for line in lines):
        said = say("both_at_once", who=pro)
    else:
        said = say("supported_and_opposed", who=pro, against=contra)
    reasons = [Reason("supported_and_opposed", said, ids(lines), origins)]
    if is_denial_only(findings):
        reasons.append(Reason("denial_only", say("denial_only"), ids(findings.standing.opposing)))
    return reasons


def is_denial_only(findings: Findings) -> bool:
    """Whether all opposition comes from a harmed party or its ally, and there is some."""
    opposing = findings.standing.opposing
    return bool(opposing) and all(is_harmed_or_ally(line.voice.party, findings.evidence) for line in opposing)


def contradicted(findings: Findings) -> Reasons:
    standing, names = findings.standing, findings.names
    if findings.support or not (findings.opposition or standing.retractions):
        return []
    if findings.opposition:
        origins = tuple(origin.id for origin in findings.opposition)
        said = say("opposed_only", who=names.of_origins(findings.opposition))
        return [Reason("opposed_only", said, ids(standing.opposing), origins)]
    said = say("retracted_only", who=names.of_lines(standing.retractions))
    return [Reason("retracted_only", said, ids((*standing.retractions, *standing.retracted)))]


def corroborated(findings: Findings) -> Reasons:
    return by_independent_origins(findings) or by_opposing_parties(findings)


def party_only(findings: Findings) -> Reasons:
    """All support that counts is self-serving; where nothing counts, all that there is must be."""
    origins = findings.strong or findings.support
    if not origins or not all(origin.serves_itself for origin in origins):
        return []
    outlets = {outlet for origin in origins for outlet in origin.outlets}
    said = say("party_only", who=findings.names.of_origins(origins), number=len(outlets))
    return [Reason("party_only", said, origin_positions(origins), tuple(origin.id for origin in origins))]


def repeated_single_origin(findings: Findings) -> Reasons:
    several = findings.independent > 1
    origins = findings.strong if several else findings.support
    outlets = {line.outlet for origin in origins for line in (origin.counted if several else origin.lines)}
    if len(outlets) < 2 or (several and in_two_publishers(origins)):
        return []
    rule, number = "one_origin_repeated", len(outlets)
    if several:
        roots = {root for origin in origins for root in origin.attested_by}
        rule, said = (
            "one_report_repeated",
            say("one_report_repeated", number=number, roots=findings.names.of_ids(roots)),
        )
    elif findings.strong:
        said = say("one_origin_repeated", number=number, who=findings.names.of_origins(findings.strong))
    else:
        said = say("unsourced_repeated", number=number)
    return [Reason(rule, said, origin_positions(origins), tuple(origin.id for origin in origins))]


def single_origin(findings: Findings) -> Reasons:
    origins = findings.strong if findings.independent > 1 else findings.support
    who = findings.names.of_origins(origins)
    outlets = {line.outlet for origin in origins for line in origin.counted}
    said = say("one_origin", who=who)
    if findings.independent > 1 and in_two_publishers(origins):
        said = say("figures_do_not_support", who=who)
    elif findings.independent > 1:
        said = say("one_outlet", who=who, outlets=findings.names.of_ids(outlets))
    return [Reason(said.code, said, origin_positions(origins), tuple(origin.id for origin in origins))]


def name_of_origin(findings: Findings, origin_id: str) -> Named:
    known = [origin for origin in findings.support if origin.id == origin_id]
    return findings.names.of_origins(known) if known else findings.names.of(origin_id)


RULES: tuple[tuple[Status, Callable[[Findings], Reasons]], ...] = (
    (Status.NO_EVIDENCE, no_evidence),
    (Status.CONTESTED, contested_figures),
    (Status.CONCEDED, conceded),
    (Status.CONTESTED, contested),
    (Status.CONTRADICTED, contradicted),
    (Status.CORROBORATED, corroborated),
    (Status.PARTY_ONLY, party_only),
    (Status.REPEATED_SINGLE_ORIGIN, repeated_single_origin),
)
