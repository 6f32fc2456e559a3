"""The names under which outlets and agencies are credited, and which of them are one."""

import re
from collections.abc import Iterable

from claims.vocabulary import AGENCIES

_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
_AGENCY = re.compile(
    r"\b(?:agency|agence|agentur|agencia|agenzia|wire|newswire|press association)\b|(?:wire|press|fax|inform)$",
    re.IGNORECASE,
)
# Bodies that publish too, but are quoted as speakers: "the ministry said" is no credit.
_BODY = re.compile(
    r"\b(?:ministry|army|government|office|party|council|police|presidency|president|parliament|embassy|department"
    r"|observatory|committee|court|bank|union|forces|defence|defense|nations|cross)\b",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?: (?:state|international|news|press|telegraph|information))* (?:agency|newswire|service)$", re.IGNORECASE
)
SHORTEST = 5  # letters of a name without its kind
_LINKING = frozenset({"of", "the", "and", "de", "des", "du", "la", "le", "for"})


class Names:
    """All names that may be credited in a set of reports: known agencies and the publishers of the set.

    ``pattern`` finds one of them, the longest first; ``of`` gives the publisher or agency that is meant.
    """

    def __init__(self, publishers: Iterable[str], agencies: Iterable[str] = ()) -> None:
        """``agencies``: further names, which reports of the set give to agencies."""
        self.meant: dict[str, str] = {}
        self.agencies = set(AGENCIES)
        self.publishers: dict[str, str] = {}  # by the bare name in small letters
        kept = sorted({publisher for publisher in publishers if publisher.strip()})
        for publisher in kept:
            self.publishers[bare(publisher).casefold()] = publisher
            known = next((key for key, row in AGENCIES.items() if bare(publisher) in map(bare, row)), None)
            if known is not None:
                self.meant.update(dict.fromkeys(AGENCIES[known], publisher))
            if known is not None or _AGENCY.search(publisher):
                self.agencies.add(publisher)
        for key, row in AGENCIES.items():
            for name in row:
                self.meant.setdefault(name, key)
        for publisher in kept:
            if not _BODY.search(publisher) or publisher in self.agencies:
                self.meant[bare(publisher)] = self.meant[publisher] = publisher
                for short in short_forms(publisher) if publisher in self.agencies else ():
                    self.meant.setdefault(short, publisher)
        for name in sorted(agencies, key=lambda name: (-len(name), name)):
            self.learn(name)
        longest_first = sorted(self.meant, key=lambda name: (-len(name), name))
        self.pattern = "|".join(re.escape(name) for name in longest_first)

    def of(self, name: str) -> str:
        """The publisher or agency meant; a name that is nowhere listed stands for itself, without its article."""
        printed = " ".join(name.split())
        return self.meant.get(printed) or self.meant.get(bare(printed)) or bare(printed)

    def is_agency(self, name: str) -> bool:
        return name in self.agencies or self.of(name) in self.agencies

    def learn(self, name: str) -> None:
        """Takes a name that a report gives to an outlet: it is known from then on, an agency's short form too."""
        if self.of(name) == bare(name):
            self.meant[bare(name)] = bare(name)
            if _AGENCY.search(name) or name.isupper():
                self.agencies.add(bare(name))
                for short in short_forms(name):
                    self.meant.setdefault(short, bare(name))


def bare(name: str) -> str:
    """The name without its article and outer blanks."""
    return _ARTICLE.sub("", name.strip())


def short_forms(name: str) -> list[str]:
    """The initials of a name of several words, and what stands before its kind: Tarsa News Agency → TNA, Tarsa."""
    initials = "".join(word[0] for word in re.split(r"[\s-]+", bare(name)) if word and word.lower() not in _LINKING)
    found = [initials.upper()] if len(initials) >= 2 else []
    stem = _KIND.sub("", bare(name))
    return [*found, stem] if len(stem) >= SHORTEST and stem != bare(name) else found
