"""A statement as pages quote it: its words, how it came to the outlet, and what it is, in a few tags. Pure."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext

from claims.editions.answers import INTERESTS
from claims.editions.content import Content
from claims.editions.figures import interval
from claims.editions.sentences import why_ended
from claims.editions.written_in import direction, is_of_page, language_name
from claims.languages import quoted
from claims.templatetags.wording import plainly

WAYS = frozenset({"told", "in", "at", "on", "to", "by", "via", "through", "during", "from", "over"})


@dataclass(frozen=True)
class Tag:
    """A word or two about a statement: its tone, and the part of the methodology that explains it, if any."""

    words: str
    tone: str = ""
    about: str = ""


def marked(words: str, *, direct: bool) -> str:
    """Direct speech in quotation marks, where the excerpt does not bring its own."""
    return quoted(words) if direct and words[:1] not in "“”„«»\"'‘" else words


def web_address(address: str) -> str:
    """The address, if it leads to the web; nothing for any other scheme."""
    return address if address.lower().startswith(("https://", "http://")) else ""


def by_way_of(channel: str) -> str:
    """``AFP`` → ``via AFP``; words that say how by themselves, as ``told AFP``, stay."""
    if not channel or channel.partition(" ")[0].lower() in WAYS:
        return channel
    return gettext("via %(channel)s") % {"channel": channel}


def quote(statement: Content, *, on_claim: bool = True) -> Content:
    """A statement with its tags in words: kind and figure and, on a claim's page, what it is to that claim."""
    kind = statement["kind"]
    label = gettext("in the outlet’s own voice") if kind == "own_voice" else plainly(kind)
    tags = [Tag(", ".join(filter(None, (label, plainly(statement.get("basis") or "")))))]
    if on_claim and statement["stance"] in ("concedes", "questions", "reports", "retracts"):
        tags.insert(0, Tag(plainly(statement["stance"])))
    if on_claim and statement["origin"]:
        tags.append(Tag(gettext("origin %(number)s") % {"number": statement["origin"]}))
        if statement["weak"]:
            tags.append(Tag(gettext("weak"), "caution", "weak"))
    # Who neither supports nor opposes the claim has no interest in its being believed that the page could name.
    if on_claim and statement["interest"] and statement["side"] != "other":
        words, tone = INTERESTS.get(statement["interest"], (statement["interest"], ""))
        tags.append(Tag(gettext(words), tone, "interest"))
    if figure := statement.get("figure"):
        parts = {"words": figure["words"], "numbers": interval(figure)}
        tags.append(Tag(gettext("%(words)s: %(numbers)s") % parts))
    source = statement["source"]
    source |= {name: web_address(source[name]) for name in ("url", "archive_url")} | tongue(source["language"])
    segments = statement.get("segments") or [statement["exact"]]
    shown = marked(" … ".join(segments), direct=kind == "direct")
    told = {"tags": tags, "shown": shown, "channel": by_way_of(statement["channel"]), "ending": why_ended(statement)}
    return statement | told | tongue(statement["language"]) | translation_tongue()


def translation_tongue() -> Content:
    """The name and direction of the language that the desk translates into."""
    language = settings.WRITTEN_LANGUAGE
    return {"translated": language_name(language.partition("-")[0]), "translated_dir": direction(language)}


def tongue(language: str) -> Content:
    """The direction in which it is written, and its name where it is not that of this site."""
    return {"dir": direction(language), "tongue": "" if is_of_page(language) else language_name(language)}
