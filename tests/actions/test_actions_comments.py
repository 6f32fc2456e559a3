"""Comments: said once, naming people of the desk, who are told."""

import pytest

from claims.actions.comments import NothingSaid, add_comment, mentioned_in
from claims.models import Comment, Mention, Notice, User
from claims.vocabulary import Group
from tests.factories import ClaimFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_a_comment_names_people_who_are_told(contributor: User, editor: User) -> None:
    claim = ClaimFactory.create()
    comment = add_comment(actor=contributor, claim=claim, text=" Who rang, @edda or I (@cora)? ")
    assert comment.text == "Who rang, @edda or I (@cora)?"
    assert set(comment.mentions.values_list("user__username", flat=True)) == {"edda", "cora"}
    told = Notice.objects.get()
    assert (told.to, told.kind, told.claim) == (editor, "mentioned", claim)
    assert told.address == f"/desk/claims/{claim.code}/#comment-{comment.pk}"
    assert "rang" not in told.text


def test_a_source_is_spoken_of_too(contributor: User, editor: User) -> None:
    source = SourceFactory.create()
    comment = add_comment(actor=contributor, source=source, text="@edda, the byline is wrong")
    assert list(Comment.objects.on_source(source)) == [comment]
    assert Notice.objects.get().address.startswith(f"/desk/sources/{source.pk}/#")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("@edda.", ["edda"]),
        ("@EDDA and @edda", ["edda"]),
        ("@e.venn. See there", ["e.venn"]),
        ("write to office@edda or cora@edda.example", []),
        ("@nobody, @ and @left", []),
        ("(@edda/@cora)", ["edda", "cora"]),
        ("@outsider", []),
    ],
)
def test_a_mention_is_an_at_sign_and_the_name_of_somebody_of_the_desk(text: str, named: list[str]) -> None:
    for name in ("edda", "cora", "e.venn"):
        UserFactory.create(username=name, group=Group.CONTRIBUTOR)
    UserFactory.create(username="left", group=Group.CONTRIBUTOR, is_active=False)
    UserFactory.create(username="outsider")
    assert [user.username for user in mentioned_in(text)] == named


def test_nothing_is_not_said(contributor: User) -> None:
    with pytest.raises(NothingSaid):
        add_comment(actor=contributor, claim=ClaimFactory.create(), text=" \n")
    assert not Comment.objects.exists()


def test_what_was_said_of_a_claim_stands_at_the_one_that_it_was_merged_into(contributor: User) -> None:
    claim = ClaimFactory.create()
    merged = ClaimFactory.create(merged_into=claim)
    earlier = add_comment(actor=contributor, claim=merged, text="First.")
    later = add_comment(actor=contributor, claim=claim, text="Then.")
    add_comment(actor=contributor, claim=ClaimFactory.create(), text="Elsewhere.")
    assert list(Comment.objects.on_claim(claim).for_page()) == [later, earlier]


def test_a_comment_that_cannot_be_told_is_not_said(
    contributor: User, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.actions.comments.tell", lambda **given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        add_comment(actor=contributor, claim=ClaimFactory.create(), text="@edda")
    assert not Comment.objects.exists()
    assert not Mention.objects.exists()
