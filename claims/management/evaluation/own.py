"""Our own scorer: statements matched by their spans, figures by their numbers, each at most once, best first."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from claims.extraction.english.persons import GROUPS
from claims.management.evaluation.gold import GoldSet, Row
from claims.management.evaluation.scores import Scores, has_count, missed_counts

_RELAXED, _TIGHT = 0.5, 0.8
# What stands around the words of a statement, by the taste of who marks it.
_EDGES = " \t\r\n.,;:!?…-–—()\"'“”‘’„«»`"
_OPENING = re.compile(r"(?:that|as)\s+")
_PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "its", "him", "them", "who"])
_TITLES = frozenset(["the", "a", "an", "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "prof"])
_FIELDS = ("bound", "measure", "group", "side")


class OwnScorer:
    """Measures by the rules below; see ``Scores`` for what."""

    def score(self, gold: GoldSet, found: Sequence[Row], *, misses: int = 0) -> Scores:
        if gold.is_counts:
            right = asked = 0
            for report, row in zip(gold.reports, found, strict=True):
                asked += len(report["article_figures"])
                right += sum(has_count(count, row["figures"]) for count in report["article_figures"])
            return Scores(counts=_share(right, asked), misses=tuple(missed_counts(gold, found))[:misses])
        tally: Counter[str] = Counter()
        missed: list[str] = []
        for report, row in zip(gold.reports, found, strict=True):
            missed += [f"{report['id']}: {miss}" for miss in _statements(report, row["statements"], tally)]
            if report.get("figures_annotated", True):
                missed += [f"{report['id']}: {miss}" for miss in _figures(report, row["figures"], tally)]
        return Scores(
            relaxed=_f1(tally["relaxed"], tally["proposed"], tally["marked"]),
            with_speaker=_f1(tally["speaker"], tally["proposed"], tally["marked"]),
            tight=_f1(tally["tight"], tally["tight_proposed"], tally["marked"]),
            figures=_f1(tally["figures"], tally["figures_proposed"], tally["figures_marked"]),
            all_fields=_share(tally["all_fields"], tally["figures"]),
            pronouns=_share(tally["pronouns_right"], tally["pronouns"]),
            channels=_share(tally["channels_right"], tally["channels"]),
            misses=tuple(missed[:misses]),
        )


def judged(report: Row, proposed: Sequence[Row]) -> Iterator[tuple[int, bool, bool]]:
    """Each proposal by its place, whether it matches a marked statement, and whether with the right speaker.

    One that matches an optional statement is passed over: it is neither asked for nor wrong.
    """
    marked = report["statements"]
    golds = {p: marked[g] for g, p in _best_pairs(_overlaps(report["text"], marked, proposed, _RELAXED)).items()}
    for p, proposal in enumerate(proposed):
        gold = golds.get(p)
        if gold is None:
            yield p, False, False
        elif not gold.get("optional"):
            yield p, True, _is_speaker(gold, proposal)


def _share(right: int, of: int) -> float | None:
    return round(100 * right / of, 1) if of else None


def _f1(right: int, proposed: int, marked: int) -> float | None:
    return round(200 * right / (proposed + marked), 1) if proposed + marked else None


def _statements(report: Row, proposed: Sequence[Row], tally: Counter[str]) -> Iterator[str]:
    """Tally one report's statements; yields what is missed, too much or given to the wrong speaker."""
    text, marked = report["text"], report["statements"]
    pairs = _best_pairs(_overlaps(text, marked, proposed, _RELAXED))
    tight = _best_pairs(_overlaps(text, marked, proposed, _TIGHT))
    unasked = {p for g, p in pairs.items() if marked[g].get("optional")}
    tally["proposed"] += len(proposed) - len(unasked)
    tally["tight_proposed"] += len(proposed) - sum(bool(marked[g].get("optional")) for g in tight)
    for p, proposal in enumerate(proposed):
        if p not in pairs.values():
            yield f"not marked: {_shown(proposal['exact'])}"
    for g, gold in enumerate(marked):
        if gold.get("optional"):
            continue
        tally["marked"] += 1
        tally["tight"] += g in tight
        if g not in pairs:
            yield f"not found ({gold['kind']}): {_shown(gold['text'])}"
            continue
        proposal = proposed[pairs[g]]
        right = _is_speaker(gold, proposal)
        tally["relaxed"] += 1
        tally["speaker"] += right
        if _is_pronoun(gold.get("speaker_text")) and gold.get("speaker_full"):
            tally["pronouns"] += 1
            tally["pronouns_right"] += right
        if gold.get("channel"):
            tally["channels"] += 1
            tally["channels_right"] += _names_same(gold["channel"], proposal.get("channel"))
        if not right:
            named = proposal.get("speaker_full") or proposal.get("speaker")
            meant = gold.get("speaker_full") or gold.get("speaker_text")
            yield f"said by {meant}, not by {named}: {_shown(gold['text'])}"


