"""A token of the contributor's, for all that write."""

import pytest

from claims.models import User
from tests.api.writing import secret_of


@pytest.fixture
def secret(contributor: User) -> str:
    return secret_of(contributor)
