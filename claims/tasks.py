"""Jobs: what follows a change after its answer was given. They run in the worker, over the same PostgreSQL."""

from procrastinate.contrib.django import app

from claims import editions
from claims.actions import corroborate


# One at a time, but queued as often as asked: a change that commits while a job runs needs a job of its own.
@app.task(name="claims.tasks.recompute_stale", lock="recompute_stale")
def recompute_stale() -> int:
    """Assess every stale claim, batch by batch; returns how many were."""
    done = 0
    while batch := corroborate.recompute_stale():
        done += batch
    return done


@app.task(name="claims.tasks.render_outdated", queueing_lock="render_outdated")
def render_outdated() -> int:
    """Make every published page again whose template changed; returns how many were."""
    return editions.render_outdated()
