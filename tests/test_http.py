"""What every answer has in common: headers, health, and pages for what goes wrong. ASVS 5.0: V3.4, V13.4, V16.5."""

import resource
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError, connection, connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from claims import http
from claims.models import User
from tests.conftest import signed_in

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self'; "
    "manifest-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
)


# Words of a piece of Python's stack: 16 KB.
PIECE = 2_048


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


def most_faults(respond: http.Respond) -> int:
    """Pages of memory that one of many requests, each begun 32 bytes further on in the stack, has the system bring."""

    def begin() -> HttpResponse:
        return respond(HttpRequest())

    worst, plain = 0, begin.__code__
    for words in range(0, PIECE, 4):
        begin.__code__ = plain.replace(co_stacksize=plain.co_stacksize + words)
        before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
        begin()
        worst = max(worst, resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before)
    return worst


def test_calls_of_a_request_never_cross_an_edge_of_the_stack() -> None:
    def called() -> None:
        pass

    def looping(request: HttpRequest) -> HttpResponse:
        for _ in range(1_000):
            called()
        return HttpResponse()

    assert most_faults(http.room_for_calls(looping)) < 200
    if sys.version_info < (3, 13):  # later ones keep a piece by for the next call
        assert most_faults(looping) > 900


def test_every_request_has_room_for_its_calls() -> None:
    assert settings.MIDDLEWARE[0] == "claims.http.room_for_calls"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/accounts/login/", "/claims/NO-0001/", "/healthz"])
def test_every_answer_is_locked_down(visitor: Client, address: str) -> None:
    headers = visitor.get(address).headers
    assert set(headers["Content-Security-Policy"].split("; ")) == set(POLICY.split("; "))
    assert headers["Permissions-Policy"] == http.PERMISSIONS_POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"


def test_files_carry_the_policy_too(visitor: Client) -> None:
    response = visitor.get("/static/img/counterclaim.svg")
    response.close()
    headers = response.headers
    assert set(headers["Content-Security-Policy"].split("; ")) == set(POLICY.split("; "))
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_host_that_is_not_ours_is_refused_with_the_policy(settings: Any) -> None:
    settings.SECURE_SSL_REDIRECT = True
    response = Client(raise_request_exception=False).get("/", headers={"Host": "evil.example"})
    assert response.status_code == 400
    assert set(response.headers["Content-Security-Policy"].split("; ")) == set(POLICY.split("; "))
    assert "evil.example" not in response.content.decode()


@pytest.mark.django_db
def test_desk_and_account_pages_are_stored_by_no_one(editor: User) -> None:
    client = signed_in(editor)
    for address in ("/desk/", "/desk/sources/", "/desk/no-such-page/", "/accounts/login/", "/accounts/logout/"):
        assert client.get(address).headers["Cache-Control"] == "private, no-store"


@pytest.mark.django_db
def test_a_desk_page_that_refuses_is_stored_by_no_one(visitor: Client) -> None:
    assert visitor.get("/desk/").headers["Cache-Control"] == "private, no-store"


def test_alive_is_said_without_the_database(visitor: Client) -> None:
    response = visitor.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_ready_is_said_where_database_and_migrations_are_there(visitor: Client) -> None:
    response = visitor.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"database": "ok", "migrations": "ok"})


