"""The article that a name takes in running English: "the Defence Ministry of Ostrel", but "Ilse Brandt"."""

import re


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a name that takes an article ends in, before "of", "for" or "in".
BODIES = word_set(
    "academy administration agency alliance army assembly association authority bank battalion bloc board brigade"
    " bureau cabinet centre center chamber church club coalition command commission committee company corporation"
    " corps council court cross delegation department directorate division embassy federation fleet force forces"
    " foundation front fund government group guard guards headquarters hospital house initiative inspectorate"
    " institute institution junta league ministry mission monitor movement museum nations navy network observatory"
    " office ombudsman organisation organization palace panel party police presidency press regiment secretariat"
    " senate service services society staff state syndicate team tribunal union university watchdog"
    " emirates federation islands kingdom netherlands philippines republic states"
)
# Offices of one holder each take "the"; a word for anyone takes "a".
OFFICES = word_set(
    "ambassador archbishop bishop captain chair chairman chairwoman chancellor chief coach colonel commander"
    " commissioner consul coroner director envoy foreign-secretary general governor head judge king leader mayor"
    " minister patriarch pope premier president prosecutor queen rapporteur secretary secretary-general speaker"
    " spokesman spokesperson spokeswoman"
)
ANYONE = word_set(
    "activist adviser aide analyst campaigner diplomat doctor eyewitness farmer fighter insider journalist lawyer"
    " lawmaker medic nurse observer officer official policeman reporter rescuer resident shopkeeper soldier source"
    " survivor teacher villager witness"
)
ARTICLED = word_set("a an another any both each every her his its my no one our some that the their this two")
HEAD = re.compile(r"\s+(?:of|for|in|to|at|on)\s|\s*[,(]")


def with_article(name: str) -> str:
    """The name as it stands after a preposition: with "the" before a body or an office, "a" before anyone at all.

    A person's name, a place and what has its article already stay as they are, and so does whatever is not known.
    """
    words = HEAD.split(name, maxsplit=1)[0].casefold().split()
    if not words or words[0] in ARTICLED:
        return name
    if words[-1] in BODIES or words[-1] in OFFICES:
        return f"the {name}"
    if words[-1] in ANYONE:
        return f"{'an' if words[0][0] in 'aeiou' else 'a'} {name}"
    return name
