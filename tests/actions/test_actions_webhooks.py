"""Other sites hear of each edition: signed, from the real worker, over real HTTP, and nowhere inside."""

import io
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import monotonic, sleep
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from claims import posting
from claims.actions import webhooks
from claims.actions.claims import open_claim
from claims.actions.hearers import add_webhook
from claims.actions.publishing import publish_edition
from claims.actions.webhooks import Undelivered, send
from claims.models import Claim, User, Webhook, WebhookDelivery
from claims.models.webhook import PATIENCE
from claims.posting import Forbidden, NotPosted, post
from claims.vocabulary import ChangeType, Group
from tests.api.test_api_guide import blocks
from tests.factories import TopicFactory, UserFactory
from tests.public import published
from tests.working import run_jobs


class Listener(BaseHTTPRequestHandler):
    """Keeps what it is told, and answers with the next of ``answers``."""

    heard: list[tuple[dict[str, str], bytes]]
    answers: list[int | bytes]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.heard.append(({name.lower(): value for name, value in self.headers.items()}, body))
        answer = self.answers.pop(0) if self.answers else 204
        if isinstance(answer, bytes):
            self.wfile.write(answer)
            return
        self.send_response(answer)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Listener]]:
    """An address of this machine that hears; the setting allows it."""
    monkeypatch.setattr(settings, "WEBHOOKS_MAY_BE_PRIVATE", True)
    kind: Any = type("Heard", (Listener,), {"heard": [], "answers": []})
    with HTTPServer(("127.0.0.1", 0), kind) as server:
        kind.address = f"http://127.0.0.1:{server.server_port}/hook?site=1"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield kind
        server.shutdown()
        thread.join()


def recipe() -> Any:
    """What the guide of the interface gives listeners to check a message with."""
    (program,) = (each for each in blocks("python") if "is_genuine" in each)
    known: dict[str, Any] = {}
    exec(compile(program, "docs/api.md", "exec"), known)  # noqa: S102 - the guide's own words
    return known["is_genuine"]


def a_claim(actor: User) -> Claim:
    return open_claim(actor=actor, topic=TopicFactory.create(), wording="Ferries crossed the sound")


def message_to(address: str) -> WebhookDelivery:
    webhook, _ = add_webhook(actor=UserFactory.create(group=Group.ADMINISTRATOR), address=address)
    webhooks.announce(published.publish(published.a_content("DR-0001")).edition)
    return WebhookDelivery.objects.get(webhook=webhook)


@pytest.mark.django_db(transaction=True)
def test_each_edition_is_told_by_the_worker_signed_and_in_the_transaction_that_published_it(
    listener: Any, publisher_user: User, administrator: User
) -> None:
    _, secret = add_webhook(actor=administrator, address=listener.address)
    claim = a_claim(publisher_user)
    with transaction.atomic():
        publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
        transaction.set_rollback(True)
    run_jobs()
    assert listener.heard == []

    edition = publish_edition(actor=publisher_user, claim=claim, change_type=ChangeType.INITIAL)
    publish_edition(
        actor=publisher_user, claim=claim, change_type=ChangeType.WITHDRAWAL, note="It named the wrong port."
    )
    run_jobs()
    (headers, body), (_, last) = listener.heard
    is_genuine = recipe()
    assert is_genuine(secret, headers, body)
    assert not is_genuine(secret, headers, body.replace(b'"number":1', b'"number":2'))
    assert not is_genuine(secret, headers | {"webhook-id": "msg_0"}, body)
    assert not is_genuine("whsec_c2Vjb25k", headers, body)
    old = str(int(headers["webhook-timestamp"]) - 600)
    assert not is_genuine(secret, headers | {"webhook-timestamp": old}, body)
    told = json.loads(body)
    assert (told["type"], told["data"]["code"], told["data"]["number"]) == ("edition.published", claim.code, 1)
    assert told["data"]["content_sha256"] == edition.content_sha256
    (shown,) = (json.loads(each) for each in blocks("json") if '"edition.published"' in each)
    assert (told.keys(), told["data"].keys()) == (shown.keys(), shown["data"].keys())
    assert told["data"]["surrogate_keys"] == ["claims", f"claim-{claim.code}", f"topic-{claim.topic.slug}"]
    assert json.loads(last)["type"] == "edition.withdrawn"
    assert "Ferries" not in body.decode()
    assert list(WebhookDelivery.objects.order_by("pk").values_list("attempts", "answer")) == [(1, 204), (1, 204)]


@pytest.mark.django_db(transaction=True)
def test_what_did_not_arrive_waits_in_the_queue_to_be_tried_again(listener: Any) -> None:
    listener.answers[:] = [500]
    delivery = message_to(listener.address)
    run_jobs()
    (job,) = ProcrastinateJob.objects.filter(task_name="claims.tasks.send_webhook")
    assert (job.status, job.attempts) == ("todo", 1)
    assert job.scheduled_at is not None
    delivery.refresh_from_db()
    assert (delivery.attempts, delivery.answer, delivery.delivered_at) == (1, 500, None)
    assert send(delivery=delivery.pk)
    assert [headers["webhook-id"] for headers, _ in listener.heard] == [f"msg_{delivery.pk}"] * 2
    assert not send(delivery=delivery.pk), "it arrived, and is not told twice"
    assert Webhook.objects.get().failures == 0


