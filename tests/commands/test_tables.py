"""The diagram of the tables is made by a command, and the one in the documents is of today's models."""

from pathlib import Path

from django.conf import settings

from claims.management.commands.tables import diagram


def test_the_diagram_in_the_documents_is_current() -> None:
    there = Path(settings.BASE_DIR, "docs/tables.md").read_text(encoding="utf-8")
    assert there == diagram(), "run `make docs`"


def test_the_diagram_names_each_table_once_and_no_history() -> None:
    drawn = diagram()
    assert drawn.count("    Verification {") == 1
    assert "StatementEvent" not in drawn
