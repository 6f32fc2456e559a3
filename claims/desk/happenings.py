"""Which changes an activity page shows: of whom, of what kind, to which topic or claim, when, and for whose eyes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Concat
from pghistory.models import Context

from claims.desk.deeds import DONE
from claims.desk.history import Change, changes_of
from claims.desk.moments import Moment
from claims.desk.newest import among, on_days
from claims.desk.unseen import without_hidden
from claims.models import Claim, Edition, Topic, User
from claims.models.rules import events
from claims.vocabulary import Term

# History tables whose rows belong to a claim, to a source, or to a topic itself, by the column that says so.
CLAIMS = (
    ("Claim", "pgh_obj"),
    ("Harm", "claim"),
    ("Position", "claim"),
    ("Relation", "from_claim"),
    ("Relation", "to_claim"),
    ("Verification", "claim"),
    ("SecondAssessment", "claim"),
    ("Inquiry", "claim"),
    ("Assignment", "claim"),
    ("SetAside", "claim"),
)
TOPICS = (
    ("Topic", "pgh_obj"),
    ("Party", "topic"),
    ("Alliance", "topic"),
    ("Source", "pgh_obj__topic"),
    ("OriginLink", "capture__source__topic"),
    ("Statement", "pgh_obj__capture__source__topic"),
)

# As ``key_of_action`` has it.
KEY = Concat(
    Coalesce(KeyTextTransform("started", "metadata"), Value("", TextField())),
    Value(" ", TextField()),
    Cast("pk", TextField()),
)
# Changes that are looked through for those of a topic, before all are.
LOOKED_THROUGH = 1_000


class Doing(Term):
    """What kind of thing was done."""

    SOURCES = "sources"
    STATEMENTS = "statements"
    CLAIMS = "claims"
    VERIFICATIONS = "verifications"
    EDITIONS = "editions"
    SPEAKERS = "speakers"
    PUBLISHERS = "publishers"
    TOPICS = "topics"
    WORK = "work"


# By a part of the action's name, first match wins.
PARTS = (
    ("verification", Doing.VERIFICATIONS),
    ("assessment", Doing.VERIFICATIONS),
    ("signature", Doing.VERIFICATIONS),
    ("disagreement", Doing.VERIFICATIONS),
    ("statement", Doing.STATEMENTS),
    ("accept_and_link", Doing.STATEMENTS),
    ("undo_decision", Doing.STATEMENTS),
    ("position", Doing.CLAIMS),
    ("stance", Doing.CLAIMS),
    ("set_aside", Doing.CLAIMS),
    ("bring_back", Doing.CLAIMS),
    ("claim", Doing.CLAIMS),
    ("relat", Doing.CLAIMS),
    ("inquiry", Doing.CLAIMS),
    ("undo_regrouping", Doing.CLAIMS),
    ("edition", Doing.EDITIONS),
    ("comment", Doing.WORK),
    ("webhook", Doing.WORK),
    ("token", Doing.WORK),
    ("search", Doing.WORK),
    ("invit", Doing.WORK),
    ("give_role", Doing.WORK),
    ("details", Doing.WORK),
    ("password", Doing.WORK),
    ("second_step", Doing.WORK),
    ("sign_out", Doing.WORK),
    ("suspend", Doing.WORK),
    ("restore", Doing.WORK),
    ("publisher", Doing.PUBLISHERS),
    ("speaker", Doing.SPEAKERS),
    ("alias", Doing.SPEAKERS),
    ("role", Doing.SPEAKERS),
    ("work", Doing.WORK),
    ("source", Doing.SOURCES),
    ("capture", Doing.SOURCES),
    ("read_again", Doing.SOURCES),
    ("origin", Doing.SOURCES),
    ("credit", Doing.SOURCES),
    ("change_topic", Doing.SOURCES),
    ("change_facts", Doing.SOURCES),
    ("topic", Doing.TOPICS),
    ("party", Doing.TOPICS),
    ("all", Doing.TOPICS),
)


def doing_of(action: str) -> Doing | None:
    return next((doing for part, doing in PARTS if part in action), None)


@dataclass(frozen=True, slots=True)
class Filters:
    """What an activity page is narrowed to; nothing set: everything that the reader may see."""

    who: User | None = None
    doing: Doing | None = None
    topic: Topic | None = None
    claim: Claim | None = None
    since: date | None = None
    until: date | None = None


def happened(filters: Filters, reader: User, *, limit: int, before: Moment | None = None) -> list[Change]:
    """Changes and editions, newest first. The number of queries does not grow with them."""
    contexts: Any = Context.objects.annotate(key=KEY).order_by("-created_at", "-key")
    editions = Edition.objects.all()
    if before:
        earlier = Q(created_at__lt=before.at) | Q(key__lt=before.key)
        contexts = contexts.filter(earlier, created_at__lte=before.at)
        # No two of them bear one time: they are links of one chain.
        editions = editions.filter(published_at__lt=before.at)
    if filters.who:
        contexts = contexts.filter(metadata__user=filters.who.pk)
        editions = editions.filter(published_by=filters.who)
    if filters.doing is Doing.EDITIONS:
        contexts = contexts.none()
    elif filters.doing:
        contexts = contexts.filter(metadata__action__in=[name for name in DONE if doing_of(name) is filters.doing])
        editions = editions.none()
    contexts = contexts.filter(**on_days("created_at", filters.since, filters.until))
    editions = editions.filter(**on_days("published_at", filters.since, filters.until))
    if filters.claim:
        contexts, editions = of_claim(contexts, filters.claim), editions.filter(claim=filters.claim)
    if filters.topic:
        contexts = in_topic(contexts, filters.topic, reader, limit)
        editions = editions.filter(claim__topic=filters.topic)
    return changes_of(contexts, editions.order_by("-place"), limit, reader)


def of_claim(contexts: QuerySet[Context], claim: Claim) -> QuerySet[Context]:
    """Found from the claim, whose history is short beside the desk's; also what was done far from it and moved it."""
    parts = [
        events(table).filter(**{column: claim.pk}, pgh_context__isnull=False).values("pgh_context")
        for table, column in (*CLAIMS, ("Corroboration", "claim"))
    ]
    return contexts.filter(pk__in=parts[0].union(*parts[1:]))


def in_topic(contexts: QuerySet[Context], topic: Topic, reader: User, limit: int) -> QuerySet[Context]:
    """Found among the newest, since most of what is done is done in few topics; among all where these are too few."""
    touched: Any = Q()
    for table, column in (*((table, f"{column}__topic") for table, column in CLAIMS), *TOPICS):
        touched |= Q(Exists(events(table).filter(pgh_context=OuterRef("pk"), **{column: topic.pk})))
    newest = among(contexts, without_hidden(contexts, reader, context="pk")[:LOOKED_THROUGH])
    found = list(newest.filter(touched).values_list("pk", flat=True)[:limit])
    return contexts.filter(pk__in=found) if len(found) == limit else contexts.filter(touched)
