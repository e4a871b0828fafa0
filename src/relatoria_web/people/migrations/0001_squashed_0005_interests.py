import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import relatoria_web.site.models.base
import relatoria_web.site.translated
from relatoria_web.site.tables import CreateModels


class Migration(migrations.Migration):
    replaces = [
        ("people", "0001_initial"),
        ("people", "0002_initial"),
        ("people", "0003_roles_people_messages"),
        ("people", "0004_wordings_restriction"),
        ("people", "0005_interests"),
    ]

    initial = True

    dependencies = []

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Organisation",
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
                            "name",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="name"
                            ),
                        ),
                        ("acronym", models.CharField(blank=True, max_length=40, verbose_name="abbreviation")),
                        (
                            "stakeholder_type",
                            models.CharField(blank=True, max_length=40, verbose_name="type of stakeholder"),
                        ),
                        ("country", models.CharField(blank=True, max_length=3, verbose_name="country")),
                        (
                            "interests",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="declared interests: who pays it, whom it advises",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="parts",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged",
                                to="people.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["acronym", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Wording",
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
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("contact", "being contacted about other meetings"),
                                    ("registry", "standing in the registry of experts"),
                                    ("recording", "being recorded"),
                                    ("portrait", "a photograph being published"),
                                    ("quotation", "being quoted by name"),
                                ],
                                max_length=12,
                                verbose_name="purpose",
                            ),
                        ),
                        ("version", models.PositiveSmallIntegerField(editable=False)),
                        (
                            "text",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="what is asked, word by word",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["purpose", "-version"],
                        "constraints": [
                            models.UniqueConstraint(fields=("purpose", "version"), name="wording_version_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Person",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("honorific", models.CharField(blank=True, max_length=40, verbose_name="form of address")),
                        (
                            "post",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="post"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="people",
                                to="people.organisation",
                            ),
                        ),
                        ("country", models.CharField(blank=True, max_length=3, verbose_name="country")),
                        (
                            "gender",
                            models.CharField(
                                blank=True,
                                choices=[("f", "woman"), ("m", "man"), ("x", "other"), ("", "not stated")],
                                default="",
                                max_length=1,
                                verbose_name="gender",
                            ),
                        ),
                        ("languages", models.JSONField(blank=True, default=list, verbose_name="languages")),
                        ("topics", models.JSONField(blank=True, default=list, verbose_name="topics")),
                        ("regions", models.JSONField(blank=True, default=list, verbose_name="regions of expertise")),
                        (
                            "interests",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="declared interests: who pays them, whom they advise",
                            ),
                        ),
                        ("expert", models.BooleanField(default=False, verbose_name="in the registry of experts")),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merged",
                                to="people.person",
                            ),
                        ),
                        ("restricted", models.DateTimeField(blank=True, editable=False, null=True)),
                        ("erased", models.DateTimeField(blank=True, editable=False, null=True)),
                    ],
                    options={
                        "ordering": ["name", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Account",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
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
                        ("email", models.EmailField(max_length=254, unique=True, verbose_name="e-mail address")),
                        (
                            "person",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="account",
                                to="people.person",
                            ),
                        ),
                        ("language", models.CharField(default="en", max_length=2, verbose_name="language")),
                        ("time_zone", models.CharField(default="UTC", max_length=64, verbose_name="time zone")),
                        ("is_active", models.BooleanField(default=True)),
                        ("administrator", models.BooleanField(default=False)),
                        ("joined", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Consent",
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="consents", to="people.person"
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("contact", "being contacted about other meetings"),
                                    ("registry", "standing in the registry of experts"),
                                    ("recording", "being recorded"),
                                    ("portrait", "a photograph being published"),
                                    ("quotation", "being quoted by name"),
                                ],
                                max_length=12,
                                verbose_name="purpose",
                            ),
                        ),
                        ("given", models.BooleanField(verbose_name="agreed")),
                        (
                            "wording",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consents",
                                to="people.wording",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="how it was given")),
                        (
                            "account",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-created", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Notification",
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
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notifications",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("kind", models.CharField(max_length=80)),
                        ("target", models.CharField(max_length=12)),
                        ("read", models.DateTimeField(blank=True, null=True)),
                        ("mailed", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["-created", "-pk"],
                        "indexes": [
                            models.Index(fields=["account", "-created"], name="notification_of_account"),
                            models.Index(
                                condition=models.Q(("mailed__isnull", True)),
                                fields=["account"],
                                name="notification_unsent",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Preference",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="preferences",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("kind", models.CharField(max_length=80)),
                        (
                            "pace",
                            models.CharField(
                                choices=[("now", "at once"), ("daily", "once a day"), ("never", "never")], max_length=8
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("account", "kind"), name="preference_once")],
                    },
                ),
            ]
        ),
    ]
