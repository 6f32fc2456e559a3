"""A noun phrase read as a mention of a speaker: name, role, kind, gender. Knows one phrase, not the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claims.extraction.english.names import FEMALE, MALE
from claims.extraction.english.places import ADJECTIVE_OF, CAPITAL_OF, COUNTRIES
from claims.extraction.english.tables import word_set
from claims.extraction.english.titles import (
    BODIES,
    FEMALE_WORDS,
    HEADS_OF_STATE,
    HONORIFICS,
    MALE_WORDS,
    PLURAL_ROLES,
    ROLES,
)
from claims.extraction.english.words import DETERMINERS, PERSONAL, POSSESSIVES, PREPOSITIONS
from claims.extraction.reading import Token

_PARTICLES = word_set("de van von der den da di del della dos la le el al bin ibn abu ben ter du e y")
_NEVER_NAMES = word_set("i he she it they we you the a an this that these those there his her its their")
_PLACE_WORDS = word_set("states kingdom emirates republic islands island valley ridge county province city")


class Kind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    ROLE = "role"  # "the official": one person, not named here
    PLURAL = "plural"
    PRONOUN = "pronoun"
    UNKNOWN = "unknown"  # one capitalized word: a surname, a place or a body


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as worded. ``start``/``end`` are code points of the phrase without its apposition."""

    start: int
    end: int
    worded: str
    name: str | None
    role: str | None
    head: str  # lower-case head noun, or the last word of the name
    kind: Kind
    gender: str = ""  # m, f or unknown
    joint: tuple["Mention", ...] = ()

    @property
    def speaker(self) -> str:
        """The name without title and role, or the phrase where there is no name."""
        return self.name or self.worded


def mention_of(text: str, tokens: Sequence[Token], apposition: Sequence[Token] = ()) -> Mention | None:
    """Read a noun phrase. Where the name stands in the apposition ("a spokesman, Greg Tillman"), it is taken there."""
    tokens = [t for t in tokens if t.is_word or t.text in "’'&."]
    if not tokens or not any(t.is_word for t in tokens):
        return None
    main = _plain(text, tokens)
    if not apposition:
        return main
    words = [t for t in apposition if t.is_word]
    while words and (words[0].text[0].isdigit() or words[0].lower == "aged"):
        words = words[1:]
    if not words:
        return main
    aside = text[words[0].start : apposition[-1].end].strip(" ,–—-()")
    if words[0].lower in ("who", "which", "whose", "himself", "herself", "however", "meanwhile", "too"):
        aside = ""
    if words[0].lower.endswith("ing"):  # speaking after the session
        aside = ""
    other = _plain(text, [t for t in apposition if t.is_word])
    if main.name is None or (main.kind is Kind.BODY and main.worded[0].islower()):
        named = other.kind is Kind.PERSON or (other.name and len(words) <= 6 and words[0].is_cap)
        if named and other.name:
            role = ", ".join(filter(None, (main.worded, other.role)))
            kind = Kind.BODY if main.kind is Kind.BODY else Kind.PERSON
            gender = other.gender or main.gender
            return Mention(other.start, other.end, other.worded, other.name, role, other.head, kind, gender)
        return main
    kind = main.kind
    lowers = {t.lower for t in words}
    if kind is Kind.UNKNOWN and lowers & (ROLES | {"who"}):
        kind = Kind.PERSON
    role = ", ".join(filter(None, (main.role, aside)))
    gender = main.gender or _gender_of(words)
    return Mention(main.start, main.end, main.worded, main.name, role, main.head, kind, gender)


def _plain(text: str, tokens: Sequence[Token]) -> Mention:
    start, end = tokens[0].start, tokens[-1].end
    worded = text[start:end]
    lower = tokens[0].lower
    if len(tokens) == 1 and lower in PERSONAL:
        gender = {"he": "m", "she": "f"}.get(lower, "")
        return Mention(start, end, worded, None, None, lower, Kind.PRONOUN, gender)
    split = next((i for i, t in enumerate(tokens) if i and t.lower in PREPOSITIONS and t.lower != "than"), len(tokens))
    left, right = tokens[:split], tokens[split:]
    run = _name_run(left)
    head = left[-1].lower
    if run and _is_body(left, run):
        return Mention(start, end, worded, worded, None, head, Kind.BODY)
    if run:
        title_end = max((i for i, t in enumerate(run) if _is_title(t)), default=-1)
        name_tokens = run[title_end + 1 :]
        if name_tokens:
            return _named(text, worded, left, right, name_tokens)
    gender = _gender_of(left)
    if head in BODIES:
        kind = Kind.BODY
    elif head in PLURAL_ROLES or (head.endswith("s") and head not in ROLES):
        kind = Kind.PLURAL
    else:
        kind = Kind.ROLE
    return Mention(start, end, worded, None, None, head, kind, gender)


