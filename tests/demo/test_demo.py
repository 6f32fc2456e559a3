"""What the demo desk holds once it is loaded."""

from itertools import combinations
from pathlib import Path

import pytest

from claims.demo.loading import load_demo
from claims.demo.reading import read_case
from claims.dossier import load_dossier
from claims.models import (
    Assignment,
    Capture,
    Claim,
    Corroboration,
    Edition,
    OriginLink,
    Position,
    Publication,
    Publisher,
    Speaker,
    Statement,
    Topic,
    User,
    Verification,
    VerificationWriter,
)
from claims.vocabulary import (
    ChangeType,
    Comparison,
    Group,
    Interest,
    StatementState,
    Status,
    Verdict,
    VerificationState,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

SIGNED = VerificationState.SIGNED.value
# Outlets and agencies that the two reports name or that carried such reports; none may stand as a publisher here.
REAL_OUTLETS = ("afp", "figaro", "reuters", "associated press", "tass", "bbc", "guardian", "euronews", "interfax")


def claim_about(words: str) -> Claim:
    return Claim.objects.get(wording__icontains=words, topic__prefix="NK")


def status_of(claim: Claim) -> str:
    return Corroboration.objects.get(claim=claim).status


def test_it_is_big_enough_to_look_at() -> None:
    assert Topic.objects.count() == 2
    assert Statement.objects.accepted().count() >= 30
    assert Claim.objects.count() >= 20
    assert Claim.objects.filter(topic__prefix="NK").count() >= 10
    assert Publication.objects.filter(is_withdrawn=False).count() >= 20


def test_it_shows_every_status_and_every_verdict() -> None:
    assert set(Corroboration.objects.values_list("status", flat=True)) == {status.value for status in Status}
    signed = Verification.objects.filter(state=SIGNED)
    assert set(signed.values_list("verdict", flat=True)) == {verdict.value for verdict in Verdict}
    published = Edition.objects.exclude(verification=None).values("verification").distinct()
    assert published.count() >= 6


def test_it_shows_every_kind_of_edition_but_a_clarification() -> None:
    shown = set(Edition.objects.values_list("change_type", flat=True))
    assert shown == {change.value for change in ChangeType} - {ChangeType.CLARIFICATION.value}


def test_nobody_signed_what_they_wrote() -> None:
    for verification in Verification.objects.filter(state=SIGNED):
        assert not VerificationWriter.objects.filter(verification=verification, user=verification.signed_by).exists()


def test_each_claim_rests_on_a_statement() -> None:
    assert not Claim.objects.exclude(positions__in=Position.objects.standing()).exists()


def test_the_fighters_are_corroborated_by_two_origins_without_gain() -> None:
    claim = claim_about("passed through Turkey")
    assert status_of(claim) == Status.CORROBORATED
    strong = [origin for origin in load_dossier(claim).supporting if not origin.weak]
    assert {origin.label for origin in strong if origin.interest is Interest.NEUTRAL} == {
        "France",
        "Syrian Observatory for Human Rights",
    }
    assert [origin.label for origin in strong if origin.interest is Interest.SELF_SERVING] == ["Armenia"]


def test_the_aircraft_are_said_by_one_party_only() -> None:
    assert status_of(claim_about("F-16")) == Status.PARTY_ONLY


def test_the_two_tolls_are_one_series_that_rises() -> None:
    dossier = load_dossier(claim_about("People killed in the fighting"))
    found = dossier.assessment.figures
    assert found.axis is Comparison.CONSISTENT
    assert [pair.result for pair in found.pairs] == [Comparison.CONSISTENT]
    assert {(each.low, each.high, str(each.as_of)) for each in dossier.figures} == {
        (130, None, "2020-10-01"),
        (200, 200, "2020-10-02"),
    }
    assert found.flags == ()


def test_own_losses_are_conceded() -> None:
    assert status_of(claim_about("newly reported killed")) == Status.CONCEDED


def test_each_side_answers_for_its_own_count_of_enemy_dead() -> None:
    both = [claim_about("Azerbaijani troops have been killed"), claim_about("Armenia and Karabakh have been killed")]
    labels = [[origin.label for origin in load_dossier(claim).supporting] for claim in both]
    assert labels == [["Armenia"], ["Azerbaijan"]]
    assert [status_of(claim) for claim in both] == [Status.PARTY_ONLY, Status.PARTY_ONLY]


def test_the_drill_shows_a_bare_denial_a_falling_total_and_divergent_counts() -> None:
    rammed = Corroboration.objects.get(claim__wording__contains="rammed")
    assert (rammed.status, rammed.denial_only) == (Status.CONTESTED, True)
    assert rammed.evidence_changed_at is not None
    rules = {
        claim.code: {reason["rule"] for reason in claim.corroboration.reasons}
        for claim in Claim.objects.filter(topic__prefix="DRILL").select_related("corroboration")
    }
    for rule in ("figure_falling", "divergent_figures", "retracted_only", "agreed_by_opposing_parties"):
        assert any(rule in fired for fired in rules.values()), rule


def test_the_drill_shows_reprints_and_a_retracted_source() -> None:
    reprinted = Claim.objects.get(wording__contains="lay inside Velmoran waters")
    assert len(load_dossier(reprinted).assessment.attestation.origins) == 1
    assert OriginLink.objects.filter(kind="copies").exists()
    assert Capture.objects.filter(source__retracted_at__isnull=False).count() == 1
    assert Publication.objects.filter(is_withdrawn=True).count() == 1


def test_each_queue_of_the_desk_has_something() -> None:
    suggested = Statement.objects.filter(state=StatementState.SUGGESTED.value)
    assert suggested.values("capture").distinct().count() == 2
    assert Statement.objects.without_claim().exists()
    waiting = Verification.objects.filter(state=VerificationState.IN_REVIEW.value)
    assert len({verification.submitted_by for verification in waiting}) == 2, "each editor has one to sign"
    drafts = Verification.objects.filter(state=VerificationState.DRAFT.value)
    assert drafts.filter(returns__isnull=False).exists()
    assert drafts.filter(returns=None).exists()
    signed = Verification.objects.filter(state=SIGNED)
    assert signed.filter(claim__publication=None).exists()
    assert Claim.objects.filter(corroboration__evidence_changed_at__isnull=False).exists()
    in_hand = Assignment.objects.open()
    assert in_hand.values("assignee").distinct().count() == 3
    assert sorted(bool(given.message) for given in in_hand) == [False, True, True]


def test_wikidata_is_named_for_states_alone_and_for_nothing_invented() -> None:
    assert dict(Speaker.objects.exclude(wikidata_id="").values_list("name", "wikidata_id")) == {
        "Armenia": "Q399",
        "Azerbaijan": "Q227",
        "France": "Q142",
        "Russia": "Q159",
        "Turkey": "Q43",
        "United States": "Q30",
    }


def test_no_real_outlet_stands_as_a_publisher() -> None:
    names = [name.casefold() for name in Publisher.objects.values_list("name", flat=True)]
    assert all(name.startswith("digest of a report") or name.endswith("(invented)") for name in names)
    assert not [name for name in names for outlet in REAL_OUTLETS if outlet in name.split()]


def test_each_text_says_in_its_first_line_what_it_is() -> None:
    for capture in Capture.objects.select_related("source__topic"):
        assert capture.source.topic
        is_drill = capture.source.topic.prefix == "DRILL"
        first = "Drill text: " if is_drill else "Digest of a report, written for the demo of Counterclaim."
        assert capture.text.startswith(first)


def test_each_page_of_the_drill_says_that_it_is_one() -> None:
    for page in Publication.objects.filter(claim__topic__prefix="DRILL"):
        assert "on this page are invented" in bytes(page.html).decode()


def test_every_verdict_on_the_reference_case_says_what_it_rests_on() -> None:
    for verification in Verification.objects.filter(claim__topic__prefix="NK"):
        assert verification.summary.endswith("Assessed for the demo from two reports alone.")


def test_a_second_load_changes_nothing(sign_ins: Path) -> None:
    models = (Capture, Claim, Edition, Position, Publisher, Statement, Topic, User, Verification)
    before = [model.objects.count() for model in models], sign_ins.read_text()
    passwords = list(User.objects.order_by("pk").values_list("password", flat=True))
    assert not load_demo(sign_ins).changed
    assert ([model.objects.count() for model in models], sign_ins.read_text()) == before
    assert list(User.objects.order_by("pk").values_list("password", flat=True)) == passwords


def test_each_role_can_sign_in_with_the_password_on_file(sign_ins: Path) -> None:
    assert sign_ins.stat().st_mode & 0o777 == 0o600
    rows = [line.split() for line in sign_ins.read_text().splitlines() if line.startswith("  ")]
    users = {username: User.objects.get(username=username) for username, *_rest in rows}
    assert all(users[username].check_password(password) for username, password, *_rest in rows)
    assert all("(demo " in user.name for user in users.values())
    roles = sorted(name for user in users.values() for name in user.groups.values_list("name", flat=True))
    assert roles == sorted([*(group.value for group in Group), Group.EDITOR.value])


def test_no_two_claims_of_a_topic_are_worded_alike() -> None:
    for folder in ("drill", "reference"):
        for one, other in combinations(read_case(folder).claim, 2):
            assert one.wording.casefold() != other.wording.casefold()


def test_words_that_were_taken_back_are_shown_as_no_longer_counted() -> None:
    (said,) = load_dossier(Claim.objects.get(wording__contains="laid mines")).supporters
    assert not said.live
    assert said.notice == "Taken back later by the same speaker or body."
