"""Credits in a text as links to the agencies that they name: one agency, one publisher, one origin."""

import pytest

from claims.actions.origins import settle_origin
from claims.actions.sources import add_capture, add_source
from claims.models import Capture, OriginLink, Publisher, Speaker, User
from claims.vocabulary import OriginLinkState
from tests.factories import PublisherFactory
from tests.working import read

pytestmark = pytest.mark.django_db

OPEN = "“The strait is open,” Mara Venn told reporters."


def pasted(actor: User, text: str, publisher: str = "The Courier") -> Capture:
    return read(add_source(actor=actor, publisher=publisher, title="Night crossing", text=text))


def links(capture: Capture) -> list[tuple[str, str, str]]:
    """Kind, publisher and passage of each link of the capture."""
    found = OriginLink.objects.filter(capture=capture).select_related("to_publisher").order_by("start", "pk")
    return [
        (link.kind, link.to_publisher.name, capture.text[link.start : link.end]) for link in found if link.to_publisher
    ]


def test_a_dateline_credits_the_whole_text_to_its_agency_which_becomes_a_publisher(contributor: User) -> None:
    text = f"PORT ELIN (AFP) — {OPEN}"
    assert links(pasted(contributor, text)) == [("credits", "AFP", text)]
    agency = Publisher.objects.get(name="AFP")
    assert agency.kind == "wire_agency"
    voice = Speaker.objects.get(publisher=agency)
    assert [alias.name for alias in voice.aliases.all()] == ["Agence France-Presse"]


def test_two_outlets_that_credit_one_agency_share_its_publisher(contributor: User) -> None:
    first = pasted(contributor, f"PORT ELIN (AFP) — {OPEN}")
    second = pasted(contributor, f"{OPEN}\n\nAgence France-Presse\n", "The Herald")
    targets = {OriginLink.objects.get(capture=capture).to_publisher_id for capture in (first, second)}
    assert len(targets) == 1


def test_a_sentence_credited_is_a_passage_of_its_own(contributor: User) -> None:
    text = f"{OPEN} At least 40 ferries crossed in the night, Reuters reported. Nets were cut."
    [(kind, agency, passage)] = links(pasted(contributor, text))
    assert (kind, agency) == ("credits", "Reuters")
    assert passage == "At least 40 ferries crossed in the night, Reuters reported."


def test_citing_is_no_credit_and_told_an_agency_is_neither(contributor: User) -> None:
    cited = "At least 40 ferries crossed in the night, the mayor said, citing TASS. Nets were cut."
    assert [(kind, agency) for kind, agency, _ in links(pasted(contributor, cited))] == [("cites", "TASS")]
    assert links(pasted(contributor, "“The strait is open,” Mara Venn told AFP.", "The Herald")) == []


def test_an_agencys_own_report_is_not_credited_to_itself(contributor: User) -> None:
    assert links(pasted(contributor, f"PORT ELIN (AFP) — {OPEN}", "AFP")) == []


def test_an_agency_that_is_on_no_list_is_linked_where_it_is_a_publisher(contributor: User) -> None:
    text = f"PORT ELIN (Kolpress News) — {OPEN}"
    assert links(pasted(contributor, text)) == []
    assert not Publisher.objects.filter(name="Kolpress News").exists()
    PublisherFactory.create(name="Kolpress News")
    assert [agency for _, agency, _ in links(pasted(contributor, text, "The Herald"))] == ["Kolpress News"]


def test_help_by_an_agency_is_told_and_not_linked(contributor: User) -> None:
    capture = pasted(contributor, f"{OPEN}\n\nAdditional reporting by AFP.\n")
    assert links(capture) == []
    assert capture.readings.get().credited == ["AFP"]


def test_what_was_said_of_a_credit_stands_in_the_next_capture(contributor: User, editor: User) -> None:
    capture = pasted(contributor, f"PORT ELIN (AFP) — {OPEN}")
    link = OriginLink.objects.get()
    settle_origin(actor=editor, link=link, version=1, state=OriginLinkState.OVERRULED, reason="Ours alone.")
    newer = read(add_capture(actor=contributor, source=capture.source, text=f"PORT ELIN (AFP) — {OPEN} Corrected."))
    again = OriginLink.objects.get(capture=newer)
    assert (again.state, again.reason, again.settled_by) == ("overruled", "Ours alone.", editor)
