"""Vectors of sentences, where the optional packages are installed; without them it is said how to get them."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from claims.embedding import DIMENSIONS, INSTALL, IS_INSTALLED, Meanings, NotInstalled, embed, model

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
    meanings = Meanings([[text] for text in TEXTS])
    assert [at for at, _ in meanings.nearest("A doctor healed a boy", 2)] == [0, 1]
    assert [at for at, _ in meanings.nearest("Less wheat was sold abroad", 1)] == [1]
    assert Meanings([]).nearest("Anything", 1) == []


@installed
def test_a_text_is_as_near_as_its_nearest_reading() -> None:
    meanings = Meanings([["The stadium was full.", TEXTS[0]], [TEXTS[1]], ["The stadium was full."]])
    (first, cosine), *others = meanings.nearest(TEXTS[0], 3)
    assert first == 0
    assert cosine == pytest.approx(1, abs=1e-5)
    assert all(other < 0.5 for _, other in others)


@installed
def test_what_is_read_at_once_changes_no_vector() -> None:
    texts = [*TEXTS, "Short.", *(f"Ferry number {n} sailed {'again ' * n}" for n in range(20))]
    together = model().vectors(texts)
    for text, row in zip(texts, together, strict=True):
        assert embed(text) == pytest.approx(list(row), abs=1e-4)


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
