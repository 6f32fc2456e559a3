"""What stands between a reporting verb and its content: the hearer, the channel, the time."""

from claims.extraction.english.channels import DOCUMENTS, LEADS
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import CLAUSE_OPENERS, POSSESSIVES, TIME_NOUNS
from claims.extraction.page.reading import Token
from claims.extraction.told.audiences import hearer_end, is_audience, is_channel
from claims.extraction.told.channels import phrase_end, without_time

_OBJECTS = word_set("him her them us me you it everyone people")
_ADVERBIAL_LEADS = word_set("from after of as outside near inside beside following amid alongside ahead")
# What begins the scene in which a quotation was spoken.
_TRAILS = word_set(
    "as when while before after since during because upon once following outside amid with without despite although"
    " though in at on near by from"
)
_NEAR = 16  # tokens between a quotation and the end of its cue
_TIME_LEADS = word_set("on in last late early this next")


def after_cue(text: str, tokens: tuple[Token, ...], j: int, *, tells: bool, base: str) -> tuple[int, str | None]:
    """The index at which content may begin after a cue that ends at ``j``, and the channel, if one is named."""
    channel: str | None = None
    k = j
    if tells:
        end = _object_end(tokens, k)
        if end > k:
            if is_channel(tokens, k, end) if base == "tell" else is_audience(tokens, k, end):
                channel = _heard(text, tokens, k, end)
            if (
                base == "tell"
                or channel
                or end >= len(tokens)
                or tokens[end].lower == "that"
                or not tokens[end].is_word
            ):
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
        if token.tag == "TO" and tokens[min(k + 1, len(tokens) - 1)].tag == "VB":
            break  # promised | to show them
        if token.lower in TIME_NOUNS and (token.is_cap or token.lower in ("today", "yesterday", "earlier")):
            k, moved = _time_end(tokens, k), True
        elif token.lower in _TIME_LEADS and following in TIME_NOUNS | _TIME_LEADS:
            k, moved = _time_end(tokens, k + 1), True
        elif token.lower in ("later", "earlier", "again", "repeatedly", "afterwards", "simply", "only", "bluntly"):
            k, moved = k + 1, True
        elif token.lower in LEADS or token.lower in _ADVERBIAL_LEADS:
            end, named = phrase_end(tokens, k, len(tokens))
            if named and channel is None:
                channel = text[tokens[k + 1].start : tokens[without_time(tokens, k + 1, end) - 1].end]
            ends = end < len(tokens) and (tokens[end].lower == "that" or tokens[end].text in ",:.")
            if end > k and (named or (ends and token.lower != "to")):
                k, moved = end, True
    if k < len(tokens) and tokens[k].text == "," and k + 1 < len(tokens) and _aside_then_that(tokens, k):
        k = _aside_then_that(tokens, k)
    if k < len(tokens) and tokens[k].lower in _TRAILS and any(t.quote for t in tokens[max(0, j - _NEAR) : j]):
        k = _after_scene(tokens, k)
    return k, channel


def _heard(text: str, tokens: tuple[Token, ...], k: int, end: int) -> str:
    """The hearer as worded, with what was written to it: "the station in a Facebook message"."""
    if end < len(tokens) and tokens[end].lower in ("in", "via", "by"):
        stop, named = phrase_end(tokens, end, len(tokens))
        stop = without_time(tokens, end + 1, stop)
        if named and any(t.lower in DOCUMENTS for t in tokens[end + 1 : stop]):
            end = stop
    return text[tokens[k].start : tokens[end - 1].end]


def leading_channel(text: str, tokens: tuple[Token, ...]) -> tuple[int, str | None]:
    """The channel that opens a sentence ("In a statement, …"), and the index after its comma."""
    start = 1 if tokens[0].lower in CLAUSE_OPENERS and len(tokens) > 1 else 0
    if tokens[start].lower not in LEADS:
        return 0, None
    end, named = phrase_end(tokens, start, len(tokens))
    if not named or end >= len(tokens) or tokens[end].text != ",":
        return 0, None
    return end + 1, text[tokens[start + 1].start : tokens[without_time(tokens, start + 1, end) - 1].end]


def _after_scene(tokens: tuple[Token, ...], k: int) -> int:
    """After “…,” he said | as he left the hall: the index of the mark that ends the clause, else ``k``."""
    stop = next((n for n in range(k, len(tokens)) if not tokens[n].is_word), len(tokens))
    quoted = any(t.quote is not None for t in tokens[k:])
    return k if quoted or any(t.lower == "that" for t in tokens[k:stop]) else stop


def _aside_then_that(tokens: tuple[Token, ...], k: int) -> int:
    """After "told X, who was listening, that": the index of "that", else 0."""
    close = next((n for n in range(k + 1, min(len(tokens), k + 25)) if tokens[n].text == ","), -1)
    return close + 1 if 0 < close < len(tokens) - 1 and tokens[close + 1].lower == "that" else 0


def _object_end(tokens: tuple[Token, ...], k: int) -> int:
    """The index after the hearer: "reporters", "the BBC", "French newspaper Le Figaro", "cheering supporters"."""
    if k >= len(tokens) or not tokens[k].is_word:
        return k
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    if tokens[k].lower in _OBJECTS and tokens[k].lower not in POSSESSIVES:
        return k + 1
    if tokens[k].lower == "her" and (following is None or not following.is_word or following.lower == "that"):
        return k + 1
    return hearer_end(tokens, k, len(tokens))


def _time_end(tokens: tuple[Token, ...], k: int) -> int:
    n = k
    while n < len(tokens) and (
        tokens[n].lower in TIME_NOUNS | _TIME_LEADS - {"on", "in"} or (tokens[n].text.isdigit() and n > k)
    ):
        n += 1
    return max(n, k + 1)
