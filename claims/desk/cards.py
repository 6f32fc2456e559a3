"""The statements of a capture as the reader shows them: cards in text order, speakers resolved, all in few queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from claims.desk.reading import reading_of
from claims.desk.whom import BOTH, Known, Option, is_unsure, kind_guessed, options_of, without_article
from claims.dossier.rows import Rows, add_speakers
from claims.dossier.voices import Then, then
from claims.models import Capture, Figure, Position, Speaker, Statement
from claims.vocabulary import StatementKind, StatementState


@dataclass(frozen=True, slots=True)
class SpeakerChoice:
    """A name at a suggestion: the known speakers of that name (one: resolved), and what a new one would be.

    ``worded``: the name as the text has it; empty ``name``: the editor has to give it. ``description``: what the text
    calls a new one. ``is_alias``: the text's name is kept as another spelling.
    """

    name: str
    known: Sequence[Speaker] = ()
    kind: str = ""
    then: Then | None = None
    error: str = ""
    worded: str = ""
    description: str = ""
    is_alias: bool = False

    @property
    def speaker(self) -> Speaker | None:
        return self.known[0] if len(self.known) == 1 else None


@dataclass(frozen=True, slots=True)
class Offer:
    """One of several whom the words of a suggestion may mean, by the number under which the address picks it."""

    number: int
    name: str
    role: str
    is_picked: bool

    @property
    def key(self) -> int:
        return self.number + 1


@dataclass(slots=True)
class Card:
    """One statement beside the text. ``choices`` for a suggestion, ``voices`` once somebody is named.

    ``offers``: where the words may mean several, all of them; the choices are those of the one that is picked.
    """

    statement: Statement
    figures: list[Figure]
    positions: list[Position]
    voices: list[Then]
    choices: list[SpeakerChoice] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    is_current: bool = False
    problem: str = ""
    reason: str = ""

    @property
    def is_suggested(self) -> bool:
        return self.statement.state == StatementState.SUGGESTED

    @property
    def is_rejected(self) -> bool:
        return self.statement.state == StatementState.REJECTED

    @property
    def adds_speaker(self) -> bool:
        """Whether accepting it adds somebody to the desk's speakers."""
        return any(choice.name and not choice.known for choice in self.choices)

    @property
    def picked(self) -> int | None:
        """The number of the offer that is picked."""
        return next((offer.number for offer in self.offers if offer.is_picked), None)

    @property
    def question(self) -> str:
        """What has to be answered before it is accepted: "Jonas Amsel or Piet Amsel?"; empty where nothing has."""
        names = [offer.name for offer in self.offers]
        return f"{', '.join(names[:-1])} or {names[-1]}?" if names and self.picked is None else ""

    @property
    def words(self) -> list[str]:
        """The words of the statement, piece by piece where a cue interrupts them."""
        whole, start = self.statement.exact, self.statement.start
        return [whole[a - start : b - start] for a, b in self.statement.segments] or [whole]


def make_cards(capture: Capture, keys: Iterable[int], current: int | None, who: int | None = None) -> list[Card]:
    """The cards of these statements in text order. The number of queries does not grow with them.

    ``who``: the number of the offer that is picked at the current one.
    """
    wanted = capture.statements.filter(pk__in=list(keys))
    statements = list(wanted.for_reader().prefetch_related("positions__speaker"))
    reading = reading_of(capture)
    roles = reading.roles if reading else {}
    options = {row.pk: options_of(row, roles) for row in statements if row.state == StatementState.SUGGESTED}
    known = speakers_by_name(name for several in options.values() for option in several for name in option.looked_up)
    rows = rows_of(capture, statements, known)
    cards = [make_card(rows, capture, statement) for statement in statements]
    for card in cards:
        card.is_current = card.statement.pk == current
        if card.statement.pk in options and card.statement.kind != StatementKind.OWN_VOICE:
            offered = distinct(options[card.statement.pk], known)
            picked = pick(card.statement, offered, who if card.is_current else None)
            card.offers = make_offers(offered, picked)
            card.choices = make_choices(rows, capture, card.statement, offered.get(picked), known, roles)
    return cards


