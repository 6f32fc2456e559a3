"""Was it said? How many outlets carry an utterance, and from how many reports of their own."""

from collections.abc import Iterable

from claims.corroboration.assessment import Attestation, Utterance
from claims.corroboration.evidence import Evidence, Position
from claims.corroboration.origins import Groups
from claims.corroboration.tracing import Trails
from claims.vocabulary import StatementKind

# Reprints trim a quotation at its end, or move its cue: so many first words tell it from any other.
OPENING = 6
QUOTE_MARKS = str.maketrans("", "", "\"'“”„‟«»‹›‘’‚‛…")


def attest(evidence: Evidence, trails: Trails) -> Attestation:
    """The utterances behind all positions, whatever their stance, and the outlets that carry them.

    Reports of one speaker in the same words, be they trimmed at their end, or on one stated day with the same stance
    and figure, are one utterance.
    Two outlets' own reports of it are two origins; a copied or credited report goes back to its root.
    """
    positions = {position.id: position for position in sorted(evidence.positions, key=lambda each: each.id)}
    outlets = {one.id: trails.captures[one.capture].publisher for one in positions.values()}
    roots = {one.id: trails.follow(one, attesting=True).voice.speaker for one in positions.values()}
    utterances = []
    for members in gather_utterances(positions.values(), trails):
        carried = tuple(sorted({outlets[member] for member in members}))
        known = tuple(sorted({roots[member] for member in members}))
        utterances.append(Utterance(members, carried, known))
    return Attestation(
        utterances=tuple(sorted(utterances, key=lambda utterance: utterance.positions)),
        outlets=tuple(sorted(set(outlets.values()))),
        origins=tuple(sorted(set(roots.values()))),
    )


def gather_utterances(positions: Iterable[Position], trails: Trails) -> list[tuple[str, ...]]:
    """Position ids by utterance."""
    same = Groups()
    first: dict[tuple[object, ...], str] = {}
    for position in positions:
        same.find(position.id)
        for key in keys_of(position, trails):
            same.unite(position.id, first.setdefault(key, position.id))
    return [tuple(sorted(members)) for members in same.members().values()]


def keys_of(position: Position, trails: Trails) -> list[tuple[object, ...]]:
    """What makes two reports one utterance: any key that they share."""
    own_voice = position.kind is StatementKind.OWN_VOICE or position.speaker is None
    speakers: frozenset[str]
    if position.speaker is None or own_voice:
        speakers = frozenset({trails.follow(position).voice.speaker})
    else:
        speakers = frozenset(voice.speaker for voice in (position.speaker, *position.joint_with))
    keys: list[tuple[object, ...]] = []
    if words := plain_words(position.exact):
        keys.append(("words", speakers, words))
        opening = [word.strip(".,;:!?–—-") for word in words.split()[:OPENING]]
        if len(opening) == OPENING:
            keys.append(("opening", speakers, position.stance, position.figure, *opening))
    named = position.speaker is not None and position.speaker.named
    if position.said_on is not None and named and not own_voice:
        keys.append(("occasion", speakers, position.said_on, position.stance, position.figure))
    return keys


def plain_words(text: str) -> str:
    """The words for comparing: without case, quote marks, outer punctuation and line breaks."""
    return " ".join(text.casefold().translate(QUOTE_MARKS).split()).strip(" .,;:!?–—-")
