"""Sources and their captures: what comes in, once, and as it was."""

from datetime import datetime
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from claims.actions.audit import audited
from claims.actions.corroborate import recompute_for_source
from claims.actions.jobs import defer
from claims.actions.locks import take_turn
from claims.actions.readings import ask_for_reading
from claims.actions.speakers import add_publisher
from claims.actions.versions import update_versioned
from claims.models import Capture, Publisher, Source, Topic, User
from claims.permissions import require
from claims.vocabulary import CaptureMethod

# Longest text taken, in code points: several books; longer ones are almost surely a mistake.
LONGEST_TEXT = 2_000_000
# Longest address taken, in bytes: what an index of the database holds, with room to spare.
LONGEST_ADDRESS = 2_000
# Query fields that name a visit, not an item.
TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src")


class UnusableText(Exception):
    """The text cannot be stored as it is; the message says why and what to do."""


class UnusableAddress(Exception):
    """The address is none of the web, or longer than can be kept; ``field`` is where it was given."""

    def __init__(self, message: str, *, field: str = "url") -> None:
        self.field = field
        super().__init__(message)


class AlreadyCaptured(Exception):
    """The same item is on the desk already; carries the source that exists and what the two share."""

    def __init__(self, source: Source, shared: str) -> None:
        self.source = source
        self.shared = shared
        super().__init__(f"This item is on the desk already: “{source.title}”, {shared}.")


