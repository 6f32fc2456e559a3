"""Documents that stand where a speaker does, and whose they are: "a statement from the ministry said"."""

from collections.abc import Sequence

from claims.extraction.english.channels import ISSUED
from claims.extraction.english.words import DETERMINERS
from claims.extraction.page.reading import Token
from claims.extraction.speech.phrases import phrase_after
from claims.extraction.who.mentions import Kind, Mention, mention_of

_FROM = frozenset({"from", "by", "of"})
_ISSUED = frozenset({"issued", "released", "signed", "published", "posted", "put", "sent", "attributed"})
_OF_PRONOUN = {"his": "he", "her": "she", "its": "it", "their": "they"}


def issuer_of(text: str, tokens: Sequence[Token], mention: Mention) -> Mention | None:
    """Whoever issued the document that a speaker's phrase names; None where the phrase names none.

    Of "the statement" alone it is whoever "it" would be.
    """
    span = _document(tokens, mention)
    if span is None:
        return None
    a, noun = span
    after = noun + 1
    while after < len(tokens) and tokens[after].lower in _ISSUED:
        after += 1
    if after < len(tokens) - 1 and tokens[after].lower in _FROM:
        end = phrase_after(tokens, after + 1, len(tokens))
        return mention_of(text, tokens[after + 1 : end])
    possessor = next((n for n in range(noun - 1, a - 1, -1) if tokens[n].text.endswith(("'s", "’s", "s'", "s’"))), -1)
    if possessor >= a:
        return mention_of(text, [*tokens[a:possessor], _without_ending(text, tokens[possessor])])
    first = tokens[a]
    if first.lower in _OF_PRONOUN:
        return _pronoun(first, _OF_PRONOUN[first.lower])
    owner = [t for t in tokens[a:noun] if t.lower not in DETERMINERS and (t.tag.startswith("NN") or t.is_cap)]
    return mention_of(text, owner) if owner and owner[-1].end < tokens[noun].start else _pronoun(first, "it")


def document_in(mention: Mention) -> str | None:
    """The document that a speaker's phrase names, as worded: "A statement" of "A statement from the ministry"."""
    words = mention.worded.split()
    n = next((n for n, word in enumerate(words[:8]) if word.lower() in ISSUED), -1)
    return " ".join(words[: n + 1]) if n >= 0 and mention.name is None else None


def _document(tokens: Sequence[Token], mention: Mention) -> tuple[int, int] | None:
    """The first token of the phrase and that of its noun, if the noun is a document's."""
    a = next((n for n, t in enumerate(tokens) if t.start >= mention.start), len(tokens))
    for n in range(a, min(len(tokens), a + 10)):
        token = tokens[n]
        if token.start >= mention.end or not token.is_word or token.lower in _FROM:
            break
        if token.lower in ISSUED and token.is_cap <= (n == a) and token.dep != "compound":
            return a, n
    return None


def _pronoun(token: Token, word: str) -> Mention:
    return Mention(token.start, token.end, word, None, None, word, Kind.PRONOUN, {"he": "m", "she": "f"}.get(word, ""))


def _without_ending(text: str, token: Token) -> Token:
    cut = 1 if token.text[-2] == "s" and token.text[-1] in "'’" else 2
    return token._replace(text=token.text[:-cut], end=token.end - cut, lower=token.lower[:-cut])
