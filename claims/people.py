"""Sign-in: by invitation alone."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from claims.limits import one_of_many


class ClosedSignUp(DefaultAccountAdapter):
    """Nobody makes an account for themselves; an administrator does."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Who counts as one where tries are limited, as everywhere: of IPv6 a whole net."""
        return one_of_many(super().get_client_ip(request))
