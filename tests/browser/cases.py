"""The two reports of the journey: the real ones of the folder that FACTCHECK_SEEDS names, else two invented ones."""

import os
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Report:
    """A report to paste. ``words`` are a few of the statement's own, ``speaker`` is who the desk should propose."""

    publisher: str
    title: str
    published_on: str
    text: str
    words: str
    speaker: str


@dataclass(frozen=True)
class Case:
    """Two reports in which two who have no side say the same, and the claim that they back."""

    topic: str
    parties: tuple[str, ...]
    harmed: str
    wording: str
    reports: tuple[Report, Report]


def seeds() -> Case | None:
    folder = os.environ.get("FACTCHECK_SEEDS")
    found = sorted(Path(folder).glob("*.txt")) if folder else []
    if len(found) < 2:
        return None
    first, second = (path.read_text(encoding="utf-8") for path in found[:2])
    return Case(
        topic="Nagorno-Karabakh, autumn 2020",
        parties=("Armenia", "Azerbaijan", "Turkey"),
        harmed="Turkey",
        wording="Fighters from Syria went to Azerbaijan by way of Turkey",
        reports=(
            Report("First report", "Dateline Moscow", "2020-10-02", first, "300 fighters from", "Emmanuel Macron"),
            Report(
                "Second report",
                "The leader's interview",
                "2020-10-01",
                second,
                "at least 300 proxies",
                "Syrian Observatory for Human Rights",
            ),
        ),
    )


def invented() -> Case:
    first, second = ((HERE / "reports" / name).read_text(encoding="utf-8") for name in ("first.txt", "second.txt"))
    return Case(
        topic="The closed sound, a drill",
        parties=("Veland", "Orlan", "Casmere"),
        harmed="Casmere",
        wording="Gunmen from Dorn went to Orlan by way of Casmere",
        reports=(
            Report("The Elin Courier", "Clashes at sea", "2021-05-02", first, "40 gunmen from", "Lena Moor"),
            Report(
                "The Tarsa Herald",
                "The premier's proof",
                "2021-05-01",
                second,
                "at least 40 gunmen",
                "Sound Observatory",
            ),
        ),
    )


CASES = [case for case in (invented(), seeds()) if case]
