"""A report as paragraphs, sentences and tokens; a quotation is one token. Knows no cue and no speaker."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from claims.extraction.english.abbreviations import ABBREVIATIONS, MAY_END
from claims.extraction.english.cues import BY_FORM
from claims.extraction.english.tables import word_set
from claims.extraction.page.furniture import matter, stands_alone
from claims.extraction.page.quotes import Quote, scan
from claims.extraction.proposals import Span

MAX_SENTENCE = 160  # tokens; a longer one is cut, so that no rule ever looks further
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|(?<=[a-z.] )[A-Z]\.(?= [A-Z](?:[a-z]|\.))"  # the initial in Anna K. Brandt
    r"|[0-9]+(?:[.,][0-9]+)*(?:(?:st|nd|rd|th|s|m|bn|k|km|am|pm)\b)?(?:-[^\W_]+)*"
    r"|\w+(?:[-’'&]\w+)*(?:(?<=s)[’'](?= \w))?"  # the rebels' office
    r"|[“”„\"‘’'«»]{4,}|([^\w\s])\1{3,}"  # a run of marks is one token
    r"|[^\w\s]"
)
_ENDERS = frozenset(".!?…")


class Token(NamedTuple):
    """A word, a mark or a whole quotation, with its span in the text."""

    text: str
    start: int
    end: int
    lower: str
    quote: Quote | None = None
    tag: str = ""  # Penn Treebank; empty where unparsed
    dep: str = ""  # relation to the head, CLEAR labels
    head: int = -1  # index in the sentence of the token it hangs on; its own at the root

    @property
    def is_word(self) -> bool:
        return self.quote is None and (self.text[0].isalnum() or self.text[0] == "_")

    @property
    def is_cap(self) -> bool:
        return self.quote is None and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence. ``paragraph`` counts from 0."""

    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


@dataclass(frozen=True, slots=True)
class Report:
    """The text with its reading. Furniture is in none of ``sentences`` and ``quotes``."""

    text: str
    paragraphs: tuple[Span, ...]
    quotes: tuple[Quote, ...]
    sentences: tuple[Sentence, ...]


def read(text: str) -> Report:
    """Cut a text into paragraphs, quotations, sentences and tokens, leaving page furniture out."""
    paragraphs = list(_paragraphs(text))
    kept = matter(text, paragraphs)
    quotes = scan(text, kept)
    sentences: list[Sentence] = []
    at = 0
    for number, (start, end) in enumerate(kept):
        inside: list[Quote] = []
        while at < len(quotes) and quotes[at].start < end:
            inside.append(quotes[at])
            at += 1
        for tokens in _sentences(text, list(_tokens(text, start, end, inside))):
            sentences.append(Sentence(tuple(_without_dateline(_without_pictograms(tokens))), number))
    return Report(text, tuple(kept), tuple(quotes), tuple(sentences))


def _without_pictograms(tokens: list[Token]) -> list[Token]:
    """🚢 The ferry sank: the sentence begins with its first word, figure or mark. One of nothing else stays whole."""
    for i, token in enumerate(tokens):
        if token.quote is not None or not _is_pictogram(token.text[0]):
            return tokens[i:]
    return tokens


def _is_pictogram(char: str) -> bool:
    """A sign of no language, or a part of one: what colours it or joins it to the next."""
    return unicodedata.category(char) in ("So", "Sk", "Mn", "Cf")


def _without_dateline(tokens: list[Token]) -> list[Token]:
    """KELMOR, May 3 (AP) — Government forces …: the report begins after the dash or colon."""
    if not (tokens[0].text.isupper() and len(tokens[0].text) > 2):
        return tokens
    for i, token in enumerate(tokens[1:16], start=1):
        if token.quote is not None or token.text in ".;?!":
            break
        if token.text in "—–-:" and i + 1 < len(tokens) and (token.text != "-" or tokens[i - 1].end < token.start):
            return tokens[i + 1 :]
        if token.text == "-" and i + 1 < len(tokens) and tokens[i + 1].text == "-":
            continue
    return tokens


def flat_sentences(report: Report) -> Iterator[tuple[Token, ...]]:
    """The sentences again, with the words of the quotations as tokens of their own and no quotation marks."""
    for start, end in report.paragraphs:
        current: list[Token] = []
        tokens = [t for t in _plain_tokens(report.text, start, end) if t.text not in "“”„\"‘’'«»‹›`‚"]
        for i, token in enumerate(tokens):
            current.append(token)
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            stops = token.text in ".!?…" and following is not None and (following.is_cap or following.text[0].isdigit())
            if following is None or stops or len(current) >= MAX_SENTENCE:
                yield tuple(current)
                current = []


