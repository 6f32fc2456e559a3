"""Parts of addresses that the faces share: codes of claims, numbers. Importing it registers the converter."""

from django.urls import register_converter


class CodeConverter:
    """A claim's code, in capitals or not; anything else is no address of ours."""

    regex = "[A-Za-z]{2,6}-[0-9]{4,9}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CodeConverter, "code")

# The largest key of a row.
LARGEST_KEY = 2**63 - 1


def whole_number(given: object, *, most: int = LARGEST_KEY) -> int | None:
    """The key, page or place that an address or a form gives in ASCII digits; None for all else, and past the most."""
    text = str(given)
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(most))):
        return None
    number = int(text)
    return number if number <= most else None
