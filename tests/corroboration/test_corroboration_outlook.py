"""What would change a status: said for every evidence there is, and never what "corroborated" lacks already says."""

import pytest

from claims.corroboration import assess, read_evidence
from claims.corroboration.needs import LIFTABLE
from claims.corroboration.outlook import AGREEMENT, CONCESSION, OTHERWISE, would_change
from claims.vocabulary import Status
from tests.corroboration.test_corroboration_cases import CASES, WORLD, Json


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("harms_someone", [True, False])
def test_every_evidence_is_told_what_would_change_it(case: Json, harms_someone: bool) -> None:
    found = assess(read_evidence(WORLD | case["evidence"]))
    lacking = [need.text for need in found.needs if not need.met]
    ways = would_change(found, harms_someone=harms_someone)
    assert ways or lacking
    assert not set(ways) & set(lacking)
    assert (CONCESSION in ways) <= harms_someone
    assert (AGREEMENT in ways) <= (not harms_someone)


def test_each_status_is_told_by_one_rule_alone() -> None:
    assert OTHERWISE.keys() | LIFTABLE == set(Status)
    assert not OTHERWISE.keys() & LIFTABLE
