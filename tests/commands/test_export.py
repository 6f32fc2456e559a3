"""`manage.py export`: the whole published record, checked by the commands that the documentation gives to readers."""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from claims.models import Edition
from tests.editions.tampering import as_owner, tamper  # noqa: F401 - a fixture
from tests.public import published as given

GUIDE = (Path(settings.BASE_DIR) / "docs" / "verifying.md").read_text()
TYPES = {"claims", "editions", "statements", "speakers", "sources", "topics", "corrections"}


def guided(language: str) -> str:
    """The commands in that language that the guide gives."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", GUIDE, flags=re.DOTALL)
    return str(found)


def run(command: list[str], **environment: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=os.environ | environment)
    return done.stdout + done.stderr


def some_record() -> None:
    """Two claims that stand, one of which names a third that was withdrawn later."""
    given.publish(given.a_content("DR-0001", statements=[given.a_statement(1), given.a_statement(2)]))
    named = {"code": "DR-0003", "slug": "gone", "wording": "Hushed words", "label": "narrows", "note": "Hushed note"}
    given.publish(given.a_content("DR-0002", relations=[named]))
    gone = given.a_content("DR-0003")
    gone["claim"] |= {"wording": "Hushed words", "context": "Hushed context"}
    given.publish(gone)
    given.publish(given.a_content("DR-0001"), change_type="correction", note="One statement fewer.")
    given.publish(given.withdrawn(gone), change_type="withdrawal", note="It named the wrong port.")


def exported(folder: Path) -> dict[str, list[dict[str, Any]]]:
    return {path.stem: [json.loads(line) for line in path.read_text().splitlines()] for path in folder.glob("*.jsonl")}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def export(folder: Path) -> str:
    out = io.StringIO()
    call_command("export", str(folder), stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_the_record_is_whole_and_says_nothing_of_what_was_withdrawn(tmp_path: Path) -> None:
    some_record()
    said = export(tmp_path / "record")
    found = exported(tmp_path / "record")
    manifest = json.loads((tmp_path / "record" / "manifest.json").read_bytes())
    head = Edition.objects.get(place=5).link

    assert found.keys() == TYPES
    assert {name: len(rows) for name, rows in found.items()} == {
        name.removesuffix(".jsonl"): file["records"] for name, file in manifest["files"].items()
    }
    assert [(row["code"], row["is_withdrawn"], row["edition"]) for row in found["claims"]] == [
        ("DR-0001", False, 2),
        ("DR-0002", False, 1),
        ("DR-0003", True, 2),
    ]
    assert [(row["claim"], row["order"], row["key"]) for row in found["statements"]] == [
        ("DR-0001", 1, 1),
        ("DR-0002", 1, 1),
    ]
    assert [row["slug"] for row in found["speakers"]] == ["mira-tolen"]
    assert [row["key"] for row in found["sources"]] == [1]
    assert [row["slug"] for row in found["topics"]] == ["drill-on-the-sel"]
    assert [(row["claim"], row["change_type"]) for row in found["corrections"]] == [
        ("DR-0001", "correction"),
        ("DR-0003", "withdrawal"),
    ]
    assert [(row["place"], row["claim"], row["withheld"]) for row in found["editions"]] == [
        (1, "DR-0001", ""),
        (2, "DR-0002", "names an unpublished claim"),
        (3, "DR-0003", "withdrawn"),
        (4, "DR-0001", ""),
        (5, "DR-0003", ""),
    ]
    assert "Hushed" not in "".join(path.read_text() for path in (tmp_path / "record").iterdir())
    assert (manifest["head"], manifest["schema_version"]) == ({"place": 5, "link": head}, 2)
    assert manifest["licence"] == settings.DATA_LICENSE
    assert head in said


@pytest.mark.django_db
def test_whoever_gets_it_can_check_it_by_the_guide(tmp_path: Path) -> None:
    some_record()
    folder, script = tmp_path / "record", tmp_path / "check.py"
    export(folder)
    script.write_text(guided("python"))
    head = Edition.objects.get(place=5).link
    said = run([sys.executable, str(script), str(folder)])
    assert said == f"5 editions, 3 with their content, unbroken up to {head}\n"

    editions, manifest = folder / "editions.jsonl", folder / "manifest.json"
    before = editions.read_text()
    editions.write_text(before.replace("Sel Valley", "Hill Valley"))
    assert "not what the manifest names" in run([sys.executable, str(script), str(folder)])
    told = json.loads(manifest.read_text())
    told["files"]["editions.jsonl"]["sha256"] = hashlib.sha256(editions.read_bytes()).hexdigest()
    manifest.write_text(json.dumps(told))
    assert "the content at place 1 was changed" in run([sys.executable, str(script), str(folder)])


@pytest.mark.django_db
def test_the_same_record_makes_the_same_bytes_and_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    some_record()
    export(tmp_path / "first")
    export(tmp_path / "second")
    assert files(tmp_path / "first") == files(tmp_path / "second")
    given.publish(given.a_content("DR-0004"))
    export(tmp_path / "second")
    assert len(exported(tmp_path / "second")["editions"]) == 6
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "second"]


@pytest.mark.django_db
def test_what_is_no_export_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("Dear Ida")
    with pytest.raises(CommandError, match="holds no earlier export"):
        export(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


@pytest.mark.django_db(databases=["default", "owner"])
@pytest.mark.usefixtures("as_owner")
def test_of_a_broken_chain_nothing_is_written(tmp_path: Path) -> None:
    some_record()
    tamper("UPDATE claims_edition SET link = 'abc' WHERE place = 2")
    with pytest.raises(CommandError, match="DR-0002 edition 1: its link does not join"):
        export(tmp_path / "record")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db(transaction=True)
def test_one_edition_is_checked_by_the_guide(live_server: Any, tmp_path: Path) -> None:
    """And the export, begun outside any transaction, sees one moment."""
    some_record()
    where = {"SITE": live_server.url, "CODE": "DR-0001", "NUMBER": "2"}
    assert run(["sh", "-c", guided("sh")], **where) == "content: as published\nlink: unbroken\n"
    gone = run(["sh", "-c", guided("sh")], **where | {"CODE": "DR-0002", "NUMBER": "1"})
    assert "410" in gone
    assert "link: unbroken" in gone
    assert "content: as published" not in gone
    export(tmp_path / "record")
