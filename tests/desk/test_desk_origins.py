"""Where a capture comes from, on its page: each link with its evidence, the editor's word, and what was not found."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.actions.comparing import compare_capture
from claims.actions.corroborate import recompute
from claims.desk.alongside import alongside
from claims.desk.forms import origins
from claims.desk.forms.origins import sources_offered
from claims.desk.runs import runs_of
from claims.models import Capture, OriginLink, Source, User
from tests.actions.stories import AGENCY, OWN, REPRINT, TOWED
from tests.desk.scenes import HTMX, queries_while_rendering
from tests.factories import (
    CaptureFactory,
    ClaimFactory,
    OriginLinkFactory,
    OriginPassageFactory,
    PositionFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
)
from tests.working import queued

pytestmark = pytest.mark.django_db


def copied() -> OriginLink:
    """The reprint, linked to the agency's report as the worker links it."""
    original = CaptureFactory.create(text=AGENCY, source__publisher__name="Coast Wire", source__title="Fog and cables")
    copy = CaptureFactory.create(text=REPRINT, source__publisher__name="The Herald")
    assert [compare_capture(original.pk), compare_capture(copy.pk)] == [0, 1]
    return OriginLink.objects.get()


def page_of(client: Client, capture: Capture, **asked: str) -> str:
    return client.get(f"/desk/sources/{capture.source_id}/", asked).content.decode()


def test_the_reader_says_where_a_text_comes_from_and_how_sure_that_is(contributor_client: Client) -> None:
    link = copied()
    page = page_of(contributor_client, link.capture)
    assert "Where this comes from" in page
    assert "is a copy of Coast Wire (found by rule)" in page
    assert "nobody has decided yet" in page
    assert "1 hop" in page
    assert f"/desk/origins/{link.pk}/evidence/" in page
    assert "Not a copy" not in page  # an editor's to say


def test_a_text_of_its_own_says_so(contributor_client: Client) -> None:
    assert "its own words are its own" in page_of(contributor_client, CaptureFactory.create())


def test_a_chain_names_its_root(contributor_client: Client) -> None:
    link = copied()
    reprint = CaptureFactory.create(text=f"Seen on the coast.\n\n{REPRINT}", source__publisher__name="Island Post")
    again = OriginLinkFactory.create(
        capture=reprint,
        end=len(reprint.text),
        kind="copies",
        to_publisher=None,
        to_capture=link.capture,
        rule="copying",
    )
    passage = link.passages.order_by("pk")[0]
    OriginPassageFactory.create(link=again, start=30, end=60, to_start=passage.start, to_end=passage.end)
    page = page_of(contributor_client, reprint)
    assert "2 hops to its root, Coast Wire" in page


def test_the_evidence_stands_side_by_side_with_differing_words_marked(contributor_client: Client) -> None:
    link = copied()
    url = f"/desk/origins/{link.pk}/evidence/"
    page = contributor_client.get(url).content.decode()
    passage = link.passages.order_by("start")[0]
    assert f"passage={passage.start}-{passage.end}#passage" in page
    assert f"passage={passage.to_start}-{passage.to_end}#passage" in page
    part = contributor_client.get(url, headers=HTMX)
    assert "HX-Request" in part["Vary"]
    assert part.content.decode().strip().startswith('<div class="alongside">')
    assert contributor_client.get("/desk/origins/999/evidence/").status_code == 404


def test_the_evidence_of_a_credit_is_its_words_in_their_place(contributor_client: Client) -> None:
    capture = CaptureFactory.create(text="Ferries crossed, Reuters reported. Nets were cut.")
    link = OriginLinkFactory.create(capture=capture, start=0, end=34, evidence="Reuters reported")
    page = contributor_client.get(f"/desk/origins/{link.pk}/evidence/").content.decode()
    assert "Ferries crossed, <mark>Reuters reported</mark>." in page


def test_a_link_by_hand_shows_what_the_two_texts_share(contributor_client: Client, editor: User) -> None:
    link = copied()
    by_hand = OriginLinkFactory.create(
        capture=link.capture,
        end=len(REPRINT),
        kind="copies",
        to_publisher=None,
        to_capture=CaptureFactory.create(text=f"{AGENCY}Again."),
        rule="",
        state="confirmed",
        settled_by=editor,
        settled_at=link.capture.captured_at,
    )
    answer = contributor_client.get(f"/desk/origins/{by_hand.pk}/evidence/")
    assert answer.context["pairs"]


