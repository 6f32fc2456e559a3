"""What the rules said of a claim, in the language of the page: made anew from the code and the values of each sentence.

Editions keep the English words as well. They stand where a sentence has no code, or the language no words for it.
"""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext, gettext_noop, ngettext

from claims.corroboration.sentences import SENTENCES, UNNAMED
from claims.editions.content import Content
from claims.languages import Told, capitalised, counted, joined, number, quoted
from claims.templatetags.wording import plainly
from claims.vocabulary import Bound

BOUNDS = {
    Bound.AT_LEAST.value: gettext_noop("at least %(low)s"),
    Bound.MORE_THAN.value: gettext_noop("more than %(low)s"),
    Bound.LESS_THAN.value: gettext_noop("fewer than %(high)s"),
    Bound.UP_TO.value: gettext_noop("up to %(high)s"),
    Bound.NEARLY.value: gettext_noop("nearly %(high)s"),
    Bound.ABOUT.value: gettext_noop("about %(span)s"),
}
DIMENSIONS = {
    "measure": gettext_noop("what befell them"),
    "group": gettext_noop("who is counted"),
    "side": gettext_noop("whose side"),
    "place": gettext_noop("the place"),
    "period_from": gettext_noop("the first day counted"),
    "as_of": gettext_noop("the day"),
    "cumulative": gettext_noop("total or increase"),
    "number": gettext_noop("no number given"),
}
ENDINGS = {
    "retracted": gettext_noop("Taken back later by the same speaker or body."),
    "account_changed": gettext_noop("The same speaker or body gave another account later."),
}


def tell(sentence: Content) -> Told:
    """The sentence of a reason, a flag or a need."""
    said = sentence["said"]
    forms = SENTENCES.get(said["code"]) if said else None
    if said and forms:
        template = ngettext(*forms, said["values"].get("number", 2)) if forms[0] != forms[1] else gettext(forms[0])
        # Where the page speaks English, or its language has no words for it, what was published stands.
        if template not in forms:
            values = {name: in_words(value) for name, value in said["values"].items()}
            return Told(capitalised(template % values), kept=False)
    return Told(sentence["text"], kept=True)


def in_words(value: Any) -> str:
    """A value as a sentence of the page's language names it."""
    if isinstance(value, int):
        return number(value)
    (write,) = (write for key, write in KINDS.items() if key in value)
    return write(value)


def named(value: Content) -> str:
    names = [together(one) for one in value["names"]]
    return joined([*names, counted(value["others"], "other")] if value["others"] else names)


def together(names: list[str]) -> str:
    """Those who count as one origin, as partners in what they said."""
    first, *partners = [gettext(UNNAMED) if name == UNNAMED else name for name in names]
    parts = {"name": first, "partners": joined(partners)}
    return gettext("%(name)s together with %(partners)s") % parts if partners else first


def amount(value: Content) -> str:
    if value["words"]:
        return quoted(value["words"])
    printed = [number(each) for each in (value["low"], value["high"]) if each is not None]
    if not printed:
        return gettext("an unstated number")
    span = printed[0]
    if len(set(printed)) > 1:
        span = gettext("%(low)s to %(high)s") % {"low": printed[0], "high": printed[-1]}
    template = BOUNDS.get(value["bound"])
    return gettext(template) % {"low": printed[0], "high": printed[-1], "span": span} if template else span


def amounts(value: Content) -> str:
    return joined(amount(each) for each in value["amounts"])


def differing(value: Content) -> str:
    words = {name: gettext(DIMENSIONS.get(name, name)) for name in value["dimensions"]}
    held = [
        gettext("%(part)s are among %(whole)s") % {"part": plainly(part), "whole": plainly(whole)}
        for part, whole in value["parts"]
    ]
    if held and "group" in words:
        words["group"] = f"{words['group']} ({joined(held)})"
    return joined(words.values())


# What each kind of value is known by.
KINDS: dict[str, Callable[[Content], str]] = {
    "names": named,
    "bound": amount,
    "amounts": amounts,
    "dimensions": differing,
}


def why_ended(statement: Content) -> Told:
    """Why a statement no longer counts."""
    template = ENDINGS.get(statement.get("ended", ""), "")
    if template and (text := gettext(template)) != template:
        return Told(text, kept=False)
    return Told(statement["notice"], kept=True)
