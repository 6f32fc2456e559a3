"""Every case of ``cases/``: evidence in the JSON of ``manage.py assess``, over the invented world of ``world.json``."""

import json
from pathlib import Path
from typing import Any

import pytest

from claims.corroboration import Assessment, assess, read_evidence, write_assessment
from claims.vocabulary import Status

HERE = Path(__file__).parent
WORLD = json.loads((HERE / "world.json").read_text(encoding="utf-8"))
Json = dict[str, Any]
CASES: dict[str, Json] = {
    f"{path.stem}: {case['name']}": case
    for path in sorted((HERE / "cases").glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_evidence_gets_its_status_and_reasons(case: Json) -> None:
    evidence = read_evidence(WORLD | case["evidence"])
    assessment = assess(evidence)
    expected = case["expect"]

    assert assessment.status.value == expected["status"]
    assert observed(assessment, expected) == expected
    assert assessment.reasons[0].text.endswith(".")
    json.dumps(write_assessment(assessment, evidence))


def test_every_status_has_five_cases() -> None:
    statuses = [case["expect"]["status"] for case in CASES.values()]

    assert len(statuses) >= 80
    assert {status.value for status in Status if statuses.count(status.value) < 5} == set()


def observed(assessment: Assessment, expected: Json) -> Json:
    """What the assessment says to each question that the case asks."""
    support, opposition = assessment.supporting_origins, assessment.opposing_origins
    figures, rules = assessment.figures, [reason.rule for reason in assessment.reasons]
    answers: Json = {
        "status": assessment.status.value,
        "denial_only": assessment.denial_only,
        "independent": assessment.independent_origins,
        "support": [origin.id for origin in support],
        "opposition": [origin.id for origin in opposition],
        "origins_both": sorted({origin.id for origin in support} & {origin.id for origin in opposition}),
        "rules": [rule for rule in expected.get("rules", []) if rule in rules],
        "not_rules": [rule for rule in expected.get("not_rules", []) if rule not in rules],
        "axis": figures.axis.value if figures.axis else None,
        "pairs": len(figures.pairs),
        "flags": [reason.rule for reason in figures.flags],
        "differs": sorted({name for pair in figures.pairs for name in pair.differs}),
        "interest": {o.id: o.interest.value for o in support if o.id in expected.get("interest", {})},
        "utterances": [[len(each.outlets), len(each.origins)] for each in assessment.attestation.utterances],
    }
    return {question: answers[question] for question in expected}
