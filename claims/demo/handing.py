"""Who has which claim or source of a case in hand."""

from claims.actions.assignments import assign, take
from claims.demo.desk import Case, Desk
from claims.demo.tables import AssignmentTable


def hand_out(desk: Desk, case: Case, table: AssignmentTable) -> None:
    """Given with a message by the other editor, or taken without one."""
    people = {"contributor": desk.contributor, "editor": desk.editors[0], "second_editor": desk.editors[1]}
    to = people[table.to]
    claim = case.claims[table.claim] if table.claim else None
    source = case.captures[table.source].source if table.source else None
    if not table.message:
        take(actor=to, claim=claim, source=source)
        return
    giver = desk.editors[1] if to == desk.editors[0] else desk.editors[0]
    assign(actor=giver, to=to, message=table.message, claim=claim, source=source)
