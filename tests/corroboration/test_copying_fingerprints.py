"""Fingerprints: the seam that an index of many texts stands on."""

from time import process_time

from claims.corroboration.copying import find_copy, fingerprints

REPORT = (
    "A freight train left the rails outside Tarnholm on Monday night, spilling grain across both tracks and closing"
    " the coastal line. Crews worked until dawn to lift eleven wagons with a crane brought from the harbour. The"
    " driver walked away with bruises, and an inspector began measuring the bend where the wheels had climbed the"
    " rail. Passengers were carried by bus between Tarnholm and the ferry pier.\n"
)
QUOTE = "“We shall not run a single train over that bend until we know why the wheels climbed the rail there.”"


def test_fingerprints_stay_the_same_on_every_machine() -> None:
    assert sorted(fingerprints(REPORT))[:2] == [15237164604177890, 346520096973159556]
    assert all(0 <= one < 2**63 for one in fingerprints(REPORT))


def test_case_marks_and_blanks_change_nothing() -> None:
    shouted = REPORT.upper().replace(" ", "\n ").replace(",", " –")

    assert fingerprints(shouted) == fingerprints(REPORT)


def test_shared_quotation_and_page_furniture_leave_no_fingerprint() -> None:
    assert fingerprints(QUOTE) == frozenset()
    assert fingerprints("Read more: Grain train leaves the rails outside Tarnholm on Monday\n") == frozenset()
    assert fingerprints(REPORT + QUOTE) == fingerprints(REPORT)


def test_trimmed_text_keeps_most_of_its_fingerprints() -> None:
    trimmed = fingerprints(REPORT[: len(REPORT) * 2 // 3])

    assert len(trimmed & fingerprints(REPORT)) >= 0.7 * len(trimmed)


def test_there_is_about_one_in_ten_words() -> None:
    long = " ".join(
        " ".join(f"{chr(97 + number)}{word}" if len(word) > 4 else word for word in REPORT.split())
        for number in range(26)
    )

    assert 7 <= len(long.split()) / len(fingerprints(long)) <= 13


def test_same_text_is_a_copy_as_a_whole() -> None:
    found = find_copy(REPORT, REPORT)

    assert found is not None
    assert [(each.start, each.end) for each in found.passages] == [(0, len(REPORT))]
    assert (found.share, found.other_share, found.score) == (1.0, 1.0, 1.0)


def test_number_in_words_is_the_number() -> None:
    assert fingerprints("thirty-one wagons") == fingerprints("31 wagons") != fingerprints("thirty wagons")
    assert fingerprints("Twelve wagons") == fingerprints("12 wagons")


def test_a_long_stretch_of_blanks_takes_no_longer_than_as_much_text() -> None:
    """A page may be pasted with any number of them; time that grew with their square would hold a process for hours."""
    began = process_time()
    find_copy(f"{REPORT}a{' ' * 200_000}b", f"{REPORT}a{' ' * 200_001}b")
    assert process_time() - began < 5
