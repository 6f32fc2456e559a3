"""What a case is loaded onto: the demo's people, and everything made so far under the names of its tables."""

from dataclasses import dataclass, field

from claims.demo.people import CONTRIBUTOR, EDITOR, PUBLISHER, SECOND_EDITOR, find_user
from claims.models import Capture, Claim, Party, Speaker, Statement, Topic, User


@dataclass(slots=True)
class Desk:
    contributor: User
    editors: tuple[User, User]
    publisher: User


@dataclass(slots=True)
class Case:
    """A topic as it fills. Publishers stand among the speakers under their own names."""

    topic: Topic
    parties: dict[str, Party]
    speakers: dict[str, Speaker] = field(default_factory=dict)
    captures: dict[str, Capture] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)


def staff_desk() -> Desk:
    """The desk with its people, who have been added before."""
    return Desk(
        contributor=find_user(CONTRIBUTOR),
        editors=(find_user(EDITOR), find_user(SECOND_EDITOR)),
        publisher=find_user(PUBLISHER),
    )
