"""What markup has to be: the properties of schema.org's types that we use, and what Google asks of a fact check."""

import re
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

Thing = dict[str, Any]

# https://schema.org/<type>, version 29: those of its properties that may stand here, inherited ones included.
OF_ANY = {"@type", "@id", "name", "description", "url", "identifier", "sameAs", "subjectOf"}
OF_WORKS = OF_ANY | {
    "about",
    "archivedAt",
    "author",
    "citation",
    "correction",
    "creativeWorkStatus",
    "dateModified",
    "datePublished",
    "headline",
    "inLanguage",
    "license",
    "publisher",
    "sdLicense",
    "text",
    "version",
}
PROPERTIES = {
    "Thing": OF_ANY,
    "CreativeWork": OF_WORKS,
    "WebPage": OF_WORKS,
    "CorrectionComment": OF_WORKS,
    "Claim": OF_WORKS | {"appearance", "firstAppearance"},
    "ClaimReview": OF_WORKS | {"claimReviewed", "itemReviewed", "reviewRating"},
    "Rating": OF_ANY | {"alternateName", "ratingValue", "bestRating", "worstRating", "ratingExplanation"},
    "Person": OF_ANY | {"jobTitle"},
    "Organization": OF_ANY,
    "DataFeed": OF_WORKS | {"dataFeedElement"},
    "DataFeedItem": OF_ANY | {"dateCreated", "dateModified", "item"},
}
# https://developers.google.com/search/docs/appearance/structured-data/factcheck: "required" and "recommended".
REQUIRED = {
    "ClaimReview": {"claimReviewed", "reviewRating", "url"},
    "Rating": {"alternateName"},
}
RECOMMENDED = {
    "ClaimReview": {"author", "datePublished", "itemReviewed"},
    "Claim": {"appearance", "author", "datePublished", "firstAppearance"},
}
EXPECTED = {
    "itemReviewed": {"Claim"},
    "reviewRating": {"Rating"},
    "author": {"Person", "Organization"},
    "publisher": {"Organization", "Person"},
    "appearance": {"CreativeWork"},
    "firstAppearance": {"CreativeWork"},
    "citation": {"CreativeWork"},
    "correction": {"CorrectionComment"},
    "about": {"Thing"},
    "subjectOf": {"WebPage"},
    "dataFeedElement": {"DataFeedItem"},
    "item": {"ClaimReview"},
}
DATES = {"datePublished", "dateModified", "dateCreated"}
ADDRESSES = {"@id", "url", "archivedAt", "sameAs", "license", "sdLicense"}
DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|\+00:00))?")


def faults(thing: Thing, *, within: str = "") -> list[str]:
    """What is wrong with the markup, each with the type that it is about; nothing for what is right."""
    kind = thing["@type"]
    found = [f"{kind} has no property {name}" for name in thing.keys() - PROPERTIES[kind] - {"@context"}]
    found += [f"{kind} lacks {name}" for name in REQUIRED.get(kind, set()) - thing.keys()]
    if within and kind not in EXPECTED[within]:
        found.append(f"{within} cannot be a {kind}")
    for name, value in thing.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                found += faults(each, within=name)
            elif name in DATES and not is_date(each):
                found.append(f"{kind}.{name} is no date: {each}")
            elif name in ADDRESSES and not is_address(each):
                found.append(f"{kind}.{name} is no address: {each}")
            elif each in ("", None) and name != "item":
                found.append(f"{kind}.{name} is empty")
    return found + rating_faults(thing)


def rating_faults(thing: Thing) -> list[str]:
    """A number needs its scale, and lies on it."""
    numbers = [thing.get(name) for name in ("worstRating", "ratingValue", "bestRating")]
    if thing["@type"] != "Rating" or numbers == [None] * 3:
        return []
    match numbers:
        case [int(worst), int(value), int(best)] if worst <= value <= best and worst < best:
            return []
    return [f"Rating is off its scale: {numbers}"]


def is_date(text: object) -> bool:
    if not isinstance(text, str) or not DATE.fullmatch(text):
        return False
    datetime.fromisoformat(text)
    return True


def is_address(text: object) -> bool:
    parts = urlsplit(str(text))
    return parts.scheme in ("http", "https") and bool(parts.netloc)
