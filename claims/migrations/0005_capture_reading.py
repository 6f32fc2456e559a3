"""Readings of captures, asked for when a text is stored and done by the worker."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0004_closed_ways_round"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="CaptureReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("began_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("found", models.PositiveIntegerField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                ("error", models.TextField(blank=True)),
                ("roles", models.JSONField(blank=True, default=dict)),
                ("credited", models.JSONField(blank=True, default=list)),
            ],
        ),
        migrations.CreateModel(
            name="CaptureReadingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("began_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("found", models.PositiveIntegerField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                ("error", models.TextField(blank=True)),
                ("roles", models.JSONField(blank=True, default=dict)),
                ("credited", models.JSONField(blank=True, default=list)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="capturereading",
            name="asked_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="capturereading",
            name="capture",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="claims.capture"
            ),
        ),
        migrations.AddField(
            model_name="capturereadingevent",
            name="asked_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="capturereadingevent",
            name="capture",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.capture",
            ),
        ),
        migrations.AddField(
            model_name="capturereadingevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="capturereadingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.capturereading",
            ),
        ),
        migrations.AddIndex(
            model_name="capturereading",
            index=models.Index(fields=["capture", "-id"], name="capture_reading_newest"),
        ),
        migrations.AddConstraint(
            model_name="capturereading",
            constraint=models.UniqueConstraint(
                condition=models.Q(("error", "")), fields=("capture",), name="capture_reading_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="capturereading",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("error", ""), ("finished_at", None), ("found", None)),
                    models.Q(("error", ""), ("finished_at__isnull", False), ("found__isnull", False)),
                    models.Q(("error__regex", "\\S"), ("finished_at__isnull", False), ("found", None)),
                    _connector="OR",
                ),
                name="capture_reading_waits_or_ended",
            ),
        ),
        migrations.AddConstraint(
            model_name="capturereading",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("attempts", 0), ("began_at", None)),
                    models.Q(("attempts__gt", 0), ("began_at__isnull", False)),
                    _connector="OR",
                ),
                name="capture_reading_attempts_begun",
            ),
        ),
        migrations.AddConstraint(
            model_name="capturereading",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("found", None),
                    models.Q(("began_at__isnull", False), ("began_at__lte", models.F("finished_at"))),
                    _connector="OR",
                ),
                name="capture_reading_begun_before_done",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capturereading",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="419d464dd4d1727ba8ea3665a2c45a7ccf9a0ed6",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_4e8e6",
                    table="claims_capturereading",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capturereading",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="92f33465f5020218502f36b8ee0585720fba6a2b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_50479",
                    table="claims_capturereading",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capturereading",
            trigger=pgtrigger.compiler.Trigger(
                name="ended_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."finished_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'A reading that ended stays as it is: ask for another.' USING ERRCODE = 'check_violation', CONSTRAINT = 'capture_reading_ended_stays';",
                    hash="547df6724c78c7eafe498621ec21024cb95eb7bc",
                    operation="UPDATE",
                    pgid="pgtrigger_ended_stays_c8426",
                    table="claims_capturereading",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capturereading",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_capturereadingevent" ("asked_at", "asked_by_id", "attempts", "began_at", "capture_id", "credited", "error", "finished_at", "found", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."attempts", NEW."began_at", NEW."capture_id", NEW."credited", NEW."error", NEW."finished_at", NEW."found", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roles"); RETURN NULL;',
                    hash="aadd3143c3688dce38f91a02de460bbb65c3a85e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b8de8",
                    table="claims_capturereading",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capturereading",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_capturereadingevent" ("asked_at", "asked_by_id", "attempts", "began_at", "capture_id", "credited", "error", "finished_at", "found", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."attempts", NEW."began_at", NEW."capture_id", NEW."credited", NEW."error", NEW."finished_at", NEW."found", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roles"); RETURN NULL;',
                    hash="8795fa68586aa8238140683126a704d206778456",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5ab89",
                    table="claims_capturereading",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capturereadingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="4ae6b8890548406d10b3441d3c12dccfee069409",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_5461b",
                    table="claims_capturereadingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capturereadingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9bb5b38258e6af9227d57032ea9e85a7a3c98b4a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_04ec7",
                    table="claims_capturereadingevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
