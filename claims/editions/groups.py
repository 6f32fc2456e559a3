"""What else the words of a search find: statements, speakers, sources and topics, a few of each, with why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchRank
from django.db.models import F, Max, Model, QuerySet
from django.utils.translation import gettext, gettext_noop

from claims.models import PublishedSource, PublishedSpeaker, PublishedStatement, PublishedTopic
from claims.models.words import same_stem, tsquery
from claims.spelling import Asked
from claims.spelling.highlights import Marker, Passage, words_in

# As many of each are shown, and as many of the newest are ranked to choose them from.
FEW, RANKED = 4, 200
# As many of the newest statements are walked for a common word before the index of words is asked.
WALKED = 5_000
OF_CLAIM = ("publication__code", "publication__slug")


@dataclass(frozen=True, slots=True)
class Match:
    """One of what was found: the address's part that names it, its words in pieces, and what says which it is."""

    at: Any
    words: Passage
    about: str
    day: str = ""
    code: str = ""
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A few of one kind. ``has_more``: others were found too."""

    kind: str
    title: str
    matches: list[Match]
    has_more: bool


def groups(asked: Asked) -> list[Group]:
    """Of each kind the best few, without kinds of which none was found. Six queries, seven at most."""
    if not asked:
        return []
    query = tsquery(asked)
    found = {kind: best(rows, query) for kind, rows in KINDS.items()}
    texts = [text_of(row) for rows in found.values() for row in rows[:FEW]]
    words = [word for term in asked.terms if not term.in_a_row for word in term.words]
    marker = Marker(asked, same_stem(words, words_in(texts)))
    return [
        Group(kind, title_of(kind), [MATCHES[kind](row, marker) for row in rows[:FEW]], len(rows) > FEW)
        for kind, rows in found.items()
        if rows
    ]


KINDS: Mapping[str, Callable[[Any], QuerySet[Any]]] = {
    "statements": lambda query: newest_statements(query),
    "speakers": lambda query: PublishedSpeaker.objects.filter(vector=query),
    "sources": lambda query: PublishedSource.objects.filter(vector=query),
    "topics": lambda query: PublishedTopic.objects.filter(vector=query),
}


def title_of(kind: str) -> str:
    title = TITLES[kind]
    return gettext(title)


TITLES = {
    "statements": gettext_noop("Quoted"),
    "speakers": gettext_noop("Speakers"),
    "sources": gettext_noop("Sources"),
    "topics": gettext_noop("Topics"),
}


def best(rows: Callable[[Any], QuerySet[Any]], query: Any) -> list[Any]:
    """One more than are shown, best first, each statement once."""
    found = rows(query)
    some = found.values("pk")[:RANKED]
    model: type[Model] = found.model
    ranked = model._default_manager.filter(pk__in=some).annotate(rank=SearchRank(F("vector"), query)).defer("vector")
    if model is PublishedStatement:
        ranked = ranked.select_related("publication").only("content", "statement_key", *OF_CLAIM)
    once: dict[Any, Any] = {}
    for row in ranked.order_by("-rank", "-pk")[: FEW * 4]:
        once.setdefault(row.statement_key if isinstance(row, PublishedStatement) else row.pk, row)
    return list(once.values())[: FEW + 1]


def newest_statements(query: Any) -> QuerySet[PublishedStatement]:
    """Those that have the words: among the newest, walked one by one, where enough of these do; else by the index."""
    last = PublishedStatement.objects.aggregate(last=Max("pk"))["last"] or 0
    rows = PublishedStatement.objects.order_by("-pk")
    walked = rows.filter(pk__gt=last - WALKED, vector__walked=query)
    if last <= WALKED or len(walked.values_list("pk", flat=True)[:RANKED]) == RANKED:
        return walked
    return PublishedStatement.objects.filter(vector=query).order_by((F("pk") + 0).desc())


def text_of(row: Any) -> str:
    match row:
        case PublishedStatement():
            return f"{row.content['exact']} {row.content['translation']}"
        case PublishedSource():
            return str(row.title)
    return str(row.name)


def statement_match(row: PublishedStatement, marker: Marker) -> Match:
    content = row.content
    said, translated = marker.passage(content["exact"]), marker.passage(content["translation"])
    who = ", ".join(speaker["name"] for speaker in content["speakers"]) or content["source"]["publisher"]
    shown = translated if translated.is_found and not said.is_found else said
    publication = row.publication
    day = content["said_on"] or content["source"]["published_on"] or ""
    return Match(row.statement_key, shown, who, day, publication.code, publication.slug)


def speaker_match(row: PublishedSpeaker, marker: Marker) -> Match:
    return Match(row.slug, marker.passage(row.name), row.content.get("role") or row.get_kind_display())


def source_match(row: PublishedSource, marker: Marker) -> Match:
    return Match(row.key, marker.passage(row.title), row.publisher, row.content["published_on"] or "")


def topic_match(row: PublishedTopic, marker: Marker) -> Match:
    return Match(row.slug, marker.passage(row.name), row.content["description"])


MATCHES: Mapping[str, Callable[[Any, Marker], Match]] = {
    "statements": statement_match,
    "speakers": speaker_match,
    "sources": source_match,
    "topics": topic_match,
}
