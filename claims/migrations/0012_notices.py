"""What people are told, and how each of them wants to hear of it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0011_assignment"),
    ]

    operations = [
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("assigned", "assigned"),
                            ("mentioned", "mentioned"),
                            ("to_sign", "to sign"),
                            ("returned", "returned"),
                            ("signed", "signed"),
                            ("published", "published"),
                            ("evidence_changed", "evidence changed"),
                            ("second_wanted", "second wanted"),
                            ("disagreement", "disagreement"),
                            ("question_overdue", "question overdue"),
                            ("merged", "merged"),
                        ]
                    ),
                ),
                ("text", models.TextField()),
                ("address", models.TextField()),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notices", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(condition=models.Q(("read_at", None)), fields=["to"], name="notice_unread"),
                    models.Index(fields=["to", "-id"], name="notice_newest"),
                    models.Index(
                        condition=models.Q(("read_at__isnull", False)), fields=["read_at"], name="notice_read"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("text__regex", "\\S")), name="notice_text_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "assigned",
                                    "mentioned",
                                    "to_sign",
                                    "returned",
                                    "signed",
                                    "published",
                                    "evidence_changed",
                                    "second_wanted",
                                    "disagreement",
                                    "question_overdue",
                                    "merged",
                                ],
                            )
                        ),
                        name="notice_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("address__startswith", "/desk/")), name="notice_leads_to_the_desk"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("to", models.F("by")), _negated=True), name="notice_is_from_another"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("assigned", "assigned"),
                            ("mentioned", "mentioned"),
                            ("to_sign", "to sign"),
                            ("returned", "returned"),
                            ("signed", "signed"),
                            ("published", "published"),
                            ("evidence_changed", "evidence changed"),
                            ("second_wanted", "second wanted"),
                            ("disagreement", "disagreement"),
                            ("question_overdue", "question overdue"),
                            ("merged", "merged"),
                        ]
                    ),
                ),
                (
                    "way",
                    models.TextField(
                        choices=[("desk", "On the desk"), ("email", "Also by e-mail"), ("none", "Not at all")]
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notice_choices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "kind"), name="notice_choice_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "assigned",
                                    "mentioned",
                                    "to_sign",
                                    "returned",
                                    "signed",
                                    "published",
                                    "evidence_changed",
                                    "second_wanted",
                                    "disagreement",
                                    "question_overdue",
                                    "merged",
                                ],
                            )
                        ),
                        name="notice_choice_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("way__in", ["desk", "email", "none"])), name="notice_choice_way_known"
                    ),
                ],
            },
        ),
    ]
