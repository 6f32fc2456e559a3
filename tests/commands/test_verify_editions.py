"""`manage.py verify_editions`: the whole chain and what is served, and each way in which they can be broken."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.editions import chain
from claims.models import Edition
from tests.editions.tampering import as_owner, tamper  # noqa: F401 - a fixture
from tests.public import published as given

# Whatever was made of publications goes before one of them can.
UNSERVED = """
DO $$ DECLARE made record; BEGIN
    FOR made IN SELECT conrelid::regclass AS name FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'claims_publication'::regclass
    LOOP EXECUTE format('DELETE FROM %s', made.name); END LOOP;
END $$;
DELETE FROM claims_publication WHERE code = 'DR-0002'
"""


def verify(*arguments: str) -> str:
    """What it says where all is well."""
    out = io.StringIO()
    call_command("verify_editions", *arguments, stdout=out)
    return out.getvalue()


def complaints(*arguments: str) -> list[str]:
    """What it says before it ends in an error."""
    out = io.StringIO()
    with pytest.raises(CommandError):
        call_command("verify_editions", *arguments, stdout=out)
    return out.getvalue().splitlines()


def three_editions() -> None:
    given.publish(given.a_content("DR-0001"))
    given.publish(given.a_content("DR-0002"))
    given.publish(given.a_content("DR-0001"), change_type="correction", note="The bridge, not the road.")


@pytest.mark.django_db
def test_what_stands_as_published_is_unbroken() -> None:
    assert verify() == "0 editions, unbroken. The head of the chain is empty.\n"
    three_editions()
    head = Edition.objects.get(place=3).link
    assert verify() == f"3 editions, unbroken. The head of the chain is {head}.\n"


@pytest.mark.django_db
def test_a_link_kept_elsewhere_is_there_still_or_the_chain_was_written_anew() -> None:
    three_editions()
    verify("--expect", Edition.objects.get(place=2).link)
    assert "no edition has the link abc" in complaints("--expect", "abc")[0]


@pytest.mark.django_db(databases=["default", "owner"])
@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize(
    ("sql", "said"),
    [
        (
            "UPDATE claims_edition SET content = replace(encode(content, 'escape'), 'Sel', 'Sil')::bytea WHERE place=2",
            ["First break: place 2, DR-0002 edition 1: its content is not what its SHA-256 was made of"],
        ),
        (
            "UPDATE claims_edition SET content = 'x', content_sha256 = encode(sha256('x'), 'hex') WHERE place = 1",
            ["First break: place 1, DR-0001 edition 1: its link does not join it to the edition before it"],
        ),
        (
            "UPDATE claims_edition SET link = 'abc' WHERE place = 1",
            [
                "First break: place 1, DR-0001 edition 1: its link does not join it to the edition before it",
                "Break: place 2, DR-0002 edition 1: its link does not join it to the edition before it",
            ],
        ),
        (
            UNSERVED + "; DELETE FROM claims_edition WHERE place = 2",  # noqa: S608 - constant text
            [
                "First break: place 3, DR-0001 edition 2: it follows place 1; what stood between is gone",
                "Break: place 3, DR-0001 edition 2: its link does not join it to the edition before it",
            ],
        ),
        (
            "UPDATE claims_edition SET number = 5 WHERE place = 3",
            ["Break: place 3, DR-0001 edition 5: it is number 2 of its claim"],
        ),
        (
            "UPDATE claims_publication SET edition_id = (SELECT id FROM claims_edition WHERE place = 1) "
            "WHERE code = 'DR-0001'",
            ["Served wrongly: DR-0001: readers are served an edition that is not the newest"],
        ),
        (
            "UPDATE claims_publication SET html = 'No such thing.' WHERE code = 'DR-0002'",
            [
                "Served wrongly: DR-0002: its stored page is not what its entity tag names",
                "Served wrongly: DR-0002: its compressed page is not its page",
            ],
        ),
        (
            "UPDATE claims_publication SET html_gzip = 'No gzip.' WHERE code = 'DR-0002'",
            ["Served wrongly: DR-0002: its compressed page is not its page"],
        ),
        (
            UNSERVED,
            ["Served wrongly: DR-0002: it was published, and nothing serves it"],
        ),
    ],
)
def test_every_break_is_said(sql: str, said: list[str]) -> None:
    three_editions()
    tamper(sql)
    assert complaints() == said


@pytest.mark.django_db
def test_memory_does_not_grow_with_the_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Contents come a few at a time, from a cursor that the database holds."""
    three_editions()
    monkeypatch.setattr(chain, "AT_ONCE", 1)
    with CaptureQueriesContext(connection) as asked:
        assert list(chain.broken(chain.Walk())) == []
    assert [query["sql"].split()[0] for query in asked.captured_queries] == ["DECLARE"]
