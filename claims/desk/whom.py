"""Whom the words at a suggestion may mean: names as the text has them, before anybody knows them. No queries here."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.models import Speaker, Statement
from claims.vocabulary import SpeakerKind, StatementKind

Known = Mapping[str, Sequence[Speaker]]  # the speakers that have a name, by the name in capitals

JOINT = re.compile(r"\s+and\s+")
BODY_WORDS = re.compile(
    r"\b(agency|army|authorit\w+|bank|bureau|centre|center|club|commission|committee|company|council|court|department"
    r"|embassy|force|forces|government|group|house|institute|ministry|movement|nations|observatory|office|organi[sz]ation"
    r"|parliament|party|police|presidency|service|union|university)\b",
    re.IGNORECASE,
)
# Each of those whom such words join says it for itself, and has to be named.
BOTH = re.compile(r"(both|the two|the warring) (sides|parties|countries|neighbours|governments)", re.IGNORECASE)
# Lower-case words inside the names of persons.
PARTICLES = {"al", "bin", "bint", "da", "de", "del", "der", "di", "dos", "du", "el", "ibn", "la", "le", "van", "von"}
# Those that are offered at most, one a key.
MOST_OFFERED = 9
# Words that tell nobody from anybody else.
COMMON = {"a", "an", "of", "the", "this", "that", "mr", "mrs", "ms", "miss", "dr"}


@dataclass(frozen=True, slots=True)
class Option:
    """One that the words may mean; several names where they speak together. ``role``: what the text calls the one."""

    names: tuple[str, ...]
    role: str = ""

    @property
    def label(self) -> str:
        return " and ".join(self.names)

    @property
    def looked_up(self) -> list[str]:
        """The names under which the desk may know it, or each of them."""
        names = [self.label, *self.names, *(without_article(name) for name in self.names)]
        return [*names, *(parts_of(self.names[0]) if len(self.names) == 1 else [])]

    def settled(self, known: Known) -> list[str]:
        """The names to show: the whole one if somebody has it, else each of those that it is joined of."""
        if self.label.upper() in known:
            return [self.label]
        if len(self.names) > 1:
            return [spelling(name, known) for name in self.names]
        (name,) = self.names
        if BOTH.fullmatch(name):
            return [name, name]
        parts = parts_of(name)
        if without_article(name) != name or len(parts) < 2:
            return [spelling(name, known)]
        if any(part.upper() in known for part in parts):
            return parts
        are_names = all(part[:1].isupper() for part in parts) and not re.search(r"\b(of|for)\b", parts[0])
        return parts if are_names else [name]


def options_of(statement: Statement, roles: Mapping[str, str]) -> list[Option]:
    """What extraction proposes first, then whom else it may be, each once. ``roles``: by name in capitals."""
    if statement.kind == StatementKind.OWN_VOICE:
        return []
    name = (statement.speaker_proposed or statement.speaker_as_worded).strip()
    names = tuple(statement.speakers_proposed) or ((name,) if name else ())
    options = [Option(names, statement.role_proposed if len(names) == 1 else "")] if names else []
    options += [Option((other,)) for other in statement.speaker_candidates]
    found: dict[str, Option] = {}
    for option in options:
        told = option.role or roles.get(option.label.upper(), "")
        found.setdefault(option.label.upper(), Option(option.names, told))
    return list(found.values())[:MOST_OFFERED]


def is_unsure(worded: str, options: Sequence[Option]) -> bool:
    """Whether the words at the statement fit more than one: two of a surname, two ministers.

    What is only spelt in another way, or fits by no word (a capital's country, whoever else "she" may be), is offered
    and asks nothing.
    """
    wanted = words_of(worded)
    fitting = [
        option
        for option in options
        if words_of(option.label) != wanted and wanted <= words_of(f"{option.label} {option.role}")
    ]
    if not wanted or len(fitting) < 2 or fitting[0] != options[0]:
        return False
    first = words_of(fitting[0].label)
    others = [words_of(option.label) for option in fitting[1:]]
    return any(not (other <= first or first <= other) for other in others)


def words_of(name: str) -> set[str]:
    plain = re.sub(r"[’']s\b", "", name.casefold())
    return set(re.findall(r"[^\W_]+", plain)) - COMMON


def parts_of(name: str) -> list[str]:
    """The names that this one may be joined of."""
    return [part.removeprefix("the ") for part in JOINT.split(name) if part]


def spelling(name: str, known: Known) -> str:
    """The name, or the one without its article if the desk knows only that."""
    bare = without_article(name)
    return bare if name.upper() not in known and bare.upper() in known else name


def without_article(name: str) -> str:
    """A body's name without the article that it has in its sentence: "the harbour office" is "Harbour office"."""
    rest = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return rest[:1].upper() + rest[1:] if rest != name and BODY_WORDS.search(rest) else name


def kind_guessed(name: str, role: str = "") -> str:
    """What a new speaker of that name most likely is; who has a role is a person."""
    if BODY_WORDS.search(name):
        return SpeakerKind.ORGANISATION.value
    words = [word for word in name.split() if word.lower().rstrip("-") not in PARTICLES]
    if not words or not all(word[:1].isupper() for word in words) or words[0].lower() in {"a", "an", "the", "one"}:
        return SpeakerKind.UNNAMED.value  # "both sides", "Local residents", "a senior official"
    return SpeakerKind.PERSON.value if len(words) > 1 or role else SpeakerKind.ORGANISATION.value
