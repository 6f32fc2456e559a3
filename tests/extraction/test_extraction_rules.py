"""The rules of statements by name: each is explained to the desk, and scored by how often it is right."""

from datetime import date

import pytest

from claims.extraction.output import as_json
from claims.extraction.speech.scores import SCORES, UNMEASURED, WEAK, score_of
from claims.management.evaluation.gold import load_folder
from claims.management.evaluation.rules import RuleLine, lines_by_rule
from claims.vocabulary import rule_explained
from claims.vocabulary.rules import RULES
from tests.extraction.reading import CASES, GOLD, read

# A rule with fewer proposals than this is measured by chance.
ENOUGH = 30
# How far a rule may move before its score is measured anew.
NEAR = 0.05


def lines() -> list[RuleLine]:
    """What ``evaluate --rules`` says of the project's own marked reports."""
    gold, found = load_folder(GOLD), {}
    for each in gold:
        readings = [read(report["text"]) for report in each.reports]
        found[each.name] = [
            as_json(reading, file="", seconds=0) | {"rules": [(s.rule, s.score) for s in reading.reported]}
            for reading in readings
        ]
    return lines_by_rule(gold, found)


def test_every_rule_that_a_case_or_a_marked_report_yields_is_explained() -> None:
    days = [
        (case["text"], date.fromisoformat(case["published_on"]) if "published_on" in case else None)
        for cases in CASES.values()
        for case in cases
    ]
    reports = [(report["text"], None) for each in load_folder(GOLD) for report in each.reports]
    yielded = {statement.rule for text, day in [*days, *reports] for statement in read(text, day).statements}
    assert sorted(rule for rule in yielded if not rule_explained(rule)) == []
    assert sorted(SCORES.keys() - yielded) == []  # no score of a rule that is no more


def test_every_label_stands_once_and_in_order() -> None:
    labels = [label for label, _ in RULES.values()]
    assert sorted(set(labels)) == sorted(labels)
    assert list(RULES) == sorted(RULES)


def test_scores_are_what_is_measured_on_the_marked_reports() -> None:
    off = {
        line.rule: (line.score, line.share)
        for line in lines()
        if line.proposals >= ENOUGH and abs(line.share - line.score) > NEAR
    }
    assert off == {}, "make eval ARGS=--rules says so now: bring claims/extraction/speech/scores.py up to date"


@pytest.mark.parametrize(
    ("rule", "is_weak", "score"),
    [
        ("clause", False, SCORES["clause"]),
        ("clause", True, WEAK),
        ("what_called", True, SCORES["what_called"]),
        ("never_counted", False, UNMEASURED),
    ],
)
def test_a_verb_that_reports_speech_only_at_times_lowers_a_score_and_never_lifts_it(
    rule: str, is_weak: bool, score: float
) -> None:
    assert score_of(rule, is_weak=is_weak) == score


def test_a_suggestion_has_the_score_of_its_rule_and_of_its_verb() -> None:
    found = read("Mara Venn said that the strait is open. Mara Venn responded that the strait is open.").statements
    assert [(statement.rule, statement.score) for statement in found] == [
        ("clause", SCORES["clause"]),
        ("clause", WEAK),
    ]
