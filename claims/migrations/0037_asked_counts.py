"""How often an address asks of the interface: a table that no crash need keep, so that a count costs no flush."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0036_published_lists"),
    ]

    operations = [
        migrations.CreateModel(
            name="AskedCount",
            fields=[
                ("who", models.TextField(primary_key=True, serialize=False)),
                ("ends_at", models.DateTimeField()),
                ("count", models.PositiveIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["ends_at"], name="asked_count_ended")],
            },
        ),
        migrations.RunSQL(
            "ALTER TABLE claims_askedcount SET UNLOGGED",
            "ALTER TABLE claims_askedcount SET LOGGED",
        ),
    ]
