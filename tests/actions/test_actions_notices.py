"""Telling people: whom, how, and only if what there is to tell came true."""

import re
import socketserver
from collections.abc import Iterator
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from claims.actions.notices import (
    KEPT_FOR,
    choose_notices,
    mail_notice,
    prune_notices,
    read_notice,
    read_notices,
    tell,
)
from claims.models import Notice, User
from claims.vocabulary import NoticeKind, NoticeWay
from tests.factories import NoticeFactory, UserFactory

pytestmark = pytest.mark.django_db

LINE, PLACE = "Cora returned TT-0001 to you", "/desk/claims/TT-0001/verification/"


def told(actor: User | None, *to: User, kind: NoticeKind = NoticeKind.RETURNED) -> list[User]:
    return [notice.to for notice in tell(actor=actor, kind=kind, to=to, text=LINE, address=PLACE)]


def test_each_is_told_once_but_neither_the_actor_nor_whoever_left(editor: User, second_editor: User) -> None:
    gone = UserFactory.create(is_active=False)
    assert told(editor, second_editor, editor, gone, second_editor) == [second_editor]
    notice = Notice.objects.get()
    assert (notice.by, notice.text, notice.address, notice.read_at) == (editor, LINE, PLACE, None)


def test_whoever_chose_not_to_hear_of_a_kind_hears_of_the_others(editor: User, second_editor: User) -> None:
    choose_notices(actor=editor, ways={NoticeKind.RETURNED: NoticeWay.NONE})
    assert told(None, editor, second_editor) == [second_editor]
    assert told(None, editor, kind=NoticeKind.SIGNED) == [editor]


def test_a_choice_is_changed_in_place(editor: User) -> None:
    for way in (NoticeWay.NONE, NoticeWay.EMAIL):
        choose_notices(actor=editor, ways={NoticeKind.RETURNED: way})
    assert list(editor.notice_choices.values_list("kind", "way")) == [("returned", "email")]


def test_no_change_no_notice(editor: User, second_editor: User) -> None:
    with transaction.atomic():
        told(editor, second_editor)
        transaction.set_rollback(True)
    assert not Notice.objects.exists()


def test_twenty_cost_the_queries_of_one(editor: User, django_assert_num_queries: Any) -> None:
    people = UserFactory.create_batch(20)
    for some in (people[:1], people):
        with django_assert_num_queries(4):  # the savepoint, the choices, the rows
            told(editor, *some)


def test_nobody_reads_the_notices_of_another(editor: User, second_editor: User) -> None:
    notice = NoticeFactory.create(to=second_editor)
    read_notice(actor=editor, notice=notice)
    assert read_notices(actor=editor, up_to=notice.pk) == 0
    assert Notice.objects.unread().get() == notice


def test_reading_all_leaves_what_came_after_the_page_was_made(editor: User) -> None:
    seen, later = NoticeFactory.create_batch(2, to=editor)
    assert read_notices(actor=editor, up_to=seen.pk) == 1
    assert Notice.objects.unread().get() == later


def test_what_was_read_long_ago_is_forgotten_and_what_was_not_read_is_kept(editor: User) -> None:
    long_ago = timezone.now() - KEPT_FOR - timedelta(days=1)
    kept = [NoticeFactory.create(to=editor), NoticeFactory.create(to=editor, read_at=timezone.now())]
    Notice.objects.update(made_at=long_ago)
    NoticeFactory.create(to=editor, read_at=long_ago)
    assert prune_notices() == 1
    assert list(Notice.objects.order_by("pk")) == kept


def jobs() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT (args->>'notice')::int FROM procrastinate_jobs WHERE task_name LIKE '%mail_notice'")
        return [notice for (notice,) in cursor.fetchall()]


def test_mail_is_asked_for_where_the_desk_has_mail_and_someone_chose_it(
    editor: User, second_editor: User, settings: Any
) -> None:
    choose_notices(actor=editor, ways={NoticeKind.RETURNED: NoticeWay.EMAIL})
    told(None, editor, second_editor)
    assert jobs() == []
    settings.HAS_MAIL = True
    told(None, editor, second_editor)
    assert jobs() == [Notice.objects.filter(to=editor).latest("pk").pk]


class Postbox(socketserver.StreamRequestHandler):
    """As much of a mail server as one letter needs; refuses the first ``busy`` of them."""

    letters: list[str] = []
    busy = 0

    def handle(self) -> None:
        self.say(220)
        while line := self.rfile.readline().decode().upper().strip():
            if line == "DATA":
                self.say(354)
                letter = iter(self.rfile.readline, b".\r\n")
                self.letters.append(b"".join(letter).decode())
                self.say(250)
            elif line.startswith("MAIL") and self.busy:
                type(self).busy -= 1
                self.say(451)
            else:
                self.say(221 if line == "QUIT" else 250)

    def say(self, code: int) -> None:
        self.wfile.write(f"{code} postbox\r\n".encode())


@pytest.fixture
def postbox(settings: Any) -> Iterator[type[Postbox]]:
    Postbox.letters, Postbox.busy = [], 0
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Postbox) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.server_address[1]
        settings.DEFAULT_FROM_EMAIL, settings.PUBLIC_URL = "desk@facts.example", "https://facts.example"
        yield Postbox
        server.shutdown()


def test_a_letter_holds_the_line_and_the_address_and_is_sent_once(editor: User, postbox: type[Postbox]) -> None:
    notice = NoticeFactory.create(to=editor, text=LINE, address=PLACE)
    assert [mail_notice(notice.pk), mail_notice(notice.pk)] == [True, False]
    (letter,) = postbox.letters
    assert re.findall(r"^(?:To|From|Subject): .*?(?=\r)", letter, re.MULTILINE) == [
        f"Subject: {LINE}",
        "From: desk@facts.example",
        f"To: {editor.email}",
    ]
    assert letter.split("\r\n\r\n", 1)[1].split() == [
        *LINE.split(),
        f"https://facts.example{PLACE}",
        *["Choose", "what", "you", "hear", "of:"],
        "https://facts.example/desk/notices/choices/",
    ]


def test_a_letter_that_was_refused_is_tried_again(editor: User, postbox: type[Postbox]) -> None:
    notice, postbox.busy = NoticeFactory.create(to=editor), 1
    with pytest.raises(OSError, match="451"):
        mail_notice(notice.pk)
    assert mail_notice(notice.pk)
    assert len(postbox.letters) == 1


def test_nothing_is_sent_of_what_was_read_nor_to_whoever_left(editor: User, postbox: type[Postbox]) -> None:
    read = NoticeFactory.create(to=editor, read_at=timezone.now())
    gone = NoticeFactory.create(to__is_active=False)
    nowhere = NoticeFactory.create(to__email="")
    assert [mail_notice(notice.pk) for notice in (read, gone, nowhere)] == [False, False, False]
    assert postbox.letters == []
