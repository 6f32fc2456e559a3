"""Why it is not backed further: what "corroborated" asks for, point by point, and what of that is there."""

from claims.corroboration.assessment import Need
from claims.corroboration.backing import in_two_publishers, mutual_support
from claims.corroboration.findings import Findings
from claims.corroboration.sentences import count_of
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
    strong, names = findings.strong, findings.names
    have = f"{count_of(len(strong), 'origin')} so far: {names.of_origins(strong)}" if strong else "none so far"
    return Need(
        "two_origins", f"Two independent origins that are named or say how they know ({have}).", len(strong) > 1
    )


def somebody_free(findings: Findings) -> Need:
    free = [origin for origin in findings.strong if not origin.serves_itself]
    have = findings.names.of_origins(free) if free else "none so far"
    return Need("nothing_to_gain", f"At least one of them with nothing to gain ({have}).", bool(free))


def two_outlets(findings: Findings) -> Need:
    text = "Two outlets that carry them without copying one another or sharing one agency."
    return Need("two_outlets", text, in_two_publishers(findings.strong))


def one_number(findings: Findings) -> Need:
    """Met where two origins, one of them free, support one number, and no other count excludes it."""
    met = not findings.matches_of(Comparison.DIVERGENT) and bool(mutual_support(findings))
    return Need("one_number", "Counts of the same thing that support one another and exclude none.", met)


def nobody_against(findings: Findings) -> Need:
    if not findings.opposition:
        return Need("no_opposition", "Nobody on file who denies it.", True)
    who = findings.names.of_origins(findings.opposition)
    verb = "does" if len(findings.opposition) == 1 else "do"
    return Need("no_opposition", f"Nobody on file who denies it ({who} {verb}).", False)
