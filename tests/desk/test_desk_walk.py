"""Whoever follows links alone gets to every page of the desk."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from claims.desk.urls import urlpatterns
from claims.vocabulary import Group
from tests.desk.test_desk_access import SAMPLES
from tests.desk.walking import walk
from tests.factories import UserFactory

# Parts of a page, asked for by the page itself.
PARTS = {"here", "source_reading", "queue_counts"}
# Reached by the box in the masthead.
BY_FORM = {"search"}
# Pages of what the demo does not have: a merge or a split, and a second verdict.
NOT_IN_DEMO = {"regrouping", "second_assessment"}


@pytest.mark.django_db
def test_links_lead_to_every_page(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    call_command("demo", verbosity=0)
    client = Client()
    client.force_login(UserFactory.create(group=Group.ADMINISTRATOR))
    found = walk(client)
    unseen = [pattern for pattern in urlpatterns if pattern.name not in {*found, *PARTS, *BY_FORM, *NOT_IN_DEMO}]
    for pattern in unseen:
        address = reverse(f"desk:{pattern.name}", kwargs={key: SAMPLES[key] for key in pattern.pattern.converters})
        assert client.get(address).status_code == 405, f"No link leads to {pattern.name}."
