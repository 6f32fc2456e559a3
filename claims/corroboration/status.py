"""The status of a claim: eight rules, first match wins, the last one always matches.

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
from claims.corroboration.sentences import begin, count_of, join_words, phrase_of
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
    text = "No statement on file supports or opposes it."
    if moved:
        text = "Statements on file question or report it; none supports or opposes it."
    return [Reason("no_evidence", text, tuple(sorted(moved)))]


def contested_figures(findings: Findings) -> Reasons:
    divergent = findings.matches_of(Comparison.DIVERGENT) if findings.counts_people else []
    if not divergent:
        return []
    match = divergent[0]
    ours = next(entry for entry in match.ours if any(other.origin != entry.origin for other in match.theirs))
    theirs = next(entry for entry in match.theirs if entry.origin != ours.origin)
    said = [
        f"{name_of_origin(findings, entry.origin)} says {phrase_of(entry.count.figure)}" for entry in (ours, theirs)
    ]
    positions = sorted({position for each in divergent for position in each.positions})
    origins = sorted({origin for each in divergent for origin in each.origins})
    text = f"{begin(said[0])} and {said[1]}; both cannot be right."
    return [Reason("divergent_figures", text, tuple(positions), tuple(origins))]


def conceded(findings: Findings) -> Reasons:
    harmed = findings.evidence.harms
    concessions = official_lines(findings.standing.supporting, harmed)
    neutral = any(origin.interest is Interest.NEUTRAL for origin in findings.opposition)
    if not concessions or neutral or official_lines(findings.standing.opposing, harmed):
        return []
    sides = {v.party for line in concessions for v in line.spoken_by if v.party in harmed and speaks_officially(v)}
    who, side = findings.names.of_lines(concessions), findings.names.of_ids(filter(None, sides))
    text = f"Said by {who}, speaking for {side}, which the claim harms."
    reasons = [Reason("conceded", text, ids(concessions), origins_of(findings.support, concessions))]
    counts = sorted({phrase_of(line.position.figure) for line in concessions if line.position.figure})
    if findings.counts_people and counts:
        reasons.append(
            Reason("concession_interval", f"The concession covers {join_words(counts)} only.", ids(concessions))
        )
    return reasons


def contested(findings: Findings) -> Reasons:
    if not findings.support or not findings.opposition:
        return []
    names = findings.names
    pro, contra = names.of_origins(findings.support), names.of_origins(findings.opposition)
    lines = (*findings.standing.supporting, *findings.standing.opposing)
    origins = tuple(sorted({origin.id for origin in (*findings.support, *findings.opposition)}))
    if len(origins) == 1 and not any(line.unnamed for line in lines):
        text = f"{begin(pro)} both supports and opposes it, and neither account is known to be the later one."
    else:
        text = f"Supported by {pro}; opposed by {contra}."
    reasons = [Reason("supported_and_opposed", text, ids(lines), origins)]
    if is_denial_only(findings):
        denial = "All opposition is denial by the side that the claim harms or its ally."
        reasons.append(Reason("denial_only", denial, ids(findings.standing.opposing)))
    return reasons


def is_denial_only(findings: Findings) -> bool:
    """Whether all opposition comes from a harmed party or its ally, and there is some."""
    opposing = findings.standing.opposing
    return bool(opposing) and all(is_harmed_or_ally(line.voice.party, findings.evidence) for line in opposing)


def contradicted(findings: Findings) -> Reasons:
    standing, names = findings.standing, findings.names
    if findings.support or not (findings.opposition or standing.retractions):
        return []
    reasons = []
    if findings.opposition:
        who = names.of_origins(findings.opposition)
        origins = tuple(origin.id for origin in findings.opposition)
        text = f"Opposed by {who}; nothing on file supports it."
        reasons.append(Reason("opposed_only", text, ids(standing.opposing), origins))
    else:
        text = f"Taken back by {names.of_lines(standing.retractions)}; nothing on file supports it."
        reasons.append(Reason("retracted_only", text, ids((*standing.retractions, *standing.retracted))))
    return reasons


def corroborated(findings: Findings) -> Reasons:
    return by_independent_origins(findings) or by_opposing_parties(findings)


def party_only(findings: Findings) -> Reasons:
    """All support that counts is self-serving; where nothing counts, all that there is must be."""
    origins = findings.strong or findings.support
    if not origins or not all(origin.serves_itself for origin in origins):
        return []
    outlets = {outlet for origin in origins for outlet in origin.outlets}
    carried = f"{count_of(len(outlets), 'outlet')} {'carries' if len(outlets) == 1 else 'carry'} it"
    text = f"Said only by {findings.names.of_origins(origins)}, with something to gain; {carried}."
    return [Reason("party_only", text, origin_positions(origins), tuple(origin.id for origin in origins))]


def repeated_single_origin(findings: Findings) -> Reasons:
    several = findings.independent > 1
    origins = findings.strong if several else findings.support
    outlets = {line.outlet for origin in origins for line in (origin.counted if several else origin.lines)}
    if len(outlets) < 2 or (several and in_two_publishers(origins)):
        return []
    carried = begin(count_of(len(outlets), "outlet"))
    if several:
        roots = {root for origin in origins for root in origin.attested_by}
        rule, text = "one_report_repeated", f"{carried} carry it, all going back to {findings.names.of_ids(roots)}."
    else:
        who = findings.names.of_origins(findings.strong or findings.support)
        rule, text = "one_origin_repeated", f"{carried}, one origin: {who}."
        if not findings.strong:
            text = f"{carried} carry it without naming a source; together they count as one origin."
    return [Reason(rule, text, origin_positions(origins), tuple(origin.id for origin in origins))]


def single_origin(findings: Findings) -> Reasons:
    origins = findings.strong if findings.independent > 1 else findings.support
    who = findings.names.of_origins(origins)
    outlets = {line.outlet for origin in origins for line in origin.counted}
    rule, text = "one_origin", f"It rests on one origin: {who}."
    if findings.independent > 1 and in_two_publishers(origins):
        rule, text = "figures_do_not_support", f"The figures of {who} do not support one another."
    elif findings.independent > 1:
        rule, text = "one_outlet", f"{begin(who)} are known through one outlet only: {findings.names.of_ids(outlets)}."
    return [Reason(rule, text, origin_positions(origins), tuple(origin.id for origin in origins))]


def name_of_origin(findings: Findings, origin_id: str) -> str:
    known = {origin.id: origin for origin in findings.support}
    return findings.names.of_origin(known[origin_id]) if origin_id in known else findings.names.of(origin_id)


RULES: tuple[tuple[Status, Callable[[Findings], Reasons]], ...] = (
    (Status.NO_EVIDENCE, no_evidence),
    (Status.CONTESTED, contested_figures),
    (Status.CONCEDED, conceded),
    (Status.CONTESTED, contested),
    (Status.CONTRADICTED, contradicted),
    (Status.CORROBORATED, corroborated),
    (Status.PARTY_ONLY, party_only),
    (Status.REPEATED_SINGLE_ORIGIN, repeated_single_origin),
    (Status.SINGLE_ORIGIN, single_origin),
)
