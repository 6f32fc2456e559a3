"""Reasons beside the one that decided: what was set aside, assumed or not found, for the reader to weigh."""

from collections.abc import Iterable

from claims.corroboration.assessment import Reason
from claims.corroboration.findings import Findings
from claims.corroboration.lines import Line
from claims.corroboration.sentences import begin, join_words


def take_notes(findings: Findings) -> list[Reason]:
    """Notes on retractions, changed accounts, citations, weak origins, assumed roles and lost quotes, in that order."""
    standing, names = findings.standing, findings.names
    notes: list[Reason] = []
    if standing.retractions:
        text = f"{begin(names.of_lines(standing.retractions))} took back what was said before."
        notes.append(note("retracted", text, (*standing.retractions, *standing.retracted)))
    if standing.superseded:
        text = f"{begin(names.of_lines(standing.superseded))} gave another account later; only the latest counts."
        notes.append(note("account_changed", text, standing.superseded))
    current = (*standing.supporting, *standing.opposing)
    if cited := [line for line in current if line.hops]:
        whose = join_words(sorted({names.of_voice(line.voice) for line in cited}))
        notes.append(note("followed_to_root", f"Some reports go back to {whose} and count as its word.", cited))
    weak = [line for line in standing.supporting if line.weak]
    if weak and findings.strong:
        text = "Unnamed speakers and what outlets say without a source do not count towards two origins."
        notes.append(note("weak_not_counted", text, weak))
    if assumed := [line for line in current if any(v.role_assumed for v in (line.voice, *line.speakers))]:
        text = f"The role of {names.of_lines(assumed)} on that date is not on file; the last known one is assumed."
        notes.append(note("role_assumed", text, assumed))
    if lost := sorted(each.id for each in findings.evidence.positions if not each.exact_found):
        text = "Some quotes were not found in the archived text; they are taken to stand on the whole page."
        notes.append(Reason("exact_not_found", text, tuple(lost)))
    return notes


def note(rule: str, text: str, lines: Iterable[Line]) -> Reason:
    return Reason(rule, text, tuple(sorted({line.position.id for line in lines})))
