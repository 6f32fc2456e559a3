"""The days of published claims have an index, and the index of the map of the site holds what a speaker's record counts."""

import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0003_editions_name_what_was_signed"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="publication",
            name="publication_mapped",
        ),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(
                condition=models.Q(("is_withdrawn", False), ("merged_into", "")),
                fields=["claim"],
                include=("updated_at", "status", "verdict"),
                name="publication_mapped",
            ),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=django.contrib.postgres.indexes.GistIndex(
                models.Case(
                    models.When(
                        said_first__isnull=False,
                        then=models.Func("said_first", "said_last", models.Value("[]"), function="daterange"),
                    ),
                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                ),
                name="publication_said",
            ),
        ),
    ]