def test_a_passage_in_the_address_is_marked_in_the_text(contributor_client: Client) -> None:
    capture = CaptureFactory.create(text=OWN)
    page = page_of(contributor_client, capture, passage="5-13")
    assert f'<span id="passage"></span><span class="is-passage">{OWN[5:13]}</span>' in page
    for odd in ("5", "13-5", "x-y", "9999-99999", "٣-٤"):
        assert 'id="passage"' not in page_of(contributor_client, capture, passage=odd)


@pytest.mark.parametrize("passage", [(0, 9), (3, 7), (8, 99), (2, 2)])
def test_a_passage_leaves_the_text_itself(passage: tuple[int, int]) -> None:
    runs = runs_of("It is open.", [], None, passage)
    assert "".join(run.text for run in runs) == "It is open."
    assert "".join(run.text for run in runs if run.is_passage) == "It is open."[slice(*passage)]
    assert sum(run.opens_passage for run in runs) == (passage[0] < passage[1])


def test_not_a_copy_is_said_with_a_reason_and_shown_with_who_and_when(editor_client: Client) -> None:
    link = copied()
    data = {"version": link.version, "state": "overruled", "reason": "Both were on the pier."}
    answer = editor_client.post(f"/desk/origins/{link.pk}/", data)
    assert (answer.status_code, answer["Location"].endswith("#origins")) == (303, True)
    page = page_of(editor_client, link.capture)
    assert "Not a copy</strong>, Edda Editor" in page
    assert "Both were on the pier." in page
    assert "is a copy of Coast Wire" not in page
    assert ">Is a copy</button>" in page
    late = editor_client.post(f"/desk/origins/{link.pk}/", data, headers=HTMX)
    assert (late.status_code, "Changed by Edda Editor" in late.content.decode()) == (409, True)


def test_an_editor_finds_the_original_by_outlet_title_or_address(editor_client: Client, editor: User) -> None:
    capture = CaptureFactory.create(text=OWN)
    found = CaptureFactory.create(source__publisher__name="Coast Wire", source__url="https://wire.example/fog").source
    CaptureFactory.create(source__title="Elsewhere")
    url = f"/desk/sources/{capture.source_id}/origin/"
    for words in ("coast wire", "wire.example/fog", found.title.upper(), "Coast fourth"):
        answer = editor_client.get(url, {"words": words})
        assert answer.context["opened"].more["sources"] == [found], words
    assert len(editor_client.get(url).context["opened"].more["sources"]) == 2
    data = {"kind": "copies", "to_source": found.pk, "start": 5, "end": 60, "evidence": "Their words."}
    assert editor_client.post(url, data)["Location"].endswith("#origins")
    link = OriginLink.objects.get()
    assert (link.start, link.end, link.state, link.rule, link.reason) == (5, 60, "confirmed", "", "Their words.")
    page = page_of(editor_client, capture)
    assert "Is a copy</strong>, Edda Editor" in page
    refused = editor_client.post(url, data | {"end": 9999})
    assert (refused.status_code, refused.context["opened"].more["chosen"]) == (422, found.pk)


def test_of_many_speakers_some_are_shown_and_any_is_found_and_taken(
    editor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origins, "SPEAKERS_OFFERED", 2)
    capture = CaptureFactory.create()
    names = ("Wendel Harbour", "Brask", "Ada")
    wendel, *newest = (SpeakerFactory.create(name=name) for name in names)
    url = f"/desk/sources/{capture.source_id}/origin/"

    def shown(**asked: str) -> list[object]:
        return [pk for pk, _ in editor_client.get(url, asked).context["entry"].fields["to_speaker"].choices]

    assert shown() == ["", *(each.pk for each in reversed(newest))]
    assert shown(words="wendel") == ["", wendel.pk]
    refused = editor_client.post(url, {"kind": "cites", "to_speaker": wendel.pk, "end": "0"})
    assert f'<option value="{wendel.pk}" selected>' in refused.content.decode()
    editor_client.post(url, {"kind": "cites", "to_speaker": wendel.pk})
    assert OriginLink.objects.get().to_speaker == wendel


def test_the_origins_of_a_capture_take_as_many_queries_for_twenty_as_for_one(contributor_client: Client) -> None:
    link = copied()
    url = f"/desk/sources/{link.capture.source_id}/"
    contributor_client.get(url)
    with CaptureQueriesContext(connection) as one:
        contributor_client.get(url)
    for _ in range(19):
        OriginPassageFactory.create(link__capture=link.capture)
    with CaptureQueriesContext(connection) as twenty:
        contributor_client.get(url)
    assert len(one) == len(twenty)


