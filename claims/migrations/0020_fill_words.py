"""The words of what is stored already."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0019_words_to_find_by"),
    ]

    operations = [
        migrations.RunSQL("SELECT search_fill_claims(ARRAY(SELECT id FROM claims_claim))", migrations.RunSQL.noop),
        migrations.RunSQL(
            "SELECT search_fill_statements(ARRAY(SELECT id FROM claims_statement))", migrations.RunSQL.noop
        ),
        migrations.RunSQL("SELECT search_fill_speakers(ARRAY(SELECT id FROM claims_speaker))", migrations.RunSQL.noop),
        migrations.RunSQL("SELECT search_fill_sources(ARRAY(SELECT id FROM claims_source))", migrations.RunSQL.noop),
    ]
