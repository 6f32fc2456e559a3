"""Merging publishers: what one published is the other's, and stored copies keep the name they came by."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.corroborate import recompute
from claims.actions.crediting import agency
from claims.actions.merging.plans import InTheWay
from claims.actions.merging.publishers import merge_publishers, preview_publisher_merge
from claims.actions.merging.undoing import undo_regrouping
from claims.actions.sources import AlreadyCaptured, add_source
from claims.actions.versions import ChangedMeanwhile
from claims.dossier import evidence_content, load_dossier
from claims.models import Capture, Claim, OriginLink, Publisher, Regrouping, Source, Speaker, User
from claims.vocabulary import Status
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    OriginLinkFactory,
    PositionFactory,
    PublisherFactory,
    SourceFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db


def merged(actor: User, publisher: Publisher, into: Publisher, **given: Any) -> Regrouping:
    fresh = [Publisher.objects.get(pk=each.pk) for each in (publisher, into)]
    seen: dict[str, Any] = {"version": fresh[0].version, "into_version": fresh[1].version, "reason": "One paper."}
    return merge_publishers(actor=actor, publisher=fresh[0], into=fresh[1], **(seen | given))


def reported_by(*publishers: Publisher) -> Claim:
    """A claim that a speaker of its own asserts in an item of each of these publishers."""
    claim = ClaimFactory.create()
    for publisher in publishers:
        statement = StatementFactory.create(capture__source__publisher=publisher)
        PositionFactory.create(claim=claim, statement=statement)
    recompute([claim.pk])
    return claim


def test_two_names_of_one_outlet_are_one_outlet(editor: User) -> None:
    publisher, into = PublisherFactory.create(name="Courier Daily"), PublisherFactory.create(name="The Courier")
    claim = reported_by(publisher, into)
    assert Claim.objects.get(pk=claim.pk).corroboration.status == Status.CORROBORATED
    before, kept = evidence_content(load_dossier(claim)), list(Capture.objects.order_by("pk").values())
    done = merged(editor, publisher, into)
    assert Claim.objects.get(pk=claim.pk).corroboration.status == Status.SINGLE_ORIGIN
    assert {entry.source.publisher for entry in load_dossier(claim).entries} == {"The Courier"}
    assert list(Capture.objects.order_by("pk").values()) == kept
    undo_regrouping(actor=editor, regrouping=Regrouping.objects.get(pk=done.pk), version=1, reason="Two papers.")
    assert evidence_content(load_dossier(claim)) == before


def test_credits_origins_and_the_own_voice_go_along(editor: User) -> None:
    publisher, into = PublisherFactory.create(name="Northwire"), PublisherFactory.create(name="North Wire Service")
    source = SourceFactory.create(credited_agency=publisher)
    link = OriginLinkFactory.create(to_publisher=publisher)
    twice = CaptureFactory.create()
    found = [OriginLinkFactory.create(capture=twice, to_publisher=each) for each in (publisher, into)]
    statement = StatementFactory.create(speakers=[publisher.own_voice])
    done = merged(editor, publisher, into)
    for row in (source, link, found[0]):
        row.refresh_from_db()
    assert (source.credited_agency, link.to_publisher, found[0].to_publisher) == (into, into, publisher)
    assert statement.bylines.get().speaker == into.own_voice
    assert Speaker.objects.get(publisher=publisher).merged_into == into.own_voice
    assert agency("Northwire") == into
    undo_regrouping(actor=editor, regrouping=Regrouping.objects.get(pk=done.pk), version=1, reason="Two.")
    assert OriginLink.objects.get(pk=link.pk).to_publisher == publisher
    assert Source.objects.get(pk=source.pk).credited_agency == publisher


def test_a_link_that_stays_with_the_merged_publisher_means_the_other(editor: User) -> None:
    publisher, into = PublisherFactory.create(), PublisherFactory.create()
    claim = reported_by(PublisherFactory.create())
    capture = claim.positions.get().statement.capture
    for each in (publisher, into):
        OriginLinkFactory.create(capture=capture, to_publisher=each, end=len(capture.text))
    merged(editor, publisher, into)
    legs = {leg.to for entry in load_dossier(claim).entries for leg in entry.route}
    assert publisher.name not in legs


def test_what_is_pasted_under_the_old_name_is_filed_under_the_new_one(editor: User) -> None:
    publisher, into = PublisherFactory.create(name="Courier Daily"), PublisherFactory.create(name="The Courier")
    old = CaptureFactory.create(source__publisher=publisher)
    merged(editor, publisher, into)
    capture = add_source(actor=editor, publisher="courier daily", title="Night", text="Ferries crossed.")
    assert capture.source.publisher == into
    for name in ("Courier Daily", "The Courier"):
        with pytest.raises(AlreadyCaptured, match="the same text from the same publisher"):
            add_source(actor=editor, publisher=name, title="Again", text=old.text)


def test_the_preview_tells_of_grades_kinds_and_texts_under_both_names() -> None:
    publisher = PublisherFactory.create(grade="C", grade_reason="Two errors.", graded_on="2031-05-01")
    into = PublisherFactory.create(kind="broadcaster")
    for each in (publisher, into):
        CaptureFactory.create(source__publisher=each, text="One text.")
    plan = preview_publisher_merge(publisher, into)
    told = " ".join(plan.cautions)
    assert "is graded C" in told
    assert "1 stored copy has one text under both names" in told
    assert "on file as a newspaper" in told
    assert [part.count for part in plan.parts if part.title.startswith("Stored copies")] == [1]


def test_publishers_are_merged_by_editors_once_on_the_version_they_saw(editor: User, contributor: User) -> None:
    publisher, into = PublisherFactory.create(), PublisherFactory.create()
    with pytest.raises(PermissionDenied):
        merged(contributor, publisher, into)
    with pytest.raises(ChangedMeanwhile):
        merged(editor, publisher, into, into_version=4)
    assert "into itself" in preview_publisher_merge(publisher, publisher).blocks[0].text
    merged(editor, publisher, into)
    with pytest.raises(InTheWay, match="was merged already"):
        merged(editor, publisher, into)
