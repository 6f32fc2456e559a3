"""What a queue is narrowed to: topic, who has it, how long it waits, outlet and language."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef

from claims.desk.forms.fields import load_choices
from claims.desk.forms.text import Words
from claims.desk.queues.table import Queue, Rows
from claims.desk.work import people_of_the_desk
from claims.models import Assignment, Topic, User

AGES = {"day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=30)}


class QueueFilter(forms.Form):
    """The filters that the queue knows, each in the address."""

    topic = forms.ModelChoiceField(
        Topic.objects.order_by("name", "pk"), required=False, to_field_name="slug", empty_label="any"
    )
    who = forms.ChoiceField(required=False, label="Who has it")
    publisher = Words(required=False, max_length=200)
    language = forms.RegexField(
        r"^[A-Za-z-]{2,20}$", required=False, widget=forms.TextInput(attrs={"placeholder": "such as en"})
    )
    age = forms.ChoiceField(
        required=False,
        label="Waiting for",
        choices=[("", "any time"), ("day", "a day or more"), ("week", "a week or more"), ("month", "a month or more")],
    )
    order = forms.ChoiceField(required=False, choices=[("", "longest first"), ("newest", "newest first")])

    def __init__(self, *args: Any, queue: Queue, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        known = {"topic": queue.topic, "who": queue.holder, "publisher": queue.publisher, "language": queue.language}
        for name in [name for name, path in known.items() if not path]:
            del self.fields[name]
        if "who" in self.fields:
            people = [(str(each.pk), each.name) for each in people_of_the_desk() if each.pk != user.pk]
            self.fields["who"].choices = [("", "anybody"), ("me", "me"), ("nobody", "nobody"), *people]  # type: ignore[attr-defined]
        load_choices(self)


def narrowed(queue: Queue, rows: Rows, asked: dict[str, Any], user: User, now: datetime) -> Rows:
    """Only what the filter asks for."""
    if topic := asked.get("topic"):
        rows = rows.filter(**{queue.topic: topic})
    if publisher := asked.get("publisher"):
        rows = rows.filter(**{f"{queue.publisher}__name__icontains": publisher})
    if language := asked.get("language"):
        rows = rows.filter(**{queue.language: language})
    if age := asked.get("age"):
        past = now - AGES[age]
        rows = rows.filter(**{f"{queue.since}__lte": past.date() if queue.is_by_day else past})
    if who := asked.get("who"):
        held = Assignment.objects.open().filter(**{queue.holder_kind: OuterRef(queue.holder)})
        if who == "nobody":
            return rows.filter(~Exists(held))
        return rows.filter(Exists(held.filter(assignee=user.pk if who == "me" else int(who))))
    return rows
