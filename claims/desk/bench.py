"""Everything that the workbench of one claim shows, loaded in a number of queries that its evidence does not change."""

from dataclasses import dataclass

from django.db.models import Q

from claims.corroboration.assessment import FigureRange
from claims.corroboration.outlook import would_change
from claims.corroboration.wording import join_words
from claims.desk.verdicts import Verdicts, verdicts_of
from claims.dossier import Dossier, Entry, evidence_content, load_dossier
from claims.dossier.entries import SpeakerThen
from claims.editions import EvidenceViews, evidence_views
from claims.models import (
    PAGE_BYTES,
    Claim,
    Corroboration,
    Edition,
    Figure,
    Position,
    Publication,
    Regrouping,
    Relation,
    Speaker,
    User,
)
from claims.vocabulary import ClaimKind, Measure, RelationKind


@dataclass(frozen=True, slots=True)
class Card:
    """One entry with what the form of its stance needs: the counts of its statement, and the one that is chosen.

    ``speakers``: each with the number of its page on the desk.
    """

    entry: Entry
    name: str
    speakers: list[tuple[SpeakerThen, int]]
    interval: str
    told: str
    figures: list[Figure]
    figure: int | None


@dataclass(frozen=True, slots=True)
class Grounds:
    """One reason of the status with the entries that it names."""

    text: str
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class Span:
    """Lowest to highest of the counts that may be compared, and who says which."""

    lowest: int
    highest: int | None
    lowest_by: list[Card]
    highest_by: list[Card]
    what: str

    @property
    def is_one(self) -> bool:
        """Whether a single count is both ends."""
        return self.lowest_by == self.highest_by


@dataclass(frozen=True, slots=True)
class Bearing:
    """A relation as it reads from this claim."""

    relation: Relation
    label: str
    words: str
    other: Claim
    is_inverse: bool


# As many of a claim's editions are listed beside its evidence.
EDITIONS = 20


@dataclass(frozen=True, slots=True)
class Bench:
    """The workbench: evidence on three sides, derived status, verifications and editions of a claim."""

    claim: Claim
    dossier: Dossier
    corroboration: Corroboration
    supporters: list[Card]
    opponents: list[Card]
    others: list[Card]
    withdrawn: list[Position]
    figures: list[Card]
    grounds: list[Grounds]
    views: EvidenceViews
    spans: list[Span]
    would_change: list[str]
    relations: list[Bearing]
    verdicts: Verdicts
    publication: Publication | None
    # The newest ones; the history and the public page have all.
    editions: list[Edition]
    regroupings: list[Regrouping]

    @property
    def standing(self) -> list[str]:
        """Where the claim is on its way from draft to readers, in words."""
        return self.verdicts.standing(self.editions)

    @property
    def earlier_editions(self) -> int:
        """How many came before those that are shown."""
        return self.editions[-1].number - 1 if self.editions else 0


def load_bench(claim: Claim, user: User) -> Bench:
    """The workbench of a claim as the user's role may see it; verification drafts are for editors."""
    dossier = load_dossier(claim)
    views = evidence_views(evidence_content(dossier))
    cards = {card.entry.position: card for card in make_cards(dossier, views.told)}
    found = dossier.assessment
    editions = Edition.objects.filter(claim=claim)
    sides = {side: [card for card in cards.values() if card.entry.side == side] for side in SIDES}
    by_id = {f"p{pk}": card for pk, card in cards.items()}
    return Bench(
        claim=dossier.claim,
        dossier=dossier,
        corroboration=Corroboration.objects.get(pk=claim.pk),
        supporters=sides["supporting"],
        opponents=sides["opposing"],
        others=sides["other"],
        withdrawn=list(Position.objects.withdrawn_from(claim)),
        figures=[card for card in cards.values() if card.entry.figure],
        grounds=[Grounds(reason.text, named(by_id, reason.positions)) for reason in found.reasons],
        views=views,
        spans=[make_span(by_id, span) for span in found.figures.ranges],
        would_change=would_change(found, harms_someone=bool(dossier.harms)),
        relations=relations_of(claim),
        verdicts=verdicts_of(claim, user),
        publication=Publication.objects.defer(*PAGE_BYTES).filter(pk=claim.pk).first(),
        editions=list(editions.defer("content").select_related("published_by").order_by("-number")[:EDITIONS]),
        regroupings=list(Regrouping.objects.of(claim)),
    )


SIDES = ("supporting", "opposing", "other")


def make_cards(dossier: Dossier, told: dict[int, str]) -> list[Card]:
    figures: dict[int, list[Figure]] = {}
    if dossier.claim.kind == ClaimKind.FIGURE:
        keys = [entry.key for entry in dossier.entries]
        for figure in Figure.objects.filter(statement__in=keys).order_by("start", "pk"):
            figures.setdefault(figure.statement_id, []).append(figure)
    rows = Position.objects.filter(pk__in=[entry.position for entry in dossier.entries])
    chosen = dict(rows.values_list("pk", "figure"))
    slugs = {speaker.slug for entry in dossier.entries for speaker in entry.speakers}
    pages = dict(Speaker.objects.filter(slug__in=slugs).values_list("slug", "pk"))
    return [
        Card(
            entry=entry,
            name=who(entry),
            speakers=[(speaker, pages[speaker.slug]) for speaker in entry.speakers],
            interval=interval(entry),
            told=told.get(entry.key, ""),
            figures=figures.get(entry.key, []),
            figure=chosen.get(entry.position),
        )
        for entry in dossier.entries
    ]


def who(entry: Entry) -> str:
    """Who speaks, as a link to the entry names it."""
    return join_words(speaker.name for speaker in entry.speakers) or entry.source.publisher


def interval(entry: Entry) -> str:
    """The whole numbers that the words of the figure allow."""
    if not (figure := entry.figure):
        return ""
    low, high = figure.at_least, figure.at_most
    if low is None and high is None:
        return "no number given"
    if high is None:
        return f"{low:,} or more"
    if not low:
        return f"{high:,} or fewer"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def named(cards: dict[str, Card], positions: tuple[str, ...]) -> list[Card]:
    return [cards[position] for position in positions if position in cards]


def make_span(cards: dict[str, Card], span: FigureRange) -> Span:
    lowest, highest = named(cards, span.lowest_positions), named(cards, span.highest_positions)
    return Span(span.lowest, span.highest, lowest, highest, counted_as(lowest[0].entry) if lowest else "")


def counted_as(entry: Entry) -> str:
    """What the figure counts, as its reader sees it."""
    if not (figure := entry.figure):
        return ""
    said = (Measure(figure.measure).label, figure.group, figure.side, f"in {figure.place}" if figure.place else "")
    return ", ".join(part for part in said if part)


def relations_of(claim: Claim) -> list[Bearing]:
    rows = Relation.objects.filter(Q(from_claim=claim) | Q(to_claim=claim)).select_related("from_claim", "to_claim")
    return [bearing(relation, claim) for relation in rows.order_by("pk")]


def bearing(relation: Relation, claim: Claim) -> Bearing:
    kind = RelationKind(relation.kind)
    if relation.from_claim_id == claim.pk:
        return Bearing(relation, kind.label, kind.phrase, relation.to_claim, is_inverse=False)
    return Bearing(relation, kind.inverse_label, kind.inverse_phrase, relation.from_claim, is_inverse=True)
