"""Cursors: opaque to whoever follows them, and good for the list and the order that they were given for alone."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import QueryDict
from rest_framework.request import Request

from claims.api.problems import Problem
from claims.editions.keyset import Piece, Place

LONGEST = 1_000


def read_cursor(cursor: str, order: Sequence[str]) -> Place | None:
    """The place that the cursor stands for; None for none. Raises Problem for one that this list did not give."""
    if not cursor:
        return None
    try:
        names, backward, values = json.loads(urlsafe_b64decode(cursor.encode()).decode())
        if names != list(order) or len(values) != len(order) or not isinstance(backward, bool):
            raise ValueError
        return Place(tuple(value_of(value) for value in values), backward)
    except (ValueError, TypeError, RecursionError):
        message = "This cursor is none of this list in this order: take it from `next` or `previous` of an answer."
        raise Problem("invalid_parameter", errors={"cursor": message}) from None


def value_of(kept: Any) -> Any:
    """Numbers and texts stand for themselves, a time for its moment."""
    if isinstance(kept, list):
        (moment,) = kept
        return aware(datetime.fromisoformat(moment))
    if isinstance(kept, bool) or not isinstance(kept, int | str) or "\0" in str(kept):
        raise ValueError
    if isinstance(kept, int) and not -(2**63) <= kept < 2**63:
        raise ValueError
    return kept


def aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError
    return moment


def cursor_of(place: Place, order: Sequence[str]) -> str:
    values = [[value.isoformat()] if isinstance(value, datetime) else value for value in place.values]
    words = json.dumps([list(order), place.backward, values], separators=(",", ":"))
    return urlsafe_b64encode(words.encode()).decode()


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
