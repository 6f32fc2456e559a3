"""Who is who in a JSON evidence file, where a cited or joint speaker is given by id alone."""

from collections.abc import Iterable, Mapping
from typing import Any

from claims.corroboration.evidence import Capture, Voice

Json = Mapping[str, Any]


class Cast:
    """The publishers and speakers of one evidence file, with the roles that its positions give them."""

    def __init__(
        self, captures: Iterable[Capture], positions: Iterable[Json], bodies: Mapping[str, str], parties: frozenset[str]
    ) -> None:
        self.publishers = {capture.publisher: capture.publisher_party for capture in captures}
        self.bodies, self.parties = bodies, parties
        rows = sorted(
            (row for row in positions if isinstance(row.get("speaker"), str)), key=lambda row: str(row.get("id"))
        )
        self.rows = {row["speaker"]: row for row in reversed(rows)}
        self.party_of_body: dict[str, str] = {}
        for row in rows:
            if row.get("party"):
                for body in self.chain(str(row.get("body") or row["speaker"])):
                    self.party_of_body.setdefault(body, row["party"])

    def chain(self, body: str) -> list[str]:
        """The body and those that it is part of, upwards."""
        path = [body]
        while (parent := self.bodies.get(path[-1])) is not None and parent not in path:
            path.append(parent)
        return path

    def find(self, one: object) -> Voice:
        """The voice of that id. A party is found by the speaker's own positions, else by the bodies it is part of.

        Raises: ValueError where the id is no text.
        """
        if not isinstance(one, str) or not one:
            raise ValueError(f"speaker: an id is expected, not {one!r}")
        row = self.rows.get(one)
        if row is not None:
            party, official = row.get("party"), row.get("speaks_for")
            speaks_for = party is not None if official is None else bool(official)
            return Voice(one, row.get("body") or "", party, speaks_for, row.get("named") is not False)
        if one in self.publishers:
            return Voice(one, party=self.publishers[one], outlet=True)
        chain = self.chain(one)
        party = next((body for body in chain if body in self.parties), None)
        party = party or next((self.party_of_body[body] for body in chain if body in self.party_of_body), None)
        return Voice(one, party=party, speaks_for=party is not None)
