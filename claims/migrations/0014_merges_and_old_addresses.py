"""Merges and splits with what they moved, and the addresses that lead elsewhere since."""

import django.core.serializers.json
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0013_inquiries"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="OldAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.TextField(choices=[("claim", "claim"), ("speaker", "speaker")])),
                ("old", models.TextField()),
                ("leads_to", models.TextField()),
            ],
            options={
                "verbose_name_plural": "old addresses",
            },
        ),
        migrations.CreateModel(
            name="OldAddressEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("kind", models.TextField(choices=[("claim", "claim"), ("speaker", "speaker")])),
                ("old", models.TextField()),
                ("leads_to", models.TextField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Regrouping",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.TextField(choices=[("merge", "merge"), ("split", "split")])),
                ("moved", models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("made_target", models.BooleanField(default=False)),
                ("reason", models.TextField()),
                ("done_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                ("undone_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name="RegroupingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("kind", models.TextField(choices=[("merge", "merge"), ("split", "split")])),
                ("moved", models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("made_target", models.BooleanField(default=False)),
                ("reason", models.TextField()),
                ("done_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                ("undone_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="publisher",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="publisher",
            name="update_update",
        ),
        migrations.AddField(
            model_name="publication",
            name="merged_into",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="publisher",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_publishers",
                to="claims.publisher",
            ),
        ),
        migrations.AddField(
            model_name="publisherevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.publisher",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="merged_into_standing",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                    func="\n            PERFORM pg_advisory_xact_lock(hashtextextended('claim_merged_into_standing', 0));\n            IF EXISTS (SELECT FROM claims_claim WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL) THEN\n                RAISE EXCEPTION 'What was merged takes nothing in: merge into the one that it became part of.' USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_merged_into_standing';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="b76c447d9531d5747d14c6b0f6148bf601df5e8f",
                    operation='INSERT OR UPDATE OF "merged_into_id"',
                    pgid="pgtrigger_merged_into_standing_5ef1b",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="on_standing_claim",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."withdrawn_at" IS NULL)',
                    func="\n                    IF EXISTS (SELECT FROM claims_claim WHERE id = NEW.claim_id AND merged_into_id IS NOT NULL) THEN\n                        RAISE EXCEPTION 'A merged claim takes no position.' USING ERRCODE = 'check_violation', CONSTRAINT = 'position_on_standing_claim';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="3b6ab27cf0688b3534b0c161c7a449c450939afd",
                    operation='INSERT OR UPDATE OF "claim_id", "withdrawn_at"',
                    pgid="pgtrigger_on_standing_claim_3b1d5",
                    table="claims_position",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisher",
            trigger=pgtrigger.compiler.Trigger(
                name="merged_into_standing",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                    func="\n            PERFORM pg_advisory_xact_lock(hashtextextended('publisher_merged_into_standing', 0));\n            IF EXISTS (SELECT FROM claims_publisher WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL) THEN\n                RAISE EXCEPTION 'What was merged takes nothing in: merge into the one that it became part of.' USING ERRCODE = 'check_violation', CONSTRAINT = 'publisher_merged_into_standing';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="6895784aa8becd75f9cfe5ea9755e1898fc5e296",
                    operation='INSERT OR UPDATE OF "merged_into_id"',
                    pgid="pgtrigger_merged_into_standing_a9638",
                    table="claims_publisher",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisher",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_publisherevent" ("grade", "grade_reason", "graded_on", "homepage", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."grade", NEW."grade_reason", NEW."graded_on", NEW."homepage", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="c246850a59913344be4e3cf8e3c4e8f1c5325053",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_09cdd",
                    table="claims_publisher",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisher",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_publisherevent" ("grade", "grade_reason", "graded_on", "homepage", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."grade", NEW."grade_reason", NEW."graded_on", NEW."homepage", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="11f57858c6cc392e5e8df7941c7f6e39854d7d47",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8717f",
                    table="claims_publisher",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="merged_into_standing",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                    func="\n            PERFORM pg_advisory_xact_lock(hashtextextended('speaker_merged_into_standing', 0));\n            IF EXISTS (SELECT FROM claims_speaker WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL) THEN\n                RAISE EXCEPTION 'What was merged takes nothing in: merge into the one that it became part of.' USING ERRCODE = 'check_violation', CONSTRAINT = 'speaker_merged_into_standing';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="a056eafd65c6f2545cca17ca2c6f0bdca911c913",
                    operation='INSERT OR UPDATE OF "merged_into_id"',
                    pgid="pgtrigger_merged_into_standing_b9501",
                    table="claims_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="publisher",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into", None), models.Q(("merged_into", models.F("pk")), _negated=True), _connector="OR"
                ),
                name="publisher_not_merged_into_itself",
            ),
        ),
        migrations.AddIndex(
            model_name="oldaddress",
            index=models.Index(fields=["kind", "leads_to"], name="old_address_leading_to"),
        ),
        migrations.AddConstraint(
            model_name="oldaddress",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["claim", "speaker"])), name="old_address_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="oldaddress",
            constraint=models.CheckConstraint(
                condition=models.Q(("leads_to__regex", "\\S")), name="old_address_leads_somewhere"
            ),
        ),
        migrations.AddConstraint(
            model_name="oldaddress",
            constraint=models.CheckConstraint(
                condition=models.Q(("old", models.F("leads_to")), _negated=True), name="old_address_leads_elsewhere"
            ),
        ),
        migrations.AddConstraint(
            model_name="oldaddress",
            constraint=models.UniqueConstraint(fields=("kind", "old"), name="old_address_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="oldaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_oldaddressevent" ("id", "kind", "leads_to", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", NEW."leads_to", NEW."old", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="5724ef6fa5abe78f0165b24a7cd60d8f53a3aa47",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9d6f6",
                    table="claims_oldaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="oldaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_oldaddressevent" ("id", "kind", "leads_to", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."kind", NEW."leads_to", NEW."old", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="673d28950c1572c0e5b007e87496fe3a9f8a5847",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_23c68",
                    table="claims_oldaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="oldaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_oldaddressevent" ("id", "kind", "leads_to", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."kind", OLD."leads_to", OLD."old", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="86e51119b7164b5ead9f31b38662e2ea6e2a55d7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a67ce",
                    table="claims_oldaddress",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="oldaddressevent",
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
            model_name="oldaddressevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.oldaddress",
            ),
        ),
        migrations.AddField(
            model_name="regrouping",
            name="done_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="regrouping",
            name="from_claim",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="regroupings_out",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="regrouping",
            name="from_publisher",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="regroupings_out",
                to="claims.publisher",
            ),
        ),
        migrations.AddField(
            model_name="regrouping",
            name="from_speaker",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="regroupings_out",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="regrouping",
            name="to_claim",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="regroupings_in", to="claims.claim"
            ),
        ),
        migrations.AddField(
            model_name="regrouping",
            name="to_publisher",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="regroupings_in",
                to="claims.publisher",
            ),
        ),
        migrations.AddField(
            model_name="regrouping",
            name="to_speaker",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="regroupings_in",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="regrouping",
            name="undone_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
            name="done_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
            name="from_claim",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
            name="from_publisher",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.publisher",
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
            name="from_speaker",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
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
            model_name="regroupingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.regrouping",
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
            name="to_claim",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
            name="to_publisher",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.publisher",
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
            name="to_speaker",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="regroupingevent",
            name="undone_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="oldaddressevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="77475f8df19fdf2650e7e000705e1fc14a4e687f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_30bae",
                    table="claims_oldaddressevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="oldaddressevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8aec2fa6dffd34d5be13d41256b4ed56dbe794ea",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5854e",
                    table="claims_oldaddressevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="regrouping",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["merge", "split"])), name="regrouping_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="regrouping",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason__regex", "\\S")), name="regrouping_explained"
            ),
        ),
        migrations.AddConstraint(
            model_name="regrouping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("from_claim__isnull", False),
                        ("from_publisher__isnull", True),
                        ("from_speaker__isnull", True),
                        ("to_claim__isnull", False),
                        ("to_publisher__isnull", True),
                        ("to_speaker__isnull", True),
                    ),
                    models.Q(
                        ("from_claim__isnull", True),
                        ("from_publisher__isnull", True),
                        ("from_speaker__isnull", False),
                        ("to_claim__isnull", True),
                        ("to_publisher__isnull", True),
                        ("to_speaker__isnull", False),
                    ),
                    models.Q(
                        ("from_claim__isnull", True),
                        ("from_publisher__isnull", False),
                        ("from_speaker__isnull", True),
                        ("to_claim__isnull", True),
                        ("to_publisher__isnull", False),
                        ("to_speaker__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="regrouping_of_one_pair",
            ),
        ),
        migrations.AddConstraint(
            model_name="regrouping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("from_claim", models.F("to_claim")), _negated=True),
                    models.Q(("from_speaker", models.F("to_speaker")), _negated=True),
                    models.Q(("from_publisher", models.F("to_publisher")), _negated=True),
                ),
                name="regrouping_of_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="regrouping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                    models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                    _connector="OR",
                ),
                name="regrouping_undone_who_and_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="regrouping",
            constraint=models.CheckConstraint(
                condition=models.Q(("undone_at", None), ("undone_reason__regex", "\\S"), _connector="OR"),
                name="regrouping_undone_explained",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="regrouping",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="12f58b81224b534d6712eca717a5600ef53feb68",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_49525",
                    table="claims_regrouping",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="regrouping",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="7d09c1e8d722d41b85f6e30396f0fd9be1a962ac",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_91c0f",
                    table="claims_regrouping",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="regrouping",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_as_done",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF OLD.undone_at IS NOT NULL\n                        OR (to_jsonb(OLD) - 'undone_by_id' - 'undone_at' - 'undone_reason' - 'version')\n                        <> (to_jsonb(NEW) - 'undone_by_id' - 'undone_at' - 'undone_reason' - 'version') THEN\n                        RAISE EXCEPTION 'A merge or split is undone once, never rewritten.' USING ERRCODE = 'check_violation', CONSTRAINT = 'regrouping_stays_as_done';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="fa65ce9ad595ac6e25cff37a7f8531b5efa3a726",
                    operation="UPDATE",
                    pgid="pgtrigger_stays_as_done_5a46b",
                    table="claims_regrouping",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="regrouping",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_regroupingevent" ("done_at", "done_by_id", "from_claim_id", "from_publisher_id", "from_speaker_id", "id", "kind", "made_target", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_claim_id", "to_publisher_id", "to_speaker_id", "undone_at", "undone_by_id", "undone_reason", "version") VALUES (NEW."done_at", NEW."done_by_id", NEW."from_claim_id", NEW."from_publisher_id", NEW."from_speaker_id", NEW."id", NEW."kind", NEW."made_target", NEW."moved", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."to_claim_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."undone_at", NEW."undone_by_id", NEW."undone_reason", NEW."version"); RETURN NULL;',
                    hash="f4779586256cd4c74979283bea0c5f15f53a11d4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_af7ac",
                    table="claims_regrouping",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="regrouping",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_regroupingevent" ("done_at", "done_by_id", "from_claim_id", "from_publisher_id", "from_speaker_id", "id", "kind", "made_target", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_claim_id", "to_publisher_id", "to_speaker_id", "undone_at", "undone_by_id", "undone_reason", "version") VALUES (NEW."done_at", NEW."done_by_id", NEW."from_claim_id", NEW."from_publisher_id", NEW."from_speaker_id", NEW."id", NEW."kind", NEW."made_target", NEW."moved", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."to_claim_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."undone_at", NEW."undone_by_id", NEW."undone_reason", NEW."version"); RETURN NULL;',
                    hash="02dfa221a9f2646038a55da9693b5aa5b1962c16",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_313b4",
                    table="claims_regrouping",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="regroupingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="769ed4df92f9aa592237984352ea92309ce53024",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_0f0af",
                    table="claims_regroupingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="regroupingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="42c5841e343123b85459cc4bd6586edcde66cbbe",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_45c18",
                    table="claims_regroupingevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
