"""Load data is made up, says so, keeps every rule of the tables, and is read by the desk's pages."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from claims.desk.queues import QUEUES
from claims.management.scale import loading
from claims.management.scale.beside import KEPT
from claims.models import Claim, Edition, Statement, Topic, User
from tests.conftest import signed_in
from tests.factories import TopicFactory

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])
BROKEN = {
    "words that are not at their place": """
        SELECT count(*) FROM claims_statement s JOIN claims_capture c ON c.id = s.capture_id
        WHERE substr(c.text, s.start + 1, s."end" - s.start) <> s.exact
    """,
    "hashes that are others": """
        SELECT count(*) FROM claims_capture WHERE text_sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex')
    """,
    "statements that are linked and not marked so, or the other way round": """
        SELECT count(*) FROM claims_statement s WHERE is_linked <> EXISTS (
            SELECT FROM claims_position p WHERE p.statement_id = s.id AND p.withdrawn_at IS NULL)
    """,
    "claims of which what waits is wrong": """
        SELECT count(*) FROM claims_corroboration c
        WHERE is_begun <> EXISTS (SELECT FROM claims_verification v WHERE v.claim_id = c.claim_id)
    """,
    "triggers that are off": "SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'",
    "statements that are not found by their words": """
        SELECT count(*) FROM claims_statement s LEFT JOIN claims_statementwords w ON w.statement_id = s.id
        WHERE w.vector IS DISTINCT FROM search_text(s.exact, 'A')
    """,
    "claims whose history does not say who opened them": """
        SELECT count(*) FROM claims_claim c WHERE NOT EXISTS (
            SELECT FROM claims_claimevent e JOIN pghistory_context k ON k.id = e.pgh_context_id
            WHERE e.pgh_obj_id = c.id AND e.wording = c.wording AND k.metadata->>'action' = 'open_claim')
    """,
    "positions without a history, of those that should have one": """
        SELECT count(*) FROM claims_position p WHERE id % 10 = 0 AND NOT EXISTS (
            SELECT FROM claims_positionevent e WHERE e.pgh_obj_id = p.id AND e.pgh_context_id IS NOT NULL)
    """,
    "no statements with a day of their own": """
        SELECT (count(said_on) = 0 OR count(said_on) = count(*))::int FROM claims_statement
    """,
    "passages that end after one of their two texts": """
        SELECT count(*) FROM claims_originpassage p JOIN claims_originlink l ON l.id = p.link_id
        JOIN claims_capture c ON c.id = l.capture_id JOIN claims_capture t ON t.id = l.to_capture_id
        WHERE p."end" > length(c.text) OR p.to_end > length(t.text) OR p."end" > l."end"
    """,
    "no chain of copies": """
        SELECT (count(*) = 0)::int FROM claims_originlink l JOIN claims_originlink n ON n.capture_id = l.to_capture_id
        JOIN claims_originlink o ON o.capture_id = n.to_capture_id WHERE o.kind = 'copies'
    """,
    "no comment that names somebody else, who is told": """
        SELECT (count(*) = 0)::int FROM claims_comment c JOIN claims_mention m ON m.comment_id = c.id
        JOIN claims_notice n ON n.to_id = m.user_id AND n.claim_id = c.claim_id WHERE c.by_id <> m.user_id
    """,
    "merged claims of which no address leads on": """
        SELECT count(*) FROM claims_claim c LEFT JOIN claims_oldaddress o ON o.old = c.code AND o.kind = 'claim'
        WHERE (c.merged_into_id IS NULL) <> (o.id IS NULL)
    """,
    "no merged claims": "SELECT (count(merged_into_id) = 0)::int FROM claims_claim",
    "positions on statements that are not accepted": """
        SELECT count(*) FROM claims_position p JOIN claims_statement s ON s.id = p.statement_id
        WHERE s.state <> 'accepted'
    """,
}


@pytest.fixture(autouse=True)
def few_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "SENTENCES", 50)


def seed(**options: Any) -> None:
    call_command("seed_scale", claims=150, statements=1200, editions=1, **options)


def one(sql: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.fetchone()[0])


def test_a_load_keeps_the_rules_fills_the_queues_and_is_added_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    seed()
    assert "1,200  statements" in capsys.readouterr().out
    assert {what: one(sql) for what, sql in BROKEN.items()} == dict.fromkeys(BROKEN, 0)
    editor = User.objects.get(username="load-editor")
    assert not editor.has_usable_password()
    client: Client = signed_in(editor)
    waiting = {queue.key for queue in client.get("/desk/").context["queues"]}
    rare, unloaded = {"to_sign", "returned", "failed", "new", "overdue"}, {"second", "differing", "alone"}
    assert QUEUES.keys() - waiting <= rare | unloaded
    published = Claim.objects.get(publication__isnull=False)
    assert client.get(f"/desk/claims/{published.code}/").status_code == 200
    kept = client.get("/desk/search/kept/").context["kept"]
    assert len(kept) == len(KEPT)
    assert sum(each.new for each in kept) > 0
    source = Statement.objects.filter(state="suggested").values_list("capture__source", flat=True)[0]
    assert client.get(f"/desk/sources/{source}/").status_code == 200
    seed()
    assert (Claim.objects.count(), Statement.objects.count()) == (300, 2400)
    assert Edition.objects.count() == 2
    assert not Topic.objects.exclude(name__startswith="Load test ").exists()
    assert not Topic.objects.exclude(notice__startswith="Load test: made up").exists()


def test_a_desk_with_work_of_its_own_is_left_alone_unless_told() -> None:
    TopicFactory.create(name="The strait")
    with pytest.raises(CommandError, match="“The strait”"):
        seed()
    assert not Claim.objects.exists()
    seed(yes=True)
    assert Claim.objects.count() == 150
