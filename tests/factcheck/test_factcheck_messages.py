"""The catalogues say all that readers meet, whole, and are compiled as they are written."""

import gettext
import io
import re
from collections import Counter

import pytest
from babel.messages.catalog import Message
from django.conf import settings

from claims import vocabulary
from claims.vocabulary import Term
from factcheck import messages
from factcheck.messages import READERS_TERMS, as_written, brought_up, compiled, gathered, is_translated, kept, path_of

PLACEHOLDER = re.compile(r"%\(\w+\)\w|%%|\{\w+\}")
TAGS = re.compile(r"<[^>]+>")
# Lists of terms that the desk alone meets, in English.
DESKS_TERMS = {
    "AddressKind", "AssignmentEnd", "Bound", "CaptureMethod", "Comparison", "Grade", "Group", "InquiryKind",
    "InquiryOutcome", "NoticeKind", "NoticeWay", "OriginLinkKind", "OriginLinkState", "PersonChange", "Place",
    "RegroupingKind", "Scope", "StatementState", "SuccessionKind", "VerificationState",
}  # fmt: skip


def entries(language: str) -> list[Message]:
    return [message for message in kept(language) if message.id]


def both(message: Message) -> list[tuple[str, str]]:
    """What is said, and how: each form of a translation beside the string that it stands for."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return [(message.id[min(form, 1)], string) for form, string in enumerate(message.string or ())]


LANGUAGES = pytest.mark.parametrize("language", messages.languages())


def test_each_language_that_can_be_set_has_a_catalogue() -> None:
    assert messages.languages() == [language for language, _ in settings.LANGUAGES if language != "en-gb"]


@LANGUAGES
def test_the_catalogue_has_every_string_and_no_other(language: str) -> None:
    """Where it fails: `make messages`, then translate what is new."""
    wanted = {(message.context, message.id) for message in gathered() if message.id}
    assert {(message.context, message.id) for message in entries(language)} == wanted
    assert path_of(language).read_bytes() == as_written(brought_up(language))


@LANGUAGES
def test_each_string_is_translated_for_certain(language: str) -> None:
    assert [message.id for message in entries(language) if message.fuzzy or not is_translated(message)] == []


@LANGUAGES
def test_what_is_put_in_is_put_into_the_translation_too(language: str) -> None:
    differing = [
        (said, as_said)
        for message in entries(language)
        for said, as_said in both(message)
        for pattern in (PLACEHOLDER, TAGS)
        if Counter(pattern.findall(said)) != Counter(pattern.findall(as_said))
    ]
    assert differing == []


@LANGUAGES
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    fresh = io.BytesIO(compiled(kept(language)))
    with path_of(language).with_suffix(".mo").open("rb") as file:
        read, wanted = gettext.GNUTranslations(file), gettext.GNUTranslations(fresh)
    words = {key: said for key, said in vars(wanted)["_catalog"].items() if key}
    assert len(words) >= len(entries(language))
    assert {key: said for key, said in vars(read)["_catalog"].items() if key} == words


def test_french_is_set_as_french_is() -> None:
    """Spaces that do not break before high signs and inside quotation marks, and the curved apostrophe."""
    wrong = re.compile(r"[^\u00a0]:(?:\s|$)|[^\u202f\s][?!;](?![\w#])|«[^\u00a0]|[^\u00a0]»|[\"'“”]| [?!;:»]")
    said = [TAGS.sub("", as_said) for message in entries("fr") for _, as_said in both(message)]
    assert [words for words in said if wrong.search(words.replace("&amp;", ""))] == []


def test_every_list_of_terms_is_for_readers_or_for_the_desk() -> None:
    every = {terms.__name__ for terms in vars(vocabulary).values() if isinstance(terms, type)} - {Term.__name__}
    readers = {terms.__name__ for terms in READERS_TERMS}
    assert readers | DESKS_TERMS == every
    assert not readers & DESKS_TERMS


def test_strings_of_a_template_are_gathered_with_their_context_and_plural() -> None:
    source = (
        '{% translate "It’s" %}{{ _("Now") }}{% include "a.html" with title=_("Then \\"quoted\\"") %}'
        "{% blocktranslate count n=list|length %}One {{ n }}{% plural %}Many {{ n }}{% endblocktranslate %}"
        '{% translate "Open" context "door" %}<p>not this</p>'
    )
    found = [(name, said) for _, name, said, _ in messages.in_template(io.BytesIO(source.encode()), [], [], {})]
    assert found == [
        ("gettext", "It’s"),
        ("gettext", "Now"),
        ("gettext", 'Then "quoted"'),
        ("ngettext", ("One %(n)s", "Many %(n)s")),
        ("pgettext", ("door", "Open")),
    ]
