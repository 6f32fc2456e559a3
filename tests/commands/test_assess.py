"""`manage.py assess`: evidence in, assessment out, without a database."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

EVIDENCE = {
    "topic": {"parties": ["Veland", "Orlan"], "allies": []},
    "claim": {"kind": "assertion", "harms": ["Orlan"]},
    "captures": [
        {"id": "c1", "publisher": "Courier", "published_at": "2031-05-04", "text": "The sound is closed, Ilse said."},
        {"id": "c2", "publisher": "Herald", "published_at": "2031-05-05", "text": "The watch saw the sound closed."},
    ],
    "positions": [
        {"id": "p1", "stance": "asserts", "speaker": "Ilse", "capture": "c1", "exact": "The sound is closed"},
        {"id": "p2", "stance": "asserts", "speaker": "The watch", "capture": "c2", "exact": "the sound closed"},
    ],
}


def assess(tmp_path: Path, evidence: Any, *options: str) -> str:
    file = tmp_path / "evidence.json"
    file.write_text(evidence if isinstance(evidence, str) else json.dumps(evidence), encoding="utf-8")
    out = io.StringIO()
    call_command("assess", str(file), *options, stdout=out)
    return out.getvalue()


def test_prints_the_assessment_as_json(tmp_path: Path) -> None:
    found = json.loads(assess(tmp_path, EVIDENCE))
    assert found["status"] == "corroborated"
    assert {origin["origin"] for origin in found["supporting_origins"]} == {"Ilse", "The watch"}
    assert found["reasons"][0]["rule"] == "independent_origins"


def test_explains_the_status_in_words(tmp_path: Path) -> None:
    assert assess(tmp_path, EVIDENCE, "--format", "table").startswith("corroborated\n  independent_origins: ")


@pytest.mark.parametrize(
    "broken", ["{", "[]", "\ufffd", {**EVIDENCE, "positions": [{"id": "p", "stance": "shrugs", "capture": "c1"}]}]
)
def test_says_in_a_sentence_what_it_cannot_read(tmp_path: Path, broken: Any) -> None:
    with pytest.raises(CommandError, match="cannot be assessed"):
        assess(tmp_path, broken)


def test_names_a_file_that_is_not_there() -> None:
    with pytest.raises(CommandError, match=r"nowhere\.json cannot be read"):
        call_command("assess", "nowhere.json")


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + json.dumps(EVIDENCE).encode()))
    monkeypatch.setattr("sys.stdin", given)
    out = io.StringIO()
    call_command("assess", "-", "--format", "json", stdout=out)
    assert json.loads(out.getvalue())["status"] == "corroborated"


@pytest.mark.parametrize(
    ("given", "refusal"),
    [("[" * 100_000, "nested too deeply"), ('{"labels": 5}', "labels has the wrong type")],
)
def test_refuses_in_one_sentence(tmp_path: Path, given: str, refusal: str) -> None:
    with pytest.raises(CommandError, match=refusal) as refused:
        assess(tmp_path, given)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)
    assert refused.value.returncode == 1


def test_half_a_character_is_refused_not_half_printed(tmp_path: Path) -> None:
    broken = {**EVIDENCE, "positions": [{**EVIDENCE["positions"][0], "speaker": "\ud800"}]}  # type: ignore[index]
    with pytest.raises(CommandError, match="surrogates not allowed"):
        assess(tmp_path, json.dumps(broken))
