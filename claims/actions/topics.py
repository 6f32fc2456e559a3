"""Topics, their sides, and who stands with whom."""

from collections.abc import Iterable

from claims.actions.audit import audited
from claims.actions.corroborate import claims_of_topic, recompute
from claims.actions.slugs import free_slug
from claims.actions.versions import in_words, update_versioned
from claims.models import Alliance, Party, Topic, User
from claims.permissions import require


class Taken(Exception):
    """Another topic, or another party of the topic, has it; ``field`` is what to change."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


class CannotAlly(Exception):
    """The two parties cannot be allied; the message says why."""


TAKEN = {
    "claims_topic_name_key": ("name", "Another topic has this name."),
    "topic_prefix_unique": ("prefix", "Another topic has these letters."),
    "party_name_unique_in_topic": ("name", "This side is in the topic already."),
}
REFUSED_ALLIANCES = {
    "alliance_ordered_pair": ("A side cannot be its own ally.",),
    "alliance_unique": ("These two are allied already.",),
    "alliance_one_topic": ("Allied sides belong to one topic.",),
}


def add_topic(
    *, actor: User, name: str, prefix: str, description: str = "", notice: str = "", parties: Iterable[str] = ()
) -> Topic:
    """A topic with its parties. ``prefix`` (2–6 capitals) begins the codes of its claims. Raises: Taken."""
    require(actor, "manage_topics")
    with audited(actor, "add_topic"):
        with in_words(Taken, TAKEN):
            topic = Topic.objects.create(
                name=name, slug=free_slug(Topic, name), prefix=prefix, description=description, notice=notice
            )
        for party in parties:
            add_party(actor=actor, topic=topic, name=party)
    return topic


def edit_topic(
    *, actor: User, topic: Topic, version: int, name: str, description: str, notice: str, reason: str = ""
) -> Topic:
    """Change what is said of a topic; its address and the codes of its claims stay. Raises: Taken, ChangedMeanwhile."""
    require(actor, "manage_topics")
    with audited(actor, "edit_topic", reason=reason), in_words(Taken, TAKEN):
        update_versioned(topic, version=version, name=name, description=description, notice=notice)
    return topic


def add_party(*, actor: User, topic: Topic, name: str) -> Party:
    """A side in the topic. Raises: Taken."""
    require(actor, "manage_topics")
    with audited(actor, "add_party"), in_words(Taken, TAKEN):
        return Party.objects.create(topic=topic, name=name, slug=free_slug(Party, name, topic=topic))


def ally(*, actor: User, first: Party, second: Party) -> Alliance:
    """The two parties stand together from now on; the claims of their topic are assessed again. Raises: CannotAlly."""
    require(actor, "manage_topics")
    low, high = sorted((first, second), key=lambda party: party.pk)
    with audited(actor, "ally"):
        with in_words(CannotAlly, REFUSED_ALLIANCES):
            alliance = Alliance.objects.create(topic=low.topic, first=low, second=high)
        recompute(claims_of_topic(low.topic_id))
    return alliance


def end_alliance(*, actor: User, alliance: Alliance, reason: str = "") -> None:
    """The two no longer stand together; the claims of their topic are assessed again."""
    require(actor, "manage_topics")
    with audited(actor, "end_alliance", reason=reason):
        topic_id = alliance.topic_id
        alliance.delete()
        recompute(claims_of_topic(topic_id))
