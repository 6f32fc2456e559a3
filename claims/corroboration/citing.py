"""Whose word it is that a speaker gives: citations followed from one speaker to the next, to who cites nobody."""

from collections import defaultdict

from claims.corroboration.evidence import Evidence, Position, Voice
from claims.corroboration.tracing import Trails
from claims.vocabulary import OPPOSING, SUPPORTING, StatementKind


class Citations:
    """Who rests on whom, as far as the positions on file say."""

    def __init__(self, evidence: Evidence, trails: Trails) -> None:
        self.trails = trails
        self.onward: dict[tuple[str, bool], Voice | None] = {}
        self.said: dict[tuple[str, bool], list[Voice | None]] = defaultdict(list)
        for position in evidence.positions:
            if position.stance in SUPPORTING | OPPOSING:
                cited = trails.cited_by(position)
                for one in self.speakers_of(position):
                    self.said[one, position.stance in SUPPORTING].append(cited)

    def speakers_of(self, position: Position) -> set[str]:
        """Who speaks, each also as the body spoken from: whoever cites the body cites them."""
        if position.speaker is None or position.kind is StatementKind.OWN_VOICE:
            return {self.trails.captures[position.capture].publisher}
        voices = (position.speaker, *position.joint_with)
        return {voice.speaker for voice in voices} | {voice.body for voice in voices if voice.body}

    def follow(self, position: Position) -> tuple[Voice, ...]:
        """Those cited, one after the other; the last is the root. Empty for a speaker's own word.

        Whoever is cited and has a word of its own on the same side, or none on file, is the root. Speakers who cite
        one another in a ring are one root: the first of them by id.
        """
        path: dict[str, Voice] = {}
        cited = self.trails.cited_by(position)
        while cited is not None:
            if cited.speaker in path:
                ring = list(path)[list(path).index(cited.speaker) :]
                return (*path.values(), path[min(ring)])
            path[cited.speaker] = cited
            cited = self.cited_alone(cited.speaker, position.stance in SUPPORTING)
        return tuple(path.values())

    def cited_alone(self, speaker: str, supports: bool) -> Voice | None:
        """Whom the speaker cites in all that it says on that side; of several the first by id."""
        key = (speaker, supports)
        if key not in self.onward:
            cited = self.said.get(key, [])
            named = [voice for voice in cited if voice is not None]
            alone = bool(named) and len(named) == len(cited)
            self.onward[key] = min(named, key=lambda voice: (voice.speaker, repr(voice))) if alone else None
        return self.onward[key]
