"""A desk that published half of what it has, with a marked secret in everything that it did not publish."""

import re
from datetime import date
from typing import Any

from django.utils import timezone

from claims.actions.administering import invite
from claims.actions.assignments import assign
from claims.actions.claims import edit_claim, open_claim, relate_claims
from claims.actions.comments import add_comment
from claims.actions.inquiries import Asked, answer_inquiry, open_inquiry
from claims.actions.merging.claims import merge_claims
from claims.actions.merging.speakers import merge_speakers
from claims.actions.origins import link_origin
from claims.actions.positions import take_position, withdraw_position
from claims.actions.publishing import publish_edition
from claims.actions.searches import keep_search
from claims.actions.second_assessments import ask_second_assessment, give_second_assessment
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
from claims.models import Claim, Speaker, Statement, User
from claims.vocabulary import (
    ChangeType,
    ClaimKind,
    Group,
    InquiryKind,
    OriginLinkKind,
    RelationKind,
    SpeakerKind,
    Stance,
    StatementKind,
    Verdict,
)
from tests.factories import UserFactory
from tests.working import read

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
        self.blind = self.claim("Hushblindclaim ferries waited")
        self.unseen = self.claim("Hushunseenclaim ferries burned", context="hushunseencontext")
        self.said = self.statement("The ferries crossed at night", "Courier", "hushtextbefore", self.speaker)
        take_position(
            actor=writer, statement=self.said, claim=self.open, stance=Stance.ASSERTS, note="hushpositionnote"
        )
        self.relate()
        self.assess(self.open, "Two accounts agree.", verdict=Verdict.SUPERSEDED, successor=self.unseen)
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
        assessed = Assessed(**{"verdict": Verdict.LIKELY, "summary": summary} | fields)
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
        self.write_to_one_another()

    def merge_what_nobody_read(self) -> None:
        """A draft and a speaker become part of what readers know; another speaker of one whom they do not."""
        writer, merged = self.writer, dict[str, Any](version=1, reason="hushmergereason")
        self.open.refresh_from_db()
        self.draft = self.claim("Hushmergedclaim ferries swam")
        merge_claims(actor=writer, claim=self.draft, into=self.open, into_version=self.open.version, **merged)
        person = SpeakerKind.PERSON
        double, alone, other = (
            add_speaker(actor=writer, name=f"Hushmerged{name} Ko", kind=person) for name in ("double", "alone", "other")
        )
        self.speaker.refresh_from_db()
        merge_speakers(actor=writer, speaker=double, into=self.speaker, into_version=self.speaker.version, **merged)
        merge_speakers(actor=writer, speaker=alone, into=other, into_version=1, **merged)

    def write_to_one_another(self) -> None:
        """What the people of the desk tell one another, on the claim that readers see."""
        writer, signer, publisher = self.writer, self.signer, self.publisher
        add_comment(actor=writer, claim=self.open, text="hushcommenttext")
        add_comment(actor=writer, source=self.said.capture.source, text="hushsourcecomment")
        asked = Asked(
            InquiryKind.RIGHT_OF_REPLY, "hushquestion", speaker=self.speaker, whom="hushwhom", asked_on=date(2026, 1, 5)
        )
        self.merge_what_nobody_read()
        inquiry = open_inquiry(actor=writer, claim=self.open, asked=asked)
        answer_inquiry(actor=writer, inquiry=inquiry, version=1, reply="hushreply", replied_on=date(2026, 1, 6))
        assign(actor=publisher, to=writer, claim=self.open, message="hushassignment")
        keep_search(actor=writer, name="hushsearchname", parameters="q=hushsearchwords")
        administrator = UserFactory.create(username="hushadministrator", group=Group.ADMINISTRATOR)
        invite(actor=administrator, role=Group.EDITOR, name="Hushinvited", email="hushinvited@desk.example")
        assessed = Assessed(verdict=Verdict.LIKELY, summary="hushblindsummary", reasoning="hushblindreasoning")
        draft = draft_verification(actor=writer, claim=self.blind, assessed=assessed)
        review = submit_verification(actor=writer, verification=draft, version=draft.version)
        request = ask_second_assessment(
            actor=publisher, verification=review, assessor=signer, message="hushsecondmessage"
        )
        give_second_assessment(
            actor=signer,
            assessment=request,
            version=request.version,
            verdict=Verdict.ESTABLISHED,
            reasoning="hushsecondreasoning",
            submit=False,
        )
