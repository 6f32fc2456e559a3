"""The readers' pages as somebody meets them who follows every link: which kinds there are, with examples of each."""

import re
from collections import defaultdict, deque
from html import unescape

from django.test import Client
from django.urls import resolve

# The desk and signing in are not for readers; files have no links, and feeds are checked by their own rules.
LINK = re.compile(r'href="(/(?!desk/|accounts/|static/)[^"#]*)')
# Addresses of one kind that are looked at: without a question those, and with one as many.
EXAMPLES = 2


def walk(client: Client, *starts: str) -> dict[str, str]:
    """Pages that links lead to from the starts: by address, their HTML. Every link that is followed leads somewhere."""
    pages: dict[str, str] = {}
    met: dict[tuple[str, bool], int] = defaultdict(int)
    seen, waiting = set(starts), deque(starts)
    while waiting:
        address = waiting.popleft()
        path, _, question = address.partition("?")
        kind = (resolve(path).view_name, bool(question))
        if met[kind] == EXAMPLES and address not in starts:
            continue
        met[kind] += 1
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, (address, answer.status_code)
        if not answer.headers["Content-Type"].startswith("text/html"):
            continue
        pages[address] = answer.content.decode()
        for link in map(unescape, LINK.findall(pages[address])):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    return pages
