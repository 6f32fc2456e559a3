"""Topics, their sides, and who stands with whom."""

from collections.abc import Iterable

from claims.actions.audit import audited
from claims.actions.corroborate import claims_of_topic, recompute
from claims.actions.slugs import free_slug
from claims.models import Alliance, Party, Topic, User
from claims.permissions import require


def add_topic(
    *, actor: User, name: str, prefix: str, description: str = "", notice: str = "", parties: Iterable[str] = ()
) -> Topic:
    """A topic with its parties. ``prefix`` (2–6 capitals) begins the codes of its claims."""
    require(actor, "manage_topics")
    with audited(actor, "add_topic"):
        topic = Topic.objects.create(
            name=name, slug=free_slug(Topic, name), prefix=prefix, description=description, notice=notice
        )
        for party in parties:
            add_party(actor=actor, topic=topic, name=party)
    return topic


def add_party(*, actor: User, topic: Topic, name: str) -> Party:
    """A side in the topic."""
    require(actor, "manage_topics")
    with audited(actor, "add_party"):
        return Party.objects.create(topic=topic, name=name, slug=free_slug(Party, name, topic=topic))


def ally(*, actor: User, first: Party, second: Party) -> Alliance:
    """The two parties stand together from now on; the claims of their topic are assessed again."""
    require(actor, "manage_topics")
    low, high = sorted((first, second), key=lambda party: party.pk)
    with audited(actor, "ally"):
        alliance = Alliance.objects.create(topic=low.topic, first=low, second=high)
        recompute(claims_of_topic(low.topic_id))
    return alliance
