"""Names, lists and counts as readers meet them, in plain British English."""

from collections.abc import Iterable, Mapping

from claims.corroboration.articles import with_article
from claims.corroboration.evidence import Figure, Voice
from claims.corroboration.intervals import VAGUE_PATTERNS
from claims.corroboration.lines import Line
from claims.corroboration.origins import UNATTRIBUTED, Origin
from claims.vocabulary import Bound

MOST_NAMED = 4
NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
BOUND_PHRASES = {
    Bound.AT_LEAST: "at least {low}",
    Bound.MORE_THAN: "more than {low}",
    Bound.LESS_THAN: "fewer than {high}",
    Bound.UP_TO: "up to {high}",
    Bound.NEARLY: "nearly {high}",
    Bound.ABOUT: "about {range}",
    Bound.EXACT: "{range}",
    Bound.RANGE: "{range}",
}


class Names:
    """Labels for readers; an id without one stands for itself. Within a sentence they take their article."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.labels = labels

    def of(self, one: str) -> str:
        return with_article(self.labels.get(one, one))

    def of_voice(self, voice: Voice) -> str:
        return with_article(self.plain_voice(voice))

    def plain_voice(self, voice: Voice) -> str:
        return voice.label or self.labels.get(voice.speaker, voice.speaker)

    def of_line(self, line: Line) -> str:
        """Who uttered it."""
        return join_words(sorted({self.of_voice(speaker) for speaker in line.spoken_by}))

    def of_lines(self, lines: Iterable[Line]) -> str:
        return join_words(sorted({self.of_line(line) for line in lines}))

    def of_origin(self, origin: Origin) -> str:
        """The party or body; where a single voice stands behind it, that voice."""
        first, *partners = (with_article(name) for name in self.plain_names(origin))
        return f"{first} together with {join_words(partners)}" if partners else first

    def label_of(self, origin: Origin) -> str:
        """As in a list: without an article."""
        return join_words(self.plain_names(origin))

    def plain_names(self, origin: Origin) -> list[str]:
        if origin.id == UNATTRIBUTED:
            return ["unnamed or unattributed sources"]
        if origin.id in self.labels:
            return [self.labels[origin.id]]
        voices = {self.plain_voice(line.voice) for line in origin.lines}
        return list(voices) if len(voices) == 1 else [self.labels.get(one, one) for one in origin.id.split(" + ")]

    def of_origins(self, origins: Iterable[Origin]) -> str:
        known = list(origins)
        named = known if len(known) <= MOST_NAMED + 1 else known[:MOST_NAMED]
        return join_words([self.of_origin(origin) for origin in named], others=len(known) - len(named))

    def of_ids(self, ids: Iterable[str]) -> str:
        return join_words(sorted(self.of(one) for one in ids))


def join_words(words: list[str], others: int = 0) -> str:
    """``A``, ``A and B``, ``A, B and C``; a long list, or one cut already, ends in ``and three others``."""
    if len(words) + others > MOST_NAMED + 1:
        words, others = words[:MOST_NAMED], len(words[MOST_NAMED:]) + others
        words = [*words, f"{spell(others)} others"]
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def spell(number: int) -> str:
    """Words up to ten, then digits."""
    return NUMBER_WORDS[number] if number < len(NUMBER_WORDS) else f"{number:,}"


def count_of(number: int, noun: str) -> str:
    """``one outlet``, ``5 outlets`` in words: ``five outlets``."""
    return f"{spell(number)} {noun}" if number == 1 else f"{spell(number)} {noun}s"


def begin(sentence: str) -> str:
    """The sentence with a capital first letter, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def phrase_of(figure: Figure) -> str:
    """The count in words: ``at least 130``, ``60 to 80``, ``dozens``."""
    printed = [f"{number:,}" for number in (figure.low, figure.high) if number is not None]
    if figure.bound is not Bound.VAGUE and printed:
        span = " to ".join(dict.fromkeys(printed))
        return BOUND_PHRASES[figure.bound].format(low=printed[0], high=printed[-1], range=span)
    for pattern, _limits in VAGUE_PATTERNS:
        if hit := pattern.search(figure.words):
            return hit.group().lower()
    return " to ".join(printed) or "an unstated number"
