"""Lists that nobody reads to their end cost no more there: indexes for the orders and the rare values of each."""

import django.db.models.fields.json
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0049_old_addresses_public"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(fields=["status", "-updated_at", "-claim"], name="publication_of_status"),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(fields=["verdict", "-updated_at", "-claim"], name="publication_of_verdict"),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(fields=["-first_published_at", "-claim"], name="publication_by_age"),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(
                condition=models.Q(("is_withdrawn", False), ("merged_into", "")),
                fields=["claim"],
                include=("updated_at",),
                name="publication_mapped",
            ),
        ),
        migrations.AddIndex(
            model_name="publishedstatement",
            index=models.Index(fields=["-on_day", "-statement_key"], name="published_newest"),
        ),
        migrations.AddIndex(
            model_name="publishedstatement",
            index=models.Index(
                django.db.models.fields.json.KeyTransform("stance", "content"),
                models.OrderBy(models.F("statement_key"), descending=True),
                name="published_of_stance",
            ),
        ),
    ]
