"""The statements of a capture as the reader shows them: cards in text order, speakers resolved, all in few queries."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from claims.desk.reading import reading_of
from claims.dossier.rows import Rows, add_speakers
from claims.dossier.voices import Then, then
from claims.models import Capture, Figure, Position, Speaker, Statement
from claims.vocabulary import SpeakerKind, StatementKind, StatementState

JOINT = re.compile(r"\s+and\s+")
BODY_WORDS = re.compile(
    r"\b(agency|army|authorit\w+|bank|bureau|centre|center|club|commission|committee|company|council|court|department"
    r"|embassy|force|forces|government|group|house|institute|ministry|movement|nations|observatory|office|organi[sz]ation"
    r"|parliament|party|police|presidency|service|union|university)\b",
    re.IGNORECASE,
)


# Each of those whom such words join says it for itself, and has to be named.
BOTH = re.compile(r"(both|the two|the warring) (sides|parties|countries|neighbours|governments)", re.IGNORECASE)
# Lower-case words inside the names of persons.
PARTICLES = {"al", "bin", "bint", "da", "de", "del", "der", "di", "dos", "du", "el", "ibn", "la", "le", "van", "von"}


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


@dataclass(slots=True)
class Card:
    """One statement beside the text. ``choices`` for a suggestion, ``voices`` once somebody is named."""

    statement: Statement
    figures: list[Figure]
    positions: list[Position]
    voices: list[Then]
    choices: list[SpeakerChoice] = field(default_factory=list)
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
    def words(self) -> list[str]:
        """The words of the statement, piece by piece where a cue interrupts them."""
        whole, start = self.statement.exact, self.statement.start
        return [whole[a - start : b - start] for a, b in self.statement.segments] or [whole]


def make_cards(capture: Capture, keys: Iterable[int], current: int | None) -> list[Card]:
    """The cards of these statements in text order. The number of queries does not grow with them."""
    wanted = capture.statements.filter(pk__in=list(keys))
    statements = list(wanted.for_reader().prefetch_related("positions__speaker"))
    proposed = {row.pk: names_proposed(row) for row in statements if row.state == StatementState.SUGGESTED}
    known = speakers_by_name(name for names in proposed.values() for name in names)
    rows = rows_of(capture, statements, known)
    cards = [make_card(rows, capture, statement) for statement in statements]
    for card in cards:
        card.is_current = card.statement.pk == current
        day = said_day(capture, card.statement)
        card.choices = [
            make_choice(rows, name, known.get(name.upper(), []), day, capture)
            for name in settle_names(proposed.get(card.statement.pk, []), known)
        ]
        if card.is_suggested and not card.choices and card.statement.kind != StatementKind.OWN_VOICE:
            card.choices = [SpeakerChoice("")]
    return cards


def make_card(rows: Rows, capture: Capture, statement: Statement) -> Card:
    day, topic = said_day(capture, statement), capture.source.topic_id or 0
    positions = [position for position in statement.positions.all() if position.withdrawn_at is None]
    return Card(
        statement,
        figures=sorted(statement.figures.all(), key=lambda figure: (figure.start, figure.pk)),
        positions=sorted(positions, key=lambda position: position.pk),
        voices=[then(rows, byline.speaker_id, day, topic) for byline in statement.bylines.all()],
    )


def make_choice(rows: Rows, name: str, known: list[Speaker], day: date, capture: Capture) -> SpeakerChoice:
    if known:
        as_of = then(rows, known[0].pk, day, capture.source.topic_id or 0) if len(known) == 1 else None
        return SpeakerChoice(name, known, kind=kind_guessed(name), then=as_of, worded=name)
    if BOTH.fullmatch(name):
        return SpeakerChoice("", worded=name)
    reading = reading_of(capture)
    role = reading.roles.get(name.upper(), "") if reading else ""
    return SpeakerChoice(bare(name), kind=kind_guessed(name, role), worded=name, description=role)


def bare(name: str) -> str:
    """A body's name without the article that it has in its sentence: "the harbour office" is "Harbour office"."""
    rest = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return rest[:1].upper() + rest[1:] if rest != name and BODY_WORDS.search(rest) else name


def said_day(capture: Capture, statement: Statement) -> date:
    """The day as of which roles are shown: said on, else published, else captured."""
    return statement.said_on or (capture.source.published_at or capture.captured_at).date()


def names_proposed(statement: Statement) -> list[str]:
    """The whole name that a suggestion gives its speaker and, should nobody have it, what else it may go by.

    That is the name without its article, or the names that it is joined of.
    """
    name = (statement.speaker_proposed or statement.speaker_as_worded).strip()
    if not name or statement.kind == StatementKind.OWN_VOICE:
        return []
    if bare(name) != name:
        return [name, bare(name)]
    parts = [part.removeprefix("the ") for part in JOINT.split(name) if part]
    return [name, *parts] if len(parts) > 1 else [name]


def settle_names(names: list[str], known: dict[str, list[Speaker]]) -> list[str]:
    """The names to show: the whole one if somebody has it, else its parts if they look like names of their own."""
    if len(names) == 1 and BOTH.fullmatch(names[0]) and names[0].upper() not in known:
        return names * 2
    if len(names) < 2:
        return names
    whole, *parts = names
    if whole.upper() in known:
        return [whole]
    if len(parts) == 1:
        return parts if parts[0].upper() in known else [whole]
    if any(part.upper() in known for part in parts):
        return parts
    are_names = all(part[:1].isupper() for part in parts) and not re.search(r"\b(of|for)\b", parts[0])
    return parts if are_names else [whole]


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


def kind_guessed(name: str, role: str = "") -> str:
    """What a new speaker of that name most likely is; who has a role is a person."""
    if BODY_WORDS.search(name):
        return SpeakerKind.ORGANISATION.value
    words = [word for word in name.split() if word.lower().rstrip("-") not in PARTICLES]
    if not words or not all(word[:1].isupper() for word in words) or words[0].lower() in {"a", "an", "the", "one"}:
        return SpeakerKind.UNNAMED.value  # "both sides", "Local residents", "a senior official"
    return SpeakerKind.PERSON.value if len(words) > 1 or role else SpeakerKind.ORGANISATION.value
