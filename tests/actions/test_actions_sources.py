"""What comes in: once, and as it was."""

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import pytest
from django.utils import timezone

from claims.actions import sources
from claims.actions.sources import (
    LONGEST_TEXT,
    AlreadyCaptured,
    UnusableAddress,
    UnusableText,
    add_capture,
    add_source,
    canonical,
    retract_source,
    usable_text,
)
from claims.actions.versions import ChangedMeanwhile
from claims.models import Capture, Publisher, Source, User
from tests.factories import CaptureFactory, PublisherFactory, SourceFactory
from tests.working import read

pytestmark = pytest.mark.django_db

TEXT = "Ferries crossed the sound at night. Nobody was hurt."


def paste(actor: User, **fields: Any) -> Capture:
    return add_source(actor=actor, **{"publisher": "The Courier", "title": "Night crossing", "text": TEXT} | fields)


def test_an_item_is_stored_with_its_first_capture(contributor: User) -> None:
    capture = paste(contributor, url="https://courier.example/night?utm_source=x", byline="Ilse Brandt")
    source = capture.source
    assert (source.publisher.name, source.title, source.byline) == ("The Courier", "Night crossing", "Ilse Brandt")
    assert source.url == "https://courier.example/night?utm_source=x"
    assert (capture.text, bytes(capture.original)) == (TEXT, TEXT.encode())
    assert capture.text_sha256 == sha256(TEXT.encode()).hexdigest()
    assert (source.added_by, capture.captured_by) == (contributor, contributor)


@pytest.mark.parametrize("name", ["the courier", " THE COURIER "])
def test_a_known_publisher_is_found_whatever_the_case(contributor: User, name: str) -> None:
    known = PublisherFactory.create(name="The Courier")
    assert paste(contributor, publisher=name).source.publisher == known


def test_a_count_is_as_of_the_day_it_was_said_on(contributor: User) -> None:
    text = "On Monday Mara Venn said that at least 40 people had been killed."
    (found,) = read(paste(contributor, text=text, published_at=datetime(2021, 5, 6, tzinfo=UTC))).statements.all()
    (figure,) = found.figures.all()
    assert (found.said_on, figure.as_of) == (date(2021, 5, 3), date(2021, 5, 3))


def test_a_new_publisher_speaks_for_itself(contributor: User) -> None:
    paste(contributor)
    assert Publisher.objects.get(name="The Courier").own_voice.name == "The Courier"


@pytest.mark.parametrize(
    "address",
    [
        "https://courier.example/night",
        "http://courier.example/night",
        "https://www.courier.example/night",
        "https://COURIER.example/night/",
        "https://courier.example:443/night",
        "https://courier.example/night#comments",
        "https://courier.example/night?utm_source=letter&utm_medium=mail",
        "https://courier.example/night/?fbclid=abc&gclid=def",
    ],
)
def test_the_same_address_is_the_same_item(contributor: User, address: str) -> None:
    first = paste(contributor, url="https://courier.example/night", text="Other words.")
    with pytest.raises(AlreadyCaptured, match="under the same address") as refused:
        paste(contributor, url=address, publisher="Another")
    assert refused.value.source == first.source
    assert not Publisher.objects.filter(name="Another").exists()


@pytest.mark.parametrize(
    "address",
    [
        "https://courier.example/night?page=2",
        "https://courier.example/Night",
        "https://herald.example/night",
        "https://courier.example:8443/night",
    ],
)
def test_another_address_is_another_item(contributor: User, address: str) -> None:
    paste(contributor, url="https://courier.example/night", text="Other words.")
    assert paste(contributor, url=address).source.canonical_url == canonical(address)


@pytest.mark.parametrize("address", ["https://courier.example:99999/a", "https://[courier.example/a"])
def test_an_address_that_cannot_be_read_is_refused(contributor: User, address: str) -> None:
    with pytest.raises(UnusableAddress):
        paste(contributor, url=address)
    assert not Source.objects.exists()


@pytest.mark.parametrize("field", ["url", "archive_url"])
def test_an_address_that_is_none_of_the_web_is_refused(contributor: User, field: str) -> None:
    with pytest.raises(UnusableAddress, match="begins with https://") as refused:
        paste(contributor, **{field: "javascript:alert(1)"})
    assert refused.value.field == field
    assert not Source.objects.exists()


