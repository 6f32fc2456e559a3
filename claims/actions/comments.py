"""Comments: what people of the desk say to each other, and whom they name."""

import re

from django.db.models.functions import Lower

from claims.actions.audit import audited
from claims.actions.notices import spoken_of, tell
from claims.models import Claim, Comment, Mention, Source, User
from claims.permissions import require, who_may
from claims.vocabulary import NoticeKind

# An @ that begins a word, and what a sign-in name may consist of; an address of e-mail has none that begins a word.
NAMED = re.compile(r"(?<![\w.@+-])@([\w.@+-]+)")


class NothingSaid(Exception):
    """A comment has words."""


def add_comment(*, actor: User, text: str, claim: Claim | None = None, source: Source | None = None) -> Comment:
    """Say something about one claim or one source; those it names are told. It stays as it is written.

    Raises: NothingSaid.
    """
    require(actor, "comment")
    if not text.strip():
        raise NothingSaid("Write what you want to say.")
    with audited(actor, "add_comment"):
        comment = Comment.objects.create(claim=claim, source=source, text=text.strip(), by=actor)
        named = mentioned_in(comment.text)
        Mention.objects.bulk_create(Mention(comment=comment, user=user) for user in named)
        tell_mentioned(comment, named)
    return comment


def mentioned_in(text: str) -> list[User]:
    """The active people of the desk whom a text names, each once: ``@edda``, whatever its case.

    A name may be followed by a full stop or a dash that is not its own.
    """
    names = {name.lower() for name in NAMED.findall(text)}
    names |= {name.rstrip(".@+-") for name in names}
    if not names - {""}:
        return []
    people = who_may("see_desk").alias(folded=Lower("username"))
    return list(people.filter(folded__in=names).order_by("pk"))


def tell_mentioned(comment: Comment, named: list[User]) -> None:
    """In one line what is spoken of, without the words: they may be of a draft."""
    what, address = spoken_of(comment.claim, comment.source)
    text = f"{comment.by.name} names you in a comment on “{what}”."
    place = f"{address}#comment-{comment.pk}"
    tell(actor=comment.by, kind=NoticeKind.MENTIONED, to=named, text=text, address=place, claim=comment.claim)
