"""Where a speaker's noun phrase begins and ends, told from closed classes of words. Imported by cue rules."""

from collections.abc import Sequence

from claims.extraction.english.cues import BY_FORM, NOUN_FORMS
from claims.extraction.english.tables import word_set
from claims.extraction.english.titles import ROLES
from claims.extraction.english.words import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    LY_NOUNS,
    NOT_VERBS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
    VERBS,
)
from claims.extraction.page.reading import Token
from claims.extraction.who.mentions import Kind, Mention, is_one_body, is_possessive, mention_of

LONGEST = 28  # tokens of a speaker's phrase
_DASHES = frozenset("–—-")
_ARTICLES = DETERMINERS - {"that", "all", "both", "some", "many", "most", "few", "several", "those", "these"}
_RELATIVE = word_set("who which whose that")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD"})
_BEFORE_LISTS = word_set("with that but and while after before as when since")
_TIME_LEADS = word_set("on in last late early this next")


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word is a finite verb or participle, as far as its form tells."""
    token = tokens[i]
    lower = token.lower
    if token.tag:
        return token.tag in _FINITE and token.dep != "amod" and token.quote is None
    if not token.is_word or token.is_cap:
        return lower in AUXILIARIES and not (token.is_cap and lower in ("will", "may", "might"))
    if lower in AUXILIARIES:
        return True
    if i and (tokens[i - 1].lower in _ARTICLES or is_possessive(tokens[i - 1])):
        return False
    if lower in VERBS:
        return True
    if lower in BY_FORM and lower not in NOUN_FORMS and not lower.endswith("ing"):
        return True
    return len(lower) > 4 and lower.endswith("ed") and lower not in NOT_VERBS and "-" not in lower


def has_verb(tokens: Sequence[Token], a: int, b: int) -> bool:
    """Whether any of the tokens ``a:b`` is a verb."""
    return any(is_verb(tokens, n) for n in range(a, b))


def skip_adverbs_back(tokens: Sequence[Token], k: int, lo: int) -> int:
    """The last token at or before ``k`` that is no auxiliary, adverb or time expression."""
    while k >= lo:
        token = tokens[k]
        lower = token.lower
        if not token.is_word:
            break
        lone = k == lo
        adverb = lower in ADVERBS or (
            len(lower) > 4 and lower.endswith("ly") and not token.is_cap and lower not in LY_NOUNS
        )
        if lower in AUXILIARIES or (adverb and not lone):
            k -= 1
        elif lower in TIME_NOUNS and k - 1 >= lo and (tokens[k - 1].lower in _TIME_LEADS or token.is_cap):
            k -= 1
            while k > lo and tokens[k].lower in _TIME_LEADS | TIME_NOUNS:
                k -= 1
        elif token.text[0].isdigit() and k - 1 >= lo and tokens[k - 1].lower in TIME_NOUNS:
            k -= 1
        else:
            break
    return k


def subject_before(text: str, tokens: Sequence[Token], i: int, lo: int) -> tuple[Mention, int] | None:
    """The speaker whose verb stands at ``i``, and the index its phrase begins at; nothing before ``lo`` is read."""
    k = skip_adverbs_back(tokens, i - 1, lo)
    if k < lo:
        return None
    if tokens[k].text == ")":
        opened = next((j for j in range(k, max(lo - 1, k - 15), -1) if tokens[j].text == "("), -1)
        if opened > lo:
            k = skip_adverbs_back(tokens, opened - 1, lo)
    if tokens[k].text == "," or tokens[k].text in _DASHES:
        return _subject_with_aside(text, tokens, k, lo)
    a, b = phrase_before(tokens, k + 1, lo)
    if b <= a:
        return None
    return _with_aside_before(text, tokens, a, b, lo)


def _with_aside_before(text: str, tokens: Sequence[Token], a: int, b: int, lo: int) -> tuple[Mention, int] | None:
    a = _list_start(tokens, a, b, lo)
    mention = joint_mention(text, tokens, a, b)
    if mention is None:
        return None
    # “…,” Jane Doe, a spokeswoman said: the phrase is the apposition of a name before it
    if mention.kind is Kind.ROLE and a - 2 >= lo and tokens[a - 1].text == "," and tokens[a - 2].is_cap:
        c, d = phrase_before(tokens, a - 1, lo)
        named = mention_of(text, tokens[c:d], tokens[a:b])
        if named and named.kind is Kind.PERSON and (c == lo or not tokens[c - 1].is_word):
            return named, c
    return mention, a


def _subject_with_aside(text: str, tokens: Sequence[Token], k: int, lo: int) -> tuple[Mention, int] | None:
    mark = tokens[k].text
    commas = [k]
    j = k - 1
    while j >= lo and k - j < 60 and len(commas) < 5:
        token = tokens[j]
        if token.quote is not None or token.text in ";:":
            break
        if token.text == mark:
            commas.append(j)
        j -= 1
    floor = j + 1
    if len(commas) == 1:
        a, b = phrase_before(tokens, k, floor)
        mention = joint_mention(text, tokens, a, b) if b > a else None
        return (mention, a) if mention and a == floor and mark == "," else None
    for n in range(1, len(commas)):
        stop = commas[n]
        aside = tokens[stop + 1 : k]
        if not aside or not _is_aside(tokens, stop + 1, k):
            continue
        opening = commas[n + 1] + 1 if n + 1 < len(commas) else floor
        first = tokens[opening].lower
        if opening > floor and (first in PREPOSITIONS or first in _RELATIVE or first.endswith("ing")):
            continue  # this piece is an aside itself: "speaking after a meeting in the capital, Ordun, said"
        a, b = phrase_before(tokens, stop, floor)
        if b <= a or (b - a == 1 and tokens[a].text[0].isdigit()):
            continue
        mention = mention_of(text, tokens[a:b], aside)
        if mention is None or (mention.kind is Kind.PRONOUN and aside[0].lower in _RELATIVE):
            continue
        return mention, a
    return None


def _is_aside(tokens: Sequence[Token], a: int, b: int) -> bool:
    first = tokens[a]
    if first.quote is not None:
        return False
    if first.lower in _RELATIVE | ADVERBS or first.text[0].isdigit() or first.lower in ("aged", "himself", "herself"):
        return True
    if any(is_verb(tokens, j) for j in range(a, b)) and not any(t.lower in _RELATIVE for t in tokens[a:b]):
        return first.lower in PREPOSITIONS or first.lower.endswith("ing")
    return True


def phrase_before(tokens: Sequence[Token], end: int, lo: int) -> tuple[int, int]:
    """The noun phrase that ends before ``end``, as token indices; empty (``end, end``) where there is none."""
    j = end
    while j > lo and end - j < LONGEST:
        token = tokens[j - 1]
        if not token.is_word and token.text not in "&":
            break
        lower = token.lower
        if (lower in PERSONAL and not token.text.isupper()) or (lower == "i" and j == end):
            if j == end:
                return j - 1, end
            break
        if lower == "and" and j < end and _joins(tokens, j - 1, lo):
            j -= 1
            continue
        if lower in SUBORDINATORS:
            break
        if is_verb(tokens, j - 1):
            relative = next((r for r in range(j - 1, max(lo, j - 16), -1) if _stops(tokens[r])), -1)
            if relative > lo and tokens[relative].lower in ("who", "which", "that"):
                return phrase_before(tokens, relative, lo)
            break
        j -= 1
    return _trim_front(tokens, j, end), end


def _stops(token: Token) -> bool:
    return not token.is_word or token.lower in SUBORDINATORS


def _joins(tokens: Sequence[Token], conjunction: int, lo: int) -> bool:
    """Whether "and" joins two speakers, not two clauses: what stands left of it holds no verb."""
    j = conjunction - 1
    while j >= lo and tokens[j].is_word and conjunction - j < 14:
        if is_verb(tokens, j) or tokens[j].lower in PERSONAL:
            return False
        if tokens[j].lower in SUBORDINATORS:
            return tokens[j].lower in ("but", "while", "that", "as", "when")
        j -= 1
    return conjunction - j > 1 and (j < lo or tokens[j].text != "," or j - 1 < lo or tokens[j - 1].is_word)


def _trim_front(tokens: Sequence[Token], a: int, end: int) -> int:
    while a < end:
        lower = tokens[a].lower
        if (lower in CLAUSE_OPENERS and lower != "both") or (lower in TIME_NOUNS and a + 1 < end):
            a += 1
        elif lower in PREPOSITIONS and a + 1 < end:
            a = _after_prepositional(tokens, a, end)
        else:
            break
    return a


def _after_prepositional(tokens: Sequence[Token], a: int, end: int) -> int:
    if tokens[a + 1].lower in TIME_NOUNS:
        return a + 2
    starts = [
        j for j in range(a + 2, end) if tokens[j].lower in DETERMINERS and tokens[j - 1].lower not in PREPOSITIONS
    ]
    return starts[-1] if starts else a + 1


def _list_start(tokens: Sequence[Token], a: int, b: int, lo: int) -> int:
    """Where a list of names that ends in "and" begins: Veland, Orlan and the Free Ports said."""
    if not any(t.lower == "and" for t in tokens[max(lo, a - 1) : b - 1]):
        return a
    first = a
    while (first - 2 >= lo and tokens[first - 1].text == ",") or (first - 1 >= lo and tokens[first - 1].lower == "and"):
        n = first - 2
        if tokens[first - 1].lower == "and" and n >= lo and tokens[n].text == ",":
            n -= 1
        stop = n
        while (
            n >= lo
            and tokens[n].is_word
            and (tokens[n].is_cap or tokens[n].lower in ("the", "of") or tokens[n].lower in ROLES)
        ):
            n -= 1
        if n == stop or not any(t.is_cap for t in tokens[n + 1 : stop + 1]) or tokens[n + 1].lower in CLAUSE_OPENERS:
            break
        if n >= lo and tokens[n].text != "," and tokens[n].lower not in _BEFORE_LISTS:
            break
        first = n + 1
    return first


def joint_mention(text: str, tokens: Sequence[Token], a: int, b: int) -> Mention | None:
    """A mention of one speaker, or of several joined by "and"."""
    ands = [j for j in range(a + 1, b - 1) if tokens[j].lower == "and"]
    if not ands or is_one_body(tokens[a:b]):
        return mention_of(text, tokens[a:b])
    cuts = [j for j in range(a + 1, ands[-1]) if tokens[j].text == ","] + [ands[-1]]
    bounds = zip([a, *(c + 1 for c in cuts)], [*cuts, b], strict=True)
    speakers = [m for m in (mention_of(text, tokens[x:y]) for x, y in bounds if y > x) if m is not None]
    whole = mention_of(text, tokens[a:b])
    if whole is None or len(speakers) < 2 or not all(_both_speak(speakers[-1], s) for s in speakers[:-1]):
        return whole
    worded = text[tokens[a].start : tokens[b - 1].end]
    start, end = tokens[a].start, tokens[b - 1].end
    return Mention(start, end, worded, None, None, whole.head, Kind.PLURAL, "", tuple(speakers))


def _both_speak(first: Mention, second: Mention) -> bool:
    speaks = (Kind.PERSON, Kind.BODY, Kind.PLACE, Kind.PLURAL, Kind.UNKNOWN)
    lower = first.head.islower() and first.name is None and second.name is None
    alike = not lower or first.kind in (Kind.PLURAL, Kind.BODY)
    return first.kind in speaks and second.kind in speaks and alike


def phrase_after(tokens: Sequence[Token], start: int, hi: int) -> int:
    """The index after the noun phrase that begins at ``start``."""
    j = start
    while j < hi and j - start < LONGEST:
        token = tokens[j]
        lower = token.lower
        if not token.is_word and token.text != "&":
            break
        if j > start and (lower in PERSONAL or (lower in SUBORDINATORS and lower != "and")):
            break
        if lower == "and" and not (j + 1 < hi and (tokens[j + 1].is_cap or tokens[j + 1].lower in DETERMINERS)):
            break
        if j > start and (lower in DETERMINERS | POSSESSIVES) and tokens[j - 1].lower not in PREPOSITIONS | {"and"}:
            break
        if j > start and lower in PREPOSITIONS and lower not in ("of", "for"):
            inside = lower in ("in", "at", "with") and tokens[j - 1].lower in (
                "ministry",
                "government",
                "embassy",
                "office",
            )
            if not inside:
                break
        if j > start and is_verb(tokens, j):
            break
        if lower in TIME_NOUNS and j > start and tokens[j - 1].lower not in ("of", "for", "the"):
            break
        j += 1
    return j
