"""What several tests of the tables start from."""

import pghistory
import pytest

from tests.factories import TopicFactory


@pytest.fixture
def audited_change(db: None) -> None:
    """One change with its audit: who, what and why."""
    with pghistory.context(user=1, action="add_topic", explanation="It began on Sunday."):
        TopicFactory.create()
