"""Everything that the status rules look at, worked out once from the evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.corroboration.assessment import Attestation
from claims.corroboration.attestation import attest
from claims.corroboration.evidence import Evidence, Voice
from claims.corroboration.figures import Entry, entries_of, latest
from claims.corroboration.lines import Line, draw_lines
from claims.corroboration.matching import Match, match_all
from claims.corroboration.names import Names
from claims.corroboration.origins import Origin, gather, unite_weak
from claims.corroboration.standing import Standing, settle
from claims.corroboration.tracing import Trails
from claims.vocabulary import ClaimKind, Comparison


@dataclass(frozen=True, slots=True)
class Findings:
    """Origins of each side (``support`` with all weak ones united where nothing else supports), figures, names.

    ``entries`` are all figures of the supporters, ``current`` the latest of each, ``matches`` how these stand.
    """

    evidence: Evidence
    names: Names
    standing: Standing
    support: tuple[Origin, ...]
    opposition: tuple[Origin, ...]
    attestation: Attestation
    entries: tuple[Entry, ...]
    current: tuple[Entry, ...]
    matches: tuple[Match, ...]

    @property
    def strong(self) -> tuple[Origin, ...]:
        """The supporting origins that count towards two."""
        return tuple(origin for origin in self.support if not origin.weak)

    @property
    def independent(self) -> int:
        """How many independent origins support: weak ones together are one where nothing else does."""
        return len(self.strong) or min(len(self.support), 1)

    @property
    def counts_people(self) -> bool:
        return self.evidence.kind is ClaimKind.FIGURE

    def matches_of(self, result: Comparison) -> list[Match]:
        return [match for match in self.matches if match.result is result]


def find(evidence: Evidence) -> Findings:
    """The findings; the order of the evidence's parts changes nothing in them."""
    trails = Trails(evidence)
    standing = settle(draw_lines(evidence, trails))
    support = gather(standing.supporting)
    entries = entries_of(support)
    current = latest(entries)
    return Findings(
        evidence=evidence,
        names=Names(evidence.labels),
        standing=standing,
        support=unite_weak(support),
        opposition=gather(standing.opposing),
        attestation=attest(evidence, trails),
        entries=tuple(entries),
        current=tuple(current),
        matches=tuple(match_all(current)),
    )


def speaks_officially(voice: Voice) -> bool:
    """Whether the voice binds its party: a named speaker who speaks for it."""
    return voice.named and voice.speaks_for and voice.party is not None


def official_lines(lines: Iterable[Line], parties: frozenset[str]) -> list[Line]:
    """The lines uttered by someone who speaks for one of the parties."""
    return [line for line in lines if any(speaks_officially(v) and v.party in parties for v in line.spoken_by)]


def ids(lines: Iterable[Line]) -> tuple[str, ...]:
    """The positions of the lines."""
    return tuple(sorted({line.position.id for line in lines}))


def origin_positions(origins: Iterable[Origin]) -> tuple[str, ...]:
    return tuple(sorted({position for origin in origins for position in origin.positions}))


def origins_of(origins: Iterable[Origin], lines: Iterable[Line]) -> tuple[str, ...]:
    """Those of the origins that rest on one of the lines."""
    wanted = set(ids(lines))
    return tuple(origin.id for origin in origins if not wanted.isdisjoint(origin.positions))