@pytest.mark.django_db(databases=["default", "owner"])
def test_not_ready_where_a_migration_is_missing(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    recorded = MigrationRecorder(connection).applied_migrations()
    (newest,) = MigrationExecutor(connection).loader.graph.leaf_nodes("claims")
    monkeypatch.setattr(
        MigrationRecorder,
        "applied_migrations",
        lambda recorder: {key: value for key, value in recorded.items() if key != newest},
    )
    response = visitor.get("/readyz")
    assert (response.status_code, response.json()) == (503, {"database": "ok", "migrations": "1 missing"})


@pytest.fixture
def database_away(transactional_db: None) -> Iterator[None]:
    """Nothing listens where the database is looked for."""
    default = connections["default"]
    default.close()
    port = default.settings_dict["PORT"]
    default.settings_dict["PORT"] = "1"
    yield
    default.close()
    default.settings_dict["PORT"] = port


@pytest.mark.usefixtures("database_away")
def test_not_ready_where_the_database_is_away(visitor: Client) -> None:
    response = visitor.get("/readyz")
    assert (response.status_code, response.json()) == (503, {"database": "away"})


@pytest.mark.usefixtures("database_away")
def test_alive_where_the_database_is_away(visitor: Client) -> None:
    assert visitor.get("/healthz").status_code == 200


def says_that_the_database_is_away(response: Any) -> bool:
    page = response.content.decode()
    return (
        response.status_code == 503
        and response.headers["Retry-After"] == "10"
        and "The database cannot be reached just now" in page
        and "Traceback" not in page
    )


@pytest.mark.usefixtures("database_away")
@pytest.mark.parametrize("address", ["/", "/claims/TT-0001/", "/topics/the-sound/", "/search/?q=ferry"])
def test_a_public_page_says_that_the_database_is_away(visitor: Client, address: str) -> None:
    assert says_that_the_database_is_away(visitor.get(address))


@pytest.mark.usefixtures("database_away")
def test_a_desk_page_says_that_the_database_is_away(visitor: Client) -> None:
    visitor.cookies["sessionid"] = "a" * 32
    assert says_that_the_database_is_away(visitor.get("/desk/"))
    assert says_that_the_database_is_away(visitor.post("/desk/sources/new/", {"text": "Ferries crossed."}))


@pytest.mark.usefixtures("database_away")
def test_signing_in_says_that_the_database_is_away(visitor: Client) -> None:
    response = visitor.post("/accounts/login/", {"login": "cora", "password": "a long password"})
    assert says_that_the_database_is_away(response)


@pytest.mark.django_db
def test_a_database_lost_while_the_answer_is_under_way_is_said_too(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(middleware: SessionMiddleware, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(SessionMiddleware, "process_response", lose)
    assert says_that_the_database_is_away(visitor.get("/"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "failing",
    [
        "SET LOCAL statement_timeout = '1ms'; SELECT pg_sleep(1)",
        "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'lock_not_available'; END $$",
        "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'deadlock_detected'; END $$",
        "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'serialization_failure'; END $$",
    ],
)
def test_who_waited_too_long_for_others_is_told_to_try_again(
    editor: User, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    client = signed_in(editor)
    client.raise_request_exception = False

    def wait(**given: Any) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(failing)

    monkeypatch.setattr("claims.desk.speakers.add_speaker", wait)
    response = client.post("/desk/speakers/new/", {"name": "Mara Venn", "kind": "person"})
    page = response.content.decode()
    assert (response.status_code, response.headers["Retry-After"]) == (503, "10")
    assert "Others are at work on the same thing" in page
    assert "cannot be reached" not in page


@pytest.mark.django_db
def test_a_missing_page_says_so(visitor: Client) -> None:
    response = visitor.get("/no/such/page/")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


@pytest.mark.django_db
def test_a_refused_page_names_the_role_that_is_needed(contributor: User) -> None:
    response = signed_in(contributor).get(reverse("desk:topic_new"))
    assert response.status_code == 403
    assert "This needs the role of publisher or above." in response.content.decode()
    assert "Back to the desk" in response.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_is_refused_with_advice() -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/accounts/login/", {"login": "cora", "password": "a long password"})
    assert response.status_code == 403
    assert "open for too long" in response.content.decode()


@pytest.mark.django_db
def test_an_error_of_ours_shows_a_page_and_no_trace(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(request: HttpRequest) -> HttpResponse:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr("claims.http.MigrationExecutor", fail)
    response = visitor.get("/readyz")
    page = response.content.decode()
    assert response.status_code == 500
    assert "Something went wrong on our side" in page
    assert "secret" not in page


@pytest.mark.parametrize(
    ("view", "given", "status"),
    [
        (http.bad_request, [ValueError("x")], 400),
        (http.bad_request, [RequestDataTooBig("x")], 413),
        (http.permission_denied, [ValueError("x")], 403),
        (http.page_not_found, [ValueError("x")], 404),
        (http.csrf_failure, ["x"], 403),
        (http.server_error, [], 500),
        (http.unavailable, [], 503),
        (http.too_many_requests, [], 429),
    ],
)
def test_error_pages_need_neither_session_nor_database(
    view: Callable[..., HttpResponse], given: list[Any], status: int
) -> None:
    response = view(RequestFactory().get("/"), *given)
    assert response.status_code == status
    assert b"<h1" in response.content
    assert b"style=" not in response.content
    assert response.headers["Cache-Control"] == "no-store"
    assert ("Retry-After" in response.headers) == (status in (429, 503))
    # Who only reads has no form to go back to.
    assert (b"in the form" in response.content) == (view in (http.csrf_failure,) or status == 413)
    assert (b"in the form" in view(RequestFactory().post("/"), *given).content) == (
        status in (413, 500, 503) or view is http.csrf_failure
    )


@pytest.mark.parametrize("address", ["/healthz", "/readyz", "/", "/claims/DR-0001/", "/feeds/claims.atom"])
def test_what_can_only_be_read_says_so_to_whoever_sends_something(visitor: Client, address: str) -> None:
    response = visitor.post(address)
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert "This address can only be read" in response.content.decode()


def test_the_address_of_a_form_says_so_to_whoever_opens_it(editor_client: Client) -> None:
    response = editor_client.get("/desk/claims/DR-0001/verification/sign/")
    assert (response.status_code, "There is nothing to read" in response.content.decode()) == (405, True)


@pytest.mark.django_db
def test_actions_learn_which_request_they_serve(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr("claims.http.MigrationExecutor", lambda connection: seen.append(http.current_request.get()))
    Client(raise_request_exception=False).get("/readyz")
    assert seen == ["GET /readyz"]
    assert http.current_request.get() == ""
