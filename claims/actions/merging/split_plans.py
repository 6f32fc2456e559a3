"""What splitting a claim, a speaker or a publisher would move, and what stands in its way."""

from collections.abc import Mapping, Sequence
from typing import Any

from claims.actions.merging import claim_plans, publishers, speaker_plans
from claims.actions.merging.plans import Item, Plan, part, parts, rows_part
from claims.models import Claim, Position, Publisher, Role, Source, Speaker, SpeakerAlias, Statement, StatementSpeaker
from claims.models.statement import quoted
from claims.vocabulary import ClaimKind, StatementState

Taken = Mapping[str, Sequence[int]]
NOTHING = Item("Nothing is chosen: tick what belongs to the other one.")


def chosen_positions(claim: Claim, taken: Taken) -> list[Position]:
    keys = set(taken.get("position", ()))
    return [position for position in claim_plans.standing_positions(claim) if position.pk in keys]


def preview_claim_split(claim: Claim, taken: Taken, into: Claim | None) -> Plan:
    """What would go to the other claim. Nothing is written."""
    chosen, cautions = chosen_positions(claim, taken), []
    blocks = [] if chosen else [NOTHING]
    blocks += unfit(claim, into, claim.code)
    if into and ClaimKind.FIGURE in (claim.kind, into.kind) and claim.kind != into.kind:
        blocks.append(Item("One of them counts, the other does not.", "", "claim", into.code))
    found = claim_plans.sort_positions(claim, into, chosen) if into else claim_plans.Sorting(moving=chosen)
    stays = len(claim_plans.standing_positions(claim)) - len(chosen)
    if chosen and not stays:
        cautions.append(f"No statement would stay with {claim.code}.")
    if into and claim.topic_id != into.topic_id:
        cautions.append("Two topics: who is on which side is read in the topic of each claim.")
    return Plan(
        parts=parts(
            part("Statements that move", [claim_plans.position_item(position) for position in found.moving]),
            part("Linked to both alike: one link stays", [claim_plans.position_item(row) for row in found.equal]),
        ),
        blocks=(*blocks, *claim_plans.clashes(found)),
        cautions=tuple(cautions),
    )


def preview_speaker_split(speaker: Speaker, taken: Taken, into: Speaker | None) -> Plan:
    """What would go to the other speaker. Nothing is written."""
    bylines = StatementSpeaker.objects.filter(speaker=speaker, pk__in=taken.get("statementspeaker", ()))
    citing = speaker.cited_in.filter(pk__in=taken.get("statement", ()))
    roles = speaker.roles.filter(pk__in=taken.get("role", ()))
    names = speaker.aliases.filter(pk__in=taken.get("speakeralias", ()))
    blocks = unfit(speaker, into, speaker.name)
    if not any(rows.exists() for rows in (bylines, citing, roles, names)):
        blocks.append(NOTHING)
    if into and into.kind != speaker.kind:
        blocks.append(Item("They are of two kinds: change one first.", "", "speaker", into.pk))
    for statement in both_said(bylines, into):
        text = f"{quoted(statement.exact)} names both as its speakers: correct it first."
        blocks.append(Item(text, "", "statement", statement.pk))
    return Plan(
        parts=parts(
            rows_part(
                "Statements that move", bylines.select_related("statement").order_by("pk"), speaker_plans.byline_item
            ),
            rows_part("Statements that cite the other one", citing.order_by("pk"), speaker_plans.cited_item),
            rows_part("Roles that move", roles.select_related("body", "party").order_by("pk"), role_item),
            rows_part("Names that move", names.order_by("pk"), name_item),
        ),
        blocks=tuple(blocks),
    )


def both_said(bylines: Any, into: Speaker | None) -> list[Statement]:
    if into is None:
        return []
    said = Statement.objects.filter(bylines__in=bylines).exclude(state=StatementState.REJECTED.value)
    return list(said.filter(pk__in=StatementSpeaker.objects.filter(speaker=into).values("statement")).order_by("pk"))


def role_item(role: Role) -> Item:
    return Item(str(role), speaker_plans.when(role))


def name_item(alias: SpeakerAlias) -> Item:
    return Item(alias.name)


def preview_publisher_split(publisher: Publisher, taken: Taken, into: Publisher | None, *, name: str = "") -> Plan:
    """What would go to the other publisher. Nothing is written."""
    sources = Source.objects.filter(publisher=publisher, pk__in=taken.get("source", ()))
    blocks = unfit(publisher, into, publisher.name)
    if not sources.exists():
        blocks.append(NOTHING)
    if into is None and (there := Publisher.objects.filter(name__iexact=name.strip()).first()):
        blocks.append(Item(f"{there.name} is on file: choose it as the other one.", "", "publisher", there.pk))
    return Plan(
        parts=parts(rows_part("Sources that move", sources.order_by("-pk"), publishers.source_item)),
        blocks=tuple(blocks),
    )


def unfit(record: Any, into: Any, name: str) -> list[Item]:
    """Why nothing can go from the one to the other, whatever is chosen."""
    if record.merged_into_id:
        return [Item(f"{name} was merged into another meanwhile.")]
    if into is not None and into.pk == record.pk:
        return [Item("What is split goes to another one.")]
    if into is not None and into.merged_into_id:
        return [Item(f"{into} was merged into another: choose that one.")]
    return []
