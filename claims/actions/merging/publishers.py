"""Merging a publisher into another: sources, credits and own voice move; stored copies keep the name they came by."""

from typing import Any

from django.db.models import QuerySet

from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_speaker
from claims.actions.locks import change_context
from claims.actions.merging import speaker_plans
from claims.actions.merging.journal import Journal
from claims.actions.merging.plans import Item, Plan, part, parts, refuse_blocked, rows_part
from claims.actions.merging.records import hold, record_regrouping
from claims.actions.merging.speakers import move_speaker
from claims.models import Capture, OriginLink, Publisher, Regrouping, Source, User
from claims.permissions import require
from claims.vocabulary import RegroupingKind


def preview_publisher_merge(publisher: Publisher, into: Publisher) -> Plan:
    """What merging the one into the other would do. Nothing is written."""
    copies = Capture.objects.filter(source__publisher=publisher).select_related("source").only("source__title")
    return Plan(
        parts=parts(
            rows_part("Sources that move", publisher.sources.order_by("-pk"), source_item),
            rows_part("Sources that credit it, and credit the other", credited(publisher), source_item),
            rows_part(
                "Origins that lead to it",
                speaker_plans.in_sources(links_that_move(publisher, into)),
                speaker_plans.origin_item,
            ),
            part("Names that its voice was known by", voice_names(publisher, into)),
            rows_part("Stored copies that keep the name they came by", copies.order_by("pk"), copy_item),
            part("Stays with the merged publisher", [grade_item(publisher)] if publisher.grade else []),
        ),
        blocks=tuple(obstacles(publisher, into)),
        cautions=tuple(cautions(publisher, into)),
    )


def source_item(source: Source) -> Item:
    return Item(source.title, "", "source", source.pk)


def copy_item(capture: Capture) -> Item:
    return Item(capture.source.title, "", "source", capture.source_id)


def grade_item(publisher: Publisher) -> Item:
    return Item(f"Grade {publisher.get_grade_display()}", publisher.grade_reason)


def credited(publisher: Publisher) -> QuerySet[Source]:
    return Source.objects.filter(credited_agency=publisher).order_by("-pk")


def links_that_move(publisher: Publisher, into: Publisher) -> QuerySet[OriginLink]:
    """All, but those that a rule found of the other one at the same place: these stay, and mean it as well."""
    place = ("capture", "kind", "start", "end")
    there = set(OriginLink.objects.filter(to_publisher=into).exclude(rule="").values_list(*place))
    rows = OriginLink.objects.filter(to_publisher=publisher).select_related("to_publisher", "to_speaker")
    same = [pk for pk, rule, *at in rows.values_list("pk", "rule", *place) if rule and tuple(at) in there]
    return rows.exclude(pk__in=same).order_by("pk")


def voice_names(publisher: Publisher, into: Publisher) -> list[Item]:
    voice, other = publisher.own_voice, into.own_voice
    aliases = [alias.name for alias in speaker_plans.new_aliases(voice, other)]
    return [Item(name) for name in (*speaker_plans.own_name(voice, other), *aliases)]


def obstacles(publisher: Publisher, into: Publisher) -> list[Item]:
    """What has to be settled before the two can be one publisher."""
    if publisher.pk == into.pk:
        return [Item("A publisher cannot be merged into itself.")]
    found = [
        Item(f"{each.name} was merged already.", "", "publisher", each.pk)
        for each in (publisher, into)
        if each.merged_into_id
    ]
    voices = speaker_plans.obstacles(publisher.own_voice, into.own_voice)
    return found + [block for block in voices if block.kind != "publisher"]


def cautions(publisher: Publisher, into: Publisher) -> list[str]:
    found = []
    if publisher.kind != into.kind:
        kinds = [each.get_kind_display() for each in (publisher, into)]
        found.append(f"{publisher.name} is on file as a {kinds[0]}, {into.name} as a {kinds[1]}, and that stays.")
    if publisher.grade and publisher.grade != into.grade:
        found.append(f"{publisher.name} is graded {publisher.grade}, {into.name} {into.grade or 'not at all'}.")
    texts = Capture.objects.filter(source__publisher=publisher).values("text_sha256")
    if same := Capture.objects.filter(source__publisher=into, text_sha256__in=texts).count():
        found.append(
            f"{same} stored {'copy has' if same == 1 else 'copies have'} one text under both names. They were taken for"
            " reprints; from now on they are one outlet’s."
        )
    return found + speaker_plans.cautions(publisher.own_voice, into.own_voice)


def merge_publishers(
    *, actor: User, publisher: Publisher, into: Publisher, version: int, into_version: int, reason: str
) -> Regrouping:
    """What the one published is the other's from now on, and so is what is said in its voice; the claims that it
    bears on are assessed again.

    Stored copies are never rewritten: each keeps the publisher that it came by.

    Raises: InTheWay with all that has to be settled first; Unexplained; ChangedMeanwhile for either publisher.
    """
    require(actor, "edit_speaker")
    with audited(actor, "merge_publishers", reason=reason):
        change_context()  # merges come one after the other, and none while evidence is being added
        hold(reason, (publisher, version), (into, into_version))
        refuse_blocked(preview_publisher_merge(publisher, into))
        journal = Journal()
        move_publisher(journal, publisher, into)
        recompute_for_speaker(into.own_voice)
        return record_regrouping(RegroupingKind.MERGE, actor, publisher, into, journal, reason)


def move_publisher(journal: Journal, publisher: Publisher, into: Publisher) -> None:
    links = list(links_that_move(publisher, into).values_list("pk", flat=True))
    journal.set(Source.objects.filter(publisher=publisher), publisher_id=into.pk)
    journal.set(Source.objects.filter(credited_agency=publisher), credited_agency_id=into.pk)
    journal.set(OriginLink.objects.filter(pk__in=links), to_publisher_id=into.pk)
    voice: Any = publisher.own_voice
    move_speaker(journal, voice, into.own_voice)
    journal.set(Publisher.objects.filter(pk=publisher.pk), merged_into_id=into.pk)
