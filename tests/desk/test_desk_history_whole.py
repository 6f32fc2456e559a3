"""The history of a claim tells of every deed that moved its evidence, however far from the claim that was done."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from types import CodeType, FunctionType
from typing import Any

import pytest
from pghistory.models import Context

import claims.actions
from claims.actions.accepting import accept_and_link
from claims.actions.claims import edit_claim, move_claim, open_claim
from claims.actions.comparing import compare_capture
from claims.actions.corrections import correct_statement
from claims.actions.counts import FigureEntry
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.publishers import merge_publishers
from claims.actions.merging.speakers import merge_speakers
from claims.actions.merging.splitting import split_claim, split_publisher, split_speaker
from claims.actions.merging.undoing import undo_regrouping
from claims.actions.origins import link_origin, settle_origin
from claims.actions.positions import change_stance, take_position, withdraw_position
from claims.actions.proposals import read_capture
from claims.actions.recutting import join_statements, split_statement
from claims.actions.setting_aside import bring_back, set_aside
from claims.actions.sources import add_source, change_credit, change_facts, retract_source
from claims.actions.speakers import add_role, change_role, edit_speaker, remove_role
from claims.actions.statements import Reading, mark_statement, reject_statement
from claims.actions.topics import ally, end_alliance
from claims.actions.undoing import last_decision, undo_decision
from claims.desk.chronicle import Entry, load_chronicle
from claims.desk.chronicle.tables import TABLES
from claims.desk.deeds import DONE
from claims.desk.happenings import Filters, happened
from claims.models import Capture, Claim, Position, Publisher, Regrouping, Speaker, Statement, Topic, User
from claims.models.rules import events
from claims.vocabulary import (
    Basis,
    Bound,
    ClaimKind,
    Measure,
    OriginLinkKind,
    OriginLinkState,
    Stance,
    StatementKind,
)
from tests.actions.stories import AGENCY, REPRINT, TOWED
from tests.desk.test_desk_activity import named_in
from tests.desk.test_desk_claim_history import fields
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    PartyFactory,
    PublisherFactory,
    SpeakerFactory,
    StatementFactory,
    SuggestionFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db
TEXT = "“At least 40 ferries crossed; the strait is open,” Mara Venn said."
WHOLE, SECOND = "At least 40 ferries crossed; the strait is open", "the strait is open"


def called(code: CodeType) -> set[str]:
    """The names that a function, or one inside it, looks up."""
    return set(code.co_names).union(*(called(part) for part in code.co_consts if isinstance(part, CodeType)))


def assesses(function: Any, seen: set[Any]) -> bool:
    """Whether the function, or one of the actions' that it calls, assesses claims again."""
    plain = inspect.unwrap(function)
    if not isinstance(plain, FunctionType) or not plain.__module__.startswith("claims.actions") or plain in seen:
        return False
    seen.add(plain)
    if plain.__name__.startswith("recompute"):
        return True
    return any(assesses(plain.__globals__.get(name), seen) for name in called(plain.__code__))


def moving() -> set[str]:
    """The names of the actions that change what claims rest on, read from the source: all that assess claims again."""
    found: set[str] = set()
    for info in pkgutil.walk_packages(claims.actions.__path__, "claims.actions."):
        module = importlib.import_module(info.name)
        for node in ast.parse(inspect.getsource(module)).body:
            if not isinstance(node, ast.FunctionDef) or not assesses(getattr(module, node.name), set()):
                continue
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "audited":
                    found |= named_in(call, module)
    return found


@dataclass
class Desk:
    actor: User
    topic: Topic

    def claim(self) -> Claim:
        return open_claim(actor=self.actor, topic=self.topic, wording="The strait is open")

    def say(self, claim: Claim, *speakers: Speaker, stance: Stance = Stance.ASSERTS, **said: Any) -> Position:
        made = {"speakers": speakers} if speakers else {"kind": "own_voice", "basis": "witnessed"}
        return self.link(claim, StatementFactory.create(**made, **said), stance)

    def link(self, claim: Claim, statement: Statement, stance: Stance = Stance.ASSERTS) -> Position:
        return take_position(actor=self.actor, statement=statement, claim=claim, stance=stance)

    def mark(self, capture: Capture, words: str, **reading: Any) -> Statement:
        start = capture.text.index(words)
        said = Reading(**({"kind": StatementKind.OWN_VOICE, "basis": Basis.WITNESSED} | reading))
        return mark_statement(
            actor=self.actor, capture=capture, start=start, end=start + len(words), exact=words, reading=said
        )

    def undo(self, done: Regrouping) -> Regrouping:
        again = Regrouping.objects.get(pk=done.pk)
        return undo_regrouping(actor=self.actor, regrouping=again, version=again.version, reason="Two after all.")