def test_the_same_text_of_the_same_publisher_is_the_same_item(contributor: User) -> None:
    first = paste(contributor)
    with pytest.raises(AlreadyCaptured, match="the same text from the same publisher") as refused:
        paste(contributor, title="Another title", url="https://courier.example/other", text=TEXT)
    assert refused.value.source == first.source
    assert Source.objects.count() == 1


def test_the_same_text_with_other_line_ends_is_the_same_item(contributor: User) -> None:
    paste(contributor, text="One.\nTwo.")
    with pytest.raises(AlreadyCaptured):
        paste(contributor, text="One.\r\nTwo.")


def test_the_same_text_of_another_publisher_is_a_reprint_and_taken(contributor: User) -> None:
    first, second = paste(contributor), paste(contributor, publisher="The Herald")
    assert first.text_sha256 == second.text_sha256
    assert first.source != second.source


def test_line_ends_become_lf_and_the_original_bytes_stay(contributor: User) -> None:
    capture = paste(contributor, text="One.\r\nTwo.\rThree.\n")
    assert capture.text == "One.\nTwo.\nThree.\n"
    assert bytes(capture.original) == b"One.\r\nTwo.\rThree.\n"
    assert capture.original_sha256 == sha256(b"One.\r\nTwo.\rThree.\n").hexdigest()


@pytest.mark.parametrize(
    "text",
    [
        "العبّارات عبرت المضيق \u200fليلاً\u200e.",
        "Cafe\u0301 and café, ﬁ ligature, Å Å",
        "\ufeff  Leading blanks, trailing ones  \n\n",
        "🛥️ Ferry 👩‍✈️ captain \U0001f6a2",
        "<p onclick='x()'>Ferries</p> & <script>alert(1)</script>",
        "Tab\there, form feed\x0c, no-break\u00a0space, line\u2028separator",
    ],
)
def test_text_is_kept_exactly_as_given(contributor: User, text: str) -> None:
    capture = paste(contributor, text=text)
    assert Capture.objects.get(pk=capture.pk).text == text
    assert bytes(capture.original) == text.encode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "There is no text"),
        (" \r\n\t", "There is no text"),
        ("Ferries\x00 crossed", "NUL character at place 8"),
        ("Ferries \ud83d crossed", "half a character"),
        ("a" * (LONGEST_TEXT + 1), "has 2,000,001 characters"),
    ],
    ids=["empty", "blank", "nul", "surrogate", "long"],
)
def test_text_that_cannot_be_stored_is_refused_in_words(contributor: User, text: str, said: str) -> None:
    with pytest.raises(UnusableText, match=said):
        paste(contributor, text=text)
    assert not Publisher.objects.exists()


def test_the_longest_text_is_taken() -> None:
    assert len(usable_text("a" * LONGEST_TEXT)) == LONGEST_TEXT


def test_nothing_is_stored_where_the_reading_cannot_be_asked_for(
    contributor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(actor: User, capture: Capture) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(sources, "ask_for_reading", fail)
    with pytest.raises(RuntimeError):
        paste(contributor)
    assert (Source.objects.count(), Capture.objects.count(), Publisher.objects.count()) == (0, 0, 0)


def test_a_changed_page_is_a_new_capture_of_the_same_source(contributor: User) -> None:
    first = paste(contributor)
    second = add_capture(actor=contributor, source=first.source, text=TEXT + " Corrected.")
    assert second.source == first.source
    assert Capture.objects.filter(source=first.source).count() == 2


def test_an_unchanged_page_is_no_new_capture(contributor: User) -> None:
    first = paste(contributor)
    with pytest.raises(AlreadyCaptured):
        add_capture(actor=contributor, source=first.source, text=TEXT)


def test_a_retracted_source_keeps_the_note(editor: User) -> None:
    source = SourceFactory.create()
    before = timezone.now()
    retract_source(actor=editor, source=source, version=1, note="The Courier took it back.")
    assert source.retraction_note == "The Courier took it back."
    assert source.retracted_at is not None
    assert abs((source.retracted_at - before).total_seconds()) < 60


def test_retracting_an_older_version_is_refused_by_who_and_when(editor: User, second_editor: User) -> None:
    source = CaptureFactory.create().source
    retract_source(actor=second_editor, source=source, version=1, note="Taken back.")
    with pytest.raises(ChangedMeanwhile, match="Changed by Sten Second at"):
        retract_source(actor=editor, source=source, version=1, note="Mine.")
    assert Source.objects.get(pk=source.pk).retraction_note == "Taken back."
