"""`manage.py reassess`: what older rules found is found anew."""

import io

import pytest
from django.core.management import call_command

from claims.actions.corroborate import recompute, recompute_all
from claims.models import Corroboration
from claims.vocabulary import Stance, Status
from tests.factories import ClaimFactory, PositionFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


def test_every_claim_is_assessed_by_the_rules_of_now() -> None:
    claims = [ClaimFactory.create(), ClaimFactory.create(), ClaimFactory.create()]
    for claim in claims[:2]:
        words = StatementFactory.create(speakers=[SpeakerFactory.create()])
        PositionFactory.create(claim=claim, statement=words, stance=Stance.ASSERTS.value)
    recompute([claim.pk for claim in claims])
    Corroboration.objects.filter(pk__in=[claims[1].pk, claims[2].pk]).update(status=Status.CONTESTED.value)
    out = io.StringIO()

    call_command("reassess", stdout=out)

    found = Corroboration.objects.order_by("pk").values_list("status", flat=True)
    assert list(found) == [Status.SINGLE_ORIGIN.value, Status.SINGLE_ORIGIN.value, Status.NO_EVIDENCE.value]
    assert out.getvalue() == "Assessed 3 claims again; 2 have another status than before.\n"
    assert recompute_all(batch=2) == (3, 0)
