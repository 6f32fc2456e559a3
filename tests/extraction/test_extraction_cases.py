"""Tables of cases, one file a construction. A case compares what it names: a field left out is not looked at."""

from datetime import date
from typing import Any

import pytest

from claims.extraction import Extraction, pieces_of
from tests.extraction.reading import CASES, read


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{table}: {case['name']}") for table, cases in CASES.items() for case in cases]
)
def test_extract_proposes_what_the_table_says(case: dict[str, Any]) -> None:
    published_on = date.fromisoformat(case["published_on"]) if "published_on" in case else None
    found = read(case["text"], published_on)
    for part, proposals in _parts(case["text"], found).items():
        if case.get(part) is None:
            continue
        expected = [{"exact": row} if isinstance(row, str) else row for row in case[part]]
        actual = [{name: proposal[name] for name in row} for row, proposal in zip(expected, proposals, strict=False)]
        assert [p["exact"] for p in proposals[len(expected) :]] == []
        assert actual == expected


def _parts(text: str, found: Extraction) -> dict[str, list[dict[str, Any]]]:
    def plain(proposal: Any) -> dict[str, Any]:
        row = {name: getattr(proposal, name) for name in proposal.__dataclass_fields__}
        for name in ("said_on",):
            if row.get(name) is not None:
                row[name] = row[name].isoformat()
        if "segments" in row:
            row["segments"] = [text[a:b] for a, b in pieces_of(proposal)]
            row["speakers"] = list(row["speakers"])
            row["candidates"] = list(row["candidates"])
        return row

    return {
        "statements": [plain(s) for s in found.reported],
        "own_voice": [plain(s) for s in found.own_voice],
        "figures": [plain(f) for f in found.figures],
        "credits": [plain(c) for c in found.credits],
    }