def usable_text(text: str) -> str:
    """The text with CRLF and CR as LF, nothing else changed. Raises: UnusableText."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnusableText("There is no text: paste the words of the report.")
    if len(text) > LONGEST_TEXT:
        raise UnusableText(
            f"The text has {len(text):,} characters; the longest taken is {LONGEST_TEXT:,}. Paste one report at a time."
        )
    if "\x00" in text:
        raise UnusableText(
            f"The text has a NUL character at place {text.index(chr(0)) + 1:,}. Copy it again from the page."
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UnusableText(
            f"The text has half a character (a lone surrogate) at place {error.start + 1:,}. Copy it again."
        ) from None
    return text


def canonical(url: str) -> str:
    """The address by which an item is known: lower-case host, no fragment, no tracking fields, no trailing slash.

    Raises: UnusableAddress.
    """
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    except ValueError as error:
        raise UnusableAddress("This address cannot be read. Copy it again from the browser.") from error
    query = [
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not key.startswith(TRACKING)
    ]
    host = (parts.hostname or "").removeprefix("www.")
    address = urlunsplit(("https", host + port, parts.path.rstrip("/"), urlencode(query), ""))
    if len(address.encode()) > LONGEST_ADDRESS:
        raise UnusableAddress("This address is too long to be kept. Leave out what follows the question mark.")
    return address


def require_web(address: str, *, field: str) -> None:
    """Raises UnusableAddress for what a browser would not open as a page; an empty one is none."""
    if address and not address.lower().startswith(("https://", "http://")):
        raise UnusableAddress("Write a whole address that begins with https:// or http://.", field=field)


def add_source(
    *,
    actor: User,
    publisher: str,
    title: str,
    text: str,
    byline: str = "",
    url: str = "",
    archive_url: str = "",
    published_at: datetime | None = None,
    language: str = "en",
    topic: Topic | None = None,
    credited_agency: Publisher | None = None,
    method: CaptureMethod = CaptureMethod.PASTED,
    original: bytes | None = None,
) -> Capture:
    """Store a published item with its first capture, which the worker then reads.

    ``publisher`` is a name: the publisher of that name, or a new one. ``original`` are the bytes as they came, the
    text itself where it was pasted.

    Raises: UnusableText; UnusableAddress; AlreadyCaptured where the address, or this publisher's same text, is on
    the desk.
    """
    require(actor, "add_source")
    require_web(url, field="url")
    require_web(archive_url, field="archive_url")
    as_given, text, address = text, usable_text(text), canonical(url)
    with audited(actor, "add_source"):
        await_same(publisher, address, text)
        outlet = known_publisher(publisher)
        refuse_known(address, outlet, text)
        outlet = outlet or add_publisher(actor=actor, name=publisher)
        source = Source.objects.create(
            publisher=outlet,
            topic=topic,
            title=title.strip(),
            byline=byline,
            url=url,
            canonical_url=address,
            archive_url=archive_url,
            published_at=published_at,
            language=language,
            credited_agency=credited_agency,
            added_by=actor,
        )
        return store_capture(
            source, actor=actor, text=text, original=as_given.encode() if original is None else original, method=method
        )


def known_publisher(name: str) -> Publisher | None:
    """The publisher of that name, or the one that it was merged into."""
    found = Publisher.objects.filter(name__iexact=name.strip()).first()
    return found.standing() if found else None


def await_same(publisher: str, address: str, text: str) -> None:
    """Two people who paste one item at once meet here: the second waits, and is shown what the first stored."""
    names = [f"text {sha256(text.encode()).hexdigest()}"]
    if address:
        names.append(f"address {address}")
    if publisher and not known_publisher(publisher):
        names.append(f"publisher {publisher.strip().casefold()}")
    take_turn(*names)


def refuse_known(address: str, publisher: Publisher | None, text: str) -> None:
    """Raises: AlreadyCaptured for a known address, or for the same text of the same publisher."""
    if address and (known := Source.objects.filter(canonical_url=address).first()):
        raise AlreadyCaptured(known, "under the same address")
    # What came by the name of one that was merged into it is its own text too.
    its_own = Q(publisher=publisher) | Q(source__publisher=publisher)
    same = Capture.objects.filter(its_own, text_sha256=sha256(text.encode()).hexdigest())
    if publisher and (copy := same.select_related("source").first()):
        raise AlreadyCaptured(copy.source, "the same text from the same publisher")


def add_capture(
    *,
    actor: User,
    source: Source,
    text: str,
    method: CaptureMethod = CaptureMethod.PASTED,
    original: bytes | None = None,
) -> Capture:
    """Store the changed page as a new capture of the same source, to be read too; earlier ones stay.

    Raises: UnusableText; AlreadyCaptured where nothing changed.
    """
    require(actor, "add_source")
    as_given, text = text, usable_text(text)
    with audited(actor, "add_capture"):
        await_same("", "", text)
        refuse_known("", source.publisher, text)
        return store_capture(
            source, actor=actor, text=text, original=as_given.encode() if original is None else original, method=method
        )


def store_capture(source: Source, *, actor: User, text: str, original: bytes, method: CaptureMethod) -> Capture:
    capture = Capture.objects.create(
        source=source,
        text=text,
        original=original,
        method=method,
        captured_at=timezone.now(),
        captured_by=actor,
        publisher=source.publisher,
        text_sha256="",
        original_sha256="",
    )
    capture.refresh_from_db(fields=["text_sha256", "original_sha256"])  # the database computes them
    ask_for_reading(actor, capture)
    return capture


def change_facts(
    *,
    actor: User,
    source: Source,
    version: int,
    title: str,
    byline: str = "",
    url: str = "",
    archive_url: str = "",
    published_at: datetime | None = None,
    language: str = "en",
    reason: str = "",
) -> Source:
    """Put right what was written of an item when it came in; the claims that it bears on are assessed again.

    Raises: ChangedMeanwhile; UnusableAddress; AlreadyCaptured where another item has the address.
    """
    require(actor, "add_source")
    require_web(url, field="url")
    require_web(archive_url, field="archive_url")
    address = canonical(url)
    with audited(actor, "change_facts", reason=reason):
        if address and address != source.canonical_url:
            take_turn(f"address {address}")
            refuse_known(address, None, "")
        update_versioned(
            source,
            version=version,
            title=title.strip(),
            byline=byline,
            url=url,
            canonical_url=address,
            archive_url=archive_url,
            published_at=published_at,
            language=language,
        )
        recompute_for_source(source)
    return source


def change_topic(*, actor: User, source: Source, version: int, topic: Topic | None, reason: str = "") -> Source:
    """File the item under another topic; its captures are compared with those of that topic.

    Raises: ChangedMeanwhile.
    """
    require(actor, "change_topic")
    with audited(actor, "change_topic", reason=reason):
        update_versioned(source, version=version, topic=topic)
        for capture in source.captures.order_by("pk").values_list("pk", flat=True):
            defer("compare_capture", lock=f"compare_capture:{capture}", capture=capture)
    return source


def change_credit(
    *, actor: User, source: Source, version: int, credited_agency: Publisher | None, reason: str = ""
) -> Source:
    """Say to which agency the whole item is credited; the claims that it bears on are assessed again.

    Raises: ChangedMeanwhile.
    """
    require(actor, "settle_origin")
    with audited(actor, "change_credit", reason=reason):
        update_versioned(source, version=version, credited_agency=credited_agency)
        recompute_for_source(source)
    return source


def retract_source(*, actor: User, source: Source, version: int, note: str) -> Source:
    """The publisher took the item back: it leaves the counts and stays visible with the note.

    Raises: ChangedMeanwhile.
    """
    require(actor, "retract_source")
    with audited(actor, "retract_source", reason=note):
        update_versioned(source, version=version, retracted_at=Now(), retraction_note=note)
        recompute_for_source(source)
    return source
