"""The demo desk, loaded once for all tests that only look at it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from claims.demo.loading import load_demo


class _Undo(Exception):
    """Ends the transaction of the loaded desk."""


@pytest.fixture(scope="module")
def sign_ins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("var") / "demo_signins.txt"


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any, sign_ins: Path) -> Iterator[None]:
    """Loaded once a module and taken back at its end; each test on it takes back what it did itself."""
    with django_db_blocker.unblock():
        try:
            with transaction.atomic():
                load_demo(sign_ins)
                yield
                raise _Undo
        except _Undo:
            pass
