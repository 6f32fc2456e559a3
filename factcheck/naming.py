"""How the site names itself to machines; read from the environment by the settings."""

import os
from urllib.parse import urlsplit

LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def site_names(public_url: str) -> tuple[str, str, str, str, str, str]:
    """The publisher's name, the licence of the data, the authority of tag addresses (RFC 4151), and a folder of fonts.

    Last, where readers report an error: a page, and an address to write to where there is none; both may be empty.

    The licence may be set to nothing. The authority is a host, a comma, and a year in which the host was ours; who
    moves the site to another address keeps it, so that readers of feeds do not get everything anew. The fonts, if any,
    draw letters on cards that ours have not.
    """
    name = os.environ.get("PUBLISHER_NAME", "").strip() or "Counterclaim"
    authority = os.environ.get("TAG_AUTHORITY", "").strip() or f"{urlsplit(public_url).hostname},2026"
    fonts = os.environ.get("CARD_FONTS", "").strip()
    contact = os.environ.get("CONTACT_URL", "").strip(), os.environ.get("CONTACT_EMAIL", "").strip()
    return name, os.environ.get("DATA_LICENSE", LICENSE).strip(), authority, fonts, *contact
