"""Number words and the words that bound them, one row each. A bound's words stand right before the number."""

from claims.extraction.english.tables import word_set
from claims.vocabulary import Bound

UNITS: dict[str, int] = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS: dict[str, int] = {
    w: 10 * n
    for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
SCALES: dict[str, int] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
SUFFIXES: dict[str, int] = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}
FRACTIONS: tuple[tuple[tuple[str, ...], float], ...] = (  # of the scale that follows: half a million
    (("half", "a"), 0.5),
    (("a", "quarter", "of", "a"), 0.25),
    (("quarter", "of", "a"), 0.25),
    (("three", "quarters", "of", "a"), 0.75),
    (("a", "couple", "of"), 2.0),
)
COLLECTIVES: dict[str, int] = {"both": 2, "couple": 2}  # counts only where another word governs them
VAGUE: tuple[str, ...] = (
    "tens of thousands",
    "tens of millions",
    "hundreds of thousands",
    "hundreds of millions",
    "thousands upon thousands",
    "dozens upon dozens",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "tens of",
    "a handful",
    "handful",
    "double figures",
    "double digits",
    "triple figures",
    "triple digits",
    "several dozen",
    "several hundred",
    "several thousand",
    "a few dozen",
    "a few hundred",
    "a few thousand",
    "many hundreds",
    "many thousands",
    "many",
    "several",
)
VAGUE_FEW = word_set("many several")  # only right before persons
VAGUE_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(VAGUE, key=lambda phrase: -len(phrase.split())):
    VAGUE_PHRASES.setdefault(_phrase.split()[0], []).append(tuple(_phrase.split()))
RISING = word_set(  # from 64 to 71: not a range
    "rose rises risen rising rise climbed climbs climbing grew grows grown growing increased increases increasing"
    " increase jumped jumping fell falls fallen falling dropped dropping revised up down went gone toll number"
    " raised raising lowered cut"
)

BOUNDS: tuple[tuple[str, Bound], ...] = (
    ("at least", Bound.AT_LEAST),
    ("no fewer than", Bound.AT_LEAST),
    ("no less than", Bound.AT_LEAST),
    ("not less than", Bound.AT_LEAST),
    ("not fewer than", Bound.AT_LEAST),
    ("a minimum of", Bound.AT_LEAST),
    ("as few as", Bound.AT_LEAST),
    ("minimum of", Bound.AT_LEAST),
    ("more than", Bound.MORE_THAN),
    ("slightly more than", Bound.MORE_THAN),
    ("a little more than", Bound.MORE_THAN),
    ("a little over", Bound.MORE_THAN),
    ("slightly over", Bound.MORE_THAN),
    ("higher than", Bound.MORE_THAN),
    ("greater than", Bound.MORE_THAN),
    ("well over", Bound.MORE_THAN),
    ("over", Bound.MORE_THAN),
    ("above", Bound.MORE_THAN),
    ("upwards of", Bound.MORE_THAN),
    ("upward of", Bound.MORE_THAN),
    ("in excess of", Bound.MORE_THAN),
    ("exceeding", Bound.MORE_THAN),
    ("exceeded", Bound.MORE_THAN),
    ("exceeds", Bound.MORE_THAN),
    ("exceed", Bound.MORE_THAN),
    ("topping", Bound.MORE_THAN),
    ("topped", Bound.MORE_THAN),
    ("surpassed", Bound.MORE_THAN),
    ("surpassing", Bound.MORE_THAN),
    ("less than", Bound.LESS_THAN),
    ("fewer than", Bound.LESS_THAN),
    ("slightly less than", Bound.LESS_THAN),
    ("slightly fewer than", Bound.LESS_THAN),
    ("a little less than", Bound.LESS_THAN),
    ("a little fewer than", Bound.LESS_THAN),
    ("slightly under", Bound.LESS_THAN),
    ("a little under", Bound.LESS_THAN),
    ("under", Bound.LESS_THAN),
    ("below", Bound.LESS_THAN),
    ("up to", Bound.UP_TO),
    ("as many as", Bound.UP_TO),
    ("no more than", Bound.UP_TO),
    ("not more than", Bound.UP_TO),
    ("at most", Bound.UP_TO),
    ("maximum of", Bound.UP_TO),
    ("a maximum of", Bound.UP_TO),
    ("nearly", Bound.NEARLY),
    ("almost", Bound.NEARLY),
    ("close to", Bound.NEARLY),
    ("closer to", Bound.ABOUT),
    ("just under", Bound.NEARLY),
    ("approaching", Bound.NEARLY),
    ("not quite", Bound.NEARLY),
    ("just short of", Bound.NEARLY),
    ("just over", Bound.MORE_THAN),
    ("about", Bound.ABOUT),
    ("around", Bound.ABOUT),
    ("some", Bound.ABOUT),
    ("roughly", Bound.ABOUT),
    ("approximately", Bound.ABOUT),
    ("perhaps", Bound.ABOUT),
    ("maybe", Bound.ABOUT),
    ("in the region of", Bound.ABOUT),
    ("somewhere around", Bound.ABOUT),
    ("in the order of", Bound.ABOUT),
    ("an estimated", Bound.ABOUT),
    ("estimated", Bound.ABOUT),
    ("exactly", Bound.EXACT),
    ("a total of", Bound.EXACT),
)
PASSING = word_set("past passed passing")  # more than, where nothing is named after: took the toll past 500
BY_LAST_WORD: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
for _words, _bound in sorted(BOUNDS, key=lambda row: -len(row[0].split())):
    BY_LAST_WORD.setdefault(_words.split()[-1], []).append((tuple(_words.split()), _bound))

AFTER_NUMBER: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("or", "more"), Bound.AT_LEAST),
    (("or", "so"), Bound.ABOUT),
    (("or", "fewer"), Bound.UP_TO),
    (("or", "less"), Bound.UP_TO),
)
INCREMENT_BEFORE = word_set("another further additional")
INCREMENT_AFTER = word_set("more additional further")
