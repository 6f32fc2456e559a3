"""What is written, in order; here what the desk makes of the texts: statements, claims, verdicts, tasks, words.

Everything is invented, and says so: topics are called "Load test" and carry a notice. The derived status of a claim is
set by counting its statements, not by the rules of corroboration, which would take hours; the workbench applies those.
"""

from collections.abc import Callable

from django.apps import apps

from claims.management.scale.beside import kept_searches, origins, talk
from claims.management.scale.incoming import sides, texts
from claims.management.scale.load import SPREAD, Load
from claims.management.scale.writing import table_of
from claims.models import (
    Assignment,
    Claim,
    ClaimTerms,
    Corroboration,
    Harm,
    Inquiry,
    Position,
    Source,
    Statement,
    StatementSpeaker,
    Verification,
    VerificationReturn,
    VerificationWriter,
)
from claims.models.found_by import vector

# The tables of which a load has keys of its own, and how many rows it writes there.
KEYS = {"source": "texts", "claim": "claims", "statement": "statements", "verification": "claims"}


def statements(load: Load) -> None:
    """Most are accepted and bear on a claim; one text in sixteen waits for review; a few are rejected."""
    waits = "pg_temp.draw(%(capture)s + g, 3, 16) = 0"
    state = (
        f"CASE WHEN {waits} AND n %% 3 > 0 THEN 'suggested' "
        "WHEN pg_temp.draw(%(statement)s + n, 4, 25) = 0 THEN 'rejected' ELSE 'accepted' END"
    )
    load.write(
        Statement,
        {
            "id": "%(statement)s + n",
            "capture_id": "%(capture)s + g",
            "exact": "words",
            "start": "start",
            "end": "start + length(words)",
            "kind": "CASE WHEN n %% 5 = 0 THEN 'direct' ELSE 'indirect' END",
            "state": "state",
            "rule": "'load_test'",
            "score": "0.9",
            "language": "CASE WHEN g %% 10 = 0 THEN 'fr' ELSE 'en' END",
            "reviewed_by_id": "CASE WHEN state <> 'suggested' THEN %(contributor)s END",
            "reviewed_at": f"CASE WHEN state <> 'suggested' THEN {SPREAD.format(n='n', all='%(statements)s')} END",
            "said_on": f"CASE WHEN pg_temp.draw(%(statement)s + n, 10, 8) = 0 "
            f"THEN ({SPREAD.format(n='n', all='%(statements)s')})::date END",
            "is_linked": "state = 'accepted' AND pg_temp.draw(%(statement)s + n, 5, 30) > 0",
        },
        f"(SELECT *, {state} AS state FROM load_statement) s",  # noqa: S608 - constant text
    )
    mine = f"{table_of(Statement)} s WHERE s.id > %(statement)s AND s.id <= %(statement)s + %(statements)s"
    load.write(
        StatementSpeaker,
        {
            "statement_id": "s.id",
            "speaker_id": "%(speaker)s + %(publishers)s + 1 + pg_temp.draw(s.id, 6, %(people)s)",
            "order": "0",
        },
        f"{mine} AND s.state <> 'suggested'",
    )
    load.write(
        Position,
        {
            "statement_id": "s.id",
            "claim_id": "%(claim)s + 1 + pg_temp.draw(s.id, 7, %(claims)s)",
            "stance": "(ARRAY['asserts','asserts','asserts','denies','reports'])[1 + pg_temp.draw(s.id, 8, 5)]",
            "linked_by_id": "%(contributor)s",
            "linked_at": "s.reviewed_at",
        },
        f"{mine} AND s.is_linked",
    )


def claims(load: Load) -> None:
    load.base("claim", Claim, load.params["claims"])
    load.write(
        Claim,
        {
            "id": "%(claim)s + g",
            "topic_id": "t.id",
            "code": "t.prefix || '-' || lpad(((g - 1) / %(topics)s + 1)::text, 4, '0')",
            "slug": "'load-claim-' || g",
            "wording": "words",
            "kind": "CASE WHEN g %% 20 = 0 THEN 'not_checkable' ELSE 'assertion' END",
            "created_by_id": "%(editor)s",
            "created_at": SPREAD.format(n="g", all="%(claims)s"),
        },
        "generate_series(1, %(claims)s) g JOIN claims_topic t ON t.id = %(topic)s + 1 + (g - 1) %% %(topics)s "
        "JOIN load_sentence ON k = pg_temp.draw(g, 9, %(sentences)s)",
    )
    load.write(
        Harm,
        {"claim_id": "%(claim)s + g", "party_id": "%(party)s + (g - 1) %% %(topics)s * 3 + 1 + g %% 3"},
        "generate_series(1, %(claims)s, 2) g",
    )


