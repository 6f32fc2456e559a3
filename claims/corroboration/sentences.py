"""Every sentence of the rules, by its code, for one and for several: what is said in English, and what is translated.

Readers' pages look the same words up in their catalogue, so they stand here once.
"""


def gettext_noop(text: str) -> tuple[str, str]:
    """Marks a sentence for the catalogue that reads the same for any number."""
    return text, text


def ngettext_noop(singular: str, plural: str) -> tuple[str, str]:
    """Marks both for the catalogue."""
    return singular, plural


# The name of an origin that has none.
UNNAMED = gettext_noop("unnamed or unattributed sources")[0]

OF_STATUS = {
    "none_on_file": gettext_noop("No statement on file supports or opposes it."),
    "none_takes_sides": gettext_noop("Statements on file question or report it; none supports or opposes it."),
    "divergent_figures": gettext_noop(
        "%(one)s says %(count)s and %(other)s says %(other_count)s; both cannot be right."
    ),
    "conceded": gettext_noop("Said by %(who)s, speaking for %(side)s, which the claim harms."),
    "concession_interval": gettext_noop("The concession covers %(counts)s only."),
    "supported_and_opposed": gettext_noop("Supported by %(who)s; opposed by %(against)s."),
    "both_at_once": gettext_noop(
        "%(who)s both supports and opposes it, and neither account is known to be the later one."
    ),
    "denial_only": gettext_noop("All opposition is denial by the side that the claim harms or its ally."),
    "opposed_only": gettext_noop("Opposed by %(who)s; nothing on file supports it."),
    "retracted_only": gettext_noop("Taken back by %(who)s; nothing on file supports it."),
    "both_free": gettext_noop("Said by two independent origins: %(who)s; neither of them has anything to gain."),
    "all_free": gettext_noop("Said by %(origins)s independent origins: %(who)s; none of them has anything to gain."),
    "some_free": ngettext_noop(
        "Said by %(origins)s independent origins: %(who)s; %(number)s of them has nothing to gain.",
        "Said by %(origins)s independent origins: %(who)s; %(number)s of them have nothing to gain.",
    ),
    "agreed_by_opposing_parties": gettext_noop("Agreed by opposing parties: %(who)s."),
    "party_only": ngettext_noop(
        "Said only by %(who)s, with something to gain; %(number)s outlet carries it.",
        "Said only by %(who)s, with something to gain; %(number)s outlets carry it.",
    ),
    "one_report_repeated": gettext_noop("%(number)s outlets carry it, all going back to %(roots)s."),
    "one_origin_repeated": gettext_noop("%(number)s outlets, one origin: %(who)s."),
    "unsourced_repeated": gettext_noop(
        "%(number)s outlets carry it without naming a source; together they count as one origin."
    ),
    "one_origin": gettext_noop("It rests on one origin: %(who)s."),
    "figures_do_not_support": gettext_noop("The figures of %(who)s do not support one another."),
    "one_outlet": gettext_noop("%(who)s are known through one outlet only: %(outlets)s."),
}
OF_COUNTS = {
    "own_total_falls": gettext_noop(
        "The total given by %(who)s falls from %(count)s to %(later)s, which needs an explanation."
    ),
    "total_below_other": gettext_noop(
        "The later total, %(later)s by %(who)s, lies below the earlier %(count)s by %(other)s, which needs an "
        "explanation."
    ),
    "repeated_total": gettext_noop("%(who)s repeats %(count)s under a later date; it may not be a new count."),
    "increment_as_total": gettext_noop(
        "%(who)s gives %(count)s as a total that elsewhere is an increase, which needs an explanation."
    ),
    "figure_increment": gettext_noop(
        "%(who)s reports an increase of %(count)s; it adds to a series and is not compared with totals."
    ),
    "figures_incomparable": gettext_noop("Some figures were not compared; they differ in: %(dimensions)s."),
}
NOTES = {
    "retracted": gettext_noop("%(who)s took back what was said before."),
    "account_changed": gettext_noop("%(who)s gave another account later; only the latest counts."),
    "followed_to_root": gettext_noop("Some reports go back to %(who)s and count as its word."),
    "weak_not_counted": gettext_noop(
        "Unnamed speakers and what outlets say without a source do not count towards two origins."
    ),
    "role_assumed": gettext_noop("The role of %(who)s on that date is not on file; the last known one is assumed."),
    "exact_not_found": gettext_noop(
        "Some quotes were not found in the archived text; they are taken to stand on the whole page."
    ),
}
NEEDS = {
    "two_origins": ngettext_noop(
        "Two independent origins that are named or say how they know (%(number)s origin so far: %(who)s).",
        "Two independent origins that are named or say how they know (%(number)s origins so far: %(who)s).",
    ),
    "two_origins_none": gettext_noop("Two independent origins that are named or say how they know (none so far)."),
    "nothing_to_gain": gettext_noop("At least one of them with nothing to gain (%(who)s)."),
    "nothing_to_gain_none": gettext_noop("At least one of them with nothing to gain (none so far)."),
    "two_outlets": gettext_noop("Two outlets that carry them without copying one another or sharing one agency."),
    "one_number": gettext_noop("Counts of the same thing that support one another and exclude none."),
    "no_denial": gettext_noop("Nobody on file who denies it."),
    "no_denial_but": ngettext_noop(
        "Nobody on file who denies it (%(who)s does).", "Nobody on file who denies it (%(who)s do)."
    ),
}
SENTENCES: dict[str, tuple[str, str]] = OF_STATUS | OF_COUNTS | NOTES | NEEDS
