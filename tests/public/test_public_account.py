"""Signing in and out, the second step and the list of sessions, in the product's look and within its policy."""

import pytest
from django.test import Client

from claims.models import User

pytestmark = pytest.mark.django_db
PAGES = [
    ("/accounts/logout/", "What you saved stays saved"),
    ("/accounts/password/change/", "Change your password"),
    ("/accounts/2fa/", "Authenticator app"),
    ("/accounts/sessions/", "Where you are signed in"),
]


def test_sign_in_is_there_and_sign_up_is_closed(client: Client) -> None:
    assert "Sign in to the desk" in client.get("/accounts/login/").content.decode()
    assert "Accounts are by invitation" in client.get("/accounts/signup/").content.decode()


def test_wrong_password_is_said_beside_the_form_and_the_name_is_kept(client: Client) -> None:
    response = client.post("/accounts/login/", {"login": "nobody", "password": "wrong-wrong-wrong"})
    page = response.content.decode()
    assert 'role="alert"' in page
    assert 'value="nobody"' in page
    assert "wrong-wrong-wrong" not in page


@pytest.mark.parametrize(("path", "words"), PAGES)
def test_account_page_has_the_product_look_and_nothing_inline(editor_client: Client, path: str, words: str) -> None:
    response = editor_client.get(path)
    page = response.content.decode()
    assert response.status_code == 200
    assert words in page
    assert 'class="brand"' in page
    assert " style=" not in page
    assert response.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("path", [path for path, _ in PAGES[1:]])
def test_account_page_sends_the_anonymous_to_sign_in(client: Client, path: str) -> None:
    assert client.get(path).headers["Location"].startswith("/accounts/login/")


def test_second_step_shows_its_square_without_loading_an_image(client: Client, editor_with_password: str) -> None:
    client.post("/accounts/login/", {"login": "edda", "password": editor_with_password})
    asked = client.get("/accounts/2fa/totp/activate/", follow=True)
    assert "Type your password once more" in asked.content.decode()
    confirmed = client.post(
        asked.redirect_chain[-1][0],
        {"password": editor_with_password, "next": "/accounts/2fa/totp/activate/"},
        follow=True,
    )
    page = confirmed.content.decode()
    assert "<svg" in page
    assert "data:image" not in page
    assert " style=" not in page


@pytest.fixture
def editor_with_password(editor: User) -> str:
    word = "a long enough password"
    editor.set_password(word)
    editor.save(update_fields=["password"])
    return word
