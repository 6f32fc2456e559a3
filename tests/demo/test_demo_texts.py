"""The demo's own words: none of them taken from the reports that the reference case digests."""

import os
import re
from pathlib import Path

import pytest

from claims.demo.reading import files_of, read_case

RUN = 8
LONGEST_QUOTATION = 25
SEEDS = os.environ.get("FACTCHECK_SEEDS", "")


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of eight words, case and apostrophes levelled."""
    words = re.findall(r"\w+(?:[-']\w+)*", text.casefold().replace("’", "'"))
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def unquoted(text: str) -> str:
    """The text without what stands between typographic quotation marks; a straight mark belongs to TOML."""
    return re.sub(r"“[^”]*”", " ", text)


def borrowed(ours: str, theirs: str) -> list[str]:
    return sorted(" ".join(run) for run in runs(unquoted(ours)) & runs(theirs))


@pytest.mark.skipif(not SEEDS, reason="FACTCHECK_SEEDS names no folder with the reports")
@pytest.mark.parametrize("path", [*files_of("reference"), *files_of("drill")], ids=lambda path: path.stem)
def test_no_sentence_of_the_reports_stands_in_the_demo(path: Path) -> None:
    reports = [path.read_text(encoding="utf-8") for path in Path(SEEDS).iterdir() if path.is_file()]
    assert reports
    ours = path.read_text(encoding="utf-8")
    assert [run for report in reports for run in borrowed(ours, report)] == []


@pytest.mark.skipif(not SEEDS, reason="FACTCHECK_SEEDS names no folder with the reports")
def test_every_quotation_is_short_and_stands_in_the_reports() -> None:
    reports = " ".join(path.read_text(encoding="utf-8") for path in Path(SEEDS).iterdir() if path.is_file())
    level = " ".join(re.findall(r"[\w-]+", reports.casefold().replace("’", "'")))
    texts = " ".join(source.text for source in read_case("reference").source)
    quotations = [" ".join(re.findall(r"[\w-]+", quoted.casefold())) for quoted in re.findall(r"“([^”]*)”", texts)]
    assert len(quotations) > 10
    assert max(len(quotation.split()) for quotation in quotations) <= LONGEST_QUOTATION
    assert [quotation for quotation in quotations if quotation not in level] == []


def test_the_check_itself_finds_a_borrowed_sentence() -> None:
    report = "The ferry left the quay at nine and sank within the hour, the harbour master said."
    assert borrowed("At dusk the ferry left the quay at nine and sank.", report)
    assert not borrowed("He wrote “The ferry left the quay at nine and sank within the hour” twice.", report)
