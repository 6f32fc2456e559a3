"""Jobs: what follows a change after its answer was given. They run in the worker, over the same PostgreSQL.

Imported by the worker alone, since reading loads a language model; pages ask for a job by its name (actions.jobs).
"""

from contextlib import suppress

from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Status

from claims import editions, limits
from claims.actions import (
    answering_once,
    comparing,
    corroborate,
    meanings,
    notices,
    once,
    people,
    presence,
    proposals,
    rule_counts,
    telling,
    webhooks,
)
from claims.editions import shared

# More than any job takes that fails by itself.
MOST_ATTEMPTS = 10


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


# Each publication asks for it; what changed a card in another way waits a minute at most.
@app.periodic(cron="* * * * *")
@app.task(name="claims.tasks.draw_cards", lock="draw_cards")
def draw_cards(timestamp: int = 0) -> int:
    """Make pictures of the cards that other sites show; returns how many were."""
    return shared.draw_waiting()


# After the first attempt as many again as make up the number, 1 s and 5 s later.
@app.task(
    name="claims.tasks.read_capture", retry=RetryStrategy(max_attempts=proposals.ATTEMPTS - 1, wait=1, linear_wait=4)
)
def read_capture(capture: int) -> int:
    """Store what extraction suggests for a capture; returns how many suggestions there are.

    Then it is compared with others, also where it could not be read.
    """
    try:
        return proposals.read_capture(capture)
    finally:
        comparing.compare_capture(capture)


@app.task(name="claims.tasks.compare_capture")
def compare_capture(capture: int) -> int:
    """Compare a capture again, as after a change of its topic; returns how many links are new."""
    return comparing.compare_capture(capture)


# What a worker was ended over, or what was stored before captures were compared.
@app.periodic(cron="*/5 * * * *")
@app.task(name="claims.tasks.compare_missed", queueing_lock="compare_missed")
def compare_missed(timestamp: int = 0) -> int:
    """Compare captures that nobody compared; returns how many were."""
    return comparing.compare_missed()


# 4, 16, 64, … seconds between attempts, so that a mail server may be away for some hours.
@app.task(name="claims.tasks.mail_notice", retry=RetryStrategy(max_attempts=7, exponential_wait=4))
def mail_notice(notice: int) -> bool:
    """Send one notice by e-mail; whether it still was to be sent."""
    return notices.mail_notice(notice)


# 4, 16, 64, … seconds between attempts, six hours in all.
@app.task(name="claims.tasks.send_webhook", retry=RetryStrategy(max_attempts=webhooks.ATTEMPTS - 1, exponential_wait=4))
def send_webhook(delivery: int) -> bool:
    """Tell one address of one edition; whether there still was anything to tell."""
    return webhooks.send(delivery=delivery)


@app.periodic(cron="10 5 * * *")
@app.task(name="claims.tasks.tell_overdue", queueing_lock="tell_overdue")
def tell_overdue(timestamp: int = 0) -> int:
    """Tell whoever asked that a question is past its day; returns how many were told."""
    return telling.tell_overdue()


@app.periodic(cron="40 3 * * *")
@app.task(name="claims.tasks.prune_notices", queueing_lock="prune_notices")
def prune_notices(timestamp: int = 0) -> int:
    """Forget notices that were read long ago; returns how many."""
    return notices.prune_notices()


@app.periodic(cron="50 3 * * *")
@app.task(name="claims.tasks.prune_sessions", queueing_lock="prune_sessions")
def prune_sessions(timestamp: int = 0) -> int:
    """Forget sessions that ran out, and the keys of forms that nobody sends again; returns how many."""
    return people.forget_sessions() + once.forget_forms()


@app.periodic(cron="*/10 * * * *")
@app.task(name="claims.tasks.prune_presence", queueing_lock="prune_presence")
def prune_presence(timestamp: int = 0) -> int:
    """Forget who was where and left; returns how many."""
    return presence.prune_presence()


@app.periodic(cron="*/10 * * * *")
@app.task(name="claims.tasks.prune_interface", queueing_lock="prune_interface")
def prune_interface(timestamp: int = 0) -> int:
    """Forget how often programs asked in windows that ended, and old answers under their keys; returns how many."""
    return limits.forget_asked(now=timezone.now()) + answering_once.forget_answers()


@app.periodic(cron="*/10 * * * *")
@app.task(name="claims.tasks.count_rules", queueing_lock="count_rules")
def count_rules(timestamp: int = 0) -> int:
    """Count what became of each rule's suggestions, for the page of rules; returns how many rules there are."""
    return len(rule_counts.count_rules().rows)


# Where the optional model is installed: claims and statements that are new, or that were worded anew.
@app.periodic(cron="* * * * *")
@app.task(name="claims.tasks.note_meanings", queueing_lock="note_meanings")
def note_meanings(timestamp: int = 0) -> int:
    """Store the vectors that are missing; returns how many were."""
    return meanings.note_meanings()


@app.periodic(cron="* * * * *")
@app.task(name="claims.tasks.resume_stalled", queueing_lock="resume_stalled", pass_context=True)
async def resume_stalled(context: JobContext, timestamp: int) -> None:
    """Queue again what a worker was doing that is no more: killed, or out of memory.

    What ended a worker again and again is given up, so that it does not end the next one too.
    """
    jobs = context.app.job_manager
    for job in await jobs.get_stalled_jobs():
        if job.attempts >= MOST_ATTEMPTS:
            await jobs.finish_job(job, status=Status.FAILED, delete_job=False)
            continue
        with suppress(ConnectorException):  # one of its kind waits already, or another worker was faster
            await jobs.retry_job(job)
