"""Tokens by which programs write in somebody's name, and what their requests were answered with."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0042_published_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_sha256", models.TextField(unique=True)),
                ("prefix", models.TextField()),
                ("name", models.TextField()),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(
                            choices=[
                                ("sources:add", "add sources and changed copies of them"),
                                ("statements:propose", "propose statements, which wait for review"),
                                ("positions:propose", "link accepted statements to claims"),
                            ]
                        ),
                        size=None,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("last_used_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="api_tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ApiAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.TextField()),
                ("request_sha256", models.TextField()),
                ("status", models.PositiveSmallIntegerField()),
                ("body", models.JSONField()),
                ("location", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(auto_now_add=True)),
                (
                    "token",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="claims.apitoken"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ApiTokenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("token_sha256", models.TextField()),
                ("prefix", models.TextField()),
                ("name", models.TextField()),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(
                            choices=[
                                ("sources:add", "add sources and changed copies of them"),
                                ("statements:propose", "propose statements, which wait for review"),
                                ("positions:propose", "link accepted statements to claims"),
                            ]
                        ),
                        size=None,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.apitoken",
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(("token_sha256__regex", "^[0-9a-f]{64}$")), name="api_token_hashed"
            ),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="api_token_name_filled"),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("scopes__contained_by", ["sources:add", "statements:propose", "positions:propose"]),
                    ("scopes__len__gt", 0),
                ),
                name="api_token_scopes_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(("expires_at__gt", models.F("made_at"))), name="api_token_expires_later"
            ),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("revoked_at__isnull", True), ("revoked_by__isnull", True)),
                    models.Q(("revoked_at__isnull", False), ("revoked_by__isnull", False)),
                    _connector="OR",
                ),
                name="api_token_revoked_by_someone",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="9217fe6c2f318de31bc5c067b9935170f1641bcf",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_6cfff",
                    table="claims_apitoken",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="3e1cf5f97528099b91afa4d0df6f093111f325da",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_fc197",
                    table="claims_apitoken",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_as_made",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF (OLD.token_sha256, OLD.prefix, OLD.scopes, OLD.owner_id, OLD.made_at, OLD.expires_at)\n                        IS DISTINCT FROM\n                        (NEW.token_sha256, NEW.prefix, NEW.scopes, NEW.owner_id, NEW.made_at, NEW.expires_at) THEN\n                        RAISE EXCEPTION 'A token stays as it was made: revoke it and make another.' USING ERRCODE = 'check_violation', CONSTRAINT = 'api_token_stays_as_made';\n                    END IF;\n                    IF OLD.revoked_at IS NOT NULL AND\n                        (OLD.revoked_at, OLD.revoked_by_id) IS DISTINCT FROM (NEW.revoked_at, NEW.revoked_by_id) THEN\n                        RAISE EXCEPTION 'A revoked token stays revoked.' USING ERRCODE = 'check_violation', CONSTRAINT = 'api_token_stays_revoked';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="b3d2597436aa104f0da71f59ab53fbe2420bdbaa",
                    operation='UPDATE OF "token_sha256", "prefix", "scopes", "owner_id", "made_at", "expires_at", "revoked_at", "revoked_by_id"',
                    pgid="pgtrigger_stays_as_made_82377",
                    table="claims_apitoken",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_apitokenevent" ("expires_at", "id", "made_at", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "revoked_at", "revoked_by_id", "scopes", "token_sha256") VALUES (NEW."expires_at", NEW."id", NEW."made_at", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."revoked_at", NEW."revoked_by_id", NEW."scopes", NEW."token_sha256"); RETURN NULL;',
                    hash="6c98f8ee5bf1460fd97ad34ca0169b328134b79f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d27b8",
                    table="claims_apitoken",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."prefix" IS DISTINCT FROM (NEW."prefix") OR OLD."revoked_at" IS DISTINCT FROM (NEW."revoked_at") OR OLD."revoked_by_id" IS DISTINCT FROM (NEW."revoked_by_id") OR OLD."scopes" IS DISTINCT FROM (NEW."scopes") OR OLD."token_sha256" IS DISTINCT FROM (NEW."token_sha256"))',
                    func='INSERT INTO "claims_apitokenevent" ("expires_at", "id", "made_at", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "revoked_at", "revoked_by_id", "scopes", "token_sha256") VALUES (NEW."expires_at", NEW."id", NEW."made_at", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."revoked_at", NEW."revoked_by_id", NEW."scopes", NEW."token_sha256"); RETURN NULL;',
                    hash="e63ac57e777a42398c094fdb71ff7cb8bdc57111",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ffdf6",
                    table="claims_apitoken",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="apianswer",
            index=models.Index(fields=["answered_at"], name="api_answer_age"),
        ),
        migrations.AddConstraint(
            model_name="apianswer",
            constraint=models.UniqueConstraint(fields=("token", "key"), name="api_answer_once"),
        ),
        migrations.AddConstraint(
            model_name="apianswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("request_sha256__regex", "^[0-9a-f]{64}$")), name="api_answer_hashed"
            ),
        ),
        migrations.AddConstraint(
            model_name="apianswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__gte", 200), ("status__lt", 300)), name="api_answer_of_success"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitokenevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="d110c72d24b3db8306f682e6b1fa0ef149c6202b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_b10e2",
                    table="claims_apitokenevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitokenevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="79cef57495a54f60b1222b41cfa580842bc8ff97",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b5bee",
                    table="claims_apitokenevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
