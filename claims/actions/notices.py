"""Telling people: notices on the desk and, where someone chose so and the desk has mail, by e-mail."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from claims.actions.jobs import defer
from claims.models import Claim, Invitation, Notice, NoticeChoice, Source, User
from claims.permissions import require
from claims.vocabulary import NoticeKind, NoticeWay

# Read ones go after this; unread ones wait as long as it takes.
KEPT_FOR = timedelta(days=90)


@transaction.atomic
def tell(
    *, actor: User | None, kind: NoticeKind, to: Iterable[User], text: str, address: str, claim: Claim | None = None
) -> list[Notice]:
    """Tell these people, in the transaction of what there is to tell: no change, no notice.

    Leaves out the actor, whoever signs in no more, and whoever chose not to hear of this kind. ``text`` is one line
    that may leave the desk by e-mail: never the words of a draft or a verdict that is hidden. ``address`` begins with
    ``/desk/``. ``actor`` is None where the desk noticed it by itself.
    """
    people = {user.pk: user for user in to if user.is_active and (actor is None or user.pk != actor.pk)}
    ways = ways_of(people, kind)
    told = [pk for pk in people if ways[pk] is not NoticeWay.NONE]
    notices = Notice.objects.bulk_create(
        Notice(to=people[pk], kind=kind.value, text=text, address=address, claim=claim, by=actor) for pk in told
    )
    if settings.HAS_MAIL:
        for notice in notices:
            if ways[notice.to_id] is NoticeWay.EMAIL and notice.to.email:
                defer("mail_notice", notice=notice.pk)
    return notices


def spoken_of(claim: Claim | None, source: Source | None) -> tuple[str, str]:
    """The claim, else the source, in the words of a notice; and the address of its page."""
    if claim:
        return str(claim), reverse("desk:workbench", args=[claim.code])
    return str(source), reverse("desk:reader", args=[source.pk if source else 0])


def settle(*kinds: NoticeKind, **about: Any) -> None:
    """What these notices ask for is done, or asked no more: whoever has not read theirs need not."""
    waiting = Notice.objects.unread().filter(kind__in=[kind.value for kind in kinds], **about)
    waiting.update(read_at=timezone.now())


def ways_of(people: Iterable[int], kind: NoticeKind) -> dict[int, NoticeWay]:
    chosen = NoticeChoice.objects.filter(user__in=list(people), kind=kind.value)
    return dict.fromkeys(people, NoticeWay.DESK) | {choice.user_id: NoticeWay(choice.way) for choice in chosen}


def mail_notice(notice: int) -> bool:
    """The job's share: send one notice to its person; whether it was sent. A failed try raises and is made again.

    What was read meanwhile, or is of someone who left, is not sent.
    """
    waiting = Notice.objects.unread().filter(mailed_at=None, to__is_active=True).exclude(to__email="")
    row = waiting.select_related("to").filter(pk=notice).first()
    if row is None:
        return False
    here, choices = settings.PUBLIC_URL, reverse("desk:notice_choices")
    body = f"{row.text}\n\n{here}{row.address}\n\nChoose what you hear of: {here}{choices}\n"
    EmailMessage(subject=" ".join(row.text.split())[:150], body=body, to=[row.to.email]).send()
    Notice.objects.filter(pk=notice).update(mailed_at=timezone.now())
    return True


def mail_link(*, invitation: Invitation, link: str) -> bool:
    """Send a link at once, for its secret is kept nowhere; whether it went out. Whoever asked for it has it too."""
    if not (settings.HAS_MAIL and invitation.email):
        return False
    body = f"This link to the desk is good once:\n\n{link}\n"
    try:
        EmailMessage(subject="Your link to the desk", body=body, to=[invitation.email]).send()
    except OSError:
        return False
    return True


def read_notice(*, actor: User, notice: Notice) -> None:
    """The actor has read one of their own notices; nothing happens to another's."""
    require(actor, "see_desk")
    Notice.objects.unread().filter(pk=notice.pk, to=actor).update(read_at=timezone.now())


def read_notices(*, actor: User, up_to: int) -> int:
    """The actor has read all of their notices up to this one (by primary key), and none that came later; how many."""
    require(actor, "see_desk")
    return Notice.objects.unread().filter(to=actor, pk__lte=up_to).update(read_at=timezone.now())


@transaction.atomic
def choose_notices(*, actor: User, ways: Mapping[NoticeKind, NoticeWay]) -> None:
    """How the actor hears of these kinds from now on."""
    require(actor, "see_desk")
    NoticeChoice.objects.bulk_create(
        [NoticeChoice(user=actor, kind=kind.value, way=way.value) for kind, way in ways.items()],
        update_conflicts=True,
        unique_fields=["user", "kind"],
        update_fields=["way"],
    )


def prune_notices() -> int:
    """The job's share: forget what was read long ago; how many notices that were."""
    return Notice.objects.filter(read_at__lt=timezone.now() - KEPT_FOR).delete()[0]
