"""An edition is for ever: its bytes, and what its page shows, whatever the desk and this site change afterwards."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

import pytest
from django.test import Client

from claims import editions
from claims.actions.claims import edit_claim, relate_claims
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.speakers import merge_speakers
from claims.actions.positions import change_stance, take_position, withdraw_position
from claims.actions.publishing import publish_edition
from claims.actions.sources import retract_source
from claims.actions.speakers import edit_speaker
from claims.actions.statements import reject_statement
from claims.actions.topics import edit_topic
from claims.models import Claim, Edition, Position, Publication, Source, Speaker, Statement, Topic, User
from claims.vocabulary import ChangeType, ClaimKind, RelationKind, Stance, Verdict
from tests.factories import ClaimFactory, SpeakerFactory, StatementFactory, UserFactory, VerificationFactory

pytestmark = pytest.mark.django_db
# From the answers to the end of what was found: everything that is said of the claim, and nothing said since.
SUBSTANCE = re.compile(r'<div class="answers">.*?<section aria-labelledby="editions">', re.S)
SINCE = re.compile(r'<section aria-labelledby="relations">.*?</section>', re.S)


@dataclass
class Desk:
    """A claim with evidence, and ways to change all that it stands on, each by the desk's own action."""

    actor: User
    claim: Claim = field(default_factory=lambda: ClaimFactory.create(kind=ClaimKind.ASSERTION.value))
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def add(self, stance: Stance = Stance.ASSERTS) -> Position:
        statement: Statement = StatementFactory.create(speakers=[SpeakerFactory.create()])
        return take_position(actor=self.actor, statement=statement, claim=self.claim, stance=stance)

    def deny(self) -> None:
        self.add(Stance.DENIES)

    def position(self) -> Position:
        """One that stands, a new one if need be."""
        standing = Position.objects.filter(claim=self.claim, withdrawn_at=None, statement__state="accepted")
        return standing.order_by("pk").first() or self.add()

    def withdraw(self) -> None:
        found = self.position()
        withdraw_position(actor=self.actor, position=found, version=found.version, reason="Not this claim.")

    def turn(self) -> None:
        found = self.position()
        turned = Stance.DENIES if found.stance == Stance.ASSERTS else Stance.ASSERTS
        change_stance(actor=self.actor, position=found, version=found.version, stance=turned, figure=None)

    def reject(self) -> None:
        found = self.position().statement
        reject_statement(actor=self.actor, statement=found, version=found.version, reason="Misread.")

    def retract(self) -> None:
        found = Source.objects.get(captures__statements=self.position().statement_id)
        retract_source(actor=self.actor, source=found, version=found.version, note="Taken back by the paper.")

    def speaker(self) -> Speaker:
        return Speaker.objects.filter(statements=self.position().statement_id)[0]

    def merge_speaker(self) -> None:
        old, new = self.speaker(), SpeakerFactory.create()
        versions = {"version": old.version, "into_version": new.version}
        merge_speakers(actor=self.actor, speaker=old, into=new, reason="One and the same.", **versions)

    def rename_speaker(self) -> None:
        found = self.speaker()
        name = f"Known otherwise {next(self.numbers)}"
        edit_speaker(actor=self.actor, speaker=found, version=found.version, name=name)

    def rename_topic(self) -> None:
        found = Topic.objects.get(pk=self.claim.topic_id)
        said = {"name": f"Renamed {next(self.numbers)}", "description": "Otherwise.", "notice": "Mind this."}
        edit_topic(actor=self.actor, topic=found, version=found.version, **said)

    def reword(self) -> None:
        self.claim.refresh_from_db()
        said = {"wording": f"Worded otherwise {next(self.numbers)}", "context": "Of late."}
        kind, version = ClaimKind.ASSERTION, self.claim.version
        edit_claim(actor=self.actor, claim=self.claim, version=version, kind=kind, harms=[], **said)

    def relate(self) -> None:
        other = ClaimFactory.create(topic=self.claim.topic)
        publish_edition(actor=self.actor, claim=other, change_type=ChangeType.INITIAL)
        relate_claims(actor=self.actor, from_claim=other, to_claim=self.claim, kind=RelationKind.DENIES)

    def sign(self) -> None:
        number = self.claim.verifications.count() + 1
        verdict = Verdict.LIKELY if number % 2 else Verdict.ESTABLISHED
        words = {"verdict": verdict.value, "summary": f"Summary {number}.", "reasoning": f"Reasoning {number}."}
        VerificationFactory.create(
            claim=self.claim, number=number, reviewed=True, signed=UserFactory.create(), edited_by=self.actor, **words
        )

    def publish(self) -> Edition:
        newest = Edition.objects.filter(claim=self.claim).count()
        change_type = ChangeType.CORRECTION if newest else ChangeType.INITIAL
        note = f"Change {newest}." if newest else ""
        return publish_edition(actor=self.actor, claim=self.claim, change_type=change_type, note=note)

    def render(self) -> None:
        Publication.objects.update(etag='"of-older-templates"')
        assert editions.render_outdated() == Publication.objects.count()

    def changes(self) -> list[Callable[[], object]]:
        of_evidence: list[Callable[[], object]] = [
            self.add,
            self.deny,
            self.withdraw,
            self.turn,
            self.reject,
            self.retract,
        ]
        of_names: list[Callable[[], object]] = [self.merge_speaker, self.rename_speaker, self.rename_topic, self.reword]
        return [*of_evidence, *of_names, self.relate, self.sign, self.publish, self.publish, self.publish, self.render]

    def address(self, number: int) -> str:
        return f"/claims/{self.claim.code}/editions/{number}/"


