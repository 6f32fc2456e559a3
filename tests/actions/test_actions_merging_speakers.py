"""Merging speakers: all that one said, held and was called is the other's, and can be given back."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from claims.actions.corroborate import recompute
from claims.actions.merging.plans import InTheWay
from claims.actions.merging.speaker_plans import preview_speaker_merge
from claims.actions.merging.speakers import merge_speakers
from claims.actions.merging.undoing import preview_undo, undo_regrouping
from claims.actions.publishing import publish_edition
from claims.actions.speakers import add_alias, edit_speaker, find_speaker, remove_alias, remove_role
from claims.actions.versions import ChangedMeanwhile
from claims.dossier import evidence_content, load_dossier
from claims.models import Claim, Position, Regrouping, Role, Speaker, User
from claims.vocabulary import ChangeType, SpeakerKind, Status
from tests.factories import (
    ClaimFactory,
    OriginLinkFactory,
    PartyFactory,
    PositionFactory,
    PublisherFactory,
    RoleFactory,
    SpeakerFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db
BODY = SpeakerKind.ORGANISATION.value


def merged(actor: User, speaker: Speaker, into: Speaker, **given: Any) -> Regrouping:
    fresh = [Speaker.objects.get(pk=each.pk) for each in (speaker, into)]
    seen: dict[str, Any] = {"version": fresh[0].version, "into_version": fresh[1].version, "reason": "One person."}
    return merge_speakers(actor=actor, speaker=fresh[0], into=fresh[1], **(seen | given))


def undone(actor: User, done: Regrouping) -> Regrouping:
    return undo_regrouping(actor=actor, regrouping=Regrouping.objects.get(pk=done.pk), version=1, reason="Two people.")


def said_by(*speakers: Speaker) -> Claim:
    """A claim that each of these speakers asserts, in a report of its own."""
    claim = ClaimFactory.create()
    for speaker in speakers:
        PositionFactory.create(claim=claim, statement=StatementFactory.create(speakers=[speaker]))
    recompute([claim.pk])
    return claim


def blocks(speaker: Speaker, into: Speaker) -> str:
    return " ".join(block.text for block in preview_speaker_merge(speaker, into).blocks)


def test_two_names_of_one_person_are_one_origin(editor: User) -> None:
    speaker, into = SpeakerFactory.create(name="M. Venn"), SpeakerFactory.create(name="Mara Venn")
    claim = said_by(speaker, into)
    assert Claim.objects.get(pk=claim.pk).corroboration.status == Status.CORROBORATED
    merged(editor, speaker, into)
    assert Claim.objects.get(pk=claim.pk).corroboration.supporting_origins == 1
    assert {byline.speaker for position in claim.positions.all() for byline in position.statement.bylines.all()} == {
        into
    }
    assert find_speaker("m. venn") == into


def test_everything_that_names_a_speaker_moves_and_comes_back(editor: User) -> None:
    party = PartyFactory.create()
    body, into = SpeakerFactory.create(kind=BODY, name="Harbour office"), SpeakerFactory.create(kind=BODY, name="Port")
    child, minister = SpeakerFactory.create(kind=BODY, part_of=body), SpeakerFactory.create()
    RoleFactory.create(speaker=minister, body=body)
    RoleFactory.create(speaker=body, topic=party.topic, party=party, from_on=date(2030, 1, 1))
    RoleFactory.create(speaker=into, title="agency")
    RoleFactory.create(speaker=body, title="agency")
    add_alias(actor=editor, speaker=body, name="The office")
    edit_speaker(actor=editor, speaker=body, version=1, wikidata_id="Q7", description="keeps the channel")
    claim = said_by(body, into, minister)
    both = StatementFactory.create(speakers=[body, minister], cites=None)
    PositionFactory.create(claim=claim, statement=both, speaker=body)
    citing = StatementFactory.create(cites=body)
    PositionFactory.create(claim=claim, statement=citing)
    link = OriginLinkFactory.create(to_publisher=None, to_speaker=body, kind="cites")
    recompute([claim.pk])
    before = evidence_content(load_dossier(claim)), facts()
    done = merged(editor, body, into)
    for row in (child, citing, link):
        row.refresh_from_db()
    assert (child.part_of, citing.cites, link.to_speaker) == (into, into, into)
    assert Position.objects.get(statement=both).speaker == into
    into.refresh_from_db()
    assert (into.wikidata_id, into.description) == ("Q7", "keeps the channel")
    assert {alias.name for alias in into.aliases.all()} == {"Harbour office", "The office"}
    assert sorted(role.title for role in into.roles.all()) == ["agency", "harbour minister"]
    assert minister.roles.get().body == into
    assert evidence_content(load_dossier(claim)) != before[0]
    undone(editor, done)
    assert (evidence_content(load_dossier(claim)), facts()) == before


def test_a_role_or_spelling_taken_away_meanwhile_is_in_nobodys_way(editor: User) -> None:
    speaker, into = SpeakerFactory.create(name="M. Venn"), SpeakerFactory.create(name="Mara Venn")
    role, claim = RoleFactory.create(speaker=speaker), said_by(speaker)
    done = merged(editor, speaker, into)
    role.refresh_from_db()
    remove_role(actor=editor, role=role, version=role.version)
    remove_alias(actor=editor, alias=into.aliases.get())
    undone(editor, done)
    assert claim.positions.get().statement.bylines.get().speaker == speaker
    assert not Role.objects.exists()
    assert not into.aliases.exists()


def facts() -> list[Any]:
    """Every column of speakers, roles, names and positions that a merge may touch."""
    return [
        list(Speaker.objects.order_by("pk").values_list("pk", "part_of", "wikidata_id", "description", "merged_into")),
        sorted(Speaker.objects.values_list("pk", "aliases__name", "roles__title", "roles__body"), key=str),
        list(Position.objects.order_by("pk").values_list("pk", "speaker", "claim")),
    ]


def test_what_cannot_be_one_speaker_says_why(editor: User) -> None:
    person, body = SpeakerFactory.create(), SpeakerFactory.create(kind=BODY)
    assert "two kinds, person and organisation" in blocks(person, body)
    first, second = SpeakerFactory.create(wikidata_id="Q1"), SpeakerFactory.create(wikidata_id="Q2")
    assert "Q1 and Q2" in blocks(first, second)
    StatementFactory.create(speakers=[person, first])
    assert "names both as its speakers" in blocks(person, first)
    part = SpeakerFactory.create(kind=BODY, part_of=SpeakerFactory.create(kind=BODY, part_of=body))
    assert "cannot be merged into its own part" in blocks(body, part)
    assert "merge the publishers" in blocks(PublisherFactory.create().own_voice, PublisherFactory.create().own_voice)
    assert "into itself" in blocks(person, person)
    with pytest.raises(InTheWay):
        merged(editor, first, second)
    assert Speaker.objects.get(pk=first.pk).merged_into is None


def test_a_body_is_merged_into_the_one_above_it(editor: User) -> None:
    top = SpeakerFactory.create(kind=BODY)
    part = SpeakerFactory.create(kind=BODY, part_of=top)
    merged(editor, part, top)
    assert Speaker.objects.get(pk=part.pk).merged_into == top


def test_an_own_voice_goes_along_to_a_speaker_that_has_none(editor: User) -> None:
    publisher, body = PublisherFactory.create(), SpeakerFactory.create(kind=BODY)
    merged(editor, publisher.own_voice, body)
    body.refresh_from_db()
    assert body.publisher == publisher


def test_the_second_of_two_merges_is_refused_and_contributors_are(editor: User, contributor: User) -> None:
    speaker, into = SpeakerFactory.create_batch(2)
    with pytest.raises(PermissionDenied):
        merged(contributor, speaker, into)
    with pytest.raises(ChangedMeanwhile):
        merged(editor, speaker, into, version=9)
    merged(editor, speaker, into)
    assert "was merged already" in blocks(Speaker.objects.get(pk=speaker.pk), into)


def test_a_merge_of_speakers_that_moved_on_is_undone_from_its_end(editor: User) -> None:
    speaker, into, third = SpeakerFactory.create_batch(3)
    said_by(speaker)
    first = merged(editor, speaker, into)
    merged(editor, into, third)
    assert f"is {third.name}’s now" in " ".join(block.text for block in preview_undo(first).blocks)
    with pytest.raises(InTheWay):
        undone(editor, first)


def test_public_pages_lead_from_the_old_address_to_all_that_was_said(
    client: Client, editor: User, publisher_user: User
) -> None:
    speaker, into = SpeakerFactory.create(name="M. Venn"), SpeakerFactory.create(name="Mara Venn")
    claim = said_by(speaker)
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    done = merged(editor, speaker, into)
    old = client.get(f"/speakers/{speaker.slug}/")
    assert (old.status_code, old["Location"]) == (308, f"/speakers/{into.slug}/")
    assert claim.wording in client.get(f"/speakers/{into.slug}/").text
    publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.UPDATE, note="The full name.")
    page = client.get(f"/speakers/{into.slug}/").text
    assert ("Mara Venn" in page, "M. Venn" in page) == (True, False)
    undone(editor, done)
    assert client.get(f"/speakers/{speaker.slug}/").status_code == 404
