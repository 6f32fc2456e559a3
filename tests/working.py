"""The worker's part in tests: its jobs run for real, in a worker or, where the test's transaction is open, here."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, connections
from procrastinate.contrib.django import app
from procrastinate.periodic import PeriodicRegistry

from claims.actions.proposals import read_capture
from claims.models import Capture


def read(capture: Capture) -> Capture:
    """The capture with its suggestions, read as the worker's job does it."""
    read_capture(capture.pk)
    return capture


def queued() -> list[str]:
    """The names of the jobs that wait, in the order in which they were asked for."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id")
        return [name for (name,) in cursor.fetchall()]


def run_jobs() -> None:
    """A worker does what waits in the database, and ends. For tests that commit."""

    async def work() -> None:
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(1))
        worker = app.with_connector(app.connector.get_worker_connector())  # type: ignore[attr-defined]
        # What is due every minute is not waited for.
        worker.periodic_registry = PeriodicRegistry()  # type: ignore[no-untyped-call]
        async with worker.open_async():
            await worker.run_worker_async(wait=False, install_signal_handlers=False, listen_notify=False)
        await loop.run_in_executor(None, connections.close_all)  # those of the thread that the job ran in

    # In a thread of its own: a browser test in the same process leaves its event loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work()).result()
