import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import relatoria_web.site.models.base
import relatoria_web.site.translated
from relatoria_web.site.tables import CreateModels


class Migration(migrations.Migration):
    replaces = [("steward", "0001_initial"), ("steward", "0002_remaining")]

    initial = True

    dependencies = [
        ("convene", "0001_squashed_0008_follow"),
        ("people", "0001_squashed_0005_interests"),
        ("people", "__first__"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Activity",
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
                        ("code", models.CharField(blank=True, editable=False, max_length=40)),
                        (
                            "name",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="activity"
                            ),
                        ),
                        (
                            "purpose",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="what for"
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("consent", "consent"),
                                    ("contract", "a contract with the person"),
                                    ("legal", "a legal obligation"),
                                    ("vital", "vital interests"),
                                    (
                                        "public",
                                        "a task in the public interest, or the mandate of an international organisation",
                                    ),
                                    ("legitimate", "legitimate interests"),
                                ],
                                max_length=12,
                                verbose_name="legal basis",
                            ),
                        ),
                        (
                            "people",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="whose data"
                            ),
                        ),
                        (
                            "data",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="which data"
                            ),
                        ),
                        (
                            "recipients",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="who receives them",
                            ),
                        ),
                        (
                            "transfers",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="transfers to other countries, with their safeguards",
                            ),
                        ),
                        (
                            "kept",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="how long they are kept",
                            ),
                        ),
                        (
                            "measures",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="how they are protected",
                            ),
                        ),
                        ("in_notice", models.BooleanField(default=True, verbose_name="stands in the public notice")),
                        ("ended", models.DateField(blank=True, null=True, verbose_name="ended on")),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("code", ""), _negated=True),
                                fields=("code",),
                                name="activity_code_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Controller",
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
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="who answers for the data",
                            ),
                        ),
                        (
                            "address",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="postal address",
                            ),
                        ),
                        ("contact", models.EmailField(max_length=254, verbose_name="address for questions about data")),
                        (
                            "authority",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="where one may complain",
                            ),
                        ),
                        (
                            "words",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="what else the notice should say",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Incident",
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
                        ("title", models.CharField(max_length=200, verbose_name="what happened, in a line")),
                        ("text", models.TextField(verbose_name="what happened, and to which data")),
                        ("known", models.DateTimeField(verbose_name="known since")),
                        (
                            "people",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="people concerned, as far as known"
                            ),
                        ),
                        (
                            "risk",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "not judged yet"),
                                    ("none", "no risk to people"),
                                    ("risk", "a risk: the authority is told"),
                                    ("high", "a high risk: the authority and the people are told"),
                                ],
                                default="",
                                max_length=8,
                                verbose_name="risk",
                            ),
                        ),
                        ("measures", models.TextField(blank=True, verbose_name="what was done")),
                        (
                            "authority_told",
                            models.DateTimeField(blank=True, null=True, verbose_name="authority told on"),
                        ),
                        ("people_told", models.DateTimeField(blank=True, null=True, verbose_name="people told on")),
                        ("closed", models.DateField(blank=True, null=True, verbose_name="closed on")),
                    ],
                    options={
                        "ordering": ["-known", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Retention",
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
                        ("holding", models.CharField(max_length=40, unique=True, verbose_name="what is kept")),
                        (
                            "months",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(600),
                                ],
                                verbose_name="for how many months",
                            ),
                        ),
                        ("why", models.CharField(blank=True, max_length=300, verbose_name="why so long")),
                        ("active", models.BooleanField(default=True, verbose_name="the sweep looks for it")),
                    ],
                    options={
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Request",
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
                                on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="people.person"
                            ),
                        ),
                        (
                            "ask",
                            models.CharField(
                                choices=[
                                    ("copy", "a copy of their data"),
                                    ("correction", "a correction"),
                                    ("erasure", "erasure"),
                                    ("restriction", "restriction: kept, but not used"),
                                    ("objection", "an objection to a use"),
                                ],
                                max_length=12,
                                verbose_name="asks for",
                            ),
                        ),
                        ("wish", models.TextField(blank=True, max_length=4000, verbose_name="in their words")),
                        ("received", models.DateField(verbose_name="received on")),
                        ("due", models.DateField(verbose_name="due on")),
                        ("put_off", models.CharField(blank=True, max_length=300, verbose_name="why it is put off")),
                        ("identity", models.CharField(max_length=200, verbose_name="how it is known who asks")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("granted", "granted"),
                                    ("partly", "granted in part"),
                                    ("refused", "refused"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, max_length=2000, verbose_name="reason")),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided", models.DateTimeField(blank=True, null=True)),
                        ("done", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["due", "pk"],
                        "indexes": [
                            models.Index(condition=models.Q(("state", "open")), fields=["due"], name="request_open")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Due",
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
                            "rule",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="dues", to="steward.retention"
                            ),
                        ),
                        ("target", models.CharField(max_length=12)),
                        ("since", models.DateField()),
                        (
                            "fate",
                            models.CharField(
                                choices=[("proposed", "to decide"), ("ended", "erased"), ("kept", "kept longer")],
                                default="proposed",
                                max_length=10,
                            ),
                        ),
                        ("until", models.DateField(blank=True, null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("decided", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["since", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("fate", "proposed")),
                                fields=("rule", "target"),
                                name="due_proposed_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Remaining",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="remaining",
                                to="people.person",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="convene.meeting",
                            ),
                        ),
                        ("kind", models.CharField(max_length=60)),
                        ("targets", models.JSONField(default=list)),
                        ("names", models.JSONField(default=list)),
                        (
                            "outcome",
                            models.CharField(
                                choices=[("waits", "to correct"), ("gone", "names them no more"), ("stays", "stays")],
                                default="waits",
                                max_length=10,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                    },
                ),
            ]
        ),
    ]
