"""Where two people meet: one wins, the other is told, nothing is lost. Real threads, real transactions."""

from functools import partial
from hashlib import sha256
from threading import Event
from time import sleep
from typing import Any

import pytest
from django.db import transaction

from claims.actions.checklist import Unsettled
from claims.actions.claims import edit_claim, open_claim, relate_claims
from claims.actions.locks import change_context
from claims.actions.origins import settle_origin
from claims.actions.positions import take_position
from claims.actions.publishing import CannotPublish, publish_edition
from claims.actions.second_assessments import ask_second_assessment
from claims.actions.sources import add_source
from claims.actions.speakers import add_role, edit_speaker
from claims.actions.statements import Reading, accept_statement, mark_statement, reject_statement
from claims.actions.verifications import (
    Assessed,
    draft_verification,
    edit_verification,
    sign_verification,
    submit_verification,
)
from claims.actions.versions import ChangedMeanwhile
from claims.models import (
    Capture,
    Claim,
    Corroboration,
    Edition,
    OriginLink,
    Position,
    Publisher,
    Source,
    Statement,
    User,
    Verification,
)
from claims.vocabulary import (
    ChangeType,
    ClaimKind,
    Group,
    OriginLinkState,
    RelationKind,
    SpeakerKind,
    Stance,
    StatementKind,
    Status,
    Verdict,
)
from tests.actions.meeting import at_once, refused
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    OriginLinkFactory,
    PartyFactory,
    SpeakerFactory,
    StatementFactory,
    SuggestionFactory,
    TopicFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)

LIKELY = Assessed(verdict=Verdict.LIKELY, summary="Two accounts agree.")


def people(count: int, group: Group = Group.EDITOR) -> list[User]:
    return [UserFactory.create(group=group) for _ in range(count)]


def test_new_claims_draw_different_numbers() -> None:
    topic, authors = TopicFactory.create(prefix="SND"), people(5)
    opened = at_once(*(partial(open_claim, actor=author, topic=topic, wording="It is open") for author in authors))
    assert refused(opened) == []
    assert sorted(claim.code for claim in opened) == [f"SND-000{number}" for number in range(1, 6)]


def test_positions_taken_at_once_are_all_in_the_status() -> None:
    claim, authors = ClaimFactory.create(), people(4)
    statements = [StatementFactory.create() for _ in authors]
    taken = at_once(
        *(
            partial(take_position, actor=author, statement=statement, claim=claim, stance=Stance.ASSERTS)
            for author, statement in zip(authors, statements, strict=True)
        )
    )
    assert refused(taken) == []
    corroboration = Corroboration.objects.get(pk=claim.pk)
    assert (corroboration.status, corroboration.supporting_origins) == (Status.CORROBORATED, 4)


def test_one_statement_linked_twice_at_once_has_one_position() -> None:
    statement, claim = StatementFactory.create(), ClaimFactory.create()
    results = at_once(
        *(
            partial(take_position, actor=author, statement=statement, claim=claim, stance=Stance.ASSERTS)
            for author in people(2)
        )
    )
    assert refused(results) == ["AlreadyLinked"]
    assert Position.objects.count() == 1


def test_a_statement_rejected_while_it_is_linked_never_counts() -> None:
    for _ in range(5):
        statement, claim, (one, other) = StatementFactory.create(), ClaimFactory.create(), people(2)
        results = at_once(
            partial(take_position, actor=one, statement=statement, claim=claim, stance=Stance.ASSERTS),
            partial(reject_statement, actor=other, statement=statement, version=1),
        )
        assert refused(results) in ([], ["NotAccepted"])
        assert Corroboration.objects.get(pk=claim.pk).status == Status.NO_EVIDENCE


def test_of_accepting_and_rejecting_exactly_one_wins() -> None:
    speaker = SpeakerFactory.create()
    for _ in range(5):
        suggestion, (one, other) = SuggestionFactory.create(), people(2)
        results = at_once(
            partial(
                accept_statement,
                actor=one,
                statement=Statement.objects.get(pk=suggestion.pk),
                version=1,
                speakers=[speaker],
            ),
            partial(reject_statement, actor=other, statement=Statement.objects.get(pk=suggestion.pk), version=1),
        )
        assert refused(results) == ["ChangedMeanwhile"]
        won = "rejected" if isinstance(results[0], ChangedMeanwhile) else "accepted"
        decided = Statement.objects.get(pk=suggestion.pk)
        assert (decided.state, decided.version) == (won, 2)
        assert decided.bylines.count() == (1 if won == "accepted" else 0)


