"""Where reported content begins and ends within its sentence."""

from collections.abc import Sequence

from claims.extraction.english.cues import TOLLS, Frame
from claims.extraction.english.tables import word_set
from claims.extraction.english.words import PERSONAL, PREPOSITIONS, TIME_NOUNS
from claims.extraction.page.reading import Token
from claims.extraction.proposals import Span
from claims.extraction.speech.event import Event, Place
from claims.extraction.speech.phrases import is_verb

_CONJUNCTIONS = word_set("and but while although though whereas yet")
_JOINTS = word_set("by with has have had also then on later after before as")
_ASIDES = word_set("after amid despite")
_BEFORE_COUNTS = word_set("between at about around up over under some nearly almost more as only roughly fewer less")
_REMARKS = word_set("citing contradicting prompting echoing fuelling fueling sparking drawing raising triggering hours")
_COMMENTS = word_set("figure claim move charge allegation accusation remark comment number statement")


def outermost(tokens: tuple[Token, ...], events: list[Event]) -> list[Event]:
    """The events whose speakers speak in the outlet's words; those inside another's content are dropped."""
    kept: list[Event] = []
    nested = False
    for event in events:
        if not kept:
            kept.append(event)
            continue
        last = kept[-1]
        if event.left >= 0:
            while kept and event.left <= kept[-1].i:
                kept.pop()
            kept.append(event)
            continue
        if last.reach and last.place is Place.AFTER and event.place is not Place.SHARED:
            if event.i < last.reach and not _answers(tokens, event):
                nested = True
                continue
            nested = False
            kept.append(event)
            continue
        if event.place is Place.BEFORE:
            if last.place is Place.AFTER and last.k < event.subject and not _fresh_clause(tokens, event, last):
                nested = True
                continue
            kept.append(event)
        elif event.place is Place.SHARED:
            if nested and not tokens[event.i].lower.endswith("ing"):
                continue
            kept.append(event)
        elif last.place is Place.BEFORE or event.subject < last.i or _opens_clause(tokens, event):
            kept.append(event)
            nested = False
        else:
            nested = True
    return kept


def _answers(tokens: tuple[Token, ...], event: Event) -> bool:
    """Whether the outlet sets another speaker against the one before: he said he was ready, but Velm replied that …"""
    a = event.subject
    return a > 0 and tokens[a - 1].lower == "but" and event.reach > event.k and tokens[event.i].tag in ("VBD", "VBZ")


def _fresh_clause(tokens: tuple[Token, ...], event: Event, last: Event) -> bool:
    between = tokens[last.k : event.subject]
    return any(t.lower in ("but", "while") or t.text == ";" for t in between)


def _opens_clause(tokens: tuple[Token, ...], event: Event) -> bool:
    """Whether a clause of the outlet's begins at the event's speaker: "…, while the army said …"."""
    a = event.subject
    if event.rule in ("with_saying", "quoted_as") or a == 0:
        return True
    before = tokens[a - 1]
    if before.text == ";" or before.lower in ("but", "while", "whereas"):
        return True
    if before.lower in ("and", "though", "although", "as") and a > 1 and tokens[a - 2].text == ",":
        return True
    lead = [t.lower for t in tokens[max(0, a - 5) : a]]
    return any(w in ("but", "while") for w in lead) or (
        "and" in lead and "," in [t.text for t in tokens[max(0, a - 6) : a]]
    )


def content_after(
    tokens: tuple[Token, ...], event: Event, following: Event | None, *, floor: int = 0
) -> tuple[int, int]:
    """The token indices of the content that follows a cue; empty where there is none."""
    hi = len(tokens)
    while hi > event.k and not tokens[hi - 1].is_word and tokens[hi - 1].quote is None:
        hi -= 1
    if following is not None:
        shares = following.place is Place.SHARED or following.subject <= event.i
        stop = following.i if shares else following.subject
        if following.place is Place.BEFORE:  # he says the ships matter: fuel, he says, pays for the war
            stop = next((n for n in range(event.k, stop) if tokens[n].text in ":;"), stop)
        if stop > event.k:
            hi = min(hi, stop)
            hi = _back_over_joints(tokens, event.k, hi)
    if event.stop > event.k:
        hi = min(hi, event.stop)
        while hi > event.k and tokens[hi - 1].text in ",;–—-:":
            hi -= 1
    a = event.k
    while a < hi and tokens[a].text in ",:–—-":
        a += 1
    if a < hi and tokens[a].lower == "that" and tokens[a].dep != "det" and a + 1 < hi:
        a += 1
    hi = _cut_aside(tokens, a, hi)
    return a, hi


def _back_over_joints(tokens: tuple[Token, ...], lo: int, hi: int) -> int:
    while hi > lo:
        token = tokens[hi - 1]
        joint = token.lower in _CONJUNCTIONS | TIME_NOUNS | _JOINTS
        if token.quote is None and (joint or token.text in ",;–—-:"):
            hi -= 1
        else:
            break
    return hi


