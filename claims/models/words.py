"""The words by which records are found: one row a record, written by the database itself when the record is.

Beside the records, not in them, so that no page loads them and no history keeps them.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVectorExact, SearchVectorField
from django.db import connection, models
from django.db.models import F, Func, Value
from django.db.models.functions import Coalesce

from claims.spelling import Asked, Term
from claims.spelling.folding import KEY_MARK

# The key of a few letters begins the keys of too many names: "peace" would begin Pashinyan.
SHORTEST_BEGINNING_OF_KEY = 6


@SearchVectorField.register_lookup
class Walked(SearchVectorExact):
    """As ``exact``, told by a look at each row: no index answers it, whatever the planner believes of the words."""

    lookup_name = "walked"

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        sql, params = super().as_sql(compiler, connection)
        return f"({sql}) IS TRUE", params


class IsOneOf(Func):
    """Whether the first expression is an element of the second."""

    arg_joiner = " = ANY ("
    template = "%(expressions)s)"
    output_field = models.BooleanField()


class ClaimWords(models.Model):
    """Code, wording and context of a claim."""

    claim = models.OneToOneField("Claim", on_delete=models.CASCADE, primary_key=True, related_name="words")
    vector = SearchVectorField()

    class Meta:
        verbose_name_plural = "claim words"
        indexes = [GinIndex(fields=["vector"], name="claim_words")]  # search, the list of claims

    def __str__(self) -> str:
        return f"Words of {self.claim}"


class StatementWords(models.Model):
    """Words, translation and speaker as worded of a statement."""

    statement = models.OneToOneField("Statement", on_delete=models.CASCADE, primary_key=True, related_name="words")
    vector = SearchVectorField()

    class Meta:
        verbose_name_plural = "statement words"
        indexes = [GinIndex(fields=["vector"], name="statement_words")]  # search, the list of statements

    def __str__(self) -> str:
        return f"Words of {self.statement}"


class SpeakerWords(models.Model):
    """Name, other names and description of a speaker."""

    speaker = models.OneToOneField("Speaker", on_delete=models.CASCADE, primary_key=True, related_name="words")
    vector = SearchVectorField()

    class Meta:
        verbose_name_plural = "speaker words"
        indexes = [GinIndex(fields=["vector"], name="speaker_words")]  # search, the list of speakers, pickers

    def __str__(self) -> str:
        return f"Words of {self.speaker}"


class SourceWords(models.Model):
    """Title, byline, publisher and address of a source."""

    source = models.OneToOneField("Source", on_delete=models.CASCADE, primary_key=True, related_name="words")
    vector = SearchVectorField()

    class Meta:
        verbose_name_plural = "source words"
        indexes = [GinIndex(fields=["vector"], name="source_words")]  # search, the list of sources

    def __str__(self) -> str:
        return f"Words of {self.source}"


def text_words(text: str | Coalesce, weight: str) -> Func:
    """The words of a column, or of what is made of one, as a generated ``vector`` holds them; weighs A to D."""
    return Func(text, Value(weight), function="search_text", output_field=SearchVectorField())


def name_words(text: str | Coalesce, weight: str) -> Func:
    """The same of names, each of whose words has a key."""
    return Func(text, Value(weight), function="search_name", output_field=SearchVectorField())


def together(*parts: Func) -> Func:
    """Several vectors as one."""
    return Func(*parts, template="(%(expressions)s)", arg_joiner=" || ", output_field=SearchVectorField())


def words_kept(fill: str, *columns: str) -> list[pgtrigger.Trigger]:
    """Triggers of a record by which its words follow what these columns say, whoever writes them."""
    first, *others = [column.removesuffix("_id") for column in columns]
    changed = pgtrigger.Q(**{f"old__{first}__df": pgtrigger.F(f"new__{first}")})
    for column in others:
        changed |= pgtrigger.Q(**{f"old__{column}__df": pgtrigger.F(f"new__{column}")})
    return [
        pgtrigger.Trigger(
            name="words_added",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Insert,
            referencing=pgtrigger.Referencing(new="added"),
            func=f"PERFORM {fill}(ARRAY(SELECT id FROM added)); RETURN NULL;",
        ),
        pgtrigger.Trigger(
            name="words_changed",
            when=pgtrigger.After,
            operation=pgtrigger.UpdateOf(*columns),
            condition=changed,
            func=f"PERFORM {fill}(ARRAY[NEW.id]); RETURN NULL;",
        ),
    ]


def words_of_others(fill: str, ids: str) -> str:
    """PL/pgSQL that writes the words of records that take theirs from this row too."""
    return f"PERFORM {fill}(ARRAY({ids})); RETURN NULL;"


def tsquery(asked: Asked) -> Any:
    """PostgreSQL's query for what is asked; it has at least one term."""
    query = of_term(asked.terms[0])
    for term in asked.terms[1:]:
        query &= of_term(term)
    for term in asked.excluded:
        for part in of_excluded(term):
            query &= ~part
    return query


def of_term(term: Term) -> Any:
    """Words in a row as spelt; else each word as spelt, in another form of it, or in another spelling of the name."""
    if term.in_a_row:
        return SearchQuery(" ".join(term.words), config="simple", search_type="phrase")
    query = None
    for word, key in zip(term.words, term.keys, strict=True):
        begun = ":*" if term.is_begun and word is term.words[-1] else ""
        one = lexeme(word, begun) | lexeme(word, config="english")
        if key:
            one |= lexeme(KEY_MARK + key, begun if len(key) >= SHORTEST_BEGINNING_OF_KEY else "")
        query = one if query is None else query & one
    return query


def of_excluded(term: Term) -> list[SearchQuery]:
    """What must not be there is no spelling variant: only the words in a row, or other forms of the one word."""
    if term.in_a_row or len(term.words) > 1:
        return [SearchQuery(" ".join(term.words), config="simple", search_type="phrase")]
    return [lexeme(term.words[0]), lexeme(term.words[0], config="english")]


def lexeme(word: str, begun: str = "", *, config: str = "simple") -> SearchQuery:
    return SearchQuery(f"'{word}'{begun}", config=config, search_type="raw")


def ranked(model: type[models.Model], keys: Sequence[int], query: Any) -> dict[int, float]:
    """How well each of the records of these keys fits. One query, in which the keys are one value, however many."""
    wanted = Value(list(keys), output_field=ArrayField(models.BigIntegerField()))
    rows = model._default_manager.filter(IsOneOf(F("pk"), wanted))
    return dict(rows.values_list("pk", SearchRank(F("vector"), query)))


def same_stem(asked: Iterable[str], words: Iterable[str]) -> set[str]:
    """Of these folded words, those that are another form of one that was asked for, as English has it. One query."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT w FROM unnest(%s::text[]) w WHERE (ts_lexize('english_stem', w))[1] IN (
                SELECT (ts_lexize('english_stem', a))[1] FROM unnest(%s::text[]) a
            )
            """,
            [list(words), list(asked)],
        )
        return {word for (word,) in cursor.fetchall()}
