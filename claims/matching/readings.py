"""A text as a model of meaning reads it: piece by piece, as one vector of a long text tells little of any part."""

import re

# Words of a passage, which ends with a sentence; a last one of less than half is no passage of its own.
WORDS = 70
SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"(])")


def readings(heading: str, body: str) -> list[str]:
    """The body's passages and, where there is a heading, the first one under it; never none."""
    passages = passages_of(body)
    return [f"{heading} {passages[0]}".strip(), *filter(None, passages)] if heading else passages


def passages_of(text: str) -> list[str]:
    """The text in passages of whole sentences, but for a sentence that is longer than a passage."""
    found: list[list[str]] = [[]]
    for sentence in SENTENCE_END.split(text):
        words = sentence.split()
        for start in range(0, len(words), WORDS):
            if len(found[-1]) >= WORDS:
                found.append([])
            found[-1] += words[start : start + WORDS]
    if len(found) > 1 and len(found[-1]) < WORDS // 2:
        found[-2:] = [found[-2] + found[-1]]
    return [" ".join(words) for words in found]
