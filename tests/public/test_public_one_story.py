"""One correction, told by every door: the claim's page, the difference, the corrections, feeds, markup and programs."""

import json
import re
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client

from claims.actions.corrections import correct_statement
from claims.actions.counts import FigureEntry
from claims.actions.positions import take_position, withdraw_position
from claims.actions.publishing import publish_edition
from claims.actions.statements import Reading, mark_statement
from claims.actions.verifications import Assessed, draft_verification, sign_verification, submit_verification
from claims.models import Claim, Position, Speaker, Statement, User
from claims.vocabulary import Bound, ChangeType, ClaimKind, Measure, Stance, StatementKind, Verdict
from tests.factories import CaptureFactory, ClaimFactory, SpeakerFactory

pytestmark = pytest.mark.django_db
MARA, OLO = "“At least 4 ferries crossed,” Mara Venn said.", "“We counted 4 ferries,” Olo Brand said."
FIXED, GONE = "We had read “at least” as “exactly”; a second count bears it out.", "Olo Brand spoke of another day."


@dataclass
class Desk:
    """The people at work on one claim, each step by the desk's own action."""

    editor: User
    second: User
    publisher: User
    claim: Claim = field(default_factory=lambda: ClaimFactory.create(kind=ClaimKind.FIGURE.value))

    def count(self, text: str, bound: Bound) -> FigureEntry:
        at = text.index("4")
        high = 4 if bound is Bound.EXACT else None
        return FigureEntry(at, at + 1, bound, Measure.OTHER, low=4, high=high, group="ferries")

    def reading(self, text: str, speaker: Speaker, bound: Bound) -> Reading:
        counts = [self.count(text, bound)]
        return Reading(StatementKind.DIRECT, speakers=[speaker], said_on=date(2026, 5, 3), figures=counts)

    def mark(self, text: str, speaker: Speaker) -> Statement:
        capture, end = CaptureFactory.create(text=text), text.index("”") + 1
        reading = self.reading(text, speaker, Bound.EXACT)
        exact = text[:end]
        found = mark_statement(actor=self.editor, capture=capture, start=0, end=end, exact=exact, reading=reading)
        take_position(actor=self.editor, statement=found, claim=self.claim, stance=Stance.ASSERTS)
        return found

    def correct(self, statement: Statement, speaker: Speaker) -> None:
        correct_statement(
            actor=self.editor,
            statement=statement,
            version=statement.version,
            start=statement.start,
            end=statement.end,
            reading=self.reading(MARA, speaker, Bound.AT_LEAST),
        )

    def sign(self, verdict: Verdict, summary: str) -> None:
        assessed = Assessed(verdict, summary, reasoning="The harbour log was read.")
        found = draft_verification(actor=self.editor, claim=self.claim, assessed=assessed)
        submit_verification(actor=self.editor, verification=found, version=found.version)
        sign_verification(actor=self.second, verification=found, version=found.version)

    def publish(self, change_type: ChangeType, note: str = "") -> None:
        publish_edition(actor=self.publisher, claim=self.claim, change_type=change_type, note=note)


@dataclass
class Doors:
    """What each door says of the claim now."""

    client: Client
    code: str

    def page(self, path: str) -> str:
        """The words of a page, blanks made one."""
        answer = self.client.get(path.format(code=self.code), follow=True)
        assert answer.status_code == 200, path
        words = re.sub(r"<script.*?</script>|<[^>]+>", " ", answer.content.decode(), flags=re.DOTALL)
        return re.sub(r"\s+", " ", unescape(words))

    def markup(self) -> dict[str, Any]:
        page = self.client.get(f"/claims/{self.code}/", follow=True).content.decode()
        found: dict[str, Any] = json.loads(page.split('type="application/ld+json">')[1].split("</script>")[0])
        return found

    def api(self) -> dict[str, Any]:
        found: dict[str, Any] = self.client.get(f"/api/v1/claims/{self.code}/").json()
        return found


