"""The figures of a topic, measure by measure: drawn when an edition with such a figure comes out, not when read."""

from collections.abc import Iterable

from django.db import transaction

from claims.charts import days_chart
from claims.editions.content import Content
from claims.editions.figures import bar, dated, interval, what
from claims.editions.rendering import rendering
from claims.languages import chart_locale, readers_language
from claims.models import Publication, PublishedSeries, PublishedStatement

# Of a measure with more figures, the newest are kept.
MOST_ROWS = 300


def measures_of(publication: Publication) -> set[tuple[str, str]]:
    """Topic and measure of each figure that the publication's statements give, as they are stored now. One query."""
    given = publication.statements.exclude(measure="").order_by()
    return set(given.values_list("topic_slug", "measure").distinct())


def keep_series(measures: Iterable[tuple[str, str]]) -> None:
    """Brings the picture and table of each topic and measure up to date; runs in the caller's transaction."""
    with readers_language():
        for topic_slug, measure in sorted(set(measures)):
            keep_one(topic_slug, measure)


def keep_one(topic_slug: str, measure: str) -> None:
    rows = figures_of(topic_slug, measure)
    if not rows:
        PublishedSeries.objects.filter(topic_slug=topic_slug, measure=measure).delete()
        return
    made = {"rows": rows[:MOST_ROWS], "total": len(rows), "picture": picture(rows), "look": rendering()}
    PublishedSeries.objects.update_or_create(topic_slug=topic_slug, measure=measure, defaults=made)


def keep_outdated() -> int:
    """Makes again every series that older code made, or none did; returns how many."""
    given = PublishedStatement.objects.exclude(measure="").order_by().values_list("topic_slug", "measure").distinct()
    kept = PublishedSeries.objects.filter(look=rendering()).values_list("topic_slug", "measure")
    stale = set(PublishedSeries.objects.exclude(look=rendering()).values_list("topic_slug", "measure"))
    wanted = (set(given) - set(kept)) | stale
    for each in sorted(wanted):
        with transaction.atomic():
            keep_series([each])
    return len(wanted)


def figures_of(topic_slug: str, measure: str) -> list[Content]:
    """What is counted, live and for the claim, newest day first; one more than are kept, if there are more.

    Each statement once, with all claims that it bears on.
    """
    found = PublishedStatement.objects.filter(topic_slug=topic_slug, measure=measure, side="supporting", is_live=True)
    places = found.order_by("-on_day", "-statement_key").values_list("on_day", "statement_key").distinct()
    keys = list(dict.fromkeys(key for _, key in places[: MOST_ROWS + 1]))
    rows: dict[int, Content] = {}
    shown = found.filter(statement_key__in=keys).select_related("publication").order_by("publication__code")
    for row in shown.only("content", "statement_key", "publication__code", "publication__slug", "publication__wording"):
        claim = {"code": row.publication.code, "slug": row.publication.slug, "wording": row.publication.wording}
        rows.setdefault(row.statement_key, row_of(row.content))["claims"].append(claim)
    return [rows[key] for key in keys]


def row_of(statement: Content) -> Content:
    """A figure as the table has it."""
    figure: Content = statement["figure"] | {"interest": statement["interest"] or "neutral"}
    about = {"interval": interval(figure), "counts": what(figure), "days": dated(figure)}
    return figure | about | {"key": statement["key"], "claims": []}


def picture(rows: list[Content]) -> str:
    """The counts over time, those of one speaker of one thing as a line; nothing for a single day."""
    dated = [row for row in rows if row["as_of"]]
    return days_chart((bar(row | {"label": label(row, rows)}) for row in dated), chart_locale())


def label(row: Content, rows: list[Content]) -> str:
    """Who gives the count and, where they count several things, which."""
    things = {(other["group"], other["side"], other["place"]) for other in rows if other["label"] == row["label"]}
    which = " ".join(filter(None, (row["group"], row["side"] or row["place"])))
    return f"{row['label']}: {which}" if len(things) > 1 and which else str(row["label"])
