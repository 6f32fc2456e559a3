"""A claim's evidence from JSON, as ``manage.py assess`` takes it, with the documented defaults."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import combinations
from typing import Any, TypeVar

from claims.corroboration.evidence import Capture, Evidence, Figure, OriginLink, Position, Voice, require
from claims.corroboration.overrides import read_links
from claims.corroboration.voices import Cast
from claims.vocabulary import Basis, Bound, ClaimKind, Measure, Stance, StatementKind, StatementState, Term

Json = Mapping[str, Any]
TermT = TypeVar("TermT", bound=Term)


def read_evidence(data: Json) -> Evidence:
    """The evidence in ``data``: topic, bodies, claim, captures, positions, overrides, and optional labels.

    ``exact`` is looked for in the capture's text; where it is not found the position stands on the whole capture.

    Raises: ValueError that names the place, on a missing key, an unknown term or id, or a value of a wrong type.
    """
    require(isinstance(data, Mapping), "evidence: an object is expected")
    topic, claim = part(data, "topic", Mapping), part(data, "claim", Mapping)
    bodies, labels = texts_of(data, "bodies"), texts_of(data, "labels")
    rows = part(data, "captures", list)
    texts = {need(row, "id", "capture"): str(row.get("text") or "") for row in rows}
    retracted = [row["id"] for row in rows if read_flag(row, "retracted", f"capture {row['id']}")]
    captures = with_parties(read_capture(row) for row in rows)
    positions = part(data, "positions", list)
    for row in positions:
        need(row, "id", "position")
    live = [row for row in positions if is_live(row, retracted)]
    dead = {row["id"] for row in positions} - {row["id"] for row in live}
    parties = names_in(topic.get("parties"), "topic: parties")
    cast = Cast(captures, positions, bodies, parties)
    overrides = [row for row in part(data, "overrides", list) if not rests_on(row, dead)]
    read = tuple(read_position(row, texts, cast) for row in live)
    links: tuple[OriginLink, ...] = read_links(rows, overrides, read, cast)
    return Evidence(
        kind=term(ClaimKind, claim.get("kind") or ClaimKind.ASSERTION.value, "claim: kind"),
        harms=names_in(claim.get("harms"), "claim: harms"),
        parties=parties,
        allies=frozenset(
            frozenset(pair)
            for allied in part(topic, "allies", list)
            for pair in combinations(sorted(names_in(allied, "topic: allies")), 2)
        ),
        bodies=bodies,
        captures=captures,
        positions=read,
        links=links,
        labels=labels,
    )


def is_live(row: Json, retracted: list[str]) -> bool:
    """Whether the position counts: its statement accepted, its capture standing, and itself not withdrawn.

    Evidence as a rule holds live positions alone; ``state``, ``withdrawn`` and a capture's ``retracted`` say otherwise.
    """
    where = f"position {row['id']}"
    state = term(StatementState, row.get("state") or StatementState.ACCEPTED.value, f"{where}: state")
    accepted = state is StatementState.ACCEPTED
    return accepted and not read_flag(row, "withdrawn", where) and row.get("capture") not in retracted


def rests_on(override: object, dead: set[str]) -> bool:
    """Whether an override starts from a position that does not count."""
    start = override.get("from") if isinstance(override, Mapping) else None
    return isinstance(start, str) and start in dead


def read_capture(row: Json) -> Capture:
    where = f"capture {row['id']}"
    return Capture(
        id=row["id"],
        publisher=need(row, "publisher", where),
        publisher_party=optional(row, "publisher_party", where),
        published_on=read_day(row.get("published_at"), f"{where}: published_at"),
        captured_on=read_day(row.get("captured_at"), f"{where}: captured_at"),
    )


def with_parties(captures: Iterable[Capture]) -> tuple[Capture, ...]:
    """The captures, those that do not say of which party their publisher is with the one that others of it say."""
    read = tuple(captures)
    known = {each.publisher: each.publisher_party for each in read if each.publisher_party}
    return tuple(replace(each, publisher_party=each.publisher_party or known.get(each.publisher)) for each in read)


def read_position(row: Json, texts: Mapping[str, str], cast: Cast) -> Position:
    position_id = need(row, "id", "position")
    where = f"position {position_id}"
    capture = need(row, "capture", where)
    exact = optional(row, "exact", where) or ""
    require(capture in texts, f"{where}: unknown capture {capture!r}")
    kind = term(StatementKind, row.get("kind") or StatementKind.INDIRECT.value, f"{where}: kind")
    said_on = read_day(row.get("said_on"), f"{where}: said_on")
    start = texts[capture].find(exact) if exact else -1
    require(isinstance(row.get("joint_with") or [], list), f"{where}: joint_with is a list")
    return Position(
        id=position_id,
        capture=capture,
        stance=term(Stance, need(row, "stance", where), f"{where}: stance"),
        kind=kind,
        speaker=None if kind is StatementKind.OWN_VOICE else read_speaker(row, where),
        joint_with=tuple(cast.find(one, said_on) for one in row.get("joint_with") or ()),
        cites=cast.find(row["cites"], said_on) if row.get("cites") else None,
        basis=term(Basis, row.get("basis") or Basis.UNATTRIBUTED.value, f"{where}: basis"),
        said_on=said_on,
        exact=exact,
        start=start if start >= 0 else None,
        end=start + len(exact) if start >= 0 else None,
        exact_found=start >= 0 or not exact,
        figure=read_figure(row["figure"], exact, where) if row.get("figure") else None,
    )


def read_speaker(row: Json, where: str) -> Voice:
    party = optional(row, "party", where)
    speaks_for = read_flag(row, "speaks_for", where)
    return Voice(
        speaker=need(row, "speaker", where),
        body=optional(row, "body", where) or "",
        party=party,
        speaks_for=party is not None if speaks_for is None else speaks_for,
        named=read_flag(row, "named", where) is not False,
        role_assumed=bool(read_flag(row, "role_assumed", where)),
    )


def read_figure(row: Json, exact: str, where: str) -> Figure:
    require(isinstance(row, Mapping), f"{where}: figure is an object")
    measure = row.get("measure")
    return Figure(
        bound=term(Bound, need(row, "bound", f"{where}: figure"), f"{where}: bound"),
        low=read_number(row.get("low"), f"{where}: low"),
        high=read_number(row.get("high"), f"{where}: high"),
        words=optional(row, "words", where) or exact,
        measure=term(Measure, measure, f"{where}: measure") if measure else None,
        group=optional(row, "group", where),
        side=optional(row, "side", where),
        place=optional(row, "place", where),
        period_from=read_day(row.get("period_from"), f"{where}: period_from"),
        as_of=read_day(row.get("as_of"), f"{where}: as_of"),
        cumulative=read_flag(row, "cumulative", f"{where}: figure"),
    )


def read_flag(row: Json, key: str, where: str) -> bool | None:
    """Raises: ValueError where the value is neither true nor false nor null; 0 and 1 are numbers."""
    value = row.get(key)
    require(value is None or isinstance(value, bool), f"{where}: {key} is true, false or null, not {value!r}")
    return value


def read_number(value: object, where: str) -> int | None:
    """A whole number; 130.0 is taken, 12.5, true and "130" are refused."""
    if value is None:
        return None
    whole = isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1
    require(whole, f"{where}: a whole number is expected, not {value!r}")
    return int(value)  # type: ignore[call-overload, no-any-return]


def read_day(value: object, where: str) -> date | None:
    """The day, in UTC, of an ISO 8601 date or time; a time without zone is UTC."""
    if value is None or value == "":
        return None
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"{where}: {value!r} is not an ISO 8601 date") from None
    return (moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)).date()


def term(terms: type[TermT], value: object, where: str) -> TermT:
    """Raises: ValueError that lists the known terms where the value is none of them."""
    known: Iterable[str] = [member.value for member in terms]
    require(isinstance(value, str) and value in known, f"{where}: {value!r} is unknown; known: {', '.join(known)}")
    return terms(str(value))


def need(row: Json, key: str, where: str) -> str:
    """Raises: ValueError where the key is missing or is not a text."""
    require(isinstance(row, Mapping), f"{where}: an object is expected")
    value = row.get(key)
    require(isinstance(value, str) and value != "", f"{where}: {key} is missing or no text")
    return str(value)


def optional(row: Json, key: str, where: str) -> str | None:
    """The text of that name, None where it is missing or empty. Raises: ValueError where it is no text."""
    return need(row, key, where) if row.get(key) not in (None, "") else None


def names_in(value: object, where: str) -> frozenset[str]:
    """Raises: ValueError where the value is no list of texts."""
    listed = [] if value is None else value
    require(isinstance(listed, list) and all(isinstance(one, str) for one in listed), f"{where}: a list of names")
    return frozenset(map(str, listed))  # type: ignore[call-overload]


def texts_of(data: Json, key: str) -> dict[str, str]:
    """The part as a table of texts. Raises: ValueError where a value is no text."""
    table = part(data, key, Mapping)
    require(all(isinstance(value, str) for value in table.values()), f"evidence: {key} maps names to names")
    return dict(table)


def part(data: Json, key: str, kind: type) -> Any:
    """The part of that name, empty where it is missing. Raises: ValueError where it is of another type."""
    value = data.get(key)
    if value is None:
        return kind() if kind is list else {}
    require(isinstance(value, kind), f"evidence: {key} has the wrong type")
    return value
