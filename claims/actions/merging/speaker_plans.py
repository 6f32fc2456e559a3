"""What merging one speaker into another would move and unite, and what stands in its way."""

from typing import Any

from django.db.models import Q, QuerySet

from claims.actions.merging.plans import Item, Part, Plan, part, parts, rows_part
from claims.models import OriginLink, Role, Speaker, SpeakerAlias, Statement, StatementSpeaker
from claims.models.statement import quoted
from claims.vocabulary import SpeakerKind, StatementState

# What tells two roles apart.
ROLE_FACTS = ("title", "body_id", "topic_id", "party_id", "speaks_for", "from_on", "to_on")
# What the one that stays takes over where it has nothing itself.
TAKEN_OVER = {"description": "description", "wikidata_id": "Wikidata id", "part_of_id": "body above it"}


def preview_speaker_merge(speaker: Speaker, into: Speaker) -> Plan:
    """What merging the one into the other would do. Nothing is written."""
    moving, _ = sort_roles(speaker, into)
    names = [alias.name for alias in new_aliases(speaker, into)]
    return Plan(
        parts=parts(
            rows_part("Statements that move", bylines_that_move(speaker, into), byline_item),
            rows_part("Statements that cite it, and cite the other", speaker.cited_in.order_by("pk"), cited_item),
            part("Roles that move", [Item(str(role), when(role)) for role in moving]),
            rows_part("People of it, who go along", officers(speaker), officer_item),
            rows_part("Bodies that are part of it, and of the other", speaker.parts.order_by("name", "pk"), body_item),
            rows_part("Origins that lead to it", in_sources(speaker.origin_links_in.order_by("pk")), origin_item),
            rows_part("Questions to it", speaker.inquiries.order_by("pk"), lambda row: Item(row.question)),
            part("Becomes another name", [Item(name) for name in [*own_name(speaker, into), *names]]),
            part("Is taken over, for the other has none", [Item(each) for each in taken_over(speaker, into).values()]),
            *made_parts(speaker, into),
        ),
        blocks=tuple(obstacles(speaker, into)),
        cautions=tuple(cautions(speaker, into)),
    )


def bylines_that_move(speaker: Speaker, into: Speaker) -> QuerySet[StatementSpeaker]:
    """All, but those of rejected statements that have the other one too: these stay as they were decided."""
    both = StatementSpeaker.objects.filter(speaker=into).values("statement")
    return (
        StatementSpeaker.objects.filter(speaker=speaker)
        .exclude(statement__in=both)
        .select_related("statement")
        .order_by("pk")
    )


def byline_item(byline: StatementSpeaker) -> Item:
    return Item(quoted(byline.statement.exact), byline.statement.state, "statement", byline.statement_id)


def cited_item(statement: Statement) -> Item:
    return Item(quoted(statement.exact), "", "statement", statement.pk)


def officers(speaker: Speaker) -> QuerySet[Role]:
    return Role.objects.filter(body=speaker).select_related("speaker").order_by("pk")


def officer_item(role: Role) -> Item:
    return Item(role.speaker.name, role.title, "speaker", role.speaker_id)


def body_item(body: Speaker) -> Item:
    return Item(body.name, "", "speaker", body.pk)


def in_sources(links: QuerySet[OriginLink]) -> QuerySet[OriginLink]:
    """With the source of which each speaks, but not its text."""
    return links.select_related("capture__source").defer("capture__text", "capture__original")


def origin_item(link: OriginLink) -> Item:
    source = link.capture.source
    return Item(f"{link.get_kind_display()} {link.to_speaker or link.to_publisher}", source.title, "source", source.pk)


def sort_roles(speaker: Speaker, into: Speaker) -> tuple[list[Role], list[Role]]:
    """Those that move, and those that the other one has in the same words and days."""
    there = {facts_of(role) for role in into.roles.all()}
    rows = list(speaker.roles.select_related("body", "topic", "party").order_by("from_on", "pk"))
    equal = [role for role in rows if facts_of(role) in there]
    return [role for role in rows if role not in equal], equal


