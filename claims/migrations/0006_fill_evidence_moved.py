"""How far each claim is backed before its first change from now on."""

from django.db import migrations

FILL = """
INSERT INTO claims_corroborationevent (
    claim_id, pgh_obj_id, status, denial_only, supporting_origins, opposing_origins, digest, evidence_changed_at,
    pgh_label, pgh_created_at
)
SELECT claim_id, claim_id, status, denial_only, supporting_origins, opposing_origins, digest, evidence_changed_at,
    'insert', now()
FROM claims_corroboration
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0005_evidence_moved")]
    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
