"""What the words of a name and of a title tell: gender, surname, country. Knows words, no phrase."""

from collections.abc import Sequence

from claims.extraction.english.names import FEMALE, MALE
from claims.extraction.english.places import ADJECTIVE_OF, CAPITAL_OF, COUNTRIES
from claims.extraction.english.titles import FEMALE_WORDS, HONORIFICS, MALE_WORDS, PARTISANS, ROLES, SUFFIXES
from claims.extraction.page.reading import Token
from claims.extraction.who.spelling import fold, without_possessive


def is_partisan(word: str) -> bool:
    """Whether the word is said of one person of a party or a country: "the Democrat", "the Nepali"."""
    return word in PARTISANS or (word.endswith(("an", "i", "er")) and country_of(word.title()) in COUNTRIES)


def surname_of(name: str) -> str:
    """The last word of a name that is no suffix: "Martin Dowd Jr." → "Dowd"."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().rstrip(".") in SUFFIXES:
        words.pop()
    return words[-1].rstrip(",")


def looks_given(token: Token) -> bool:
    """Whether the word is a known given name or an initial."""
    word = fold(token.text)
    return word in MALE or word in FEMALE or _is_initial(token)


def _is_initial(token: Token) -> bool:
    letters = token.text.replace(".", "")
    return token.is_cap and 0 < len(letters) <= 2 and len(token.text) > len(letters)


def is_title(token: Token) -> bool:
    lower = token.lower
    return lower in ROLES or lower in HONORIFICS or lower.rstrip(".") in HONORIFICS or lower.rstrip("s") in ROLES


def gender_of(tokens: Sequence[Token], *, named: bool = True) -> str:
    """The gender that the words tell, else (``named``) that of a given name among them."""
    for token in reversed(tokens):
        if token.lower in MALE_WORDS:
            return "m"
        if token.lower in FEMALE_WORDS:
            return "f"
    return next(filter(None, (gender_of_name(t.text) for t in tokens if t.is_cap)), "") if named else ""


def gender_of_name(given: str) -> str:
    """m or f for a given name that only men or only women bear, else nothing."""
    words = [fold(given), *fold(given).split("-")[:1]]
    return next(("m" if w in MALE else "f" for w in words if w in MALE or w in FEMALE), "")


def country_of(phrase: str) -> str:
    """The country a role or a phrase points to, lower case, or nothing: "French president" → france."""
    for raw in phrase.replace("-", " ").split():
        word = without_possessive(raw.strip(",.;:()“”\"'")).lower()
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