def facts_of(role: Role) -> tuple[Any, ...]:
    return tuple(getattr(role, name) for name in ROLE_FACTS)


def when(role: Role) -> str:
    first, last = role.from_on, role.to_on
    return f"{first or ''}–{last or ''}" if first or last else ""


def own_name(speaker: Speaker, into: Speaker) -> list[str]:
    """The name of the merged one, unless the other one is known by it."""
    return [] if speaker.name in known_names(into) else [speaker.name]


def new_aliases(speaker: Speaker, into: Speaker) -> list[SpeakerAlias]:
    known = known_names(into)
    return [alias for alias in speaker.aliases.order_by("pk") if alias.name not in known]


def known_names(speaker: Speaker) -> set[str]:
    return {speaker.name, *speaker.aliases.values_list("name", flat=True)}


def taken_over(speaker: Speaker, into: Speaker) -> dict[str, str]:
    """Columns that the one that stays has empty, with what they are called."""
    found = {name: label for name, label in TAKEN_OVER.items() if getattr(speaker, name) and not getattr(into, name)}
    if "part_of_id" in found and into.pk in above(speaker.part_of_id):
        del found["part_of_id"]
    return found


def above(pk: int | None) -> set[int]:
    """The body and all above it, by key."""
    found: set[int] = set()
    while pk and pk not in found:
        found.add(pk)
        pk = Speaker.objects.values_list("part_of", flat=True).get(pk=pk)
    return found


def obstacles(speaker: Speaker, into: Speaker) -> list[Item]:
    """What has to be settled before the two can be one speaker."""
    found = []
    if speaker.pk == into.pk:
        found.append(Item("A speaker cannot be merged into itself."))
    found += [
        Item(f"{each.name} was merged already.", "", "speaker", each.pk)
        for each in (speaker, into)
        if each.merged_into_id
    ]
    if speaker.kind != into.kind:
        kinds = " and ".join(SpeakerKind(each.kind).label for each in (speaker, into))
        found.append(Item(f"They are of two kinds, {kinds}: change one first.", "", "speaker", speaker.pk))
    if speaker.publisher_id and into.publisher_id:
        text = "Each is the own voice of a publisher: merge the publishers, and their voices go along."
        found.append(Item(text, "", "publisher", speaker.publisher_id))
    if speaker.wikidata_id and into.wikidata_id and speaker.wikidata_id != into.wikidata_id:
        text = f"Wikidata knows two of them, {speaker.wikidata_id} and {into.wikidata_id}: correct one first."
        found.append(Item(text, "", "speaker", speaker.pk))
    if speaker.pk in above(into.part_of_id):
        text = f"{into.name} is part of {speaker.name}: a body cannot be merged into its own part."
        found.append(Item(text, "", "speaker", into.pk))
    both = Statement.objects.filter(bylines__speaker=speaker).filter(bylines__speaker=into)
    for statement in both.exclude(state=StatementState.REJECTED.value).order_by("pk")[:20]:
        text = f"{quoted(statement.exact)} names both as its speakers: correct it first."
        found.append(Item(text, "", "statement", statement.pk))
    return found


def cautions(speaker: Speaker, into: Speaker) -> list[str]:
    found = []
    sides = [
        sorted(each.roles.exclude(party=None).values_list("party__name", flat=True).distinct())
        for each in (speaker, into)
    ]
    if all(sides) and sides[0] != sides[1]:
        found.append(f"{speaker.name} spoke for {', '.join(sides[0])}, {into.name} for {', '.join(sides[1])}.")
    if Role.objects.filter(Q(speaker=speaker, body=into) | Q(speaker=into, body=speaker)).exists():
        found.append("One of them has a role in the other.")
    return found


def made_parts(speaker: Speaker, into: Speaker) -> list[Part]:
    return [part("Is made", [Item(f"The address of {speaker.name} leads to {into.name}", "on the desk and in public")])]
