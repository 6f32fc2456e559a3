"""What the tests of the interface make of its answers."""

import json
from typing import Any

from django.test import Client


def got(client: Client, address: str) -> Any:
    """The data of a successful read."""
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()


def problem_of(response: Any, status: int) -> dict[str, Any]:
    """The members of the problem that the answer must be."""
    assert (response.status_code, response.headers["Content-Type"]) == (status, "application/problem+json")
    members: dict[str, Any] = json.loads(response.content)
    assert members["status"] == status
    assert {"type", "title", "code"} <= members.keys()
    return members
