"""Whose side "its troops" are on: the state or body that "its" stands for, never a person."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.counts.counted import OWN
from claims.extraction.english.bodies import BODIES, BODY_TAILS
from claims.extraction.english.words import DETERMINERS, PERSONAL, POSSESSIVES, PREPOSITIONS, SUBORDINATORS
from claims.extraction.page.reading import Report, Token
from claims.extraction.proposals import FigureProposal, StatementProposal, pieces_of
from claims.extraction.speech.phrases import is_verb
from claims.extraction.who.naming import country_of, gender_of_name
from claims.extraction.who.spelling import without_possessive

_NO_NAMES = DETERMINERS | PERSONAL | POSSESSIVES | PREPOSITIONS | SUBORDINATORS
_SENTENCES = 2  # how far back the subject may stand that "its" is for


def with_sides(
    report: Report, statements: Sequence[StatementProposal], figures: Sequence[FigureProposal]
) -> list[FigureProposal]:
    """Figures whose side reads "own" ("its troops") given the side of whoever says so, or none where it is unclear."""
    pieces = sorted((span, s) for s in statements for span in pieces_of(s))
    starts = [span[0] for span, _ in pieces]
    sided: list[FigureProposal] = []
    for figure in figures:
        if figure.side == OWN:
            at = bisect_right(starts, figure.number_start) - 1
            said = pieces[at][1] if at >= 0 and figure.number_end <= pieces[at][0][1] else None
            figure = replace(figure, side=_side(report, said, figure) if said is not None else None)
        sided.append(figure)
    return sided


def _side(report: Report, said: StatementProposal, figure: FigureProposal) -> str | None:
    name = said.speaker_full
    if name is None or not _is_person(name, said.role):
        return name
    words = figure.exact.lower().split()
    return _state_of(said.role or "") or (_subject_before(report, figure.start, name) if "its" in words else None)


def _is_person(name: str, role: str | None) -> bool:
    words = name.split()
    if any(w.lower() in BODIES | BODY_TAILS | DETERMINERS for w in words):
        return False
    return len(words) > 1 and (role is not None or bool(gender_of_name(words[0])))


def _state_of(role: str) -> str | None:
    """The state or body that a role is of: Lourestan of "Lourestan’s chief of staff"."""
    for word in role.replace(",", " ").split():
        if word[0].isupper() and without_possessive(word) != word:
            return without_possessive(word)
    return country_of(role).title() or None


def _subject_before(report: Report, start: int, speaker: str) -> str | None:
    """The name that begins the sentence of a count or the one before, unless it is the speaker's own."""
    n = bisect_right([s.start for s in report.sentences], start) - 1
    for sentence in report.sentences[max(0, n - _SENTENCES + 1) : n + 1][::-1]:
        name = _subject(sentence.tokens)
        if name is not None and name not in speaker.split():
            return name
    return None


def _subject(tokens: Sequence[Token]) -> str | None:
    first = tokens[0] if tokens else None
    if first is None or not first.is_cap or first.lower in _NO_NAMES or gender_of_name(first.text):
        return None
    verb = any(is_verb(tokens, n) for n in range(1, min(4, len(tokens))))
    return first.text if verb and not any(t.is_cap for t in tokens[1:2]) else None
