"""Extraction as the JSON that ``manage.py extract`` prints. Imports proposals alone."""

from typing import Any

from claims.extraction.proposals import Extraction, FigureProposal, StatementProposal


def as_json(extraction: Extraction, *, file: str, seconds: float) -> dict[str, Any]:
    """One JSON-ready object for one file.

    The outlet's own voice stands apart under ``own_voice``, so that ``statements`` holds what speakers said.
    """
    return {
        "file": file,
        "language": extraction.language,
        "reading": "quotations" if extraction.quotations_only else "full",
        "statements": [_statement(s) for s in extraction.reported],
        "own_voice": [_statement(s) for s in extraction.own_voice],
        "figures": [_figure(f) for f in extraction.figures],
        "seconds": round(seconds, 4),
    }


def _statement(statement: StatementProposal) -> dict[str, Any]:
    row: dict[str, Any] = {
        "start": statement.start,
        "end": statement.end,
        "exact": statement.exact,
        "kind": statement.kind.value,
        "speaker": statement.speaker,
        "speaker_full": statement.speaker_full,
        "cue": statement.cue,
        "channel": statement.channel,
    }
    if statement.segments:
        row["segments"] = [list(span) for span in statement.segments]
    return row


def _figure(figure: FigureProposal) -> dict[str, Any]:
    return {
        "start": figure.start,
        "end": figure.end,
        "exact": figure.exact,
        "bound": figure.bound.value,
        "low": figure.low,
        "high": figure.high,
        "measure": figure.measure.value,
        "group": figure.group,
        "side": figure.side,
        "increment": figure.increment,
    }
