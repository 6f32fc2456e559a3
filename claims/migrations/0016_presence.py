"""Who is at which page just now, in a table that costs no write-ahead log."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0015_comments"),
    ]

    operations = [
        migrations.CreateModel(
            name="Presence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.TextField(choices=[("claim", "claim"), ("source", "source")])),
                ("record", models.BigIntegerField()),
                ("arrived_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                ("writing_at", models.DateTimeField(null=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("place", "record", "user"), name="presence_once"),
                    models.CheckConstraint(
                        condition=models.Q(("place__in", ["claim", "source"])), name="presence_place_known"
                    ),
                ],
            },
        ),
        migrations.RunSQL("ALTER TABLE claims_presence SET UNLOGGED", "ALTER TABLE claims_presence SET LOGGED"),
    ]
