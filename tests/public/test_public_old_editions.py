"""Editions as earlier versions of this code wrote them, byte for byte: today's code verifies, shows and compares them.

Each file of ``editions/`` holds the two editions of one claim of the demo, as the last commit that wrote its format
published them; none is ever made again.
"""

import hashlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils.html import escape

from claims import editions
from claims.models import Edition, Publication
from claims.vocabulary import Status, Verdict
from tests.public import published as given

pytestmark = pytest.mark.django_db
FOLDER = Path(__file__).parent / "editions"
WRITTEN = {
    1: [
        "16bc54591f586ac4961315faf9ad624960d9364ec4e2767a528c9a5f4875e335",
        "96007433fdbdcf43409144bde272b9003919f2ed7e9f5cc90fc0fa956f9a73df",
    ],
    2: [
        "61350a18ea2dfd65e05e8455b7ed52eb914379b5f2d078afe5d41ba1d20ab0d8",
        "9d3cdfdbcfa62456316f3f707960acf2c4e294f982207d28a926339ac5791e49",
    ],
    3: [
        "ba5a659ae6b36af7c2cbf37259e924a6daa4effe0574dc15f975d8470fda2132",
        "543a6107941dcbbc6f941f3cc4b71e30b36b5840d9263b0ce8cdf635992bb3b0",
    ],
}


def publish_as_written(content: bytes) -> Publication:
    said = json.loads(content)
    face, claim = said["edition"], given.claim_of(said)
    edition = Edition.objects.create(
        claim=claim,
        number=face["number"],
        place=Edition.objects.count() + 1,
        content=content,
        verification=given.decided(said, claim),
        change_type=face["change_type"],
        note=face["note"],
        published_by=claim.created_by,
        published_at=datetime.fromisoformat(face["published_at"]),
    )
    edition.refresh_from_db(fields=["content_sha256", "link"])
    return editions.publish_page(edition)


def words(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize("number", WRITTEN)
def test_editions_of_an_old_format_are_verified_and_shown_as_they_were_written(client: Client, number: int) -> None:
    stored = (FOLDER / f"format_{number}.jsonl").read_bytes().splitlines()
    contents: list[dict[str, Any]] = [json.loads(line) for line in stored]
    assert {content["format"] for content in contents} == {number}
    assert [hashlib.sha256(line).hexdigest() for line in stored] == WRITTEN[number]
    for other in contents[0]["relations"]:  # what they name was public, or they would be withheld
        given.publish(given.a_content(other["code"]))
    for line in stored:
        publish_as_written(line)
    call_command("verify_editions")
    code, topic = contents[0]["claim"]["code"], contents[0]["topic"]["slug"]
    kept = Edition.objects.filter(claim__code=code).order_by("place")
    assert list(kept.values_list("content_sha256", flat=True)) == WRITTEN[number]
    for at, (content, written) in enumerate(zip(contents, stored, strict=True), start=1):
        assert client.get(f"/api/v1/editions/{code}/{at}/content/").content == written
        page = words(client, f"/claims/{code}/editions/{at}/")
        verification = content["verification"]
        verdict = Verdict(verification["verdict"]).label if verification else "not assessed"
        for word in (Status(content["corroboration"]["status"]).label, verdict):
            assert f"{word.capitalize()}</p>" in page
        for statement in content["statements"]:
            assert escape(statement["exact"]) in page
            assert escape(statement["source"]["title"]) in page
        for figure in content["figures"]["rows"]:
            assert escape(figure["words"]) in page
    assert contents[1]["edition"]["note"] in words(client, f"/claims/{code}/editions/2/changes/")
    assert contents[1]["claim"]["wording"] in words(client, f"/claims/{code}/")
    assert client.get(f"/api/v1/claims/{code}/").json()["code"] == code
    assert contents[1]["figures"]["rows"][0]["words"] in words(client, f"/topics/{topic}/figures/")
