"""Voices, lines and origins by the names that readers know them by."""

from collections.abc import Iterable, Mapping

from claims.corroboration.articles import with_article
from claims.corroboration.evidence import Voice
from claims.corroboration.lines import Line
from claims.corroboration.origins import UNATTRIBUTED, Origin
from claims.corroboration.sentences import UNNAMED
from claims.corroboration.wording import Named, join_words, name_all


class Names:
    """Labels for readers; an id without one stands for itself."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.labels = labels

    def of(self, one: str) -> Named:
        return Named(((self.labels.get(one, one),),))

    def of_ids(self, ids: Iterable[str]) -> Named:
        return in_order(self.labels.get(one, one) for one in ids)

    def of_voices(self, voices: Iterable[Voice]) -> Named:
        return in_order(map(self.of_voice, voices))

    def of_voice(self, voice: Voice) -> str:
        return voice.label or self.labels.get(voice.speaker, voice.speaker)

    def of_lines(self, lines: Iterable[Line]) -> Named:
        """Who uttered them."""
        return self.of_voices(voice for line in lines for voice in line.spoken_by)

    def of_origins(self, origins: Iterable[Origin]) -> Named:
        """The parties or bodies; where a single voice stands behind one, that voice."""
        return name_all(self.partners(origin) for origin in origins)

    def label_of(self, origin: Origin) -> str:
        """As in a list."""
        return join_words(self.partners(origin))

    def partners(self, origin: Origin) -> tuple[str, ...]:
        if origin.id == UNATTRIBUTED:
            return (UNNAMED,)
        if origin.id in self.labels:
            return (self.labels[origin.id],)
        voices = {self.of_voice(line.voice) for line in origin.lines}
        return tuple(voices) if len(voices) == 1 else tuple(self.labels.get(one, one) for one in origin.id.split(" + "))


def in_order(names: Iterable[str]) -> Named:
    """Each once, in the order in which a sentence reads them."""
    return name_all((name,) for name in sorted(set(names), key=with_article))
