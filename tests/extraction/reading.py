"""Texts read once for all tests of one run: extraction is pure, and its proposals are frozen."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from claims.extraction import Extraction, extract

HERE = Path(__file__).parent
GOLD = HERE / "gold"
CASES: dict[str, list[dict[str, Any]]] = {
    table.stem: json.loads(table.read_text("utf-8")) for table in sorted((HERE / "cases").glob("*.json"))
}


@cache
def read(text: str, published_on: date | None = None) -> Extraction:
    return extract(text, published_on=published_on)
