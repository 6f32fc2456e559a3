"""``manage.py match``: ranks from files, as the desk makes them."""

import json
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

DOCS = [
    {"id": "d1", "text": "The dam at Orvel burst", "title": "Orvel dam"},
    {"id": "d2", "text": "The hospital of Lesk was shelled"},
]


def written(path: Path, rows: Sequence[Mapping[str, object]]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


def matched(queries: str, *docs: str) -> dict[str, list[str]]:
    out = StringIO()
    call_command("match", "--queries", queries, "--docs", *docs, stdout=out)
    return {row["id"]: row["ranked"] for row in map(json.loads, out.getvalue().splitlines())}


def test_each_query_is_answered_by_ranked_ids(tmp_path: Path) -> None:
    queries = written(tmp_path / "q.jsonl", [{"id": "q1", "query": "dams in Orvel"}, {"id": "q2", "query": "nothing"}])
    assert matched(queries, written(tmp_path / "docs.jsonl", DOCS)) == {"q1": ["d1"], "q2": []}


def test_a_file_that_bears_the_name_of_a_task_answers_its_queries_alone(tmp_path: Path) -> None:
    rows = [{"id": "q1", "task": "one", "query": "hospital"}, {"id": "q2", "task": "two", "query": "hospital"}]
    queries = written(tmp_path / "q.jsonl", rows)
    assert matched(queries, written(tmp_path / "docs.one.dev.jsonl", DOCS)) == {"q1": ["d2"]}


@pytest.mark.parametrize("broken", ["{", '{"id": 1}', "[]"])
def test_a_broken_line_is_named(tmp_path: Path, broken: str) -> None:
    queries = written(tmp_path / "q.jsonl", [{"id": "q1", "query": "x"}])
    (tmp_path / "docs.jsonl").write_text(f"{json.dumps(DOCS[0])}\n{broken}\n")
    with pytest.raises(CommandError, match="line 2"):
        matched(queries, str(tmp_path / "docs.jsonl"))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"gone\.jsonl cannot be read"):
        matched(str(tmp_path / "gone.jsonl"), str(tmp_path / "gone.jsonl"))
