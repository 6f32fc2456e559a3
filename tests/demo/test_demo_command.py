"""`manage.py demo` itself: what it says, when it holds back, and that it is all or nothing."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from claims import extraction
from claims.actions import proposals
from claims.demo import loading
from claims.models import Claim, Statement, Topic, User
from tests.factories import TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(settings: Settings, tmp_path: Path) -> Path:
    settings.VAR_DIR = tmp_path / "var"
    return tmp_path / "var"


@pytest.fixture
def drill_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "CASES", ("drill",))


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("demo", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.usefixtures("drill_alone")
def test_it_says_what_it_loaded_and_then_that_nothing_changed(var: Path) -> None:
    first = run("--if-empty")
    assert "Sound of Iven" in first
    assert str(var / "demo_signins.txt") in first
    assert run() == "The demo desk is loaded already; nothing changed.\n"
    assert run("--if-empty") == ""


@pytest.mark.usefixtures("drill_alone")
def test_new_passwords_are_drawn_for_those_who_are_there(var: Path) -> None:
    run()
    before = (var / "demo_signins.txt").read_text()
    assert "demo sign-ins" in run("--new-passwords")
    after = (var / "demo_signins.txt").read_text()
    assert after != before
    username, password, *_name = after.splitlines()[1].split()
    assert User.objects.get(username=username).check_password(password)


def test_if_empty_leaves_a_desk_in_use_alone(var: Path) -> None:
    TopicFactory.create()
    assert run("--if-empty") == ""
    assert not User.objects.exists()
    assert not var.exists()


@pytest.mark.usefixtures("drill_alone")
def test_a_load_that_fails_leaves_nothing(monkeypatch: pytest.MonkeyPatch, var: Path) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr(loading, "relate", fail)
    with pytest.raises(RuntimeError, match="half way"):
        run()
    assert not Topic.objects.exists()
    assert not User.objects.exists()
    assert not var.exists()


def test_it_loads_whatever_extraction_proposes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposals, "extract", lambda text, published_on: extraction.Extraction())
    run()
    assert Claim.objects.filter(topic__prefix="NK").count() >= 10
    split = Statement.objects.get(exact__startswith="“We have proof,”")
    assert len(split.segments) == 2


def test_nobody_of_the_demo_can_sign_in_to_a_desk_in_production(settings: Settings, var: Path) -> None:
    settings.LOOPBACK_HTTP = False
    for asked in ((), ("--if-empty",), ("--new-passwords",)):
        with pytest.raises(CommandError, match="LOOPBACK_HTTP"):
            run(*asked)
    assert not User.objects.exists()
    assert not var.exists()
