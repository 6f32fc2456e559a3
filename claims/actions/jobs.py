"""Asking for a job in the transaction of the change that needs it: it is there if, and only if, the change is.

Jobs go by name, so that no web process loads what the worker loads to do them.
"""

from procrastinate.contrib.django import app
from procrastinate.tasks import configure_task


def defer(task: str, *, lock: str | None = None, queueing_lock: str | None = None, **arguments: int) -> None:
    """Queue the task of ``claims.tasks``.

    Of jobs under one ``lock`` one runs at a time; under one ``queueing_lock`` one at a time may wait.
    """
    job = configure_task(
        name=f"claims.tasks.{task}", job_manager=app.job_manager, lock=lock, queueing_lock=queueing_lock
    )
    job.defer(**arguments)
