"""Whether words are at their place is looked up for all new rows of a statement together."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0005_capture_reading"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="figure",
            name="words_in_capture",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="words_in_capture",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="words_in_capture",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            WITH spans AS (\n                SELECT s.capture_id AS capture, a.\"start\" AS first, a.\"end\" - a.\"start\" AS length, a.words AS words\n                FROM added a LEFT JOIN claims_statement s ON s.id = a.statement_id\n            ), blocks AS MATERIALIZED (\n                SELECT wanted.capture, wanted.block, substr(c.text, wanted.block * 32768 + 1, 65536) AS piece\n                FROM (SELECT DISTINCT capture, first / 32768 AS block FROM spans) wanted\n                JOIN claims_capture c ON c.id = wanted.capture\n            )\n            SELECT FROM spans s LEFT JOIN blocks b ON b.capture = s.capture AND b.block = s.first / 32768\n            WHERE s.words IS DISTINCT FROM CASE\n                WHEN s.length <= 32768 THEN substr(b.piece, s.first % 32768 + 1, s.length)\n                ELSE (SELECT substr(c.text, s.first + 1, s.length) FROM claims_capture c WHERE c.id = s.capture)\n            END\n        ) THEN\n            RAISE EXCEPTION 'The figure is not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_words_in_capture';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="3883987a9c21d6e4e736f1990054f803c396a0c0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_in_capture_1e157",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="claims_figure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="words_stay_in_capture",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NOT EXISTS (\n                        SELECT FROM claims_statement s JOIN claims_capture c ON c.id = s.capture_id\n                        WHERE s.id = NEW.statement_id\n                          AND substr(c.text, NEW.start + 1, NEW.\"end\" - NEW.start) = NEW.words\n                    ) THEN\n                        RAISE EXCEPTION 'The figure is not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_words_in_capture';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="60fb87983d349b85b4b1e13fdd14d4e8e9b16aa5",
                    operation='UPDATE OF "statement_id", "start", "end", "words"',
                    pgid="pgtrigger_words_stay_in_capture_00d3f",
                    table="claims_figure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="words_in_capture",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            WITH spans AS (\n                SELECT a.capture_id AS capture, a.\"start\" AS first, a.\"end\" - a.\"start\" AS length, a.exact AS words\n                FROM added a \n            ), blocks AS MATERIALIZED (\n                SELECT wanted.capture, wanted.block, substr(c.text, wanted.block * 32768 + 1, 65536) AS piece\n                FROM (SELECT DISTINCT capture, first / 32768 AS block FROM spans) wanted\n                JOIN claims_capture c ON c.id = wanted.capture\n            )\n            SELECT FROM spans s LEFT JOIN blocks b ON b.capture = s.capture AND b.block = s.first / 32768\n            WHERE s.words IS DISTINCT FROM CASE\n                WHEN s.length <= 32768 THEN substr(b.piece, s.first % 32768 + 1, s.length)\n                ELSE (SELECT substr(c.text, s.first + 1, s.length) FROM claims_capture c WHERE c.id = s.capture)\n            END\n        ) THEN\n            RAISE EXCEPTION 'The words are not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_words_in_capture';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="d7f62bb8cf460b603e00a0563a0ecb4aa66af172",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_in_capture_0cb9e",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="words_stay_in_capture",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE found text;",
                    func="\n                    SELECT substr(text, NEW.start + 1, NEW.\"end\" - NEW.start) INTO found\n                    FROM claims_capture WHERE id = NEW.capture_id;\n                    IF found IS DISTINCT FROM NEW.exact THEN\n                        RAISE EXCEPTION 'The words are not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_words_in_capture';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="85d98af9fb374ecbf65891fba253fb4e10216e66",
                    operation='UPDATE OF "capture_id", "start", "end", "exact"',
                    pgid="pgtrigger_words_stay_in_capture_07e47",
                    table="claims_statement",
                    when="BEFORE",
                ),
            ),
        ),
    ]
