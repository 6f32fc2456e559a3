"""A noun phrase read as a mention of a speaker: name, role, kind, gender. Knows one phrase, not the report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from claims.extraction.english.bodies import BODIES, BODY_TAILS
from claims.extraction.english.places import CAPITAL_OF, COUNTRIES, PLACE_FIRSTS
from claims.extraction.english.tables import word_set
from claims.extraction.english.titles import PLURAL_ROLES, POSTNOMINALS, ROLES, UNNAMED
from claims.extraction.english.words import DETERMINERS, PERSONAL, POSSESSIVES, PREPOSITIONS
from claims.extraction.page.reading import Token
from claims.extraction.who.naming import country_of, gender_of, is_partisan, is_title, looks_given, surname_of
from claims.extraction.who.spelling import without_possessive

PARTICLES = word_set(
    "de van von der den da di del della dos das do la le el al bin ibn abu ben bint ter ten ten du des af av zu y"
)
_NEVER_NAMES = word_set("i he she it they we you the a an this that these those there his her its their")
_OFFICES_OF = word_set("state staff defence defense police security operations justice health finance education")
_PLACE_WORDS = word_set("states kingdom emirates republic islands island valley ridge county province city")


_SUBJECT_OF = {"him": "he", "her": "she", "them": "they", "me": "i", "us": "we"}


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
    sure: bool = False  # the gender is told by a title or a noun, not by the given name
    age: str = ""
    proven: bool = False  # certainly a person: a title, a role, an age or a known given name

    @property
    def speaker(self) -> str:
        """The name without title and role, or the phrase where there is no name."""
        return self.name or self.worded


def mention_of(text: str, tokens: Sequence[Token], apposition: Sequence[Token] = ()) -> Mention | None:
    """Read a noun phrase. Where the name stands in the apposition ("a spokesman, Paul Orm"), it is taken there."""
    tokens = [t for t in _outside_brackets(tokens) if t.is_word or t.text in "’'&."]
    if not tokens or not any(t.is_word for t in tokens):
        return None
    main = _plain(text, tokens)
    if not apposition:
        return main
    words = [t for t in apposition if t.is_word]
    age = main.age
    while words and (words[0].text[0].isdigit() or words[0].lower == "aged"):
        age = words[0].text if words[0].text.isdigit() else age
        words = words[1:]
    if age and main.name:
        promoted = Kind.PERSON if main.kind is Kind.UNKNOWN else main.kind
        main = replace(main, age=age, proven=True, kind=promoted)
    if not words:
        return main
    aside = text[words[0].start : apposition[-1].end].strip(" ,–—-()")
    if words[0].lower in ("who", "which", "whose", "himself", "herself", "however", "meanwhile", "too"):
        aside = ""
    if words[0].lower.endswith("ing"):  # speaking after the session
        aside = ""
    other = _plain(text, words[: _name_end(apposition, words)])
    if main.name is None or (main.kind is Kind.BODY and main.worded[0].islower()):
        named = other.kind is Kind.PERSON or (
            other.name and len(words) <= 6 and (words[0].is_cap or other.kind is Kind.BODY)
        )
        if named and other.name:
            role = ", ".join(filter(None, (main.worded, other.role)))
            kind = Kind.BODY if main.kind is Kind.BODY else Kind.PERSON
            sure = bool(main.gender) or other.sure
            gender = main.gender or other.gender
            return replace(other, role=role, kind=kind, gender=gender, sure=sure, age=age, proven=kind is Kind.PERSON)
        return main
    kind = main.kind
    lowers = {t.lower for t in words}
    spoken = bool(lowers & ROLES) or "who" in lowers
    if kind is Kind.UNKNOWN and spoken:
        kind = Kind.PERSON
    if kind is Kind.PERSON and words[0].lower in DETERMINERS and not spoken and not main.proven and _names_body(words):
        kind = Kind.BODY  # Open Hands, a charity in Hald
    told = gender_of(words[: _before_of(words)], named=False)
    sure = main.sure or (bool(told) and not main.sure)
    gender = main.gender if main.sure or not told else told
    proven = main.proven or (kind is Kind.PERSON and spoken)
    role = ", ".join(filter(None, (main.role, aside)))
    return replace(main, role=role or None, kind=kind, gender=gender, sure=sure, proven=proven)


def _outside_brackets(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens without what stands in brackets: Carla Munn (D-Ohio)."""
    depth = 0
    for token in tokens:
        depth += (token.text == "(") - (token.text == ")" and depth > 0)
        if not depth:
            yield token


