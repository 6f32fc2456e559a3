"""How the rules of extraction do: what became of the suggestions of each."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from claims.actions.rule_counts import counted_rules
from claims.desk.frame import desk
from claims.permissions import desk_page
from claims.vocabulary import rule_explained, rule_label


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule with what became of its suggestions. Decided: all that no longer wait."""

    rule: str
    suggested: int
    as_suggested: int
    corrected: int
    rejected: int
    waiting: int
    mean_score: float | None

    @property
    def label(self) -> str:
        return rule_label(self.rule)

    @property
    def explained(self) -> str:
        return rule_explained(self.rule)

    @property
    def decided(self) -> int:
        return self.as_suggested + self.corrected + self.rejected

    @property
    def percent(self) -> int | None:
        """Accepted of 100 decided, corrected ones too; None where nothing is decided."""
        return round(100 * (self.as_suggested + self.corrected) / self.decided) if self.decided else None


@require_safe
@desk_page("see_desk")
def rule_list(request: HttpRequest) -> HttpResponse:
    """As last counted, with the time of that: a page does not count a million statements."""
    counts = counted_rules()
    rows = sorted((RuleRow(**row) for row in counts.rows), key=lambda row: (-row.decided, row.rule))
    return desk(request, "desk/rules.html", {"rows": rows, "counted_at": counts.at}, section="statements")
