"""Whether a suggestion was accepted by way of the correction form, for the acceptance rate per rule."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0006_words_looked_up_together"),
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
            name="is_corrected",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="statementevent",
            name="is_corrected",
            field=models.BooleanField(default=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "is_corrected", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "replaces_id", "reviewed_at", "reviewed_by_id", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."is_corrected", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."replaces_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                    hash="65ad7ee89a2f9d5ac084d1b159f6a0e1f72baade",
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
                    func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "is_corrected", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "replaces_id", "reviewed_at", "reviewed_by_id", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."is_corrected", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."replaces_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                    hash="8fed554196c0c3a8af3d8d565f023ef4523e848a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eabae",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
    ]
