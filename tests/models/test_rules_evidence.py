"""Rules of topics, speakers and sources, each broken through raw SQL as the application's role."""

from typing import Any

import pytest
from django.utils import timezone

from claims.models import Alliance, CaptureReading, Role, Source, Speaker, SpeakerAlias
from claims.vocabulary import SpeakerKind
from tests.factories import (
    CaptureFactory,
    CaptureReadingFactory,
    PartyFactory,
    PublisherFactory,
    RoleFactory,
    SourceFactory,
    SpeakerFactory,
    TopicFactory,
)
from tests.models.breaking import Breach, breaches, rule_broken_by

pytestmark = pytest.mark.django_db


def numbered_topic() -> Any:
    return TopicFactory.create(last_number=7)


def two_topics() -> Any:
    return TopicFactory.create(), {"other": TopicFactory.create().pk}


def two_parties() -> Any:
    party = PartyFactory.create()
    return party, {"other": PartyFactory.create(topic=party.topic).pk}


def alliance() -> Alliance:
    first = PartyFactory.create()
    return Alliance.objects.create(topic=first.topic, first=first, second=PartyFactory.create(topic=first.topic))


def two_alliances() -> Any:
    one = alliance()
    third = PartyFactory.create(topic=one.topic)
    return Alliance.objects.create(topic=one.topic, first=one.first, second=third), {"second": one.second_id}


def alliance_and_stranger() -> Any:
    return alliance(), {"stranger": PartyFactory.create().pk}


def two_publishers() -> Any:
    return PublisherFactory.create(), {"other": PublisherFactory.create().pk}


def two_sources() -> Any:
    return SourceFactory.create(), {
        "address": SourceFactory.create(canonical_url="https://one.example/a").canonical_url
    }


def body(**fields: Any) -> Speaker:
    return SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value, **fields)


def person_and_body() -> Any:
    return SpeakerFactory.create(), {"body": body().pk}


def person_and_publisher() -> Any:
    publisher = PublisherFactory.create()
    Speaker.objects.filter(publisher=publisher).update(publisher=None)
    return SpeakerFactory.create(), {"publisher": publisher.pk}


def body_and_its_part() -> Any:
    whole = body()
    return whole, {"part": body(part_of=body(part_of=whole)).pk}


def publisher_voices() -> Any:
    taken = PublisherFactory.create()
    return Speaker.objects.get(publisher=PublisherFactory.create()), {"publisher": taken.pk}


def two_speakers() -> Any:
    return SpeakerFactory.create(), {"slug": SpeakerFactory.create().slug}


def two_aliases() -> Any:
    speaker = SpeakerFactory.create()
    SpeakerAlias.objects.create(speaker=speaker, name="Venn")
    return SpeakerAlias.objects.create(speaker=speaker, name="M. Venn")


def role_in_topic() -> Role:
    party = PartyFactory.create()
    return RoleFactory.create(topic=party.topic, party=party)


def role_and_strange_party() -> Any:
    return role_in_topic(), {"stranger": PartyFactory.create().pk}


def done_reading(**fields: Any) -> CaptureReading:
    now = timezone.now()
    return CaptureReadingFactory.create(attempts=1, began_at=now, **({"finished_at": now, "found": 1} | fields))


def given_up() -> CaptureReading:
    return done_reading(found=None, error="It broke.")


def plain_source() -> Source:
    return SourceFactory.create()


reading = CaptureReadingFactory.create

