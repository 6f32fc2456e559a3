"""What readers narrow lists by, and find what is published by."""

import datetime
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0038_published_share"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="publishedstatement",
            name="published_of_source",
        ),
        migrations.AddField(
            model_name="publication",
            name="context",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="publication",
            name="first_verdict_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="publication",
            name="harms",
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
        ),
        migrations.AddField(
            model_name="publication",
            name="kind",
            field=models.TextField(
                blank=True,
                choices=[("assertion", "assertion"), ("figure", "figure"), ("not_checkable", "not checkable")],
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="made_by",
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
        ),
        migrations.AddField(
            model_name="publication",
            name="names",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="publication",
            name="party_slugs",
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
        ),
        migrations.AddField(
            model_name="publication",
            name="publishers",
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
        ),
        migrations.AddField(
            model_name="publication",
            name="quotes",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="publication",
            name="said_first",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="publication",
            name="said_last",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="publication",
            name="speaker_slugs",
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
        ),
        migrations.AddField(
            model_name="publishedsource",
            name="vector",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        "title",
                        models.Value("A"),
                        function="search_text",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    models.Func(
                        "publisher",
                        models.Value("B"),
                        function="search_name",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    models.Func(
                        django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast(
                                models.Func(
                                    models.F("content"), models.Value("byline"), function="jsonb_extract_path_text"
                                ),
                                models.TextField(),
                            ),
                            models.Value(""),
                        ),
                        models.Value("C"),
                        function="search_name",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    arg_joiner=" || ",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                    template="(%(expressions)s)",
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddField(
            model_name="publishedspeaker",
            name="vector",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        "name",
                        models.Value("A"),
                        function="search_name",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    models.Func(
                        django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast(
                                models.Func(
                                    models.F("content"), models.Value("role"), function="jsonb_extract_path_text"
                                ),
                                models.TextField(),
                            ),
                            models.Value(""),
                        ),
                        models.Value("C"),
                        function="search_text",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    arg_joiner=" || ",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                    template="(%(expressions)s)",
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddField(
            model_name="publishedstatement",
            name="measure",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="publishedstatement",
            name="on_day",
            field=models.DateField(default=datetime.date(1, 1, 1)),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="publishedstatement",
            name="statement_key",
            field=models.BigIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="publishedstatement",
            name="topic_slug",
            field=models.TextField(default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="publishedstatement",
            name="vector",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast(
                                models.Func(
                                    models.F("content"), models.Value("exact"), function="jsonb_extract_path_text"
                                ),
                                models.TextField(),
                            ),
                            models.Value(""),
                        ),
                        models.Value("A"),
                        function="search_text",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    models.Func(
                        django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast(
                                models.Func(
                                    models.F("content"), models.Value("translation"), function="jsonb_extract_path_text"
                                ),
                                models.TextField(),
                            ),
                            models.Value(""),
                        ),
                        models.Value("A"),
                        function="search_text",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    models.Func(
                        django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast(
                                models.Func(
                                    models.F("content"),
                                    models.Value("$.speakers[*].name"),
                                    function="jsonb_path_query_array",
                                ),
                                models.TextField(),
                            ),
                            models.Value(""),
                        ),
                        models.Value("C"),
                        function="search_name",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    arg_joiner=" || ",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                    template="(%(expressions)s)",
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddField(
            model_name="publishedtopic",
            name="vector",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    models.Func(
                        "name",
                        models.Value("A"),
                        function="search_text",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    models.Func(
                        django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast(
                                models.Func(
                                    models.F("content"), models.Value("description"), function="jsonb_extract_path_text"
                                ),
                                models.TextField(),
                            ),
                            models.Value(""),
                        ),
                        models.Value("C"),
                        function="search_text",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    arg_joiner=" || ",
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                    template="(%(expressions)s)",
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="vector",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Case(
                    models.When(
                        models.Q(("is_withdrawn", False), ("merged_into", "")),
                        then=models.Func(
                            models.Func(
                                "code",
                                models.Value("A"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                "wording",
                                models.Value("A"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                "summary",
                                models.Value("B"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                "context",
                                models.Value("B"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                "topic_name",
                                models.Value("B"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                "quotes",
                                models.Value("C"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                "names",
                                models.Value("C"),
                                function="search_name",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            arg_joiner=" || ",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="(%(expressions)s)",
                        ),
                    ),
                    default=models.Func(
                        "code",
                        models.Value("A"),
                        function="search_text",
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                    output_field=django.contrib.postgres.search.SearchVectorField(),
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="publication_words"),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=django.contrib.postgres.indexes.GinIndex(fields=["speaker_slugs"], name="publication_of_speaker"),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=django.contrib.postgres.indexes.GinIndex(fields=["publishers"], name="publication_of_publisher"),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(models.F("wording"), name="gin_trgm_ops"),
                name="publication_spelling",
            ),
        ),
        migrations.AddIndex(
            model_name="publishedsource",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="published_source_words"),
        ),
        migrations.AddIndex(
            model_name="publishedspeaker",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="published_speaker_words"),
        ),
        migrations.AddIndex(
            model_name="publishedspeaker",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(models.F("name"), name="gin_trgm_ops"),
                name="published_speaker_spelling",
            ),
        ),
        migrations.AddIndex(
            model_name="publishedstatement",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="published_words"),
        ),
        migrations.AddIndex(
            model_name="publishedstatement",
            index=models.Index(fields=["topic_slug", "-on_day", "-statement_key"], name="published_timeline"),
        ),
        migrations.AddIndex(
            model_name="publishedstatement",
            index=models.Index(fields=["statement_key"], name="published_of_statement"),
        ),
        migrations.AddIndex(
            model_name="publishedstatement",
            index=models.Index(
                condition=models.Q(("measure", ""), _negated=True),
                fields=["topic_slug", "measure"],
                name="published_figures",
            ),
        ),
        migrations.AddIndex(
            model_name="publishedstatement",
            index=models.Index(fields=["source_key", "-on_day", "-statement_key"], name="published_of_source"),
        ),
        migrations.AddIndex(
            model_name="publishedtopic",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="published_topic_words"),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("said_first", None), ("said_last", None)),
                    ("said_first__lte", models.F("said_last")),
                    _connector="OR",
                ),
                name="publication_said_in_order",
            ),
        ),
    ]
