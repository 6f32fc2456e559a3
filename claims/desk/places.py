"""Where words stand in a text, in code points. Pure; imported by the desk's forms."""


class NotFound(Exception):
    """The words are not in this part of the text."""


class FoundSeveralTimes(Exception):
    """The words stand at several places; carries where each begins."""

    def __init__(self, starts: list[int]) -> None:
        self.starts = starts
        super().__init__(f"These words stand at {len(starts)} places: choose one.")


# More places than this are not offered for choice: such words are too short to mark by pasting.
MOST_PLACES = 12


def places_of(text: str, words: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where the words begin within ``start`` to ``end`` of the text, overlaps included; the first few alone."""
    found: list[int] = []
    if not words:
        return found
    place = text.find(words, start, end)
    while place != -1 and len(found) < MOST_PLACES:
        found.append(place)
        place = text.find(words, place + 1, end)
    return found


def locate(text: str, words: str, *, within: tuple[int, int] | None = None, near: int | None = None) -> tuple[int, int]:
    """Start and end of the words, where they stand once, or where they begin at ``near``.

    Raises: NotFound, FoundSeveralTimes.
    """
    if near is not None and words and text[near : near + len(words)] == words:
        return near, near + len(words)
    found = places_of(text, words, *(within or (0, len(text))))
    if not found:
        raise NotFound
    if len(found) > 1:
        raise FoundSeveralTimes(found)
    return found[0], found[0] + len(words)


def surroundings(text: str, start: int, end: int, length: int = 40) -> tuple[str, str]:
    """The words before and after a span, for telling places apart."""
    return text[max(0, start - length) : start], text[end : end + length]