def verdicts(load: Load) -> None:
    """A third of the claims is signed, a few are in review or drafted; then the status that each claim stands at."""
    load.base("verification", Verification, load.params["claims"])
    signed = "g %% 3 = 0"
    at = SPREAD.format(n="g", all="%(claims)s")
    drawn = f"CASE WHEN {signed} THEN 'signed' WHEN g %% 50 = 1 THEN 'in_review' ELSE 'draft' END"
    load.write(
        Verification,
        {
            "id": "%(verification)s + g",
            "claim_id": "%(claim)s + g",
            "number": "1",
            "verdict": "'likely'",
            "summary": "'Two accounts agree (load test).'",
            "methodology_version": "'1.0'",
            "state": "state",
            "created_at": at,
            "edited_by_id": "%(editor)s",
            "edited_at": at,
            "submitted_by_id": "CASE WHEN state <> 'draft' OR g %% 4 = 2 THEN %(editor)s END",
            "submitted_at": f"CASE WHEN state <> 'draft' OR g %% 4 = 2 THEN {at} END",
            "submitted_digest": "CASE WHEN state <> 'draft' THEN md5(g::text) END",
            "signed_by_id": "CASE WHEN state = 'signed' THEN %(second)s END",
            "signed_at": f"CASE WHEN state = 'signed' THEN {at} END",
            "signed_status": "CASE WHEN state = 'signed' THEN 'single_origin' END",
            "signed_digest": "CASE WHEN state = 'signed' THEN md5(g::text) END",
        },
        f"(SELECT g, {drawn} AS state FROM generate_series(1, %(claims)s) g "  # noqa: S608 - constant text
        f"WHERE {signed} OR g %% 50 IN (1, 2)) v",
    )
    mine = "claims_verification v WHERE v.id > %(verification)s AND v.id <= %(verification)s + %(claims)s"
    load.write(
        VerificationWriter, {"verification_id": "v.id", "user_id": "v.edited_by_id", "wrote_at": "v.edited_at"}, mine
    )
    load.write(
        VerificationReturn,
        {
            "verification_id": "v.id",
            "comment": "'Say who counted (load test).'",
            "returned_by_id": "%(second)s",
            "returned_at": "v.submitted_at + interval '1 hour'",
        },
        f"{mine} AND v.state = 'draft' AND v.submitted_at IS NOT NULL",
    )
    load.write(
        Corroboration,
        {
            "claim_id": "c.id",
            "status": "CASE WHEN pro + contra = 0 THEN 'no_evidence' WHEN pro = 0 THEN 'contradicted' "
            "WHEN contra > 0 THEN 'contested' WHEN pro > 1 THEN 'corroborated' ELSE 'single_origin' END",
            "reasons": "'[]'::jsonb",
            "supporting_origins": "pro",
            "opposing_origins": "contra",
            "digest": "CASE WHEN v.g %% 90 = 0 THEN 'moved' ELSE md5(coalesce(v.g, c.id)::text) END",
            "assessed_at": "%(now)s",
            "moved_at": "c.created_at",
            "evidence_changed_at": "CASE WHEN v.g %% 120 = 0 THEN c.created_at END",
            "is_begun": "v.id IS NOT NULL",
            "signed_digest": "v.signed_digest",
            "unpublished_since": "v.signed_at",
        },
        "claims_claim c LEFT JOIN (SELECT id, claim_id, signed_digest, signed_at, id - %(verification)s AS g "
        "FROM claims_verification WHERE id > %(verification)s) v ON v.claim_id = c.id CROSS JOIN LATERAL "
        "(SELECT count(*) FILTER (WHERE stance = 'asserts') AS pro, "
        "count(*) FILTER (WHERE stance = 'denies') AS contra "
        "FROM claims_position p WHERE p.claim_id = c.id) n WHERE c.id > %(claim)s AND c.id <= %(claim)s + %(claims)s",
    )


