"""The benchmark of the desk asks for every page of it that can be read, and leaves nothing behind."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import resolve

from claims.desk.urls import urlpatterns
from claims.management.benchmarks import desk
from claims.management.benchmarks.desk_pages import Page, pages
from claims.management.benchmarks.desk_records import find_records
from claims.management.scale import loading
from claims.models import User
from tests.desk.test_desk_access import NEEDED
from tests.desk.test_desk_walk import address_of

# What the load has none of.
NOT_LOADED = {"webhook"}


def readable() -> set[str]:
    """The names of the addresses that answer to reading: a stranger is sent to sign in, where they do."""
    return {str(each.name) for each in urlpatterns if Client().get(address_of(str(each.name))).status_code != 405}


def name_of(page: Page) -> str:
    return str(resolve(page.address.partition("?")[0]).url_name)


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_every_page_is_asked_for_and_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "SENTENCES", 50)
    call_command("seed_scale", claims=60, statements=600, editions=1, verbosity=0)
    writer = User.objects.get(username="load-editor")
    found = {name_of(page): page for page in pages(find_records(), writer.pk)}
    assert readable() - found.keys() == NOT_LOADED
    assert found.keys() <= NEEDED.keys()
    before = User.objects.count(), writer.last_login, list(writer.groups.values_list("name"))
    monkeypatch.setattr(desk, "pages", lambda records, writer: found.values())
    measured = list(desk.measure_desk(runs=1))
    assert len(measured) == len(found)
    assert all(each.took > 0 and "60 claims, 600 statements" in each.detail for each in measured)
    writer.refresh_from_db()
    assert (User.objects.count(), writer.last_login, list(writer.groups.values_list("name"))) == before


@pytest.mark.django_db
def test_an_address_that_is_no_page_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "pages", lambda records, writer: [Page("nothing", "/desk/nothing/")])
    with pytest.raises(CommandError, match="/desk/nothing/ answered 404"):
        list(desk.measure_desk(runs=1))
