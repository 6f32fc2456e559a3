"""With a suggestion: each name of those who speak together, whom else its words may mean, and the role as worded."""

import claims.models.rules
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0009_origins_found"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="update_update",
        ),
        migrations.AddField(
            model_name="statement",
            name="role_proposed",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="statement",
            name="speaker_candidates",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="statement",
            name="speakers_proposed",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="statementevent",
            name="role_proposed",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="statementevent",
            name="speaker_candidates",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="statementevent",
            name="speakers_proposed",
            field=models.JSONField(blank=True, default=list),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "is_corrected", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "replaces_id", "reviewed_at", "reviewed_by_id", "role_proposed", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_candidates", "speaker_proposed", "speakers_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."is_corrected", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."replaces_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."role_proposed", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_candidates", NEW."speaker_proposed", NEW."speakers_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                    hash="f4e6f93810198d1de6e44716c89856fc994ac237",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ec354",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "is_corrected", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "replaces_id", "reviewed_at", "reviewed_by_id", "role_proposed", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_candidates", "speaker_proposed", "speakers_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."is_corrected", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."replaces_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."role_proposed", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_candidates", NEW."speaker_proposed", NEW."speakers_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                    hash="0ac7995209a2a4fc9f09c7570776b8097a6a2003",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eabae",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=claims.models.rules.AreNames(models.F("speakers_proposed")),
                name="statement_speakers_are_names",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=claims.models.rules.AreNames(models.F("speaker_candidates")),
                name="statement_candidates_are_names",
            ),
        ),
    ]
