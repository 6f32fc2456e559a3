"""Topics, speakers and sources that published claims name."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.answering import ReadView
from claims.api.describing import describe, list_of
from claims.api.paging import paged, read_cursor
from claims.api.reads.asking import SourcesAsked, SpeakersAsked, TopicsAsked
from claims.api.reads.claim_shapes import NamedShape
from claims.api.reads.evidence_shapes import SourceShape, text
from claims.editions import named, speakers
from claims.models import PublishedSource, PublishedSpeaker, PublishedTopic
from claims.vocabulary import SpeakerKind


class TopicShape(NamedShape):
    """A disputed event with its sides."""

    url = serializers.URLField()
    page = serializers.URLField()
    claims_url = serializers.URLField(help_text="The claims that stand under it.")
    description = text()
    notice = text("What has to be said beside everything of this topic.")
    parties = NamedShape(many=True)
    alliances = serializers.ListField(
        child=serializers.ListField(child=serializers.CharField()), help_text="Pairs of parties, by name."
    )
    updated_at = serializers.DateTimeField()


class SpeakerShape(NamedShape):
    """A person, an organisation, or an unnamed one, whose words published claims show."""

    url = serializers.URLField()
    page = serializers.URLField()
    statements_url = serializers.URLField(help_text="What they said, and what was said by citing them.")
    kind = serializers.ChoiceField(choices=SpeakerKind.choices(), allow_null=True)
    role = text("The role in the newest statement; each statement has the one held then.")
    party = text("The side, likewise; empty for none.")
    wikidata_id = text("What Wikidata calls them: Q and a number; empty where that is not said.")
    updated_at = serializers.DateTimeField()


class PublishedSourceShape(SourceShape):
    """A published item that is quoted from: where it stands and when, never its text."""

    api_url = serializers.URLField(help_text="The source in this interface.")
    page = serializers.URLField(help_text="The source's page for readers.")
    statements_url = serializers.URLField(help_text="The excerpts that are quoted from it.")
    updated_at = serializers.DateTimeField()


class TopicList(ReadView):
    """Topics with a published claim."""

    asks = TopicsAsked

    @describe("topics_list", asks=TopicsAsked, answer=list_of(TopicShape), example="topics")
    def get(self, request: Request) -> Response:
        order = named.TOPIC_ORDERS[self.asked["ordering"]]
        piece = named.topics(order, read_cursor(self.asked.get("cursor", ""), order), size=self.asked["size"])
        return Response(paged(request, piece, order, TopicShape(map(topic_of, piece.rows), many=True).data))


class TopicDetail(ReadView):
    """One topic."""

    @describe("topics_read", answer=TopicShape, example="topic")
    def get(self, request: Request, slug: str) -> Response:
        found = named.topic(slug)
        if found is None:
            raise Http404
        return Response(TopicShape(topic_of(found)).data)


class SpeakerList(ReadView):
    """Speakers whose words published claims show, or who are cited in them."""

    asks = SpeakersAsked

    @describe("speakers_list", asks=SpeakersAsked, answer=list_of(SpeakerShape), example="speakers")
    def get(self, request: Request) -> Response:
        order = named.SPEAKER_ORDERS[self.asked["ordering"]]
        place = read_cursor(self.asked.get("cursor", ""), order)
        piece = named.speakers({"kind": self.asked.get("kind")}, order, place, size=self.asked["size"])
        return Response(paged(request, piece, order, SpeakerShape(map(speaker_of, piece.rows), many=True).data))


class SpeakerDetail(ReadView):
    """One speaker."""

    @describe("speakers_read", answer=SpeakerShape, example="speaker", moves=True)
    def get(self, request: Request, slug: str) -> HttpResponse:
        if now := speakers.speaker_moved(slug):
            headers = {"Location": reverse("api:speaker_detail", args=[now]), "Cache-Control": "public, max-age=60"}
            return HttpResponse(status=308, headers=headers)
        found = named.speaker(slug)
        if found is None:
            raise Http404
        return Response(SpeakerShape(speaker_of(found)).data)


class SourceList(ReadView):
    """Sources that published claims quote from."""

    asks = SourcesAsked

    @describe("sources_list", asks=SourcesAsked, answer=list_of(PublishedSourceShape), example="sources")
    def get(self, request: Request) -> Response:
        order = named.SOURCE_ORDERS[self.asked["ordering"]]
        place = read_cursor(self.asked.get("cursor", ""), order)
        narrowing = {
            "publisher": self.asked.get("publisher"),
            "published_on__gte": self.asked.get("from"),
            "published_on__lte": self.asked.get("to"),
        }
        piece = named.sources(narrowing, order, place, size=self.asked["size"])
        return Response(paged(request, piece, order, PublishedSourceShape(map(source_of, piece.rows), many=True).data))


class SourceDetail(ReadView):
    """One source."""

    @describe("sources_read", answer=PublishedSourceShape, example="source")
    def get(self, request: Request, key: int) -> Response:
        found = named.source(key) if key < 2**63 else None
        if found is None:
            raise Http404
        return Response(PublishedSourceShape(source_of(found)).data)


def at(name: str, *arguments: object, query: str = "") -> str:
    return settings.PUBLIC_URL + reverse(name, args=arguments) + query


def topic_of(topic: PublishedTopic) -> dict[str, Any]:
    slug, content = topic.slug, dict(topic.content)
    return content | {
        "slug": slug,
        "url": at("api:topic_detail", slug),
        "page": at("public:topic_detail", slug),
        "claims_url": at("api:claim_list", query=f"?topic={slug}"),
        "updated_at": topic.updated_at,
    }


def speaker_of(speaker: PublishedSpeaker) -> dict[str, Any]:
    slug = speaker.slug
    return {
        "slug": slug,
        "name": speaker.name,
        "kind": speaker.kind or None,
        "role": speaker.content.get("role") or "",
        "party": speaker.content.get("party") or "",
        "wikidata_id": speaker.content.get("wikidata_id") or "",
        "url": at("api:speaker_detail", slug),
        "page": at("public:speaker_detail", slug),
        "statements_url": at("api:statement_list", query=f"?speaker={slug}"),
        "updated_at": speaker.updated_at,
    }


def source_of(source: PublishedSource) -> dict[str, Any]:
    key, content = source.key, dict(source.content)
    return content | {
        "api_url": at("api:source_detail", key),
        "page": at("public:source_detail", key),
        "statements_url": at("api:statement_list", query=f"?source={key}"),
        "updated_at": source.updated_at,
    }
