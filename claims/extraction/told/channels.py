"""Phrases that name where something is said or to whom: "in a statement", "speaking to reporters", "on Telegram"."""

from collections.abc import Sequence

from claims.extraction.english.channels import (
    ADDRESSING,
    ANNOUNCES,
    APPEARING,
    CONTINUES,
    DOCUMENTS,
    GO_BETWEENS,
    HEARERS,
    ISSUED,
    LEADS,
    NOUNS,
    OUTLET_WORDS,
    QUOTING,
    SAYS_TO,
    SENDING,
    SPEAKING,
    WRITING,
)
from claims.extraction.english.cues import BY_FORM
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import (
    ADVERBS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.page.reading import Token
from claims.extraction.told.audiences import (
    TIMES,
    hearer_end,
    is_audience,
    is_channel,
    is_outlet,
    is_plain_verb,
    opens_clause,
)
from claims.extraction.told.surroundings import Surroundings

_LONGEST = 22  # tokens of a channel's phrase
_TIME_LEADS = word_set("on in last late early this next")


def channel_of(text: str, around: Surroundings) -> str | None:
    """The channel that the words round a cue name: after the cue first, then the nearest before it."""
    tokens = around.tokens
    for n in range(around.past, len(tokens)):
        if n > around.past and _is_another_cue(tokens, n):
            break
        found = _opening_at(text, tokens, n, after=n == around.past or tokens[n - 1].quote is None, around=around)
        if found:
            return found
    for n in range(around.cue - 1, -1, -1):
        found = _opening_before(text, around, n)
        if found:
            return found
    return None


def announced_in(text: str, tokens: Sequence[Token]) -> str | None:
    """The channel of what is said next, where a sentence announces it: "She spoke to reporters at the gate."."""
    announced = next((n for n, t in enumerate(tokens) if t.quote is None and t.lower in ANNOUNCES), -1)
    if announced < 0:
        return None
    for n in range(announced, len(tokens) - 1):
        lower = tokens[n].lower
        if lower not in ("to", "with") and n > announced and lower not in ADDRESSING:
            continue
        end = hearer_end(tokens, n + 1, len(tokens))
        words = {t.lower for t in tokens[n + 1 : end]}
        if words & HEARERS or (n == announced and words & (ISSUED | {"conference", "briefing", "speech", "interview"})):
            return _words(text, tokens, n + 1, end)
    return None


def phrase_end(tokens: Sequence[Token], k: int, stop: int) -> tuple[int, bool]:
    """The index after the prepositional phrase whose preposition is at ``k``, and whether it names a channel."""
    nouns = LEADS.get(tokens[k].lower, frozenset())
    named = False
    n = k + 1
    while n < stop and n - k < _LONGEST:
        token = tokens[n]
        lower = token.lower
        if token.quote is not None and tokens[n - 1].lower in ("entitled", "titled", "called", "headlined"):
            n += 1
            continue
        if not token.is_word or lower in PERSONAL or (n > k + 1 and opens_clause(tokens, n)):
            break
        if lower in SUBORDINATORS and not (lower == "and" and n + 1 < stop and tokens[n + 1].is_cap):
            break
        if _begins_phrase(tokens, n) and n > k + 1 and tokens[n - 1].lower not in PREPOSITIONS | CONTINUES:
            break
        if lower in CONTINUES or lower in PREPOSITIONS or lower in TIME_NOUNS or lower in ADVERBS or lower == "and":
            n += 1
            continue
        if n > k + 1 and is_plain_verb(tokens, n) and not _is_adjective(tokens, n):
            break
        if named and n > k + 1 and not token.is_cap and _is_complete(tokens, n):
            break
        named = named or _names_channel(tokens, k, n, stop, nouns)
        n += 1
    while n > k + 1 and tokens[n - 1].lower in PREPOSITIONS | {"and"}:
        n -= 1
    return n, named


def without_time(tokens: Sequence[Token], a: int, b: int) -> int:
    """The end of a channel's phrase before a time: "a post on X late on Wednesday"."""
    while b > a + 1 and (
        tokens[b - 1].lower in TIME_NOUNS | _TIME_LEADS | ADVERBS | TIMES
        or (tokens[b - 1].text.isdigit() and tokens[b - 2].lower in TIME_NOUNS)
        or (tokens[b - 1].lower in CONTINUES and b - 1 > a + 1 and tokens[b - 1].text.islower())
    ):
        b -= 1
    return b


def _begins_phrase(tokens: Sequence[Token], n: int) -> bool:
    return tokens[n].lower in DETERMINERS | POSSESSIVES


def _is_adjective(tokens: Sequence[Token], n: int) -> bool:
    """A televised address, a pre-recorded video message."""
    return tokens[n].dep == "amod" or (n + 1 < len(tokens) and tokens[n + 1].lower in NOUNS)


def _is_complete(tokens: Sequence[Token], n: int) -> bool:
    """Whether a plain word after a named channel begins something else: in a statement civilians were …"""
    return not (tokens[n].lower in NOUNS or tokens[n].dep == "compound" or tokens[n - 1].lower in PREPOSITIONS) and (
        tokens[n - 1].lower in NOUNS
    )


def _names_channel(tokens: Sequence[Token], k: int, n: int, stop: int, nouns: frozenset[str]) -> bool:
    token = tokens[n]
    if token.lower == "x" and not (token.text == "X" and tokens[n - 1].lower in PREPOSITIONS):
        return False
    lead = tokens[k].lower
    if is_outlet(tokens, n) and lead in ("on", "in", "to", "via", "through") and not (lead == "in" and n - k > 4):
        return lead != "in" or token.lower in OUTLET_WORDS
    if token.lower not in nouns and not (lead in LEADS and token.lower in nouns):
        return False
    in_tail = any(t.lower in PREPOSITIONS for t in tokens[k + 1 : n])
    if in_tail and lead != "in":
        return False
    following = tokens[n + 1] if n + 1 < stop and tokens[n + 1].is_word else None
    if following is None or following.is_cap or following.lower in nouns or token.dep != "compound":
        return True
    return following.tag == "NNS" and tokens[k + 1].lower in ("a", "an")  # in a statement civilians were …


# -- phrases anywhere in the words round a cue


def _opening_at(text: str, tokens: Sequence[Token], n: int, *, after: bool, around: Surroundings) -> str | None:
    """The channel of a phrase that begins at ``n``, after the cue."""
    lower, stop = tokens[n].lower, len(tokens)
    if tokens[n].quote is not None or not after:
        return None
    if lower in ("to", "by") and n == around.past:
        cue = tokens[around.past - 1].lower
        quoted = any(t.lower in QUOTING for t in tokens[: around.cue])
        if (lower == "to" and cue in SAYS_TO) or (lower == "by" and quoted):
            end = hearer_end(tokens, n + 1, stop)
            if end > n + 1 and is_audience(tokens, n + 1, end):
                return _words(text, tokens, n + 1, end)
    if lower == "in" and n == around.past and tokens[n - 1].lower in WRITING and n + 1 < stop:
        outlet = tokens[n + 1 + (tokens[n + 1].lower == "the")] if n + 2 < stop else tokens[n + 1]
        if outlet.is_cap and outlet.lower not in TIME_NOUNS:
            return _words(text, tokens, n + 1, hearer_end(tokens, n + 1, stop))
    return _lead_phrase(text, tokens, n, stop) or _speaking(text, tokens, n, stop)


def _opening_before(text: str, around: Surroundings, n: int) -> str | None:
    """The channel of a phrase that begins at ``n``, before the cue: only where an adverbial may stand."""
    tokens, stop = around.tokens, around.cue
    found = _speaking(text, tokens, n, stop)
    if found:
        return found
    if tokens[n].lower in SENDING | {"of"} and n + 1 < stop:
        return _sent(text, tokens, n, stop)
    free = (
        n == 0
        or tokens[n - 1].text in ",–—-("
        or (tokens[n - 1].lower in TIME_NOUNS or tokens[n - 1].lower in ("but", "and", "meanwhile", "later"))
    )
    if not free and tokens[n].lower in ("in", "via", "through"):
        following = [t.lower for t in tokens[n + 1 : n + 5]]
        free = following[:1] in (["a"], ["an"], ["another"], ["his"], ["her"], ["its"], ["their"]) and bool(
            set(following) & (DOCUMENTS | GO_BETWEENS | {"interview"})
        )
    return _lead_phrase(text, tokens, n, stop) if free else None


def _lead_phrase(text: str, tokens: Sequence[Token], n: int, stop: int) -> str | None:
    if tokens[n].lower not in LEADS:
        return None
    end, named = phrase_end(tokens, n, stop)
    return _words(text, tokens, n + 1, end) if named else None


def _speaking(text: str, tokens: Sequence[Token], n: int, stop: int) -> str | None:
    """Speaking to reporters; addressing parliament; writing in the Courier; asked by the BBC."""
    lower = tokens[n].lower
    following = tokens[n + 1].lower if n + 1 < stop else ""
    if lower in ADDRESSING and n + 1 < stop:
        end = hearer_end(tokens, n + 1, stop)
        return _words(text, tokens, n + 1, end) if end > n + 1 and is_channel(tokens, n + 1, end) else None
    if lower in SPEAKING | WRITING and following in ("to", "with", "before", "for"):
        end = hearer_end(tokens, n + 2, stop)
        if end > n + 2 and (is_audience(tokens, n + 2, end) or (following in ("to", "with") and lower in SPEAKING)):
            return _words(text, tokens, n + 2, end) if is_channel(tokens, n + 2, end) else None
    if lower in QUOTING and following == "by":
        end = hearer_end(tokens, n + 2, stop)
        sure = lower in ("quoted", "cited", "interviewed") or is_audience(tokens, n + 2, end)
        return _words(text, tokens, n + 2, end) if end > n + 2 and sure and is_channel(tokens, n + 2, end) else None
    if lower in SPEAKING | APPEARING | WRITING | QUOTING and following in LEADS:
        return _lead_phrase(text, tokens, n + 1, stop)
    return None


def _sent(text: str, tokens: Sequence[Token], n: int, stop: int) -> str | None:
    """What somebody issued a statement saying: the document, where the cue speaks out of it."""
    says = any(t.lower in ("saying", "which", "stating") for t in tokens[n:stop])
    if not says and not (tokens[stop].lower.endswith("ing") if stop < len(tokens) else False):
        return None
    end = hearer_end(tokens, n + 1, stop)
    named = end > n + 1 and tokens[end - 1].lower in DOCUMENTS
    return _words(text, tokens, n + 1, end) if named and tokens[n + 1].lower in DETERMINERS | POSSESSIVES else None


def _is_another_cue(tokens: Sequence[Token], n: int) -> bool:
    lower = tokens[n].lower
    known = CONTINUES | SPEAKING | APPEARING | WRITING | ADDRESSING | QUOTING | NOUNS
    return tokens[n].quote is None and lower in BY_FORM and lower not in known and not tokens[n].is_cap


def _words(text: str, tokens: Sequence[Token], a: int, b: int) -> str | None:
    b = without_time(tokens, a, b)
    return text[tokens[a].start : tokens[b - 1].end] if b > a else None
