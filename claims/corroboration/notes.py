"""Reasons beside the one that decided: what was set aside, assumed or not found, for the reader to weigh."""

from collections.abc import Iterable

from claims.corroboration.assessment import Reason
from claims.corroboration.findings import Findings
from claims.corroboration.lines import Line
from claims.corroboration.wording import Sentence, say


def take_notes(findings: Findings) -> list[Reason]:
    """Notes on retractions, changed accounts, citations, weak origins, assumed roles and lost quotes, in that order."""
    standing, names = findings.standing, findings.names
    notes: list[Reason] = []
    if standing.retractions:
        said = say("retracted", who=names.of_lines(standing.retractions))
        notes.append(note(said, (*standing.retractions, *standing.retracted)))
    if standing.superseded:
        said = say("account_changed", who=names.of_lines(standing.superseded))
        notes.append(note(said, standing.superseded))
    current = (*standing.supporting, *standing.opposing)
    if cited := [line for line in current if line.hops]:
        notes.append(note(say("followed_to_root", who=names.of_voices(line.voice for line in cited)), cited))
    weak = [line for line in standing.supporting if line.weak]
    if weak and findings.strong:
        notes.append(note(say("weak_not_counted"), weak))
    if assumed := [line for line in current if any(v.role_assumed for v in (line.voice, *line.speakers))]:
        notes.append(note(say("role_assumed", who=names.of_lines(assumed)), assumed))
    if lost := sorted(each.id for each in findings.evidence.positions if not each.exact_found):
        notes.append(Reason("exact_not_found", say("exact_not_found"), tuple(lost)))
    return notes


def note(said: Sentence, lines: Iterable[Line]) -> Reason:
    """A note's rule has the name of its one sentence."""
    return Reason(said.code, said, tuple(sorted({line.position.id for line in lines})))
