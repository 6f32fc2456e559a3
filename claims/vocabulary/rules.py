"""What the rules of extraction are called on pages, and how each finds a statement, by the name that it stores.

A rule that is not here yet is shown under its own name; the desk's history may hold names that no rule has now.
"""

# Name: what a page calls it, and what it looks for. The examples are invented.
RULES: dict[str, tuple[str, str]] = {
    "according_to": ("According to", "“According to Mara Venn, the strait is open.”"),
    "agent": (
        "Named in the passive",
        "Who says so stands after “by”: The army was accused by Mara Venn of closing the strait.",
    ),
    "clause": (
        "Clause of a reporting verb",
        "What the sentence's parse hangs on a verb of saying: “Venn said it is open.”",
    ),
    "clause_before": (
        "Clause before its verb",
        "What the sentence's parse hangs on a verb that follows it: The strait is open, Venn said.",
    ),
    "clause_round": (
        "Clause round its verb",
        "What is said goes on after speaker and verb: Skippers had told her, Venn said, that the strait was open.",
    ),
    "colon": ("Colon", "A speaker, a colon, then the words: “Mara Venn: The strait is open.”"),
    "hearing": (
        "Heard in court",
        "What a court or an inquiry was told, by whom is left open: The court heard that the strait was mined.",
    ),
    "introduced": ("Introduced quotation", "A quotation in a paragraph of its own, announced by the one before it."),
    "inverted": ("Verb before speaker", "The words, the verb, then the speaker: “It is open,” said Mara Venn."),
    "own_voice": ("The outlet itself", "A count in words that no one else is said to have said."),
    "participle": (
        "Participle",
        "A second thing said in one sentence: Venn closed the strait, saying that ice had come.",
    ),
    "phrase": ("Naming phrase", "What somebody is said to have spoken of: Venn warned of a long winter."),
    "phrase_before": (
        "Naming phrase first",
        "What is spoken of stands before the verb: A long winter was predicted by Venn.",
    ),
    "postposed": ("Speaker after the words", "The words, then speaker and verb: “It is open,” Mara Venn said."),
    "preposed": (
        "Speaker before the words",
        "Speaker and verb, then the words: Mara Venn said that the strait is open.",
    ),
    "quotation": ("Quotation alone", "Words in quotation marks, in a language of which nothing else is read."),
    "quoted_as": ("Quoted as saying", "Mara Venn was quoted as saying that the strait is open."),
    "relative": ("Relative clause", "The verb is in a clause about the speaker: Mara Venn, who said that it is open."),
    "shared": (
        "One speaker, two verbs",
        "A second verb of one speaker: Venn visited the port and said that it is open.",
    ),
    "transcript": (
        "Line of a transcript",
        "A line that begins with its speaker's name, a letter or a role: “VENN: The strait is open.”",
    ),
    "turn": (
        "Quotation without a cue",
        "A quotation that names nobody is given to whoever spoke last: next paragraph, “Ice had come to the port.”",
    ),
    "unknown_verb": ("Verb not on the list", "A quotation beside a verb that is not known as one of saying."),
    "what_called": (
        "What somebody called it",
        "Words of a speaker's own for a thing: what Venn called “a quiet blockade”.",
    ),
    "with_saying": ("With somebody saying", "With Mara Venn saying that the strait is open, ferries left."),
}


def rule_label(name: str) -> str:
    """The rule as a page calls it; an unknown one by its own name in plain words."""
    words = name.replace("_", " ").replace("-", " ").strip()
    return RULES[name][0] if name in RULES else words[:1].upper() + words[1:]


def rule_explained(name: str) -> str:
    """What the rule looks for; empty for an unknown one."""
    return RULES[name][1] if name in RULES else ""
