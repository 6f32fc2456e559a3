"""What someone asks for in a search box: words, "words in a row", -words that must not be there. Pure."""

import re
from dataclasses import dataclass

from claims.spelling.folding import fold, key_of

# As many terms, and as long a question, as is read; what follows is left out.
MOST_TERMS, LONGEST = 12, 400
# A word is taken for the beginning of one from so many letters on.
SHORTEST_BEGINNING = 2
# Words that every English text has: asked together with others, they ask nothing.
COMMON = frozenset(
    re.findall(
        r"\w+",
        """a about after all an and any are as at be been before being both but by can did do does for from had has have
        he her him his how i if in into is it its me my no nor not of off on or our out over own same she so some such
        than that the their them then there these they this those to too under until up very was we were what when
        where which while who whom why will with you your""",
    )
)
TERM = re.compile(r'(?P<without>(?<!\S)-)?(?:"(?P<row>[^"]*)"|(?P<word>[^\s"]+))')
QUOTE_MARKS = str.maketrans("“”„«»″", '""""""')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must be there: in a row and as spelt (``in_a_row``), else each in any form and spelling of it.

    ``is_begun``: the last word may be the beginning of a longer one, as one still types it.
    """

    words: tuple[str, ...]
    in_a_row: bool = False
    is_begun: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of each word, empty for short ones; none of words in a row."""
        return () if self.in_a_row else tuple(key_of(word) for word in self.words)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was understood."""

    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)


def read_query(text: str) -> Asked:
    """What the text asks for. False where it asks for nothing: no words, or none but excluded ones."""
    text = text.replace("\x00", " ")[:LONGEST].translate(QUOTE_MARKS)
    terms: list[Term] = []
    excluded: list[Term] = []
    for found in list(TERM.finditer(text))[:MOST_TERMS]:
        term = term_of(found, is_last=found.end() == len(text))
        if term.words:
            (excluded if found["without"] else terms).append(term)
    telling = [term for term in terms if not is_common(term)]
    return Asked(tuple(telling or terms), tuple(excluded))


def term_of(found: re.Match[str], *, is_last: bool) -> Term:
    in_a_row = found["row"] is not None
    words = tuple(fold(found["row"] if in_a_row else found["word"]).split())
    # Chinese characters are words of one character: a name of theirs is several in a row.
    in_a_row = in_a_row or any(len(word) == 1 and word >= "\u3400" for word in words)
    is_begun = is_last and not in_a_row and not found["without"] and len("".join(words[-1:])) >= SHORTEST_BEGINNING
    return Term(words, in_a_row=in_a_row, is_begun=is_begun)


def is_common(term: Term) -> bool:
    return not term.in_a_row and all(word in COMMON for word in term.words)