def test_the_page_of_the_evidence_makes_no_query_while_it_is_drawn(
    contributor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = copied()
    assert queries_while_rendering(contributor_client, f"/desk/origins/{link.pk}/evidence/", monkeypatch) == []


def test_words_alongside_are_the_passages_themselves() -> None:
    one, other = "Coast guards towed “eleven” boats  out.", "The coast guards towed twelve boats out"
    left, right = alongside(one, other)
    assert ("".join(piece.text for piece in left), "".join(piece.text for piece in right)) == (one, other)
    assert [piece.text.strip() for piece in left if piece.differs] == ["“eleven”"]
    assert [piece.text.strip() for piece in right if piece.differs] == ["The", "twelve"]


def test_the_workbench_lists_the_outlets_that_carry_one_origin(contributor_client: Client) -> None:
    link = copied()
    claim = ClaimFactory.create()
    for capture in (link.capture, link.to_capture):
        assert capture
        at = capture.text.index(TOWED)
        span = (at, at + len(TOWED))
        statement = StatementFactory.create(capture=capture, span=span, kind="own_voice", basis="witnessed")
        PositionFactory.create(claim=claim, statement=statement)
    recompute([claim.pk])
    url = f"/desk/claims/{claim.code}/"
    answer = contributor_client.get(url)
    (telling,) = answer.context["bench"].dossier.tellings
    assert (telling.outlets, telling.roots) == (("Coast Wire", "The Herald"), ("Coast Wire",))
    assert [(each.outlet, each.root, each.hops) for each in telling.carriers] == [
        ("Coast Wire", "Coast Wire", 0),
        ("The Herald", "Coast Wire", 1),
    ]
    page = " ".join(answer.content.decode().split())
    assert "2 outlets, 1 origin: Coast Wire, The Herald" in page
    assert "Said once, carried by 2 outlets, from 1 report of its own." in page


def test_one_utterance_in_five_outlets_is_said_once_and_known_from_two_reports(contributor_client: Client) -> None:
    speaker, claim = SpeakerFactory.create(name="Mara Venn"), ClaimFactory.create()
    captures = [
        CaptureFactory.create(text=f"“The strait is open,” Mara Venn told reporters. Outlet {n}.") for n in range(5)
    ]
    for capture in captures:
        PositionFactory.create(claim=claim, statement=StatementFactory.create(capture=capture, speakers=[speaker]))
    for copy, original in ((1, 0), (2, 0), (4, 3)):
        end, target = len(captures[copy].text), captures[original]
        OriginLinkFactory.create(
            capture=captures[copy], end=end, kind="copies", to_publisher=None, to_capture=target, rule="copying"
        )
    recompute([claim.pk])
    answer = contributor_client.get(f"/desk/claims/{claim.code}/")
    (telling,) = answer.context["bench"].dossier.tellings
    assert (len(telling.outlets), len(telling.roots), telling.speaker) == (5, 2, "Mara Venn")
    page = " ".join(answer.content.decode().split())
    assert "Said once, carried by 5 outlets, from 2 reports of their own." in page
    assert "5 outlets, 2 reports of their own." in page
    assert "Yes, once" in page


def test_an_editor_files_a_source_under_another_topic_and_it_is_compared_there(
    editor_client: Client, contributor_client: Client
) -> None:
    capture, topic = CaptureFactory.create(), TopicFactory.create()
    url = f"/desk/sources/{capture.source_id}/topic/"
    assert contributor_client.get(url).status_code == 403
    assert topic.name in editor_client.get(url).content.decode()
    data = {"version": 1, "topic": topic.pk, "reason": "It is about the strait."}
    assert editor_client.post(url, data).status_code == 303
    capture.source.refresh_from_db()
    assert (capture.source.topic, queued()) == (topic, ["claims.tasks.compare_capture"])
    late = editor_client.post(url, data)
    assert (late.status_code, "It is about the strait." in late.content.decode()) == (409, True)
    assert editor_client.post(url, {"version": 2, "topic": 99999}).status_code == 422


def test_sources_are_offered_by_the_same_words_as_their_list_finds(db: None) -> None:
    capture, sought = CaptureFactory.create(), CaptureFactory.create().source
    Source.objects.filter(pk=sought.pk).update(title="Ferries crossed the Straße")
    CaptureFactory.create()
    for words in ("ferry crossing", '"ferries crossed"', "strasse"):
        assert sources_offered(capture, words) == list(Source.objects.search(words)), words
    assert sources_offered(capture, "ferry crossing") == [sought]
    assert sources_offered(capture, "ferry -crossed") == []
