"""Whoever follows links alone gets to every page of the desk."""

from django.test import Client
from django.urls import reverse

from claims.desk.urls import urlpatterns
from claims.vocabulary import Group
from tests.desk.test_desk_access import SAMPLES
from tests.desk.walking import walk
from tests.factories import UserFactory

# Parts of a page, asked for by the page itself.
PARTS = {"source_reading", "queue_counts", "speaker_find"}
# Forms that open where they stand; their addresses are where they are sent.
IN_PLACE = {"ledger", "claim_comments", "source_comments", "statement_accept_link"}
# Reached by the box in the masthead.
BY_FORM = {"search"}
# Pages of what the demo does not have: a merge or a split, a webhook, a search that is kept.
NOT_IN_DEMO = {"regrouping", "webhook", "search_kept"}


def test_links_lead_to_every_page(demo_desk: None) -> None:
    client = Client()
    client.force_login(UserFactory.create(group=Group.ADMINISTRATOR))
    found = walk(client)
    unseen = {str(pattern.name) for pattern in urlpatterns} - found.keys()
    read = {name for name in unseen if client.get(address_of(name)).status_code != 405}
    assert read == PARTS | IN_PLACE | BY_FORM | NOT_IN_DEMO


def address_of(name: str) -> str:
    pattern = next(pattern for pattern in urlpatterns if pattern.name == name)
    return reverse(f"desk:{name}", kwargs={key: SAMPLES[key] for key in pattern.pattern.converters})