def _named(
    text: str, worded: str, left: Sequence[Token], right: Sequence[Token], name_tokens: Sequence[Token]
) -> Mention:
    start, end = name_tokens[0].start, name_tokens[-1].end
    name = _bare(text[start:end])
    before = text[left[0].start : start].strip()
    before = before if before.lower() not in DETERMINERS else ""
    after = text[right[0].start : right[-1].end] if right else ""
    role = ", ".join(filter(None, (before, after))) or None
    if name.lower() in COUNTRIES or name.lower() in CAPITAL_OF or any(t.lower in _PLACE_WORDS for t in name_tokens):
        kind = Kind.PLACE
    elif len(name_tokens) > 1 or before:
        kind = Kind.BODY if left[0].lower == "the" and not any(_is_title(t) for t in left) else Kind.PERSON
    elif name.isupper() and 2 <= len(name) <= 6:
        kind = Kind.BODY
    else:
        kind = Kind.UNKNOWN
    if kind in (Kind.BODY, Kind.PLACE):
        return Mention(left[0].start, end, worded, worded, None, name.lower(), kind)
    return Mention(start, end, worded, name, role, name_tokens[-1].lower, kind, _gender_of(left))


def _name_run(tokens: Sequence[Token]) -> Sequence[Token]:
    """The capitalized words that end the phrase, with particles between them."""
    i = len(tokens)
    while i > 0:
        token = tokens[i - 1]
        capital = (token.is_cap or token.text in ("&", ".")) and token.lower not in _NEVER_NAMES
        particle = token.lower in _PARTICLES and i < len(tokens) and i > 1 and tokens[i - 2].is_cap
        prefixed = "-" in token.text and token.text[:3].lower() in ("al-", "el-") and token.text[-1].isalpha()
        possessive = token.text.endswith(("'s", "’s", "s'", "s’")) and i < len(tokens)
        if possessive or not (capital or particle or prefixed):
            break
        i -= 1
    return tokens[i:]


def _is_body(left: Sequence[Token], run: Sequence[Token]) -> bool:
    last = run[-1].lower
    if any(_is_title(t) for t in run):
        return False
    return last in BODIES or any(t.lower in BODIES for t in run[:-1] if len(run) > 1 and not _looks_given(run[0]))


def _looks_given(token: Token) -> bool:
    return token.lower in MALE or token.lower in FEMALE


def _is_title(token: Token) -> bool:
    lower = token.lower
    return lower in ROLES or lower in HONORIFICS or lower.rstrip(".") in HONORIFICS or lower.rstrip("s") in ROLES


def _gender_of(tokens: Sequence[Token]) -> str:
    for token in reversed(tokens):
        if token.lower in MALE_WORDS:
            return "m"
        if token.lower in FEMALE_WORDS:
            return "f"
    for token in tokens:
        if token.is_cap and token.lower in MALE and token.lower not in FEMALE:
            return "m"
        if token.is_cap and token.lower in FEMALE and token.lower not in MALE:
            return "f"
    return ""


def _bare(name: str) -> str:
    for ending in ("'s", "’s"):
        name = name.removesuffix(ending)
    return name


def country_of(phrase: str) -> str:
    """The country a role or a phrase points to, lower case, or nothing: "French president" → france."""
    for raw in phrase.replace("-", " ").split():
        word = _bare(raw.strip(",.;:()“”\"'")).lower()
        if word in COUNTRIES:
            return word
        if word in CAPITAL_OF:
            return CAPITAL_OF[word]
        if word in ADJECTIVE_OF:
            return ADJECTIVE_OF[word]
        if raw[0].isupper() and word.endswith(("ian", "ean", "stani", "ese", "ish")):
            stem = word.removesuffix("n").removesuffix("i") if word.endswith(("ian", "stani")) else word[:-3]
            if word.endswith("ian"):
                stem = word[:-1] if word[:-1] in COUNTRIES else word[:-3]
            return stem
    return ""


def is_head_of_state(phrase: str) -> bool:
    """Whether the phrase names an office that stands for a whole country."""
    words = phrase.lower().replace(",", " ").split()
    return bool(HEADS_OF_STATE.intersection(words)) and not {"deputy", "vice", "former"} & set(words)


def is_possessive(token: Token) -> bool:
    """Whether the word is a possessive: "his", "Armenia's"."""
    return token.lower in POSSESSIVES or token.text.endswith(("'s", "’s", "s’"))
