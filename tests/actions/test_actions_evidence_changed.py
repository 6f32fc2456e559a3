"""Evidence changed: another status marks the page, another digest alone fills the queue, anything else does neither."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claims.actions.positions import change_stance, take_position, withdraw_position
from claims.actions.sources import add_capture, retract_source
from claims.actions.speakers import add_role, change_role, edit_speaker
from claims.actions.verifications import Assessed, draft_verification, sign_verification, submit_verification
from claims.desk.queues.claim_queues import claims_with_changed_evidence, claims_with_new_evidence
from claims.dossier import load_dossier
from claims.models import Claim, Corroboration, Party, Position, Speaker, User
from claims.vocabulary import SpeakerKind, Stance, Status, Verdict
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    FigureFactory,
    PartyFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db

CLAIMS = Path(__file__).parents[2] / "claims"
WORDS = "The strait is open"
PAGE = f"“{WORDS},” Mara Venn told reporters. It rained all day."


@pytest.fixture
def veland(db: None) -> Party:
    return PartyFactory.create(topic=TopicFactory.create(), name="Veland")


@pytest.fixture
def claim(veland: Party) -> Claim:
    """A claim of the topic of Veland, which it harms not."""
    claim = ClaimFactory.create(topic=veland.topic)
    claim.harm_rows.create(party=PartyFactory.create(topic=veland.topic, name="Orlan"))
    return claim


def say(actor: User, claim: Claim, speaker: Speaker, stance: Stance = Stance.ASSERTS, **fields: Any) -> Position:
    start = PAGE.index(WORDS)
    anchored = {"start": start, "end": start + len(WORDS), "exact": WORDS, "prefix": "“", "suffix": ","}
    statement = StatementFactory.create(
        speakers=[speaker], capture=CaptureFactory.create(text=PAGE), **(anchored | fields)
    )
    return take_position(actor=actor, statement=statement, claim=claim, stance=stance)


def sign(claim: Claim, writer: User, signer: User) -> Corroboration:
    draft = draft_verification(
        actor=writer, claim=claim, assessed=Assessed(verdict=Verdict.LIKELY, summary="Two accounts agree.")
    )
    submit_verification(actor=writer, verification=draft, version=1)
    sign_verification(actor=signer, verification=draft, version=draft.version)
    return current(claim)


def current(claim: Claim) -> Corroboration:
    return Corroboration.objects.get(pk=claim.pk)


def test_only_the_rules_write_a_status() -> None:
    written = re.compile(
        r"Corroboration\.objects(?:\.\w+\([^()]*\))*\.(?:\w*create|bulk_\w+|update)\b|\bcorroboration\.(?:save\(|status\s*=[^=])"
    )
    writers = {
        str(path.relative_to(CLAIMS))
        for path in CLAIMS.rglob("*.py")
        if "migrations" not in path.parts and written.search(path.read_text(encoding="utf-8"))
    }

    assert writers == {"actions/corroborate.py"}


def test_another_status_than_the_signed_one_marks_the_claim(editor: User, second_editor: User, claim: Claim) -> None:
    say(editor, claim, SpeakerFactory.create())
    assert sign(claim, editor, second_editor).status == Status.SINGLE_ORIGIN
    say(editor, claim, SpeakerFactory.create())
    assert current(claim).status == Status.CORROBORATED
    assert current(claim).evidence_changed_at is not None
    assert list(claims_with_changed_evidence()) == [claim]
    assert not claims_with_new_evidence().exists()


def test_another_digest_alone_fills_the_queue(editor: User, second_editor: User, claim: Claim) -> None:
    speaker = SpeakerFactory.create()
    say(editor, claim, speaker)
    sign(claim, editor, second_editor)
    assert not claims_with_new_evidence().exists()
    say(editor, claim, speaker, stance=Stance.QUESTIONS)
    assert current(claim).evidence_changed_at is None
    assert list(claims_with_new_evidence()) == [claim]


def test_a_changed_word_in_a_page_outside_every_quote_changes_nothing(
    editor: User, second_editor: User, claim: Claim
) -> None:
    position = say(editor, claim, SpeakerFactory.create())
    signed = sign(claim, editor, second_editor)
    add_capture(
        actor=editor, source=position.statement.capture.source, text=PAGE.replace("It rained all day", "It snowed")
    )
    assert (current(claim).status, current(claim).digest) == (signed.status, signed.digest)
    assert current(claim).evidence_changed_at is None
    assert not claims_with_new_evidence().exists()


def test_a_retracted_source_leaves_the_counts_and_stays_visible(
    editor: User, second_editor: User, claim: Claim
) -> None:
    first, second = (say(editor, claim, SpeakerFactory.create()) for _ in range(2))
    assert sign(claim, editor, second_editor).supporting_origins == 2
    source = second.statement.capture.source
    retract_source(actor=editor, source=source, version=source.version, note="The outlet withdrew it.")
    now = current(claim)
    assert (now.status, now.supporting_origins) == (Status.SINGLE_ORIGIN, 1)
    assert now.evidence_changed_at is not None
    entries = {entry.position: entry for entry in load_dossier(claim).entries}
    assert entries[first.pk].live
    gone = entries[second.pk]
    assert (gone.live, gone.notice) == (False, "The source was retracted: The outlet withdrew it.")


def test_a_changed_stance_and_a_withdrawn_position(editor: User, claim: Claim) -> None:
    position = say(editor, claim, SpeakerFactory.create())
    assert current(claim).status == Status.SINGLE_ORIGIN
    change_stance(actor=editor, position=position, version=position.version, stance=Stance.DENIES, figure=None)
    assert current(claim).status == Status.CONTRADICTED
    withdraw_position(actor=editor, position=position, version=position.version, reason="Another strait.")
    assert current(claim).status == Status.NO_EVIDENCE


def test_a_figure_of_a_position(editor: User, veland: Party) -> None:
    claim = ClaimFactory.create(topic=veland.topic, kind="figure")
    for number in (1, 2):
        page = CaptureFactory.create(text=f"“At least 4 ferries crossed,” Mara Venn said. Report {number}.")
        statement = StatementFactory.create(speakers=[SpeakerFactory.create()], capture=page, span=(1, 27))
        figure = FigureFactory.create(statement=statement, bound="exact", low=4, high=4)
        position = take_position(actor=editor, statement=statement, claim=claim, stance=Stance.ASSERTS, figure=figure)
        assert current(claim).status == (Status.SINGLE_ORIGIN, Status.CORROBORATED)[number - 1]
    change_stance(actor=editor, position=position, version=1, stance=Stance.ASSERTS, figure=None)
    assert current(claim).status == Status.SINGLE_ORIGIN


def test_two_speakers_merged_into_one(editor: User, claim: Claim) -> None:
    first, second = SpeakerFactory.create(), SpeakerFactory.create()
    say(editor, claim, first)
    say(editor, claim, second)
    assert current(claim).status == Status.CORROBORATED
    edit_speaker(actor=editor, speaker=second, version=second.version, merged_into=first)
    assert current(claim).status == Status.REPEATED_SINGLE_ORIGIN


def test_a_role_counts_from_the_day_it_began(editor: User, claim: Claim, veland: Party) -> None:
    speaker = SpeakerFactory.create()
    add_role(actor=editor, speaker=speaker, title="private citizen", to_on=date(2031, 5, 4))
    say(editor, claim, speaker, said_on=date(2031, 5, 4))
    assert current(claim).status == Status.SINGLE_ORIGIN
    envoy = add_role(actor=editor, speaker=speaker, topic=claim.topic, party=veland, from_on=date(2031, 5, 5))
    assert current(claim).status == Status.SINGLE_ORIGIN
    say(editor, claim, speaker, said_on=date(2031, 5, 6))
    assert current(claim).status == Status.PARTY_ONLY
    change_role(actor=editor, role=envoy, version=envoy.version, to_on=date(2031, 5, 5))
    add_role(actor=editor, speaker=speaker, title="private citizen", from_on=date(2031, 5, 6))
    assert current(claim).status == Status.REPEATED_SINGLE_ORIGIN


def test_a_side_given_to_whom_a_speaker_cites(editor: User, claim: Claim, veland: Party) -> None:
    cited = SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value)
    say(editor, claim, SpeakerFactory.create(), cites=cited)
    assert current(claim).status == Status.SINGLE_ORIGIN
    add_role(actor=editor, speaker=cited, topic=claim.topic, party=veland)
    assert current(claim).status == Status.PARTY_ONLY