def _name_end(apposition: Sequence[Token], words: Sequence[Token]) -> int:
    """Where what is said of the name beside begins: Brigadier Lutz Arn, who spoke in Hald."""
    stops = [t.start for t in apposition if t.start > words[0].start and (t.text == "," or t.lower in ("who", "whose"))]
    return sum(t.start < stops[0] for t in words) if stops else len(words)


def _before_of(words: Sequence[Token]) -> int:
    """Where the words stop being about the person: "the daughter of the late singer"."""
    stops = (i for i, t in enumerate(words) if i and (t.lower in PREPOSITIONS or t.lower in ("who", "whose", "and")))
    return next(stops, len(words)) if words[0].lower not in ("who", "whose") else 0


def _names_body(words: Sequence[Token]) -> bool:
    return words[_before_of(words) - 1].lower in BODIES


def _pronoun(word: str) -> str:
    """The pronoun as a subject: "her" is she, "he'd" is he; empty for any other word."""
    word = word.replace("’", "'").partition("'")[0]
    word = _SUBJECT_OF.get(word, word)
    return word if word in PERSONAL else ""


def _plain(text: str, tokens: Sequence[Token]) -> Mention:
    start, end = tokens[0].start, tokens[-1].end
    worded = text[start:end]
    lower = tokens[0].lower
    pronoun = _pronoun(lower) if len(tokens) == 1 else ""
    if pronoun:
        gender = {"he": "m", "she": "f"}.get(pronoun, "")
        return Mention(start, end, worded, None, None, pronoun, Kind.PRONOUN, gender)
    split = next((i for i, t in enumerate(tokens) if i and t.text in PREPOSITIONS and t.text != "than"), len(tokens))
    split = _after_office(tokens, split) or split
    left, right = tokens[:split], tokens[split:]
    run = _name_run(left)
    head = left[-1].lower
    common = len(left) == 1 and (lower in UNNAMED or lower in PLURAL_ROLES or lower in BODIES)
    partisan = len(run) == 1 < len(left) and left[0].lower in DETERMINERS and is_partisan(run[0].lower)
    if (common and not worded.isupper()) or partisan:
        run = ()
    if run and _is_body(left, run):
        return Mention(start, end, worded, worded, None, head, Kind.BODY)
    if run:
        title_end = max((i for i, t in enumerate(run) if is_title(t)), default=-1)
        name_tokens = run[title_end + 1 :]
        while len(name_tokens) > 2 and name_tokens[-1].lower in POSTNOMINALS:
            name_tokens = name_tokens[:-1]
        if name_tokens:
            return _named(text, worded, left, right, name_tokens)
    gender = gender_of(left, named=False)
    if head in BODIES and not (head == "police" and len(left) > 1):
        kind = Kind.BODY
    elif head in PLURAL_ROLES or (head.endswith("s") and head not in ROLES and not head.endswith("ss")):
        kind = Kind.PLURAL
    else:
        kind = Kind.ROLE
    age = next((t.text.split("-")[0] for t in left if t.lower.endswith(("-year-old", "-years-old"))), "")
    return Mention(start, end, worded, None, None, head, kind, gender, sure=bool(gender), age=age)


def _after_office(tokens: Sequence[Token], split: int) -> int:
    """The end of a name that follows an office with "of": chief of police Aron Buda, Secretary of State Ann Reed."""
    if split + 2 >= len(tokens) or tokens[split].lower != "of" or not is_title(tokens[split - 1]):
        return 0
    start = split + 2
    office = tokens[split + 1].text.islower() or tokens[split + 1].lower in _OFFICES_OF
    end = start
    while end < len(tokens) and (tokens[end].is_cap or tokens[end].lower in PARTICLES):
        end += 1
    return end if office and end > start + 1 else 0


