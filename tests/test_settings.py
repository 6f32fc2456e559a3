"""Settings: strict in production, loud about what is missing, sign-in closed and limited. ASVS 5.0: V6, V7, V13."""

import logging
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.account import app_settings
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import connection
from django.test import Client

from claims.models import User
from factcheck.checked import trusted_proxies
from factcheck.interface import rates
from factcheck.mail import mail_server
from tests.factories import UserFactory

ROOT = Path(settings.BASE_DIR)
SOURCE = (ROOT / "factcheck/settings.py").read_text()
DATABASE = "postgresql://app:secret@db.example:5432/counterclaim?sslmode=require"
PRODUCTION = {
    "PATH": os.environ["PATH"],
    "SECRET_KEY": "k7#pQ" * 12 + "zR!2",
    "DATABASE_URL": DATABASE,
    "DATABASE_OWNER_URL": DATABASE.replace("app:", "owner:"),
    "ALLOWED_HOSTS": "facts.example",
    "PUBLIC_URL": "https://facts.example",
}
SHOW = "import django; django.setup(); from django.conf import settings; print({})"


def run(*arguments: str, **environment: str | None) -> subprocess.CompletedProcess[str]:
    given = {key: value for key, value in (PRODUCTION | environment).items() if value is not None}
    given["DJANGO_SETTINGS_MODULE"] = "factcheck.settings"
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=given, capture_output=True, text=True, check=False
    )


