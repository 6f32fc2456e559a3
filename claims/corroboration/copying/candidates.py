"""Which reports of a set are worth comparing: those that share more than a name."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from claims.corroboration.copying.items import Item
from claims.corroboration.copying.reports import Report

FEWEST = 3  # pairs of neighbouring telling words
MOST_HOLDERS = 60  # reports that hold a pair: what is in more of them tells nothing


def candidates_of(items: Sequence[Item], reports: Mapping[str, Report]) -> Iterator[tuple[Item, Item]]:
    """Pairs of reports that share enough pairs of words, or all of their words, in the order of the set."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        report = reports[item.id]
        same[report.roots].append(number)
        roots = [word.root for word in report.words if word.telling]
        for pair in {(min(pair), max(pair)) for pair in pairwise(roots)}:
            holders[pair].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if len(numbers) <= MOST_HOLDERS:
            shared.update(combinations(numbers, 2))
    wanted = {pair for pair, count in shared.items() if count >= FEWEST}
    wanted |= {pair for words, numbers in same.items() if words for pair in combinations(numbers, 2)}
    for one, other in sorted(wanted):
        yield items[one], items[other]