def links(desk: Desk) -> Claim:
    claim, suggestion = desk.claim(), SuggestionFactory.create()
    voices = [SpeakerFactory.create()]
    given: dict[str, Any] = {"statement": suggestion, "version": 1, "speakers": voices}
    accept_and_link(actor=desk.actor, claim=claim, stance=Stance.ASSERTS, **given)
    last = last_decision(desk.actor, suggestion.capture)
    assert last
    undo_decision(actor=desk.actor, capture=suggestion.capture, decision=last.pk)
    position = desk.say(claim, SpeakerFactory.create())
    change_stance(actor=desk.actor, position=position, version=1, stance=Stance.DENIES, figure=None)
    withdraw_position(actor=desk.actor, position=position, version=2, reason="Another strait.")
    reject_statement(actor=desk.actor, statement=desk.say(claim, SpeakerFactory.create()).statement, version=1)
    return claim


def words(desk: Desk) -> Claim:
    claim, capture = desk.claim(), CaptureFactory.create(text=TEXT)
    said = desk.mark(capture, WHOLE, kind=StatementKind.DIRECT, basis=None, speakers=[SpeakerFactory.create()])
    desk.link(claim, said)
    first, second = split_statement(actor=desk.actor, statement=said, version=1, at=TEXT.index(SECOND))
    joined = join_statements(actor=desk.actor, first=first, second=second, first_version=1, second_version=1)
    reading = Reading(kind=StatementKind.DIRECT, speakers=[SpeakerFactory.create()])
    span: dict[str, Any] = {"start": joined.start, "end": joined.end}
    correct_statement(actor=desk.actor, statement=joined, version=1, reading=reading, **span)
    return claim


def voices(desk: Desk) -> Claim:
    claim, mara, other = desk.claim(), SpeakerFactory.create(name="Mara"), SpeakerFactory.create(name="M. Venn")
    said = [desk.say(claim, mara), desk.say(claim, mara), desk.say(claim, other)]
    body = SpeakerFactory.create(kind="organisation")
    edit_speaker(actor=desk.actor, speaker=body, version=1, part_of=SpeakerFactory.create(kind="organisation"))
    role = add_role(actor=desk.actor, speaker=mara, topic=desk.topic, party=PartyFactory.create(topic=desk.topic))
    change_role(actor=desk.actor, role=role, version=1, to_on=claim.created_at.date().replace(year=2020))
    never = add_role(actor=desk.actor, speaker=mara, topic=desk.topic, party=PartyFactory.create(topic=desk.topic))
    remove_role(actor=desk.actor, role=never, version=1)
    add_role(actor=desk.actor, speaker=mara, title="envoy", body=body)
    above = SpeakerFactory.create(kind="organisation")
    body.refresh_from_db()
    edit_speaker(actor=desk.actor, speaker=body, version=body.version, part_of=above)
    both: dict[str, Any] = {"version": mara.version, "into_version": other.version, "reason": "One person."}
    desk.undo(merge_speakers(actor=desk.actor, speaker=mara, into=other, **both))
    mara.refresh_from_db()
    taken = {"statementspeaker": [said[0].statement.bylines.get().pk]}
    split_speaker(
        actor=desk.actor, speaker=mara, version=mara.version, taken=taken, reason="Two.", name="Mara the elder"
    )
    return claim


def sides(desk: Desk) -> Claim:
    claim = desk.claim()
    parties = [PartyFactory.create(topic=desk.topic) for _ in range(2)]
    for party in parties:
        envoy = SpeakerFactory.create()
        add_role(actor=desk.actor, speaker=envoy, title="envoy", topic=desk.topic, party=party, speaks_for=True)
        desk.say(claim, envoy)
    end_alliance(actor=desk.actor, alliance=ally(actor=desk.actor, first=parties[0], second=parties[1]))
    of_it: dict[str, Any] = {"wording": claim.wording, "context": "", "kind": ClaimKind.ASSERTION}
    edit_claim(actor=desk.actor, claim=claim, version=1, harms=parties[:1], **of_it)
    move_claim(actor=desk.actor, claim=claim, version=2, topic=TopicFactory.create(), harms=[])
    return claim


