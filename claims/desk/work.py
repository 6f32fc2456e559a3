"""Who has a claim or a source, as the pages show it: its holder, and whom it may be given to."""

from dataclasses import dataclass, field

from django import forms
from django.urls import reverse

from claims.actions.assignments import held
from claims.desk.forms.text import Words
from claims.models import Assignment, Claim, Source, User
from claims.permissions import can, who_may

LONGEST_MESSAGE = 500


def people_of_the_desk() -> list[User]:
    """Everybody who may be given work, by name."""
    return sorted(who_may("take_work"), key=lambda user: (user.name.casefold(), user.pk))


class AssignForm(forms.Form):
    """Whom a task is given to, with what is to be done; ``seen``: the assignment that the page showed, if any."""

    to = forms.ModelChoiceField(
        who_may("take_work"),
        error_messages={"required": "Choose somebody.", "invalid_choice": "Choose somebody of the desk."},
    )
    message = Words(required=False, max_length=LONGEST_MESSAGE)
    seen = forms.IntegerField(required=False, min_value=1)


@dataclass(frozen=True, slots=True)
class Work:
    """A task with its holder. ``refused``: the form of giving it that was not taken, with what was typed."""

    address: str
    assignment: Assignment | None
    is_mine: bool
    is_left: bool
    people: list[User] = field(default_factory=list)
    refused: AssignForm | None = None

    @property
    def is_free(self) -> bool:
        """Whether it can be taken: nobody has it, or whoever has it is suspended."""
        return self.assignment is None or self.is_left

    @property
    def given_by(self) -> str:
        """Who gave it, where that was somebody else than its holder."""
        given = self.assignment
        return given.assigned_by.name if given and given.assigned_by_id != given.assignee_id else ""

    @property
    def chosen(self) -> str:
        return self.refused["to"].value() or "" if self.refused else ""

    @property
    def typed(self) -> str:
        return self.refused["message"].value() or "" if self.refused else ""

    @property
    def error(self) -> str:
        return str(next(iter(self.refused.errors.values()))[0]) if self.refused and self.refused.errors else ""


def work_on(
    user: User, *, claim: Claim | None = None, source: Source | None = None, refused: AssignForm | None = None
) -> Work:
    """Who has it, and for those who may give it to somebody, the people. Two queries at most."""
    there = held(claim=claim, source=source)
    return Work(
        address=address_of_work(claim=claim, source=source),
        assignment=there,
        is_mine=there is not None and there.assignee_id == user.pk,
        is_left=there is not None and not there.assignee.is_active,
        people=people_of_the_desk() if can(user, "assign_work") else [],
        refused=refused,
    )


def address_of_work(*, claim: Claim | None = None, source: Source | None = None) -> str:
    if claim:
        return reverse("desk:claim_work", args=[claim.code])
    return reverse("desk:source_work", args=[source.pk if source else 0])
