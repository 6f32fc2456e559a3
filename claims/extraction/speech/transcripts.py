"""Lines of a transcript: "LUNDT: We begin …", "Q: … A: …", "Holt — We saw …". Each is its speaker's direct words.

Imported by ``statements``. A report counts as a transcript where two lines or more are labelled so and are spoken.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.extraction.english.places import CAPITAL_OF, COUNTRIES
from claims.extraction.english.titles import HONORIFICS, ROLES
from claims.extraction.english.transcripts import ANSWERS, NO_SPEAKERS, QUESTIONS, SPOKEN
from claims.extraction.page.reading import Report, Sentence
from claims.extraction.proposals import Span
from claims.extraction.speech.drafts import Draft
from claims.extraction.who.mentions import Kind, Mention
from claims.extraction.who.people import Resolved
from claims.extraction.who.speakers import Roster
from claims.vocabulary import StatementKind

_CAPITALS = r"[A-Z][A-Z.’'-]*(?: [A-Z][A-Z.’'-]*){0,4}"
_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}"
_LABEL = re.compile(
    rf"(?P<mark>[“\"]?)(?:(?P<capitals>{_CAPITALS})(?:, [A-Z][A-Z ,.’'&-]{{1,60}})?|(?P<name>{_NAME}))"
    r"(?: ?\([^()\n]{1,40}\))?(?P<sign>:|\.(?= )| [—–](?= )) ?(?=\S)"
)
_WORDS = re.compile(r"[\w’']+")
_LOOKED_AT = 40  # words of a line
_MARKS = '“”"'


@dataclass(frozen=True, slots=True)
class _Line:
    """One labelled line. ``label`` is as worded; ``words`` the span of what is said."""

    paragraph: int
    label: str
    start: int
    words: Span
    capitals: bool
    spoken: bool


class Transcript:
    """The labelled lines of a report; none where the report is no transcript. Read in the order of the text."""

    def __init__(self, report: Report) -> None:
        self._lines = _read_lines(report)
        self._first = min(self._lines, default=-1)
        self._answers: Resolved | None = None  # whoever the report spoke of before its questions

    def holds(self, sentence: Sentence) -> bool:
        """Whether the sentence is part of a labelled line."""
        return sentence.paragraph in self._lines

    def draft_of(self, sentence: Sentence, roster: Roster) -> Draft | None:
        """The statement of the line that the sentence begins; none for a question of the outlet's own."""
        line = self._lines[sentence.paragraph]
        if line is None:
            return None  # the line's first sentence made it
        self._lines[sentence.paragraph] = None
        if line.paragraph == self._first:
            self._answers = roster.last(line.start)
        label = line.label.lower().rstrip(".")
        if label in QUESTIONS:
            return None
        if label in ANSWERS:
            return _draft(line, sentence, self._answers, None) if self._answers is not None else None
        mention = _mention(line)
        who = roster.resolve(mention, line.start)
        roster.turn(who)
        return _draft(line, sentence, who, replace(mention, name=line.label))


def _draft(line: _Line, sentence: Sentence, who: Resolved, mention: Mention | None) -> Draft:
    return Draft([line.words], StatementKind.DIRECT, who, mention, None, None, "transcript", sentence)


def _read_lines(report: Report) -> dict[int, _Line | None]:
    found = [line for n, span in enumerate(report.paragraphs) if (line := _line(report.text, n, span)) is not None]
    counts = Counter(line.label for line in found)
    lines = [line for line in found if line.capitals or counts[line.label] > 1]
    spoken = sum(line.spoken for line in lines)
    return {line.paragraph: line for line in lines} if len(lines) > 1 and spoken * 2 >= len(lines) else {}


def _line(text: str, number: int, span: Span) -> _Line | None:
    start, end = span
    match = _LABEL.match(text, start, end)
    if match is None or match.end() >= end:
        return None
    label = match["capitals"] or match["name"]
    lower = label.lower().rstrip(".").split()
    asks = lower[0] in QUESTIONS | ANSWERS and len(lower) == 1
    if match["sign"] == "." and not (asks and len(label) == 1):
        return None
    if (set(lower) & NO_SPEAKERS and not asks) or lower[0] in COUNTRIES or " ".join(lower) in CAPITAL_OF:
        return None
    if match["capitals"] is None and match["name"] and "’s" in label:
        return None
    words = (match.end(), end)
    if match["mark"] and text[end - 1] in _MARKS:
        words = (match.end(), end - 1)
    if words[0] >= words[1]:
        return None
    said = [word.lower() for word in _WORDS.findall(text, words[0], words[1])[:_LOOKED_AT]]
    spoken = text[words[1] - 1] == "?" or bool(SPOKEN.intersection(said))
    return _Line(
        number, label, match.start("capitals" if match["capitals"] else "name"), words, label.isupper(), spoken
    )


def _mention(line: _Line) -> Mention:
    """The label as a mention that names of the report can be found by: "SEN. CRUZ" is Cruz."""
    words = line.label.title().split() if line.capitals else line.label.split()
    titles = _titles(words)
    name = " ".join(words[titles:])
    role = " ".join(words[:titles]) or None
    start, end = line.start, line.start + len(line.label)
    kind = Kind.PERSON if " " in name or role else Kind.UNKNOWN
    return Mention(start, end, line.label, name, role, words[-1].lower(), kind)


def _titles(words: Sequence[str]) -> int:
    """How many words of a label are titles; the last is its name."""
    n = 0
    while n < len(words) - 1 and words[n].lower().rstrip(".") in {title.rstrip(".") for title in ROLES | HONORIFICS}:
        n += 1
    return n
