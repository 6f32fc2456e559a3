"""The guide to the interface: each of its examples is run, and its tables are those of the code."""

import json
import re
import shlex
from datetime import timedelta
from pathlib import Path
from string import Template
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from claims.actions.tokens import make_token
from claims.api.reads import export
from claims.models import Capture, Position, Statement, User
from claims.vocabulary import Scope
from tests.factories import ClaimFactory, StatementFactory
from tests.public import published as given
from tests.working import read

GUIDE = (Path(settings.BASE_DIR) / "docs/api.md").read_text()
HOST = "http://127.0.0.1:8000"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


def commands() -> list[str]:
    return [each for block in blocks("sh") for each in re.split(r"\n(?=curl )", block.replace("\\\n", " ").strip())]


def run(command: str, known: dict[str, Any]) -> Any:
    """What the answer to this curl command is; the variables of a shell stand for what is known."""
    words = shlex.split(Template(command).substitute(known))
    assert words.pop(0) == "curl"
    method, headers, data, address = "GET", {}, "", ""
    while words:
        word = words.pop(0)
        if word == "-X":
            method = words.pop(0)
        elif word == "-H":
            name, _, value = words.pop(0).partition(": ")
            headers[name] = value
        elif word == "-d":
            data = words.pop(0)
        else:
            address = word
    assert address.startswith(HOST)
    kind = headers.pop("Content-Type", "application/octet-stream")
    return Client().generic(method, address.removeprefix(HOST), data, content_type=kind, headers=headers)


@pytest.mark.django_db
def test_every_command_of_the_guide_does_what_it_says(editor: User) -> None:
    given.publish(given.a_content("DR-0001"))
    _, secret = make_token(actor=editor, name="A reader", scopes=list(Scope), good_for=timedelta(days=1))
    statement, claim = StatementFactory.create(), ClaimFactory.create()
    known: dict[str, Any] = {
        "TOKEN": secret,
        "STATEMENT": statement.pk,
        "CLAIM": claim.code,
        "SOURCE": 0,
        "CAPTURE": 0,
        "POSITION": 0,
    }
    ran = []
    for command in commands():
        capture = Capture.objects.filter(source__title="Ferries run again").order_by("pk").first()
        if capture and not known["CAPTURE"]:
            known |= {"CAPTURE": capture.pk, "SOURCE": capture.source_id}
            read(capture)  # the desk's own reading is mostly quicker than whoever types the next command
        if position := Position.objects.first():
            known["POSITION"] = position.pk
        answer = run(command, known)
        body = answer.getvalue()
        assert answer.status_code in (200, 201), (command, body)
        if "?" in command and "export" not in command and "oembed" not in command:
            assert json.loads(body)["results"], command
        ran.append(answer.status_code)
    assert (len(ran), ran.count(201)) == (30, 4)
    assert Position.objects.get().withdrawn_at
    assert Statement.objects.filter(capture_id=int(known["CAPTURE"])).count() == 2


@pytest.mark.django_db(transaction=True)
def test_the_program_of_the_guide_checks_the_chain_and_notices_a_change(
    live_server: Any, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.PUBLIC_URL = str(live_server)
    program = blocks("python")[-1]
    program = program.replace(HOST, str(live_server))
    content = given.a_content("DR-0001")
    given.publish(content)
    given.publish(given.a_content("DR-0002"))
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named the wrong bridge.")
    exec(compile(program, "docs/api.md", "exec"), {})  # noqa: S102 - the guide's own words
    assert "The chain holds up to" in capsys.readouterr().out
    broken = program.replace('edition["content_sha256"]).encode()', '"0" * 64).encode()')
    with pytest.raises(AssertionError):
        exec(compile(broken, "docs/api.md", "exec"), {})  # noqa: S102


def test_the_columns_are_those_of_the_exports() -> None:
    for columns in (export.CLAIM_COLUMNS, export.STATEMENT_COLUMNS):
        assert f"`{','.join(columns)}`" in GUIDE