def test_the_same_words_marked_at_once_are_marked_once() -> None:
    capture, speaker = CaptureFactory.create(), SpeakerFactory.create()
    results = at_once(
        *(
            partial(
                mark_statement,
                actor=author,
                capture=capture,
                start=0,
                end=5,
                exact=capture.text[:5],
                reading=Reading(kind=StatementKind.DIRECT, speakers=[speaker]),
            )
            for author in people(3)
        )
    )
    assert refused(results) == ["AlreadyMarked"] * 2
    assert Statement.objects.count() == 1


def pasting(actor: User, **fields: Any) -> Any:
    given = {"publisher": "The Courier", "title": "Night crossing", "text": "Ferries crossed."} | fields
    return partial(add_source, actor=actor, **given)


def test_one_item_pasted_at_once_is_stored_once() -> None:
    results = at_once(*(pasting(author) for author in people(3)))
    assert refused(results) == ["AlreadyCaptured"] * 2
    assert (Source.objects.count(), Capture.objects.count(), Publisher.objects.count()) == (1, 1, 1)


def test_one_address_pasted_at_once_is_stored_once() -> None:
    results = at_once(
        *(
            pasting(
                author, url="https://courier.example/night", text=f"Version {number}.", publisher=f"Outlet {number}"
            )
            for number, author in enumerate(people(3))
        )
    )
    assert refused(results) == ["AlreadyCaptured"] * 2
    assert Source.objects.count() == 1


def test_two_items_of_one_new_publisher_pasted_at_once_share_it() -> None:
    results = at_once(*(pasting(author, text=f"Item {number}.") for number, author in enumerate(people(3))))
    assert refused(results) == []
    assert (Source.objects.count(), Publisher.objects.count()) == (3, 1)


def test_twenty_editors_of_one_claim_lose_no_update() -> None:
    claim, wordings = ClaimFactory.create(), [f"Wording {number}" for number in range(20)]

    def edit_until_saved(author: User, wording: str) -> int:
        tries = 0
        while True:
            tries += 1
            seen = Claim.objects.get(pk=claim.pk)
            try:
                edit_claim(
                    actor=author,
                    claim=seen,
                    version=seen.version,
                    wording=wording,
                    context=f"{seen.context}{wording}\n",
                    kind=ClaimKind.ASSERTION,
                    harms=[],
                )
            except ChangedMeanwhile:
                continue
            return tries

    results = at_once(
        *(partial(edit_until_saved, author, wording) for author, wording in zip(people(20), wordings, strict=True))
    )
    assert refused(results) == []
    saved = Claim.objects.get(pk=claim.pk)
    assert saved.version == 21
    assert sorted(saved.context.splitlines()) == sorted(wordings)


def test_of_twenty_saves_of_one_version_one_wins() -> None:
    claim = ClaimFactory.create()
    results = at_once(
        *(
            partial(
                edit_claim,
                actor=author,
                claim=Claim.objects.get(pk=claim.pk),
                version=1,
                wording=f"Wording of {author.username}",
                context="",
                kind=ClaimKind.ASSERTION,
                harms=[],
            )
            for author in people(20)
        )
    )
    assert refused(results) == ["ChangedMeanwhile"] * 19
    won = next(result for result in results if not isinstance(result, Exception))
    assert {result.by for result in results if isinstance(result, ChangedMeanwhile)} == {won.wording.split()[-1]}


def in_review(writer: User) -> Verification:
    draft = draft_verification(actor=writer, claim=ClaimFactory.create(), assessed=LIKELY)
    return submit_verification(actor=writer, verification=draft, version=1)


def copy_of(verification: Verification) -> Verification:
    return Verification.objects.get(pk=verification.pk)


def test_two_signers_at_once_leave_one_signature() -> None:
    writer, *signers = people(3)
    submitted = in_review(writer)
    results = at_once(
        *(
            partial(sign_verification, actor=signer, verification=copy_of(submitted), version=submitted.version)
            for signer in signers
        )
    )
    assert refused(results) == ["ChangedMeanwhile"]
    assert copy_of(submitted).signed_by in signers


def test_what_is_signed_while_someone_edits_is_what_the_signer_saw() -> None:
    for _ in range(5):
        writer, editor, signer = people(3)
        submitted = in_review(writer)
        other = Assessed(verdict=Verdict.ESTABLISHED, summary="Other words.")
        results = at_once(
            partial(sign_verification, actor=signer, verification=copy_of(submitted), version=submitted.version),
            partial(
                edit_verification,
                actor=editor,
                verification=copy_of(submitted),
                version=submitted.version,
                assessed=other,
            ),
        )
        assert refused(results) == ["ChangedMeanwhile"]
        now = copy_of(submitted)
        assert (now.state, now.summary) in {("signed", LIKELY.summary), ("draft", other.summary)}


