"""Parts of addresses that public pages and the desk share. Importing it registers them."""

from django.urls import register_converter


class CodeConverter:
    """A claim's code, in capitals or not; anything else is no address of ours."""

    regex = "[A-Za-z]{2,6}-[0-9]{4,9}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CodeConverter, "code")
