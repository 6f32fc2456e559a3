"""Where a report sees someone: mentions with their place and how much each is in view. Reads the parse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extraction.english.bodies import PAPERS
from claims.extraction.english.titles import PERSON_NOUNS
from claims.extraction.english.words import DETERMINERS
from claims.extraction.page.reading import Token
from claims.extraction.speech.phrases import joint_mention
from claims.extraction.who.mentions import Kind, Mention

# How much in view a mention is for a pronoun of the next sentence.
SPEAKER, SUBJECT, LOWER_SUBJECT, OBJECT, OWNER = 4.0, 3.0, 2.0, 1.5, 1.2
_SUBJECTS = ("nsubj", "nsubjpass")
_LONGEST = 12  # tokens of a subject


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention in sentence ``sentence`` (counted from 0)."""

    at: int
    sentence: int
    mention: Mention
    weight: float


def owners_of(tokens: Sequence[Token], number: int) -> Iterator[Sighting]:
    """His or her at the head of a sentence: whoever it is stays in view."""
    for token in tokens[:3]:
        if token.lower in ("his", "her") and token.dep == "poss":
            word = "he" if token.lower == "his" else "she"
            mention = Mention(
                token.start, token.end, word, None, None, word, Kind.PRONOUN, "m" if word == "he" else "f"
            )
            yield Sighting(token.start, number, mention, OWNER)


def weight_of(tokens: Sequence[Token], i: int) -> float:
    """How much in view the name is that ends at token ``i``."""
    token = tokens[i]
    for _ in range(4):
        if token.dep in ("appos", "compound", "flat", "conj", "nmod") and 0 <= token.head < len(tokens):
            token = tokens[token.head]
        else:
            break
    if token.dep in _SUBJECTS:
        return SUBJECT if _is_main(tokens, token) else LOWER_SUBJECT
    return OWNER if token.dep == "poss" else LOWER_SUBJECT if token.dep == "attr" else OBJECT


def _is_main(tokens: Sequence[Token], token: Token) -> bool:
    verb = tokens[token.head] if 0 <= token.head < len(tokens) else token
    return verb.dep in ("ROOT", "conj")


def subjects_of(text: str, tokens: Sequence[Token], number: int) -> Iterator[Sighting]:
    """The subjects of a sentence that may be spoken of again, and the bodies and roles that own something in it."""
    for i, token in enumerate(tokens):
        owner = token.dep == "poss" and token.text.endswith(("'s", "’s", "s'", "s’")) and not token.is_cap
        if not (token.dep in _SUBJECTS or owner) or token.quote is not None or not token.is_word:
            continue
        if any(t.dep == "appos" and t.head == i and t.is_cap for t in tokens[i + 1 : i + _LONGEST]):
            continue  # the miner's widow, Mara Holt, spoke: the name says it
        a, b = _phrase(tokens, i)
        mention = joint_mention(text, tokens, a, b)
        if mention is None or mention.head in PAPERS:
            continue
        if mention.kind is Kind.ROLE and not _could_be_someone(tokens[a:b]):
            continue
        if mention.kind is Kind.UNKNOWN and i == 0:
            continue  # a name, which is seen anyway, or the first word of a sentence: Dozens, Efforts
        weight = OWNER if owner else SUBJECT if _is_main(tokens, token) else LOWER_SUBJECT
        yield Sighting(mention.start, number, mention, weight)


def _phrase(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """The noun phrase round its head ``i``: what hangs on it before, "of …" and "and …" after."""
    a, b = i, i + 1
    while a > 0 and i - a < _LONGEST and _hangs(tokens, a - 1, i):
        a -= 1
    while b < len(tokens) and b - i < _LONGEST and _follows(tokens, b, i):
        b += 1
    while b > i + 1 and (not tokens[b - 1].is_word or tokens[b - 1].lower in DETERMINERS | {"and", "of"}):
        b -= 1
    return a, b


def _hangs(tokens: Sequence[Token], n: int, i: int) -> bool:
    """Whether token ``n`` hangs on ``i`` within the phrase."""
    token = tokens[n]
    if token.quote is not None or not token.is_word:
        return False
    for _ in range(4):
        if token.head == i:
            return token.dep in ("det", "amod", "compound", "poss", "nummod", "nmod", "case", "predet", "quantmod")
        if not 0 <= token.head < len(tokens) or token.dep == "ROOT":
            return False
        token = tokens[token.head]
    return False


def _follows(tokens: Sequence[Token], n: int, i: int) -> bool:
    token = tokens[n]
    if token.quote is not None or not (token.is_word or token.text == ","):
        return False
    steps = 0
    while token.head != i and steps < 4:
        if not 0 <= token.head < len(tokens) or token.dep in ("ROOT", "appos", "relcl", "acl"):
            return False
        token = tokens[token.head]
        steps += 1
    if token.head != i:
        return False
    if token.dep == "prep":
        return token.lower in ("of", "for", "in", "at", "from")
    return token.dep in ("cc", "conj") or (
        tokens[n].text == "," and any(t.dep == "conj" for t in tokens[n + 1 : n + 5])
    )


def _could_be_someone(words: Sequence[Token]) -> bool:
    return any(t.lower in PERSON_NOUNS or t.lower.endswith("-year-old") for t in words)
