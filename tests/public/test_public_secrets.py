"""What is unpublished is invisible: words that stand in the desk's rows alone are in no answer to a reader."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions.claims import edit_claim, open_claim, relate_claims
from claims.actions.origins import link_origin
from claims.actions.positions import take_position, withdraw_position
from claims.actions.publishing import publish_edition
from claims.actions.sources import add_source
from claims.actions.speakers import add_alias, add_role, add_speaker, edit_speaker, grade_publisher
from claims.actions.statements import Reading, mark_statement, reject_statement
from claims.actions.topics import add_topic, edit_topic
from claims.actions.verifications import (
    Assessed,
    draft_verification,
    return_verification,
    sign_verification,
    submit_verification,
)
from claims.models import Claim, Source, Speaker, Statement, Topic, User
from claims.vocabulary import (
    ChangeType,
    ClaimKind,
    OriginLinkKind,
    RelationKind,
    SpeakerKind,
    Stance,
    StatementKind,
    Verdict,
)
from tests.working import read

pytestmark = pytest.mark.django_db

# Each secret is a word of its own, so that a leak says what leaked; none is in a template.
MARK = re.compile(r"hush[a-z]+")
INITIAL, UPDATE, WITHDRAWAL = ChangeType.INITIAL, ChangeType.UPDATE, ChangeType.WITHDRAWAL


class Desk:
    """A desk full of secrets beside one published claim, one withdrawn, one never published."""

    def __init__(self, writer: User, signer: User, publisher: User) -> None:
        self.writer, self.signer, self.publisher = writer, signer, publisher
        self.topic = add_topic(actor=publisher, name="The sound", prefix="SND", parties=["Orlan", "Veland"])
        self.speaker = add_speaker(actor=writer, name="Ilse Brandt", kind=SpeakerKind.PERSON)
        self.open = self.claim("Ferries crossed the sound")
        self.gone = self.claim("Hushgonewords sank two ferries", context="hushgonecontext")
        self.unseen = self.claim("Hushunseenclaim ferries burned", context="hushunseencontext")
        self.said = self.statement("The ferries crossed at night", "Courier", "hushtextbefore", self.speaker)
        take_position(
            actor=writer, statement=self.said, claim=self.open, stance=Stance.ASSERTS, note="hushpositionnote"
        )
        self.relate()
        self.assess(self.open, "Two accounts agree.", successor=self.unseen)
        publish_edition(actor=publisher, claim=self.open, change_type=INITIAL)
        self.withdraw()
        self.write_after()

    def claim(self, wording: str, **fields: Any) -> Claim:
        return open_claim(actor=self.writer, topic=self.topic, wording=wording, **fields)

    def statement(self, words: str, publisher: str, around: str, speaker: Speaker) -> Statement:
        """An accepted statement in a text whose other words nobody published."""
        text = f"{around} {words} {around}"
        title = f"Night, {publisher}"
        capture = add_source(actor=self.writer, publisher=publisher, title=title, text=text, language="en")
        start = len(around) + 1
        reading = Reading(kind=StatementKind.INDIRECT, speakers=[speaker])
        return mark_statement(
            actor=self.writer, capture=capture, start=start, end=start + len(words), exact=words, reading=reading
        )

    def relate(self) -> None:
        for other, note in ((self.gone, "hushgonerelation"), (self.unseen, "hushunseenrelation")):
            relate_claims(actor=self.writer, from_claim=self.open, to_claim=other, kind=RelationKind.NARROWS, note=note)

    def assess(self, claim: Claim, summary: str, **fields: Any) -> None:
        assessed = Assessed(verdict=Verdict.LIKELY, summary=summary, **fields)
        draft = draft_verification(actor=self.writer, claim=claim, assessed=assessed)
        review = submit_verification(actor=self.writer, verification=draft, version=draft.version)
        sign_verification(actor=self.signer, verification=review, version=review.version)

    def withdraw(self) -> None:
        """Published with a statement, an assessment and a correction, then taken back; its neighbour knew it."""
        claim = self.gone
        unheard = add_speaker(actor=self.writer, name="Hushgonespeaker Vey", kind=SpeakerKind.PERSON)
        said = self.statement("Hushgonequote sank them", "Hushgonegazette", "hushgonetext", unheard)
        take_position(actor=self.writer, statement=said, claim=claim, stance=Stance.ASSERTS)
        self.assess(claim, "Hushgonesummary.", reasoning="hushgonereasoning")
        publish_edition(actor=self.publisher, claim=claim, change_type=INITIAL)
        publish_edition(actor=self.publisher, claim=self.open, change_type=UPDATE, note="Names a related claim.")
        publish_edition(actor=self.publisher, claim=claim, change_type=ChangeType.CORRECTION, note="hushgonecorrection")
        publish_edition(actor=self.publisher, claim=claim, change_type=WITHDRAWAL, note="It named the wrong port.")

    def write_after(self) -> None:
        """All that an editor can type after publication, and what never was to be read outside."""
        writer = self.writer
        User.objects.filter(pk=writer.pk).update(email="hushmail@desk.example", username="hushusername")
        self.open.refresh_from_db()
        edit_claim(
            actor=writer,
            claim=self.open,
            version=self.open.version,
            wording="Hushnewwording",
            context="hushnewcontext",
            kind=ClaimKind.ASSERTION,
            harms=[self.topic.parties.get(name="Orlan")],
            reason="hushclaimreason",
        )
        self.topic.refresh_from_db()
        edit_topic(
            actor=self.publisher,
            topic=self.topic,
            version=self.topic.version,
            name="Hushtopicname",
            description="hushtopicdescription",
            notice="hushtopicnotice",
            reason="hushtopicreason",
        )
        add_topic(actor=self.publisher, name="Hushothertopic", prefix="HUS", parties=["Hushparty"])
        edit_speaker(
            actor=writer,
            speaker=self.speaker,
            version=1,
            name="Hushspeakername",
            description="hushdescription",
            reason="hushspeakerreason",
        )
        add_alias(actor=writer, speaker=self.speaker, name="Hushalias")
        add_role(actor=writer, speaker=self.speaker, title="hushroletitle")
        add_speaker(actor=writer, name="Hushunheard Olm", kind=SpeakerKind.PERSON, description="hushunhearddescription")
        outlet = self.said.capture.publisher
        grade_publisher(actor=writer, publisher=outlet, version=1, grade="D", reason="hushgrade", on=date(2031, 5, 4))
        link_origin(
            actor=writer,
            capture=self.said.capture,
            kind=OriginLinkKind.CREDITS,
            to_publisher=outlet,
            evidence="hushevidence",
            reason="hushlinkreason",
        )
        second = self.statement("Hushnewquote crossed", "Hushherald", "hushherald", self.speaker)
        position = take_position(actor=writer, statement=second, claim=self.open, stance=Stance.DENIES)
        withdraw_position(actor=writer, position=position, version=1, reason="hushwithdrawal")
        reject_statement(actor=writer, statement=second, version=second.version, reason="hushrejection")
        self.statement("Hushunlinked sailed", "Hushpost", "hushpost", self.speaker)
        quoted = "“Hushsuggested crossed the sound at night,” said Hushsuggester Marn."
        beacon = add_source(
            actor=writer,
            publisher="Hushbeacon",
            title="Hushtitle",
            text=quoted,
            byline="Hushbyline",
            url="https://hushurl.example/1",
            archive_url="https://hushurl.example/2",
            published_at=timezone.now(),
        )
        read(beacon)
        assert Statement.objects.filter(state="suggested", exact__contains="Hushsuggested").exists()
        draft = draft_verification(
            actor=writer,
            claim=self.open,
            assessed=Assessed(
                verdict=Verdict.UNRESOLVED,
                summary="hushdraftsummary",
                reasoning="hushdraftreasoning",
                unknowns=("hushdraftunknown",),
                search_log="hushdraftlog",
                missing_context="hushdraftcontext",
            ),
        )
        review = submit_verification(actor=writer, verification=draft, version=draft.version)
        return_verification(actor=self.signer, verification=review, version=review.version, comment="hushcomment")
        self.assess(self.unseen, "hushunseensummary")


@pytest.fixture
def desk(editor: User, second_editor: User, publisher_user: User) -> Desk:
    return Desk(editor, second_editor, publisher_user)


def addresses(desk: Desk) -> Iterator[str]:
    """Every kind of public address, with every key that the desk has, published or not."""
    yield from ("/", "/search/", "/topics/", "/corrections/", "/methodology/", "/about/", "/healthz", "/readyz")
    yield from ("/?page=2", "/?verdict=not_assessed", "/?verdict=likely", "/search/?q=SND", "/search/?q=ferries")
    yield from ("/accounts/login/", "/accounts/password/reset/", "/desk/", "/no/such/page/")
    for claim in Claim.objects.all():
        yield from (f"/claims/{claim.code}/", f"/claims/{claim.code.lower()}/", f"/claims/{claim.code}/withdrawn/")
        yield from (f"/claims/{claim.code}/ferries/", f"/claims/{claim.code}/editions/0/")
        yield from (f"/claims/{claim.code}/editions/{number}/" for number in (1, 2, 3, 4, 99))
        yield f"/search/?q={claim.code}"
    for topic in Topic.objects.all():
        yield from (f"/topics/{topic.slug}/", f"/topics/{topic.slug}/?page=2", f"/?topic={topic.slug}")
    yield from (f"/speakers/{speaker.slug}/" for speaker in Speaker.objects.all())
    yield from (f"/sources/{source.pk}/" for source in Source.objects.all())


def said_by(response: Any) -> str:
    """All that an answer gives away: its body and its headers."""
    return f"{response.headers} {response.content.decode()}".lower()


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}, {"Accept-Encoding": "identity"}])
def test_no_answer_to_a_reader_has_a_word_that_was_not_published(
    desk: Desk, client: Client, headers: dict[str, str]
) -> None:
    answered = {}
    for address in addresses(desk):
        response = client.get(address, headers=headers)
        answered[address] = response.status_code
        # Addresses of the unpublished have secrets in them: what was asked may come back, nothing else.
        leaked = {word for word in MARK.findall(said_by(response)) if word not in address}
        assert not leaked, address
    assert answered["/"] == answered["/topics/the-sound/"] == answered[f"/speakers/{desk.speaker.slug}/"] == 200
    assert answered[f"/sources/{desk.said.capture.source_id}/"] == answered["/claims/SND-0002/editions/1/"] == 200


def test_what_is_published_shows(desk: Desk, client: Client) -> None:
    """The desk of these tests does publish: the pages above are not empty of everything."""
    page = said_by(client.get("/claims/SND-0001/", follow=True))
    assert "ferries crossed the sound" in page
    assert "two accounts agree" in page
    assert "ilse brandt" in page
    assert "it named the wrong port" in said_by(client.get("/claims/SND-0002/", follow=True))


def test_what_was_never_published_is_not_there(desk: Desk, client: Client) -> None:
    seen = {
        "claim": f"/claims/{desk.unseen.code}/",
        "edition": f"/claims/{desk.unseen.code}/editions/1/",
        "speaker": "/speakers/hushunheard-olm/",
        "speaker of a withdrawn claim": "/speakers/hushgonespeaker-vey/",
        "topic": "/topics/hushothertopic/",
        "source": f"/sources/{Source.objects.get(title='Hushtitle').pk}/",
        "source of a withdrawn claim": f"/sources/{Source.objects.get(publisher__name='Hushgonegazette').pk}/",
    }
    nothing = {client.get(address).status_code for address in seen.values()}
    bodies = {client.get(address).content for address in seen.values()}
    assert (nothing, len(bodies)) == ({404}, 1)


def test_a_search_for_a_secret_finds_nothing_and_counts_nothing(desk: Desk, client: Client) -> None:
    words = ["hushunseenclaim", "hushgonewords", "hushgonesummary", "hushdraftsummary", "hushnewwording", "hush"]
    words += ["hushnewcontext", "hushgonequote", "hushmail", "Hushtopicname", "Hushspeakername", "hush%", "_ush"]
    for word in words:
        found = client.get("/search/", {"q": word}).context["claims"]
        assert (found.total, found.items) == (0, []), word


def test_counts_know_of_published_claims_alone(desk: Desk, client: Client) -> None:
    topic = client.get("/topics/the-sound/").context
    assert (topic["claims"].total, sum(topic["verdicts"].values()), sum(topic["statuses"].values())) == (2, 1, 1)
    assert client.get("/").context["claims"].total == 2
    assert [row["claims"] for row in client.get("/topics/").context["topics"]] == [2]
