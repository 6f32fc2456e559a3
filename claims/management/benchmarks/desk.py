"""How long the desk's pages take on what is in the database, asked of the application itself, middleware and all.

What counts is the time in which the process computes, and that in which the database does: its own process is looked
at where this machine runs it, so that what others do with the processor counts nowhere; of another machine's, the wait
counts. Nothing is kept: the sign-ins that it takes are rolled back.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group as AuthGroup
from django.core.management import CommandError
from django.db import connection, transaction
from django.test import Client, override_settings

from claims.management.benchmarks.desk_pages import Page, pages
from claims.management.benchmarks.desk_records import find_records
from claims.management.benchmarks.measured import Measured, clock_of_database
from claims.models import Claim, Statement, User, Verification
from claims.vocabulary import Group

ALLOWED = 150.0
RUNS = 3


@dataclass(slots=True)
class Queries:
    """Stands between Django and the driver: how many queries there were, and what they took, in seconds."""

    number: int = 0
    waited: float = 0.0
    computed: float = 0.0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        began, computed = time.perf_counter(), time.process_time()
        try:
            return execute(sql, params, many, context)
        finally:
            self.number += 1
            self.waited += time.perf_counter() - began
            self.computed += time.process_time() - computed


@dataclass(frozen=True, slots=True)
class Answer:
    """What one request took, in milliseconds; ``computed`` leaves out what was computed while a query ran."""

    queries: int
    database: float
    computed: float

    @property
    def took(self) -> float:
        return self.database + self.computed


def measure_desk(runs: int = RUNS) -> Iterator[Measured]:
    """Every page of the desk that can be read, at the records of each kind that have most."""
    size = f"{Claim.objects.count():,} claims, {Statement.objects.count():,} statements"
    for page, answer in measure_pages(runs):
        spent = f"{answer.queries} queries {answer.database:.0f} ms, computing {answer.computed:.0f} ms"
        detail = f"{spent}, {page.address} ({size})"
        yield Measured(page.what, answer.took, ALLOWED, detail)


def measure_pages(runs: int = RUNS) -> Iterator[tuple[Page, Answer]]:
    """Each page with its answer, after one that is not counted; of one that took too long, the best of some runs."""
    with ExitStack() as stack:
        stack.enter_context(override_settings(SECOND_STEP_FROM=""))
        stack.enter_context(transaction.atomic())
        stack.callback(transaction.set_rollback, True)
        users = people()
        clients = {name: signed_in(user) for name, user in users.items()}
        spent = clock_of_database()
        for page in pages(find_records(), users["writer"].pk):
            client = clients[page.reader]
            ask(client, page, spent)
            answers = [ask(client, page, spent)]
            while len(answers) < runs and answers[-1].took > ALLOWED:
                answers.append(ask(client, page, spent))
            yield page, min(answers, key=lambda answer: answer.took)


def people() -> dict[str, User]:
    """Who asks: somebody without work of their own, and whoever last wrote on most verifications; both see all."""
    wrote = list(Verification.objects.order_by().values_list("edited_by", flat=True))
    busiest = max(set(wrote), key=wrote.count, default=None)
    anyone = User.objects.create(username="desk-bench", password="!")  # noqa: S106 - no password at all
    writer = User.objects.get(pk=busiest) if busiest else anyone
    for user in (anyone, writer):
        user.groups.set([AuthGroup.objects.get(name=Group.ADMINISTRATOR.value)])
    return {"anyone": anyone, "writer": writer}


def signed_in(user: User) -> Client:
    host = next((name for name in settings.ALLOWED_HOSTS if name.strip("*.")), "localhost").lstrip("*.")
    client = Client(headers={"host": host})
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def ask(client: Client, page: Page, spent: Callable[[], float] | None) -> Answer:
    """One request. Raises: CommandError where the answer is no page."""
    queries = Queries()
    with connection.execute_wrapper(queries):
        before, computed = spent() if spent else 0.0, time.process_time()
        answer = client.get(page.address, headers=page.headers, secure=not settings.LOOPBACK_HTTP)
        computed = time.process_time() - computed
        database = spent() - before if spent else queries.waited
    if answer.status_code >= 400 or "/accounts/" in answer.headers.get("Location", ""):
        raise CommandError(f"{page.address} answered {answer.status_code}: it cannot be measured.")
    return Answer(queries.number, database * 1_000, (computed - queries.computed) * 1_000)
