"""The desk as somebody meets it who follows every link: which pages there are, and where examples of each stand."""

import re
from collections import defaultdict, deque
from html import unescape

from django.test import Client
from django.urls import resolve

# The tables as they are, under /desk/records/, are the admin's and have tests of their own.
LINK = re.compile(r'href="(/desk/(?!records/)[^"#]*)')
# Addresses of one page that are looked at. Those without filters come first.
EXAMPLES = 2


def walk(client: Client, *, start: str = "/desk/") -> dict[str, dict[str, str]]:
    """Every page of the desk that links lead to: by the name of its address, a few addresses with their HTML."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    seen, waiting = {start}, deque([start])
    while waiting:
        address = waiting.popleft()
        name = str(resolve(address.partition("?")[0]).url_name)
        if len(found[name]) == EXAMPLES:
            continue
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, (address, answer.status_code)
        found[name][address] = answer.content.decode()
        for link in sorted(map(unescape, LINK.findall(found[name][address])), key=lambda link: "?" in link):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    return found
