"""What a claim's page says to machines, in the words of schema.org: a ClaimReview, or the Claim alone. Pure.

A ClaimReview stands for a verdict that two people answer for. So there is none where nothing is assessed, none on the
notice of a withdrawn or merged claim, and none for a verdict that one person published by emergency override: that is
no signature, the page says so in words, and markup that is read without the page would pass it off as one.
"""

import json
from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from claims.editions.content import Content, is_notice, same_as
from claims.editions.quotes import web_address
from claims.editions.sides import is_heavy
from claims.languages import capitalised
from claims.vocabulary import ChangeType, SpeakerKind, Stance, Verdict

CONTEXT = "https://schema.org"
# From worst to best, how firmly the signed verdict holds the claim to be so. Only these verdicts lie on that line:
# "unsupported" and "unresolved" speak of the evidence and leave the truth open, "misleading" of what is left out,
# "not checkable" and "superseded" of neither. A number would tell machines what nobody signed, so they have their word
# alone, which is all that is required: https://developers.google.com/search/docs/appearance/structured-data/factcheck
# asks for ``alternateName`` and has 1 for false, 4 for mostly true, 5 for true.
RATINGS = {Verdict.REFUTED: 1, Verdict.LIKELY: 4, Verdict.ESTABLISHED: 5}
WORST, BEST = 1, 5
# Whose words carry the claim on; who denies it or doubts it has the claim in the text, but does not make it.
CARRIES = frozenset({Stance.ASSERTS.value, Stance.CONCEDES.value, Stance.REPORTS.value})
# As many sources does a heavy page of a claim describe; the feed of reviews describes all.
DESCRIBED = 20
# As ``json_script`` escapes: nothing in a block of data can end it, or begin another.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def markup(content: Content, *, reviewed_at: str, changed_at: str | None = None) -> Content | None:
    """The markup of a claim's own page; None for one that is a notice alone.

    ``reviewed_at``: when its first signed verdict was published; ``changed_at``: when its evidence moved away from
    what was signed, if it did. Both ISO 8601.
    """
    if is_notice(content):
        return None
    if is_reviewed(content):
        review = claim_review(content, reviewed_at=reviewed_at, changed_at=changed_at)
        found = review | {"itemReviewed": lighter(review["itemReviewed"], content)}
    else:
        found = claim(content) | {"subjectOf": web_page(content)}
    return {"@context": CONTEXT} | lighter(found, content)


def lighter(thing: Content, content: Content) -> Content:
    """Of many works the first are described and the others named: the page of each source describes it."""
    if not is_heavy(content):
        return thing
    works = {name: thing[name] for name in ("appearance", "citation") if name in thing}
    return thing | {
        name: found[:DESCRIBED] + [named(each) for each in found[DESCRIBED:]] for name, found in works.items()
    }


def named(thing: Content) -> Content:
    return {"@type": thing["@type"], "@id": thing["@id"]}


def is_reviewed(content: Content) -> bool:
    """Whether it has a verdict that a second person signed."""
    verification = content.get("verification")
    return bool(verification and not verification["one_person"])


def claim_review(content: Content, *, reviewed_at: str, changed_at: str | None = None) -> Content:
    """https://schema.org/ClaimReview of a signed verdict."""
    address = page_address(content)
    return without_nothing(
        {
            "@type": "ClaimReview",
            "@id": f"{code_address(content)}#review",
            "url": address,
            "claimReviewed": content["claim"]["wording"],
            "reviewRating": rating(content["verification"]),
            "author": organization(),
            "publisher": organization(),
            "datePublished": reviewed_at,
            "dateModified": content["edition"]["published_at"],
            "version": content["edition"]["number"],
            "creativeWorkStatus": status(changed_at) if changed_at else None,
            "correction": corrections(content),
            "itemReviewed": claim(content),
            "citation": list(citations(content)),
            "sdLicense": settings.DATA_LICENSE,
        }
    )


def status(changed_at: str) -> str:
    return gettext("Evidence changed since sign-off (%(at)s)") % {"at": changed_at}


def rating(verification: Content) -> Content:
    verdict = Verdict(verification["verdict"])
    found: Content = {"@type": "Rating", "alternateName": capitalised(gettext(verdict.label))}
    if verdict in RATINGS:
        found |= {"ratingValue": RATINGS[verdict], "bestRating": BEST, "worstRating": WORST}
    return found | {"ratingExplanation": verification["summary"] or gettext(verdict.meaning)}


def claim(content: Content) -> Content:
    """https://schema.org/Claim: what was said, by whom, and where it stands."""
    carrying = [each for each in content["statements"] if each["stance"] in CARRIES]
    works = appearances(carrying)
    said = [each for each in carrying if each["side"] == "supporting"]
    return without_nothing(
        {
            "@type": "Claim",
            # Without the slug, which may change.
            "@id": f"{code_address(content)}#claim",
            "identifier": content["claim"]["code"],
            "url": page_address(content),
            "name": content["claim"]["wording"],
            "description": content["claim"]["context"],
            "about": topic(content["topic"]),
            "author": authors(each for each in said if each["live"]),
            "datePublished": first_day(said),
            "firstAppearance": works[0] if works and works[0].get("datePublished") else None,
            "appearance": works,
        }
    )


