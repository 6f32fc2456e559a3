"""The English stemmer of M. F. Porter, second version (snowballstem.org/algorithms/english): words without endings."""

import re
from functools import lru_cache

VOWELS = "aeiouy"
VOWEL = re.compile("[aeiouy]")
SHORT_END = re.compile("(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$")
AFTER_FIRST = re.compile("[aeiouy][^aeiouy]")
DOUBLED = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
BEFORE_LI = "cdeghkmnrt"
WHOLE = {
    "skis": "ski",
    "skies": "sky",
    "dying": "die",
    "lying": "lie",
    "tying": "tie",
    "idly": "idl",
    "gently": "gentl",
    "ugly": "ugli",
    "early": "earli",
    "only": "onli",
    "singly": "singl",
} | {word: word for word in ("sky", "news", "howe", "atlas", "cosmos", "bias", "andes")}
STAYS = {"inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed"}
SECOND = (
    ("ization", "ize"),
    ("ational", "ate"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("tional", "tion"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ation", "ate"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"),
    ("fulli", "ful"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("ogist", "og"),
    ("alli", "al"),
    ("bli", "ble"),
)
THIRD = (
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
)
FOURTH = ("ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize")
FOURTH_SHORT = ("al", "er", "ic")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a lower-case English word; what is no English word comes back nearly as it was."""
    if len(word) <= 2 or not word.isascii() or not word.isalpha():
        return word
    if word in WHOLE:
        return WHOLE[word]
    word = re.sub("(?<=[aeiouy])y|^y", "Y", word)
    first, second = regions(word)
    word = plural(word)
    if word in STAYS:
        return word.lower()
    word = past(word, first)
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in VOWELS:
        word = f"{word[:-1]}i"
    word = shorter(word, first, second)
    return last(word, first, second).lower()


def regions(word: str) -> tuple[int, int]:
    """Where R1 and R2 begin: after the first, and the second, consonant that follows a vowel."""
    for opening in ("gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"):
        if word.startswith(opening):
            first = len(opening)
            break
    else:
        found = AFTER_FIRST.search(word)
        first = found.end() if found else len(word)
    again = AFTER_FIRST.search(word, first)
    return first, again.end() if again else len(word)


def plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and VOWEL.search(word[:-2]):
        return word[:-1]
    return word


def past(word: str, first: int) -> str:
    for ending in ("eedly", "eed"):
        if word.endswith(ending):
            return f"{word[: -len(ending)]}ee" if len(word) - len(ending) >= first else word
    for ending in ("ingly", "edly", "ing", "ed"):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            if not VOWEL.search(rest):
                return word
            if rest.endswith(("at", "bl", "iz")):
                return f"{rest}e"
            if rest.endswith(DOUBLED):
                return rest if len(rest) == 3 and rest[0] in "aeo" else rest[:-1]
            return f"{rest}e" if first >= len(rest) and SHORT_END.search(rest) else rest
    return word


def shorter(word: str, first: int, second: int) -> str:
    """Without the longest ending of each of three kinds, where it stands far enough in."""
    for ending, instead in SECOND:
        if word.endswith(ending):
            word = word[: -len(ending)] + instead if len(word) - len(ending) >= first else word
            break
    else:
        if (word.endswith("ogi") and word[-4:-3] == "l" and len(word) - 3 >= first) or (
            word.endswith("li") and word[-3:-2] in BEFORE_LI and word[-3:-2] and len(word) - 2 >= first
        ):
            word = word[:-1] if word.endswith("ogi") else word[:-2]
    for ending, instead in THIRD:
        if word.endswith(ending):
            word = word[: -len(ending)] + instead if len(word) - len(ending) >= first else word
            break
    else:
        if word.endswith("ative") and len(word) - 5 >= second:
            word = word[:-5]
    for ending in (*FOURTH, *FOURTH_SHORT):
        if word.endswith(ending):
            return word[: -len(ending)] if len(word) - len(ending) >= second else word
    if word.endswith(("sion", "tion")) and len(word) - 3 >= second:
        return word[:-3]
    return word


def last(word: str, first: int, second: int) -> str:
    if word.endswith("e") and (len(word) - 1 >= second or (len(word) - 1 >= first and not SHORT_END.search(word[:-1]))):
        return word[:-1]
    return word[:-1] if word.endswith("ll") and len(word) - 1 >= second else word