def _cut_aside(tokens: tuple[Token, ...], a: int, hi: int) -> int:
    """Cut what the outlet adds after a comma: ", after France urged …", ", a figure disputed by …"."""
    for n in range(a + 3, hi - 1):
        if tokens[n].lower == "but" and tokens[n + 1].lower in ("it", "there", "neither", "none", "this"):
            return n - 1 if tokens[n - 1].text == "," else n
        if tokens[n].text != ",":
            continue
        first, second = tokens[n + 1], tokens[min(n + 2, hi - 1)]
        if first.lower in ("a", "an", "the") and second.lower in _COMMENTS:
            return n
        if first.lower in _REMARKS:
            return n
        if first.lower in _ASIDES and any(is_verb(tokens, m) for m in range(n + 2, hi)):
            return n
    return hi


def content_before(tokens: tuple[Token, ...], event: Event, lo: int) -> tuple[int, int]:
    """The token indices of the content that a speaker and cue follow."""
    hi = event.subject
    while hi > lo and tokens[hi - 1].text in ",–—-":
        hi -= 1
    a = max(lo, event.left)
    while a < hi and (tokens[a].lower in ("but", "and", "meanwhile", "however", "so") or tokens[a].text in ",:–—-"):
        a += 1
    return a, hi


def promises(tokens: tuple[Token, ...], event: Event) -> bool:
    """Whether a cue can hold any content; one that cannot hides none that stands within its clause."""
    if event.place is Place.BEFORE:
        return True
    a, hi = content_after(tokens, event, None)
    return says_something(tokens, event, a, hi) if a < hi else tokens[-1].text == ":"


def resumed_content(tokens: Sequence[Token], event: Event, k: int, stop: int) -> Span | None:
    """Content that goes on after the cue: “…,” she said, “…”; Four others, he said, …"""
    c = k
    while c < stop and tokens[c].text in ",–—-:":
        c += 1
    d = stop
    while d > c and not tokens[d - 1].is_word and tokens[d - 1].quote is None:
        d -= 1
    while d > c and stop < len(tokens) and (tokens[d - 1].text == "," or tokens[d - 1].lower == "and"):
        d -= 1
    if c >= d:
        return None
    if tokens[c].quote is not None:
        return c, d
    if event.reach > c:
        return c, min(d, event.reach)
    if c == k or event.rule in ("inverted", "clause_before") or tokens[0].quote or tokens[k].text not in ",–—":
        return None
    d = next((n for n in range(c + 1, d - 1) if tokens[n].text == ":" and tokens[n + 1].quote), d)
    if tokens[c].lower in (
        "who",
        "which",
        "citing",
        "after",
        "as",
        "when",
        "but",
        "while",
        "speaking",
        "referring",
        "adding",
    ):
        return None
    return c, d


def says_something(tokens: tuple[Token, ...], event: Event, a: int, hi: int) -> bool:
    """Whether the words after a cue are content for a verb of its frame."""
    words = tokens[a:hi]
    if not words:
        return False
    frame = event.cue.frame
    if Frame.COUNT in frame:
        number = any(t.tag == "CD" or (t.quote is not None and any(map(str.isdigit, t.text))) for t in words)
        return number and (Frame.WEAK not in frame or any(t.lower in TOLLS for t in words))
    if event.reach > a or event.rule == "agent":
        return len(words) > 1
    if any(t.quote is not None for t in words):
        return words[0].quote is not None or Frame.WEAK not in frame or event.reach > 0 or _that(tokens, event)
    first = words[0].lower
    has_verb = any(is_verb(tokens, n) for n in range(a, hi))
    if _that(tokens, event):
        return len(words) > 1
    if Frame.WEAK in frame:
        others = words[1:] if event.cue.base == "ask" else words
        asks = Frame.TO in frame and first != "not" and any(t.lower == "to" and t.dep == "aux" for t in others)
        return event.reach > 0 or asks
    if Frame.OF in frame and any(t.lower in ("of", "for") for t in words[1:]):
        return True
    if Frame.TO in frame and any(t.lower == "to" for t in words):
        return True
    if Frame.AS in frame and any(t.lower == "as" or (t.dep == "oprd" and t.head == event.i) for t in words):
        return True
    if event.cue.particle in ("for", "on"):
        return True
    counted = any(t.tag == "CD" for t in words[:3]) and (first in _BEFORE_COUNTS or words[0].tag == "CD")
    if first in PREPOSITIONS and not counted and first not in ("about", "over", "under", "around", "up", "as"):
        return event.cue.base == "warn" or (has_verb and Frame.CLAUSE in frame and event.rule == "according_to")
    if Frame.CLAUSE in frame and Frame.NOUN not in frame:
        return (has_verb and len(words) > 1) or (len(words) < 4 and words[-1].tag == "CD")
    if Frame.NOUN in frame:
        return len(words) > 1 or first in PERSONAL or counted
    return False


def _that(tokens: tuple[Token, ...], event: Event) -> bool:
    return event.k < len(tokens) and tokens[event.k].lower == "that"
