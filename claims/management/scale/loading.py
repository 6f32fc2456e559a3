"""One load: who is said to have written it, how much of everything there is, and its steps in one transaction."""

from collections.abc import Callable

from django.contrib.auth.models import Group as AuthGroup
from django.db import transaction
from django.utils import timezone

from claims.actions.merging.claims import merge_claims
from claims.actions.publishing import publish_edition
from claims.management.scale.beside import KEPT
from claims.management.scale.incoming import DAYS, DEEDS, EACH, FAMILY, GIVEN, NOTICE, PLACES, SENTENCES, THINGS
from claims.management.scale.load import Load
from claims.management.scale.steps import STEPS
from claims.management.scale.writing import DRAW, OWNER, run, switch_triggers, tracked
from claims.models import Claim, Topic, User
from claims.vocabulary import ChangeType, Group

# Nobody signs in as one of these: they have no password.
PEOPLE = {
    "contributor": Group.CONTRIBUTOR,
    "editor": Group.EDITOR,
    "second": Group.EDITOR,
    "publishing": Group.PUBLISHER,
}


def fill(claims: int, statements: int, say: Callable[[str], None]) -> Load:
    """Writes all of it or nothing, in the owner's transaction that is open."""
    load = Load(
        {
            "now": timezone.now(),
            "claims": claims,
            "statements": statements,
            "texts": -(-statements // EACH),
            "topics": min(12, max(1, claims // 1000)),
            "publishers": min(300, max(3, statements // 2000)),
            "people": max(10, claims // 20),
            "batch": Topic.objects.filter(name__startswith="Load test ").count(),
            "each": EACH,
            "sentences": SENTENCES,
            "days": DAYS,
            "notice": NOTICE,
            "places": PLACES,
            "given": GIVEN,
            "family": FAMILY,
            "things": THINGS,
            "deeds": DEEDS,
            "kept": list(KEPT),
            **{name: person(name, group) for name, group in PEOPLE.items()},
        }
    )
    run("SET LOCAL statement_timeout = 0")
    run("SET LOCAL work_mem = '128MB'")
    run(DRAW, {})
    switch_triggers(False, tracked())
    for step in STEPS:
        step(load)
        say(step.__name__)
    run("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks that wait cannot be altered
    switch_triggers(True, tracked())
    return load


def person(name: str, group: Group) -> int:
    user, is_new = User.objects.using(OWNER).get_or_create(
        username=f"load-{name}", defaults={"first_name": f"Load {name}", "password": "!"}
    )
    if is_new:
        user.groups.set([AuthGroup.objects.using(OWNER).get(name=group.value)])
    return user.pk


def publish_some(load: Load, number: int) -> int:
    """Publishes the first signed claims of the load as a publisher would; how many."""
    actor = User.objects.get(username="load-publishing")
    first = Claim.objects.filter(pk__gt=load.params["claim"], corroboration__signed_digest__isnull=False)
    published = 0
    for claim in first.order_by("pk")[:number]:
        with transaction.atomic():
            publish_edition(actor=actor, claim=claim, change_type=ChangeType.INITIAL)
        published += 1
    return published


def merge_some(load: Load, number: int) -> int:
    """Merges so many claims that nobody verifies into others of their topic, as an editor would; how many."""
    actor = User.objects.get(username="load-editor")
    alone = Claim.objects.filter(pk__gt=load.params["claim"], topic=load.params["topic"] + 1, merged_into=None)
    rows = list(alone.filter(corroboration__is_begun=False).order_by("pk")[: 2 * number])
    pairs = list(zip(rows[::2], rows[1::2], strict=False))
    for claim, into in pairs:
        merge_claims(
            actor=actor,
            claim=claim,
            into=into,
            version=claim.version,
            into_version=into.version,
            reason="The same (load test).",
        )
    return len(pairs)
