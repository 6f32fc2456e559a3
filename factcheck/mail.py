"""The mail server's address as settings of Django's; imported by the settings alone."""

from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# To this machine alone mail may go in the clear: its mail server is one's own.
HERE = {"127.0.0.1", "::1", "localhost"}


def mail_server(url: str, sender: str) -> dict[str, Any]:
    """Settings for ``smtp://user:password@host:587`` (STARTTLS) or ``smtps://…:465``; none where no mail is to go out.

    Raises: ImproperlyConfigured for half of it.
    """
    if not url and not sender:
        return {}
    if not url or not sender:
        raise ImproperlyConfigured("Mail needs both EMAIL_URL (smtp://user:password@host:587) and EMAIL_FROM.")
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured("EMAIL_URL is no mail server's address: smtp://user:password@host:587, or smtps://…")
    if bool(parts.username) != bool(parts.password):
        raise ImproperlyConfigured("EMAIL_URL names a user without a password, or a password without a user.")
    is_tls = parts.scheme == "smtps"
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if is_tls else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": is_tls,
        "EMAIL_USE_TLS": not is_tls and parts.hostname not in HERE,
        "EMAIL_TIMEOUT": 20,
        "DEFAULT_FROM_EMAIL": sender,
        "SERVER_EMAIL": sender,
    }
