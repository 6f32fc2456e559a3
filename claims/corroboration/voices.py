"""Who is who in a JSON evidence file, where a cited or joint speaker is given by id alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
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
        published = {capture.id: str(capture.published_on or "") for capture in captures}
        self.rows: dict[str, list[tuple[str, Json]]] = defaultdict(list)
        for row in rows:
            day = str(row.get("said_on") or published.get(str(row.get("capture"))) or "")[:10]
            self.rows[row["speaker"]].append((day, row))
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

    def role_on(self, speaker: str, day: str) -> Json | None:
        """The speaker's own row of that day, else the last one before it, else the first one after."""
        rows = self.rows.get(speaker)
        if not rows:
            return None
        if not day:
            return rows[0][1]
        before = [held for held, _row in rows if held <= day]
        wanted = max(before) if before else min(held for held, _row in rows)
        return next(row for held, row in rows if held == wanted)

    def find(self, one: object, on: date | None = None) -> Voice:
        """The voice of that id, in the role that its own positions give it on that day or nearest to it.

        Without positions of its own, the party is that of the bodies it is part of.

        Raises: ValueError where the id is no text.
        """
        if not isinstance(one, str) or not one:
            raise ValueError(f"speaker: an id is expected, not {one!r}")
        row = self.role_on(one, on.isoformat() if on else "")
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
