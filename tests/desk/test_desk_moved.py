"""What was merged: every address of it leads on, and an old form says where it went and keeps what was typed."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.desk.urls import urlpatterns
from claims.models import Claim, Comment, Publisher, Speaker, User, Verification
from tests.conftest import signed_in
from tests.desk.scenes import HTMX, claim_with
from tests.desk.test_desk_access import SAMPLES
from tests.factories import ClaimFactory, PublisherFactory, SpeakerFactory

pytestmark = pytest.mark.django_db

# A merge and its undoing have pages of their own; the history of what was merged stays readable.
OWN_ANSWER = {"claim_history", "claim_merge", "claim_split"}
NAMED = {"publisher": Publisher, "publisher_grade": Publisher, "speaker": Speaker, "alias_new": Speaker}
NAMED |= {"role_new": Speaker}


@pytest.fixture
def claims() -> tuple[Claim, Claim]:
    """A claim that was merged into one that was merged, and the one that stands."""
    stands = claim_with()
    between = ClaimFactory.create()
    gone = ClaimFactory.create(merged_into=between)
    Claim.objects.filter(pk=between.pk).update(merged_into=stands)
    return gone, stands


def addresses(key: str) -> dict[str, Any]:
    return {str(row.name): row for row in urlpatterns if key in row.pattern.converters and row.name not in OWN_ANSWER}


def test_every_address_of_a_merged_claim_leads_on(administrator: User, claims: tuple[Claim, Claim]) -> None:
    client, (gone, stands) = signed_in(administrator), claims
    for key in ("code", "other"):
        for name, row in addresses(key).items():
            keys = {each: SAMPLES[each] for each in row.pattern.converters} | {"code": stands.code}
            address = reverse(f"desk:{name}", kwargs=keys | {key: gone.code})
            read, written = client.get(f"{address}?at=7"), client.post(address, {"reason": "Nobody was there."})
            assert read.status_code == 405 or (
                read["Location"] == f"{reverse(f'desk:{name}', kwargs=keys | {key: stands.code})}?at=7"
            ), name
            assert written.status_code in {405, 409}, name
            if written.status_code == 409:
                assert f"{gone.code} was merged into {stands.code}." in written.text
                assert "Nobody was there." in written.text
                assert f'href="/desk/claims/{stands.code}/"' in written.text
    assert not Comment.objects.exists()
    assert not Verification.objects.exists()


def test_a_form_that_arrives_during_the_merge_is_answered_alike(
    administrator: User, claims: tuple[Claim, Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page saw the claim stand, the action does no more: neither it nor anything typed is lost."""
    client, (gone, stands) = signed_in(administrator), claims
    for page, name, data in (
        ("assignments", "claim_work", {"do": "assign", "to": administrator.pk, "message": "Call the harbour."}),
        ("inquiries", "ledger", {"kind": "open_question", "question": "Call the harbour."}),
        ("verifications", "verification", {"version": 0, "verdict": "likely", "summary": "Call the harbour."}),
    ):
        monkeypatch.setattr(f"claims.desk.{page}.standing_claim", lambda code: Claim.objects.get(code=code))
        answer = client.post(reverse(f"desk:{name}", args=[gone.code]), data)
        assert answer.status_code == 409, name
        assert f"{gone.code} was merged into {stands.code}." in answer.text
        assert "Call the harbour." in answer.text
    assert not Verification.objects.exists()


def test_speakers_and_publishers_lead_on_too(administrator: User) -> None:
    client = signed_in(administrator)
    voice, outlet = SpeakerFactory.create(name="Mara Venn"), PublisherFactory.create(name="Courier")
    merged = {
        Speaker: (SpeakerFactory.create(merged_into=voice), voice),
        Publisher: (PublisherFactory.create(merged_into=outlet), outlet),
    }
    for name, kind in NAMED.items():
        gone, stands = merged[kind]
        address = reverse(f"desk:{name}", args=[gone.pk])
        answer = client.post(address, {"name": "M. Venn of the harbour"})
        assert answer.status_code in {405, 409}, name
        if answer.status_code == 409:
            assert "M. Venn of the harbour" in answer.text
            assert f"was merged into {stands}." in answer.text
        assert client.get(address).status_code in {302, 405}, name


def test_with_htmx_it_takes_the_place_of_the_page(editor_client: Client, claims: tuple[Claim, Claim]) -> None:
    address = f"/desk/claims/{claims[0].code}/comments/"
    answer = editor_client.post(address, {"text": "Who rang <b>them</b>?"}, headers=HTMX)
    assert (answer.status_code, answer["HX-Retarget"]) == (409, "#main > :first-child")
    assert "<html" not in answer.text
    assert "Who rang &lt;b&gt;them&lt;/b&gt;?" in answer.text