def _overlaps(
    text: str, marked: Sequence[Row], proposed: Sequence[Row], least: float
) -> Iterator[tuple[float, int, int]]:
    """How far each two statements share their letters, where it is far enough: intersection over union."""
    golds = [_readings(text, gold) for gold in marked]
    for p, proposal in enumerate(proposed):
        words = _readings(text, proposal)
        for g, gold in enumerate(golds):
            share = max(len(a & b) / len(a | b) if a | b else 0.0 for a in gold for b in words)
            if share >= least:
                yield share, g, p


def _readings(text: str, row: Row) -> list[frozenset[int]]:
    """The places that a statement's words fill: piece by piece, as one, and as else they may be marked."""
    hull = [row["start"], row["end"]]
    spans = [row.get("segments") or [hull], [hull], *([span] for span in row.get("alt_spans", []))]
    return [frozenset(i for start, end in pieces for i in _trimmed(text, start, end)) for pieces in spans]


def _trimmed(text: str, start: int, end: int) -> range:
    """The places of the words, without the marks around them and a "that" before them."""
    words = text[start:end].rstrip(_EDGES)
    end = start + len(words)
    start = end - len(words.lstrip(_EDGES))
    opening = _OPENING.match(text, start, end)
    if opening:
        start = end - len(text[opening.end() : end].lstrip(_EDGES))
    return range(start, end)


def _best_pairs(scored: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Gold to proposal: the best pair first, each at most once."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, p in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if g not in pairs and p not in taken:
            pairs[g] = p
            taken.add(p)
    return pairs


def _is_speaker(gold: Row, proposal: Row) -> bool:
    """Whether the proposal names one whom the gold names; so it is where the gold names nobody but "he"."""
    full = gold.get("speaker_full")
    names = [full, *gold.get("speaker_alt", []), *gold.get("speakers", [])] if full else [gold.get("speaker_text")]
    if not names[0] or (not full and _is_pronoun(names[0])):
        return True
    return any(_names_same(name, proposal.get("speaker_full") or proposal.get("speaker")) for name in names)


def _is_pronoun(name: str | None) -> bool:
    return (name or "").lower() in _PRONOUNS


def _names_same(one: str | None, other: str | None) -> bool:
    """Whether one's words contain the other's, titles and possessives aside."""
    a, b = _name(one), _name(other)
    return bool(a and b) and (a <= b or b <= a)


def _name(name: str | None) -> set[str]:
    plain = re.sub(r"'s\b", "", (name or "").lower().replace("’", "'"))
    return set(re.findall(r"[\w'-]+", plain)) - _TITLES


def _figures(report: Row, proposed: Sequence[Row], tally: Counter[str]) -> Iterator[str]:
    """Tally one report's figures; yields what is missed, too much or wrong in a field."""
    marked = report["figures"]
    pairs = _best_pairs(
        (1.0 + _is_value(gold, proposal), g, p)
        for g, gold in enumerate(marked)
        for p, proposal in enumerate(proposed)
        if gold["num_start"] < proposal["end"] and proposal["start"] < gold["num_end"]
    )
    tally["figures_proposed"] += len(proposed) - sum(bool(marked[g].get("optional")) for g in pairs)
    for p, proposal in enumerate(proposed):
        if p not in pairs.values():
            yield f"figure not marked: {proposal['exact']}"
    for g, gold in enumerate(marked):
        if gold.get("optional"):
            continue
        tally["figures_marked"] += 1
        if g not in pairs:
            yield f"figure not found: {gold['text']}"
            continue
        tally["figures"] += 1
        wrong = _wrong_fields(gold, proposed[pairs[g]])
        tally["all_fields"] += not wrong
        if wrong:
            yield f"figure wrong in {', '.join(wrong)}: {gold['text']}"


def _is_value(gold: Row, proposal: Row) -> bool:
    return {gold.get("low"), gold.get("high")} - {None} == {proposal["low"], proposal["high"]} - {None}


def _wrong_fields(gold: Row, proposal: Row) -> list[str]:
    wrong = [] if _is_value(gold, proposal) else ["value"]
    wrong += [field for field in _FIELDS if not _is_field(gold, proposal, field)]
    return wrong + (["increment"] if bool(gold.get("increment")) != bool(proposal["increment"]) else [])


def _is_field(gold: Row, proposal: Row, field: str) -> bool:
    """Groups and sides are words of the report: one may be longer than the other. A gold without one asks for none."""
    right = [gold.get(field), *gold.get(f"{field}_ok", [])]
    given = proposal.get(field)
    if field == "group":
        right, given = [_group(name) for name in right], _group(given)
    if field in ("bound", "measure"):
        return given in right
    return gold.get(field) is None or given in right or any(_begin_same(name, given) for name in right)


def _group(name: str | None) -> str | None:
    """The group that a word counts among: soldiers are troops."""
    return GROUPS.get(name or "", name)


def _begin_same(one: str | None, other: str | None) -> bool:
    """Whether each word of one begins as a word of the other does: "Veland", "Velandic troops"."""
    a, b = sorted((_name(one), _name(other)), key=len)
    return bool(a) and all(any(w.startswith(v) or v.startswith(w) for v in b) for w in a)


def _shown(words: str, width: int = 110) -> str:
    words = " ".join(words.split())
    return words if len(words) <= width else f"{words[: width - 1]}…"