def _runs_on(text: str, above: Span, start: int, line: str) -> bool:
    """Whether a line goes on with the one above it, cut by a hard wrap and not by a paragraph's end."""
    unfinished = text[start].islower() and text[above[1] - 1] not in ".!?:…”\"’'"
    return unfinished and not stands_alone(line) and not stands_alone(text[above[0] : min(above[1], above[0] + 1_000)])


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines without their outer blanks; a line that starts in lower case continues an unfinished one (hard wraps)."""
    pending: Span | None = None
    previous_end = 0
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = start + len(stripped)
        adjoining = match.start() == previous_end + 1
        previous_end = match.end()
        if pending and adjoining and _runs_on(text, pending, start, stripped):
            pending = (pending[0], end)
            continue
        if pending:
            yield pending
        pending = (start, end)
    if pending:
        yield pending


def _tokens(text: str, start: int, end: int, quotes: list[Quote]) -> Iterator[Token]:
    at = start
    for quote in quotes:
        yield from _plain_tokens(text, at, quote.start)
        exact = text[quote.start : quote.end]
        yield Token(exact, quote.start, quote.end, "", quote)
        at = quote.end
    yield from _plain_tokens(text, at, end)


def _plain_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        stop = match.end()
        if stop < end and text[stop] == "." and word.lower() in ABBREVIATIONS and word[0].isupper():
            continue_at = stop + 1
            yield Token(text[match.start() : continue_at], match.start(), continue_at, word.lower() + ".")
            continue
        if word == "." and match.start() > start and _is_abbreviated(text, start, match.start()):
            continue  # already part of the token before
        yield Token(word, match.start(), stop, word.lower())


def _is_abbreviated(text: str, start: int, dot: int) -> bool:
    head = dot
    while head > start and text[head - 1].isalpha() and dot - head < 8:
        head -= 1
    if head > start and (text[head - 1].isalnum() or text[head - 1] in "-’'&_"):
        return False  # only the tail of a longer token
    word = text[head:dot]
    return bool(word) and word[0].isupper() and word.lower() in ABBREVIATIONS


def _sentences(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    current: list[Token] = []
    for i, token in enumerate(tokens):
        current.append(token)
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is None or len(current) >= MAX_SENTENCE or _ends(text, token, following, tokens, i):
            yield current
            current = []


def _ends(text: str, token: Token, following: Token, tokens: list[Token], i: int) -> bool:
    if following.text in "”)]»’.!?…,;:" and following.quote is None:
        return False
    opens = following.quote is not None or following.text[0] in "0123456789—–-(‘“\"'" or _begins(following.text[0])
    if token.quote is not None:
        inner_start, inner_end = token.quote.inner
        last = text[inner_end - 1] if inner_end > inner_start else ""
        if last not in _ENDERS or not opens or following.text[0] in "—–-(":
            return False
        return last in ".…" or not _tags(tokens, i + 1)
    if token.text == ";" and i > 3 and len(tokens) - i > 5 and not _goes_on(following, tokens[i + 2]):
        return True  # what follows is a sentence of its own, with a speaker of its own or none
    if token.text in _ENDERS:
        if text[token.end].isspace():
            previous = tokens[i - 1] if i else token
            initial = len(previous.text) == 1 and previous.text.isupper() and previous.end == token.start
            return opens and not initial
        glued = i > 0 and len(tokens[i - 1].text) > 2 and (tokens[i - 1].text.islower() or not tokens[i - 1].is_word)
        return (following.text[0].isupper() or following.quote is not None) and glued and following.text[0] not in "-("
    stem = token.lower.rstrip(".")
    if token.text[-1] == "." and stem in MAY_END:
        return following.text[0].isupper() and following.lower in _OPENING_WORDS
    return False


def _begins(char: str) -> bool:
    """Whether a sentence may begin with it: a capital, or a pictogram (🚢, ▪), which stands before what follows."""
    return char.isupper() or unicodedata.category(char) == "So"


def _goes_on(first: Token, second: Token) -> bool:
    """Whether what follows a semicolon is more of the same content: he said that …; that …; and that …"""
    return first.lower == "that" or (first.lower in ("and", "but", "or") and second.lower == "that")


def _tags(tokens: list[Token], start: int) -> bool:
    """Whether a speaker and a verb of speech follow: “Where?” Milo Dansk asked."""
    for i in range(start, min(start + 9, len(tokens))):
        if not tokens[i].is_word:
            return False
        if i > start and tokens[i].lower in BY_FORM:
            following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
            return following != "that"
    return False


_OPENING_WORDS = word_set(
    "the a an in on at but and he she it they we i this that these those police officials officers his her its their"
    " when after as while if according anyone there no one two three four five"
)
