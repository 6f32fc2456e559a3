"""What is typed about a claim: its words, its kind, whom it harms, and the stance of its first statement."""

from collections.abc import Iterable
from typing import Any

from django import forms

from claims.desk.forms.fields import Prose, Version, Why, load_choices
from claims.models import Claim, Figure, Harm, Party, Statement, Topic
from claims.vocabulary import ClaimKind, Stance, Status

LONGEST_WORDING = 500
LONGEST_CONTEXT = 5000

STANCES = [
    (Stance.ASSERTS.value, "asserts: says that it is so"),
    (Stance.DENIES.value, "denies: says that it is not so"),
    (Stance.CONCEDES.value, "concedes: admits it, against the own side"),
    (Stance.QUESTIONS.value, "questions: doubts it without denying it"),
    (Stance.REPORTS.value, "reports: passes it on without endorsing it"),
    (Stance.RETRACTS.value, "retracts: takes back what was said before"),
]
KINDS = [
    (ClaimKind.ASSERTION.value, "assertion: it is so or it is not"),
    (ClaimKind.FIGURE.value, "figure: how many"),
    (ClaimKind.NOT_CHECKABLE.value, "not checkable: an opinion, a forecast, a threat"),
]


def sides(topic: Topic | None) -> list[Any]:
    """Parties to choose from: those of the topic, or of every topic in groups. One query."""
    if topic:
        return [(party.pk, party.name) for party in topic.parties.order_by("name", "pk")]
    groups: dict[str, list[tuple[int, str]]] = {}
    for party in Party.objects.select_related("topic").order_by("topic__name", "name", "pk"):
        groups.setdefault(party.topic.name, []).append((party.pk, party.name))
    return list(groups.items())


class ClaimForm(forms.Form):
    """The words of a claim, its kind and the sides it harms."""

    wording = Prose(
        rows=2,
        max_length=LONGEST_WORDING,
        label="Claim",
        help_text="One sentence that can be checked, without “according to”: who says so is shown beside it.",
        error_messages={"required": "Write the claim as one sentence that can be checked."},
    )
    kind = forms.ChoiceField(choices=KINDS, widget=forms.RadioSelect, initial=ClaimKind.ASSERTION.value)
    context = Prose(
        required=False,
        max_length=LONGEST_CONTEXT,
        help_text="What a reader needs to understand the words, no more.",
        rows=3,
    )
    harms = forms.TypedMultipleChoiceField(
        label="Whom it harms",
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text="The sides that it discredits or weakens if believed. Civilian victims harm the side blamed.",
    )

    def __init__(self, *args: Any, topic: Topic | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["harms"].choices = sides(topic)  # type: ignore[attr-defined]

    def parties(self) -> list[Party]:
        return list(Party.objects.filter(pk__in=self.cleaned_data["harms"]))

    def facts(self) -> dict[str, Any]:
        """The fields as the actions take them."""
        return {
            "wording": self.cleaned_data["wording"],
            "kind": ClaimKind(self.cleaned_data["kind"]),
            "context": self.cleaned_data["context"],
            "harms": self.parties(),
        }


class NewClaimForm(ClaimForm):
    """A new claim in a topic; from a statement also its stance and the figure that speaks to the claim."""

    topic = forms.ModelChoiceField(
        Topic.objects.order_by("name", "pk"),
        empty_label="Choose a topic",
        error_messages={"required": "Choose the topic that it belongs to."},
    )
    stance = forms.ChoiceField(choices=STANCES, widget=forms.RadioSelect, initial=Stance.ASSERTS.value)
    figure = forms.ModelChoiceField(Figure.objects.none(), required=False, empty_label="none")
    field_order = ("topic", "wording", "kind", "context", "harms", "stance", "figure")

    def __init__(self, *args: Any, statement: Statement | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        if statement is None:
            del self.fields["stance"], self.fields["figure"]
            load_choices(self)
            return
        figures = statement.figures.order_by("start", "pk")
        self.fields["figure"].queryset = figures  # type: ignore[attr-defined]
        if len(figures) < 2:
            del self.fields["figure"]
        load_choices(self)

    def facts(self) -> dict[str, Any]:
        facts = super().facts() | {"topic": self.cleaned_data["topic"]}
        if "stance" in self.fields:
            facts |= {"stance": Stance(self.cleaned_data["stance"]), "figure": self.cleaned_data.get("figure")}
        return facts


class EditClaimForm(ClaimForm):
    version = Version()
    reason = Why(help_text="Kept in the history of the claim.")


def claim_facts(claim: Any, *, harms: Iterable[int] | None = None) -> dict[str, Any]:
    """The stored claim as the form shows it; or an earlier state of it from its history, with whom it harmed then."""
    return {
        "wording": claim.wording,
        "kind": claim.kind,
        "context": claim.context,
        "harms": list(harms) if harms is not None else [party.pk for party in claim.harms.all()],
        "version": claim.version,
    }


def harms_at(claim: Claim, version: int) -> list[int]:
    """The parties that the claim harmed at that version, by its history."""
    later = claim.events.filter(version__gt=version, pgh_context__isnull=False)  # type: ignore[attr-defined]
    every = Harm.pgh_event_model.objects.filter(claim=claim.pk)  # type: ignore[attr-defined]
    events = every.exclude(pgh_context__in=later.values("pgh_context")).order_by("pgh_id")
    there = {event.party_id: event.pgh_label != "delete" for event in events}
    return [party for party, harmed in there.items() if harmed]


QUEUES = [
    ("", "any"),
    ("to_verify", "to verify: evidence, no verdict begun"),
    ("changed", "evidence changed since sign-off"),
    ("new", "new evidence since sign-off, same status"),
    ("to_publish", "signed, not yet published"),
    ("alone", "published by one person"),
]
PUBLISHED = [("", "any"), ("yes", "published"), ("no", "not published"), ("withdrawn", "withdrawn")]


class ClaimFilterForm(forms.Form):
    """What the list of claims is narrowed to."""

    words = forms.CharField(
        required=False, max_length=200, label="Words or code", widget=forms.TextInput(attrs={"type": "search"})
    )
    topic = forms.ModelChoiceField(
        Topic.objects.order_by("name", "pk"), required=False, to_field_name="slug", empty_label="any"
    )
    status = forms.ChoiceField(
        required=False, choices=[("", "any"), *((status.value, status.label) for status in Status)]
    )
    waiting = forms.ChoiceField(required=False, choices=QUEUES)
    published = forms.ChoiceField(required=False, choices=PUBLISHED)

    def __init__(self, *args: Any, queues: Iterable[str], **options: Any) -> None:
        """``queues``: the names of those that the role of the one who asks may see."""
        super().__init__(*args, **options)
        load_choices(self)
        seen = {"", *queues}
        self.fields["waiting"].choices = [choice for choice in QUEUES if choice[0] in seen]  # type: ignore[attr-defined]
