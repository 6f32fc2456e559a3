"""The two real reports share one sentence, which is one origin; the rest is each outlet's own. None is quoted here."""

import os
from pathlib import Path
from typing import Any

import pytest

from claims.corroboration import assess, read_evidence, write_assessment
from claims.extraction import extract
from claims.vocabulary import Measure

FOLDER = os.environ.get("FACTCHECK_SEEDS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="FACTCHECK_SEEDS names no folder")

Json = dict[str, Any]
LEADERS = ["Vladimir Putin", "Donald Trump", "Emmanuel Macron"]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [path.read_text("utf-8") for path in sorted(Path(FOLDER).glob("*.txt"))][:2]


def sentence(text: str, opening: str) -> str:
    start = text.index(opening)
    return text[start : text.index(".", start) + 1]


def assessed(texts: list[str], exacts: list[str], **fields: Any) -> Json:
    """Both reports carry the claim, each in the sentence given."""
    captures = [
        {"id": f"c{number}", "publisher": f"outlet {number}", "published_at": "2020-10-02", "text": text}
        for number, text in enumerate(texts)
    ]
    positions = [
        {"id": f"p{number}", "stance": "asserts", "capture": f"c{number}", "exact": exact, **fields}
        for number, exact in enumerate(exacts)
    ]
    evidence = read_evidence({"captures": captures, "positions": positions})
    return write_assessment(assess(evidence), evidence)


def test_the_sentence_on_the_joint_appeal_is_one_origin(texts: list[str]) -> None:
    appeals = [sentence(text, "In a joint appeal") for text in texts]
    found = assessed(texts, appeals, kind="own_voice", basis="witnessed")

    assert appeals[0] != appeals[1]
    assert found["status"] == "repeated_single_origin"
    assert [origin["positions"] for origin in found["supporting_origins"]] == [["p0", "p1"]]
    assert [link["kind"] for link in found["origin_links"]] == ["copies"]
    assert found["attestation"] == [{"utterance": ["p0", "p1"], "outlets": 2, "origins": 1}]


def test_the_leaders_who_appeal_together_are_one_origin_known_from_one_report(texts: list[str]) -> None:
    first, *others = LEADERS
    appeals = [sentence(text, "In a joint appeal") for text in texts]
    found = assessed(texts, appeals, kind="indirect", speaker=first, joint_with=others)

    assert found["status"] == "repeated_single_origin"
    assert [origin["origin"] for origin in found["supporting_origins"]] == [" + ".join(sorted(LEADERS))]
    assert [each["origins"] for each in found["attestation"]] == [1]


def test_their_own_tolls_are_two_origins(texts: list[str]) -> None:
    tolls = [next(f for f in extract(text).figures if f.measure is Measure.KILLED).exact for text in texts]
    found = assessed(texts, tolls, kind="own_voice", basis="own_count")

    assert found["status"] == "corroborated"
    assert [origin["positions"] for origin in found["supporting_origins"]] == [["p0"], ["p1"]]
