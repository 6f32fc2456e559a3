"""The two real reports, read from the folder that FACTCHECK_SEEDS names: counts and speakers, never their sentences."""

import os
from collections import Counter
from pathlib import Path

import pytest

from claims.extraction import Extraction, extract
from claims.vocabulary import StatementKind

FOLDER = os.environ.get("FACTCHECK_SEEDS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="FACTCHECK_SEEDS names no folder")


@pytest.fixture(scope="module")
def reports() -> list[Extraction]:
    texts = [path.read_text("utf-8") for path in sorted(Path(FOLDER).glob("*.txt"))]
    found = [extract(text.replace("\r\n", "\n").replace("\r", "\n")) for text in texts]
    return sorted(found, key=lambda report: -len(report.statements))[:2]


def quoted(report: Extraction) -> Counter[str]:
    kinds = (StatementKind.DIRECT, StatementKind.MIXED)
    names = [s.speaker_full or "" for s in report.reported if s.kind in kinds and "told" in (s.cue or "")]
    return Counter(name.split()[-1] for name in names)


def test_told_quotations_have_the_right_speakers(reports: list[Extraction]) -> None:
    first, second = reports
    assert quoted(first) == {"Hajiyev": 2, "Arkady": 1, "Aliyev": 1, "Nagdalyan": 2}
    assert quoted(second) == {"Pashinyan": 1}


def test_pronouns_and_role_nouns_find_their_names(reports: list[Extraction]) -> None:
    first, second = reports
    he = [s.speaker_full for s in first.reported if (s.speaker or "").lower() == "he"]
    assert he[0] == "Hikmet Hajiyev"
    assert set(he[1:]) == {"Arkady"}
    roles = {s.speaker: s.speaker_full for s in second.reported}
    assert roles["The French president"] == "Emmanuel Macron"
    assert roles["the Armenian leader"] == roles["he"] == "Nikol Pashinyan"


def test_figures_carry_bound_and_measure(reports: list[Extraction]) -> None:
    rows = {(f.words, f.bound.value, f.measure.value, f.group, f.increment) for r in reports for f in r.figures}
    assert {
        ("200", "nearly", "killed", "people", False),
        ("30", "more_than", "killed", "civilians", False),
        ("300", "exact", "deployed", "fighters", False),
        ("54", "exact", "killed", "troops", True),
        ("2,000", "more_than", "killed", "troops", False),
        ("130", "at_least", "killed", "people", False),
        ("300", "at_least", "deployed", "fighters", False),
    } <= rows
    assert not {"66", "55", "2016", "1990s", "16"} & {row[0] for row in rows}


def test_doubt_about_a_count_is_kept(reports: list[Extraction]) -> None:
    hedges = [f.hedge for f in reports[0].figures if f.words == "2,000"]
    assert hedges != []
    assert None not in hedges


def test_linked_headlines_are_no_statements(reports: list[Extraction]) -> None:
    assert not any("call for ceasefire" in s.exact for r in reports for s in r.statements)
