"""By which deed the evidence of a claim moved."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0004_published_said_and_record"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="CorroborationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        default="no_evidence",
                    ),
                ),
                ("denial_only", models.BooleanField(default=False)),
                ("supporting_origins", models.PositiveIntegerField(default=0)),
                ("opposing_origins", models.PositiveIntegerField(default=0)),
                ("digest", models.TextField(default="")),
                ("evidence_changed_at", models.DateTimeField(null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="corroboration",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."claim_id" IS DISTINCT FROM (NEW."claim_id") OR OLD."denial_only" IS DISTINCT FROM (NEW."denial_only") OR OLD."digest" IS DISTINCT FROM (NEW."digest") OR OLD."evidence_changed_at" IS DISTINCT FROM (NEW."evidence_changed_at") OR OLD."opposing_origins" IS DISTINCT FROM (NEW."opposing_origins") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."supporting_origins" IS DISTINCT FROM (NEW."supporting_origins"))',
                    func='INSERT INTO "claims_corroborationevent" ("claim_id", "denial_only", "digest", "evidence_changed_at", "opposing_origins", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "supporting_origins") VALUES (NEW."claim_id", NEW."denial_only", NEW."digest", NEW."evidence_changed_at", NEW."opposing_origins", _pgh_attach_context(), NOW(), \'update\', NEW."claim_id", NEW."status", NEW."supporting_origins"); RETURN NULL;',
                    hash="22848f076c54ca1b9da46d2fedd565713a1dcd4b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2ad16",
                    table="claims_corroboration",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="corroboration",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_corroborationevent" ("claim_id", "denial_only", "digest", "evidence_changed_at", "opposing_origins", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "supporting_origins") VALUES (OLD."claim_id", OLD."denial_only", OLD."digest", OLD."evidence_changed_at", OLD."opposing_origins", _pgh_attach_context(), NOW(), \'delete\', OLD."claim_id", OLD."status", OLD."supporting_origins"); RETURN NULL;',
                    hash="33415d9edca995a5271e264e1e9567ef51ed5fbd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_595af",
                    table="claims_corroboration",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="corroborationevent",
            name="claim",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                serialize=False,
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="corroborationevent",
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
            model_name="corroborationevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.corroboration",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="corroborationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="870986fa60c7de69815db8a2e087bf7b14bb5696",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_d0bbe",
                    table="claims_corroborationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="corroborationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2ca2c808210a87ebc3b6f930771fb83321ae8d72",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_12217",
                    table="claims_corroborationevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
