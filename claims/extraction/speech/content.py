"""What kind of content a run of tokens is: quoted, reported or both."""

from collections.abc import Sequence

from claims.extraction.page.reading import Token
from claims.vocabulary import StatementKind


def kind_of(tokens: Sequence[Token]) -> StatementKind:
    quoted = [t for t in tokens if t.quote is not None]
    if not quoted:
        return StatementKind.INDIRECT
    return StatementKind.DIRECT if not any(t.is_word for t in tokens) else StatementKind.MIXED


def is_whole_quote(text: str, tokens: Sequence[Token], a: int, hi: int) -> bool:
    if hi == a + 1:
        return True
    return opens_upper(text, tokens[a]) or tokens[a + 1].lower in (
        "as",
        "when",
        "after",
        "during",
        "while",
        "before",
    )


def opens_upper(text: str, token: Token) -> bool:
    quote = token.quote
    return quote is not None and text[quote.inner[0] : quote.inner[0] + 2].strip("‘'“…. ")[:1].isupper()


def is_mostly_quoted(text: str, content: Sequence[Token]) -> bool:
    quoted = sum(t.end - t.start for t in content if t.quote is not None)
    return quoted >= 0.8 * (content[-1].end - content[0].start) and opens_upper(text, content[0])


def is_quote_only(tokens: Sequence[Token]) -> bool:
    return tokens[0].quote is not None and all(t.quote is not None or t.text in ".,!?…;–—-" for t in tokens)


def is_speech(text: str, token: Token) -> bool:
    return len(token.text.split()) >= 3 and opens_upper(text, token)