BREACHES = [
    Breach("topic_name_filled", TopicFactory.create, "name = ' '"),
    Breach("claims_topic_name_key", two_topics, "name = (SELECT name FROM claims_topic WHERE id = %(other)s)"),
    Breach("claims_topic_slug_key", two_topics, "slug = (SELECT slug FROM claims_topic WHERE id = %(other)s)"),
    Breach("topic_prefix_letters", TopicFactory.create, copy={"name": "'n'", "slug": "'n'", "prefix": "'abc1'"}),
    Breach("topic_prefix_unique", TopicFactory.create, copy={"name": "'n'", "slug": "'n'"}),
    Breach("topic_numbers_only_rise", numbered_topic, "last_number = 6"),
    Breach("topic_numbers_only_rise", numbered_topic, "prefix = 'QQQ'"),
    Breach("party_name_filled", PartyFactory.create, "name = ''"),
    Breach("party_name_unique_in_topic", two_parties, "name = (SELECT name FROM claims_party WHERE id = %(other)s)"),
    Breach("party_slug_unique_in_topic", two_parties, "slug = (SELECT slug FROM claims_party WHERE id = %(other)s)"),
    Breach("alliance_ordered_pair", alliance, "first_id = second_id, second_id = first_id"),
    Breach("alliance_ordered_pair", alliance, "second_id = first_id"),
    Breach("alliance_unique", two_alliances, "second_id = %(second)s"),
    Breach("alliance_one_topic", alliance_and_stranger, "second_id = %(stranger)s"),
    Breach("publisher_homepage_on_the_web", PublisherFactory.create, "homepage = 'data:text/html,x'"),
    Breach("publisher_name_filled", PublisherFactory.create, "name = E'\\t'"),
    Breach(
        "claims_publisher_name_key", two_publishers, "name = (SELECT name FROM claims_publisher WHERE id = %(other)s)"
    ),
    Breach(
        "claims_publisher_slug_key", two_publishers, "slug = (SELECT slug FROM claims_publisher WHERE id = %(other)s)"
    ),
    Breach("publisher_kind_known", PublisherFactory.create, "kind = 'oracle'"),
    Breach("publisher_grade_known", PublisherFactory.create, "grade = 'G', graded_on = now()"),
    Breach("publisher_grade_dated", PublisherFactory.create, "grade = 'B'"),
    Breach("source_title_filled", plain_source, "title = ''"),
    Breach("source_canonical_url_unique", two_sources, "canonical_url = %(address)s"),
    Breach("source_url_on_the_web", plain_source, "url = 'javascript:alert(1)'"),
    Breach("source_archive_url_on_the_web", plain_source, "archive_url = ' https://archive.example/1'"),
    Breach("source_retraction_explained", plain_source, "retracted_at = now()"),
    Breach("capture_text_filled", CaptureFactory.create, copy={"text": "E' \\n'"}),
    Breach("capture_method_known", CaptureFactory.create, copy={"text": "'Other words.'", "method": "'dreamt'"}),
    Breach("capture_text_unique_per_publisher", CaptureFactory.create, copy={}),
    Breach("capture_reading_once", reading, copy={}),
    Breach("capture_reading_once", done_reading, copy={}),
    Breach("capture_reading_waits_or_ended", reading, "finished_at = now()"),
    Breach("capture_reading_waits_or_ended", reading, "finished_at = now(), error = ' '"),
    Breach("capture_reading_waits_or_ended", reading, "error = 'It broke.'"),
    Breach(
        "capture_reading_waits_or_ended",
        reading,
        "attempts = 1, began_at = now(), finished_at = now(), error = 'It broke.', found = 1",
    ),
    Breach("capture_reading_attempts_begun", reading, "attempts = 1"),
    Breach("capture_reading_attempts_begun", reading, "began_at = now()"),
    Breach(
        "capture_reading_begun_before_done",
        reading,
        "attempts = 1, began_at = now() + interval '1 s', finished_at = now(), found = 0",
    ),
    Breach("capture_reading_begun_before_done", reading, "finished_at = now(), found = 0"),
    Breach("capture_reading_ended_stays", done_reading, "found = 2"),
    Breach("capture_reading_ended_stays", given_up, "error = '', finished_at = NULL"),
    Breach("speaker_name_filled", SpeakerFactory.create, "name = ' '"),
    Breach("speaker_kind_known", SpeakerFactory.create, "kind = 'ghost'"),
    Breach("claims_speaker_slug_key", two_speakers, "slug = %(slug)s"),
    Breach("claims_speaker_publisher_id_key", publisher_voices, "publisher_id = %(publisher)s"),
    Breach("speaker_only_bodies_are_parts", person_and_body, "part_of_id = %(body)s"),
    Breach("speaker_publisher_is_a_body", person_and_publisher, "publisher_id = %(publisher)s"),
    Breach("speaker_not_merged_into_itself", SpeakerFactory.create, "merged_into_id = id"),
    Breach("speaker_wikidata_id_shape", SpeakerFactory.create, "wikidata_id = 'Q0'"),
    Breach("speaker_part_of_ends", body, "part_of_id = id"),
    Breach("speaker_part_of_ends", body_and_its_part, "part_of_id = %(part)s"),
    Breach("speaker_alias_filled", two_aliases, "name = ''"),
    Breach("speaker_alias_unique", two_aliases, "name = 'Venn'"),
    Breach("role_dates_in_order", RoleFactory.create, "from_on = '2031-05-02', to_on = '2031-05-01'"),
    Breach("role_speaks_for_someone", RoleFactory.create, "speaks_for = true"),
    Breach("role_party_of_topic", role_in_topic, "topic_id = NULL"),
    Breach("role_party_of_topic", role_and_strange_party, "party_id = %(stranger)s"),
]


@breaches(*BREACHES)
def test_the_database_refuses(breach: Breach) -> None:
    assert rule_broken_by(breach) == breach.rule


def test_one_text_of_two_publishers_is_taken_as_a_reprint() -> None:
    first = CaptureFactory.create()
    assert CaptureFactory.create(text=first.text).text_sha256 == first.text_sha256


def test_sources_without_an_address_are_not_one_source() -> None:
    assert SourceFactory.create().canonical_url == SourceFactory.create().canonical_url == ""
