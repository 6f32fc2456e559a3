"""The mail server that an address names; imported by the settings alone."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# To this machine alone mail may go in the clear: its mail server is one's own.
HERE = {"127.0.0.1", "::1", "localhost"}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail goes out; ``is_tls`` from the first byte, or ``starts_tls`` before anything is said."""

    host: str
    port: int
    user: str
    password: str
    is_tls: bool
    starts_tls: bool


def mail_server(url: str, sender: str) -> MailServer | None:
    """``smtp://user:password@host:587`` (STARTTLS) or ``smtps://…:465``; None where no mail is to go out.

    Raises: ImproperlyConfigured for half of it.
    """
    if not url and not sender:
        return None
    if not url or not sender:
        raise ImproperlyConfigured("Mail needs both EMAIL_URL (smtp://user:password@host:587) and EMAIL_FROM.")
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured("EMAIL_URL is no mail server's address: smtp://user:password@host:587, or smtps://…")
    if bool(parts.username) != bool(parts.password):
        raise ImproperlyConfigured("EMAIL_URL names a user without a password, or a password without a user.")
    is_tls = parts.scheme == "smtps"
    return MailServer(
        host=parts.hostname,
        port=parts.port or (465 if is_tls else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        is_tls=is_tls,
        starts_tls=not is_tls and parts.hostname not in HERE,
    )