@pytest.mark.django_db
def test_a_redirect_is_not_followed_and_counts_as_a_failure(listener: Any) -> None:
    listener.answers[:] = [307]
    with pytest.raises(Undelivered, match="answered 307"):
        send(delivery=message_to(listener.address).pk)
    assert len(listener.heard) == 1


@pytest.mark.django_db
def test_an_address_that_fails_for_too_long_hears_no_more(listener: Any) -> None:
    delivery = message_to(listener.address)
    Webhook.objects.update(failures=PATIENCE - 2)
    listener.answers[:] = [503, b"No \x00 \x1b[31m HTTP\r\n"]
    for _ in range(2):
        with pytest.raises(Undelivered):
            send(delivery=delivery.pk)
    assert Webhook.objects.get().ended_at
    assert WebhookDelivery.objects.get().error.startswith("BadStatusLine: No \ufffd \ufffd[31m HTTP")
    assert not send(delivery=delivery.pk)
    webhooks.announce(published.publish(published.a_content("DR-0002")).edition)
    assert WebhookDelivery.objects.count() == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://localhost/",
        "https://10.1.2.3/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[64:ff9b:1::7f00:1]/",
        "https://[::127.0.0.1]/",
        "https://[::ffff:0:127.0.0.1]/",
        "https://[fec0::1]/",
        "https://[fd00::1]/",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://2130706433/",
        "http://hook.example/",
        "ftp://hook.example/",
        "https://someone@hook.example/",
        "https://:word@hook.example/",
        "https://[::1",
        "https://hook.example:port/",
        "https:///",
    ],
)
def test_nothing_is_posted_inside_or_in_the_clear(address: str) -> None:
    with pytest.raises(Forbidden):
        post(address, b"", {})


def test_a_name_is_resolved_once_and_reached_where_it_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that answers with a public address first and with a private one later is not asked again."""
    asked, reached = [], []

    def resolve(host: str, port: int, **options: Any) -> list[Any]:
        asked.append(host)
        at = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (at, port))]

    def connect(at: tuple[str, int], timeout: float) -> socket.socket:
        reached.append(at)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(NotPosted):
        post("https://hook.example/", b"", {})
    assert (asked, reached) == (["hook.example"], [("93.184.216.34", 443)])


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_whoever_answers_letter_by_letter_is_left(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each letter in time, the answer never, in the clear or while a secure connection is made."""
    monkeypatch.setattr(posting, "SECONDS_IN_ALL", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=dribble, args=[server, b"HTTP/1.1 200" if scheme == "http" else b"\x16\x03"])
        thread.start()
        began = monotonic()
        with pytest.raises(NotPosted):
            post(f"{scheme}://127.0.0.1:{server.getsockname()[1]}/", b"{}", {}, private=True)
        assert monotonic() - began < 3
        thread.join()


def dribble(server: socket.socket, beginning: bytes) -> None:
    """Answers one request with a beginning, then a letter at a time for some seconds, or until it is hung up on."""
    there, _ = server.accept()
    with there, suppress(OSError):
        there.sendall(beginning)
        for _ in range(100):
            sleep(0.05)
            there.sendall(b"\x03")


def test_a_name_with_one_address_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (at, 443)) for at in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: found)
    with pytest.raises(Forbidden, match="not public"):
        post("https://hook.example/", b"", {})


@pytest.mark.django_db
def test_the_command_adds_tries_lists_and_ends(listener: Any, administrator: User) -> None:
    def say(*arguments: str) -> str:
        out = io.StringIO()
        call_command("webhook", *arguments, stdout=out)
        return out.getvalue()

    assert "whsec_" in say("add", listener.address, "--for", "The harbour's board")
    added: Any = Webhook.objects.get()
    assert added.events.get().pgh_context.metadata["user"] == administrator.pk
    assert "took the test" in say("try", listener.address)
    assert json.loads(listener.heard[0][1])["type"] == "test"
    assert "1 messages  0 failures in a row  The harbour's board" in say("list")
    with pytest.raises(CommandError, match="hears of editions already"):
        say("add", listener.address)
    say("end", listener.address)
    with pytest.raises(CommandError, match="Nothing is sent"):
        say("end", listener.address)
    assert "the secret of then signs nothing any more" in say("add", listener.address)


@pytest.mark.django_db
def test_the_command_asks_which_administrator_where_it_is_not_plain(listener: Any, editor: User) -> None:
    UserFactory.create_batch(2, group=Group.ADMINISTRATOR)
    for arguments, said in (
        ((), "Say with --as"),
        (("--as", "nobody"), "Nobody signs in"),
        (("--as", editor.username), "administrator"),
    ):
        with pytest.raises(CommandError, match=said):
            call_command("webhook", "add", listener.address, *arguments)
    assert not Webhook.objects.exists()