def topic(named: Content) -> Content:
    """The disputed event, with what every page of it says of itself: a drill is told as one to machines, too."""
    address = f"{settings.PUBLIC_URL}/topics/{named['slug']}/"
    return without_nothing({"@type": "Thing", "name": named["name"], "url": address, "description": named["notice"]})


def first_day(said: Iterable[Content]) -> str | None:
    """The first day on which somebody is on file with it."""
    return min((day for each in said if (day := each["said_on"] or each["source"]["published_on"])), default=None)


def appearances(statements: Iterable[Content]) -> list[Content]:
    """Each source once, the earliest first and those without a date last.

    Also those that were retracted since: the claim did appear there.
    """
    sources = {each["source"]["key"]: each["source"] for each in statements}
    order = sorted(sources.values(), key=lambda one: (one["published_on"] or "9999", one["key"]))
    return [work(source) for source in order]


def citations(content: Content) -> Iterator[Content]:
    """The other sources that the review rests on: those that deny the claim, doubt it, or take it back."""
    carrying = {each["source"]["key"] for each in content["statements"] if each["stance"] in CARRIES}
    yield from appearances(each for each in content["statements"] if each["source"]["key"] not in carrying)


def work(source: Content) -> Content:
    """https://schema.org/CreativeWork: what may be said of a source; ``@id`` is its page here."""
    return without_nothing(
        {
            "@type": "CreativeWork",
            "@id": f"{settings.PUBLIC_URL}/sources/{source['key']}/",
            "url": web_address(source["url"]),
            "headline": source["title"],
            "publisher": {"@type": "Organization", "name": source["publisher"]},
            "author": {"@type": "Person", "name": source["byline"]} if source["byline"] else None,
            "datePublished": source["published_on"],
            "inLanguage": source["language"],
            "archivedAt": web_address(source["archive_url"]),
        }
    )


def authors(said: Iterable[Content]) -> list[Content]:
    """Who says so: each named speaker once, in the order of the statements; an outlet for what it says itself."""
    found: dict[str, Content] = {}
    for statement in said:
        for speaker in statement["speakers"]:
            if (kind := speaker.get("kind")) != SpeakerKind.UNNAMED:
                body = kind == SpeakerKind.ORGANISATION
                found.setdefault(speaker["name"], author(speaker, "Organization" if body else "Person"))
        if not statement["speakers"]:
            outlet = statement["source"]["publisher"]
            found.setdefault(outlet, {"@type": "Organization", "name": outlet})
    return list(found.values())


def author(speaker: Content, kind: str) -> Content:
    address = f"{settings.PUBLIC_URL}/speakers/{speaker['slug']}/"
    role = speaker.get("role") if kind == "Person" else ""
    named = {"@type": kind, "@id": address, "name": speaker["name"], "jobTitle": role, "url": address}
    return without_nothing(named | {"sameAs": same_as(speaker)})


def web_page(content: Content) -> Content:
    """The page about a claim that nobody assessed: what was corrected is the page, not the claim."""
    earlier = content["earlier"]
    first = earlier[-1] if earlier else content["edition"]
    address = page_address(content)
    return without_nothing(
        {
            "@type": "WebPage",
            "@id": address,
            "url": address,
            "publisher": organization(),
            "datePublished": first["published_at"],
            "dateModified": content["edition"]["published_at"],
            "version": content["edition"]["number"],
            "correction": corrections(content),
        }
    )


def corrections(content: Content) -> list[Content]:
    """https://schema.org/CorrectionComment for every edition that corrected the one before, newest first."""
    return [
        {
            "@type": "CorrectionComment",
            "text": edition["note"],
            "datePublished": edition["published_at"],
            "url": f"{code_address(content)}editions/{edition['number']}/",
        }
        for edition in (content["edition"], *content["earlier"])
        if edition["change_type"] == ChangeType.CORRECTION
    ]


def organization() -> Content:
    """Who publishes this site."""
    return {
        "@type": "Organization",
        "@id": f"{settings.PUBLIC_URL}/#publisher",
        "name": settings.PUBLISHER_NAME,
        "url": f"{settings.PUBLIC_URL}/",
    }


def code_address(content: Content) -> str:
    return f"{settings.PUBLIC_URL}/claims/{content['claim']['code']}/"


def page_address(content: Content) -> str:
    return f"{code_address(content)}{content['claim']['slug']}/"


def without_nothing(thing: Content) -> Content:
    """Without what is not known: an empty text, list or None."""
    return {name: value for name, value in thing.items() if value not in (None, "", [])}


def as_data_block(data: Content) -> SafeString:
    """JSON that stays data inside a ``script`` element, whatever words are in it."""
    return mark_safe(as_json(data).translate(ESCAPES))  # noqa: S308 - escaped here, as json_script does


def as_json(data: Content) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
