"""Rank documents for queries, from files: the same code as the desk's suggestions. Touches no database."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.embedding import IS_INSTALLED, Meanings
from claims.matching import Corpus, Document, fuse, look_for, plain, readings

# Documents named for a query.
NAMED = 100


class Command(BaseCommand):
    help = (
        "Ranks the documents of each file (JSON Lines of id, text and, where there is one, title) for each query "
        "(JSON Lines of id and query) and prints a line of id and ranked ids a query. Where queries name a task and a "
        "file of documents bears its name (docs.TASK.jsonl), it answers the queries of that task alone."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--queries", metavar="FILE", required=True)
        parser.add_argument("--docs", metavar="FILE", nargs="+", action="extend", required=True)
        parser.add_argument(
            "--without-embeddings", action="store_true", help="rank by words alone, also where the extra is installed"
        )

    def handle(self, *args: Any, queries: str, docs: list[str], without_embeddings: bool, **options: Any) -> None:
        asked = list(lines_of(queries, "query"))
        for name in docs:
            rows = list(lines_of(name, "text"))
            documents = [Document(str(row["id"]), str(row.get("title") or ""), row["text"]) for row in rows]
            ranker = Ranker(documents, by_meaning=IS_INSTALLED and not without_embeddings)
            for row in for_file(asked, name):
                ranked = ranker.ranked(row["query"])[:NAMED]
                self.stdout.write(json.dumps({"id": row["id"], "ranked": ranked}, ensure_ascii=False))


class Ranker:
    """By words or, where the extra is installed, by words and meaning united."""

    def __init__(self, documents: list[Document], *, by_meaning: bool) -> None:
        self.documents = documents
        self.corpus = Corpus(documents)
        self.meanings = Meanings([readings(d.heading, d.body) for d in documents]) if by_meaning else None

    def ranked(self, query: str) -> list[str]:
        by_words = [(found.key, found.score) for found in self.corpus.nearest(look_for(query))[:NAMED]]
        if self.meanings is None:
            return [key for key, _ in by_words]
        near = [(self.documents[at].key, cosine) for at, cosine in self.meanings.nearest(plain(query), NAMED)]
        return [key for key, _ in fuse(by_words, near)]


def for_file(asked: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The queries of the task that the file bears in its name, else all."""
    parts = set(Path(name).name.split("."))
    return [row for row in asked if row.get("task") in parts] or asked


def lines_of(name: str, needed: str) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON Lines, each with an id and the needed text. Raises: CommandError."""
    try:
        text = Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise CommandError(f"{name}, line {number}: no JSON ({error}).") from error
        if not isinstance(row, dict) or "id" not in row or not isinstance(row.get(needed), str):
            raise CommandError(f"{name}, line {number}: needs an id and, as text, “{needed}”.")
        yield row
