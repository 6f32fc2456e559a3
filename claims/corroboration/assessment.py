"""What the rules answer: the status of a claim with every reason for it, as plain data."""

from dataclasses import dataclass, field

from claims.corroboration.wording import Sentence
from claims.vocabulary import Comparison, Interest, Status


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that fired: its id, one sentence for readers, and the positions and origins it rests on."""

    rule: str
    said: Sentence
    positions: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return str(self.said)


@dataclass(frozen=True, slots=True)
class Need:
    """One point that a better status asks for: its id, a sentence for readers, and whether it is met."""

    rule: str
    said: Sentence
    met: bool

    @property
    def text(self) -> str:
        return str(self.said)


@dataclass(frozen=True, slots=True)
class OriginSummary:
    """One independent origin. ``hops``: links between a report on file and it; ``outlets`` publish it."""

    id: str
    label: str
    positions: tuple[str, ...]
    interest: Interest
    weak: bool
    hops: int
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said, however often reported. ``origins``: the outlets whose own reports it is known from."""

    positions: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attestation:
    """The answer to "Was it said?", over all positions on the claim."""

    utterances: tuple[Utterance, ...] = ()
    outlets: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Two current figures of different origins, by position; ``differs`` names the dimensions that do not match."""

    a: str
    b: str
    result: Comparison
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRange:
    """Lowest to highest among current figures that may be compared; ``highest`` None: without upper end."""

    lowest: int
    highest: int | None
    lowest_positions: tuple[str, ...]
    highest_positions: tuple[str, ...]
    dimensions: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class FiguresAssessment:
    """Figures of the supporters. ``axis``: the worst pair (divergent, overlapping, consistent, else incomparable).

    ``axis`` is None where no figure is on file. ``flags``: falling totals, repeated totals, increments.
    """

    axis: Comparison | None = None
    pairs: tuple[FigurePair, ...] = ()
    ranges: tuple[FigureRange, ...] = ()
    flags: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """How far a claim is backed. The first reason is the one that decided the status.

    ``needs``: what "corroborated" asks for, where the claim has support and is not there yet.
    """

    status: Status
    denial_only: bool
    supporting_origins: tuple[OriginSummary, ...]
    opposing_origins: tuple[OriginSummary, ...]
    independent_origins: int
    attestation: Attestation
    figures: FiguresAssessment
    reasons: tuple[Reason, ...] = field(default=())
    needs: tuple[Need, ...] = ()
