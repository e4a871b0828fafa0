import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import relatoria_web.site.models.base
import relatoria_web.site.translated
from relatoria_web.site.tables import CreateModels


class Migration(migrations.Migration):
    replaces = [
        ("prepare", "0001_initial"),
        ("prepare", "0002_products"),
        ("prepare", "0003_publishing"),
        ("prepare", "0004_matters"),
        ("prepare", "0005_given"),
        ("prepare", "0006_document_template"),
    ]

    dependencies = [
        ("convene", "0001_squashed_0008_follow"),
        ("people", "__first__"),
        ("prepare", "0001_squashed_0006_document_template"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Facts",
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
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE, related_name="facts", to="convene.meeting"
                            ),
                        ),
                        ("text", models.TextField(blank=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="WorkProduct",
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
                            "audience",
                            models.CharField(
                                choices=[("team", "Team"), ("participants", "Participants"), ("public", "Public")],
                                default="team",
                                max_length=12,
                            ),
                        ),
                        ("embargo", models.DateTimeField(blank=True, null=True)),
                        (
                            "process",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="products",
                                to="prepare.process",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="products",
                                to="convene.meeting",
                            ),
                        ),
                        ("kind", models.CharField(max_length=40, verbose_name="kind")),
                        (
                            "title",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="title"
                            ),
                        ),
                        ("stage", models.CharField(default="draft", max_length=20, verbose_name="stage")),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="products",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True, verbose_name="draft wanted by")),
                        ("feeds", models.CharField(blank=True, max_length=60, verbose_name="for the milestone")),
                    ],
                    options={
                        "ordering": ["meeting", "kind", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ProductVersion",
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
                            "product",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="prepare.workproduct",
                            ),
                        ),
                        ("language", models.CharField(max_length=2)),
                        ("number", models.PositiveIntegerField()),
                        ("paper", models.JSONField(default=dict)),
                        (
                            "author",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="product_versions",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                        (
                            "translation",
                            models.CharField(
                                choices=[
                                    ("original", "original"),
                                    ("official", "official translation"),
                                    ("draft", "draft translation"),
                                ],
                                default="original",
                                max_length=12,
                                verbose_name="status of the text",
                            ),
                        ),
                        ("kept", models.BooleanField(default=False)),
                        ("published", models.DateTimeField(blank=True, null=True)),
                        ("shared", models.BooleanField(default=False)),
                        ("shared_on", models.DateTimeField(blank=True, null=True)),
                        ("document", models.CharField(blank=True, max_length=12)),
                    ],
                    options={
                        "ordering": ["product", "language", "-number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("product", "language", "number"), name="product_version_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Matter",
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
                            "audience",
                            models.CharField(
                                choices=[("team", "Team"), ("participants", "Participants"), ("public", "Public")],
                                default="team",
                                max_length=12,
                            ),
                        ),
                        ("embargo", models.DateTimeField(blank=True, null=True)),
                        (
                            "process",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="matters",
                                to="prepare.process",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="matters",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "product",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="matters",
                                to="prepare.workproduct",
                            ),
                        ),
                        ("kind", models.CharField(max_length=40)),
                        ("state", models.CharField(max_length=20, verbose_name="state")),
                        (
                            "title",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="title"
                            ),
                        ),
                        (
                            "text",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="text"
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True, verbose_name="by")),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("details", models.JSONField(blank=True, default=dict)),
                        ("source", models.CharField(blank=True, db_index=True, max_length=12)),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="matters",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("taken", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["process", "meeting", "kind", "order", "pk"],
                        "indexes": [models.Index(fields=["kind", "meeting"], name="matter_kind")],
                    },
                ),
                migrations.CreateModel(
                    name="ProductFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="prepare.productversion",
                            ),
                        ),
                        ("format", models.CharField(max_length=8)),
                        ("path", models.CharField(blank=True, max_length=200)),
                        ("failed", models.BooleanField(default=False)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("version", "format"), name="product_file_once")
                        ],
                    },
                ),
            ]
        ),
    ]
