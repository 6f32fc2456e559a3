"""What an edition holds: what readers may know, and nothing else; and what a dossier costs."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.dossier import edition_content, load_dossier, withdrawal_content
from claims.models import Claim, User, Verification
from claims.vocabulary import Stance
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    FigureFactory,
    OriginLinkFactory,
    PartyFactory,
    PositionFactory,
    PublisherFactory,
    RoleFactory,
    SourceFactory,
    SpeakerFactory,
    StatementFactory,
    UserFactory,
    VerificationFactory,
)

pytestmark = pytest.mark.django_db

EDITION = {"number": 1, "change_type": "initial", "note": "", "published_at": "2031-05-06T00:00:00Z"}
# Put into every field that readers must not see.
SECRET = "seagull-1947"


def content_of(claim: Claim, verification: Verification | None = None) -> dict[str, Any]:
    return edition_content(
        load_dossier(claim),
        verification=verification,
        relations=[],
        earlier=[],
        edition=EDITION | {"published_by": "Paula Publisher"},
        on=date(2031, 5, 6),
    )


def secretive(claim: Claim) -> Verification:
    """The claim with evidence of every kind, whose internal fields all hold the secret."""
    insider = UserFactory.create(username=SECRET, first_name=SECRET, email=f"{SECRET}@desk.example")
    text = f"“At least 4 ferries crossed,” Mara Venn said. {SECRET}"
    source = SourceFactory.create(added_by=insider)
    capture = CaptureFactory.create(source=source, text=text, captured_by=insider)
    speaker = SpeakerFactory.create(wikidata_id="Q19471947")
    speaker.aliases.create(name=SECRET)
    statement = StatementFactory.create(
        capture=capture,
        span=(1, 27),
        speakers=[speaker],
        prefix=SECRET,
        suffix=SECRET,
        rule=SECRET,
        speaker_proposed=SECRET,
        rejection_reason=SECRET,
        reviewed_by=insider,
    )
    figure = FigureFactory.create(statement=statement, hedge=SECRET)
    PositionFactory.create(
        claim=claim,
        statement=statement,
        figure=figure,
        note=SECRET,
        withdrawal_reason=SECRET,
        linked_by=insider,
    )
    OriginLinkFactory.create(
        capture=capture,
        evidence=SECRET,
        reason=SECRET,
        state="overruled",
        settled_by=insider,
        settled_at=datetime(2031, 5, 5, tzinfo=UTC),
    )
    graded = source.publisher
    graded.grade, graded.graded_on, graded.grade_reason = "B", date(2031, 1, 1), SECRET
    graded.save()
    rejected = StatementFactory.create(capture=CaptureFactory.create(text=f"{SECRET} said nothing."), span=(0, 12))
    PositionFactory.create(claim=claim, statement=rejected)
    rejected.state = "rejected"
    rejected.save(update_fields=["state"])
    writer, signer = UserFactory.create(first_name="Edda"), UserFactory.create(first_name="Sten")
    verification = VerificationFactory.create(claim=claim, edited_by=writer, reviewed=True)
    verification.returns.create(comment=SECRET, returned_by=insider, returned_at=datetime(2031, 5, 5, tzinfo=UTC))
    verification.state, verification.signed_by, verification.signed_at = "signed", signer, verification.submitted_at
    verification.signed_status, verification.signed_digest = "single_origin", SECRET
    verification.signed_evidence = [{"exact": SECRET}]
    verification.save()
    return Verification.objects.for_page().get(pk=verification.pk)


def test_no_internal_field_reaches_readers(editor: User) -> None:
    claim = ClaimFactory.create(kind="figure")
    verification = secretive(claim)
    text = json.dumps(content_of(claim, verification))
    assert "ferries crossed" in text
    assert SECRET not in text
    assert content_of(claim)["statements"][0]["speakers"][0]["wikidata_id"] == "Q19471947"


def test_writers_and_signer_are_named(editor: User) -> None:
    claim = ClaimFactory.create()
    content = content_of(claim, secretive(claim))
    assert content["verification"]["written_by"] == ["Edda"]
    assert content["verification"]["signed_by"] == "Sten"


def test_no_key_of_the_desk_is_among_the_statements() -> None:
    claim = ClaimFactory.create()
    secretive(claim)
    (statement,) = content_of(claim)["statements"]
    assert {"position", "position_version", "capture", "note"} & statement.keys() == set()


def test_a_withdrawal_holds_the_notice_alone() -> None:
    claim = ClaimFactory.create()
    secretive(claim)
    content = withdrawal_content(load_dossier(claim).claim, earlier=[], edition=EDITION)
    assert content["withdrawn"] is True
    assert {"statements", "corroboration", "verification", "figures"} & content.keys() == set()


def test_a_claim_that_cannot_be_checked_shows_no_status() -> None:
    assert content_of(ClaimFactory.create(kind="not_checkable"))["corroboration"] is None


def test_a_reason_names_the_statements_of_its_positions() -> None:
    claim = ClaimFactory.create()
    position = PositionFactory.create(claim=claim)
    (reason, *_) = content_of(claim)["corroboration"]["reasons"]
    assert reason["statements"] == [position.statement_id]


def test_the_content_is_plain_json() -> None:
    claim = ClaimFactory.create(kind="figure")
    content = content_of(claim, secretive(claim))
    assert json.loads(json.dumps(content)) == content


def add_evidence(claim: Claim, number: int) -> None:
    """A position with all that a dossier reads: role, body, side, agency, root, figure, citation."""
    party = claim.topic.parties.first() or PartyFactory.create(topic=claim.topic)
    body = SpeakerFactory.create(kind="organisation", part_of=SpeakerFactory.create(kind="organisation"))
    speaker = SpeakerFactory.create()
    RoleFactory.create(speaker=speaker, body=body, topic=claim.topic, party=party)
    figure = FigureFactory.create(
        statement__speakers=[speaker],
        statement__cites=SpeakerFactory.create(),
        statement__capture__text=f"“At least 4 ferries crossed,” Mara Venn said. Report {number}.",
    )
    PositionFactory.create(
        claim=claim, statement=figure.statement, figure=figure, stance=Stance.DENIES if number % 3 else Stance.ASSERTS
    )
    OriginLinkFactory.create(
        capture=figure.statement.capture, to_publisher=None, to_capture=CaptureFactory.create(), kind="copies"
    )


def test_a_dossier_costs_as_many_queries_with_twenty_positions_as_with_one() -> None:
    claim, costs = ClaimFactory.create(kind="figure"), []
    for first, last in ((0, 1), (1, 20)):
        for number in range(first, last):
            add_evidence(claim, number)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            dossier = load_dossier(claim)
        assert len(dossier.entries) == last
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_making_the_content_costs_as_many_queries_with_twenty_positions_as_with_one() -> None:
    claim, costs = ClaimFactory.create(kind="figure"), []
    for first, last in ((0, 1), (1, 20)):
        for number in range(first, last):
            add_evidence(claim, number)
        dossier = load_dossier(claim)
        with CaptureQueriesContext(connection) as queries:
            edition_content(dossier, verification=None, relations=[], earlier=[], edition=EDITION, on=date(2031, 5, 6))
        costs.append(len(queries))
    assert costs == [0, 0]


def test_who_denies_or_questions_a_claim_has_not_said_it() -> None:
    claim = ClaimFactory.create()
    for stance in (Stance.ASSERTS, Stance.DENIES, Stance.QUESTIONS, Stance.REPORTS):
        PositionFactory.create(claim=claim, stance=stance)
    attestation = content_of(claim)["attestation"]
    assert [attestation[name] for name in ("statements", "found", "utterances", "outlets")] == [1, 1, 1, 1]


def test_a_statement_holds_its_way_to_its_origin_and_what_was_said_once_its_carriers() -> None:
    claim = ClaimFactory.create()
    agency = PublisherFactory.create(name="Northwire")
    source = SourceFactory.create(credited_agency=agency)
    statement = StatementFactory.create(capture=CaptureFactory.create(source=source))
    PositionFactory.create(claim=claim, statement=statement)
    content = content_of(claim)
    (held,) = content["statements"]
    speaker = held["speakers"][0]["name"]
    assert held["route"] == [{"via": "credits", "to": "Northwire"}, {"via": "quotes", "to": speaker}]
    (said,) = content["utterances"]
    assert said["statements"] == [statement.pk]
    assert (said["outlets"], said["reports"]) == ([source.publisher.name], ["Northwire"])
    (reason, *_) = content["corroboration"]["reasons"]
    assert reason["origins"] == [{"side": "supporting", "number": 1}]
    assert {need["rule"]: need["met"] for need in content["corroboration"]["needs"]}["two_origins"] is False


def test_a_count_holds_what_dates_it_and_the_first_day_counted() -> None:
    claim = ClaimFactory.create(kind="figure")
    figure = FigureFactory.create(as_of=date(2031, 5, 3), period_from=date(2031, 5, 1))
    PositionFactory.create(claim=claim, statement=figure.statement, figure=figure)
    (row,) = content_of(claim)["figures"]["rows"]
    assert (row["dated"], row["as_of"], row["period_from"]) == ("stated", "2031-05-03", "2031-05-01")
