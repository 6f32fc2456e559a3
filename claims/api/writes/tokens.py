"""Who writes: the bearer of a token. A session of the desk is never looked at, so that no other site can use one."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from claims.actions.tokens import good_token
from claims.models import ApiToken, User
from claims.permissions import owes_second_step


class BearerToken(BaseAuthentication):
    """``Authorization: Bearer cclaim_…`` (RFC 6750). The user is the token's owner."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "bearer" or not secret.strip():
            return None
        token = good_token(secret.strip())
        if token is None:
            raise AuthenticationFailed("This token is unknown, revoked or too old.")
        if owes_second_step(token.owner):
            raise AuthenticationFailed("The owner's role needs a second step to sign in, which they have not set up.")
        return token.owner, token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="Counterclaim"'


class BearerDescription(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """As the interface's description has it."""

    target_class = BearerToken
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "A token, made on the desk's page of tokens."}
