"""Views whose form is answered once: a double click or a resent page makes nothing twice."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseRedirectBase
from django.shortcuts import redirect

from claims.actions.once import SentAlready, keep_address, spend_key
from claims.desk.frame import signed_in

P = ParamSpec("P")


class NothingMade(Exception):
    """The form was refused: its key is not spent. Carries the answer."""

    def __init__(self, response: HttpResponse) -> None:
        self.response = response
        super().__init__()


def key_of(request: HttpRequest) -> UUID | None:
    """The one-time key that came with the form, if one did."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return None


def answered_once(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Below the access decorator. The template puts ``{% once %}`` into the form."""

    @wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        key = key_of(request)
        if request.method != "POST" or key is None:
            return view(request, *args, **kwargs)
        try:
            with transaction.atomic():
                sent = spend_key(actor=signed_in(request), key=key)
                response = view(request, *args, **kwargs)
                if not isinstance(response, HttpResponseRedirectBase):
                    raise NothingMade(response)
                keep_address(sent, response.url)
                return response
        except NothingMade as refused:
            return refused.response
        except SentAlready as before:
            messages.info(request, str(before))
            return redirect(before.address or "desk:home")

    return answered
