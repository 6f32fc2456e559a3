"""Tags and dependencies given to the tokens of a report. Knows tokens and words, no rule of speech."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extraction.english import parser
from claims.extraction.page.reading import Report, Sentence, Token

# What a whole spoken sentence is parsed as: its own grammar would only blur that of the words around it.
_SPEECH = ("“", "Yes", ",", "”")
_LONGEST = 60  # words of a quotation that are parsed with the sentence it stands in


def with_syntax(report: Report) -> Report:
    """The report with each token's tag, relation and head."""
    with parser.forgetting():
        laid = [_lay(report.text, sentence.tokens) for sentence in report.sentences]
        parsed = parser.parse((words, spaces) for words, spaces, _ in laid)
        sentences = tuple(
            Sentence(tuple(_tagged(sentence.tokens, owners, words)), sentence.paragraph)
            for sentence, (_, _, owners), words in zip(report.sentences, laid, parsed, strict=True)
        )
    return replace(report, sentences=sentences)


def _lay(text: str, tokens: Sequence[Token]) -> tuple[list[str], list[bool], list[int]]:
    """The words a sentence is parsed as, whether a space follows each, and the index of the token each belongs to."""
    words: list[str] = []
    spaces: list[bool] = []
    owners: list[int] = []
    for i, token in enumerate(tokens):
        pieces = _pieces(text, token)
        words += pieces
        owners += [i] * len(pieces)
        following = tokens[i + 1].start if i + 1 < len(tokens) else token.end
        spaces += [token.quote is not None and len(pieces) > 2] * (len(pieces) - 1) + [following > token.end]
    return words, spaces, owners


def _pieces(text: str, token: Token) -> list[str]:
    if token.quote is None:
        return parser.split(token.text)
    start, end = token.quote.inner
    inner = text[start:end]
    words = inner.split(maxsplit=_LONGEST)[:_LONGEST]
    if len(words) > 2 and inner.lstrip("‘'“…. ")[:1].isupper():
        return list(_SPEECH)
    return ["“", *(piece for word in words for piece in parser.split(word)), "”"]


def _tagged(tokens: Sequence[Token], owners: Sequence[int], words: Sequence[parser.Word]) -> Iterator[Token]:
    """Each token with the tag and relation of the piece that hangs on another token; the hull of its pieces' heads."""
    chief: dict[int, parser.Word] = {}
    for n, word in enumerate(words):
        owner = owners[n]
        outside = owners[word.head] != owner or word.dep == "ROOT"
        if outside and (owner not in chief or chief[owner].dep == "punct"):
            chief[owner] = word
    for i, token in enumerate(tokens):
        yield token._replace(tag=chief[i].tag, dep=chief[i].dep, head=owners[chief[i].head]) if i in chief else token


class Tree:
    """What hangs on what in one sentence. All indices are of its tokens."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.children: list[list[int]] = [[] for _ in tokens]
        self.roots: list[int] = []
        for i, token in enumerate(tokens):
            if 0 <= token.head < len(tokens) and token.head != i:
                self.children[token.head].append(i)
            elif token.dep == "ROOT":
                self.roots.append(i)
        self.left = list(range(len(tokens)))
        self.right = list(range(len(tokens)))
        for root in self.roots:
            for i in reversed(self.below(root)):
                for child in self.children[i]:
                    self.left[i] = min(self.left[i], self.left[child])
                    self.right[i] = max(self.right[i], self.right[child])

    def below(self, i: int) -> list[int]:
        """The token and all that hangs on it, each before what hangs on it."""
        found = [i]
        for at in found:
            found += self.children[at]
        return found

    def child(self, i: int, *relations: str) -> int:
        """The first token that hangs on ``i`` by one of the relations, or -1."""
        return next((c for c in self.children[i] if self.tokens[c].dep in relations), -1)