def _named(
    text: str, worded: str, left: Sequence[Token], right: Sequence[Token], name_tokens: Sequence[Token]
) -> Mention:
    start, end = name_tokens[0].start, name_tokens[-1].end
    name = without_possessive(text[start:end])
    first = left[0].lower
    titled = any(is_title(t) for t in left) or any(t.lower.endswith("-year-old") for t in left)
    given = len(name_tokens) > 1 and looks_given(name_tokens[0])
    before = text[left[0].start : start].strip()
    before = before if before.lower() not in DETERMINERS else ""
    after = text[right[0].start : right[-1].end] if right else ""
    role = ", ".join(filter(None, (before, after))) or None
    lower = name.lower()
    kind = Kind.UNKNOWN
    if not titled and not given and (lower in COUNTRIES or lower in CAPITAL_OF or _is_place(name_tokens)):
        kind = Kind.PLACE
    elif first == "the" and not titled and len(name_tokens) == 1 and name.endswith("s") and len(name) > 3:
        return Mention(left[0].start, end, worded, worded, None, lower, Kind.PLURAL)
    elif len(name_tokens) > 1 and not titled and not given and name_tokens[-1].lower in BODY_TAILS:
        kind = Kind.BODY
    elif len(name_tokens) > 1 or before:
        kind = Kind.BODY if first == "the" and not titled else Kind.PERSON
    elif name.isupper() and 2 <= len(name) <= 6:
        kind = Kind.BODY
    if kind in (Kind.BODY, Kind.PLACE):
        return Mention(left[0].start, end, worded, worded, None, lower, kind)
    told = gender_of(left[: len(left) - len(name_tokens)], named=False)
    gender = told or gender_of(name_tokens[:1] if len(name_tokens) > 1 or titled else ())
    age = next((t.text.split("-")[0] for t in left if t.lower.endswith("-year-old")), "")
    head = surname_of(name).lower()
    return Mention(start, end, worded, name, role, head, kind, gender, (), bool(told), age, titled or given)


def is_one_body(tokens: Sequence[Token]) -> bool:
    """Whether the "and" stands within one name: the Bread and Salt Union, the Ministry of Health and Welfare."""
    at = next((i for i, t in enumerate(tokens) if t.lower == "and"), 0)
    left, right = tokens[:at], tokens[at + 1 :]
    if not left or not right or not all(t.is_cap or t.lower in ("the", "of", "for") for t in [*left, *right]):
        return False
    if any(t.lower in ("the", "of", "for") for t in right):
        return False
    if right[-1].lower in BODIES:
        return left[0].lower == "the" and left[-1].lower not in BODIES and country_of(left[-1].text) == ""
    heads = {t.lower for t in left if t.lower in BODIES}
    place = right[-1].lower in COUNTRIES or right[-1].lower in CAPITAL_OF
    return bool(heads) and left[-1].lower not in BODIES and any(t.lower in ("of", "for") for t in left) and not place


def _is_place(name_tokens: Sequence[Token]) -> bool:
    last = name_tokens[-1].lower
    return len(name_tokens) > 1 and (
        last in COUNTRIES or name_tokens[0].lower in PLACE_FIRSTS or any(t.lower in _PLACE_WORDS for t in name_tokens)
    )


def _name_run(tokens: Sequence[Token]) -> Sequence[Token]:
    """The capitalized words that end the phrase, with particles between and before them."""
    i = len(tokens)
    while i > 0:
        token = tokens[i - 1]
        capital = (token.is_cap or token.text in ("&", ".")) and token.lower not in _NEVER_NAMES
        particle = token.lower in PARTICLES and i < len(tokens) and token.text.islower()
        prefixed = "-" in token.text and token.text[:3].lower() in ("al-", "el-") and token.text[-1].isalpha()
        possessive = token.text.endswith(("'s", "’s", "s'", "s’")) and i < len(tokens)
        if possessive or not (capital or particle or prefixed):
            break
        i -= 1
    return tokens[i:]


def _is_body(left: Sequence[Token], run: Sequence[Token]) -> bool:
    last = run[-1].lower
    if any(is_title(t) for t in run):
        return False
    return last in BODIES or any(t.lower in BODIES for t in run[:-1] if len(run) > 1 and not looks_given(run[0]))


def is_possessive(token: Token) -> bool:
    """Whether the word is a possessive: "his", "Armenia's"."""
    return token.lower in POSSESSIVES or token.text.endswith(("'s", "’s", "s’"))
