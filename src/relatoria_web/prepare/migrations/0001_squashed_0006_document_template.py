import django.db.models.deletion
import django.utils.timezone
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

    initial = True

    dependencies = [
        ("people", "0001_squashed_0005_interests"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Process",
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
                        ("slug", models.SlugField(unique=True)),
                        (
                            "title",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="title"
                            ),
                        ),
                        (
                            "purpose",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="purpose"
                            ),
                        ),
                        ("start", models.DateField(blank=True, null=True, verbose_name="from")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="until")),
                    ],
                    options={
                        "ordering": ["start", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Calendar",
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
                            "process",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="calendar",
                                to="prepare.process",
                            ),
                        ),
                        ("body", models.JSONField(default=dict)),
                        ("met", models.JSONField(blank=True, default=list)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="WorkPlan",
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
                            "process",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE, related_name="plan", to="prepare.process"
                            ),
                        ),
                        ("tasks", models.JSONField(blank=True, default=list)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DocumentTemplate",
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
                            "process",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="template",
                                to="prepare.process",
                            ),
                        ),
                        (
                            "name",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="name of the organisation",
                            ),
                        ),
                        (
                            "footer",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="contact line, at the foot of each page",
                            ),
                        ),
                        (
                            "disclaimer",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="disclaimer, after the text",
                            ),
                        ),
                        ("colour", models.CharField(blank=True, max_length=7, verbose_name="colour of headings")),
                        ("logo", models.BinaryField(blank=True, default=bytes, verbose_name="logo")),
                        (
                            "logo_alt",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="what the logo shows, for who cannot see it",
                            ),
                        ),
                        (
                            "headings",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="own section headings, one a line: fixed heading = own heading",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Mechanism",
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
                        ("slug", models.SlugField(unique=True)),
                        (
                            "name",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="name"
                            ),
                        ),
                        ("acronym", models.CharField(blank=True, max_length=40, verbose_name="abbreviation")),
                        (
                            "scope",
                            models.CharField(
                                choices=[
                                    ("regional", "regional"),
                                    ("interregional", "interregional"),
                                    ("global", "global"),
                                ],
                                default="global",
                                max_length=16,
                                verbose_name="scope",
                            ),
                        ),
                        ("founded", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="founded in")),
                        ("binding", models.BooleanField(default=False, verbose_name="takes binding decisions")),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="mechanisms",
                                to="people.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["scope", "slug"],
                    },
                ),
                migrations.CreateModel(
                    name="PlanVersion",
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
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="prepare.workplan",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("on", models.DateField(default=django.utils.timezone.localdate)),
                        ("body", models.JSONField(default=dict)),
                        ("note", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "ordering": ["plan", "-number"],
                        "constraints": [models.UniqueConstraint(fields=("plan", "number"), name="plan_version_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Edition",
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
                            "mechanism",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="editions",
                                to="prepare.mechanism",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="editions",
                                to="prepare.process",
                            ),
                        ),
                        ("label", models.CharField(max_length=60, verbose_name="label")),
                        (
                            "theme",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="theme"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-label", "pk"],
                        "constraints": [models.UniqueConstraint(fields=("mechanism", "label"), name="edition_once")],
                    },
                ),
            ]
        ),
    ]
