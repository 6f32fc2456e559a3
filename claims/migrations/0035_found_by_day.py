"""Statements and sources of some days, found by the search without words: the day of saying, the day of publication."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0034_meanings")]
    operations = [
        migrations.AddIndex(
            model_name="source",
            index=models.Index(fields=["-published_at", "-id"], name="source_by_day"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("said_on__isnull", False)), fields=["-said_on", "-id"], name="statement_by_day"
            ),
        ),
    ]
