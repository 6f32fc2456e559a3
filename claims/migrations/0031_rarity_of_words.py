"""ANALYZE keeps how common 10,000 words of claims are, not 1,000: a search counts only those that are rarer."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("claims", "0030_audit_by_person_and_action")]
    operations = [
        migrations.RunSQL(
            "ALTER TABLE claims_claimterms ALTER COLUMN vector SET STATISTICS 1000",
            "ALTER TABLE claims_claimterms ALTER COLUMN vector SET STATISTICS -1",
        )
    ]
