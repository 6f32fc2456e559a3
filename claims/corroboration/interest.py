"""What a speaker stands to gain if the claim is believed.

After the statement against interest of evidence law and Airwars' grading, where a concession by the party to blame
outweighs any number of repetitions by the others.
"""

from claims.corroboration.evidence import Evidence
from claims.vocabulary import OPPOSING, Interest, Stance


def interest_of(party: str | None, stance: Stance, evidence: Evidence) -> Interest:
    """The interest of a speaker of ``party`` (None: neutral) who takes ``stance``, in the role held on that day.

    A denial by the harmed party serves itself, any other word from it is against its interest. Every other party of
    the topic serves itself, an ally and the victims' side included; where a claim harms no one, every party does.
    """
    if party is None:
        return Interest.NEUTRAL
    if party in evidence.harms and stance not in OPPOSING:
        return Interest.AGAINST_INTEREST
    return Interest.SELF_SERVING


def is_harmed_or_ally(party: str | None, evidence: Evidence) -> bool:
    """Whether the claim harms the party or one of its allies."""
    if party is None:
        return False
    return party in evidence.harms or any(are_allied(party, harmed, evidence) for harmed in evidence.harms)


def are_allied(one: str, other: str, evidence: Evidence) -> bool:
    """Whether the two parties are allied; a party counts as its own ally."""
    return one == other or frozenset((one, other)) in evidence.allies