def substance(client: Client, address: str) -> str:
    found = SUBSTANCE.search(client.get(address).content.decode())
    assert found, address
    return SINCE.sub("", found.group())


@pytest.mark.parametrize("seed", range(3))
def test_edition_is_what_it_was_on_its_day_whatever_changes(client: Client, publisher_user: User, seed: int) -> None:
    desk = Desk(publisher_user)
    desk.add()
    desk.publish()
    steps = desk.changes()
    random.Random(seed).shuffle(steps)  # noqa: S311 - the order of a test, the same each time
    then: dict[int, tuple[bytes, str, str]] = {}
    for step in [*steps, desk.publish]:
        for edition in Edition.objects.filter(claim=desk.claim).exclude(number__in=then):
            content = bytes(edition.content)
            then[edition.number] = content, edition.content_sha256, substance(client, desk.address(edition.number))
        step()
        for number, (content, digest, shown) in then.items():
            now = Edition.objects.get(claim=desk.claim, number=number)
            assert (bytes(now.content), now.content_sha256) == (content, digest), step
            assert substance(client, desk.address(number)) == shown, step
    assert len(then) == 4
    assert len({shown for _, _, shown in then.values()}) > 1
    end_of(desk, client, then)


def end_of(desk: Desk, client: Client, then: dict[int, tuple[bytes, str, str]]) -> None:
    """The claim goes into another: its editions stay where they were, under a notice of what took its place."""
    into = ClaimFactory.create(topic=desk.claim.topic, kind=desk.claim.kind)
    publish_edition(actor=desk.actor, claim=into, change_type=ChangeType.INITIAL)
    desk.claim.refresh_from_db()
    into.refresh_from_db()
    versions = {"version": desk.claim.version, "into_version": into.version}
    merge_claims(actor=desk.actor, claim=desk.claim, into=into, reason="The same.", **versions)
    for number, (content, _, shown) in then.items():
        assert bytes(Edition.objects.get(claim=desk.claim, number=number).content) == content
        assert substance(client, desk.address(number)) == shown
        assert into.code in client.get(desk.address(number)).content.decode()
