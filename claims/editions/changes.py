"""The page of what changed between two editions of a claim."""

from typing import Any

from django.db.models import F, Q

from claims.editions.content import Content, Mention, is_notice, named_codes, published, read, with_notes
from claims.editions.differences import at_a_glance, differences
from claims.models import Edition


def changes_page(code: str, number: int, *, against: int | None = None) -> dict[str, Any] | None:
    """What ``public/changes.html`` shows; None where one of the two was never published. At most four queries.

    Compared with the edition before it, or with ``against``, an earlier or a later one: the page always tells what
    became of the earlier of the two. Of a withdrawn claim it has the withdrawal's notice alone.
    """
    editions = Edition.objects.filter(claim__publication__code=code).annotate(
        newest=F("claim__publication__edition__number"), withdrawn=F("claim__publication__is_withdrawn")
    )
    other = number - 1 if against is None else against
    wanted = editions.filter(Q(number__in={number, other}) | Q(number=F("newest")))
    found = {edition.number: edition for edition in wanted}
    asked = found.get(number)
    if asked is None or number > asked.newest or (other not in found and (other or against is not None)):
        return None
    if asked.withdrawn:
        return header(read(found[asked.newest])) | {"is_withdrawn": True}
    first, last = sorted((other, number)) if other else (number, number)
    before, after = read(found[first]), read(found[last])
    newest = with_notes(after if last == asked.newest else read(found[asked.newest]), asked.claim_id)
    faces = history(newest)
    shown = header(after) | {
        "asked": number,
        "against": other,
        "is_first": not other,
        "before": before["edition"],
        "notes": [face for face in faces if face["number"] <= last and (face["number"] > first or not other)],
        "choices": faces,
    }
    return shown | compared(before, after)


def header(content: Content) -> dict[str, Any]:
    """What the page says of the claim and of the later edition."""
    slug = "withdrawn" if content.get("withdrawn") else content["claim"]["slug"]
    return {
        "section": "claims",
        "claim": content["claim"] | {"slug": slug},
        "topic": content["topic"],
        "edition": content["edition"],
    }


def history(content: Content) -> list[Content]:
    """The edition and all before it, newest first."""
    return [content["edition"], *content.get("earlier", [])]


def glance_of(before: Content, after: Content) -> list[str]:
    """What the later content changed, in a few sentences; none where there is nothing to compare."""
    if is_notice(before) or is_notice(after):
        return []
    return at_a_glance(differences(before, after, published(named_codes([before, after]))))


def compared(before: Content, after: Content) -> dict[str, Any]:
    """The differences; between notices and pages there is nothing to compare, the later one says what happened."""
    mentions: dict[str, Mention] = published(named_codes([before, after]))
    if is_notice(before) or is_notice(after):
        into = (after.get("merged_into") or {}).get("code")
        return {"notice_only": True, "merged_into": mentions.get(into) if into else None}
    found = differences(before, after, mentions)
    return {"differences": found, "glance": at_a_glance(found)}
