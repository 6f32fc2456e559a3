"""How numbers, days, counts and quotations read in each language, and which address speaks which."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.utils.translation import get_language, override
from pytest_django.fixtures import Settings

from claims import languages
from claims.templatetags import wording

FRENCH, ENGLISH = "fr", "en-gb"


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            ENGLISH,
            ["12,345", "3 October 2020", "1 August 2020, 04:05 UTC", "A, B and C", "“so”", "0 claims", "1 claim"],
        ),
        (
            FRENCH,
            [
                "12\u00a0345",
                "3 octobre 2020",
                "1er août 2020, 04:05 UTC",
                "A, B et C",
                "«\u00a0so\u00a0»",
                "0 affirmation",
                "1 affirmation",
            ],
        ),
    ],
)
def test_values_read_as_the_language_has_them(language: str, shown: list[str]) -> None:
    with override(language):
        assert [
            languages.number(12345),
            languages.day(date(2020, 10, 3)),
            languages.moment(datetime(2020, 8, 1, 4, 5, tzinfo=UTC)),
            languages.joined(["A", "B", "C"]),
            languages.quoted("so"),
            languages.counted(0, "claim"),
            languages.counted(1, "claim"),
        ] == shown


def test_large_counts_agree_and_are_grouped() -> None:
    assert languages.counted(1200, "weak origin") == "1,200 weak origins"
    with override(FRENCH):
        assert languages.counted(1200, "weak origin") == "1\u00a0200 origines faibles"


def test_terms_of_the_vocabulary_are_translated_where_they_are_shown() -> None:
    assert (wording.term("party_only"), wording.plainly("own_voice")) == ("Party only", "own voice")
    with override(FRENCH):
        assert (wording.term("party_only"), wording.plainly("own_voice")) == (
            "Camps intéressés seuls",
            "au nom du média",
        )


@pytest.mark.parametrize(("language", "named"), [(ENGLISH, ("en-GB", "en_GB")), (FRENCH, ("fr", "fr_FR"))])
def test_the_language_is_named_as_pages_and_other_sites_name_it(language: str, named: tuple[str, str]) -> None:
    with override(language):
        assert (languages.tag(), languages.locale_name()) == named


def test_what_the_desk_wrote_is_marked_only_where_the_page_is_in_another_language(settings: Settings) -> None:
    assert wording.written() == ""
    with override(FRENCH):
        assert wording.written() == ' lang="en-GB"'
        settings.WRITTEN_LANGUAGE = "fr"
        assert wording.written() == ""


@pytest.mark.parametrize(
    ("address", "lang", "said"),
    [
        ("/no/such/page/", "fr", "Cette page n’existe pas"),
        ("/desk/no/such/page/", "en-GB", "There is no such page"),
        ("/accounts/no/such/page/", "en-GB", "There is no such page"),
    ],
)
def test_each_address_speaks_its_language(settings: Settings, address: str, lang: str, said: str) -> None:
    settings.SITE_LANGUAGE = FRENCH
    answer = Client().get(address)
    assert (answer.status_code, answer.headers.get("Content-Language")) == (404, None)
    assert f'<html lang="{lang}">' in answer.text
    assert said in answer.text
    assert get_language() == ENGLISH


def test_the_catalogue_is_part_of_the_look_of_pages(settings: Settings) -> None:
    english = languages.catalogue()
    settings.SITE_LANGUAGE = FRENCH
    french = languages.catalogue()
    settings.LOCALE_PATHS = []
    assert len({english, french, languages.catalogue()}) == 3
