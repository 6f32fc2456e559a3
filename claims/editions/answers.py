"""The three answers of a claim's page, each in words that fit the case. Pure."""

from dataclasses import dataclass

from claims.editions.content import Content
from claims.languages import capitalised as capitalised
from claims.languages import counted as counted
from claims.languages import joined as joined
from claims.vocabulary import NOT_ASSESSED, Interest, Status, Verdict

# Each interest in words, with the tone that it is shown in.
INTERESTS = {
    Interest.AGAINST_INTEREST.value: ("against own interest", "for"),
    Interest.SELF_SERVING.value: ("self-serving", "caution"),
    Interest.NEUTRAL.value: ("neutral", ""),
}
TIMES = {1: "Yes, once", 2: "Yes, twice"}

# What a status means here, by the rule that decided it; a status can be reached on several ways.
BY_RULE = {
    "divergent_figures": "The figures given for it cannot all be right.",
    "supported_and_opposed": "Some say so and others deny it.",
    "opposed_only": "Nothing on file supports it, and it is denied.",
    "retracted_only": "Nothing on file supports it any longer: it was taken back.",
    "independent_origins": "Independent origins say so, not all of them with something to gain, and none denies it.",
    "agreed_by_opposing_parties": "Sides that oppose each other both say so, it harms neither, and none denies it.",
    "one_report_repeated": "Several outlets carry it, but all go back to one report.",
    "one_outlet": "Several say so, but all are known through one outlet alone.",
    "figures_do_not_support": "Several give figures, but these do not support one another.",
    "one_origin": "It rests on one origin.",
    "one_origin_repeated": "Several outlets carry it, but all go back to one origin.",
}
# The same where nobody named stands behind it.
BY_RULE_IF_WEAK = {
    "one_origin": "It rests on one origin, and no named source stands behind it.",
    "one_origin_repeated": "Several outlets carry it without naming a source; together they count as one origin.",
}


# What each question asks, whatever the answer.
DEFINITIONS = {
    "Was it said?": "How often somebody made this claim: each utterance counts once, however many outlets carry it. "
    "A passage counts while its words stand in the stored copy of its source.",
    "Is it backed?": "How far independent origins support it. This follows from the evidence by fixed rules and is "
    "never typed in; copies, agency reports and citations are followed to their root and count once.",
    "Is it so?": "What the desk found when it looked into the claim. One person writes a verdict and another signs it; "
    "where that was not so, this page says it. Verdicts are dated, and every version is kept.",
}


@dataclass(frozen=True)
class Answer:
    """One of the three answers: a word with its shape, and what it means here."""

    question: str
    shape: str
    word: str
    lead: str
    text: str
    about: str  # the part of the methodology that explains it

    @property
    def definition(self) -> str:
        """What the question asks, and who or what answers it; the same for every claim."""
        return DEFINITIONS[self.question]

    @property
    def meaning(self) -> str:
        """What the word means wherever it stands; empty where the answer says no more than its own words."""
        if self.question == "Is it backed?" and self.shape in set(Status):
            return Status(self.shape).meaning
        return Verdict(self.shape).meaning if self.question == "Is it so?" and self.shape in set(Verdict) else ""


def said(content: Content) -> Answer:
    """Was it said? The number of times, and whether each passage still stands in its stored source."""
    found = content["attestation"]
    times, passages = found["utterances"], found["statements"]
    if not passages:
        text = "No published item on file has anyone saying so."
        return Answer("Was it said?", "unsaid", "Not on file", "", text, "said")
    word = TIMES.get(times, f"Yes, {times:,} times")
    lead = f"{counted(found['outlets'], 'outlet')}, {counted(found['origins'], 'independent report')}."
    if found["found"] < passages:
        text = f"{found['found']:,} of {passages:,} passages were found word for word in the stored copies."
    elif passages == 1:
        text = "The passage that carries it was found word for word in the stored copy of its source."
    else:
        every = "Both" if passages == 2 else f"All {passages:,}"
        text = f"{every} passages that carry it were found word for word in the stored copies of their sources."
    return Answer("Was it said?", "said", word, lead, text, "said")


def backed(content: Content) -> Answer:
    """Is it backed? The derived status, with outlets and origins counted apart, for each side that has any."""
    corroboration = content.get("corroboration")
    if corroboration is None:
        text = "It is an opinion, a forecast or a threat: there is nothing that evidence could back."
        return Answer("Is it backed?", "not_checkable", "Not asked", "", text, "backed")
    status = Status(corroboration["status"])
    support, opposition = carried(content, "supporting"), carried(content, "opposing")
    lead = f"For: {support}. Against: {opposition}." if support and opposition else support or opposition
    text = meaning(corroboration)
    if corroboration["denial_only"]:
        text += " All who deny it are of the side it harms, or of its ally."
    return Answer("Is it backed?", status.value, capitalised(status.label), ended(lead), text, f"status-{status.value}")


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
    if weak == len(groups):
        origins = counted(weak, "weak origin")
    else:
        origins = counted(len(groups), "origin") + (f", {weak:,} of them weak" if weak else "")
    return f"{counted(len(outlets), 'outlet')}, {origins}"


def meaning(corroboration: Content) -> str:
    """What the status means in this case; what it means in general where the rule is not known."""
    rules = [reason["rule"] for reason in corroboration["reasons"][:1]]
    known = BY_RULE
    if corroboration["supporting"] and all(group["weak"] for group in corroboration["supporting"]):
        known = BY_RULE | BY_RULE_IF_WEAK
    return next((known[rule] for rule in rules if rule in known), Status(corroboration["status"]).meaning)


def so(verification: Content | None) -> Answer:
    """Is it so? The signed verdict; its signers stand below it on the page."""
    if verification is None:
        text = "The desk has not signed a verdict. What was said, and how far it is backed, stands on its own."
        return Answer("Is it so?", "not_assessed", capitalised(NOT_ASSESSED), "", text, "so")
    verdict = Verdict(verification["verdict"])
    return Answer(
        "Is it so?", verdict.value, capitalised(verdict.label), "", verdict.meaning, f"verdict-{verdict.value}"
    )


def ended(sentence: str) -> str:
    return f"{sentence}." if sentence and not sentence.endswith(".") else sentence
