"""Who is counted: words for one group of people, and which group is part of which.

Two counts are compared only where they count the same group. "Soldiers" and "troops" are one; civilians are among
the people killed, so that a count of theirs is neither confirmed nor refuted by a count of people.
"""

SAME: dict[str, str] = {
    "people": "people person persons humans individuals lives",
    "civilians": "civilians civilian non-combatants noncombatants",
    "troops": "troops troop soldiers soldier servicemen serviceman servicewomen service-members military-personnel"
    " army-personnel service-personnel military-servicemen",
    "fighters": "fighters fighter militants militant",
    "combatants": "combatants combatant",
    "children": "children child minors kids",
    "women": "women woman",
    "men": "men man",
    "police": "police policemen police-officers police-officer",
    "journalists": "journalists journalist reporters",
    "medics": "medics medic medical-workers health-workers",
}
GROUP_OF = {word.replace("-", " "): group for group, words in SAME.items() for word in words.split()}
PART_OF: dict[str, frozenset[str]] = {
    "troops": frozenset({"combatants"}),
    "fighters": frozenset({"combatants"}),
} | {group: frozenset({"people"}) for group in SAME if group not in ("people", "troops", "fighters")}


def group_of(words: str) -> str:
    """The group that the words stand for; words that are not known stand for themselves."""
    plain = " ".join(words.casefold().replace("-", " ").split()).removeprefix("the ")
    return GROUP_OF.get(plain, plain)


def is_part_of(one: str, other: str) -> bool:
    """Whether everyone counted in the first group belongs to the second as well; a group is no part of itself."""
    wider = PART_OF.get(one, frozenset())
    return other in wider or any(is_part_of(each, other) for each in wider)
