"""Texts in other languages: told apart from English, and read for their quotations alone."""

import json
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import Extraction, extract, pieces_of
from claims.extraction.output import as_json
from claims.extraction.page.language import detect_language
from claims.vocabulary import StatementKind

MARKS = st.sampled_from([*"“”„«»「」『』\"'’ \n.,!。", "un", "mot", "de plus", 'צה"ל', "市长", "\r\n", "\ud800"])
CASES = json.loads((Path(__file__).parent / "languages.json").read_text("utf-8"))
ENGLISH = "The pass is closed and 12 miners were killed, said Bero Lantos, who leads the rescue."
FRENCH = "Le maire a parlé hier soir. « Nous avons perdu tout ce que nous avions » ; son adjoint n'a rien dit de plus."


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["language"])
def test_another_language_is_named_and_read_for_quotations_alone(case: dict[str, Any]) -> None:
    found = extract(case["text"])
    assert found.language == case["language"]
    assert found.quotations_only
    assert [s.exact for s in found.statements] == case["quotations"]
    assert not found.figures
    assert not found.credits
    assert {(s.kind, s.rule, s.speaker) for s in found.statements} == {(StatementKind.DIRECT, "quotation", None)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 killed.",
        "Он сказал.",
        "THE GATES WERE SHUT AT NOON, OFFICIALS SAID.",
        "Dead: Oleksandr Kovalenko, 34; Mykola Bondar, 51; Svitlana Hai, 29. Injured: Andriy Lys, Iryna Krav.",
        "Squad: Müller, Große, Jäger (captain), Öztürk, Löwe; coach: Hans-Dieter Brand. Bench: Götz, Weiß.",
        "Vardan Toghan met Nikol Arshamyan in Velmar on Tuesday, Lenneblatt reported.",
        "“Así es la vida, no podemos hacer nada más contra el mar,” fisherman Pablo Ferrán told reporters after"
        " the storm.",
        "«Мы никуда не уйдём», the miners shouted at the gates of the Severnaya pit, where 5 men are missing.",
        "a b c d e f g h " * 20,
    ],
)
def test_what_is_not_clearly_foreign_counts_as_english(text: str) -> None:
    assert detect_language(text) == "en"


def test_plain_english_asks_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.extraction.page.language._model", lambda: pytest.fail("the model was asked"))
    assert detect_language(ENGLISH) == "en"


def test_a_foreign_report_with_an_english_heading_is_foreign() -> None:
    assert detect_language("Breaking News Live Updates\n\n" + FRENCH) == "fr"


def test_a_language_given_is_not_doubted() -> None:
    assert extract(FRENCH, language="en").language == "en"
    assert not extract(FRENCH, language="en").quotations_only
    assert extract(ENGLISH, language="fr") == Extraction(language="fr")


def test_english_is_read_in_full() -> None:
    found = extract(ENGLISH)
    assert (found.language, found.quotations_only) == ("en", False)
    assert found.figures


def test_a_quotation_that_runs_on_is_one_statement_of_several_pieces() -> None:
    text = "Il a lu sa lettre.\n« Nous partirons demain matin\n« et nous ne reviendrons plus. »\nPuis il s'est tu."
    (statement,) = extract(text, language="fr").statements
    assert [text[a:b] for a, b in statement.segments] == [
        "« Nous partirons demain matin",
        "« et nous ne reviendrons plus. »",
    ]
    assert text[statement.start : statement.end] == statement.exact


@pytest.mark.parametrize(
    "text",
    [
        "Le roman « Les vagues » est paru.",
        "La soi-disant “zone libre” reste fermée.",
        "« Une phrase qui ne finit jamais et que personne ne ferme",
        'La planche fait 12" de long et 14" de large, dit-il, et elle coûte cher.',
        "Lire aussi » La suite de notre dossier sur les mines » Toutes les photos de la semaine",
    ],
)
def test_names_and_marks_without_partner_are_no_quotations(text: str) -> None:
    assert extract(text, language="fr").statements == ()


def test_json_says_what_was_read() -> None:
    row = as_json(extract(FRENCH), file="a.txt", seconds=0.1)
    assert (row["language"], row["reading"]) == ("fr", "quotations")
    assert as_json(extract(ENGLISH), file="a.txt", seconds=0.1)["reading"] == "full"


@settings(max_examples=300, deadline=None)
@given(st.lists(MARKS, max_size=60).map("".join) | st.lists(MARKS, max_size=60).map(" ".join))
def test_quotations_are_the_text_at_their_offsets_and_never_overlap(text: str) -> None:
    found = extract(text, language="fr").statements
    assert all(text[s.start : s.end] == s.exact != "" for s in found)
    spans = [span for statement in found for span in pieces_of(statement)]
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "unit", ["“", "„", "«", "« un", "»un ", "”un ", "「", '"un ', '"un"un ', '"', "un", "\n", "«\n"]
)
def test_half_a_megabyte_of_one_mark_is_read_at_once(unit: str) -> None:
    began = time.process_time()
    extract(unit * (500_000 // len(unit)), language="fr")
    assert time.process_time() - began < 5
