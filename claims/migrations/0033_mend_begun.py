"""Claims that were published without a verdict count as begun no more."""

from django.db import migrations

MEND = """
UPDATE claims_corroboration c SET is_begun = false
WHERE is_begun AND NOT EXISTS (SELECT FROM claims_verification v WHERE v.claim_id = c.claim_id)
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0032_begun_by_verifications")]

    operations = [migrations.RunSQL(MEND, migrations.RunSQL.noop)]
