"""Which pages of the desk are measured: addresses of the records that cost most, of those that the database has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from claims.desk.finding import KINDS
from claims.desk.happenings import Doing
from claims.desk.queues import CLAIM_QUEUES, QUEUES
from claims.management.benchmarks.desk_records import Records
from claims.vocabulary import Stance, StatementState, Status

HTMX = {"HX-Request": "true"}


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is asked for: ``reader`` is ``anyone``, or the ``writer`` of many verifications."""

    what: str
    address: str
    reader: str = "anyone"
    headers: Mapping[str, str] = field(default_factory=dict)


def page(name: str, *args: Any, told: str = "", reader: str = "anyone", htmx: bool = False, **query: Any) -> Page:
    """``told``: what is particular about this address of the page."""
    address, what = reverse(f"desk:{name}", args=args), name.replace("_", " ")
    return Page(
        f"{what}, {told}" if told else what,
        f"{address}?{urlencode(query, doseq=True)}" if query else address,
        reader,
        HTMX if htmx else {},
    )


def pages(records: Records, writer: int) -> Iterator[Page]:
    """All that can be measured here; what there is no record for is left out."""
    yield from waiting(records)
    yield from lists(records)
    yield from activities(records, writer)
    yield from searches(records, writer)
    yield from of_claims(records)
    yield from of_sources(records)
    yield from of_statements(records)
    yield from of_speakers(records)
    yield from of_people(writer)


def waiting(records: Records) -> Iterator[Page]:
    """The home, and each queue as it opens, from its other end, and narrowed."""
    for reader in ("anyone", "writer"):
        yield page("home", told=reader, reader=reader)
        yield page("queue_counts", told=reader, reader=reader, htmx=True)
        for key in QUEUES:
            yield page("queue", key, told=f"{key}, {reader}", reader=reader)
    for key, queue in QUEUES.items():
        yield page("queue", key, told=f"{key}, newest", order="newest")
        if queue.holder:
            yield page("queue", key, told=f"{key}, nobody’s", who="nobody")
            yield page("queue", key, told=f"{key}, own", who="me", reader="writer")
        if queue.topic and records.topic:
            yield page("queue", key, told=f"{key}, a topic’s", topic=records.topic, age="month")
        if queue.publisher and records.publisher_name:
            yield page("queue", key, told=f"{key}, an outlet’s", publisher=records.publisher_name)
            yield page("queue", key, told=f"{key}, in French", language="fr")


def lists(records: Records) -> Iterator[Page]:
    """Each list: as it opens, far behind, by words, and narrowed."""
    for name in ("claim_list", "statement_list", "source_list", "speaker_list", "publisher_list", "topic_list"):
        yield page(name)
        yield page(name, told="page 300", page=300)
    for name in ("claim_list", "statement_list", "source_list", "speaker_list"):
        for told, words in records.words.items():
            yield page(name, told=told, words=words)
    for status in Status:
        yield page("claim_list", told=status.label, status=status.value)
    for published in ("yes", "no", "withdrawn"):
        yield page("claim_list", told=f"published: {published}", published=published)
    for key in CLAIM_QUEUES:
        yield page("claim_list", told=f"waiting: {key}", waiting=key)
    for state in StatementState:
        yield page("statement_list", told=state.value, state=state.value)
    yield page("statement_list", told="without a claim", without_claim="on")
    yield page("source_list", told="with suggestions", waiting="on")
    yield page("rule_list")
    if records.topic:
        yield page("source_list", told="a topic’s", topic=records.topic_key)
        yield page("claim_list", told="a topic’s, contested", topic=records.topic, status=Status.CONTESTED.value)
        yield page("topic", records.topic)
        yield page("topic_edit", records.topic)
    yield page("topic_new")


def activities(records: Records, writer: int) -> Iterator[Page]:
    """What happened: all of it, and narrowed in each way."""
    yield page("activity")
    for doing in Doing:
        yield page("activity", told=doing.value, what=doing.value)
    yield page("activity", told="of the writer", who=writer)
    yield page("activity", told="of the writer, statements", who=writer, what="statements")
    if records.topic:
        yield page("activity", told="a topic’s", topic=records.topic_key)
    if records.claim:
        yield page("activity", told="a claim’s", claim=records.claim)
    if records.days:
        yield page("activity", told="days", since=records.days["since"], until=records.days["until"])


