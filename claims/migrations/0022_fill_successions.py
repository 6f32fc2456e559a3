"""Each correction so far becomes a row that says so."""

from django.db import migrations

FILL = """
INSERT INTO claims_succession (predecessor_id, successor_id, kind)
SELECT replaces_id, id, 'corrected' FROM claims_statement WHERE replaces_id IS NOT NULL ORDER BY id
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0021_succession")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
