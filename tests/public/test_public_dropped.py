"""What caches drop when an edition comes out: every answer that is another one since, by a name that it carries."""

from itertools import product
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.editions.dropped import dropped_by
from claims.models import OldAddress, Publication, Relation
from claims.vocabulary import AddressKind, RelationKind
from tests.public import published as given
from tests.public.test_public_secrets import public_patterns

pytestmark = pytest.mark.django_db

MOVED = given.a_topic(slug="drill-on-the-tarn", name="Drill: the ford on the Tarn")


SLUGS = {
    "topics": ["drill-on-the-sel", "drill-on-the-tarn"],
    "speakers": ["mira-tolen", "otto-lind"],
    "claims": ["ostria-shelled-the-bridge-1", "ostria-shelled-the-bridge-2", "ostria-shelled-the-bridge-3"],
}
POOLS: dict[str, list[Any]] = {
    "code": ["DR-0001", "DR-0002", "DR-0003"],
    "number": [1],
    "key": [1, 9],
    "kind": ["claims", "topics", "speakers", "sources", "pages"],
    "part": [1],
}


def every_address() -> list[str]:
    """Every address for readers, with every key of what is published."""
    found = ["/search/?q=bridge", "/oembed?url=http://127.0.0.1:8000/claims/DR-0001/"]
    for name, route, pattern in public_patterns():
        arguments = list(pattern.pattern.converters)
        slugs = SLUGS.get(route.removeprefix("api/v1/").partition("/")[0], [])
        for values in product(*(slugs if name == "slug" else POOLS[name] for name in arguments)):
            found.append(reverse(name, kwargs=dict(zip(arguments, values, strict=True))))
    return found


def answers(client: Client, addresses: list[str]) -> dict[str, Any]:
    return {address: client.get(address) for address in addresses}


def names(answer: Any) -> set[str]:
    return set(answer.headers.get("Surrogate-Key", "").split())


@pytest.fixture
def before() -> list[Publication]:
    """Three claims that share nothing but what DR-0002 says of DR-0001; the third has speaker and source alone."""
    relation = {**given.a_content("DR-0001")["claim"], "label": "denies", "note": ""}
    alone = given.a_statement(
        9, speakers=[given.a_speaker("otto-lind", "Otto Lind")], source=given.a_source(9, publisher="The Tarn Post")
    )
    first, second, third = (
        given.publish(given.a_content("DR-0001")),
        given.publish(given.a_content("DR-0002", relations=[relation])),
        given.publish(given.a_content("DR-0003", topic=MOVED, statements=[alone])),
    )
    Relation.objects.create(from_claim=second.claim, to_claim=first.claim, kind=RelationKind.DENIES.value)
    return [first, second, third]


def test_all_that_an_edition_changes_is_dropped_by_name(client: Client, before: list[Publication]) -> None:
    addresses = every_address()
    seen = answers(client, addresses)
    other = given.a_statement(4, speakers=[given.a_speaker("ana-voss", "Ana Voss")], source=given.a_source(4))
    content = given.a_content("DR-0001", topic=MOVED, statements=[other])
    content["claim"]["wording"] = "Ostria shelled the ford on the Tarn"
    after = given.publish(content, change_type="correction", note="Another river.")
    dropped, changed = set(dropped_by(after.edition)), 0
    for address, answer in answers(client, addresses).items():
        was = seen[address]
        if (was.status_code, was.getvalue()) != (answer.status_code, answer.getvalue()):
            changed += 1
            assert names(was) & dropped, address
    assert changed > 20
    assert dropped == {
        *("claims", "claim-DR-0001", "claim-DR-0002", "topic-drill-on-the-sel", "topic-drill-on-the-tarn"),
        *("speaker-mira-tolen", "speaker-ana-voss", "source-1", "source-4"),
    }
    assert {"claim-DR-0003", "speaker-otto-lind", "source-9"}.isdisjoint(dropped)


def test_a_withdrawal_drops_what_its_words_were_on(client: Client, before: list[Publication]) -> None:
    gone = given.publish(given.withdrawn(given.a_content("DR-0001")), change_type="withdrawal", note="Wrong bridge.")
    assert {"claim-DR-0001", "claim-DR-0002", "speaker-mira-tolen", "source-1"} <= set(dropped_by(gone.edition))


def test_a_speaker_who_was_merged_is_dropped_at_the_address_of_now(before: list[Publication]) -> None:
    OldAddress.objects.create(kind=AddressKind.SPEAKER.value, old="otto-lind", leads_to="otto-linde", was_public=True)
    assert "speaker-otto-linde" in dropped_by(before[2].edition)
