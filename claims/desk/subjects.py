"""What can be merged and split on the desk: claims, speakers, publishers, each with its pages, searches and actions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse

from claims.actions.merging.claim_plans import preview_claim_merge
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.plans import Item, Plan
from claims.actions.merging.publishers import merge_publishers, preview_publisher_merge
from claims.actions.merging.speaker_plans import preview_speaker_merge
from claims.actions.merging.speakers import merge_speakers
from claims.addresses import whole_number
from claims.desk.finding import KINDS
from claims.desk.newest import FEWER_RANKED
from claims.models import Claim, Publisher, Relation, Speaker
from claims.spelling import read_query
from claims.suggesting import claims_about
from claims.vocabulary import RelationKind

OFFERED = 12
# Of the claims that share words with one those are offered that are of its topic too.
COMPARED = 60
# Other names of a speaker that are looked for.
NAMES_SOUGHT = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """One record that could be chosen: ``key`` is how addresses name it."""

    key: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class Subject:
    """One kind of record: how the desk finds, names, previews and merges it. ``key``: the field that addresses name."""

    noun: str
    section: str
    key: str
    page: str
    rows: Callable[[], Any]
    closest: Callable[[Any, str], list[Any]]
    detail: Callable[[Any], str]
    preview: Callable[[Any, Any], Plan]
    merge: Callable[..., Any]
    # What to do next, told once two are merged.
    after: Callable[[Any, Any], str]

    def find(self, asked: str) -> Any:
        """The record that the address names, merged ones too; None where there is none."""
        if self.key == "pk":
            key = whole_number(asked)
            return self.rows().filter(pk=key).first() if key else None
        return self.rows().filter(**{self.key: asked.upper()}).first()

    def named(self, asked: str) -> Any:
        """The standing record of that key or, whatever the case, of that name; None where it is not exactly one."""
        rows = self.rows().standing()
        if self.key == "code":
            return rows.filter(code__iexact=asked).first()
        key = whole_number(asked)
        found = list(rows.filter(name__iexact=asked)[:2] if key is None else rows.filter(pk=key))
        return found[0] if len(found) == 1 else None

    def key_of(self, record: Any) -> str:
        return str(getattr(record, self.key))

    def address(self, record: Any, page: str = "") -> str:
        """Of the record's page, or of another one of it: ``merge``, ``split``."""
        return reverse(f"desk:{self.noun}_{page}" if page else f"desk:{self.page}", args=[getattr(record, self.key)])

    def name(self, record: Any) -> str:
        return str(record.code) if isinstance(record, Claim) else str(record)

    def choice(self, record: Any) -> Choice:
        return Choice(self.key_of(record), str(record), self.detail(record))


def claims() -> Any:
    return Claim.objects.for_list().select_related("merged_into")


def closest_claims(claim: Claim, words: str) -> list[Claim]:
    """Standing claims that have the words sought, best first, then those that share the rarest of them.

    Without words its duplicates on file, then those of its topic that share the rarest of its own.
    """
    others = claims().standing().exclude(pk=claim.pk)
    if words and (exact := list(others.filter(code__iexact=words))):
        return exact
    if words:
        keys = KINDS["claims"].best(read_query(words), {}, FEWER_RANKED)[: OFFERED + 1]
        near = claims_about(words, topic=claim.topic_id, limit=OFFERED + 1)
    else:
        noted = Relation.objects.filter(Q(from_claim=claim) | Q(to_claim=claim), kind=RelationKind.DUPLICATE_OF.value)
        keys = sorted({pk for pair in noted.values_list("from_claim", "to_claim") for pk in pair})
        about = claims_about(claim.wording, topic=claim.topic_id, limit=COMPARED)
        near = [each for each in about if each.topic_id == claim.topic_id]
    found = others.in_bulk(keys)
    own = [found[key] for key in keys if key in found]
    return list(dict.fromkeys([*own, *(each for each in near if each.pk != claim.pk)]))[:OFFERED]


