"""Links that the rules find, passage by passage, and the fingerprints by which texts alike are looked up."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0008_fill_readings_and_corrections"),
    ]

    operations = [
        migrations.CreateModel(
            name="CaptureIndex",
            fields=[
                (
                    "capture",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="index",
                        serialize=False,
                        to="claims.capture",
                    ),
                ),
                ("indexed_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="Fingerprint",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "value", "capture", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("value", models.BigIntegerField()),
                (
                    "capture",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.capture",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OriginPassage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("to_start", models.PositiveIntegerField()),
                ("to_end", models.PositiveIntegerField()),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="originlink",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="originlink",
            name="update_update",
        ),
        migrations.AddField(
            model_name="originlink",
            name="rule",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="originlinkevent",
            name="rule",
            field=models.TextField(blank=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originlink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_originlinkevent" ("capture_id", "end", "evidence", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "score", "settled_at", "settled_by_id", "start", "state", "statement_id", "to_capture_id", "to_publisher_id", "to_speaker_id", "version") VALUES (NEW."capture_id", NEW."end", NEW."evidence", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."rule", NEW."score", NEW."settled_at", NEW."settled_by_id", NEW."start", NEW."state", NEW."statement_id", NEW."to_capture_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."version"); RETURN NULL;',
                    hash="5b3bde382e71f7377ba1d251d23df053ade66634",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c199b",
                    table="claims_originlink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originlink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_originlinkevent" ("capture_id", "end", "evidence", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "score", "settled_at", "settled_by_id", "start", "state", "statement_id", "to_capture_id", "to_publisher_id", "to_speaker_id", "version") VALUES (NEW."capture_id", NEW."end", NEW."evidence", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."rule", NEW."score", NEW."settled_at", NEW."settled_by_id", NEW."start", NEW."state", NEW."statement_id", NEW."to_capture_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."version"); RETURN NULL;',
                    hash="c4e3b655ee3f7834062542bde8779366bc2c67a3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_67676",
                    table="claims_originlink",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="originlink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "found"), _negated=True), ("rule__regex", "\\S"), _connector="OR"
                ),
                name="origin_link_found_by_rule",
            ),
        ),
        migrations.AddConstraint(
            model_name="originlink",
            constraint=models.UniqueConstraint(
                condition=models.Q(("to_capture__isnull", False), models.Q(("rule", ""), _negated=True)),
                fields=("capture", "to_capture"),
                name="origin_link_copy_found_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="originlink",
            constraint=models.UniqueConstraint(
                condition=models.Q(("to_publisher__isnull", False), models.Q(("rule", ""), _negated=True)),
                fields=("capture", "to_publisher", "kind", "start", "end"),
                name="origin_link_credit_found_once",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="captureindex",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0fd48584d244141ab111cb05cb348448115176bf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_keeps_rows_f1e75",
                    table="claims_captureindex",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="captureindex",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="0d484402cbb3e6d963d6fe0dc7bfe24ba5dd3a87",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_b2418",
                    table="claims_captureindex",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddField(
            model_name="originpassage",
            name="link",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="passages", to="claims.originlink"
            ),
        ),
        migrations.AddConstraint(
            model_name="fingerprint",
            constraint=models.CheckConstraint(condition=models.Q(("value__gte", 0)), name="fingerprint_not_negative"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fingerprint",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9a1ef5acf1c0594227361d8c000fa84fc6e63081",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_keeps_rows_b60be",
                    table="claims_fingerprint",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fingerprint",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="7baa5b496220f840bd691730a163c0a93e5f31b5",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_908d2",
                    table="claims_fingerprint",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="originpassage",
            constraint=models.CheckConstraint(
                condition=models.Q(("start__lt", models.F("end")), ("to_start__lt", models.F("to_end"))),
                name="origin_passage_not_empty",
            ),
        ),
        migrations.AddConstraint(
            model_name="originpassage",
            constraint=models.UniqueConstraint(fields=("link", "start"), name="origin_passage_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originpassage",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2ed4a8db8200ab7703641bec1c194bb23a065691",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_keeps_rows_a50ac",
                    table="claims_originpassage",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originpassage",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="d8dac5c3496fa3282109e753472870813a7d58b4",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_cdd8b",
                    table="claims_originpassage",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originpassage",
            trigger=pgtrigger.compiler.Trigger(
                name="within_its_texts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='\n                    IF EXISTS (\n                        SELECT FROM (\n                            SELECT link_id, min("start") AS first, max("end") AS last, max(to_end) AS to_last\n                            FROM added GROUP BY link_id\n                        ) a\n                        JOIN claims_originlink l ON l.id = a.link_id\n                        LEFT JOIN claims_capture c ON c.id = l.to_capture_id\n                        WHERE a.first < l."start" OR a.last > l."end" OR a.to_last > coalesce(length(c.text), 0)\n                    ) THEN\n                        RAISE EXCEPTION \'A passage lies in its link and in the text it leads to.\' USING ERRCODE = \'check_violation\', CONSTRAINT = \'origin_passage_within\';\n                    END IF;\n                    RETURN NULL;\n                ',
                    hash="9874ff08448b9e66d6caedd12f1663c099e921f9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_within_its_texts_22134",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="claims_originpassage",
                    when="AFTER",
                ),
            ),
        ),
    ]
