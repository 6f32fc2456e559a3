"""What the tree promises: who may import whom, how long a file is, and what is not there."""

import ast
import io
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from importlinter import cli

ROOT = Path(settings.BASE_DIR)
CODE = sorted(
    path for room in ("claims", "factcheck") for path in (ROOT / room).rglob("*.py") if "migrations" not in path.parts
)
TESTS = sorted((ROOT / "tests").rglob("*.py"))
PURE_ROOMS = {"corroboration", "extraction", "matching", "vocabulary"}
PURE = [path for path in CODE if PURE_ROOMS & set(path.relative_to(ROOT).parts[:-1])]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def imported(node: ast.AST) -> list[str]:
    """Modules that the statement imports; none where it is no import."""
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def test_imports_point_down(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    failed = cli.lint_imports(no_cache=True)
    assert not failed, capsys.readouterr().out


def test_no_file_is_longer_than_a_head_can_hold() -> None:
    assert [named(path) for path in CODE if lines(path) > 300] == []
    assert [named(path) for path in TESTS if lines(path) > 400] == []


def test_no_template_is_longer_than_a_screen_or_two() -> None:
    assert [named(path) for path in (ROOT / "templates").rglob("*.html") if lines(path) > 150] == []


def test_no_import_hides_in_a_function() -> None:
    hidden = [
        f"{named(path)}:{inner.lineno}"
        for path in CODE
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_nothing_is_called_by_what_could_be_anything() -> None:
    vague = {"utils.py", "helpers.py", "services.py", "common.py", "misc.py", "signals.py"}
    assert [named(path) for path in CODE + TESTS if path.name in vague] == []


def test_nothing_happens_by_signal() -> None:
    signals = [
        named(path)
        for path in CODE
        for node in ast.walk(tree(path))
        for module in imported(node)
        if "signals" in module or "dispatch" in module
    ]
    assert signals == []


def test_the_pure_rooms_import_no_framework() -> None:
    allowed_ours = tuple(f"claims.{room}" for room in PURE_ROOMS)
    strange = [
        f"{named(path)}: {module}"
        for path in PURE
        for node in ast.walk(tree(path))
        for module in imported(node)
        if module.split(".")[0] in {"django", "psycopg", "pghistory", "pgtrigger", "factcheck"}
        or (module.startswith("claims") and not module.startswith(allowed_ours))
    ]
    assert strange == []


def test_the_vocabulary_imports_nothing_of_ours() -> None:
    modules = [
        module
        for path in (ROOT / "claims/vocabulary").glob("*.py")
        for node in ast.walk(tree(path))
        for module in imported(node)
    ]
    assert modules
    assert [module for module in modules if not module.startswith("claims.vocabulary") and module != "enum"] == []


def test_rows_are_written_in_actions_alone() -> None:
    """Public pages, desk, interface and dossier call no writing method of a manager or a row."""
    writing = {"create", "bulk_create", "update_or_create", "get_or_create", "bulk_update", "save", "delete"}
    rooms = ("claims/api/", "claims/desk/", "claims/public/", "claims/dossier/")
    writes = [
        f"{named(path)}:{node.lineno} {node.func.attr}"
        for path in CODE
        if named(path).startswith(rooms)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in writing
    ]
    assert writes == []


@pytest.mark.django_db
def test_migrations_say_all_that_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, stdout=io.StringIO())


@pytest.mark.parametrize(
    "model",
    [model for model in apps.get_app_config("claims").get_models() if not hasattr(model, "pgh_tracked_model")],
    ids=lambda model: model._meta.model_name,
)
def test_every_row_says_what_it_is(model: Any) -> None:
    assert "__str__" in vars(model)


def test_every_module_says_what_belongs_in_it() -> None:
    assert [named(path) for path in CODE if path.read_text().strip() and not ast.get_docstring(tree(path))] == []
