"""The ledger of a claim as its pages show it: what waits, what came of the rest, and the forms of the one looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils import timezone

from claims.desk.forms.ledger import (
    ChangeInquiryForm,
    CloseForm,
    InquiryForm,
    ReopenForm,
    ReplyForm,
    inquiry_facts,
)
from claims.models import Claim, Inquiry, Position, Speaker
from claims.vocabulary import InquiryOutcome

# Names that are offered for whom to ask.
NAMES = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One inquiry. ``days_over``: the days it waits beyond its own; ``forms``: of the one looked at."""

    inquiry: Inquiry
    days_over: int
    forms: Mapping[str, forms.Form]

    @property
    def is_waiting(self) -> bool:
        return self.inquiry.outcome == InquiryOutcome.WAITING


@dataclass(frozen=True, slots=True)
class Ledger:
    """All inquiries of a claim; ``adding`` is the form of a new one."""

    claim: Claim
    waiting: list[Line]
    settled: list[Line]
    adding: forms.Form
    names: list[str]

    @property
    def overdue(self) -> int:
        return sum(line.days_over > 0 for line in self.waiting)

    @property
    def is_open_below(self) -> bool:
        """Whether one of the settled ones is looked at."""
        return any(line.forms for line in self.settled)


@dataclass(frozen=True, slots=True)
class Typed:
    """A form that was not taken: of which inquiry (None: of a new one), and what it was to do."""

    form: forms.Form
    at: int | None = None
    does: str = "add"


def load_ledger(claim: Claim, *, at: int | None = None, typed: Typed | None = None) -> Ledger:
    """The ledger with the forms of one inquiry. The number of queries does not grow with the inquiries."""
    today = timezone.now().date()
    at = typed.at if typed else at
    rows = list(Inquiry.objects.filter(claim=claim).for_ledger())
    lines = [Line(row, days_over(row, today), forms_of(claim, row, typed) if row.pk == at else {}) for row in rows]
    adding = typed.form if typed and typed.does == "add" else InquiryForm(claim=claim, auto_id="inquiry-%s")
    return Ledger(
        claim=claim,
        waiting=[line for line in lines if line.is_waiting],
        settled=[line for line in lines if not line.is_waiting],
        adding=adding,
        names=names_on(claim),
    )


def days_over(inquiry: Inquiry, today: date) -> int:
    return (today - inquiry.due_on).days if inquiry.due_on and inquiry.is_overdue(today) else 0


def forms_of(claim: Claim, inquiry: Inquiry, typed: Typed | None) -> dict[str, forms.Form]:
    """What can be done with it; the form that was not taken as it was typed."""
    version = {"version": inquiry.version}
    found: dict[str, forms.Form] = {
        "answer": ReplyForm(initial=version, auto_id="answer-%s"),
        "change": ChangeInquiryForm(
            claim=claim, party=inquiry.party, initial=inquiry_facts(inquiry), auto_id="change-%s"
        ),
    }
    if inquiry.outcome == InquiryOutcome.WAITING:
        found["close"] = CloseForm(initial=version, auto_id="close-%s")
    else:
        found["reopen"] = ReopenForm(initial=version, auto_id="reopen-%s")
    return found | ({typed.does: typed.form} if typed else {})


def names_on(claim: Claim) -> list[str]:
    """Everyone whose statement is linked to the claim: the first whom one asks."""
    linked = Position.objects.standing().filter(claim=claim)
    named = Speaker.objects.standing().filter(bylines__statement__positions__in=linked)
    return list(named.order_by("name").values_list("name", flat=True).distinct()[:NAMES])
