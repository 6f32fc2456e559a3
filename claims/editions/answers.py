"""The three answers of a claim's page, each in words that fit the case. Pure."""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop, ngettext

from claims.editions.content import Content
from claims.languages import capitalised, counted, number
from claims.vocabulary import NOT_ASSESSED, Interest, Status, Verdict

# Each interest in words, with the tone that it is shown in.
INTERESTS = {
    Interest.AGAINST_INTEREST.value: (gettext_noop("against own interest"), "for"),
    Interest.SELF_SERVING.value: (gettext_noop("self-serving"), "caution"),
    Interest.NEUTRAL.value: (gettext_noop("neutral"), ""),
}
TIMES = {1: gettext_noop("Yes, once"), 2: gettext_noop("Yes, twice")}

# What a status means here, by the rule that decided it; a status can be reached on several ways.
BY_RULE = {
    "divergent_figures": gettext_noop("The figures given for it cannot all be right."),
    "supported_and_opposed": gettext_noop("Some say so and others deny it."),
    "opposed_only": gettext_noop("Nothing on file supports it, and it is denied."),
    "retracted_only": gettext_noop("Nothing on file supports it any longer: it was taken back."),
    "independent_origins": gettext_noop(
        "Independent origins say so, not all of them with something to gain, and none denies it."
    ),
    "agreed_by_opposing_parties": gettext_noop(
        "Sides that oppose each other both say so, it harms neither, and none denies it."
    ),
    "one_report_repeated": gettext_noop("Several outlets carry it, but all go back to one report."),
    "one_outlet": gettext_noop("Several say so, but all are known through one outlet alone."),
    "figures_do_not_support": gettext_noop("Several give figures, but these do not support one another."),
    "one_origin": gettext_noop("It rests on one origin."),
    "one_origin_repeated": gettext_noop("Several outlets carry it, but all go back to one origin."),
}
# The same where nobody named stands behind it.
BY_RULE_IF_WEAK = {
    "one_origin": gettext_noop("It rests on one origin, and no named source stands behind it."),
    "one_origin_repeated": gettext_noop(
        "Several outlets carry it without naming a source; together they count as one origin."
    ),
}


# Each question, and what it asks, whatever the answer.
SAID, BACKED, SO = "said", "backed", "so"
QUESTIONS = {SAID: gettext_noop("Was it said?"), BACKED: gettext_noop("Is it backed?"), SO: gettext_noop("Is it so?")}
DEFINITIONS = {
    SAID: gettext_noop(
        "How often somebody made this claim: each utterance counts once, however many outlets carry it. "
        "A passage counts while its words stand in the stored copy of its source."
    ),
    BACKED: gettext_noop(
        "How far independent origins support it. This follows from the evidence by fixed rules and is "
        "never typed in; copies, agency reports and citations are followed to their root and count once."
    ),
    SO: gettext_noop(
        "What the desk found when it looked into the claim. One person writes a verdict and another signs it; "
        "where that was not so, this page says it. Verdicts are dated, and every version is kept."
    ),
}


@dataclass(frozen=True)
class Answer:
    """One of the three answers: a word with its shape, and what it means here."""

    asked: str
    shape: str
    word: str
    lead: str
    text: str
    about: str  # the part of the methodology that explains it

    @property
    def question(self) -> str:
        return gettext(QUESTIONS[self.asked])

    @property
    def definition(self) -> str:
        """What the question asks, and who or what answers it; the same for every claim."""
        return gettext(DEFINITIONS[self.asked])

    @property
    def meaning(self) -> str:
        """What the word means wherever it stands; empty where the answer says no more than its own words."""
        if self.asked == BACKED and self.shape in set(Status):
            return gettext(Status(self.shape).meaning)
        return gettext(Verdict(self.shape).meaning) if self.asked == SO and self.shape in set(Verdict) else ""


