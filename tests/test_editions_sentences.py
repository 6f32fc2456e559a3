"""What the rules say, in the language of the page: made from a code and values that editions keep for ever."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override
from hypothesis import given as each
from pytest_django.fixtures import Settings

from claims.corroboration import Evidence, assess
from claims.corroboration.assessment import Need, Reason
from claims.corroboration.sentences import SENTENCES
from claims.editions.sentences import tell
from tests.corroboration.test_corroboration_properties import FEW, evidence_sets
from tests.public import published as given

NAME = re.compile(r"%\((\w+)\)s")
# Editions hold these codes with these values: to change one here is to lose what they say in other languages.
KEPT_FOR_EVER = {
    "none_on_file": "",
    "none_takes_sides": "",
    "divergent_figures": "count one other other_count",
    "conceded": "side who",
    "concession_interval": "counts",
    "supported_and_opposed": "against who",
    "both_at_once": "who",
    "denial_only": "",
    "opposed_only": "who",
    "retracted_only": "who",
    "both_free": "who",
    "all_free": "origins who",
    "some_free": "number origins who",
    "agreed_by_opposing_parties": "who",
    "party_only": "number who",
    "one_report_repeated": "number roots",
    "one_origin_repeated": "number who",
    "unsourced_repeated": "number",
    "one_origin": "who",
    "figures_do_not_support": "who",
    "one_outlet": "outlets who",
    "own_total_falls": "count later who",
    "total_below_other": "count later other who",
    "repeated_total": "count who",
    "increment_as_total": "count who",
    "figure_increment": "count who",
    "figures_incomparable": "dimensions",
    "retracted": "who",
    "account_changed": "who",
    "followed_to_root": "who",
    "weak_not_counted": "",
    "role_assumed": "who",
    "exact_not_found": "",
    "two_origins": "number who",
    "two_origins_none": "",
    "nothing_to_gain": "who",
    "nothing_to_gain_none": "",
    "two_outlets": "",
    "one_number": "",
    "no_denial": "",
    "no_denial_but": "who",
}


def in_an_edition(sentence: Reason | Need) -> dict[str, Any]:
    stored: dict[str, Any] = json.loads(json.dumps({"text": sentence.text, "said": sentence.said.as_data()}))
    return stored


def named(*names: str, others: int = 0) -> dict[str, Any]:
    return {"names": [name.split("+") for name in names], "others": others}


def counted(bound: str, low: int | None, high: int | None, words: str = "") -> dict[str, Any]:
    return {"bound": bound, "low": low, "high": high, "words": words}


def test_codes_and_values_are_those_that_editions_keep() -> None:
    found = {code: set(NAME.findall(" ".join(forms))) for code, forms in SENTENCES.items()}
    assert {code: " ".join(sorted(names)) for code, names in found.items()} == KEPT_FOR_EVER


@FEW
@each(evidence_sets())
def test_every_sentence_of_the_rules_is_told_in_the_language_of_the_page(evidence: Evidence) -> None:
    assessment = assess(evidence)
    sentences: list[Reason | Need] = [*assessment.reasons, *assessment.figures.flags, *assessment.needs]
    for sentence in sentences:
        stored = in_an_edition(sentence)
        with override("fr"):
            told = tell(stored)
        assert not told.kept, sentence
        assert "%(" not in told.text
        assert told.text != sentence.text
        with override("en-gb"):
            assert tell(stored).text == sentence.text


@pytest.mark.parametrize(
    ("code", "values", "french"),
    [
        ("one_origin", {"who": named("Sel council")}, "Cela repose sur une seule origine : Sel council."),
        (
            "party_only",
            {"who": named("Ostria+Velia", "Northmark"), "number": 1},
            "Seuls le disent, et ils y ont intérêt : Ostria avec Velia et Northmark ; 1 média le relaie.",
        ),
        (
            "supported_and_opposed",
            {"who": named("A", "B", "C", "D", others=3), "against": named("unnamed or unattributed sources")},
            "Appuient : A, B, C, D et 3 autres ; démentent : sources anonymes ou non précisées.",
        ),
        (
            "divergent_figures",
            {
                "one": named("Ostria"),
                "count": counted("at_least", 12500, None),
                "other": named("Velia"),
                "other_count": counted("vague", None, None, "dozens"),
            },
            "Ostria dit : au moins 12 500 ; Velia dit : « dozens ». Les deux ne peuvent être exacts.",
        ),
        (
            "concession_interval",
            {"counts": {"amounts": [counted("range", 60, 80), counted("range", None, None)]}},
            "La concession ne porte que sur : de 60 à 80 et un nombre non précisé.",
        ),
        (
            "figures_incomparable",
            {"dimensions": {"dimensions": ["group", "place"], "parts": [["civilians", "people"]]}},
            "Des chiffres n’ont pas été comparés ; ils diffèrent par : les personnes comptées (civils : une part de "
            "« personnes ») et le lieu.",
        ),
    ],
)
def test_values_read_as_french_has_them(code: str, values: dict[str, Any], french: str) -> None:
    with override("fr"):
        told = tell({"text": "In English.", "said": {"code": code, "values": values}})
    assert re.sub("[\u00a0\u202f]", " ", told.text) == french


@pytest.mark.parametrize("said", [None, {"code": "of_a_later_release", "values": {"whom": {"strange": 1}}}])
def test_a_sentence_without_a_known_code_stays_in_the_words_that_were_published(said: dict[str, Any] | None) -> None:
    with override("fr"):
        told = tell({"text": "It rests on one origin: Ostria.", "said": said})
    assert (told.text, told.kept) == ("It rests on one origin: Ostria.", True)


@pytest.mark.django_db
def test_a_french_page_says_why_in_french_and_marks_what_an_older_edition_has_in_english(
    client: Client, settings: Settings
) -> None:
    settings.SITE_LANGUAGE = "fr"
    gone = given.a_statement(2, live=False, ended="retracted", notice="Taken back later by the same speaker or body.")
    content = given.a_content(statements=[given.a_statement(), gone])
    given.publish(given.as_third_format(content))
    given.publish(content, change_type="update", note="In a newer format.")
    older, newest = (
        client.get(f"/claims/DR-0001/editions/{number}/").content.decode().replace("\u00a0", " ") for number in (1, 2)
    )
    assert '<p lang="en-GB">One origin says so: Mira Tolen.</p>' in older
    assert '<span lang="en-GB">Taken back later by the same speaker or body.</span>' in older
    assert "<p>Cela repose sur une seule origine : Mira Tolen.</p>" in newest
    assert "Rétracté plus tard par le même intervenant ou organisme." in newest
    changes = client.get("/claims/DR-0001/editions/2/changes/").content.decode()
    assert "Rien de visible pour le lecteur ne diffère" in changes
