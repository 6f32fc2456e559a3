"""What the rules say: each sentence by its code, with what it speaks of, and its words in plain British English.

Editions keep codes and values for ever: a sentence whose sense or values change takes another code.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from claims.corroboration.articles import with_article
from claims.corroboration.evidence import Figure
from claims.corroboration.intervals import VAGUE_PATTERNS
from claims.corroboration.sentences import SENTENCES
from claims.vocabulary import Bound

MOST_NAMED = 4
NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
BOUNDS = {
    Bound.AT_LEAST: "at least {low}",
    Bound.MORE_THAN: "more than {low}",
    Bound.LESS_THAN: "fewer than {high}",
    Bound.UP_TO: "up to {high}",
    Bound.NEARLY: "nearly {high}",
    Bound.ABOUT: "about {span}",
}
DIMENSIONS = {
    "period_from": "period",
    "as_of": "date",
    "cumulative": "total or increase",
    "number": "number not stated",
}


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a sentence names, without articles; those who count as one together. ``others``: how many more."""

    names: tuple[tuple[str, ...], ...]
    others: int = 0

    def __str__(self) -> str:
        parts = []
        for first, *partners in self.names:
            alone = with_article(first)
            parts.append(f"{alone} together with {join_words(map(with_article, partners))}" if partners else alone)
        return join_words([*parts, f"{spell(self.others)} others"] if self.others else parts)


@dataclass(frozen=True, slots=True)
class Amount:
    """A count as it was given: its bound and its numbers, or the ``words`` of a vague one, which are empty for none."""

    bound: Bound
    low: int | None
    high: int | None
    words: str = ""

    def __str__(self) -> str:
        """``at least 130``, ``60 to 80``, ``dozens``."""
        printed = [f"{number:,}" for number in (self.low, self.high) if number is not None]
        if not printed:
            return self.words or "an unstated number"
        span = " to ".join(dict.fromkeys(printed))
        return BOUNDS.get(self.bound, "{span}").format(low=printed[0], high=printed[-1], span=span)


@dataclass(frozen=True, slots=True)
class Amounts:
    """Several counts."""

    amounts: tuple[Amount, ...]

    def __str__(self) -> str:
        return join_words(map(str, self.amounts))


@dataclass(frozen=True, slots=True)
class Differing:
    """Dimensions in which counts differ, and of which of the groups counted one holds the other."""

    dimensions: tuple[str, ...]
    parts: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        words = [DIMENSIONS.get(name, name) for name in self.dimensions]
        if self.parts and "group" in words:
            held = join_words(f"{one} are some of the {other}" for one, other in self.parts)
            words[words.index("group")] = f"group ({held})"
        return join_words(words)


Value = Named | Amount | Amounts | Differing | int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence for readers: its code in ``SENTENCES``, and its values by name. ``number`` decides the plural."""

    code: str
    values: Mapping[str, Value]

    def __str__(self) -> str:
        singular, plural = SENTENCES[self.code]
        words = {name: spell(value) if isinstance(value, int) else str(value) for name, value in self.values.items()}
        text = (singular if self.values.get("number") == 1 else plural) % words
        return text[:1].upper() + text[1:]

    def as_data(self) -> dict[str, Any]:
        """As plain data: numbers, texts, lists and dictionaries."""
        values = {name: value if isinstance(value, int) else asdict(value) for name, value in self.values.items()}
        return {"code": self.code, "values": in_lists(values)}


def in_lists(value: Any) -> Any:
    """The same with lists for tuples, at any depth."""
    if isinstance(value, dict):
        return {name: in_lists(each) for name, each in value.items()}
    return [in_lists(each) for each in value] if isinstance(value, tuple) else value


def say(code: str, **values: Value) -> Sentence:
    return Sentence(code, values)


def name_all(names: Iterable[tuple[str, ...]]) -> Named:
    """All of them up to five; of more, the first four and how many others."""
    known = tuple(names)
    return Named(known) if len(known) <= MOST_NAMED + 1 else Named(known[:MOST_NAMED], len(known) - MOST_NAMED)


def amount_of(figure: Figure) -> Amount:
    """What the figure says, in its own vague words where it names no number or means none."""
    numberless = figure.low is None and figure.high is None
    if figure.bound is not Bound.VAGUE and not numberless:
        return Amount(figure.bound, figure.low, figure.high)
    for pattern, _limits in VAGUE_PATTERNS:
        if hit := pattern.search(figure.words):
            return Amount(Bound.VAGUE, None, None, hit.group().lower())
    return Amount(Bound.RANGE, figure.low, figure.high)


def join_words(words: Iterable[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    known = list(words)
    return " and ".join(filter(None, (", ".join(known[:-1]), *known[-1:])))


def spell(number: int) -> str:
    """Words up to ten, then digits."""
    return NUMBER_WORDS[number] if number < len(NUMBER_WORDS) else f"{number:,}"
