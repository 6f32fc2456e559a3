"""Invitations to the desk, what was done about its people, and the epoch of their sessions."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0027_second_assessment"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="session_epoch",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_sha256", models.TextField(unique=True)),
                (
                    "role",
                    models.TextField(
                        choices=[
                            ("contributor", "contributor"),
                            ("editor", "editor"),
                            ("publisher", "publisher"),
                            ("administrator", "administrator"),
                        ],
                        null=True,
                    ),
                ),
                ("name", models.TextField(blank=True)),
                ("email", models.TextField(blank=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("used_at", models.DateTimeField(null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "used_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("token_sha256__regex", "^[0-9a-f]{64}$")), name="invitation_token_hashed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person", None), ("role__isnull", False)),
                            models.Q(("person__isnull", False), ("role", None)),
                            _connector="OR",
                        ),
                        name="invitation_to_join_or_to_return",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["contributor", "editor", "publisher", "administrator"])),
                        name="invitation_role_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))), name="invitation_expires_later"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("used_at__isnull", True), ("used_by__isnull", True)),
                            models.Q(("used_at__isnull", False), ("used_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="invitation_used_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("used_at", None), ("withdrawn_at", None), _connector="OR"),
                        name="invitation_ends_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "change",
                    models.TextField(
                        choices=[
                            ("invited", "invited"),
                            ("invitation_withdrawn", "invitation withdrawn"),
                            ("joined", "joined"),
                            ("added", "added"),
                            ("role_changed", "role changed"),
                            ("suspended", "suspended"),
                            ("restored", "restored"),
                            ("signed_out", "signed out"),
                            ("second_step_reset", "second step reset"),
                            ("password_link_drawn", "password link drawn"),
                            ("password_changed", "password changed"),
                        ]
                    ),
                ),
                ("detail", models.TextField(blank=True)),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events_of",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["person", "-id"], name="person_event_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "change__in",
                                [
                                    "invited",
                                    "invitation_withdrawn",
                                    "joined",
                                    "added",
                                    "role_changed",
                                    "suspended",
                                    "restored",
                                    "signed_out",
                                    "second_step_reset",
                                    "password_link_drawn",
                                    "password_changed",
                                ],
                            )
                        ),
                        name="person_event_change_known",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_rows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="776d7d7ed77eee0034b5771b005ca2ebb037c6ce",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_keeps_rows_73642",
                    table="claims_personevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personevent",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                    hash="87fdafb37cc31f60cd22ebf30a321482938c20dc",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_keeps_table_f53a9",
                    table="claims_personevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