def test_a_second_verdict_asked_for_while_someone_signs_is_asked_or_refused() -> None:
    for _ in range(5):
        writer, assessor, signer = people(3)
        submitted = in_review(writer)
        signed, asked = at_once(
            partial(sign_verification, actor=signer, verification=copy_of(submitted), version=submitted.version),
            partial(ask_second_assessment, actor=writer, verification=copy_of(submitted), assessor=assessor),
        )
        assert refused([signed, asked]) in (["Unsettled"], ["ChangedMeanwhile"])
        assert isinstance(signed, Unsettled) == (copy_of(submitted).state == "in_review")


def test_what_is_found_while_an_editor_settles_the_same_credit_is_settled_too() -> None:
    link, (editor,) = OriginLinkFactory.create(evidence="(CW)"), people(1)
    found = Event()

    def find() -> None:
        with transaction.atomic():
            change_context()
            newer = CaptureFactory.create(source=link.capture.source)
            OriginLinkFactory.create(capture=newer, to_publisher=link.to_publisher, evidence="(CW)")
            found.set()
            sleep(0.3)

    def settle() -> None:
        found.wait(timeout=20)
        overruled = OriginLinkState.OVERRULED
        settle_origin(actor=editor, link=link, version=link.version, state=overruled, reason="Their own.")

    assert refused(at_once(find, settle)) == []
    assert set(OriginLink.objects.values_list("state", flat=True)) == {"overruled"}


def test_two_drafts_of_one_claim_at_once_are_one() -> None:
    claim = ClaimFactory.create()
    results = at_once(
        *(partial(draft_verification, actor=author, claim=claim, assessed=LIKELY) for author in people(2))
    )
    assert refused(results) == ["OpenAlready"]
    assert Verification.objects.count() == 1


def test_publishers_at_once_get_consecutive_places_in_one_chain() -> None:
    publishers = people(4, Group.PUBLISHER)
    results = at_once(
        *(
            partial(publish_edition, actor=actor, claim=ClaimFactory.create(), change_type=ChangeType.INITIAL)
            for actor in publishers
        )
    )
    assert refused(results) == []
    editions = list(Edition.objects.order_by("place"))
    assert [edition.place for edition in editions] == [1, 2, 3, 4]
    link = ""
    for edition in editions:
        link = sha256((link + sha256(edition.content).hexdigest()).encode()).hexdigest()
        assert edition.link == link


def test_one_claim_published_twice_at_once_is_published_once() -> None:
    claim = ClaimFactory.create()
    results = at_once(
        *(
            partial(publish_edition, actor=actor, claim=claim, change_type=ChangeType.INITIAL, after=0)
            for actor in people(2, Group.PUBLISHER)
        )
    )
    assert refused(results) == [CannotPublish.__name__]
    assert Edition.objects.count() == 1


def test_two_claims_never_supersede_each_other() -> None:
    for _ in range(3):
        one, other, (first, second) = ClaimFactory.create(), ClaimFactory.create(), people(2)
        results = at_once(
            partial(relate_claims, actor=first, from_claim=one, to_claim=other, kind=RelationKind.SUPERSEDES),
            partial(relate_claims, actor=second, from_claim=other, to_claim=one, kind=RelationKind.SUPERSEDES),
        )
        assert refused(results) == ["CannotRelate"]


def test_two_bodies_are_never_part_of_each_other() -> None:
    for _ in range(3):
        one, other = (SpeakerFactory.create(kind=SpeakerKind.ORGANISATION.value) for _ in range(2))
        first, second = people(2)
        results = at_once(
            partial(edit_speaker, actor=first, speaker=one, version=1, part_of=other),
            partial(edit_speaker, actor=second, speaker=other, version=1, part_of=one),
        )
        assert refused(results) == ["CannotChange"]


def test_a_side_given_while_its_speaker_is_linked_is_in_the_status() -> None:
    for _ in range(8):
        party, speaker, (one, other) = PartyFactory.create(), SpeakerFactory.create(), people(2)
        claim, statement = ClaimFactory.create(topic=party.topic), StatementFactory.create(speakers=[speaker])
        results = at_once(
            partial(take_position, actor=one, statement=statement, claim=claim, stance=Stance.ASSERTS),
            partial(add_role, actor=other, speaker=speaker, title="envoy", topic=party.topic, party=party),
        )
        assert refused(results) == []
        assert Corroboration.objects.get(pk=claim.pk).status == Status.PARTY_ONLY
