"""What helps where nothing was found: which part of the question to drop, and what may have been meant."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher

from django.contrib.postgres.search import SearchQuery, TrigramWordSimilarity
from django.db import connection, transaction
from django.utils.http import urlencode
from django.utils.translation import gettext, gettext_noop

from claims.editions.filters import Filters
from claims.editions.finding import how_many, walked_since
from claims.editions.moved import leads_to
from claims.models import Publication, PublishedSpeaker, PublishedTopic
from claims.spelling import fold
from claims.spelling.highlights import WORD
from claims.vocabulary import AddressKind

# As many ways out are offered; as many names, and as many wordings, are looked at for each word.
MOST_DROPPED, MOST_NAMES, MOST_WORDINGS = 4, 20, 200
# A word that is less like the one asked for was not meant: letters in common, of 1.
LIKE_ENOUGH = 0.7
SHORTEST, BEGINNING = 4, 2
POSSESSIVE = re.compile("['’]s$")


WITHOUT = {
    "topic": gettext_noop("Without the topic"),
    "status": gettext_noop("Without the status"),
    "verdict": gettext_noop("Without the verdict"),
    "speaker": gettext_noop("Without the speaker"),
    "party": gettext_noop("Without the party"),
    "publisher": gettext_noop("Without the publisher"),
    "kind": gettext_noop("Without the kind"),
}


@dataclass(frozen=True, slots=True)
class Dropped:
    """A filter without which something is found: its field and value, how much is found, and the address's query."""

    name: str
    value: str
    count: int
    query: str

    @property
    def told(self) -> str:
        """What is dropped, in words, where the value need not be told."""
        return gettext(WITHOUT[self.name])


@dataclass(frozen=True, slots=True)
class Meant:
    """Words that may have been meant, and the address's query with them."""

    words: str
    query: str


def dropped(filters: Filters) -> list[Dropped]:
    """Each filter, or each word of several, without which claims are found; the most useful first.

    A query for each filter, one more for a speaker, only where nothing was found.
    """
    without = [(name, str(value), filters.without(name)) for name, value in filters.given.items()]
    if len(without) == 1:
        without = []
    if len(words := filters.words.split()) > 1:
        without += [(f"word {place}", word, fewer(filters, words, place)) for place, word in enumerate(words[:6])]
    found = [
        Dropped(name.partition(" ")[0], value, how_many(less), urlencode(less.parameters))
        for name, value, less in without
    ]
    return sorted((one for one in found if one.count), key=lambda one: -one.count)[:MOST_DROPPED]


def fewer(filters: Filters, words: list[str], place: int) -> Filters:
    left = [word for at, word in enumerate(words) if at != place]
    return Filters(**filters.given | {"words": " ".join(left)})


def meant(filters: Filters) -> Meant | None:
    """The question with words of published names and claims that are spelt much like those asked for.

    Instead of the code of a claim that was merged, the code of the one that it became part of.

    Three queries for each of the longer words, only where nothing was found.
    """
    words = filters.words.split()[:4]
    if onward := leads_to(AddressKind.CLAIM, filters.words.upper()):
        return put(filters, onward)
    with transaction.atomic(), connection.cursor() as cursor:
        # Two letters that changed places leave little more than a third of the groups of three that the index knows.
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', '0.35', true)")
        since = walked_since()
        nearest = [nearest_word(word, since) or word for word in words]
    if not words or [fold(word) for word in nearest] == [fold(word) for word in words]:
        return None
    return put(filters, " ".join(nearest))


def put(filters: Filters, words: str) -> Meant:
    """The question with these words in place of those asked for."""
    return Meant(words, urlencode(replace(filters, words=words).parameters))


def nearest_word(word: str, since: datetime) -> str | None:
    """The word of a published name, or of a wording of claims changed since, that is most like; None for none.

    Of wordings those with a word that begins alike: whoever mistypes mostly gets the first letters right.
    """
    asked = fold(word)
    if len(asked) < SHORTEST or " " in asked:
        return None
    texts: list[str] = []
    for model in (PublishedSpeaker, PublishedTopic):
        near = model._default_manager.filter(name__trigram_word_similar=word)
        near = near.order_by(TrigramWordSimilarity(word, "name").desc(), "pk")
        texts += near.values_list("name", flat=True)[:MOST_NAMES]
    begun = SearchQuery(f"'{asked[:BEGINNING]}':*", config="simple", search_type="raw")
    newest = Publication.objects.standing().filter(updated_at__gte=since, vector__walked=begun)
    texts += newest.order_by("-updated_at", "-pk").values_list("wording", flat=True)[:MOST_WORDINGS]
    words = {POSSESSIVE.sub("", one) for text in texts for one in WORD.findall(text) if len(one) >= SHORTEST}
    likeness = {one: SequenceMatcher(None, asked, fold(one)).ratio() for one in words}
    best_one = max(likeness, key=lambda one: (likeness[one], one), default="")
    return best_one if likeness.get(best_one, 0) >= LIKE_ENOUGH else None
