"""How the tables of this folder are written down: words in a string, parted by blanks."""


def word_set(text: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(text.split())
