"""What becomes of jobs whose worker is no more."""

import pytest
from django.db import connection

from claims.actions.jobs import defer
from tests.working import run_jobs


@pytest.mark.django_db(transaction=True)
def test_what_a_worker_left_is_done_by_the_next_one_but_not_tried_for_ever() -> None:
    for task in ("prune_presence", "recompute_stale", "prune_notices"):
        defer(task, queueing_lock=task)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
        cursor.execute("UPDATE procrastinate_jobs SET attempts = 10 WHERE task_name = 'claims.tasks.prune_notices'")
    defer("resume_stalled", timestamp=0)
    defer("prune_presence", queueing_lock="prune_presence")  # so that the one that was left cannot be queued yet
    run_jobs()
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, status FROM procrastinate_jobs ORDER BY id")
        left = cursor.fetchall()
    assert left == [("claims.tasks.prune_presence", "doing"), ("claims.tasks.prune_notices", "failed")]
    defer("resume_stalled", timestamp=0)
    run_jobs()
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name FROM procrastinate_jobs")
        assert cursor.fetchall() == [("claims.tasks.prune_notices",)]
