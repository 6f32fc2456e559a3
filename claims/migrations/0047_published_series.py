"""The figures of a topic by measure; of a statement, its side, whether it counts, and whom it cites."""

from django.db import migrations, models


FILL = """
UPDATE claims_publishedstatement SET
    side = content ->> 'side',
    is_live = (content ->> 'live')::boolean,
    cites_slug = coalesce(content #>> '{cites,slug}', '');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0046_webhooks"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublishedSeries",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("topic_slug", models.TextField()),
                (
                    "measure",
                    models.TextField(
                        choices=[
                            ("killed", "killed"),
                            ("wounded", "wounded"),
                            ("missing", "missing"),
                            ("displaced", "displaced"),
                            ("captured", "captured"),
                            ("arrested", "arrested"),
                            ("released", "released"),
                            ("rescued", "rescued"),
                            ("deployed", "deployed"),
                            ("destroyed", "destroyed"),
                            ("infected", "infected"),
                            ("attended", "attended"),
                            ("aboard", "aboard"),
                            ("other", "other"),
                        ]
                    ),
                ),
                ("picture", models.TextField(blank=True)),
                ("rows", models.JSONField()),
                ("total", models.PositiveIntegerField()),
                ("look", models.TextField()),
            ],
            options={
                "verbose_name_plural": "published series",
            },
        ),
        migrations.RemoveIndex(
            model_name="publication",
            name="publication_spelling",
        ),
        migrations.AddField(
            model_name="publishedstatement",
            name="cites_slug",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="publishedstatement",
            name="is_live",
            field=models.BooleanField(default=True),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="publishedstatement",
            name="side",
            field=models.TextField(default="other"),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(
                condition=models.Q(("is_withdrawn", False), ("merged_into", "")),
                fields=["topic_slug", "status", "verdict"],
                name="publication_tally",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedseries",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "measure__in",
                        [
                            "killed",
                            "wounded",
                            "missing",
                            "displaced",
                            "captured",
                            "arrested",
                            "released",
                            "rescued",
                            "deployed",
                            "destroyed",
                            "infected",
                            "attended",
                            "aboard",
                            "other",
                        ],
                    )
                ),
                name="published_series_measure_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedseries",
            constraint=models.UniqueConstraint(fields=("topic_slug", "measure"), name="published_series_once"),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