def distinct(options: Sequence[Option], known: Known) -> dict[int, Option]:
    """The options by number, without those that the desk knows as one it has already."""
    seen: set[tuple[object, ...]] = set()
    kept: dict[int, Option] = {}
    for number, option in enumerate(options):
        found = [(name, known.get(name.upper(), [])) for name in option.settled(known)]
        whom = tuple(several[0].pk if len(several) == 1 else name.upper() for name, several in found)
        if whom not in seen:
            seen.add(whom)
            kept[number] = option
    return kept


def pick(statement: Statement, offered: Mapping[int, Option], who: int | None) -> int:
    """The number of the option that is shown as the speaker; -1 where an editor has to choose first."""
    if who is not None and who in offered:
        return who
    return -1 if not offered or is_unsure(statement.speaker_as_worded, list(offered.values())) else min(offered)


def make_offers(offered: Mapping[int, Option], picked: int) -> list[Offer]:
    if len(offered) < 2:
        return []
    return [Offer(number, option.label, option.role, number == picked) for number, option in offered.items()]


def make_choices(
    rows: Rows, capture: Capture, statement: Statement, option: Option | None, known: Known, roles: Mapping[str, str]
) -> list[SpeakerChoice]:
    """A row for each name of the option; a blank one where nobody is proposed, or picked."""
    if option is None:
        return [SpeakerChoice("")]
    day, topic = said_day(capture, statement), capture.source.topic_id or 0
    names = option.settled(known)
    told = [option.role] if len(names) == 1 else [roles.get(name.upper(), "") for name in names]
    return [
        make_choice(rows, name, known.get(name.upper(), []), role, day, topic)
        for name, role in zip(names, told, strict=True)
    ]


def make_card(rows: Rows, capture: Capture, statement: Statement) -> Card:
    day, topic = said_day(capture, statement), capture.source.topic_id or 0
    positions = [position for position in statement.positions.all() if position.withdrawn_at is None]
    return Card(
        statement,
        figures=sorted(statement.figures.all(), key=lambda figure: (figure.start, figure.pk)),
        positions=sorted(positions, key=lambda position: position.pk),
        voices=[then(rows, byline.speaker_id, day, topic) for byline in statement.bylines.all()],
    )


def make_choice(rows: Rows, name: str, known: Sequence[Speaker], role: str, day: date, topic: int) -> SpeakerChoice:
    if known:
        as_of = then(rows, known[0].pk, day, topic) if len(known) == 1 else None
        return SpeakerChoice(name, known, kind=kind_guessed(name), then=as_of, worded=name)
    if BOTH.fullmatch(name):
        return SpeakerChoice("", worded=name)
    return SpeakerChoice(without_article(name), kind=kind_guessed(name, role), worded=name, description=role)


def said_day(capture: Capture, statement: Statement) -> date:
    """The day as of which roles are shown: said on, else published, else captured."""
    return statement.said_on or (capture.source.published_at or capture.captured_at).date()


def speakers_by_name(names: Iterable[str]) -> dict[str, list[Speaker]]:
    """Known speakers by each of the names, in capitals; a name that several have lists them all."""
    wanted = {name.upper() for name in names}
    found: dict[str, list[Speaker]] = {}
    if wanted:
        for speaker in Speaker.objects.known_as(wanted).prefetch_related("aliases").order_by("name", "pk"):
            spellings = {speaker.name.upper(), *(alias.name.upper() for alias in speaker.aliases.all())}
            for name in spellings & wanted:
                found.setdefault(name, []).append(speaker)
    return found


def rows_of(capture: Capture, statements: list[Statement], known: dict[str, list[Speaker]]) -> Rows:
    """Everyone who speaks here, or may, with roles and bodies above."""
    rows = Rows([])
    speakers = {byline.speaker_id for statement in statements for byline in statement.bylines.all()}
    speakers |= {speaker.pk for several in known.values() for speaker in several}
    topic = capture.source.topic_id
    add_speakers(rows, speakers, {topic} if topic else set())
    return rows
