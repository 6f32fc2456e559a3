"""What merging one claim into another would move, unite and leave, and what stands in its way."""

from dataclasses import dataclass, field

from django.db.models import Q

from claims.actions.merging.plans import Item, Part, Plan, part, parts, rows_part
from claims.models import PAGE_BYTES, Claim, Position, Publication, Relation
from claims.models.statement import quoted
from claims.vocabulary import ClaimKind, RelationKind, VerificationState


@dataclass(slots=True)
class Sorting:
    """Positions that go to another claim: those that move, those that equal one there, those that clash with one."""

    moving: list[Position] = field(default_factory=list)
    equal: list[Position] = field(default_factory=list)
    clashing: list[tuple[Position, Position]] = field(default_factory=list)


def preview_claim_merge(claim: Claim, into: Claim) -> Plan:
    """What merging the one into the other would do. Nothing is written."""
    found = sort_positions(claim, into, standing_positions(claim))
    moved, united, dropped = sort_relations(claim, into)
    published = public_page(claim) is not None
    editions = claim.editions.count()
    return Plan(
        parts=parts(
            part("Statements that move", [position_item(position) for position in found.moving]),
            part("Linked to both alike: one link stays", [position_item(position) for position in found.equal]),
            part("Relations that move", [relation_item(relation, claim) for relation in moved]),
            part("Relations that both have: one stays", [relation_item(relation, claim) for relation in united]),
            part("Relations between the two, which end", [relation_item(relation, claim) for relation in dropped]),
            part(
                "Stays with the merged claim",
                [Item(f"Verification {row.number}", row.get_state_display()) for row in claim.verifications.all()],
            ),
            rows_part("Questions that move", claim.inquiries.order_by("pk"), lambda row: Item(row.question)),
            Part("Editions that stay at their addresses, with a notice", (), editions),
            *made_parts(claim, into, published=published),
        ),
        blocks=(*clashes(found), *obstacles(claim, into, moved)),
        cautions=tuple(cautions(claim, into, dropped)),
        needs_publisher=published,
    )


def standing_positions(claim: Claim) -> list[Position]:
    rows = Position.objects.filter(claim=claim, withdrawn_at=None).select_related("statement", "speaker", "claim")
    return list(rows.order_by("pk"))


def sort_positions(claim: Claim, into: Claim, moving: list[Position]) -> Sorting:
    """Compares by statement: equal ones unite, unequal ones of one statement clash.

    Of a distributive statement, positions of two different speakers have nothing to do with each other.
    """
    there: dict[int, list[Position]] = {}
    on_it = Position.objects.filter(
        claim=into, withdrawn_at=None, statement__in=[position.statement_id for position in moving]
    )
    for position in on_it.select_related("claim").order_by("pk"):
        there.setdefault(position.statement_id, []).append(position)
    found = Sorting()
    for position in moving:
        met = [other for other in there.get(position.statement_id, []) if meet(position, other)]
        if not met:
            found.moving.append(position)
        elif any(says(position) == says(other) for other in met) and len(met) == 1:
            found.equal.append(position)
        else:
            found.clashing.append((position, met[0]))
    return found


def meet(one: Position, other: Position) -> bool:
    """Whether they are of one speaker of the statement, or one of them is of all."""
    return one.speaker_id == other.speaker_id or None in (one.speaker_id, other.speaker_id)


def says(position: Position) -> tuple[str, int | None, int | None]:
    return position.stance, position.figure_id, position.speaker_id


def sort_relations(claim: Claim, into: Claim) -> tuple[list[Relation], list[Relation], list[Relation]]:
    """Those that move, those that the other claim has too, and those between the two."""
    rows = Relation.objects.filter(Q(from_claim=claim) | Q(to_claim=claim)).select_related("from_claim", "to_claim")
    both = Relation.objects.filter(Q(from_claim=into) | Q(to_claim=into))
    there = set(both.values_list("from_claim", "to_claim", "kind"))
    moved, united, dropped = [], [], []
    for relation in rows.order_by("pk"):
        ends = {relation.from_claim_id, relation.to_claim_id}
        if into.pk in ends:
            if relation.kind != RelationKind.DUPLICATE_OF or relation.from_claim_id != claim.pk:
                dropped.append(relation)
        elif (*moved_ends(relation, claim, into), relation.kind) in there:
            united.append(relation)
        else:
            moved.append(relation)
    return moved, united, dropped


def moved_ends(relation: Relation, claim: Claim, into: Claim) -> tuple[int, int]:
    return tuple(into.pk if end == claim.pk else end for end in (relation.from_claim_id, relation.to_claim_id))  # type: ignore[return-value]


