"""How the interface behaves towards anyone: problems, limits, other sites, cookies. ASVS 5.0: V3.4, V4, V13."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory
from django.utils import timezone

from claims import problems
from claims.editions import records
from claims.limits import count_asked, forget_asked, one_of_many, who_asks
from claims.models import AskedCount, User
from tests.api.answers import got, problem_of
from tests.conftest import signed_in
from tests.public import published as given

pytestmark = pytest.mark.django_db


def test_each_kind_of_refusal_is_a_problem(client: Client) -> None:
    asked = {
        "not_found": client.get("/api/v1/claims/NO-0001/"),
        "method_not_allowed": client.delete("/api/v1/claims/"),
        "not_acceptable": client.get("/api/v1/claims/", headers={"Accept": "text/html"}),
        "invalid_parameter": client.get("/api/v1/claims/?colour=red"),
    }
    for kind, response in asked.items():
        members = problem_of(response, problems.KINDS[kind][0])
        assert members["code"] == kind
        assert response.headers["Cache-Control"] == "no-store"
    assert "GET" in asked["method_not_allowed"].headers["Allow"]


def test_what_an_address_takes_is_said_to_whoever_asks_before_a_token_is(client: Client) -> None:
    for address, takes in {
        "claims/": "GET, HEAD, OPTIONS",
        "claims/export.csv": "GET, HEAD, OPTIONS",
        "sources/": "GET, HEAD, OPTIONS, POST",
        "positions/": "OPTIONS, POST",
        "positions/1/withdrawal/": "OPTIONS, POST",
        "captures/1/statements/": "GET, HEAD, OPTIONS, POST",
    }.items():
        asked = client.options(f"/api/v1/{address}")
        assert (asked.status_code, asked.content) == (204, b"")
        refused = client.put(f"/api/v1/{address}?colour=red")
        assert problem_of(refused, 405)["code"] == "method_not_allowed"
        for answer in (asked, refused):
            assert ", ".join(sorted(answer.headers["Allow"].split(", "))) == takes


def test_a_refusal_says_what_there_is(client: Client) -> None:
    asked = problem_of(client.get("/api/v1/topics/?colour=red&ordering=size"), 400)
    said = {each["field"]: each["message"] for each in asked["errors"]}
    assert said["colour"] == "There is no such parameter; there are: cursor, size, ordering."
    assert said["ordering"] == "Give one of: slug, -slug, -updated_at, updated_at."
    none = problem_of(client.get("/api/v1/?colour=red"), 400)
    assert none["errors"] == [{"field": "colour", "message": "This address takes no parameter."}]
    made = problem_of(client.get("/api/v1/claims/export.csv", headers={"Accept": "text/html"}), 406)
    assert made["detail"] == "Made here: text/csv."


def test_the_interface_begins_with_what_there_is(client: Client) -> None:
    for address in got(client, "/api/v1/").values():
        assert client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200, address


def test_without_its_last_slash_an_address_leads_on_with_what_is_sent(client: Client) -> None:
    for answer in (client.get("/api/v1/claims?size=1"), client.post("/api/v1/claims?size=1", {"a": 1})):
        assert (answer.status_code, answer.headers["Location"]) == (308, "/api/v1/claims/?size=1")


def test_what_no_view_answers_is_a_problem_too(client: Client) -> None:
    assert problem_of(client.get("/api/v2/claims/"), 404)["code"] == "not_found"
    assert problem_of(client.get("/api/v1/claims/not-a-code/"), 404)["code"] == "not_found"


def test_a_defect_and_a_database_that_is_away_are_problems(monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(raise_request_exception=False)

    def broken(*args: Any, **kwargs: Any) -> Any:
        raise RuntimeError("secret")

    monkeypatch.setattr(records, "claims", broken)
    failed = client.get("/api/v1/claims/")
    assert problem_of(failed, 500)["code"] == "failed"
    assert "secret" not in failed.content.decode()

    def away(*args: Any, **kwargs: Any) -> Any:
        raise OperationalError("secret")

    monkeypatch.setattr(records, "claims", away)
    response = client.get("/api/v1/claims/")
    assert problem_of(response, 503)["code"] == "unavailable"
    assert response.headers["Retry-After"] == "10"


def test_whoever_asks_too_often_waits(client: Client, settings: Any) -> None:
    settings.API_RATES = settings.API_RATES | {"reads": (2, 60)}
    for _ in range(2):
        got(client, "/api/v1/claims/")
    refused = client.get("/api/v1/claims/")
    assert problem_of(refused, 429)["code"] == "throttled"
    assert 1 <= int(refused.headers["Retry-After"]) <= 61
    assert client.get("/api/v1/claims/", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_behind_a_proxy_each_reader_is_counted_alone_and_none_can_name_another(client: Client, settings: Any) -> None:
    settings.API_RATES = settings.API_RATES | {"reads": (1, 60)}
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    asked = [{"X-Forwarded-For": f"{made_up}, {real}"} for made_up, real in (("a", "b"), ("c", "d"), ("x", "b"))]
    assert [client.get("/api/v1/claims/", headers=headers).status_code for headers in asked] == [200, 200, 429]


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("[2001:db8:1:2::1]:443", "2001:db8:1:2::2", True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
        ("192.0.2.7", "::ffff:192.0.2.7", True),
        ("192.0.2.7:5001", "192.0.2.7:5002", True),
        ("192.0.2.7", "192.0.2.8", False),
        ("", "", True),
        ("unix:", "192.0.2.8", False),
    ],
)
def test_who_has_a_net_of_ipv6_counts_once(one: str, other: str, are_one: bool) -> None:
    assert (one_of_many(one) == one_of_many(other)) is are_one


@pytest.mark.parametrize(
    ("proxies", "named", "who"),
    [
        (0, "198.51.100.9", "203.0.113.1"),  # nobody of ours wrote it
        (1, "198.51.100.9, 192.0.2.7", "192.0.2.7"),
        (1, "198.51.100.9,, 192.0.2.7 ,", "192.0.2.7"),
        (2, "198.51.100.9, 192.0.2.7, 203.0.113.1", "192.0.2.7"),
        (2, "192.0.2.7", "192.0.2.7"),
        (1, "", "203.0.113.1"),
    ],
)
def test_who_asks_is_whom_the_outermost_proxy_of_ours_saw(settings: Any, proxies: int, named: str, who: str) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    asked = RequestFactory().get("/", REMOTE_ADDR="203.0.113.1", headers={"X-Forwarded-For": named})
    assert who_asks(asked) == who


def test_a_count_ends_with_its_window_and_keeps_no_address() -> None:
    now = timezone.now()
    counts = [count_asked("reads", "192.0.2.7", window=60, now=now).count for _ in range(2)]
    later = count_asked("reads", "192.0.2.7", window=60, now=now + timedelta(seconds=61))
    assert (counts, later.count) == ([1, 2], 1)
    assert "192" not in AskedCount.objects.get().who
    assert re.fullmatch("[0-9a-f]{64}", AskedCount.objects.get().who)
    assert (forget_asked(now=now), forget_asked(now=now + timedelta(hours=1))) == (0, 1)


def test_scripts_of_other_sites_may_read_and_no_more(client: Client) -> None:
    origin = {"Origin": "https://elsewhere.example"}
    given.publish(given.a_content("DR-0001"))
    read = client.get("/api/v1/claims/", headers=origin)
    assert read.headers["Access-Control-Allow-Origin"] == "*"
    assert "etag" in read.headers["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in read.headers
    asked = origin | {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    allowed = client.options("/api/v1/claims/", headers=asked).headers
    assert {word.strip() for word in allowed["Access-Control-Allow-Methods"].split(",")} == {"GET", "HEAD", "OPTIONS"}
    assert "authorization" not in allowed["Access-Control-Allow-Headers"]
    for address in ("/", "/claims/DR-0001/", "/desk/", "/accounts/login/"):
        assert "Access-Control-Allow-Origin" not in client.get(address, headers=origin).headers, address


def test_a_session_of_the_desk_changes_nothing_and_is_not_looked_at(administrator: User) -> None:
    given.publish(given.a_content("DR-0001"))
    signed, anonymous = signed_in(administrator), Client()
    for address in ("/api/v1/claims/", "/api/v1/claims/DR-0001/", "/api/v1/editions/"):
        response = signed.get(address)
        assert response.content == anonymous.get(address).content
        assert "Cookie" not in response.headers.get("Vary", "")
        assert not response.cookies
