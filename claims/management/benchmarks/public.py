"""How much the readers' pages cost on what is in the database, asked of the application itself, middleware and all.

What counts is what this process computes; it reads only.
"""

import time
from collections.abc import Iterator

from django.conf import settings
from django.core.management import CommandError
from django.test import Client, override_settings
from django.urls import reverse

from claims.management.benchmarks.measured import Measured, best_of
from claims.models import Publication
from claims.models.publication import PAGE_BYTES

RUNS = 15
STORED, MADE = 5.0, 100.0


def measure_public() -> Iterator[Measured]:
    """The stored page, and that it did not change; an edition, home and a search."""
    rows = Publication.objects.standing().filter(is_withdrawn=False).defer(*PAGE_BYTES)
    claim = rows.order_by("-edition__number", "pk").first()
    if claim is None:
        raise CommandError("Nothing is published: load the demo (`manage.py demo`) first.")
    page = reverse("public:claim_detail", args=[claim.code, claim.slug])
    edition = reverse("public:edition_detail", args=[claim.code, 1])
    word = (claim.wording.split() or [""])[0]
    client = Client(headers={"Accept-Encoding": "br"}, SERVER_NAME="localhost")
    with override_settings(ALLOWED_HOSTS=[*settings.ALLOWED_HOSTS, "localhost"], SECURE_SSL_REDIRECT=False):
        tag = client.get(page).headers["ETag"]
        asked: tuple[tuple[str, str, dict[str, str], float], ...] = (
            ("a claim's stored page", page, {}, STORED),
            ("the same, not modified (304)", page, {"If-None-Match": tag}, STORED),
            ("an edition's page", edition, {}, MADE),
            ("home", reverse("public:home"), {}, MADE),
            ("a search", f"{reverse('public:search')}?q={word}", {}, MADE),
        )
        for what, address, headers, allowed in asked:
            took = best_of(RUNS, lambda to=address, having=headers: client.get(to, headers=having), time.process_time)  # type: ignore[misc]
            yield Measured(f"public: {what}", took, allowed)
