"""Posting to an address on the web that somebody else named: nowhere inside, no redirects, no waiting for long.

The name is resolved once and the connection is made to what was checked, so that a name cannot answer first with a
public address and then with a private one.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer
from urllib.parse import urlsplit

# For each step, and for all of them: who answers letter by letter would hold a worker for days.
SECONDS, SECONDS_IN_ALL = 10, 30
# Of IPv6, the one block whose addresses are given out (RFC 4291), and the prefix of a public address of IPv4
# (RFC 6052). All else is inside, or stands for something inside in a way that some network knows.
ON_THE_NET = ipaddress.ip_network("2000::/3")
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


class Forbidden(Exception):
    """The address leads inside, or is no address to post to."""


class NotPosted(Exception):
    """Nobody answered."""


def post(address: str, body: bytes, headers: Mapping[str, str], *, private: bool = False) -> int:
    """The status of the answer; its body is not read. ``private`` allows plain HTTP and addresses inside.

    Raises: Forbidden, NotPosted.
    """
    target = find(address, private=private)
    connection = Pinned(target.host, target.port, target.at, is_secure=target.is_secure)
    cut = Timer(SECONDS_IN_ALL, connection.cut)
    cut.start()
    try:
        connection.request("POST", target.path, body, dict(headers))
        return connection.getresponse().status
    except (OSError, http.client.HTTPException, ValueError) as error:
        # It may quote what was answered, which is kept and shown: a NUL in it would be kept by no database.
        said = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(error))
        raise NotPosted(f"{type(error).__name__}: {said}") from error
    finally:
        cut.cancel()
        connection.close()


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads: ``at`` is the IP address that was checked."""

    host: str
    port: int
    at: str
    path: str
    is_secure: bool


def find(address: str, *, private: bool = False) -> Target:
    """Where the address leads now; nothing is sent. Raises: Forbidden, NotPosted where nobody knows the name."""
    try:
        parts = urlsplit(address)
        host, port, is_secure = parts.hostname or "", parts.port, parts.scheme == "https"
    except ValueError as error:
        raise Forbidden(f"This is no address of the web: {error}.") from error
    if not host or parts.scheme not in ("https", "http") or not (is_secure or private):
        raise Forbidden("Only addresses that begin with https:// are posted to.")
    if parts.username is not None or parts.password is not None:
        raise Forbidden("The address must not name a user or a password.")
    port = port or (443 if is_secure else 80)
    try:
        at = reachable(host, port, private=private)
    except (OSError, ValueError) as error:
        raise NotPosted(f"No machine is known by the name {host}.") from error
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(host, port, at, path, is_secure)


def reachable(host: str, port: int, *, private: bool) -> str:
    """The first of the host's addresses. Raises Forbidden where any of them leads inside."""
    found = [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not private and not all(is_public(each) for each in found):
        raise Forbidden(f"{host} leads to an address that is not public.")
    return found[0]


def is_public(address: str) -> bool:
    """Whether it is on the open net; of an address of IPv6 that stands for one of IPv4, whether that is."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if inner is not None:
            found = inner
        elif found in TRANSLATED:
            found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        elif found not in ON_THE_NET:
            return False
    return found.is_global and not found.is_multicast


class Pinned(http.client.HTTPConnection):
    """A connection to one IP address for a host's name, under that name's certificate."""

    def __init__(self, host: str, port: int, at: str, *, is_secure: bool) -> None:
        super().__init__(host, port, timeout=SECONDS)
        self.at = at
        self.context = ssl.create_default_context() if is_secure else None
        self.default_port = 443 if is_secure else 80

    def connect(self) -> None:
        self.sock = socket.create_connection((self.at, self.port), self.timeout)
        if self.context:
            secure = self.context.wrap_socket(self.sock, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = secure
            secure.do_handshake()

    def cut(self) -> None:
        """Ends whatever is being waited for; from another thread."""
        with suppress(AttributeError, OSError):  # not connected yet, or no more
            self.sock.shutdown(socket.SHUT_RDWR)