def obstacles(claim: Claim, into: Claim, moved: list[Relation]) -> list[Item]:
    """What has to be settled before the two can be one claim."""
    found = []
    if claim.pk == into.pk:
        found.append(Item("A claim cannot be merged into itself.", kind="claim", key=claim.code))
    found += [
        Item(f"{each.code} was merged already.", kind="claim", key=each.code)
        for each in (claim, into)
        if each.merged_into_id
    ]
    if ClaimKind.FIGURE in (claim.kind, into.kind) and claim.kind != into.kind:
        text = "One of them counts, the other does not: change the kind of one first."
        found.append(Item(text, kind="claim", key=claim.code))
    if claim.verifications.filter(state=VerificationState.IN_REVIEW.value).exists():
        text = f"A verification of {claim.code} waits for its signature: sign it or return it first."
        found.append(Item(text, kind="verification", key=claim.code))
    if circle(claim, into, moved):
        text = "Its relations would make one claim supersede itself: take one of them back first."
        found.append(Item(text, kind="claim", key=claim.code))
    pages = {row.pk: row for row in Publication.objects.filter(pk__in=[claim.pk, into.pk]).defer(*PAGE_BYTES)}
    target = pages.get(into.pk)
    if target and target.is_withdrawn:
        found.append(Item(f"{into.code} is withdrawn: bring it back first.", kind="claim", key=into.code))
    elif target is None and claim.pk in pages and not pages[claim.pk].is_withdrawn:
        text = f"{claim.code} is published and {into.code} is not: publish that one first, or readers are led nowhere."
        found.append(Item(text, kind="claim", key=into.code))
    return found


def circle(claim: Claim, into: Claim, moved: list[Relation]) -> bool:
    """Whether the relations that move would close a circle of claims that supersede each other."""
    edges: dict[int, set[int]] = {}
    kept = Relation.objects.filter(kind=RelationKind.SUPERSEDES.value).exclude(Q(from_claim=claim) | Q(to_claim=claim))
    ends = [*kept.values_list("from_claim", "to_claim")]
    ends += [moved_ends(relation, claim, into) for relation in moved if relation.kind == RelationKind.SUPERSEDES]
    for newer, older in ends:
        edges.setdefault(newer, set()).add(older)
    wanted, seen = set(edges.get(into.pk, ())), set()
    while wanted:
        seen |= wanted
        wanted = {older for newer in wanted for older in edges.get(newer, ())} - seen
    return into.pk in seen


def clashes(found: Sorting) -> list[Item]:
    """Unequal positions of one statement, each with where to settle it."""
    return [
        Item(
            f"{quoted(position.statement.exact)} {position.stance} {position.claim.code} and {other.stance}"
            f" {other.claim.code}{unlike(position, other)}.",
            "Change or withdraw one of the two.",
            "position",
            f"{other.claim.code}#s{position.statement_id}",
        )
        for position, other in found.clashing
    ]


def unlike(one: Position, other: Position) -> str:
    if one.figure_id != other.figure_id:
        return ", by different figures"
    return ", for different speakers" if one.speaker_id != other.speaker_id else ""


def cautions(claim: Claim, into: Claim, dropped: list[Relation]) -> list[str]:
    found = []
    if any(relation.kind == RelationKind.NOT_SAME_AS for relation in dropped):
        found.append("The desk has it on file that these two are not the same. That note goes with the merge.")
    if claim.topic_id != into.topic_id:
        found.append("Two topics: who is on which side is read in the topic of the claim that stays.")
    harmed = [set(each.harms.values_list("name", flat=True)) for each in (claim, into)]
    if harmed[0] != harmed[1]:
        names = [", ".join(sorted(names)) or "no side" for names in harmed]
        found.append(f"{claim.code} harms {names[0]}; {into.code} harms {names[1]}, and that stays.")
    if draft := claim.verifications.filter(state=VerificationState.DRAFT.value).select_related("edited_by").first():
        found.append(f"{draft.edited_by.name} is writing a verification of {claim.code}. The draft stays where it is.")
    return found


def position_item(position: Position) -> Item:
    whose = f", {position.speaker.name} alone" if position.speaker else ""
    return Item(quoted(position.statement.exact), f"{position.stance}{whose}", "statement", position.statement_id)


def relation_item(relation: Relation, claim: Claim) -> Item:
    kind, outward = RelationKind(relation.kind), relation.from_claim_id == claim.pk
    other = relation.to_claim if outward else relation.from_claim
    return Item(f"{kind.label if outward else kind.inverse_label} {other.code}", other.wording, "claim", other.code)


def made_parts(claim: Claim, into: Claim, *, published: bool) -> list[Part]:
    made = [Item(f"{claim.code} is a duplicate of {into.code}", "a relation, so that both pages know")]
    made.append(Item(f"The address of {claim.code} leads to {into.code}", "on the desk and in public, for good"))
    if published:
        made.append(Item(f"A last edition of {claim.code}", f"tells its readers that {into.code} takes its place"))
    return [part("Is made", made)]


def public_page(claim: Claim) -> Publication | None:
    """The page that readers have of the claim, withdrawn ones aside."""
    rows = Publication.objects.standing().filter(pk=claim.pk, is_withdrawn=False)
    return rows.defer(*PAGE_BYTES).first()
