"""What differs between two editions of a claim, as their readers saw them. Pure; silent where nothing differs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from claims.editions.answers import backed, said, so
from claims.editions.content import Content, Mention
from claims.editions.differences.change import Change, found, gathered, listed, whole, worded
from claims.editions.differences.statements import StatementChange, statement_changes
from claims.editions.figures import axis, span
from claims.editions.routes import note
from claims.editions.sentences import tell
from claims.languages import Told, capitalised, counted, joined
from claims.templatetags.wording import day, plainly


@dataclass(frozen=True, slots=True)
class Differences:
    """Everything that readers see differ, by the part of the page that it stands in."""

    answers: list[Change]
    words: list[Change]
    evidence: list[Change]
    statements: list[StatementChange]
    counts: list[Change]
    around: list[Change]

    def __bool__(self) -> bool:
        return any((self.answers, self.words, self.evidence, self.statements, self.counts, self.around))


def differences(before: Content, after: Content, mentions: Mapping[str, Mention]) -> Differences:
    """Between two contents in the newest format, neither of them a notice.

    ``mentions``: the other claims that they name and that are published; all others go without saying. What an older
    format did not keep is not compared.
    """
    return Differences(
        answers=answers(before, after),
        words=words(before, after),
        evidence=evidence(before, after),
        statements=statement_changes(before, after),
        counts=counts(before, after),
        around=around(before, after, mentions),
    )


def answers(before: Content, after: Content) -> list[Change]:
    old, new = verification(before), verification(after)
    return found(
        whole(gettext("Was it said?"), attested(before), attested(after)),
        whole(gettext("Is it backed?"), status(before), status(after)),
        whole(gettext("Is it so?"), so(before.get("verification")).word, so(after.get("verification")).word),
        whole(gettext("Signed"), signature(old), signature(new)),
        whole(gettext("Methodology"), old.get("methodology_version", ""), new.get("methodology_version", "")),
    )


def verification(content: Content) -> Content:
    return content.get("verification") or {}


def attested(content: Content) -> str:
    answer = said(content)
    if not answer.lead:
        return answer.word
    return gettext("%(word)s: %(lead)s") % {"word": answer.word, "lead": answer.lead}


def status(content: Content) -> str:
    word = backed(content).word
    if (content.get("corroboration") or {}).get("denial_only"):
        return gettext("%(status)s, denied by the side it harms alone") % {"status": word}
    return word


def signature(signed: Content) -> str:
    """Who stands behind the verdict, since when; empty where nobody does."""
    if not signed:
        return ""
    if alone := signed["one_person"]:
        parts = {"name": alone["by"], "day": day(alone["on"]), "writers": joined(signed["written_by"])}
        if not signed["written_by"]:
            return gettext("Published by %(name)s alone, %(day)s") % parts
        return gettext("Written by %(writers)s; published by %(name)s alone, %(day)s") % parts
    parts = {"name": signed["signed_by"], "day": day(signed["signed_on"]), "writers": joined(signed["written_by"])}
    if not signed["written_by"]:
        return gettext("Signed by %(name)s, %(day)s") % parts
    return gettext("Written by %(writers)s; signed by %(name)s, %(day)s") % parts


def words(before: Content, after: Content) -> list[Change]:
    old, new = verification(before), verification(after)
    texts = (
        (gettext("Summary"), "summary"),
        (gettext("What we found"), "reasoning"),
        (gettext("What it leaves out"), "missing_context"),
    )
    return found(
        worded(gettext("Claim"), before["claim"]["wording"], after["claim"]["wording"]),
        worded(gettext("Context"), before["claim"]["context"], after["claim"]["context"]),
        whole(gettext("Kind"), plainly(before["claim"]["kind"]), plainly(after["claim"]["kind"])),
        *(worded(label, old.get(name, ""), new.get(name, "")) for label, name in texts),
        listed(gettext("What is not known"), old.get("unknowns", []), new.get("unknowns", [])),
        worded(gettext("Where we looked"), old.get("search_log", ""), new.get("search_log", "")),
    )


def evidence(before: Content, after: Content) -> list[Change]:
    old, new = before.get("corroboration") or {}, after.get("corroboration") or {}
    return found(
        listed(gettext("Why it has its status"), *told_alike(old.get("reasons", []), new.get("reasons", []))),
        gathered(gettext("Origins that say so"), origins(old, "supporting"), origins(new, "supporting")),
        gathered(gettext("Origins that say otherwise"), origins(old, "opposing"), origins(new, "opposing")),
    )


def told_alike(old: list[Content], new: list[Content]) -> tuple[list[str], list[str]]:
    """Sentences of the rules in words of the page; one that both editions have reads the same in both.

    An older format keeps it in English alone.
    """
    words: dict[str, Told] = {}
    for sentence in (*old, *new):
        told = tell(sentence)
        if sentence["text"] not in words or not told.kept:
            words[sentence["text"]] = told
    return [words[each["text"]].text for each in old], [words[each["text"]].text for each in new]


def origins(corroboration: Content, side: str) -> list[str]:
    return [f"{origin['label']} ({note(origin)})" for origin in corroboration.get(side, [])]


def counts(before: Content, after: Content) -> list[Change]:
    old, new = standing(before), standing(after)
    return found(
        worded(gettext("How the counts stand"), old[0], new[0]),
        worded(gettext("Lowest and highest"), old[1], new[1]),
        listed(gettext("Notes on the counts"), *told_alike(flags(before), flags(after))),
    )


def standing(content: Content) -> tuple[str, str]:
    """How the counts stand to each other, and how far they reach."""
    figures = content.get("figures")
    if not figures or len(figures["rows"]) < 2:
        return "", ""
    pairs = figures.get("pairs", [])
    reach = span(figures["lowest"], figures["highest"]) if pairs else ""
    return axis(figures["axis"], figures["rows"], pairs), reach


def flags(content: Content) -> list[Content]:
    return list((content.get("figures") or {}).get("flags", []))


def around(before: Content, after: Content, mentions: Mapping[str, Mention]) -> list[Change]:
    old, new = before["topic"], after["topic"]
    succession = (verification(before).get("successor"), verification(after).get("successor"))
    went, came = (called(claim["code"], mentions) if claim else "" for claim in succession)
    return found(
        *relations(before, after, mentions),
        whole(gettext("Its place was taken by"), went, came),
        gathered(gettext("Whom it would harm"), before.get("harms", []), after.get("harms", [])),
        whole(gettext("Topic"), old["name"], new["name"]),
        worded(gettext("About the topic"), old["description"], new["description"]),
        worded(gettext("Notice of the topic"), old["notice"], new["notice"]),
        gathered(gettext("Sides"), sides(old), sides(new)),
        gathered(gettext("Allied"), allies(old), allies(new)),
    )


def sides(topic: Content) -> list[str]:
    return [party["name"] for party in topic["parties"]]


def allies(topic: Content) -> list[str]:
    return [joined(sorted(pair)) for pair in topic["alliances"]]


def called(code: str, mentions: Mapping[str, Mention]) -> str:
    """A claim by its name as published now, a withdrawn one by its code; empty where it is not published."""
    claim = mentions.get(code)
    if claim is None:
        return ""
    if claim.is_withdrawn:
        return gettext("%(code)s (withdrawn)") % {"code": claim.code}
    return gettext("%(code)s: %(wording)s") % {"code": claim.code, "wording": claim.wording}


def relations(before: Content, after: Content, mentions: Mapping[str, Mention]) -> Iterable[Change | None]:
    """Relations that came, went, or have another note. Of withdrawn claims the code alone."""

    def noted(content: Content) -> dict[tuple[str, str], str]:
        shown = [relation for relation in content["relations"] if called(relation["code"], mentions)]
        return {
            (relation["label"], relation["code"]): "" if mentions[relation["code"]].is_withdrawn else relation["note"]
            for relation in shown
        }

    old, new = noted(before), noted(after)
    names = {key: f"{capitalised(gettext(key[0]))} {called(key[1], mentions)}" for key in (*old, *new)}
    yield gathered(gettext("Related claims"), [names[key] for key in old], [names[key] for key in new])
    for key in old:
        if key in new:
            yield worded(gettext("Note on %(code)s") % {"code": key[1]}, old[key], new[key])


def at_a_glance(changes: Differences) -> list[str]:
    """The differences in a few short sentences, weightiest first."""
    answered = {change.label: change for change in changes.answers}
    told = [
        from_to(question, answered[question])
        for question in (gettext("Is it backed?"), gettext("Is it so?"))
        if question in answered
    ]
    if gettext("Signed") in answered and gettext("Is it so?") not in answered:
        told.append(gettext("Signed anew."))
    kinds = Counter(statement.what for statement in changes.statements)
    told += [statements_that(what, number) for what, number in sorted(kinds.items())]
    if changes.words:
        labels = joined(label_in_line(change) for change in changes.words)
        told.append(gettext("Other words: %(labels)s.") % {"labels": labels})
    rest = [gettext("how the counts compare")] if changes.counts else []
    rest += [gettext("why it is backed as it is")] if changes.evidence else []
    if rest := rest + [label_in_line(change) for change in changes.around]:
        told.append(gettext("Also changed: %(labels)s.") % {"labels": joined(rest)})
    return told


def from_to(question: str, change: Change) -> str:
    parts = {"question": question, "old": change.old.lower(), "new": change.new.lower()}
    return gettext("%(question)s From “%(old)s” to “%(new)s”.") % parts


def statements_that(what: str, number: int) -> str:
    """``Added: 3 statements.``"""
    parts = {"what": capitalised(gettext(what)), "statements": counted(number, "statement")}
    return gettext("%(what)s: %(statements)s.") % parts


def label_in_line(change: Change) -> str:
    return change.label[:1].lower() + change.label[1:]