def shown(expression: str, **environment: str | None) -> str:
    done = run("-W", "ignore", "-c", SHOW.format(expression), **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_production_settings_pass_the_deployment_check_without_a_warning() -> None:
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert (done.returncode, "no issues" in done.stdout) == (0, True), done.stderr


def test_cookies_are_bound_to_the_host_and_to_tls_in_production() -> None:
    names = ["SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_SAMESITE"]
    names += ["CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE", "CSRF_COOKIE_HTTPONLY", "SECURE_SSL_REDIRECT", "DEBUG"]
    assert shown(f"[getattr(settings, name) for name in {names}]") == str(
        ["__Host-sessionid", True, True, "Lax", "__Host-csrftoken", True, True, True, False]
    )


def test_a_proxy_is_believed_only_where_it_is_declared() -> None:
    assert shown("getattr(settings, 'SECURE_PROXY_SSL_HEADER', None)") == "None"
    assert "HTTP_X_FORWARDED_PROTO" in shown("settings.SECURE_PROXY_SSL_HEADER", BEHIND_PROXY="1")
    count = "__import__('allauth.app_settings').app_settings.TRUSTED_PROXY_COUNT"
    assert [shown(count, BEHIND_PROXY=given) for given in ("", "1", "2")] == ["0", "1", "2"]


def test_a_number_of_proxies_that_is_none_stops_the_start() -> None:
    for given in ("two", "-1", "1.5"):
        with pytest.raises(ImproperlyConfigured, match="BEHIND_PROXY"):
            trusted_proxies(given)


def test_a_rate_that_is_no_number_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("API_READS_PER_MINUTE", "")
    assert rates()["reads"] == (120, 60)
    monkeypatch.setenv("API_READS_PER_MINUTE", "many")
    with pytest.raises(ImproperlyConfigured, match="API_READS_PER_MINUTE"):
        rates()


def test_what_libpq_knows_is_passed_to_the_database() -> None:
    wanted = "[(each['USER'], each['OPTIONS']['sslmode']) for each in settings.DATABASES.values()]"
    assert shown(wanted) == "[('app', 'require'), ('owner', 'require')]"


@pytest.mark.parametrize(("missing", "said"), [("DATABASE_URL", "DATABASE_URL"), ("SECRET_KEY", "SECRET_KEY")])
def test_what_is_missing_is_named(missing: str, said: str, tmp_path: Path) -> None:
    """Read from a folder that has no state of an embedded server."""
    copy = tmp_path / "factcheck"
    copy.mkdir()
    (copy / "__init__.py").touch()
    for name in ("settings.py", "checked.py", "databases.py", "interface.py", "mail.py"):
        (copy / name).write_text((ROOT / "factcheck" / name).read_text())
    environment = {key: value for key, value in PRODUCTION.items() if not key.startswith(missing.split("_URL")[0])}
    shutil.copytree(ROOT / "claims/vocabulary", tmp_path / "claims/vocabulary")  # the roles that a setting names
    done = subprocess.run(
        [sys.executable, "-c", "import factcheck.settings"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert re.search(rf"ImproperlyConfigured: {said} is not set.*", done.stderr)


def test_readers_pages_are_in_english_unless_another_known_language_is_named() -> None:
    named = "(settings.LANGUAGE_CODE, settings.SITE_LANGUAGE, settings.WRITTEN_LANGUAGE)"
    assert shown(named) == "('en-gb', 'en-gb', 'en-GB')"
    assert shown(named, SITE_LANGUAGE="fr", WRITTEN_LANGUAGE="sr-Latn") == "('en-gb', 'fr', 'sr-Latn')"


@pytest.mark.parametrize(("name", "given"), [("SITE_LANGUAGE", "french"), ("WRITTEN_LANGUAGE", "English")])
def test_a_language_that_is_none_is_refused(name: str, given: str) -> None:
    done = run("-c", "import factcheck.settings", **{name: given})
    assert done.returncode != 0
    assert f"ImproperlyConfigured: {name} is “{given}”: give" in done.stderr


def test_passwords_are_hashed_with_argon2id() -> None:
    hashers = re.search(r"PASSWORD_HASHERS = \[\s*\"([\w.]+)\"", SOURCE)
    assert hashers
    assert hashers[1] == "django.contrib.auth.hashers.Argon2PasswordHasher"


@pytest.mark.parametrize("password", ["short-word", "password1234", "cora-contributor"])
def test_weak_passwords_are_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password, User(username="cora-contributor"))


def test_history_is_append_only() -> None:
    assert settings.PGHISTORY_APPEND_ONLY


def test_no_time_is_but_utc() -> None:
    assert (settings.USE_TZ, settings.TIME_ZONE) == (True, "UTC")


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_signs_up(method: str) -> None:
    given = {"username": "stranger", "password1": "a long passphrase", "password2": "a long passphrase"}
    response = getattr(Client(), method)("/accounts/signup/", given)
    assert response.status_code in {200, 403}
    assert not User.objects.exists()


@pytest.fixture
def _sign_in_counts_anew(db: None) -> None:
    cache.clear()


@pytest.mark.usefixtures("_sign_in_counts_anew")
def test_sign_in_is_refused_after_five_wrong_passwords_even_with_the_right_one() -> None:
    user = UserFactory.create(username="cora")
    user.set_password("the right passphrase")
    user.save()
    client = Client()
    for _ in range(5):
        client.post("/accounts/login/", {"login": "cora", "password": "wrong"})
    response = client.post("/accounts/login/", {"login": "cora", "password": "the right passphrase"})
    assert "Too many failed" in response.content.decode()
    assert "_auth_user_id" not in client.session


@pytest.mark.usefixtures("_sign_in_counts_anew")
def test_sign_in_with_the_right_password_leads_to_the_desk() -> None:
    user = UserFactory.create(username="cora")
    user.set_password("the right passphrase")
    user.save()
    response = Client().post("/accounts/login/", {"login": "cora", "password": "the right passphrase"})
    assert (response.status_code, response["Location"]) == (302, "/desk/")


@pytest.mark.usefixtures("_sign_in_counts_anew")
def test_a_wrong_password_and_an_unknown_name_read_the_same() -> None:
    UserFactory.create(username="cora")
    said = {
        re.sub(r"(?s)<input[^>]*>", "", Client().post("/accounts/login/", given).content.decode())
        for given in ({"login": "cora", "password": "wrong"}, {"login": "nobody", "password": "wrong"})
    }
    assert len(said) == 1


def test_sign_in_limits_are_counted_across_processes() -> None:
    assert app_settings.RATE_LIMITS["login_failed"]
    assert settings.CACHES["default"]["BACKEND"].endswith("DatabaseCache")


SHOWN_MAIL = (
    "[settings.HAS_MAIL, settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL]"
)


@pytest.mark.parametrize(
    ("url", "means"),
    [
        ("smtp://desk:s%40fe@mail.example", "[True, 'mail.example', 587, True, False]"),
        ("smtps://desk:safe@mail.example", "[True, 'mail.example', 465, False, True]"),
        ("smtp://localhost:2525", "[True, 'localhost', 2525, False, False]"),
        (None, "[False, 'localhost', 25, False, False]"),
    ],
)
def test_mail_goes_out_over_tls_wherever_it_leaves_the_machine(url: str | None, means: str) -> None:
    assert shown(SHOWN_MAIL, EMAIL_URL=url, EMAIL_FROM="desk@facts.example" if url else None) == means


@pytest.mark.parametrize(
    ("url", "sender"),
    [
        ("smtp://mail.example", ""),
        ("", "desk@facts.example"),
        ("mail.example", "desk@facts.example"),
        ("smtp://desk@mail.example", "desk@facts.example"),
    ],
)
def test_half_a_mail_server_is_refused(url: str, sender: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL"):
        mail_server(url, sender)


@pytest.mark.django_db
def test_tries_of_hundreds_leave_the_counts_of_others_alone() -> None:
    cache.set("a-count", 4, 300)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO claims_cache (cache_key, value, expires) "
            "SELECT ':1:of-other-' || n, '', now() + interval '5 minutes' FROM generate_series(1, 1000) n"
        )
    cache.set("of-one-more", 1, 300)
    assert cache.get("a-count") == 4


def test_the_log_holds_no_invitation() -> None:
    """Its address is all that it takes to join the desk; a form that was refused is logged by its address."""
    (handler,) = (each for each in logging.getLogger().handlers if each.filters)
    told = {"msg": "%s: %s", "args": ("Forbidden", "/accounts/join/Ab-3_x/?next=100%"), "levelno": logging.WARNING}
    record = logging.makeLogRecord(told)
    assert handler.filter(record)
    assert record.getMessage() == "Forbidden: /accounts/join/…/?next=100%"