def test_every_door_tells_one_story_of_a_correction(
    client: Client, editor: User, second_editor: User, publisher_user: User
) -> None:
    desk = Desk(editor, second_editor, publisher_user)
    doors = Doors(client, desk.claim.code)
    mara, olo = SpeakerFactory.create(name="Mara Venn"), SpeakerFactory.create(name="Olo Brand")
    first = desk.mark(MARA, mara)
    desk.sign(Verdict.LIKELY, "One count, by a witness.")
    desk.publish(ChangeType.INITIAL)
    assert doors.api()["status"] == "single_origin"
    assert "correction" not in doors.markup()

    # The figure is corrected and a second one found: the status goes up, and what was signed is marked at once.
    desk.correct(first, mara)
    second = desk.mark(OLO, olo)
    told = doors.api()
    assert (told["status"], told["verdict"]) == ("single_origin", "likely")
    assert told["evidence_changed_at"]
    assert "Evidence changed since sign-off" in doors.page("/claims/{code}/")
    assert "Evidence changed since sign-off" in doors.markup()["creativeWorkStatus"]

    # The verdict is reopened and signed anew; with the correction, the mark goes.
    desk.sign(Verdict.ESTABLISHED, "Two counts agree.")
    desk.publish(ChangeType.CORRECTION, FIXED)
    glance = [
        "Is it backed? From “single origin” to “corroborated”.",
        "Is it so? From “likely” to “established”.",
    ]
    for path in ("/corrections/", "/claims/{code}/editions/2/changes/"):
        for line in (FIXED, *glance):
            assert line in doors.page(path), path
    changed = doors.page("/claims/{code}/editions/2/changes/")
    for line in ("exactly 4", "4 or more", "Said by two independent origins: Mara Venn and Olo Brand"):
        assert line in changed, line
    page = doors.page("/claims/{code}/")
    assert FIXED in page
    assert "Evidence changed since sign-off" not in page
    told, markup = doors.api(), doors.markup()
    assert (told["status"], told["verdict"], told["change_type"]) == ("corroborated", "established", "correction")
    assert told["evidence_changed_at"] is None
    assert {each["speakers"][0]["name"]: each["figure"]["bound"] for each in told["statements"]} == {
        "Mara Venn": "at_least",
        "Olo Brand": "exact",
    }
    assert markup["reviewRating"]["alternateName"] == "Established"
    assert "creativeWorkStatus" not in markup
    assert [each["text"] for each in markup["correction"]] == [FIXED]

    # A statement is withdrawn: a second correction stands before the first one everywhere.
    position = Position.objects.get(statement=second)
    withdraw_position(actor=editor, position=position, version=position.version, reason="Another day.")
    desk.publish(ChangeType.CORRECTION, GONE)
    told, markup = doors.api(), doors.markup()
    assert (told["status"], told["verdict"], told["edition"]) == ("single_origin", "established", 3)
    assert [each["note"] for each in told["earlier"]] == [FIXED, ""]
    assert told["evidence_changed_at"]
    assert "Evidence changed since sign-off" in markup["creativeWorkStatus"]
    assert [each["text"] for each in markup["correction"]] == [GONE, FIXED]
    assert "Olo Brand" not in json.dumps(markup["itemReviewed"])
    for path in ("/claims/{code}/", "/corrections/", "/feeds/corrections.atom", "/claims/{code}/changes.atom"):
        shown = doors.page(path)
        assert -1 < shown.find(GONE) < shown.find(FIXED), path
    assert "Is it backed? From “corroborated” to “single origin”." in doors.page("/corrections/")
    changed = doors.page("/claims/{code}/editions/3/changes/?against=1")
    assert GONE in changed
    assert FIXED in changed
    # What was published then stays as it was.
    assert "Olo Brand" in doors.page("/claims/{code}/editions/2/")
