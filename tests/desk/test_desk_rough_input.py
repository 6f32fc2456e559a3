"""Rough input on every desk page: an answer that says what to do, never a failure of ours. ASVS 5.0: V2.2, V4.1."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from claims.desk.urls import urlpatterns
from claims.models import Claim, OriginLink, Position, Relation, Role, Source, Speaker, Statement, Topic, User
from tests.conftest import signed_in

# "²" is a digit to ``str.isdigit`` and no number to ``int``, which refuses more than 4,300 digits too.
ROUGH = ["", "a\x00b", "9" * 30, "-1", "²", "9" * 5000]
FIELDS = """
    version wording kind harms topic context stance figure reason comment note change_type after confirm verdict summary
    reasoning unknowns search_log missing_context successor do seen once name prefix description notice first second
    to_on title body party speaks_for from_on part_of wikidata_id aliases publisher published_on published_time url
    archive_url byline language credited_agency text exact start end basis speaker_as_worded cue channel cites said_on
    translation claim speaker to_claim to_publisher to_source to_speaker evidence state then words page waiting unlinked
    without_claim changed published status capture at who since place decision other other_version with as q
    speakers-TOTAL_FORMS speakers-INITIAL_FORMS speakers-0-speaker speakers-0-name speakers-0-kind
    figures-TOTAL_FORMS figures-INITIAL_FORMS figures-0-words figures-0-start figures-0-bound figures-0-low
""".split()  # noqa: SIM905 - a list of a hundred names reads better as words


@pytest.fixture
def publisher(demo_desk: None) -> Client:
    return signed_in(User.objects.get(username="demo-publisher"))


def key_of(name: str) -> int:
    """The row that an address of that name is about."""
    models = {
        "reader": Source, "source_capture": Source, "source_retract": Source, "origin_new": Source,
        "statement_mark": Source, "source_next": Source, "decision_undo": Source, "source_credit": Source,
        "position_change": Position, "origin_settle": OriginLink, "origin_evidence": OriginLink, "source_topic": Source,
        "position_stance": Position, "position_withdraw": Position, "relation_remove": Relation,
        "speaker": Speaker, "alias_new": Speaker, "role_new": Speaker, "role": Role, "source_facts": Source,
    }  # fmt: skip
    row = models.get(name, Statement).objects.order_by("pk").first()  # type: ignore[attr-defined]
    return row.pk if row else 1


def addresses() -> list[str]:
    topic = Topic.objects.get(prefix="DRILL")
    claim, other = Claim.objects.filter(topic=topic).order_by("pk")[:2]
    fixed = {"code": claim.code, "other": other.code, "slug": topic.slug, "place": "source", "key": "unlinked"}
    found = []
    for pattern in urlpatterns:
        sample = {"pk": key_of(str(pattern.name)), **fixed}
        chosen = {name: sample[name] for name in pattern.pattern.converters}
        found.append(reverse(f"desk:{pattern.name}", kwargs=chosen))
    return found


def asked(client: Client, address: str, turn: int) -> list[HttpResponse]:
    """Every field has a value of its own, another each turn, so that one form's fields meet in many mixtures."""
    fields = {name: ROUGH[(place + turn) % len(ROUGH)] for place, name in enumerate(FIELDS)}
    return [client.get(address, fields), client.post(address, fields)]  # type: ignore[list-item]


@pytest.mark.parametrize("turn", range(len(ROUGH)))
def test_no_page_fails_on_rough_input(publisher: Client, turn: int) -> None:
    failed = [
        (address, answer.status_code)
        for address in addresses()
        for answer in asked(publisher, address, turn)
        if answer.status_code >= 500
    ]
    assert not failed


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/claims/%00/", "/claims/NK-0001%00/", "/topics/%00/", "/speakers/%00/", "/?words=%00"]
)
def test_no_public_address_fails_on_a_nul(client: Client, address: str) -> None:
    assert client.get(address).status_code in {200, 404}