def roots(desk: Desk) -> Claim:
    claim, agency = desk.claim(), PublisherFactory.create()
    first, second = desk.say(claim).statement.capture, desk.say(claim).statement.capture
    then = datetime(2019, 5, 4, 9, tzinfo=UTC)
    change_facts(actor=desk.actor, source=first.source, version=1, title="The strait", published_at=then)
    link = link_origin(actor=desk.actor, capture=second, kind=OriginLinkKind.COPIES, to_capture=first)
    settle_origin(actor=desk.actor, link=link, version=1, state=OriginLinkState.OVERRULED, reason="Own reporter.")
    change_credit(actor=desk.actor, source=first.source, version=2, credited_agency=agency)
    retract_source(actor=desk.actor, source=second.source, version=1, note="Taken back.")
    original, copy = CaptureFactory.create(text=AGENCY), CaptureFactory.create(text=REPRINT)
    desk.link(claim, desk.mark(copy, TOWED))
    for capture in (original, copy):
        compare_capture(capture.pk)
    text = "PORT ELIN (AFP) — Forty ferries crossed in the night. Nets were cut."
    pasted = add_source(actor=desk.actor, publisher="The Courier", title="Night crossing", text=text)
    desk.link(claim, desk.mark(pasted, "Forty ferries crossed in the night."))
    read_capture(pasted.pk)
    return claim


def records(desk: Desk) -> Claim:
    claim, into = desk.claim(), desk.claim()
    position = desk.say(into, SpeakerFactory.create())
    both: dict[str, Any] = {"version": 1, "into_version": 1, "reason": "One night."}
    desk.say(claim, SpeakerFactory.create())
    desk.undo(merge_claims(actor=desk.actor, claim=claim, into=into, **both))
    outlet = position.statement.capture.source.publisher
    other = PublisherFactory.create()
    again: dict[str, Any] = {"version": outlet.version, "into_version": other.version}
    desk.undo(merge_publishers(actor=desk.actor, publisher=outlet, into=other, reason="One paper.", **again))
    outlet = Publisher.objects.get(pk=outlet.pk)
    taken = {"source": [position.statement.capture.source_id]}
    split_publisher(
        actor=desk.actor, publisher=outlet, version=outlet.version, taken=taken, reason="Two.", name="The other one"
    )
    into.refresh_from_db()
    taken = {"position": [position.pk]}
    split_claim(actor=desk.actor, claim=into, version=into.version, taken=taken, reason="Two.", name="At dawn")
    return into


STORIES = (links, words, voices, sides, roots, records)


def test_every_action_that_moves_the_evidence_of_a_claim_leaves_a_line_in_its_history(administrator: User) -> None:
    told: set[str] = set()
    for story in STORIES:
        claim = story(Desk(administrator, TopicFactory.create()))
        moved = events("Corroboration").filter(claim=claim.pk).values("pgh_context")
        deeds = list(Context.objects.filter(pk__in=moved))
        assert len(deeds) == moved.distinct().count(), "something moved the evidence outside any action"
        entries = load_chronicle(claim, administrator, limit=100).entries
        for deed in deeds:
            action, why = deed.metadata["action"], deed.metadata["explanation"]
            (entry, *_) = [each for each in entries if (each.what, each.why) == (DONE[action], why)]
            assert entry.steps, f"{story.__name__}: nothing is told of “{entry.what}”"
            told.add(action)
    assert sorted(moving() - told) == []


def told_of(claim: Claim, user: User) -> Iterator[Entry]:
    return iter(load_chronicle(claim, user, limit=100).entries)


def test_a_deed_far_away_names_what_was_changed_and_what_it_did_to_the_status(administrator: User) -> None:
    desk = Desk(administrator, TopicFactory.create())
    claim, mara = desk.claim(), SpeakerFactory.create(name="Mara Venn")
    desk.say(claim, mara)
    add_role(actor=administrator, speaker=mara, topic=desk.topic, party=PartyFactory.create(topic=desk.topic))
    entry = next(entry for entry in told_of(claim, administrator) if entry.what == "added a role")
    assert [(step.subject, step.address) for step in entry.steps] == [
        ("Mara Venn", f"/desk/speakers/{mara.pk}/"),
        ("Is it backed?", ""),
    ]
    assert fields(entry)["status"] == "[single origin]{party only}"
    (change, *_) = happened(Filters(claim=claim), administrator, limit=9)
    assert (change.what, [record.name for record in change.records]) == ("added a role", ["Mara Venn"])


