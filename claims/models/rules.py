"""Rules that the database itself keeps: constraints and triggers that several models share."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.apps import apps
from django.db.models import BooleanField, CheckConstraint, F, Func, Model, Q

from claims.vocabulary import Term

M = TypeVar("M", bound=Model)


def one_of(field: str, terms: type[Term], *, name: str) -> CheckConstraint:
    """The field holds a term of the vocabulary."""
    return CheckConstraint(condition=Q(**{f"{field}__in": [term.value for term in terms]}), name=name)


def filled(field: str, *, name: str) -> CheckConstraint:
    """The text field has something in it besides blanks."""
    return CheckConstraint(condition=Q(**{f"{field}__regex": r"\S"}), name=name)


def on_the_web(field: str, *, name: str) -> CheckConstraint:
    """The text field is empty, or a whole address that a browser opens as a page."""
    return CheckConstraint(condition=Q(**{field: ""}) | Q(**{f"{field}__iregex": r"^https?://"}), name=name)


class AreNames(Func):
    """Whether a JSON value is a list of at most 20 strings of 1 to 255 characters that are not all blank."""

    function = "jsonb_path_exists"
    template = """%(function)s(%(expressions)s, 'strict $ ? (@.type() == "array" && @.size() <= 20 && !(exists(@[*] ?
        (!(@.type() == "string" && @ like_regex "^.{1,255}$" flag "s" && @ like_regex "[^[:space:]]")))))')"""
    output_field = BooleanField()


# The most names that a list of names holds, and the longest of them, as ``AreNames`` has it.
MOST_NAMES, LONGEST_LISTED = 20, 255


def names(field: str, *, name: str) -> CheckConstraint:
    """The JSON field is a list of names, see ``AreNames``."""
    return CheckConstraint(condition=AreNames(F(field)), name=name)


def together(*fields: str, name: str) -> CheckConstraint:
    """The nullable fields are all set or all empty (who did it and when)."""
    none: dict[str, Any] = {f"{field}__isnull": True for field in fields}
    every: dict[str, Any] = {f"{field}__isnull": False for field in fields}
    return CheckConstraint(condition=Q(**none) | Q(**every), name=name)


def refuse(rule: str, message: str) -> str:
    """PL/pgSQL that refuses the row: a check violation under the rule's own name."""
    return f"RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation', CONSTRAINT = '{rule}';"


def one_at_a_time(rule: str) -> str:
    """PL/pgSQL by which rows that together could break the rule are written one transaction after the other."""
    return f"PERFORM pg_advisory_xact_lock(hashtextextended('{rule}', 0));"


# Characters of a text that are looked at together, see ``all_in_capture``.
BLOCK = 32_768


def all_in_capture(rule: str, message: str, *, words: str, joined: str = "", capture: str) -> str:
    """PL/pgSQL that refuses rows of which one is not, word by word, at its place of its capture's text.

    For a trigger on the statement, over its new rows ``added``: each look into a text of which some characters take
    several bytes costs time in proportion to the text, so its parts are cut out once for all rows that begin there.
    """
    return f"""
        IF EXISTS (
            WITH spans AS (
                SELECT {capture} AS capture, a."start" AS first, a."end" - a."start" AS length, a.{words} AS words
                FROM added a {joined}
            ), blocks AS MATERIALIZED (
                SELECT wanted.capture, wanted.block, substr(c.text, wanted.block * {BLOCK} + 1, {2 * BLOCK}) AS piece
                FROM (SELECT DISTINCT capture, first / {BLOCK} AS block FROM spans) wanted
                JOIN claims_capture c ON c.id = wanted.capture
            )
            SELECT FROM spans s LEFT JOIN blocks b ON b.capture = s.capture AND b.block = s.first / {BLOCK}
            WHERE s.words IS DISTINCT FROM CASE
                WHEN s.length <= {BLOCK} THEN substr(b.piece, s.first % {BLOCK} + 1, s.length)
                ELSE (SELECT substr(c.text, s.first + 1, s.length) FROM claims_capture c WHERE c.id = s.capture)
            END
        ) THEN
            {refuse(rule, message)}
        END IF;
        RETURN NULL;
    """


def append_only() -> list[pgtrigger.Trigger]:
    """Rows are written once: no update, no delete, no truncate, whoever asks."""
    return [
        pgtrigger.Protect(name="keeps_rows", operation=pgtrigger.Update | pgtrigger.Delete),
        never_truncated(),
    ]


def history(
    *, deletions: bool = False, derived: Sequence[str] = (), insertions: bool = True
) -> Callable[[type[M]], type[M]]:
    """Every change of a row is kept, with who made it and why; of rows that may go, their going too.

    ``derived``: columns that the database itself keeps; no one changes them, so they are no history. ``insertions`` is
    False for rows that begin empty and are filled in the same breath.
    """
    changed = pgtrigger.AnyChange(exclude=list(derived)) if derived else pgtrigger.AnyChange()
    trackers: list[Any] = [pghistory.UpdateEvent(condition=changed)]
    if insertions:
        trackers.insert(0, pghistory.InsertEvent())
    if deletions:
        trackers.append(pghistory.DeleteEvent())
    tracked: Callable[[type[M]], type[M]] = pghistory.track(
        *trackers, exclude=list(derived) or None, meta={"triggers": [never_truncated()]}
    )
    return tracked


def events(name: str) -> Any:
    """The rows that ``history`` keeps of the model of this name."""
    return apps.get_model("claims", f"{name}Event")._default_manager.all()


def never_truncated() -> pgtrigger.Trigger:
    """TRUNCATE fires no row trigger, so it is refused by a trigger on the statement."""
    return pgtrigger.Trigger(
        name="keeps_table",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Truncate,
        func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
    )


def never_deleted() -> list[pgtrigger.Trigger]:
    """Rows are merged, withdrawn or superseded, never deleted."""
    return [pgtrigger.Protect(name="keeps_rows", operation=pgtrigger.Delete), never_truncated()]


def merged_into_standing(table: str) -> pgtrigger.Trigger:
    """A row is merged into one that stands by itself: chains come about from their end, and circles never."""
    rule = f"{table}_merged_into_standing"
    return pgtrigger.Trigger(
        name="merged_into_standing",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("merged_into_id"),
        condition=pgtrigger.Q(new__merged_into__isnull=False),
        func=f"""
            {one_at_a_time(rule)}
            IF EXISTS (SELECT FROM claims_{table} WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL) THEN
                {refuse(rule, "What was merged takes nothing in: merge into the one that it became part of.")}
            END IF;
            RETURN NEW;
        """,
    )
