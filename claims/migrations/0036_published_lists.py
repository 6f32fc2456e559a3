"""The topics, speakers and sources of readers' lists; `manage.py render` fills them for what is published already."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0035_found_by_day"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublishedSource",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("publisher", models.TextField()),
                ("title", models.TextField()),
                ("published_on", models.DateField(null=True)),
                ("content", models.JSONField()),
                ("updated_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["-updated_at", "-key"], name="published_source_newest"),
                    models.Index(fields=["publisher", "-key"], name="published_source_of"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedSpeaker",
            fields=[
                ("slug", models.TextField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
                (
                    "kind",
                    models.TextField(
                        blank=True,
                        choices=[("person", "person"), ("organisation", "organisation"), ("unnamed", "unnamed")],
                    ),
                ),
                ("content", models.JSONField()),
                ("updated_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["-updated_at", "slug"], name="published_speaker_newest"),
                    models.Index(fields=["name", "slug"], name="published_speaker_by_name"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedTopic",
            fields=[
                ("slug", models.TextField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
                ("content", models.JSONField()),
                ("updated_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["-updated_at", "slug"], name="published_topic_newest")],
            },
        ),
    ]