@pytest.mark.django_db(transaction=True)
def test_a_corrected_statement_tells_what_was_corrected(administrator: User) -> None:
    desk = Desk(administrator, TopicFactory.create())
    claim, capture = desk.claim(), CaptureFactory.create(text=TEXT)
    mara, ilse = SpeakerFactory.create(name="Mara Venn"), SpeakerFactory.create(name="Ilse Brandt")
    start = TEXT.index("At least 40")
    forty: dict[str, Any] = {
        "start": start,
        "end": start + len("At least 40"),
        "bound": Bound.AT_LEAST,
        "measure": Measure.OTHER,
    }
    said = desk.mark(
        capture, WHOLE, kind=StatementKind.DIRECT, basis=None, speakers=[mara], figures=[FigureEntry(**forty, low=40)]
    )
    desk.link(claim, said)
    reading = Reading(
        kind=StatementKind.DIRECT, speakers=[ilse], figures=[FigureEntry(**forty, low=40, group="ferries")]
    )
    shorter = len(WHOLE) - len("; the strait is open")
    correct_statement(
        actor=administrator, statement=said, version=1, start=said.start, end=said.start + shorter, reading=reading
    )
    entry = next(entry for entry in told_of(claim, administrator) if entry.what == "corrected a statement")
    assert entry.steps[0].subject == "“At least 40 ferries crossed”"
    assert fields(entry)["words"] == "At least 40 ferries crossed[; the strait is open]"
    assert fields(entry)["counts"] == ("[At least 40 → at least 40 other]{At least 40 → at least 40 other, ferries}")
    by = [difference for difference in entry.steps[0].differences if difference.label == "said by"]
    assert ["".join(piece.mark + piece.text for piece in one.pieces) for one in by] == [
        "insIlse Brandt",
        "delMara Venn",
    ]
    linked = next(entry for entry in told_of(claim, administrator) if entry.what == "marked a statement")
    assert fields(linked)["said by"] == "{Mara Venn}"


def test_what_a_statement_is_not_about_is_told_and_that_it_was_taken_back(administrator: User) -> None:
    claim, statement = ClaimFactory.create(), StatementFactory.create()
    set_aside(actor=administrator, statement=statement, claim=claim)
    bring_back(actor=administrator, statement=statement, claim=claim)
    back, aside = (entry for entry in told_of(claim, administrator) if "is not about" in entry.what)
    assert [len(entry.steps) for entry in (back, aside)] == [1, 1]
    assert aside.steps[0].address.endswith(f"?at={statement.pk}#s{statement.pk}")
    assert fields(back)["not about this claim since"].startswith("[")


# Columns that an entry tells otherwise (who, when, of what), that its record never changes, or that say no more than
# another one beside them.
UNTOLD = {
    "Claim": {"code", "slug", "created_by", "created_at", "version"},
    "Harm": {"claim"},
    "Position": {"linked_by", "linked_at", "withdrawn_by", "version"},
    "Statement": {
        "capture", "prefix", "suffix", "start", "end", "segments", "rule", "score", "is_corrected", "speaker_proposed",
        "speakers_proposed", "speaker_candidates", "role_proposed", "reviewed_by", "reviewed_at", "version",
    },
    "StatementSpeaker": {"statement", "order"},
    "Figure": {"statement", "start", "end", "version"},
    "SetAside": {"statement", "claim", "set_aside_by"},
    "Corroboration": {"claim", "digest", "denial_only"},
    "Regrouping": {
        "from_claim", "to_claim", "from_speaker", "to_speaker", "from_publisher", "to_publisher", "moved", "done_by",
        "done_at", "reason", "undone_by", "undone_reason", "made_target", "version",
    },
    "Relation": {"from_claim", "to_claim", "version"},
    "Verification": {
        "claim", "number", "methodology_version", "created_at", "edited_by", "edited_at", "submitted_by",
        "submitted_at", "submitted_digest", "signed_at", "overridden_at", "confirms", "signed_status", "signed_digest",
        "signed_evidence", "version",
    },
    "SecondAssessment": {
        "verification", "claim", "asked_by", "asked_at", "submitted_digest", "withdrawn_by", "version",
    },
    "Inquiry": {"claim", "opened_by", "opened_at", "settled_by", "settled_at", "version"},
    "Assignment": {"claim", "source", "assigned_by", "assigned_at", "ended_by", "ended_at"},
}  # fmt: skip
# What of a count its reading says.
READ = {
    "words",
    "bound",
    "low",
    "high",
    "measure",
    "group",
    "side",
    "place",
    "period_from",
    "as_of",
    "increment",
    "hedge",
}


def test_each_column_of_what_a_claim_rests_on_is_told_or_known_not_to_be() -> None:
    assert {table.model for table in TABLES} == set(UNTOLD)
    for table in TABLES:
        columns = {field.name for field in events(table.model).model._meta.fields} - {"id"}
        told = {each.column.removesuffix("_id") for each in table.fields}
        if "reading" in told:
            told = told - {"reading"} | READ
        kept = {name for name in columns if not name.startswith("pgh_")}
        assert (table.model, sorted(kept - told - UNTOLD[table.model])) == (table.model, [])
        assert (table.model, sorted((told | UNTOLD[table.model]) - kept)) == (table.model, [])