def searches(records: Records, writer: int) -> Iterator[Page]:
    """By words, by filters, by both: everything at once, and page by page of one kind."""
    for told, words in records.words.items():
        yield page("search", told=told, q=words)
        for kind in KINDS:
            yield page("search", told=f"{told}, {kind}", q=words, kind=kind)
    narrowed: dict[str, dict[str, Any]] = {
        "days": records.days,
        "topic": {"topic": records.topic_key},
        "speaker": {"speaker": records.speaker_name},
        "publisher": {"publisher": records.publisher_name},
        "language": {"language": "fr"},
        "stance": {"stance": Stance.DENIES.value},
        "status": {"status": Status.CONTESTED.value},
        "verdict": {"verdict": "none"},
        "signed": {"verdict": "signed"},
        "by": {"by": writer},
        "rejected": {"state": StatementState.REJECTED.value},
    }
    for told, query in narrowed.items():
        if query and all(query.values()):
            yield page("search", told=f"by {told}", **query)
            for asked in ("common word", "some words", "rare word"):
                yield page("search", told=f"by {told} and {asked}", q=records.words.get(asked, ""), **query)


def of_claims(records: Records) -> Iterator[Page]:
    yield page("claim_new")
    if not (code := records.claim):
        return
    for name in ("workbench", "claim_edit", "publish", "verification", "second_assessment", "claim_history"):
        yield page(name, code)
    for name in ("ledger", "claim_comments", "claim_topic", "claim_alike", "claim_split", "claim_merge"):
        yield page(name, code)
    for told, words in records.words.items():
        yield page("claim_merge", code, told=told, words=words)
        yield page("claim_split", code, told=told, words=words)
    if records.other_claim:
        yield page("claim_merge", code, told="preview", into=records.other_claim)
    for told, other in records.claims.items():
        yield page("workbench", other, told=told)
        yield page("verification", other, told=told)
        yield page("claim_history", other, told=told)


def of_sources(records: Records) -> Iterator[Page]:
    yield page("source_new")
    for told, source in records.sources.items():
        yield page("reader", source, told=told)
    key = records.sources.get("most statements")
    if not key:
        return
    for name in ("source_next", "source_comments", "statement_mark", "source_capture", "source_retract"):
        yield page(name, key)
    for name in ("source_facts", "source_topic", "source_credit", "origin_new"):
        yield page(name, key)
    yield page("source_reading", key, htmx=True, capture=records.capture)
    for told, words in records.words.items():
        yield page("origin_new", key, told=told, words=words)
    for name, other in (
        ("origin_evidence", records.origin),
        ("regrouping", records.regrouping),
        ("role", records.role),
    ):
        if other:
            yield page(name, other)


def of_statements(records: Records) -> Iterator[Page]:
    for told, key in records.statements.items():
        yield page("statement", key, told=told)
        yield page("statement_correct", key, told=told)
        yield page("statement_split", key, told=told)
        yield page("statement_join", key, told=told)
        yield page("statement_link", key, told=told)
        yield page("statement_accept_link", key, told=told)
    if unlinked := records.statements.get("unlinked"):
        yield page("claim_new", told="from a statement", statement=unlinked)
        for told, words in records.words.items():
            yield page("statement_link", unlinked, told=told, words=words)
    if records.position:
        yield page("position_change", records.position)


def of_speakers(records: Records) -> Iterator[Page]:
    yield page("speaker_new")
    yield page("speaker_duplicates")
    for noun, keys in (("speaker", records.speakers), ("publisher", records.publishers)):
        for key in keys[:1]:
            yield page(noun, key)
            yield page(noun, key, told="page 5", page=5)
            yield page(f"{noun}_merge", key)
            yield page(f"{noun}_split", key)
            yield page(f"{noun}_split", key, told="by words", words=records.words["common word"])
            for other in keys[1:]:
                yield page(f"{noun}_merge", key, told="preview", into=other)
    if records.speakers:
        name = records.speaker_name
        yield page("speaker_merge", records.speakers[0], told="by words", words=name.partition(" ")[0])
        yield page("speaker_find", htmx=True, capture=records.capture, q=name[:7])
        yield page("speaker_find", told="misspelt", htmx=True, capture=records.capture, q=f"{name[:5]}rq{name[5:9]}")
        yield page("speaker_list", told="by a name", words=name)
        yield page("search", told="a name", q=name)


def of_people(writer: int) -> Iterator[Page]:
    for name in ("notice_list", "notice_choices", "people_list", "people_invite", "token_list", "webhook_list"):
        yield page(name)
    yield page("notice_list", told="writer", reader="writer")
    yield page("person", writer)
    yield page("search", told="nothing asked")
    yield page("search", told="nothing asked, writer", reader="writer")
    yield page("search_kept", told="writer", reader="writer", htmx=True)
