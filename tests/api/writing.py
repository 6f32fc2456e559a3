"""Writing as programs do: a source, a token's secret, a request under a key."""

import json
from datetime import timedelta
from typing import Any

from django.test import Client

from claims.actions.tokens import make_token
from claims.models import User
from claims.vocabulary import Scope

TEXT = "“The strait is open,” Mara Venn told reporters.\r\nNobody else spoke."
SOURCE = {"publisher": "The Pilot", "title": "Open again", "text": TEXT, "url": "https://pilot.example/open"}


def secret_of(user: User, *scopes: Scope) -> str:
    return make_token(actor=user, name="A reader", scopes=scopes or list(Scope), good_for=timedelta(days=1))[1]


def send(secret: str, address: str, body: Any, *, key: str = "k1", method: str = "post", **headers: str) -> Any:
    given = {"Authorization": f"Bearer {secret}", "Idempotency-Key": key, **headers}
    do = getattr(Client(), method)
    return do(f"/api/v1/{address}", json.dumps(body), content_type="application/json", headers=given)
