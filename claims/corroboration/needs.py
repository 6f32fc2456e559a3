"""Why it is not backed further: what "corroborated" asks for, point by point, and what of that is there."""

from claims.corroboration.assessment import Need
from claims.corroboration.backing import in_two_publishers, mutual_support
from claims.corroboration.findings import Findings
from claims.corroboration.wording import say
from claims.vocabulary import Comparison, Status

# With these there is support that more of it, or less against it, would lift.
LIFTABLE = frozenset({Status.CONTESTED, Status.PARTY_ONLY, Status.REPEATED_SINGLE_ORIGIN, Status.SINGLE_ORIGIN})


def list_needs(findings: Findings, status: Status) -> tuple[Need, ...]:
    """What the rule of two independent origins asks for, each point met or not; nothing where it is no question.

    The second way to that status, the agreement of opposing parties, is left out: it is not a matter of degree.
    """
    if status not in LIFTABLE or not findings.support:
        return ()
    strong = findings.strong
    needs = [two_origins(findings), somebody_free(findings)]
    if len(strong) > 1:
        needs.append(two_outlets(findings))
    if findings.counts_people and (len(strong) > 1 or findings.matches_of(Comparison.DIVERGENT)):
        needs.append(one_number(findings))
    return (*needs, nobody_against(findings))


def two_origins(findings: Findings) -> Need:
    strong = findings.strong
    said = say("two_origins_none")
    if strong:
        said = say("two_origins", number=len(strong), who=findings.names.of_origins(strong))
    return Need("two_origins", said, len(strong) > 1)


def somebody_free(findings: Findings) -> Need:
    free = [origin for origin in findings.strong if not origin.serves_itself]
    said = say("nothing_to_gain", who=findings.names.of_origins(free)) if free else say("nothing_to_gain_none")
    return Need("nothing_to_gain", said, bool(free))


def two_outlets(findings: Findings) -> Need:
    return Need("two_outlets", say("two_outlets"), in_two_publishers(findings.strong))


def one_number(findings: Findings) -> Need:
    """Met where two origins, one of them free, support one number, and no other count excludes it."""
    met = not findings.matches_of(Comparison.DIVERGENT) and bool(mutual_support(findings))
    return Need("one_number", say("one_number"), met)


def nobody_against(findings: Findings) -> Need:
    if not findings.opposition:
        return Need("no_opposition", say("no_denial"), True)
    who, number = findings.names.of_origins(findings.opposition), len(findings.opposition)
    return Need("no_opposition", say("no_denial_but", who=who, number=number), False)
