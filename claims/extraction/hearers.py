"""What stands between a reporting verb and its content: the hearer, the channel, the time."""

from claims.extraction.english.channels import LEADS, NOUNS
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import (
    ADVERBS,
    CLAUSE_OPENERS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from claims.extraction.phrases import is_verb
from claims.extraction.reading import Token

_OBJECTS = word_set("him her them us me you it everyone people")
_TIME_LEADS = word_set("on in last late early this next")
_CONTINUES = word_set("posted published released issued broadcast carried sent given with of on to from for")


def after_cue(text: str, tokens: tuple[Token, ...], j: int, *, tells: bool, base: str) -> tuple[int, str | None]:
    """The index at which content may begin after a cue that ends at ``j``, and the channel, if one is named."""
    channel: str | None = None
    k = j
    if tells:
        end = _object_end(tokens, k)
        if end > k:
            if base == "tell":
                channel = text[tokens[k].start : tokens[end - 1].end]
            if base == "tell" or end >= len(tokens) or tokens[end].lower == "that" or not tokens[end].is_word:
                k = end
            dash = end < len(tokens) and tokens[end].text in "–—-"
            if base == "warn" and dash:
                k = j  # warned X – an aside – against …: the content is the phrase as it stands
    moved = True
    while moved and k < len(tokens):
        moved = False
        token = tokens[k]
        if token.quote is not None or not token.is_word:
            break
        following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
        if token.lower in TIME_NOUNS and (token.is_cap or token.lower in ("today", "yesterday", "earlier")):
            k, moved = _time_end(tokens, k), True
        elif token.lower in _TIME_LEADS and following in TIME_NOUNS | _TIME_LEADS:
            k, moved = _time_end(tokens, k + 1), True
        elif token.lower in ("later", "earlier", "again", "repeatedly", "afterwards", "simply", "only", "bluntly"):
            k, moved = k + 1, True
        elif token.lower in LEADS | {"from", "after", "before", "of", "as"}:
            end, named = _channel_end(tokens, k)
            if named and token.lower in LEADS and channel is None:
                channel = text[tokens[k + 1].start : tokens[_without_time(tokens, k + 1, end) - 1].end]
            ends = end < len(tokens) and (tokens[end].lower == "that" or tokens[end].text in ",:.")
            if end > k and (named or (ends and token.lower != "to")):
                k, moved = end, True
    if k < len(tokens) and tokens[k].text == "," and k + 1 < len(tokens) and _aside_then_that(tokens, k):
        k = _aside_then_that(tokens, k)
    return k, channel


def leading_channel(text: str, tokens: tuple[Token, ...]) -> tuple[int, str | None]:
    """The channel that opens a sentence ("In a statement, …"), and the index after its comma."""
    start = 1 if tokens[0].lower in CLAUSE_OPENERS and len(tokens) > 1 else 0
    if tokens[start].lower not in LEADS:
        return 0, None
    end, named = _channel_end(tokens, start)
    if not named or end >= len(tokens) or tokens[end].text != ",":
        return 0, None
    return end + 1, text[tokens[start + 1].start : tokens[_without_time(tokens, start + 1, end) - 1].end]


def _aside_then_that(tokens: tuple[Token, ...], k: int) -> int:
    """After "told X, who was listening, that": the index of "that", else 0."""
    close = next((n for n in range(k + 1, min(len(tokens), k + 25)) if tokens[n].text == ","), -1)
    return close + 1 if 0 < close < len(tokens) - 1 and tokens[close + 1].lower == "that" else 0


def _object_end(tokens: tuple[Token, ...], k: int) -> int:
    """The index after the hearer: "reporters", "the BBC", "French newspaper Le Figaro", "cheering supporters"."""
    if k >= len(tokens) or not tokens[k].is_word:
        return k
    if tokens[k].lower in _OBJECTS | {"her"} and tokens[k].lower not in POSSESSIVES:
        return k + 1
    if tokens[k].lower == "her" and (
        k + 1 >= len(tokens) or not tokens[k + 1].is_word or tokens[k + 1].lower == "that"
    ):
        return k + 1
    n = k
    while n < len(tokens) and n - k < 9:
        token = tokens[n]
        lower = token.lower
        starts = n == k
        if not token.is_word or (lower in SUBORDINATORS and not (lower == "and" and not starts)):
            break
        if (
            not starts
            and not token.is_cap
            and (lower in DETERMINERS | PERSONAL | POSSESSIVES or (lower in PREPOSITIONS and lower != "of"))
        ):
            break
        if not starts and is_verb(tokens, n):
            break
        if starts and lower in PREPOSITIONS | PERSONAL:
            break
        if lower in TIME_NOUNS and not starts:
            break
        n += 1
    return n


def _time_end(tokens: tuple[Token, ...], k: int) -> int:
    n = k
    while n < len(tokens) and (
        tokens[n].lower in TIME_NOUNS | _TIME_LEADS - {"on", "in"} or (tokens[n].text.isdigit() and n > k)
    ):
        n += 1
    return max(n, k + 1)


def _channel_end(tokens: tuple[Token, ...], k: int) -> tuple[int, bool]:
    """The index after a prepositional phrase that begins at ``k``, and whether it names a channel."""
    named = False
    n = k + 1
    while n < len(tokens) and n - k < 22:
        token = tokens[n]
        lower = token.lower
        if not token.is_word or lower in PERSONAL:
            break
        if lower in SUBORDINATORS and lower not in ("and", "as"):
            break
        first = n == k + 1
        if not first and lower in DETERMINERS | POSSESSIVES and tokens[n - 1].lower not in PREPOSITIONS:
            break
        if lower in _CONTINUES or lower in PREPOSITIONS:
            n += 1
            continue
        if is_verb(tokens, n) and not first and lower not in _CONTINUES:
            break
        if lower in TIME_NOUNS or lower in ADVERBS:
            n += 1
            continue
        named = named or lower in NOUNS
        n += 1
    while n > k + 1 and tokens[n - 1].lower in PREPOSITIONS:
        n -= 1
    return n, named


def _without_time(tokens: tuple[Token, ...], a: int, b: int) -> int:
    """The end of a channel's phrase before a time: "a post on X late on Wednesday"."""
    while b > a + 1 and tokens[b - 1].lower in TIME_NOUNS | _TIME_LEADS | ADVERBS:
        b -= 1
    return b
