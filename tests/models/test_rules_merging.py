"""Rules of merges, splits and old addresses, each broken through raw SQL as the application's role."""

from typing import Any

import pytest
from django.utils import timezone

from claims.models import OldAddress
from tests.factories import (
    ClaimFactory,
    PositionFactory,
    PublisherFactory,
    RegroupingFactory,
    SpeakerFactory,
    UserFactory,
)
from tests.models.breaking import Breach, breaches, rule_broken_by

pytestmark = pytest.mark.django_db


def chain(factory: Any) -> Any:
    """One record merged into a second one, which was then merged into a third: this one."""

    def make() -> Any:
        last, middle = factory.create(), factory.create()
        first = factory.create(merged_into=middle)
        middle.merged_into = last
        middle.save(update_fields=["merged_into"])
        return last, {"first": first.pk, "middle": middle.pk}

    return make


def position_and_merged_claim() -> Any:
    return PositionFactory.create(), {"claim": ClaimFactory.create(merged_into=ClaimFactory.create()).pk}


def withdrawn_from_merged_claim() -> Any:
    position = PositionFactory.create(withdrawn_at=timezone.now(), withdrawn_by=UserFactory.create())
    position.claim.merged_into = ClaimFactory.create()
    position.claim.save(update_fields=["merged_into"])
    return position


def old_address() -> OldAddress:
    return OldAddress.objects.create(kind="claim", old="ZZ-0001", leads_to="ZZ-0002", was_public=True)


def regrouping() -> Any:
    return RegroupingFactory.create()


def regrouping_and_speaker() -> Any:
    return regrouping(), {"speaker": SpeakerFactory.create().pk}


def undone() -> Any:
    ended = {"undone_by": UserFactory.create(), "undone_at": timezone.now(), "undone_reason": "Two after all."}
    return RegroupingFactory.create(**ended)


UNDO = "undone_at = now(), undone_by_id = done_by_id, undone_reason = 'Two after all.'"
BREACHES = [
    Breach("claim_merged_into_standing", chain(ClaimFactory), "merged_into_id = %(first)s"),
    Breach(
        "claim_merged_into_standing",
        chain(ClaimFactory),
        copy={"code": "'ZZ-0009'", "merged_into_id": "%(middle)s"},
    ),
    Breach("speaker_merged_into_standing", chain(SpeakerFactory), "merged_into_id = %(first)s"),
    Breach("publisher_merged_into_standing", chain(PublisherFactory), "merged_into_id = %(first)s"),
    Breach("publisher_not_merged_into_itself", PublisherFactory.create, "merged_into_id = id"),
    Breach("position_on_standing_claim", position_and_merged_claim, "claim_id = %(claim)s"),
    Breach("position_on_standing_claim", position_and_merged_claim, copy={"claim_id": "%(claim)s"}),
    Breach("position_on_standing_claim", withdrawn_from_merged_claim, "withdrawn_at = NULL, withdrawn_by_id = NULL"),
    Breach("old_address_kind_known", old_address, "kind = 'topic'"),
    Breach("old_address_leads_somewhere", old_address, "leads_to = ' '"),
    Breach("old_address_leads_elsewhere", old_address, "leads_to = old"),
    Breach("old_address_once", old_address, copy={"leads_to": "'ZZ-0003'"}),
    Breach("regrouping_kind_known", regrouping, copy={"kind": "'swap'"}),
    Breach("regrouping_explained", regrouping, copy={"reason": "' '"}),
    Breach("regrouping_of_one_pair", regrouping, copy={"to_claim_id": "NULL"}),
    Breach("regrouping_of_one_pair", regrouping_and_speaker, copy={"to_speaker_id": "%(speaker)s"}),
    Breach("regrouping_of_two", regrouping, copy={"to_claim_id": "from_claim_id"}),
    Breach("regrouping_undone_who_and_when", regrouping, "undone_at = now(), undone_reason = 'Two after all.'"),
    Breach("regrouping_undone_explained", regrouping, UNDO.replace("Two after all.", " ")),
    Breach("regrouping_stays_as_done", regrouping, "reason = 'Another reason.'"),
    Breach("regrouping_stays_as_done", regrouping, "moved = '[1]'"),
    Breach("regrouping_stays_as_done", undone, "undone_at = NULL, undone_by_id = NULL"),
]


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


def test_an_undone_merge_may_be_done_again() -> None:
    claim = ClaimFactory.create(merged_into=ClaimFactory.create())
    claim.merged_into = None
    claim.save(update_fields=["merged_into"])
    assert ClaimFactory.create(merged_into=claim).merged_into == claim