def said(content: Content) -> Answer:
    """Was it said? The number of times, and whether each passage still stands in its stored source."""
    found = content["attestation"]
    times, passages = found["utterances"], found["statements"]
    if not passages:
        text = gettext("No published item on file has anyone saying so.")
        return Answer(SAID, "unsaid", gettext("Not on file"), "", text, "said")
    word = gettext(TIMES[times]) if times in TIMES else gettext("Yes, %(times)s times") % {"times": number(times)}
    parts = {"outlets": counted(found["outlets"], "outlet"), "reports": counted(found["origins"], "independent report")}
    return Answer(SAID, "said", word, gettext("%(outlets)s, %(reports)s.") % parts, still_there(found), "said")


def still_there(found: Content) -> str:
    """How many of the passages stand word for word in the stored copies."""
    passages = found["statements"]
    parts = {"found": number(found["found"]), "passages": number(passages)}
    if found["found"] < passages:
        text = ngettext(
            "%(found)s of %(passages)s passages was found word for word in the stored copies.",
            "%(found)s of %(passages)s passages were found word for word in the stored copies.",
            found["found"],
        )
    elif passages == 1:
        text = gettext("The passage that carries it was found word for word in the stored copy of its source.")
    elif passages == 2:
        text = gettext("Both passages that carry it were found word for word in the stored copies of their sources.")
    else:
        text = gettext(
            "All %(passages)s passages that carry it were found word for word in the stored copies of their sources."
        )
    return text % parts


def backed(content: Content) -> Answer:
    """Is it backed? The derived status, with outlets and origins counted apart, for each side that has any."""
    corroboration = content.get("corroboration")
    if corroboration is None:
        text = gettext("It is an opinion, a forecast or a threat: there is nothing that evidence could back.")
        return Answer(BACKED, "not_checkable", gettext("Not asked"), "", text, "backed")
    status = Status(corroboration["status"])
    support, opposition = carried(content, "supporting"), carried(content, "opposing")
    lead = support or opposition
    if support and opposition:
        lead = gettext("For: %(support)s. Against: %(opposition)s.") % {"support": support, "opposition": opposition}
    text = meaning(corroboration)
    if corroboration["denial_only"]:
        text += " " + gettext("All who deny it are of the side it harms, or of its ally.")
    word = capitalised(gettext(status.label))
    return Answer(BACKED, status.value, word, ended(lead), text, f"status-{status.value}")


def carried(content: Content, side: str) -> str:
    """``2 outlets, 3 origins, 1 of them weak``; nothing where nothing that counts is on that side."""
    groups = content["corroboration"][side]
    if not groups:
        return ""
    outlets = {
        statement["source"]["publisher"]
        for statement in content["statements"]
        if statement["side"] == side and statement["live"]
    }
    weak = len([group for group in groups if group["weak"]])
    origins = counted(weak, "weak origin") if weak == len(groups) else counted(len(groups), "origin")
    parts = {"outlets": counted(len(outlets), "outlet"), "origins": origins, "weak": number(weak)}
    if weak in (0, len(groups)):
        return gettext("%(outlets)s, %(origins)s") % parts
    some = ngettext(
        "%(outlets)s, %(origins)s, %(weak)s of them weak", "%(outlets)s, %(origins)s, %(weak)s of them weak", weak
    )
    return some % parts


def meaning(corroboration: Content) -> str:
    """What the status means in this case; what it means in general where the rule is not known."""
    rules = [reason["rule"] for reason in corroboration["reasons"][:1]]
    known = BY_RULE
    if corroboration["supporting"] and all(group["weak"] for group in corroboration["supporting"]):
        known = BY_RULE | BY_RULE_IF_WEAK
    return gettext(next((known[rule] for rule in rules if rule in known), Status(corroboration["status"]).meaning))


def so(verification: Content | None) -> Answer:
    """Is it so? The signed verdict; its signers stand below it on the page."""
    if verification is None:
        text = gettext("The desk has not signed a verdict. What was said, and how far it is backed, stands on its own.")
        return Answer(SO, "not_assessed", capitalised(gettext(NOT_ASSESSED)), "", text, "so")
    verdict = Verdict(verification["verdict"])
    word, means = capitalised(gettext(verdict.label)), gettext(verdict.meaning)
    return Answer(SO, verdict.value, word, "", means, f"verdict-{verdict.value}")


def ended(sentence: str) -> str:
    return f"{sentence}." if sentence and not sentence.endswith(".") else sentence
