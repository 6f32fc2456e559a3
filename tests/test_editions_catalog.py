"""The rows of topics, speakers and sources that readers can list: what editions say, and nothing that they do not."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import editions
from claims.editions import catalog
from claims.models import OldAddress, Publication, PublishedSource, PublishedSpeaker, PublishedTopic
from tests.public import published as given

pytestmark = pytest.mark.django_db


def test_what_an_edition_names_can_be_listed() -> None:
    given.publish(given.a_content(statements=[given.a_statement(1, cites={"slug": "watch", "name": "Sel Watch"})]))
    topic, source = PublishedTopic.objects.get(), PublishedSource.objects.get()
    assert (topic.slug, topic.name, topic.content["notice"]) == (
        "drill-on-the-sel",
        topic.content["name"],
        given.NOTICE,
    )
    assert (source.key, source.publisher, str(source.published_on)) == (1, "Sel Valley Courier", "2031-05-03")
    speakers = dict(PublishedSpeaker.objects.values_list("slug", "kind"))
    assert speakers == {"mira-tolen": "person", "watch": ""}


def test_what_no_publication_names_any_more_is_gone() -> None:
    content = given.a_content()
    given.publish(content)
    other = given.a_statement(2, speakers=[given.a_speaker("olaf-bern", "Olaf Bern")], source=given.a_source(2))
    given.publish(given.a_content("DR-0002", statements=[other]))
    given.publish(given.withdrawn(content), change_type="withdrawal", note="It named a bystander.")
    assert list(PublishedSpeaker.objects.values_list("slug", flat=True)) == ["olaf-bern"]
    assert list(PublishedSource.objects.values_list("key", flat=True)) == [2]
    assert PublishedTopic.objects.count() == 1


def test_newest_edition_describes() -> None:
    given.publish(given.a_content())
    renamed = given.a_statement(
        1, source=given.a_source(title="Bridge hit"), speakers=[given.a_speaker(name="M. Tolen")]
    )
    later = given.publish(
        given.a_content("DR-0002", statements=[renamed], topic=given.a_topic(name="Drill on the Sel"))
    )
    assert PublishedSource.objects.get().title == "Bridge hit"
    assert PublishedSpeaker.objects.get().name == "M. Tolen"
    assert PublishedTopic.objects.get().name == "Drill on the Sel"
    assert PublishedSpeaker.objects.get().updated_at == later.updated_at


def test_statement_of_their_own_describes_a_speaker_better_than_a_newer_one_that_cites_them() -> None:
    given.publish(given.a_content())
    cites = given.a_statement(2, speakers=[], cites={"slug": "mira-tolen", "name": "Mira Tolen"})
    later = given.publish(given.a_content("DR-0002", statements=[cites]))
    speaker = PublishedSpeaker.objects.get()
    assert (speaker.kind, speaker.content["role"]) == ("person", "Mayor of Sel")
    assert speaker.updated_at == later.updated_at


def test_merged_speaker_stands_once_by_the_address_that_leads_on() -> None:
    given.publish(given.a_content())
    OldAddress.objects.create(kind="speaker", old="mira-tolen", leads_to="tolen-mira", was_public=True)
    catalog.keep_speakers(["mira-tolen", "tolen-mira"])
    assert list(PublishedSpeaker.objects.values_list("slug", "name")) == [("tolen-mira", "Mira Tolen")]

    given.publish(given.a_content("DR-0002"))  # named by the old address after the merge, from an older reading
    assert list(PublishedSpeaker.objects.values_list("slug", flat=True)) == ["tolen-mira"]

    OldAddress.objects.all().delete()
    catalog.keep_speakers(["mira-tolen", "tolen-mira"])
    assert list(PublishedSpeaker.objects.values_list("slug", flat=True)) == ["mira-tolen"]


def test_outdated_publications_get_their_rows_again() -> None:
    given.publish(given.a_content())
    PublishedSpeaker.objects.all().delete()
    PublishedSource.objects.all().delete()
    PublishedTopic.objects.all().delete()
    Publication.objects.update(etag='"older"')
    assert editions.render_outdated() == 1
    assert PublishedSpeaker.objects.count() == PublishedSource.objects.count() == PublishedTopic.objects.count() == 1


@pytest.mark.parametrize("many", [1, 20])
def test_keeping_takes_as_many_queries_for_many_as_for_one(many: int) -> None:
    statements = [
        given.a_statement(n, speakers=[given.a_speaker(f"speaker-{n}", f"Speaker {n}")], source=given.a_source(n))
        for n in range(1, many + 1)
    ]
    publication = given.publish(given.a_content(statements=statements))
    named = catalog.named_by(publication)
    assert len(named.speakers) == len(named.sources) == many
    with CaptureQueriesContext(connection) as queries:
        catalog.keep(named)
    assert len(queries) == 12
