"""Sign-in: by invitation alone; and who has shown lately who they are."""

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from django.http import HttpRequest

from claims.limits import one_of_many


class ClosedSignUp(DefaultAccountAdapter):
    """Nobody makes an account for themselves; an administrator does."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "This user name and this password do not go together."
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **options: Any) -> bool:
        """For the desk's own forms (``app`` is empty) not of whoever signed in a moment ago, as the timeout has it."""
        if app:
            return bool(super().is_reauthentication_required(app=app, **options))
        shown = get_authentication_records(context.request, context.request.user)
        is_lately = bool(shown) and time.time() - shown[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT
        return not is_lately

    def get_client_ip(self, request: HttpRequest) -> str:
        """Who counts as one where tries are limited, as everywhere: of IPv6 a whole net."""
        return one_of_many(super().get_client_ip(request))
