"""Every table with its constraints, indexes, triggers and history."""

import claims.models.statement
import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField(unique=True)),
                ("slug", models.SlugField(max_length=120, unique=True)),
                ("prefix", models.TextField()),
                ("description", models.TextField(blank=True)),
                ("notice", models.TextField(blank=True)),
                ("last_number", models.PositiveIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="topic_name_filled"),
                    models.UniqueConstraint(fields=("prefix",), name="topic_prefix_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("prefix__regex", "^[A-Z]{2,6}$")), name="topic_prefix_letters"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Publisher",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField(unique=True)),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("newspaper", "newspaper"),
                            ("wire_agency", "wire agency"),
                            ("broadcaster", "broadcaster"),
                            ("government", "government"),
                            ("ngo", "ngo"),
                            ("account", "account"),
                            ("other", "other"),
                        ],
                        default="newspaper",
                    ),
                ),
                ("homepage", models.URLField(blank=True)),
                (
                    "grade",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("A", "A: completely reliable"),
                            ("B", "B: usually reliable"),
                            ("C", "C: fairly reliable"),
                            ("D", "D: not usually reliable"),
                            ("E", "E: unreliable"),
                            ("F", "F: reliability cannot be judged"),
                        ],
                        null=True,
                    ),
                ),
                ("grade_reason", models.TextField(blank=True)),
                ("graded_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="publisher_name_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["newspaper", "wire_agency", "broadcaster", "government", "ngo", "account", "other"],
                            )
                        ),
                        name="publisher_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("grade__in", ["A", "B", "C", "D", "E", "F"])), name="publisher_grade_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("grade__isnull", True), ("graded_on__isnull", True)),
                            models.Q(("grade__isnull", False), ("graded_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="publisher_grade_dated",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "abstract": False,
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="TopicEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.topic",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("name", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
                ("prefix", models.TextField()),
                ("description", models.TextField(blank=True)),
                ("notice", models.TextField(blank=True)),
                ("last_number", models.PositiveIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parties", to="claims.topic"
                    ),
                ),
                ("name", models.TextField()),
                ("slug", models.SlugField(max_length=120)),
            ],
            options={
                "verbose_name_plural": "parties",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="party_name_filled"),
                    models.UniqueConstraint(fields=("topic", "name"), name="party_name_unique_in_topic"),
                    models.UniqueConstraint(fields=("topic", "slug"), name="party_slug_unique_in_topic"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="claims.topic"
                    ),
                ),
                ("code", models.TextField(unique=True)),
                ("slug", models.SlugField(max_length=120)),
                ("wording", models.TextField()),
                ("context", models.TextField(blank=True)),
                (
                    "kind",
                    models.TextField(
                        choices=[("assertion", "assertion"), ("figure", "figure"), ("not_checkable", "not checkable")],
                        default="assertion",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_claims",
                        to="claims.claim",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("wording__regex", "\\S")), name="claim_wording_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["assertion", "figure", "not_checkable"])),
                        name="claim_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z]{2,6}-[0-9]{4,}$")), name="claim_code_shape"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_not_merged_into_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublisherEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.publisher",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("name", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("newspaper", "newspaper"),
                            ("wire_agency", "wire agency"),
                            ("broadcaster", "broadcaster"),
                            ("government", "government"),
                            ("ngo", "ngo"),
                            ("account", "account"),
                            ("other", "other"),
                        ],
                        default="newspaper",
                    ),
                ),
                ("homepage", models.URLField(blank=True)),
                (
                    "grade",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("A", "A: completely reliable"),
                            ("B", "B: usually reliable"),
                            ("C", "C: fairly reliable"),
                            ("D", "D: not usually reliable"),
                            ("E", "E: unreliable"),
                            ("F", "F: reliability cannot be judged"),
                        ],
                        null=True,
                    ),
                ),
                ("grade_reason", models.TextField(blank=True)),
                ("graded_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "publisher",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sources", to="claims.publisher"
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="claims.topic",
                    ),
                ),
                ("title", models.TextField()),
                ("byline", models.TextField(blank=True)),
                ("url", models.TextField(blank=True)),
                ("canonical_url", models.TextField(blank=True)),
                ("archive_url", models.TextField(blank=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                (
                    "credited_agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="credited_sources",
                        to="claims.publisher",
                    ),
                ),
                ("retracted_at", models.DateTimeField(blank=True, null=True)),
                ("retraction_note", models.TextField(blank=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("title__regex", "\\S")), name="source_title_filled"),
                    models.UniqueConstraint(
                        condition=models.Q(("canonical_url", ""), _negated=True),
                        fields=("canonical_url",),
                        name="source_canonical_url_unique",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("retracted_at", None), ("retraction_note__regex", "\\S"), _connector="OR"),
                        name="source_retraction_explained",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.TextField(
                        choices=[("person", "person"), ("organisation", "organisation"), ("unnamed", "unnamed")]
                    ),
                ),
                ("name", models.TextField()),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="claims.speaker",
                    ),
                ),
                (
                    "publisher",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_voice",
                        to="claims.publisher",
                    ),
                ),
                ("wikidata_id", models.TextField(blank=True)),
                ("description", models.TextField(blank=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_speakers",
                        to="claims.speaker",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="speaker_name_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["person", "organisation", "unnamed"])),
                        name="speaker_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("part_of", None), ("kind", "organisation"), _connector="OR"),
                        name="speaker_only_bodies_are_parts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("publisher", None), ("kind", "organisation"), _connector="OR"),
                        name="speaker_publisher_is_a_body",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="speaker_not_merged_into_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wikidata_id", ""), ("wikidata_id__regex", "^Q[1-9][0-9]*$"), _connector="OR"
                        ),
                        name="speaker_wikidata_id_shape",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SentForm",
            fields=[
                ("key", models.UUIDField(primary_key=True, serialize=False)),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("sent_at", models.DateTimeField(auto_now_add=True)),
                ("address", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="PartyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.party",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                ("name", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Alliance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="alliances", to="claims.topic"
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.party"),
                ),
                (
                    "second",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.party"),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))), name="alliance_ordered_pair"
                    ),
                    models.UniqueConstraint(fields=("first", "second"), name="alliance_unique"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.claim",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                ("code", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
                ("wording", models.TextField()),
                ("context", models.TextField(blank=True)),
                (
                    "kind",
                    models.TextField(
                        choices=[("assertion", "assertion"), ("figure", "figure"), ("not_checkable", "not checkable")],
                        default="assertion",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Harm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="harm_rows", to="claims.claim"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.party"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("claim", "party"), name="harm_once")],
            },
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "from_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="relations_out", to="claims.claim"
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="relations_in", to="claims.claim"
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("denies", "denies"),
                            ("different_figure", "different figure"),
                            ("different_actor", "different actor"),
                            ("disputes_source", "disputes source"),
                            ("narrows", "narrows"),
                            ("supersedes", "supersedes"),
                            ("duplicate_of", "duplicate of"),
                            ("not_same_as", "not same as"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "denies",
                                    "different_figure",
                                    "different_actor",
                                    "disputes_source",
                                    "narrows",
                                    "supersedes",
                                    "duplicate_of",
                                    "not_same_as",
                                ],
                            )
                        ),
                        name="relation_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_claim", models.F("to_claim")), _negated=True),
                        name="relation_not_to_itself",
                    ),
                    models.UniqueConstraint(fields=("from_claim", "to_claim", "kind"), name="relation_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Corroboration",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="corroboration",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                (
                    "status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        default="no_evidence",
                    ),
                ),
                ("denial_only", models.BooleanField(default=False)),
                ("reasons", models.JSONField(default=list)),
                ("supporting_origins", models.PositiveIntegerField(default=0)),
                ("opposing_origins", models.PositiveIntegerField(default=0)),
                ("digest", models.TextField(default="")),
                ("assessed_at", models.DateTimeField()),
                ("is_stale", models.BooleanField(default=False)),
                ("evidence_changed_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["status"], name="corroboration_by_status"),
                    models.Index(
                        condition=models.Q(("evidence_changed_at__isnull", False)),
                        fields=["evidence_changed_at"],
                        name="corroboration_changed",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "no_evidence",
                                    "conceded",
                                    "contested",
                                    "contradicted",
                                    "corroborated",
                                    "party_only",
                                    "repeated_single_origin",
                                    "single_origin",
                                ],
                            )
                        ),
                        name="corroboration_status_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="verifications", to="claims.claim"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ]
                    ),
                ),
                ("summary", models.TextField()),
                ("reasoning", models.TextField(blank=True)),
                (
                    "unknowns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                ("search_log", models.TextField(blank=True)),
                ("missing_context", models.TextField(blank=True)),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                ("methodology_version", models.TextField()),
                (
                    "state",
                    models.TextField(
                        choices=[("draft", "draft"), ("in_review", "in review"), ("signed", "signed")], default="draft"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "edited_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("edited_at", models.DateTimeField()),
                (
                    "submitted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("submitted_at", models.DateTimeField(null=True)),
                (
                    "signed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("signed_at", models.DateTimeField(null=True)),
                (
                    "signed_status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        null=True,
                    ),
                ),
                ("signed_digest", models.TextField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("summary__regex", "\\S")), name="verification_summary_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verdict__in",
                                [
                                    "established",
                                    "likely",
                                    "unresolved",
                                    "unsupported",
                                    "misleading",
                                    "refuted",
                                    "not_checkable",
                                    "superseded",
                                ],
                            )
                        ),
                        name="verification_verdict_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "in_review", "signed"])),
                        name="verification_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "signed_status__in",
                                [
                                    "no_evidence",
                                    "conceded",
                                    "contested",
                                    "contradicted",
                                    "corroborated",
                                    "party_only",
                                    "repeated_single_origin",
                                    "single_origin",
                                ],
                            )
                        ),
                        name="verification_signed_status_known",
                    ),
                    models.UniqueConstraint(fields=("claim", "number"), name="verification_number_unique"),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "signed"), _negated=True),
                        fields=("claim",),
                        name="verification_one_open_per_claim",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("signed_at__isnull", False),
                                ("signed_by__isnull", False),
                                ("signed_digest__isnull", False),
                                ("signed_status__isnull", False),
                                ("state", "signed"),
                            ),
                            models.Q(
                                models.Q(("state", "signed"), _negated=True),
                                ("signed_at", None),
                                ("signed_by", None),
                                ("signed_digest", None),
                                ("signed_status", None),
                            ),
                            _connector="OR",
                        ),
                        name="verification_signature_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="verification_submitted_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft"), _negated=True),
                            ("unknowns", []),
                            ("verdict", "unresolved"),
                            _negated=True,
                        ),
                        name="verification_unresolved_names_unknowns",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft"), _negated=True),
                            ("verdict", "unsupported"),
                            models.Q(("search_log__regex", "\\S"), _negated=True),
                            _negated=True,
                        ),
                        name="verification_unsupported_has_search_log",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft"), _negated=True),
                            ("verdict", "misleading"),
                            models.Q(("missing_context__regex", "\\S"), _negated=True),
                            _negated=True,
                        ),
                        name="verification_misleading_has_context",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft"), _negated=True),
                            ("successor", None),
                            ("verdict", "superseded"),
                            _negated=True,
                        ),
                        name="verification_superseded_has_successor",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("successor", None),
                            models.Q(("successor", models.F("claim")), _negated=True),
                            _connector="OR",
                        ),
                        name="verification_successor_is_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.source",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "publisher",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                ("title", models.TextField()),
                ("byline", models.TextField(blank=True)),
                ("url", models.TextField(blank=True)),
                ("canonical_url", models.TextField(blank=True)),
                ("archive_url", models.TextField(blank=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                (
                    "credited_agency",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                ("retracted_at", models.DateTimeField(blank=True, null=True)),
                ("retraction_note", models.TextField(blank=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Capture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="captures", to="claims.source"
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.publisher",
                    ),
                ),
                ("text", models.TextField()),
                ("original", models.BinaryField()),
                ("text_sha256", models.TextField()),
                ("original_sha256", models.TextField()),
                (
                    "method",
                    models.TextField(choices=[("pasted", "pasted"), ("uploaded", "uploaded"), ("fetched", "fetched")]),
                ),
                ("captured_at", models.DateTimeField()),
                (
                    "captured_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["source", "-captured_at"], name="capture_newest_of_source")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("text__regex", "\\S")), name="capture_text_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("method__in", ["pasted", "uploaded", "fetched"])),
                        name="capture_method_known",
                    ),
                    models.UniqueConstraint(
                        fields=("publisher", "text_sha256"), name="capture_text_unique_per_publisher"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("text_sha256__regex", "^[0-9a-f]{64}$"), ("original_sha256__regex", "^[0-9a-f]{64}$")
                        ),
                        name="capture_hashes_are_sha256",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.speaker",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.TextField(
                        choices=[("person", "person"), ("organisation", "organisation"), ("unnamed", "unnamed")]
                    ),
                ),
                ("name", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                ("wikidata_id", models.TextField(blank=True)),
                ("description", models.TextField(blank=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SpeakerAlias",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="claims.speaker"
                    ),
                ),
                ("name", models.TextField()),
            ],
            options={
                "verbose_name_plural": "speaker aliases",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="speaker_alias_filled"),
                    models.UniqueConstraint(fields=("speaker", "name"), name="speaker_alias_unique"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="roles", to="claims.speaker"
                    ),
                ),
                ("title", models.TextField(blank=True)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="officers",
                        to="claims.speaker",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="claims.topic",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="claims.party",
                    ),
                ),
                ("speaks_for", models.BooleanField(default=False)),
                ("from_on", models.DateField(blank=True, null=True)),
                ("to_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_on", None), ("to_on", None), ("from_on__lte", models.F("to_on")), _connector="OR"
                        ),
                        name="role_dates_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("party", None), ("topic__isnull", False), _connector="OR"),
                        name="role_party_needs_topic",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("speaks_for", False), ("body__isnull", False), ("party__isnull", False), _connector="OR"
                        ),
                        name="role_speaks_for_someone",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AllianceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.alliance",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HarmEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.harm",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RelationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.relation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "from_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("denies", "denies"),
                            ("different_figure", "different figure"),
                            ("different_actor", "different actor"),
                            ("disputes_source", "disputes source"),
                            ("narrows", "narrows"),
                            ("supersedes", "supersedes"),
                            ("duplicate_of", "duplicate of"),
                            ("not_same_as", "not same as"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VerificationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.verification",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ]
                    ),
                ),
                ("summary", models.TextField()),
                ("reasoning", models.TextField(blank=True)),
                (
                    "unknowns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                ("search_log", models.TextField(blank=True)),
                ("missing_context", models.TextField(blank=True)),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                ("methodology_version", models.TextField()),
                (
                    "state",
                    models.TextField(
                        choices=[("draft", "draft"), ("in_review", "in review"), ("signed", "signed")], default="draft"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "edited_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("edited_at", models.DateTimeField()),
                (
                    "submitted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("submitted_at", models.DateTimeField(null=True)),
                (
                    "signed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("signed_at", models.DateTimeField(null=True)),
                (
                    "signed_status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        null=True,
                    ),
                ),
                ("signed_digest", models.TextField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VerificationWriter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verification",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="writers", to="claims.verification"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("wrote_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("verification", "user"), name="verification_writer_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="VerificationReturn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verification",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="returns", to="claims.verification"
                    ),
                ),
                ("comment", models.TextField()),
                (
                    "returned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("returned_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("comment__regex", "\\S")), name="verification_return_explained"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="editions", to="claims.claim"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("place", models.PositiveBigIntegerField(unique=True)),
                ("content", models.BinaryField()),
                ("content_sha256", models.TextField()),
                ("link", models.TextField(unique=True)),
                (
                    "verification",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editions",
                        to="claims.verification",
                    ),
                ),
                (
                    "change_type",
                    models.TextField(
                        choices=[
                            ("initial", "initial"),
                            ("update", "update"),
                            ("clarification", "clarification"),
                            ("correction", "correction"),
                            ("withdrawal", "withdrawal"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "published_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("published_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["change_type", "-published_at"], name="edition_by_change")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("change_type__in", ["initial", "update", "clarification", "correction", "withdrawal"])
                        ),
                        name="edition_change_type_known",
                    ),
                    models.UniqueConstraint(fields=("claim", "number"), name="edition_number_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("change_type", "initial"), ("number", 1)),
                            models.Q(("number__gt", 1), models.Q(("change_type", "initial"), _negated=True)),
                            _connector="OR",
                        ),
                        name="edition_initial_is_first",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("change_type", "initial"), ("note__regex", "\\S"), _connector="OR"),
                        name="edition_change_explained",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerAliasEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.speakeralias",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("name", models.TextField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RoleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.role",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("title", models.TextField(blank=True)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
                ("speaks_for", models.BooleanField(default=False)),
                ("from_on", models.DateField(blank=True, null=True)),
                ("to_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="statements", to="claims.capture"
                    ),
                ),
                ("exact", models.TextField()),
                ("prefix", models.TextField(blank=True)),
                ("suffix", models.TextField(blank=True)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("segments", models.JSONField(blank=True, default=list)),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("direct", "direct"),
                            ("indirect", "indirect"),
                            ("mixed", "mixed"),
                            ("own_voice", "own voice"),
                        ]
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("witnessed", "witnessed"),
                            ("own_count", "own count"),
                            ("unattributed", "unattributed"),
                        ],
                        null=True,
                    ),
                ),
                ("speaker_as_worded", models.TextField(blank=True)),
                ("cue", models.TextField(blank=True)),
                ("channel", models.TextField(blank=True)),
                (
                    "cites",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cited_in",
                        to="claims.speaker",
                    ),
                ),
                ("said_on", models.DateField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                ("translation", models.TextField(blank=True)),
                (
                    "state",
                    models.TextField(
                        choices=[("suggested", "suggested"), ("accepted", "accepted"), ("rejected", "rejected")],
                        default="suggested",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="claims.statement",
                    ),
                ),
                ("rule", models.TextField(blank=True)),
                ("score", models.FloatField(blank=True, null=True)),
                ("speaker_proposed", models.TextField(blank=True)),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                ("rejection_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [models.Index(fields=["state", "-id"], name="statement_queue")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("exact__regex", "\\S")), name="statement_words_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["direct", "indirect", "mixed", "own_voice"])),
                        name="statement_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["witnessed", "own_count", "unattributed"])),
                        name="statement_basis_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["suggested", "accepted", "rejected"])),
                        name="statement_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="statement_span_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "end",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("start"), "+", claims.models.statement.CharLength("exact")
                                ),
                            )
                        ),
                        name="statement_span_as_long_as_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("basis__isnull", False), ("kind", "own_voice")),
                            models.Q(models.Q(("kind", "own_voice"), _negated=True), ("basis", None)),
                            _connector="OR",
                        ),
                        name="statement_basis_for_own_voice",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reviewed_at__isnull", True), ("reviewed_by__isnull", True)),
                            models.Q(("reviewed_at__isnull", False), ("reviewed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="statement_review_who_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", "suggested"), ("reviewed_at__isnull", False), _connector="OR"),
                        name="statement_decided_by_someone",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "rejected"), _negated=True),
                        fields=("capture", "start", "end"),
                        name="statement_one_per_span",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="publication",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="publication", to="claims.edition"
                    ),
                ),
                ("code", models.TextField(unique=True)),
                ("slug", models.TextField()),
                ("wording", models.TextField()),
                ("summary", models.TextField(blank=True)),
                ("topic_slug", models.TextField()),
                ("topic_name", models.TextField()),
                ("topic_notice", models.TextField(blank=True)),
                (
                    "status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        null=True,
                    ),
                ),
                ("denial_only", models.BooleanField(default=False)),
                (
                    "verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ],
                        null=True,
                    ),
                ),
                ("is_withdrawn", models.BooleanField(default=False)),
                ("evidence_changed_at", models.DateTimeField(null=True)),
                ("first_published_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                ("html", models.BinaryField()),
                ("html_gzip", models.BinaryField()),
                ("etag", models.TextField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["-updated_at", "-claim"], name="publication_newest"),
                    models.Index(fields=["topic_slug", "-updated_at"], name="publication_of_topic"),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("code__regex", "\\S")), name="publication_code_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "no_evidence",
                                    "conceded",
                                    "contested",
                                    "contradicted",
                                    "corroborated",
                                    "party_only",
                                    "repeated_single_origin",
                                    "single_origin",
                                ],
                            )
                        ),
                        name="publication_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verdict__in",
                                [
                                    "established",
                                    "likely",
                                    "unresolved",
                                    "unsupported",
                                    "misleading",
                                    "refuted",
                                    "not_checkable",
                                    "superseded",
                                ],
                            )
                        ),
                        name="publication_verdict_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.statement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "capture",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.capture",
                    ),
                ),
                ("exact", models.TextField()),
                ("prefix", models.TextField(blank=True)),
                ("suffix", models.TextField(blank=True)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("segments", models.JSONField(blank=True, default=list)),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("direct", "direct"),
                            ("indirect", "indirect"),
                            ("mixed", "mixed"),
                            ("own_voice", "own voice"),
                        ]
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("witnessed", "witnessed"),
                            ("own_count", "own count"),
                            ("unattributed", "unattributed"),
                        ],
                        null=True,
                    ),
                ),
                ("speaker_as_worded", models.TextField(blank=True)),
                ("cue", models.TextField(blank=True)),
                ("channel", models.TextField(blank=True)),
                (
                    "cites",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("said_on", models.DateField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                ("translation", models.TextField(blank=True)),
                (
                    "state",
                    models.TextField(
                        choices=[("suggested", "suggested"), ("accepted", "accepted"), ("rejected", "rejected")],
                        default="suggested",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                ("rule", models.TextField(blank=True)),
                ("score", models.FloatField(blank=True, null=True)),
                ("speaker_proposed", models.TextField(blank=True)),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                ("rejection_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatementSpeaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bylines", to="claims.statement"
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="bylines", to="claims.speaker"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("statement", "speaker"), name="statement_speaker_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="figures", to="claims.statement"
                    ),
                ),
                ("words", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "bound",
                    models.TextField(
                        choices=[
                            ("exact", "exact"),
                            ("at_least", "at least"),
                            ("more_than", "more than"),
                            ("less_than", "less than"),
                            ("up_to", "up to"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("range", "range"),
                            ("vague", "vague"),
                        ]
                    ),
                ),
                ("low", models.BigIntegerField(blank=True, null=True)),
                ("high", models.BigIntegerField(blank=True, null=True)),
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
                ("group", models.TextField(blank=True)),
                ("side", models.TextField(blank=True)),
                ("place", models.TextField(blank=True)),
                ("period_from", models.DateField(blank=True, null=True)),
                ("as_of", models.DateField(blank=True, null=True)),
                ("increment", models.BooleanField(default=False)),
                ("hedge", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("words__regex", "\\S")), name="figure_words_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "bound__in",
                                [
                                    "exact",
                                    "at_least",
                                    "more_than",
                                    "less_than",
                                    "up_to",
                                    "nearly",
                                    "about",
                                    "range",
                                    "vague",
                                ],
                            )
                        ),
                        name="figure_bound_known",
                    ),
                    models.CheckConstraint(
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
                        name="figure_measure_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("bound__in", ["exact", "nearly", "about"]),
                                ("high", models.F("low")),
                                ("high__isnull", False),
                                ("low__isnull", False),
                            ),
                            models.Q(("bound__in", ["at_least", "more_than"]), ("high", None), ("low__isnull", False)),
                            models.Q(("bound__in", ["up_to", "less_than"]), ("high__isnull", False), ("low", None)),
                            models.Q(
                                ("bound", "range"),
                                ("high__isnull", False),
                                ("low__isnull", False),
                                ("low__lte", models.F("high")),
                            ),
                            models.Q(("bound", "vague"), ("high", None), ("low", None)),
                            _connector="OR",
                        ),
                        name="figure_low_and_high_fit_bound",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("low", None), ("low__gte", 0), _connector="OR"),
                            models.Q(("high", None), ("high__gte", 0), _connector="OR"),
                        ),
                        name="figure_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="figure_span_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from", None),
                            ("as_of", None),
                            ("period_from__lte", models.F("as_of")),
                            _connector="OR",
                        ),
                        name="figure_period_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OriginLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="origin_links", to="claims.capture"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origin_links",
                        to="claims.statement",
                    ),
                ),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField()),
                (
                    "to_capture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origin_links_in",
                        to="claims.capture",
                    ),
                ),
                (
                    "to_publisher",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origin_links_in",
                        to="claims.publisher",
                    ),
                ),
                (
                    "to_speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origin_links_in",
                        to="claims.speaker",
                    ),
                ),
                ("kind", models.TextField(choices=[("copies", "copies"), ("credits", "credits"), ("cites", "cites")])),
                ("evidence", models.TextField(blank=True)),
                ("score", models.FloatField(blank=True, null=True)),
                (
                    "state",
                    models.TextField(
                        choices=[("found", "found"), ("confirmed", "confirmed"), ("overruled", "overruled")],
                        default="found",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["copies", "credits", "cites"])), name="origin_link_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["found", "confirmed", "overruled"])),
                        name="origin_link_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="origin_link_passage_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("to_capture__isnull", False), ("to_publisher", None), ("to_speaker", None)),
                            models.Q(("to_capture", None), ("to_publisher__isnull", False), ("to_speaker", None)),
                            models.Q(("to_capture", None), ("to_publisher", None), ("to_speaker__isnull", False)),
                            _connector="OR",
                        ),
                        name="origin_link_to_one_root",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_capture", None),
                            models.Q(("to_capture", models.F("capture")), _negated=True),
                            _connector="OR",
                        ),
                        name="origin_link_not_to_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("settled_at__isnull", True), ("settled_by__isnull", True)),
                            models.Q(("settled_at__isnull", False), ("settled_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="origin_link_settled_who_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", "found"), ("settled_at__isnull", False), _connector="OR"),
                        name="origin_link_settled_by_someone",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="statements", to="claims.publication"
                    ),
                ),
                ("order", models.PositiveIntegerField()),
                ("source_key", models.BigIntegerField()),
                ("speaker_slugs", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("content", models.JSONField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["source_key"], name="published_of_source"),
                    django.contrib.postgres.indexes.GinIndex(fields=["speaker_slugs"], name="published_of_speaker"),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementSpeakerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.statementspeaker",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FigureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.figure",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                ("words", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "bound",
                    models.TextField(
                        choices=[
                            ("exact", "exact"),
                            ("at_least", "at least"),
                            ("more_than", "more than"),
                            ("less_than", "less than"),
                            ("up_to", "up to"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("range", "range"),
                            ("vague", "vague"),
                        ]
                    ),
                ),
                ("low", models.BigIntegerField(blank=True, null=True)),
                ("high", models.BigIntegerField(blank=True, null=True)),
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
                ("group", models.TextField(blank=True)),
                ("side", models.TextField(blank=True)),
                ("place", models.TextField(blank=True)),
                ("period_from", models.DateField(blank=True, null=True)),
                ("as_of", models.DateField(blank=True, null=True)),
                ("increment", models.BooleanField(default=False)),
                ("hedge", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OriginLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.originlink",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "capture",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.capture",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField()),
                (
                    "to_capture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.capture",
                    ),
                ),
                (
                    "to_publisher",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                (
                    "to_speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("kind", models.TextField(choices=[("copies", "copies"), ("credits", "credits"), ("cites", "cites")])),
                ("evidence", models.TextField(blank=True)),
                ("score", models.FloatField(blank=True, null=True)),
                (
                    "state",
                    models.TextField(
                        choices=[("found", "found"), ("confirmed", "confirmed"), ("overruled", "overruled")],
                        default="found",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="positions", to="claims.statement"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="positions", to="claims.claim"
                    ),
                ),
                (
                    "stance",
                    models.TextField(
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("concedes", "concedes"),
                            ("questions", "questions"),
                            ("reports", "reports"),
                            ("retracts", "retracts"),
                        ]
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="claims.speaker",
                    ),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="claims.figure",
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawal_reason", models.TextField(blank=True)),
                (
                    "linked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("linked_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stance__in", ["asserts", "denies", "concedes", "questions", "reports", "retracts"])
                        ),
                        name="position_stance_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                            models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="position_withdrawal_who_and_when",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("statement", "claim", "speaker"),
                        name="position_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PositionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.position",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "stance",
                    models.TextField(
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("concedes", "concedes"),
                            ("questions", "questions"),
                            ("reports", "reports"),
                            ("retracts", "retracts"),
                        ]
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.figure",
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawal_reason", models.TextField(blank=True)),
                (
                    "linked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("linked_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="harms",
            field=models.ManyToManyField(related_name="harming_claims", through="claims.Harm", to="claims.party"),
        ),
        migrations.AddField(
            model_name="statement",
            name="speakers",
            field=models.ManyToManyField(
                related_name="statements", through="claims.StatementSpeaker", to="claims.speaker"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_topicevent" ("description", "id", "last_number", "name", "notice", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "slug", "version") VALUES (NEW."description", NEW."id", NEW."last_number", NEW."name", NEW."notice", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="e2d142902bdd8a2116ebf64a26d83446809a0f5a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5f998",
                    table="claims_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="aff9061a139894629c920016b1c223ce2b18d6e7",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_d06e4",
                    table="claims_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="2453ba1454b43e2de337742dc94303d0ae101a65",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_e90b3",
                    table="claims_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="numbers_only_rise",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."last_number" < (OLD."last_number") OR NEW."prefix" IS DISTINCT FROM (OLD."prefix"))',
                    func="RAISE EXCEPTION 'Claim numbers are never used twice.' USING ERRCODE = 'check_violation', CONSTRAINT = 'topic_numbers_only_rise';",
                    hash="c5361a81c94f5feb3fc5d74e910aa380d8fc5867",
                    operation='UPDATE OF "last_number", "prefix"',
                    pgid="pgtrigger_numbers_only_rise_4c1da",
                    table="claims_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_topicevent" ("description", "id", "last_number", "name", "notice", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "slug", "version") VALUES (NEW."description", NEW."id", NEW."last_number", NEW."name", NEW."notice", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="56e832c582ad774549c28a9da1ea375820da0990",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_010ac",
                    table="claims_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="23bb4601503dae76b9c311784eb4dceb19884a7e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7eb88",
                    table="claims_topicevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="e9fed27e85f144b6f1a77249a2e89bbace3c1d0b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_6449d",
                    table="claims_topicevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="party",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_partyevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "topic_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."topic_id"); RETURN NULL;',
                    hash="d15ccc1da462a997acca619ea323d0d5de24a8e2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7be11",
                    table="claims_party",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="party",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="fd655522e77f38b64d21aa070f26e8c041e78007",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_4de1f",
                    table="claims_party",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="party",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="d2251b69b7fa078e07c18eb26bd8872f518923a9",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_d56dd",
                    table="claims_party",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="party",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_partyevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "topic_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."topic_id"); RETURN NULL;',
                    hash="81d0dfb432bc62250129b1b4ee6d620971ba1daa",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4731b",
                    table="claims_party",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partyevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="509815eaedf440954f01f41489f4007eba56526b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4f239",
                    table="claims_partyevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partyevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="fc7e8d97a35eb251598d02e4fb07dd3d9b36bb49",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_86bf8",
                    table="claims_partyevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="alliance",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_allianceevent" ("first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "topic_id") VALUES (OLD."first_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."second_id", OLD."topic_id"); RETURN NULL;',
                    hash="02d43d34a56138e0da43288247f0c4fa79db7ded",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_05ff9",
                    table="claims_alliance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="alliance",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_allianceevent" ("first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "topic_id") VALUES (NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."second_id", NEW."topic_id"); RETURN NULL;',
                    hash="09a410f9fd2a811b9982d7efe4155d15b437cde2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5953a",
                    table="claims_alliance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="alliance",
            trigger=pgtrigger.compiler.Trigger(
                name="one_topic",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF EXISTS (SELECT FROM claims_party\n                               WHERE id IN (NEW.first_id, NEW.second_id) AND topic_id <> NEW.topic_id) THEN\n                        RAISE EXCEPTION 'Allied parties belong to one topic.' USING ERRCODE = 'check_violation', CONSTRAINT = 'alliance_one_topic';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="2938bb2f832b1e1453708df936f90418e011480d",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_one_topic_fea53",
                    table="claims_alliance",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="alliance",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_allianceevent" ("first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "topic_id") VALUES (NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."second_id", NEW."topic_id"); RETURN NULL;',
                    hash="2dd1959c0d071cae20f63e7f0d8c996410218ee2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fbaad",
                    table="claims_alliance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="allianceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="330e573c324a0ee7fea0820dec0a00d6b9406a05",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5b7dc",
                    table="claims_allianceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="allianceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="b7af5d4d1aceead6b00237284d8fc9cb81a7eb67",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_3e7d9",
                    table="claims_allianceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="code_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code"))',
                    func="RAISE EXCEPTION 'The code of a claim never changes.' USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_code_stays';",
                    hash="07eba5fd9c7031bfc22ea97d2c10e25825b48ea7",
                    operation='UPDATE OF "code"',
                    pgid="pgtrigger_code_stays_b3adf",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_claimevent" ("code", "context", "created_at", "created_by_id", "id", "kind", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "topic_id", "version", "wording") VALUES (NEW."code", NEW."context", NEW."created_at", NEW."created_by_id", NEW."id", NEW."kind", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."topic_id", NEW."version", NEW."wording"); RETURN NULL;',
                    hash="1a214fa478759a55cd11bf4fe63adc59bfcadcfc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_df8fa",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="398bb2cea7938c81935985842052e01ef4903ee9",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_a23b4",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="48f7f3c3d9698b7446adefbdb916628be1f37c44",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_bbc92",
                    table="claims_claim",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_claimevent" ("code", "context", "created_at", "created_by_id", "id", "kind", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "topic_id", "version", "wording") VALUES (NEW."code", NEW."context", NEW."created_at", NEW."created_by_id", NEW."id", NEW."kind", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."topic_id", NEW."version", NEW."wording"); RETURN NULL;',
                    hash="1101fe6f295eb8719f40c1a1bf25799bf1f69007",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe4ba",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0342f9354d975fc258a2169f5a68f2fcb6b672f7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aeef3",
                    table="claims_claimevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="47289c57f8d90acc7fa8d9af87856f9d89c2e2cc",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_6f2ef",
                    table="claims_claimevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harm",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_harmevent" ("claim_id", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."claim_id", OLD."id", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="8c529aeb35d1714a605efa6b63fa555b5f58a014",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6603f",
                    table="claims_harm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harm",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_harmevent" ("claim_id", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."claim_id", NEW."id", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="2bea47acc82cadec443dbc82f9c9ba8eebb21f3a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b34a7",
                    table="claims_harm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harm",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_harmevent" ("claim_id", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."claim_id", NEW."id", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="2f8713659fb0447976abd312e9f690fada0d262c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b0510",
                    table="claims_harm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harmevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d085909cb2a63f334692765e118986c85b955ea0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_07a88",
                    table="claims_harmevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="harmevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="c5659ccc60dad14b6b842788107d07c8c203d4f1",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_d9af4",
                    table="claims_harmevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_relationevent" ("from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_claim_id", "version") VALUES (OLD."from_claim_id", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."to_claim_id", OLD."version"); RETURN NULL;',
                    hash="6bbc64d945dc11b74eb38fa587551be4d0b4ff4b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d87aa",
                    table="claims_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_relationevent" ("from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_claim_id", "version") VALUES (NEW."from_claim_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."to_claim_id", NEW."version"); RETURN NULL;',
                    hash="34453010281d54de43a4fb00e04c1cdfee923601",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eff0a",
                    table="claims_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="supersedes_ends",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"kind\" = 'supersedes')",
                    func="\n                    PERFORM pg_advisory_xact_lock(hashtextextended('relation_supersedes_ends', 0));\n                    IF EXISTS (\n                        WITH RECURSIVE later(id) AS (\n                            SELECT NEW.to_claim_id\n                            UNION\n                            SELECT r.to_claim_id FROM claims_relation r JOIN later ON r.from_claim_id = later.id\n                            WHERE r.kind = 'supersedes' AND r.id IS DISTINCT FROM NEW.id\n                        ) SELECT FROM later WHERE id = NEW.from_claim_id\n                    ) THEN\n                        RAISE EXCEPTION 'A claim cannot supersede itself in a circle.' USING ERRCODE = 'check_violation', CONSTRAINT = 'relation_supersedes_ends';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="681cf6d929cffc9a14909be6f38554edbe3b31be",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_supersedes_ends_337bb",
                    table="claims_relation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_relationevent" ("from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_claim_id", "version") VALUES (NEW."from_claim_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."to_claim_id", NEW."version"); RETURN NULL;',
                    hash="6f17dc936c93f79971f3519afdfa69ed8f31b133",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b5b97",
                    table="claims_relation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ec78d6c97ccaaa2258fbfaa2088b326e5e758148",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ddeee",
                    table="claims_relationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="relationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="5d22cb7331f0c81645ffd5830eb7b4ada1ec24fc",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_c9485",
                    table="claims_relationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="edit_returns_to_draft",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NOT (NEW."state" = \'draft\') AND (OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."reasoning" IS DISTINCT FROM (NEW."reasoning") OR OLD."unknowns" IS DISTINCT FROM (NEW."unknowns") OR OLD."search_log" IS DISTINCT FROM (NEW."search_log") OR OLD."missing_context" IS DISTINCT FROM (NEW."missing_context") OR OLD."successor_id" IS DISTINCT FROM (NEW."successor_id") OR OLD."methodology_version" IS DISTINCT FROM (NEW."methodology_version")))',
                    func="RAISE EXCEPTION 'An edit after submission returns it to draft.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_edit_returns_to_draft';",
                    hash="43cf847138f34493eddfb3a32b41258beab30dbe",
                    operation="UPDATE",
                    pgid="pgtrigger_edit_returns_to_draft_3a6ef",
                    table="claims_verification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_verificationevent" ("claim_id", "created_at", "edited_at", "edited_by_id", "id", "methodology_version", "missing_context", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasoning", "search_log", "signed_at", "signed_by_id", "signed_digest", "signed_status", "state", "submitted_at", "submitted_by_id", "successor_id", "summary", "unknowns", "verdict", "version") VALUES (NEW."claim_id", NEW."created_at", NEW."edited_at", NEW."edited_by_id", NEW."id", NEW."methodology_version", NEW."missing_context", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasoning", NEW."search_log", NEW."signed_at", NEW."signed_by_id", NEW."signed_digest", NEW."signed_status", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."successor_id", NEW."summary", NEW."unknowns", NEW."verdict", NEW."version"); RETURN NULL;',
                    hash="0aa996c735a8a57307205a7c0cc7de003e0342cc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4e0e6",
                    table="claims_verification",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="32a9ced2923918e2ea83120ec6a72a94562753f5",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_fb7a0",
                    table="claims_verification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="c10a5f602b7142884b495f8588b1f516d390c4c3",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_bdd7e",
                    table="claims_verification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_writers",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    INSERT INTO claims_verificationwriter (verification_id, user_id, wrote_at)\n                    SELECT NEW.id, NEW.edited_by_id, NEW.edited_at\n                    WHERE NOT EXISTS (SELECT FROM claims_verificationwriter\n                                      WHERE verification_id = NEW.id AND user_id = NEW.edited_by_id);\n                    RETURN NULL;\n                ",
                    hash="5aa341760535f7bfea0a79e8d6e9622789875143",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_keeps_writers_8cc43",
                    table="claims_verification",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="signed_from_review",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'signed')",
                    func="\n                    IF OLD.state <> 'in_review' THEN\n                        RAISE EXCEPTION 'Only a submitted verification can be signed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_signed_from_review';\n                    END IF;\n                    IF EXISTS (SELECT FROM claims_verificationwriter\n                               WHERE verification_id = NEW.id AND user_id = NEW.signed_by_id) THEN\n                        RAISE EXCEPTION 'Nobody who wrote on a verification may sign it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_signer_did_not_write';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="06890640da847b90800e111f1fb1256adc161b9c",
                    operation="UPDATE",
                    pgid="pgtrigger_signed_from_review_e6cca",
                    table="claims_verification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="signed_is_frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"state\" = 'signed')",
                    func="RAISE EXCEPTION 'A signed verification is frozen: draft a new one.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_signed_is_frozen';",
                    hash="5b1399336e6265b008412eef1c1b31986744c56f",
                    operation="UPDATE",
                    pgid="pgtrigger_signed_is_frozen_4f878",
                    table="claims_verification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="starts_as_draft",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NOT (NEW.\"state\" = 'draft'))",
                    func="RAISE EXCEPTION 'A verification starts as a draft.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_starts_as_draft';",
                    hash="632e95fde7e603e9629bcbea2540147a930d4511",
                    operation="INSERT",
                    pgid="pgtrigger_starts_as_draft_a90cb",
                    table="claims_verification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verification",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_verificationevent" ("claim_id", "created_at", "edited_at", "edited_by_id", "id", "methodology_version", "missing_context", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasoning", "search_log", "signed_at", "signed_by_id", "signed_digest", "signed_status", "state", "submitted_at", "submitted_by_id", "successor_id", "summary", "unknowns", "verdict", "version") VALUES (NEW."claim_id", NEW."created_at", NEW."edited_at", NEW."edited_by_id", NEW."id", NEW."methodology_version", NEW."missing_context", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasoning", NEW."search_log", NEW."signed_at", NEW."signed_by_id", NEW."signed_digest", NEW."signed_status", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."successor_id", NEW."summary", NEW."unknowns", NEW."verdict", NEW."version"); RETURN NULL;',
                    hash="6b114ccc008e77178e15649354a9c9f6a752d34c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c5950",
                    table="claims_verification",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verificationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="09961fe9f448f645267cd351be29eda6fbab72d6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6e402",
                    table="claims_verificationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verificationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="1b1b87a68fbc7e25a1124966c8dbcb936ceb5594",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_68a96",
                    table="claims_verificationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verificationwriter",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f754bea9b1a183d3d62c37bb6e48f15f3b4591cb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_keeps_rows_60b31",
                    table="claims_verificationwriter",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verificationwriter",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="60ea26f337592d094575ecb05e71963f705509ac",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_d5a48",
                    table="claims_verificationwriter",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verificationreturn",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="54b4ba93e99d238912f9273759b8187ffdc874d1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_keeps_rows_06688",
                    table="claims_verificationreturn",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verificationreturn",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="f6d566772f2d96bca2b7bc358572f8a5a59cc33c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_851dd",
                    table="claims_verificationreturn",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="joins_the_chain",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE before record; last_number integer;",
                    func="\n                    SELECT place, link INTO before FROM claims_edition ORDER BY place DESC LIMIT 1;\n                    SELECT max(number) INTO last_number FROM claims_edition WHERE claim_id = NEW.claim_id;\n                    IF NEW.place <> coalesce(before.place, 0) + 1 OR NEW.number <> coalesce(last_number, 0) + 1 THEN\n                        RAISE EXCEPTION 'The edition does not follow the one before it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_joins_the_chain';\n                    END IF;\n                    NEW.content_sha256 = encode(sha256(NEW.content), 'hex');\n                    NEW.link = encode(\n                        sha256(convert_to(coalesce(before.link, '') || NEW.content_sha256, 'UTF8')), 'hex');\n                    IF NEW.verification_id IS NOT NULL AND NOT EXISTS (\n                        SELECT FROM claims_verification\n                        WHERE id = NEW.verification_id AND claim_id = NEW.claim_id AND state = 'signed'\n                    ) THEN\n                        RAISE EXCEPTION 'Only a signed verification of this claim appears.' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_verification_is_signed';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="cf6ec5cfd59191680aef82e56f9fbd93b79a64b5",
                    operation="INSERT",
                    pgid="pgtrigger_joins_the_chain_15333",
                    table="claims_edition",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cb565e6453169a8271556ea6a51c2beab2373678",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_keeps_rows_456aa",
                    table="claims_edition",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="edition",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="889a984b5f970d067818bea9e90ef292f0148128",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_4964f",
                    table="claims_edition",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisher",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_publisherevent" ("grade", "grade_reason", "graded_on", "homepage", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."grade", NEW."grade_reason", NEW."graded_on", NEW."homepage", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="a67bb75aef2af3b8c7fdf02673fa32d24582fc00",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_09cdd",
                    table="claims_publisher",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisher",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="d04ee94d836b327d7d2eed5edacfe232f6c0710a",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_18008",
                    table="claims_publisher",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisher",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="b12d1dcdc579c92c009dff99802799003b799b7b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_3999c",
                    table="claims_publisher",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisher",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_publisherevent" ("grade", "grade_reason", "graded_on", "homepage", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."grade", NEW."grade_reason", NEW."graded_on", NEW."homepage", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                    hash="34fdfc09e9c9e5c98f1bbafb663f0dc61300d044",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8717f",
                    table="claims_publisher",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisherevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3f29e885b8902daf5e5d1803c4ebe185316fbe5f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1989a",
                    table="claims_publisherevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisherevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="2e069c0682f3ae668c955422b7b77ba8c431089e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_b4b02",
                    table="claims_publisherevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_sourceevent" ("added_at", "added_by_id", "archive_url", "byline", "canonical_url", "credited_agency_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "publisher_id", "retracted_at", "retraction_note", "title", "topic_id", "url", "version") VALUES (NEW."added_at", NEW."added_by_id", NEW."archive_url", NEW."byline", NEW."canonical_url", NEW."credited_agency_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."publisher_id", NEW."retracted_at", NEW."retraction_note", NEW."title", NEW."topic_id", NEW."url", NEW."version"); RETURN NULL;',
                    hash="64b58f5e6212c067c3d5d799af0268701dce7008",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bbb94",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="61f1f84d848fd2dc6e65d448bbf541c81c0901ed",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_69acd",
                    table="claims_source",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="e3a0ded995e3bf8a5dd8c27bae71c39949df1c18",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_7dfd4",
                    table="claims_source",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_sourceevent" ("added_at", "added_by_id", "archive_url", "byline", "canonical_url", "credited_agency_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "publisher_id", "retracted_at", "retraction_note", "title", "topic_id", "url", "version") VALUES (NEW."added_at", NEW."added_by_id", NEW."archive_url", NEW."byline", NEW."canonical_url", NEW."credited_agency_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."publisher_id", NEW."retracted_at", NEW."retraction_note", NEW."title", NEW."topic_id", NEW."url", NEW."version"); RETURN NULL;',
                    hash="5650c666723787e44b3e845e443d771db9239925",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fde8d",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sourceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3f92c9d57b7a054311e4bc9ff1301c1cb6390db2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a5b22",
                    table="claims_sourceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sourceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="638096ecc59c005f16777b8f93dc8d02efe5fe0f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_f171f",
                    table="claims_sourceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="hashes_and_publisher",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    SELECT publisher_id INTO NEW.publisher_id FROM claims_source WHERE id = NEW.source_id;\n                    NEW.text_sha256 = encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex');\n                    NEW.original_sha256 = encode(sha256(NEW.original), 'hex');\n                    RETURN NEW;\n                ",
                    hash="3e6bc55ecdc26552136bdd5a368bf13e9a921584",
                    operation="INSERT",
                    pgid="pgtrigger_hashes_and_publisher_f7448",
                    table="claims_capture",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bf621781399f6fd9e9a2f4f61b27bb7b28293465",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_keeps_rows_9c55b",
                    table="claims_capture",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="b8ac040bf9ef02fd7386e13cc7bb8df256c5dd26",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_890a4",
                    table="claims_capture",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_speakerevent" ("description", "id", "kind", "merged_into_id", "name", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher_id", "slug", "version", "wikidata_id") VALUES (NEW."description", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", NEW."part_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publisher_id", NEW."slug", NEW."version", NEW."wikidata_id"); RETURN NULL;',
                    hash="2159912a76f4bb07f26fa5daca9d45cf8cb84bcc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7cf94",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="735cefd0ef84a9ccfacb6a5ad06bd7618fe24518",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_5ddf9",
                    table="claims_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="d4d5f90074fac4be5bc0d6d743bd0ef0e9c5a081",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_77a9a",
                    table="claims_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="part_of_ends",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."part_of_id" IS NOT NULL)',
                    func="\n                    PERFORM pg_advisory_xact_lock(hashtextextended('speaker_part_of_ends', 0));\n                    IF EXISTS (\n                        WITH RECURSIVE above(id) AS (\n                            SELECT NEW.part_of_id\n                            UNION\n                            SELECT s.part_of_id FROM claims_speaker s JOIN above ON s.id = above.id\n                            WHERE s.part_of_id IS NOT NULL\n                        ) SELECT FROM above WHERE id = NEW.id\n                    ) THEN\n                        RAISE EXCEPTION 'A body cannot be part of itself.' USING ERRCODE = 'check_violation', CONSTRAINT = 'speaker_part_of_ends';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="cebaceffecc8ce82085e8b236da3fd53190dc0ed",
                    operation='INSERT OR UPDATE OF "part_of_id"',
                    pgid="pgtrigger_part_of_ends_e628d",
                    table="claims_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_speakerevent" ("description", "id", "kind", "merged_into_id", "name", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher_id", "slug", "version", "wikidata_id") VALUES (NEW."description", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", NEW."part_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publisher_id", NEW."slug", NEW."version", NEW."wikidata_id"); RETURN NULL;',
                    hash="cacd3a8f879f662ab321381dc6b1174483a501f5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d9d7a",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4c9d2e5edff8cca0700490bf7be500f6b256b177",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9c114",
                    table="claims_speakerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="4eb6ce6195666087ab1d0528f8674de7a059f3cf",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_75b43",
                    table="claims_speakerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaker_id"); RETURN NULL;',
                    hash="d8d108830577cf482bfd79fa86f1ab0912650aca",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f0375",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id"); RETURN NULL;',
                    hash="c185c72ca2db21b1edfdf55e82efc9044c89c649",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_770e6",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id"); RETURN NULL;',
                    hash="44a26cd8c598a67962a18811b2690485c276daa5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7e5f9",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeraliasevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e07165e46e11124cb3d37f6ed9e2df4ef2479206",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0df0e",
                    table="claims_speakeraliasevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeraliasevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="a6c3b4cc36e01ec98f40ff6b90758f7dd183636f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_a9758",
                    table="claims_speakeraliasevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_roleevent" ("body_id", "from_on", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "speaks_for", "title", "to_on", "topic_id", "version") VALUES (OLD."body_id", OLD."from_on", OLD."id", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaker_id", OLD."speaks_for", OLD."title", OLD."to_on", OLD."topic_id", OLD."version"); RETURN NULL;',
                    hash="d746084b64b8eb3a9b49f7bf6de39715bf6b9b13",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_19ad0",
                    table="claims_role",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_roleevent" ("body_id", "from_on", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "speaks_for", "title", "to_on", "topic_id", "version") VALUES (NEW."body_id", NEW."from_on", NEW."id", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id", NEW."speaks_for", NEW."title", NEW."to_on", NEW."topic_id", NEW."version"); RETURN NULL;',
                    hash="3e829da4cb8f63447c231fba3e9df699cc5692c7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_14055",
                    table="claims_role",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="party_of_topic",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."party_id" IS NOT NULL)',
                    func="\n                    IF NOT EXISTS (SELECT FROM claims_party WHERE id = NEW.party_id AND topic_id = NEW.topic_id) THEN\n                        RAISE EXCEPTION 'The party belongs to another topic.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_party_of_topic';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="5380d630be80bc3ce5fc623e3db5a8bef326b68e",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_party_of_topic_e5a3d",
                    table="claims_role",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="role",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_roleevent" ("body_id", "from_on", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "speaks_for", "title", "to_on", "topic_id", "version") VALUES (NEW."body_id", NEW."from_on", NEW."id", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id", NEW."speaks_for", NEW."title", NEW."to_on", NEW."topic_id", NEW."version"); RETURN NULL;',
                    hash="d12aad94ff0303829af0272802bc79557ea6fcf2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_836ce",
                    table="claims_role",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ccc3f0ed312d4dac6e410109608f69f330964308",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_296cb",
                    table="claims_roleevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roleevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="6aa05ae0efd1fb20f1868341f8809efeb1bffbe8",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_26efb",
                    table="claims_roleevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="accepted_words_stay",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."state" = \'accepted\' AND (OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."capture_id" IS DISTINCT FROM (NEW."capture_id") OR OLD."segments" IS DISTINCT FROM (NEW."segments")))',
                    func="RAISE EXCEPTION 'The words of an accepted statement stay: correct it by a statement that replaces it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_accepted_words_stay';",
                    hash="11b27632f4395adc8f5abd17fc01c527f0626025",
                    operation='UPDATE OF "capture_id", "start", "end", "exact", "segments"',
                    pgid="pgtrigger_accepted_words_stay_b7fb6",
                    table="claims_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "replaces_id", "reviewed_at", "reviewed_by_id", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."replaces_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                    hash="dd207562dbfe1b6d17f0b8482431fdb237193d1a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ec354",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="3a47b0f35d53509b833c85cd41bbb107f6bcdbaf",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_84614",
                    table="claims_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="4f41abb41bcd3c4dcd7667157eeb277003880579",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_5e79a",
                    table="claims_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "replaces_id", "reviewed_at", "reviewed_by_id", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."replaces_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                    hash="00d2e4341ce68a0b5ea676c62c21cda1995c6d81",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eabae",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="words_in_capture",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE found text;",
                    func="\n                    SELECT substr(text, NEW.start + 1, NEW.\"end\" - NEW.start) INTO found\n                    FROM claims_capture WHERE id = NEW.capture_id;\n                    IF found IS DISTINCT FROM NEW.exact THEN\n                        RAISE EXCEPTION 'The words are not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_words_in_capture';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="e5939c95aa70a7985d930ef3d7febbbcd47c7c84",
                    operation='INSERT OR UPDATE OF "capture_id", "start", "end", "exact"',
                    pgid="pgtrigger_words_in_capture_0cb9e",
                    table="claims_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c7eddb168d025cd315c6a16dd8024aa365caf5c6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a2cf2",
                    table="claims_statementevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="124887b8251a3eef2a16902868f40599b04e779a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_f8b24",
                    table="claims_statementevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementspeaker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_statementspeakerevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "statement_id") VALUES (OLD."id", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaker_id", OLD."statement_id"); RETURN NULL;',
                    hash="f7021a2feaa4d29c13243ed112e84ae14c140327",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_087d1",
                    table="claims_statementspeaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementspeaker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_statementspeakerevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "statement_id") VALUES (NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id", NEW."statement_id"); RETURN NULL;',
                    hash="2f7c7aa93d50d20d178df1e7b0d393166b651a2e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_309b6",
                    table="claims_statementspeaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementspeaker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_statementspeakerevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "statement_id") VALUES (NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id", NEW."statement_id"); RETURN NULL;',
                    hash="aa731447b2758b1b7d9fa25181fe912bebe59c68",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1130d",
                    table="claims_statementspeaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementspeakerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="62b958588644e9bad8223fd612842a7f64f2f6f2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2bafd",
                    table="claims_statementspeakerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statementspeakerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="b8a540c546353c52f79ce0ca9e1dd32272c9fa03",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_b65e5",
                    table="claims_statementspeakerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_figureevent" ("as_of", "bound", "end", "group", "hedge", "high", "id", "increment", "low", "measure", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "side", "start", "statement_id", "version", "words") VALUES (OLD."as_of", OLD."bound", OLD."end", OLD."group", OLD."hedge", OLD."high", OLD."id", OLD."increment", OLD."low", OLD."measure", OLD."period_from", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."side", OLD."start", OLD."statement_id", OLD."version", OLD."words"); RETURN NULL;',
                    hash="79a66ef6567ba32cdf5219edbb8853acb3c96d64",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_df097",
                    table="claims_figure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_figureevent" ("as_of", "bound", "end", "group", "hedge", "high", "id", "increment", "low", "measure", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "side", "start", "statement_id", "version", "words") VALUES (NEW."as_of", NEW."bound", NEW."end", NEW."group", NEW."hedge", NEW."high", NEW."id", NEW."increment", NEW."low", NEW."measure", NEW."period_from", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."side", NEW."start", NEW."statement_id", NEW."version", NEW."words"); RETURN NULL;',
                    hash="4aaf366c062a7df359d5cfb51394cfdc69a6fd6f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a8f13",
                    table="claims_figure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_figureevent" ("as_of", "bound", "end", "group", "hedge", "high", "id", "increment", "low", "measure", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "side", "start", "statement_id", "version", "words") VALUES (NEW."as_of", NEW."bound", NEW."end", NEW."group", NEW."hedge", NEW."high", NEW."id", NEW."increment", NEW."low", NEW."measure", NEW."period_from", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."side", NEW."start", NEW."statement_id", NEW."version", NEW."words"); RETURN NULL;',
                    hash="0f3a9abd268636bc11f29e553bd7816df3664015",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ce0c5",
                    table="claims_figure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="words_in_capture",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NOT EXISTS (\n                        SELECT FROM claims_statement s JOIN claims_capture c ON c.id = s.capture_id\n                        WHERE s.id = NEW.statement_id\n                          AND substr(c.text, NEW.start + 1, NEW.\"end\" - NEW.start) = NEW.words\n                    ) THEN\n                        RAISE EXCEPTION 'The figure is not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_words_in_capture';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="5cc337a5fece6713f2731d9e8a1c7a0d9cfe5a8f",
                    operation='INSERT OR UPDATE OF "statement_id", "start", "end", "words"',
                    pgid="pgtrigger_words_in_capture_1e157",
                    table="claims_figure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="11c75a43ef719519146b207768aa949d3a0061c6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_60ff8",
                    table="claims_figureevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="274be668082df105262fdd51a9f3efeb6be4dbdc",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_a3096",
                    table="claims_figureevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originlink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_originlinkevent" ("capture_id", "end", "evidence", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "score", "settled_at", "settled_by_id", "start", "state", "statement_id", "to_capture_id", "to_publisher_id", "to_speaker_id", "version") VALUES (NEW."capture_id", NEW."end", NEW."evidence", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."score", NEW."settled_at", NEW."settled_by_id", NEW."start", NEW."state", NEW."statement_id", NEW."to_capture_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."version"); RETURN NULL;',
                    hash="6df3baa21883f414002d28b35c854c6fb41e5145",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c199b",
                    table="claims_originlink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originlink",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="dde37a45d2df2707d03694340dc9706687970599",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_8aef6",
                    table="claims_originlink",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originlink",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="8f1cc1c56e8ee22902d535424a2f7a7af26c1242",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_f2a74",
                    table="claims_originlink",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originlink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_originlinkevent" ("capture_id", "end", "evidence", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "score", "settled_at", "settled_by_id", "start", "state", "statement_id", "to_capture_id", "to_publisher_id", "to_speaker_id", "version") VALUES (NEW."capture_id", NEW."end", NEW."evidence", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."score", NEW."settled_at", NEW."settled_by_id", NEW."start", NEW."state", NEW."statement_id", NEW."to_capture_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."version"); RETURN NULL;',
                    hash="35d1dd1baa52d9460b5c8e022a2884fa3356bd99",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_67676",
                    table="claims_originlink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originlinkevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0960392306243c7d8e09e7d1b1239091668a7195",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_10ebd",
                    table="claims_originlinkevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="originlinkevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="e7e38b0c439594f50030d7a6c4ed03f36041f2c0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_d1ea8",
                    table="claims_originlinkevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "claims_positionevent" ("claim_id", "figure_id", "id", "linked_at", "linked_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "stance", "statement_id", "version", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."claim_id", NEW."figure_id", NEW."id", NEW."linked_at", NEW."linked_by_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id", NEW."stance", NEW."statement_id", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                    hash="0d805a28bd921cfe6ed6991c802a13fcc0c4c943",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5b996",
                    table="claims_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="d22f7df49e9fa8abbe18dde6c633ad1ef532507b",
                    operation="DELETE",
                    pgid="pgtrigger_keeps_rows_736b1",
                    table="claims_position",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="441b3090babfe1c032c8937d80b16e82638c230c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_9cf54",
                    table="claims_position",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="on_accepted_statement",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF NOT EXISTS (SELECT FROM claims_statement WHERE id = NEW.statement_id AND state = 'accepted') THEN\n                        RAISE EXCEPTION 'Only an accepted statement takes a position.' USING ERRCODE = 'check_violation', CONSTRAINT = 'position_on_accepted_statement';\n                    END IF;\n                    IF NEW.figure_id IS NOT NULL AND NOT EXISTS (\n                        SELECT FROM claims_figure WHERE id = NEW.figure_id AND statement_id = NEW.statement_id\n                    ) THEN\n                        RAISE EXCEPTION 'The figure is of another statement.' USING ERRCODE = 'check_violation', CONSTRAINT = 'position_figure_of_statement';\n                    END IF;\n                    IF NEW.speaker_id IS NOT NULL AND NOT EXISTS (\n                        SELECT FROM claims_statementspeaker\n                        WHERE speaker_id = NEW.speaker_id AND statement_id = NEW.statement_id\n                    ) THEN\n                        RAISE EXCEPTION 'The speaker is of another statement.' USING ERRCODE = 'check_violation', CONSTRAINT = 'position_speaker_of_statement';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="3a5a01ea9c171b3a559673511236aa73a877d05d",
                    operation='INSERT OR UPDATE OF "statement_id", "figure_id", "speaker_id"',
                    pgid="pgtrigger_on_accepted_statement_f55f7",
                    table="claims_position",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "claims_positionevent" ("claim_id", "figure_id", "id", "linked_at", "linked_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "stance", "statement_id", "version", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."claim_id", NEW."figure_id", NEW."id", NEW."linked_at", NEW."linked_by_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id", NEW."stance", NEW."statement_id", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                    hash="6fe712634684d20b367f5593b9f8c3597180f100",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_58969",
                    table="claims_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="positionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="47ab763438ff7493479e8597f3ecf071df68c7ef",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f6464",
                    table="claims_positionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="positionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="a557c8a091cdc9388ff6ce39b20ac1ce88ba80f1",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_082b8",
                    table="claims_positionevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