def tasks(load: Load) -> None:
    """One claim and one source in a hundred is in somebody's hands; one claim in a hundred has an open question."""
    given = {"assigned_by_id": "%(editor)s", "assigned_at": "%(now)s", "message": "'Look again (load test).'"}
    who = {"assignee_id": "(ARRAY[%(editor)s, %(second)s, %(contributor)s])[1 + g / 100 %% 3]"}
    load.write(Assignment, {"claim_id": "%(claim)s + g", **who, **given}, "generate_series(1, %(claims)s, 100) g")
    load.write(Assignment, {"source_id": "%(source)s + g", **who, **given}, "generate_series(1, %(texts)s, 100) g")
    load.write(
        Inquiry,
        {
            "claim_id": "%(claim)s + g",
            "kind": "'open_question'",
            "question": "format('Who counted in report %%s?', g)",
            "due_on": "(%(now)s)::date + (g / 50 %% 60 - 40)::int",
            "opened_by_id": "%(editor)s",
        },
        "generate_series(1, %(claims)s, 50) g",
    )


def history(load: Load) -> None:
    """Who did what, in contexts of their own: of every source, claim and verdict, and of one in ten of the others."""
    own = {name: f"id > %({name})s AND id <= %({name})s + %({rows})s" for name, rows in KEYS.items()}
    accepted = f"{own['statement']} AND reviewed_at IS NOT NULL AND id %% 10 = 0"
    linked = f"{own['claim'].replace('id ', 'claim_id ')} AND id %% 10 = 0"
    told = (
        (Source, "add_source", "contributor", "added_at", own["source"]),
        (Claim, "open_claim", "editor", "created_at", own["claim"]),
        (Verification, "draft_verification", "editor", "created_at", own["verification"]),
        (Statement, "accept_statement", "contributor", "reviewed_at", accepted),
        (Position, "take_position", "contributor", "linked_at", linked),
    )
    for model, action, who, at, rows in told:
        table, context = table_of(model), f"md5('load {action} ' || id)::uuid"
        load.run(
            "INSERT INTO pghistory_context (id, created_at, updated_at, metadata) "  # noqa: S608 - names of ours
            f"SELECT {context}, {at}, {at}, jsonb_build_object('user', %({who})s::bigint, 'name', 'Load {who}', "
            f"'action', '{action}', 'request', 'POST /desk/', 'explanation', '') FROM {table} WHERE {rows}"
        )
        event = apps.get_model("claims", f"{model.__name__}Event")
        names = [str(field.column) for field in event._meta.concrete_fields if not field.name.startswith("pgh_")]
        kept = ", ".join(f'"{name}"' for name in names)
        load.run(
            f"INSERT INTO {table_of(event)} (pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id, {kept}) "  # noqa: S608
            f"SELECT {at}, 'insert', id, {context}, {kept} FROM {table} WHERE {rows} ORDER BY id"
        )


def words(load: Load) -> None:
    """What records are found by. Sentences come often: each is taken apart once."""
    load.run("SELECT search_fill_claims(ARRAY(SELECT id FROM claims_claim WHERE id > %(claim)s))")
    load.run("SELECT search_fill_speakers(ARRAY(SELECT id FROM claims_speaker WHERE id > %(speaker)s))")
    load.run("SELECT search_fill_sources(ARRAY(SELECT id FROM claims_source WHERE id > %(source)s))")
    load.run(
        "INSERT INTO claims_statementwords (statement_id, vector) SELECT %(statement)s + n, vector FROM load_statement "
        # In the order of their keys, as they come in otherwise: those of the newest lie side by side.
        "JOIN (SELECT k, search_text(words, 'A') AS vector FROM load_sentence OFFSET 0) v USING (k) ORDER BY n"
    )
    # Without numbers the planner takes a claim's newest positions for the desk's newest, and reads all for each claim.
    load.run(f"ANALYZE {table_of(Claim)}, {table_of(Position)}, {table_of(Statement)}")
    said = vector("c.wording", "c.context", "coalesce(told.said, '')").replace("%", "%%")
    load.run(
        f"INSERT INTO {table_of(ClaimTerms)} (claim_id, said, vector) "  # noqa: S608 - constant text
        f"SELECT c.id, coalesce(told.said, ''), {said} "
        "FROM claims_claim c LEFT JOIN LATERAL (SELECT string_agg(words, E'\\n') AS said FROM (SELECT s.exact AS words "
        "FROM claims_position p JOIN claims_statement s ON s.id = p.statement_id WHERE p.claim_id = c.id "
        "ORDER BY p.id DESC LIMIT 30) newest) told ON true WHERE c.id > %(claim)s"
    )


STEPS: tuple[Callable[[Load], None], ...] = (
    sides,
    texts,
    claims,
    statements,
    origins,
    verdicts,
    tasks,
    talk,
    kept_searches,
    history,
    words,
)
