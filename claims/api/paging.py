"""Cursors: opaque to whoever follows them, and good for the list and the order that they were given for alone.

Each is signed, so that what comes back is what an answer gave, in the types that its order has.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import QueryDict
from rest_framework.request import Request

from claims.api.problems import Problem
from claims.editions.keyset import Piece, Place

# Without a time in it: the same piece has the same cursor, and so the same entity tag.
SIGNER = Signer(salt="claims.api.paging")


def read_cursor(cursor: str, order: Sequence[str]) -> Place | None:
    """The place that the cursor stands for; None for none. Raises Problem for one that this list did not give."""
    if not cursor:
        return None
    try:
        names, backward, values = SIGNER.unsign_object(cursor)
    except (BadSignature, ValueError):
        names = None
    if names != list(order):
        message = "This cursor is none of this list in this order: take it from `next` or `previous` of an answer."
        raise Problem("invalid_parameter", errors={"cursor": message})
    return Place(tuple(value_of(value) for value in values), backward)


def value_of(kept: Any) -> Any:
    """Numbers and texts stand for themselves, a list of one for the moment that it names."""
    return datetime.fromisoformat(kept[0]) if isinstance(kept, list) else kept


def cursor_of(place: Place, order: Sequence[str]) -> str:
    values = [[value.isoformat()] if isinstance(value, datetime) else value for value in place.values]
    return SIGNER.sign_object([list(order), place.backward, values])


def address_of(request: Request, place: Place | None, order: Sequence[str]) -> str | None:
    """The whole address of the piece at that place, with all that was asked for."""
    if place is None:
        return None
    asked: QueryDict = request.query_params.copy()
    asked["cursor"] = cursor_of(place, order)
    return f"{settings.PUBLIC_URL}{request.path}?{asked.urlencode()}"


def paged(
    request: Request, piece: Piece[Any], order: Sequence[str], results: Sequence[Any] | Mapping[str, Any]
) -> dict[str, Any]:
    """The body of one piece of a list."""
    return {
        "next": address_of(request, piece.after, order),
        "previous": address_of(request, piece.before, order),
        "results": results,
    }
