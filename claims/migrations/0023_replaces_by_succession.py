"""What replaced what is in the successions, of which none is ever changed: the column and its history say no more."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0022_fill_successions"),
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
        migrations.RemoveField(
            model_name="statementevent",
            name="replaces",
        ),
        migrations.RemoveField(
            model_name="statement",
            name="replaces",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "is_corrected", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "reviewed_at", "reviewed_by_id", "role_proposed", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_candidates", "speaker_proposed", "speakers_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."is_corrected", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."reviewed_at", NEW."reviewed_by_id", NEW."role_proposed", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_candidates", NEW."speaker_proposed", NEW."speakers_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                    hash="626374d52c567c444385bc0e2f91fcadd515a5d0",
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
                    condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."capture_id" IS DISTINCT FROM (NEW."capture_id") OR OLD."channel" IS DISTINCT FROM (NEW."channel") OR OLD."cites_id" IS DISTINCT FROM (NEW."cites_id") OR OLD."cue" IS DISTINCT FROM (NEW."cue") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_corrected" IS DISTINCT FROM (NEW."is_corrected") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."prefix" IS DISTINCT FROM (NEW."prefix") OR OLD."rejection_reason" IS DISTINCT FROM (NEW."rejection_reason") OR OLD."reviewed_at" IS DISTINCT FROM (NEW."reviewed_at") OR OLD."reviewed_by_id" IS DISTINCT FROM (NEW."reviewed_by_id") OR OLD."role_proposed" IS DISTINCT FROM (NEW."role_proposed") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on") OR OLD."score" IS DISTINCT FROM (NEW."score") OR OLD."segments" IS DISTINCT FROM (NEW."segments") OR OLD."speaker_as_worded" IS DISTINCT FROM (NEW."speaker_as_worded") OR OLD."speaker_candidates" IS DISTINCT FROM (NEW."speaker_candidates") OR OLD."speaker_proposed" IS DISTINCT FROM (NEW."speaker_proposed") OR OLD."speakers_proposed" IS DISTINCT FROM (NEW."speakers_proposed") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."suffix" IS DISTINCT FROM (NEW."suffix") OR OLD."translation" IS DISTINCT FROM (NEW."translation") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "is_corrected", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "reviewed_at", "reviewed_by_id", "role_proposed", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_candidates", "speaker_proposed", "speakers_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."is_corrected", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."reviewed_at", NEW."reviewed_by_id", NEW."role_proposed", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_candidates", NEW."speaker_proposed", NEW."speakers_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                    hash="30e83c042fe9c48becf625dc9dbdd96436a495d8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eabae",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="statement",
            name="replaces",
            field=models.ManyToManyField(
                related_name="replaced_by",
                through="claims.Succession",
                through_fields=("successor", "predecessor"),
                to="claims.statement",
            ),
        ),
    ]
