"""A claim's dossier as frozen plain data: what the workbench shows and what an edition is made of."""

from dataclasses import dataclass
from datetime import date

from claims.corroboration.assessment import Assessment, Attestation
from claims.corroboration.routes import Leg
from claims.models import Claim
from claims.vocabulary import Interest, OriginLinkKind, Stance


@dataclass(frozen=True, slots=True)
class SpeakerThen:
    """A speaker with the role held when it was said."""

    slug: str
    name: str
    kind: str
    role: str
    party: str
    role_assumed: bool
    wikidata_id: str


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What may be said of a source in public: never its text."""

    key: int
    title: str
    publisher: str
    publisher_kind: str
    grade: str | None
    byline: str
    url: str
    archive_url: str
    published_on: date | None
    captured_on: date
    text_sha256: str
    language: str
    credited_agency: str
    retracted_on: date | None
    retraction_note: str


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """A count with its interval: ``at_least`` to ``at_most``, both included; None where the side is open.

    ``as_of`` is the day the count stands for by its words (``dated``: stated), else the day it was said, else that
    of the report. ``period_from``: the first day counted, where the words give one.
    """

    statement: int
    label: str
    words: str
    bound: str
    low: int | None
    high: int | None
    at_least: int | None
    at_most: int | None
    measure: str
    group: str
    side: str
    place: str
    period_from: date | None
    as_of: date | None
    dated: str
    increment: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement with its position on the claim. ``origin``: number of its origin on its side, from 1.

    ``route``: how its outlet came by it, up to whom it goes back to. Not ``live``: it no longer counts, ``ended``
    names why and ``notice`` says it (source retracted, word taken back or changed).
    """

    key: int
    position: int
    position_version: int
    capture: int
    stance: Stance
    side: str
    exact: str
    segments: tuple[str, ...]
    kind: str
    basis: str | None
    language: str
    translation: str
    cue: str
    channel: str
    said_on: date | None
    speaker_as_worded: str
    speakers: tuple[SpeakerThen, ...]
    interest: Interest
    cites: SpeakerThen | None
    origin: int | None
    weak: bool
    route: tuple[Leg, ...]
    figure: FigureFacts | None
    live: bool
    ended: str
    notice: str
    note: str
    source: SourceFacts


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin with the statements (by key) that go back to it, and the outlets that carry them.

    ``hops``: links between the nearest of its reports on file and it.
    """

    number: int
    label: str
    interest: Interest
    weak: bool
    statements: tuple[int, ...]
    outlets: tuple[str, ...] = ()
    hops: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Carrier:
    """One statement on file and the report that its words go back to.

    ``outlet`` published it, as source ``source``; ``root`` is the outlet whose own report it is, ``hops`` links away
    (0: this one); ``kind`` of the last of these links, None without one.
    """

    statement: int
    source: int
    outlet: str
    root: str
    hops: int
    kind: OriginLinkKind | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing said once, however often it is carried: by ``outlets``, from the own reports of ``roots``."""

    words: str
    speaker: str
    side: str
    outlets: tuple[str, ...]
    roots: tuple[str, ...]
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A claim with its evidence and what the rules make of it. ``digest``: SHA-256 over the live positions."""

    claim: Claim
    harms: tuple[str, ...]
    entries: tuple[Entry, ...]
    supporting: tuple[Origin, ...]
    opposing: tuple[Origin, ...]
    figures: tuple[FigureFacts, ...]
    assessment: Assessment
    digest: str
    statement_of_position: dict[str, int]
    tellings: tuple[Telling, ...] = ()

    def on_side(self, side: str) -> list[Entry]:
        """Entries that are ``supporting``, ``opposing`` or ``other``, in the order of what was said when."""
        return [entry for entry in self.entries if entry.side == side]

    @property
    def said(self) -> Attestation:
        """How often the claim itself was made: who denies, questions or passes it on has not said it."""
        keys = {entry.key for entry in self.supporters}
        made = tuple(
            utterance
            for utterance in self.assessment.attestation.utterances
            if any(self.statement_of_position[position] in keys for position in utterance.positions)
        )
        return Attestation(
            utterances=made,
            outlets=tuple(sorted({outlet for utterance in made for outlet in utterance.outlets})),
            origins=tuple(sorted({origin for utterance in made for origin in utterance.origins})),
        )

    @property
    def supporters(self) -> list[Entry]:
        return self.on_side("supporting")

    @property
    def opponents(self) -> list[Entry]:
        return self.on_side("opposing")

    @property
    def others(self) -> list[Entry]:
        return self.on_side("other")
