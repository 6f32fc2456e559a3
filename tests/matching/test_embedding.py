"""Vectors of sentences, where the optional packages are installed; without them it is said how to get them."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from claims.embedding import DIMENSIONS, INSTALL, IS_INSTALLED, Meanings, NotInstalled, embed

installed = pytest.mark.skipif(not IS_INSTALLED, reason="the optional packages are not installed")
TEXTS = ["The physician cured the child.", "Grain exports fell in autumn."]


@pytest.mark.skipif(IS_INSTALLED, reason="the optional packages are installed")
def test_without_the_packages_it_is_said_how_to_get_them() -> None:
    with pytest.raises(NotInstalled, match="bin/install embeddings"):
        embed("Anything")
    assert (Path(__file__).parents[2] / "requirements-embeddings.txt").exists()
    assert "embeddings" in INSTALL


@installed
def test_a_vector_has_the_length_of_one_and_is_the_same_each_time() -> None:
    vector = embed(TEXTS[0])
    assert len(vector) == DIMENSIONS
    assert sum(number * number for number in vector) == pytest.approx(1, abs=1e-5)
    assert embed(TEXTS[0]) == vector


@installed
def test_what_means_the_same_is_near_without_a_word_in_common() -> None:
    meanings = Meanings(TEXTS)
    assert meanings.nearest("A doctor healed a boy", 2) == [0, 1]
    assert meanings.nearest("Less wheat was sold abroad", 1) == [1]


@installed
def test_the_command_unites_words_and_meaning_unless_told_not_to(tmp_path: Path) -> None:
    queries, docs = tmp_path / "queries.jsonl", tmp_path / "docs.jsonl"
    queries.write_text(json.dumps({"id": "q", "query": "A doctor healed a boy"}))
    docs.write_text("\n".join(json.dumps({"id": str(n), "text": text}) for n, text in enumerate(TEXTS)))

    def ranked(*options: str) -> list[str]:
        out = StringIO()
        call_command("match", "--queries", str(queries), "--docs", str(docs), *options, stdout=out)
        found: list[str] = json.loads(out.getvalue())["ranked"]
        return found

    assert ranked() == ["0", "1"]
    assert ranked("--without-embeddings") == []
