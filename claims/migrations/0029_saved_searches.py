"""Searches that people keep under a name."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0028_invitations"),
    ]

    operations = [
        migrations.CreateModel(
            name="SavedSearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField()),
                ("parameters", models.TextField(blank=True)),
                ("seen", models.JSONField(blank=True, default=dict)),
                ("kept_at", models.DateTimeField(auto_now_add=True)),
                (
                    "kept_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_searches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "saved searches",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="saved_search_name_filled"),
                    models.UniqueConstraint(fields=("kept_by", "name"), name="saved_search_name_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("parameters", ""), _negated=True), name="saved_search_asks_something"
                    ),
                ],
            },
        ),
    ]