def claim_detail(claim: Claim) -> str:
    status = claim.corroboration.get_status_display()
    return f"{claim.topic.name} · {status} · {'published' if hasattr(claim, 'publication') else 'not published'}"


def publish_anew(claim: Claim, into: Claim) -> str:
    return f"Publish {into.code} anew, so that readers get what came to it." if hasattr(into, "publication") else ""


CLAIM = Subject(
    noun="claim",
    section="claims",
    key="code",
    page="workbench",
    rows=claims,
    closest=closest_claims,
    detail=claim_detail,
    preview=preview_claim_merge,
    merge=merge_claims,
    after=publish_anew,
)


def speakers() -> Any:
    return Speaker.objects.select_related("part_of", "publisher", "merged_into")


def closest_speakers(speaker: Speaker, words: str) -> list[Speaker]:
    """Standing speakers of these words, or else of its Wikidata id and of its names, however spelt."""
    others = speakers().standing().exclude(pk=speaker.pk)
    if words:
        return list(others.best_first(words)[:OFFERED])
    others = others.filter(kind=speaker.kind)
    found = list(others.filter(wikidata_id=speaker.wikidata_id).order_by("pk")) if speaker.wikidata_id else []
    for name in (speaker.name, *speaker.aliases.order_by("pk").values_list("name", flat=True)[:NAMES_SOUGHT]):
        found += others.best_first(name)[:OFFERED]
    return list(dict.fromkeys(found))[:OFFERED]


def speaker_detail(speaker: Speaker) -> str:
    told = ["publisher" if speaker.publisher_id else speaker.get_kind_display(), speaker.description]
    told += [f"part of {speaker.part_of}" if speaker.part_of else "", speaker.wikidata_id]
    return " · ".join(word for word in told if word)


def nothing_more(record: Any, into: Any) -> str:
    return ""


SPEAKER = Subject(
    noun="speaker",
    section="speakers",
    key="pk",
    page="speaker",
    rows=speakers,
    closest=closest_speakers,
    detail=speaker_detail,
    preview=preview_speaker_merge,
    merge=merge_speakers,
    after=nothing_more,
)


def publishers() -> Any:
    return Publisher.objects.select_related("merged_into", "own_voice")


def closest_publishers(publisher: Publisher, words: str) -> list[Publisher]:
    """Standing publishers whose voice goes by these words, or else by one of its names, however spelt."""
    others = publishers().standing().exclude(pk=publisher.pk)
    names = [words] if words else [publisher.name, *publisher.own_voice.aliases.values_list("name", flat=True)[:4]]
    found = []
    for name in names:
        voices = Speaker.objects.exclude(publisher=None).best_first(name).values_list("publisher", flat=True)
        order = list(voices[:OFFERED])
        found += sorted(others.filter(pk__in=order), key=lambda each: order.index(each.pk))
    return list(dict.fromkeys(found))[:OFFERED]


def publisher_detail(publisher: Publisher) -> str:
    grade = f"grade {publisher.grade}" if publisher.grade else "not graded"
    return f"{publisher.get_kind_display()} · {grade}"


PUBLISHER = Subject(
    noun="publisher",
    section="sources",
    key="pk",
    page="publisher",
    rows=publishers,
    closest=closest_publishers,
    detail=publisher_detail,
    preview=preview_publisher_merge,
    merge=merge_publishers,
    after=nothing_more,
)
SUBJECTS = {subject.noun: subject for subject in (CLAIM, SPEAKER, PUBLISHER)}


def address_of(item: Item) -> str:
    """The page of the record that a line of a plan is about; empty where it names none."""
    if not item.key:
        return ""
    if item.kind == "position":
        code, _, anchor = str(item.key).partition("#")
        return f"{reverse('desk:workbench', args=[code])}#{anchor}"
    name = PAGES.get(item.kind)
    return reverse(f"desk:{name}", args=[item.key]) if name else ""


PAGES = {
    "claim": "workbench",
    "verification": "verification",
    "statement": "statement",
    "speaker": "speaker",
    "source": "reader",
    "publisher": "publisher",
}
