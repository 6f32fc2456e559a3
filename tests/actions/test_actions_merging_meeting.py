"""Where a merge meets another change at the same moment: real threads, real transactions."""

from functools import partial
from typing import Any

import pytest

from claims.actions.assignments import take
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.speakers import merge_speakers
from claims.actions.merging.undoing import undo_regrouping
from claims.actions.positions import take_position
from claims.actions.publishing import publish_edition
from claims.actions.statements import accept_statement
from claims.models import Assignment, Claim, Edition, Position, Regrouping, Speaker, User
from claims.vocabulary import ChangeType, Group, Stance
from tests.actions.meeting import at_once, refused
from tests.factories import (
    ClaimFactory,
    PositionFactory,
    SpeakerFactory,
    StatementFactory,
    SuggestionFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)


def merging(actor: User, claim: Claim, into: Claim) -> Any:
    seen: dict[str, Any] = {"version": 1, "into_version": 1, "reason": "One and the same."}
    fresh = [Claim.objects.get(pk=each.pk) for each in (claim, into)]
    return partial(merge_claims, actor=actor, claim=fresh[0], into=fresh[1], **seen)


def test_of_two_merges_that_cross_one_is_refused() -> None:
    for _ in range(4):
        one, other, people = (
            ClaimFactory.create(),
            ClaimFactory.create(),
            UserFactory.create_batch(2, group=Group.EDITOR),
        )
        results = at_once(merging(people[0], one, other), merging(people[1], other, one))
        assert refused(results) == ["ChangedMeanwhile"]
        ends = {claim.merged_into_id for claim in Claim.objects.filter(pk__in=[one.pk, other.pk])}
        assert len(ends & {one.pk, other.pk}) == 1
        assert None in ends


def test_a_position_taken_during_the_merge_is_never_left_on_the_merged_claim() -> None:
    for _ in range(4):
        claim, into, editor = ClaimFactory.create(), ClaimFactory.create(), UserFactory.create(group=Group.EDITOR)
        statement = StatementFactory.create()
        taking = partial(take_position, actor=editor, statement=statement, claim=claim, stance=Stance.ASSERTS)
        results = at_once(merging(editor, claim, into), taking)
        assert refused(results) in ([], ["MergedAway"])
        taken = Position.objects.filter(statement=statement)
        assert [position.claim_id for position in taken] == ([into.pk] if refused(results) == [] else [])


def test_who_is_named_during_the_merge_is_never_left_as_the_merged_speaker() -> None:
    for _ in range(4):
        (one, other), editor = SpeakerFactory.create_batch(2), UserFactory.create(group=Group.EDITOR)
        suggestion = SuggestionFactory.create()
        merge: dict[str, Any] = {"version": 1, "into_version": 1, "reason": "One person."}
        results = at_once(
            partial(merge_speakers, actor=editor, speaker=one, into=other, **merge),
            partial(accept_statement, actor=editor, statement=suggestion, version=1, speakers=[one]),
        )
        assert refused(results) == []
        assert [byline.speaker for byline in suggestion.bylines.all()] == [other]


def test_work_taken_during_the_merge_is_never_left_on_the_merged_claim() -> None:
    for _ in range(4):
        claim, into, editor = ClaimFactory.create(), ClaimFactory.create(), UserFactory.create(group=Group.EDITOR)
        results = at_once(merging(editor, claim, into), partial(take, actor=editor, claim=claim))
        assert refused(results) in ([], ["MergedAway"])
        assert not Assignment.objects.open().filter(claim=claim).exists()


def test_a_merge_and_an_edition_of_its_target_do_not_wait_for_each_other() -> None:
    for _ in range(3):
        publisher = UserFactory.create(group=Group.PUBLISHER)
        claim, into = ClaimFactory.create(), ClaimFactory.create()
        for each in (claim, into):
            PositionFactory.create(claim=each)
            publish_edition(actor=publisher, claim=each, change_type=ChangeType.INITIAL)
        publishing = partial(
            publish_edition, actor=publisher, claim=into, change_type=ChangeType.UPDATE, note="More accounts."
        )
        assert refused(at_once(merging(publisher, claim, into), publishing)) == []
        assert Edition.objects.filter(claim__in=[claim, into]).count() == 4


def test_of_two_merges_of_speakers_that_cross_one_is_refused() -> None:
    people, (one, other) = UserFactory.create_batch(2, group=Group.EDITOR), SpeakerFactory.create_batch(2)
    for speaker in (one, other):
        PositionFactory.create(statement=StatementFactory.create(speakers=[speaker]))
    seen: dict[str, Any] = {"version": 1, "into_version": 1, "reason": "One person."}
    results = at_once(
        partial(merge_speakers, actor=people[0], speaker=one, into=other, **seen),
        partial(merge_speakers, actor=people[1], speaker=Speaker.objects.get(pk=other.pk), into=one, **seen),
    )
    assert refused(results) == ["ChangedMeanwhile"]
    assert Speaker.objects.filter(merged_into=None).count() == Speaker.objects.count() - 1


def test_a_merge_is_taken_back_once_however_many_do_it_at_once() -> None:
    people, claim, into = UserFactory.create_batch(3, group=Group.EDITOR), ClaimFactory.create(), ClaimFactory.create()
    position = PositionFactory.create(claim=claim)
    done = merging(people[0], claim, into)()
    results = at_once(
        *(
            partial(
                undo_regrouping,
                actor=actor,
                regrouping=Regrouping.objects.get(pk=done.pk),
                version=1,
                reason="Two after all.",
            )
            for actor in people
        )
    )
    assert refused(results) == ["ChangedMeanwhile"] * 2
    position.refresh_from_db()
    assert position.claim == claim
