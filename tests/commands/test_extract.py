"""`manage.py extract`: what it prints for a file, several, a directory and standard input; no database is open here."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from claims.management.progress import with_progress

REPORT = "“The pass is closed,” Bero Lantos told the Courier.\n\nAt least 12 miners were killed, officials said.\n"
FRENCH = "Le maire a parlé hier soir. « Nous avons perdu tout ce que nous avions », et 12 maisons ont brûlé.\n"
STATEMENT_KEYS = {"start", "end", "exact", "kind", "speaker", "speaker_full", "cue", "channel"}
FIGURE_KEYS = {"start", "end", "exact", "bound", "low", "high", "measure", "group", "side", "increment"}


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(*arguments: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    call_command("extract", *arguments, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_one_file_prints_one_object_with_spans_of_its_text(report: Path) -> None:
    (found,) = run(str(report))
    assert found["file"] == str(report)
    assert found["seconds"] >= 0
    assert found["statements"]
    for row in [*found["statements"], *found["figures"]]:
        assert REPORT[row["start"] : row["end"]] == row["exact"]
    assert {key for row in found["statements"] for key in row} - {"segments"} == STATEMENT_KEYS
    assert {key for row in found["figures"] for key in row} == FIGURE_KEYS
    (figure,) = found["figures"]
    assert (figure["bound"], figure["low"], figure["high"]) == ("at_least", 12, None)


def test_several_files_and_directories_print_a_line_each(report: Path, tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "second.txt").write_text("Nothing was said.", encoding="utf-8")
    (tmp_path / ".hidden").write_text("“No,” she said.", encoding="utf-8")
    assert [found["file"] for found in run(str(tmp_path))] == [
        str(tmp_path / "deeper" / "second.txt"),
        str(report),
    ]
    assert len(run(str(report), str(report))) == 2


def test_offsets_count_the_line_ends_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(REPORT.replace("\n", "\r\n").encode())
    (found,) = run(str(path))
    text = path.read_bytes().decode()
    assert all(text[row["start"] : row["end"]] == row["exact"] for row in found["figures"])


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    (found,) = run("-")
    assert found["file"] == "-"
    assert found["figures"]


def test_the_table_names_speakers_and_numbers(report: Path) -> None:
    out = io.StringIO()
    call_command("extract", str(report), "--format", "table", stdout=out)
    assert "Bero Lantos" in out.getvalue()
    assert "at_least 12–" in out.getvalue()


def test_a_file_that_is_no_text_is_named_and_the_others_are_read(report: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match="1 of 2 files"):
        call_command("extract", str(tmp_path), stdout=out, stderr=err)
    assert "picture.jpg is not UTF-8" in err.getvalue()
    assert str(report) in out.getvalue()


def test_a_missing_file_is_named_and_the_others_are_read(report: Path) -> None:
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match="1 of 2 files"):
        call_command("extract", "nowhere.txt", str(report), stdout=out, stderr=err)
    assert "nowhere.txt cannot be read: No such file" in err.getvalue()
    assert str(report) in out.getvalue()


def test_another_language_is_said_to_be_read_for_quotations_alone(tmp_path: Path) -> None:
    path = tmp_path / "rapport.txt"
    path.write_text(FRENCH, encoding="utf-8")
    (found,) = run(str(path))
    assert (found["language"], found["reading"], found["figures"]) == ("fr", "quotations", [])
    assert [row["exact"] for row in found["statements"]] == ["« Nous avons perdu tout ce que nous avions »"]
    out = io.StringIO()
    call_command("extract", str(path), "--format", "table", stdout=out)
    assert "(fr: read for quotations alone)" in out.getvalue()


def test_a_language_given_is_not_guessed(report: Path) -> None:
    assert run(str(report), "--language", "en-GB")[0]["reading"] == "full"
    assert run(str(report), "--language", "FR")[0]["reading"] == "quotations"


def test_a_language_that_is_none_is_refused(report: Path) -> None:
    with pytest.raises(CommandError, match="'English' is no code of a language"):
        call_command("extract", str(report), "--language", "English")


def test_a_command_line_keeps_its_results_apart_from_what_went_wrong(report: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    ran = subprocess.run(
        [sys.executable, "manage.py", "extract", str(tmp_path)],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert [json.loads(line)["file"] for line in ran.stdout.splitlines()] == [str(report)]
    assert ran.stderr.splitlines() == [
        f"{tmp_path / 'picture.jpg'} is not UTF-8 text (byte 1).",
        "CommandError: 1 of 2 files could not be read.",
    ]


def test_a_reader_who_goes_away_early_is_no_error(report: Path) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} manage.py extract {' '.join([str(report)] * 20)} | head -c 1"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == ("{", "")


def test_a_bar_stands_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def shown(*, bar_seen: bool, output_seen: bool) -> bool:
        monkeypatch.setattr("sys.stderr", Screen() if bar_seen else io.StringIO())
        monkeypatch.setattr("sys.stdout", Screen() if output_seen else io.StringIO())
        items = with_progress(["a", "b"], unit="file", beside_output=True)
        seen = not items.disable  # type: ignore[attr-defined]
        assert list(items) == ["a", "b"]
        return seen

    assert shown(bar_seen=True, output_seen=False)
    assert not shown(bar_seen=True, output_seen=True)
    assert not shown(bar_seen=False, output_seen=False)
