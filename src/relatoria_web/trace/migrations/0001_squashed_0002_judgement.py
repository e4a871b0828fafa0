import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import relatoria_web.site.models.base
from relatoria_web.site.tables import CreateModels


class Migration(migrations.Migration):
    replaces = [("trace", "0001_initial"), ("trace", "0002_judgement")]

    initial = True

    dependencies = [
        ("convene", "0001_squashed_0008_follow"),
        ("people", "__first__"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Entry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveBigIntegerField(unique=True)),
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "account",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("action", models.CharField(db_index=True, max_length=80)),
                        ("kind", models.CharField(max_length=60)),
                        ("target", models.CharField(db_index=True, max_length=12)),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="entries",
                                to="convene.meeting",
                            ),
                        ),
                        ("detail", models.JSONField(default=dict)),
                        ("previous", models.CharField(max_length=64)),
                        ("hash", models.CharField(max_length=64)),
                    ],
                    options={
                        "ordering": ["-number"],
                    },
                ),
                migrations.CreateModel(
                    name="Judgement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "uid",
                            models.CharField(
                                default=relatoria_web.site.models.base.new_uid,
                                editable=False,
                                max_length=12,
                                unique=True,
                            ),
                        ),
                        ("created", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                        ("changed", models.DateTimeField(auto_now=True)),
                        ("revision", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="judgements",
                                to="convene.meeting",
                            ),
                        ),
                        ("kind", models.CharField(max_length=60)),
                        ("target", models.CharField(max_length=12)),
                        (
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("accept", "accepted"),
                                    ("correct", "corrected"),
                                    ("merge", "merged"),
                                    ("split", "split"),
                                    ("add", "added"),
                                    ("reject", "rejected"),
                                    ("resolve", "resolved"),
                                    ("withdraw", "withdrew a judgement"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("change", models.JSONField(blank=True, default=dict)),
                        ("reason", models.TextField(blank=True)),
                        (
                            "author",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="judgements",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "whole",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
                                to="trace.judgement",
                            ),
                        ),
                        (
                            "withdraws",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="withdrawal",
                                to="trace.judgement",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "indexes": [models.Index(fields=["target", "kind"], name="judgement_target")],
                    },
                ),
            ]
        ),
    ]
