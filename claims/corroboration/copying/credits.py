"""Words that name whom a report goes back to: a slug, a dateline, a byline, "AFP reported", "citing TASS".

"Told Le Figaro" names the channel of one utterance and is no credit. Names are those of known agencies and of the
publishers of the set; extraction, which sees one text alone, reads credits of agencies.
"""

import re
from collections.abc import Iterator

from claims.corroboration.copying.credit_rules import (
    AGAIN,
    CHANNEL,
    OWN_REPORT,
    PICTURE,
    UNLISTED,
    Rule,
    each_name,
    rules_for,
)
from claims.corroboration.copying.items import Credit, Item
from claims.corroboration.copying.naming import Names, short_forms
from claims.vocabulary import OriginLinkKind

OPENING = 2  # sentences: who is credited in them is credited for all that follows
_BYLINE_WORDS = re.compile(r"^\(?\s*(?:(?:by|from|source|via)\b:?)?\s*(?:the\s+)?|\s*\)?\s*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s|\n")


class CreditReader:
    """Reads the credits of the reports of one set, whose publishers ``names`` knows."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.each = each_name(names.pattern)
        self.rules = rules_for(names.pattern)

    def read(self, item: Item) -> list[Credit]:
        """The credits of one report, those of its byline first, then by place."""
        taken: list[tuple[int, int]] = []
        inside: list[Credit] = []
        for rule in self.rules:
            for match in rule.pattern.finditer(item.text):
                if not any(match.start() < end and start < match.end() for start, end in taken):
                    here = [one for name in self.named_in(match) if (one := self.credit(item, rule, match, name))]
                    taken += [match.span()] if here else []
                    inside += here
        inside += list(self.again(item, inside))
        return [*self.in_byline(item), *sorted(inside, key=lambda one: (one.start or 0, one.name))]

    def named_in(self, match: re.Match[str]) -> list[str]:
        """The names in a match, each once: "(AFP/Reuters)" has two."""
        groups = match.groupdict()
        if name := next(filter(None, (groups.get(group) for group in UNLISTED)), None):
            return [name]
        found = self.each.finditer(match.string, match.start("name"), match.end())
        return list(dict.fromkeys(one.group() for one in found))

    def credit(self, item: Item, rule: Rule, match: re.Match[str], name: str) -> Credit | None:
        """The credit, or None where it is the report's own outlet, a picture's, a channel, or no agency's."""
        meant = self.names.of(name)
        words = match.group().strip()
        start = match.start() + match.group().index(words)
        if meant == item.publisher or name in short_forms(item.publisher):
            return None
        if PICTURE.search(words) or CHANNEL.search(item.text, max(0, start - 40), start):
            return None
        if rule.agencies and not self.names.is_agency(meant):
            return None
        end = start + len(words)
        scope = None if rule.plain else self.scope(item.text, start, end)
        return Credit(rule.kind, meant, words, start, end, scope, rule.plain)

    def scope(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """What a credit within a sentence speaks for: all, where it stands in the opening; else its paragraph."""
        begin = len(text) - len(text.lstrip())
        passed = sum(1 for _ in _SENTENCE_END.finditer(text, begin, max(begin, start)))
        if passed < OPENING and not OWN_REPORT.search(text):
            return None
        last = text.find("\n", end)
        return (text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last)

    def in_byline(self, item: Item) -> Iterator[Credit]:
        """The outlets and agencies that a byline names."""
        if PICTURE.search(item.byline):
            return
        whole = self.names.publishers.get(_BYLINE_WORDS.sub("", item.byline).casefold())
        found = [whole] if whole else [self.names.of(match.group()) for match in self.each.finditer(item.byline)]
        for name in dict.fromkeys(found):
            if name != item.publisher:
                yield Credit(OriginLinkKind.CREDITS, name, item.byline.strip(), None, None, None, plain=True)

    def again(self, item: Item, known: list[Credit]) -> Iterator[Credit]:
        """What "the agency" is said to have said, after an agency was named: the last one before it."""
        placed = sorted((one for one in known if one.start is not None), key=lambda one: one.start or 0)
        for match in AGAIN.finditer(item.text):
            before = [one for one in placed if (one.end or 0) <= match.start() and self.names.is_agency(one.name)]
            if before and not any((one.start or 0) < match.end() and match.start() < (one.end or 0) for one in placed):
                scope = self.scope(item.text, *match.span())
                yield Credit(OriginLinkKind.CITES, before[-1].name, match.group(), *match.span(), scope, plain=False)
