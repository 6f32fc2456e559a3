"""Why a claim has its status, and what a better one would take: each rule with its name, its sentence, its evidence."""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from claims.editions.content import Content
from claims.editions.sentences import tell
from claims.languages import Told, joined

# Rule: what it is called, and the part of the methodology that explains it.
RULES: dict[str, tuple[str, str]] = {
    "no_evidence": (gettext_noop("No evidence"), "backed"),
    "divergent_figures": (gettext_noop("Counts exclude one another"), "figures"),
    "conceded": (gettext_noop("Concession"), "interest"),
    "concession_interval": (gettext_noop("Reach of the concession"), "figures"),
    "supported_and_opposed": (gettext_noop("Two sides"), "backed"),
    "denial_only": (gettext_noop("Denial by the side it harms"), "interest"),
    "opposed_only": (gettext_noop("Denied, and nobody says so"), "backed"),
    "retracted_only": (gettext_noop("Taken back"), "backed"),
    "independent_origins": (gettext_noop("Independent origins"), "origins"),
    "agreed_by_opposing_parties": (gettext_noop("Opposing sides agree"), "interest"),
    "party_only": (gettext_noop("Interested sides alone"), "interest"),
    "one_report_repeated": (gettext_noop("One report, repeated"), "origins"),
    "one_origin_repeated": (gettext_noop("One origin, repeated"), "origins"),
    "one_outlet": (gettext_noop("One outlet"), "origins"),
    "figures_do_not_support": (gettext_noop("Counts without mutual support"), "figures"),
    "one_origin": (gettext_noop("One origin"), "origins"),
    "figure_increment": (gettext_noop("Increase, not a total"), "figures"),
    "increment_as_total": (gettext_noop("Increase given as a total"), "figures"),
    "repeated_total": (gettext_noop("Repeated total"), "figures"),
    "figure_falling": (gettext_noop("Falling total"), "figures"),
    "figures_incomparable": (gettext_noop("Not compared"), "figures"),
    "retracted": (gettext_noop("Taken back"), "backed"),
    "account_changed": (gettext_noop("Account changed"), "origins"),
    "followed_to_root": (gettext_noop("Followed to the root"), "origins"),
    "weak_not_counted": (gettext_noop("Weak origins left out"), "weak"),
    "role_assumed": (gettext_noop("Role assumed"), "interest"),
    "exact_not_found": (gettext_noop("Quote not found"), "said"),
}
# These stand with the counts that they are about.
OF_FIGURES = frozenset(
    {"figure_increment", "increment_as_total", "repeated_total", "figure_falling", "figures_incomparable"}
)


# Where a reason names more than these, they are a step away, statements by number alone: the page stays light.
MANY = 24


@dataclass(frozen=True)
class Link:
    """What a reason names: a statement or an origin, with its place on the page."""

    target: str
    name: str


@dataclass(frozen=True)
class Grounds:
    """One rule that fired. ``about``: the part of the methodology that explains it."""

    name: str
    about: str
    said: Told
    origins: list[Link]
    statements: list[Link]

    @property
    def is_long(self) -> bool:
        return len(self.origins) + len(self.statements) > MANY


def list_reasons(content: Content) -> list[Grounds]:
    """Why the status is what it is, the rule that decided it first; what is about counts stands with the counts."""
    found = (content.get("corroboration") or {}).get("reasons", [])
    decided = found[0]["rule"] if found else ""
    return [
        grounds(reason, content)
        for reason in found
        # Where the retraction decided, the note that there was one says nothing more.
        if reason["rule"] not in OF_FIGURES and (reason["rule"], decided) != ("retracted", "retracted_only")
    ]


def grounds(reason: Content, content: Content) -> Grounds:
    name, about = RULES.get(reason["rule"], ("", "backed"))
    origins, statements = origins_named(reason, content), statements_named(reason, content)
    return Grounds(gettext(name) if name else "", about, tell(reason), origins, statements)


def origins_named(reason: Content, content: Content) -> list[Link]:
    """The origins by name, each leading to the picture of its side, or to its first statement where there is none."""
    found = content.get("corroboration") or {}
    links = []
    for one in reason["origins"]:
        named = next((each for each in found.get(one["side"], []) if each["number"] == one["number"]), None)
        if named and named["statements"]:
            links.append(Link(f"s{named['statements'][0]}", named["label"]))
    return links


def statements_named(reason: Content, content: Content) -> list[Link]:
    by_key = {statement["key"]: statement for statement in content["statements"]}
    return [Link(f"s{key}", who_where(by_key[key])) for key in reason["statements"] if key in by_key]


def who_where(statement: Content) -> str:
    """``Mira Tolen, Sel Valley Courier``: who said it, and where it stands."""
    who = joined(speaker["name"] for speaker in statement["speakers"])
    outlet = str(statement["source"]["publisher"])
    return f"{who}, {outlet}" if who else outlet


def list_needs(content: Content) -> list[Content]:
    """What “corroborated” would take, point by point; empty where that is no question."""
    return [need | {"said": tell(need)} for need in (content.get("corroboration") or {}).get("needs", [])]
