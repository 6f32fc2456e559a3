"""Whatever the description allows, or forbids, the interface answers as described: tried with made-up requests."""

from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import positive_data_acceptance

from claims.actions.tokens import make_token
from claims.models import User
from claims.vocabulary import Scope
from factcheck.wsgi import application
from tests.public import published

pytestmark = pytest.mark.django_db(transaction=True)

EXAMPLES = 4


@pytest.fixture
def schema(settings: Any) -> Any:
    """The description as the application serves it, over published claims of two formats and a withdrawn one."""
    settings.API_RATES = dict.fromkeys(settings.API_RATES, (1_000_000, 60))
    published.publish(published.a_rich_content("DR-0001") | {"verification": published.a_verification()})
    published.publish(published.as_first_format(published.a_content("DR-0002")))
    gone = published.a_content("DR-0003")
    published.publish(gone)
    published.publish(published.withdrawn(gone), change_type="withdrawal", note="It named the wrong bridge.")
    return schemathesis.openapi.from_wsgi("/api/v1/schema/", application)


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_operation_does_as_the_description_says(schema: Any, mode: GenerationMode, editor: User) -> None:
    _, secret = make_token(actor=editor, name="A reader", scopes=list(Scope), good_for=timedelta(days=1))
    tried = 0
    for found in schema.get_all_operations():
        operation = found.ok()

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def behaves(case: Any) -> None:
            if mode is GenerationMode.POSITIVE and case.query:
                case.query.pop("cursor", None)  # good where an answer gave it, which none did here
            # What goes together beyond what a schema can say is tried by the tests of writes.
            excluded = [positive_data_acceptance] if case.method in ("POST", "PATCH") else []
            sent = {"Authorization": f"Bearer {secret}", "Accept-Encoding": "identity"}
            case.call_and_validate(headers=sent, excluded_checks=excluded)

        try:
            behaves()
        except Unsatisfiable:  # it takes nothing that could be wrong
            assert mode is GenerationMode.NEGATIVE
        else:
            tried += 1
    assert tried >= 10
