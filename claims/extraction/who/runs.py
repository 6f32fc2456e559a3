"""Runs of capitalized words: where a name ends, where its title begins, what is said of it beside. Reads tokens."""

from collections.abc import Sequence

from claims.extraction.english.bodies import BODIES
from claims.extraction.english.places import ADJECTIVE_OF
from claims.extraction.english.titles import PERSON_NOUNS, ROLES
from claims.extraction.english.words import DETERMINERS, POSSESSIVES, PREPOSITIONS, SUBORDINATORS, TIME_NOUNS
from claims.extraction.page.reading import Token
from claims.extraction.speech.phrases import is_verb
from claims.extraction.who.mentions import PARTICLES, is_possessive
from claims.extraction.who.naming import country_of, looks_given

_OF_MANY = ("people", "women", "men", "children")  # the Hill People's Army


def is_no_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a lone capitalized word is a day, or says of what country something is."""
    token = tokens[i]
    return token.lower in TIME_NOUNS or (token.lower in ADJECTIVE_OF and token.tag != "NNP") or token.tag == "JJ"


def is_modifier(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capitalized word only tells what kind of thing a common noun is: Wildlife officers."""
    token = tokens[i]
    head = tokens[token.head] if 0 <= token.head < len(tokens) else token
    return token.dep in ("compound", "amod", "nmod") and not head.is_cap and head.start > token.start


def run_end(tokens: Sequence[Token], i: int) -> int:
    """The index after the capitalized words that begin at ``i``, with particles and initials between them."""
    j = i
    while j < len(tokens):
        token = tokens[j]
        if token.is_cap:
            j += 1
            if token.text.endswith(("'s", "’s")) and not (token.lower[:-2] in _OF_MANY or _goes_on(tokens, i, j)):
                break
            continue
        n = j
        while n < len(tokens) and (tokens[n].lower in PARTICLES or tokens[n].lower.startswith(("al-", "el-"))):
            n += 1
        if n > j and (tokens[n - 1].lower.startswith(("al-", "el-")) or (n < len(tokens) and tokens[n].is_cap)):
            j = n
            continue
        initial = token.text == "." and len(tokens[j - 1].text) == 1 and j + 1 < len(tokens) and tokens[j + 1].is_cap
        if not initial:
            break
        j += 1
    return j


def _goes_on(tokens: Sequence[Token], i: int, j: int) -> bool:
    """The Seamen's League: a possessive within the name of a body."""
    the = i > 0 and tokens[i - 1].lower == "the"
    end = j
    while end < len(tokens) and tokens[end].is_cap and end - j < 5:
        end += 1
    return (the or tokens[i].lower == "the") and end > j and tokens[end - 1].lower in BODIES


def belongs_to_title(token: Token, following: Token, first: bool) -> bool:
    if token.is_cap:
        return not first and not following.is_cap and (following.lower in ROLES or country_of(token.text) != "")
    if token.lower in ROLES or token.lower.endswith("-year-old"):
        return True
    return (
        not first and token.lower not in PREPOSITIONS | SUBORDINATORS | DETERMINERS and not token.lower.endswith("ed")
    )


def aside_of(tokens: tuple[Token, ...], i: int, j: int, a: int) -> tuple[Token, ...]:
    """What is said of a name beside it: "…, 54, a skipper", "the harbour chief, …", "… (54)"."""
    if j + 1 < len(tokens) and tokens[j].text in (",", "(", "–", "—"):
        first = j + 1
        if tokens[first].text.isdigit() and first + 2 < len(tokens) and tokens[first + 1].text in ",)":
            age = tokens[first : first + 1]
            rest = tokens[first + 2 : _piece_end(tokens, first + 2)] if tokens[first + 1].text == "," else ()
            keep = any(t.lower in ROLES for t in rest) and not is_verb(tokens, first + 2)
            return (*age, *rest) if keep else age
        stop = _piece_end(tokens, first)
        names_role = any(t.lower in ROLES for t in tokens[first:stop]) and not is_verb(tokens, first)
        a_something = tokens[first].lower in ("a", "an", "the") and stop < len(tokens) and tokens[stop].text == ","
        if names_role or a_something or tokens[first].lower == "who":
            return tokens[first:stop]
    if i > 2 and a == i and tokens[i - 1].text == "," and tokens[i - 2].is_word:
        return _role_before(tokens, i - 1)  # the harbour chief, Leon Varga, …
    return ()


def _piece_end(tokens: tuple[Token, ...], start: int) -> int:
    return next(
        (n for n in range(start, min(len(tokens), start + 20)) if not tokens[n].is_word), min(start + 1, len(tokens))
    )


def _role_before(tokens: tuple[Token, ...], stop: int) -> tuple[Token, ...]:
    """The role that ends at the comma ``stop``: "the president of Ostrel", or nothing."""
    n = stop
    while n > 0 and stop - n < 10 and tokens[n - 1].is_word and not is_verb(tokens, n - 1):
        n -= 1
        if tokens[n].lower in POSSESSIVES:
            break
        if tokens[n].lower in DETERMINERS and (n == 0 or tokens[n - 1].lower not in PREPOSITIONS):
            break
    words = tokens[n:stop]
    named = bool(words) and looks_given(words[0]) and not any(is_possessive(t) for t in words)
    return words if any(t.lower in PERSON_NOUNS for t in words) and not named else ()
