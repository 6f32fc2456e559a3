"""Replace what one edition says by a notice, by order of law or for somebody's safety."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, connection, connections, transaction

from claims import editions
from claims.models import Edition, Publication, PublishedChange


class Command(BaseCommand):
    help = (
        "Replaces the content of one edition by a notice of who ordered it, when and why, for good; hash and link "
        "stay. Runs as the owner of the tables (DATABASE_OWNER_URL). Publish a new edition, or withdraw the claim, "
        "first: where the newest edition is redacted, readers see its notice alone."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("code")
        parser.add_argument("number", type=int)
        parser.add_argument("--ordered-by", required=True, help="by what they are: “the responsible editor”, “a court”")
        parser.add_argument("--reason", required=True, help="readers see it")

    def handle(self, *args: Any, code: str, number: int, ordered_by: str, reason: str, **options: Any) -> None:
        # All that this process does is the owner's, in one transaction: the log, the edition, what is served of it.
        connections["default"] = connections["owner"]
        edition = Edition.objects.filter(claim__code=code.upper(), number=number).first()
        if edition is None:
            raise CommandError(f"{code.upper()} has no edition {number}.")
        try:
            redact(edition, ordered_by, reason)
        except Error as error:
            raise CommandError(str(error).partition("\n")[0]) from error
        self.stdout.write(f"{code.upper()} edition {number} is redacted. Its hash and its link stay.")
        if edition.note:
            self.stdout.write("Later editions that repeat its note show the notice there; their JSON is not given out.")
        self.stdout.write("Other editions with the same words stay as they are: redact each of them.")


@transaction.atomic
def redact(edition: Edition, ordered_by: str, reason: str) -> None:
    """The edition, and all that is served of its claim, in one step."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT redact_edition(%s, %s, %s)", [edition.pk, ordered_by.strip(), reason.strip()])
    publication = Publication.objects.select_related("edition").get(pk=edition.claim_id)
    # What it changed, and what the next one changed against it, tells of its words.
    told = (edition.number, edition.number + 1)
    PublishedChange.objects.filter(publication=publication, number__in=told).delete()
    editions.publish_page(publication.edition, evidence_changed_at=publication.evidence_changed_at)
