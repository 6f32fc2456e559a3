"""A real Chromium against a real server over the test database."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from psycopg.conninfo import make_conninfo

from factcheck.children import Child, end_all

# Nothing that a browser does on its own behalf: no updates, no field trials, no safe-browsing lists.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    # Playwright keeps an event loop in this thread; the ORM calls of a test beside it are as safe as ever.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium or None, args=[*QUIET, *sandbox])
        yield launched
        launched.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)


@pytest.fixture
def new_context(browser: Browser, live_server: object) -> Iterator["ContextMaker"]:
    maker = ContextMaker(browser, str(live_server))
    yield maker
    maker.close()


@pytest.fixture
def start_worker(transactional_db: None) -> Iterator[Callable[[], None]]:
    """Starts a worker as `make run` does, on the test's database; it ends before the tables are emptied."""
    there = connection.settings_dict
    database = make_conninfo(
        host=there["HOST"], port=there["PORT"], user=there["USER"], password=there["PASSWORD"], dbname=there["NAME"]
    )
    environment = {**os.environ, "DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    worker = Child("job worker", ("manage.py", "procrastinate", "worker"), environment)
    yield worker.start
    if hasattr(worker, "process"):
        end_all([worker], seconds=10)


class ContextMaker:
    """Separate people in separate browsers; what their pages complain about is collected."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.browser = browser
        self.base_url = base_url
        self.contexts: list[BrowserContext] = []
        self.complaints: list[str] = []

    def __call__(self, *, width: int = 1200, javascript: bool = True, dark: bool = False, touch: bool = False) -> Page:
        context = self.browser.new_context(
            base_url=self.base_url,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            is_mobile=touch,
        )
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on(
            "console",
            lambda message: (
                self.complaints.append(f"{page.url}: {message.text}") if is_complaint(message.text) else None
            ),
        )
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()


def is_complaint(text: str) -> bool:
    """Whether the console names a defect of ours: a blocked resource or a script error, not a refused form (4xx)."""
    return "Content Security Policy" in text or "Uncaught" in text or "violates" in text
