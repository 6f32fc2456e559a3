"""What the desk asks about the claims of a case."""

from datetime import date, timedelta

from django.utils import timezone

from claims.actions.inquiries import Asked, answer_inquiry, open_inquiry
from claims.demo.desk import Case, Desk
from claims.demo.tables import InquiryTable


def ask(desk: Desk, case: Case, table: InquiryTable) -> None:
    """Asked some days before the loading, due some days after or before it; answered today, where a reply came."""
    today = timezone.now().date()
    asked = Asked(
        kind=table.kind,
        question=table.question,
        whom=table.whom,
        asked_on=days_on(today, None if table.asked_days_ago is None else -table.asked_days_ago),
        due_on=days_on(today, table.due_in_days),
    )
    inquiry = open_inquiry(actor=desk.editors[0], claim=case.claims[table.claim], asked=asked)
    if table.reply:
        answer_inquiry(
            actor=desk.editors[0], inquiry=inquiry, version=inquiry.version, reply=table.reply, replied_on=today
        )


def days_on(day: date, number: int | None) -> date | None:
    return None if number is None else day + timedelta(days=number)
