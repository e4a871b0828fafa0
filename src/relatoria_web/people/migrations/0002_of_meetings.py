import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import relatoria_web.site.models.base
from relatoria_web.site.tables import CreateModels


class Migration(migrations.Migration):
    replaces = [
        ("people", "0001_initial"),
        ("people", "0002_initial"),
        ("people", "0003_roles_people_messages"),
        ("people", "0004_wordings_restriction"),
        ("people", "0005_interests"),
    ]

    dependencies = [
        ("convene", "0001_squashed_0008_follow"),
        ("people", "0001_squashed_0005_interests"),
        ("prepare", "0001_squashed_0006_document_template"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Assignment",
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
                                related_name="assignments",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("participant", "participant"),
                                    ("delegate", "delegate"),
                                    ("focal_point", "organisation's focal point"),
                                    ("moderator", "moderator"),
                                    ("rapporteur", "rapporteur"),
                                    ("secretariat", "secretariat"),
                                    ("coordinator", "independent coordinator"),
                                    ("steward", "data steward"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assignments",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assignments",
                                to="prepare.process",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="assignments",
                                to="people.organisation",
                            ),
                        ),
                        ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("meeting__isnull", False), ("process__isnull", True)),
                                    models.Q(("meeting__isnull", True), ("process__isnull", False)),
                                    _connector="OR",
                                ),
                                name="assignment_has_one_scope",
                            ),
                            models.UniqueConstraint(
                                fields=("account", "role", "meeting", "process", "organisation"),
                                name="assignment_once",
                                nulls_distinct=False,
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
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
                        ("email", models.EmailField(max_length=254, verbose_name="e-mail address")),
                        ("language", models.CharField(default="en", max_length=2, verbose_name="language")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("participant", "participant"),
                                    ("delegate", "delegate"),
                                    ("focal_point", "organisation's focal point"),
                                    ("moderator", "moderator"),
                                    ("rapporteur", "rapporteur"),
                                    ("secretariat", "secretariat"),
                                    ("coordinator", "independent coordinator"),
                                    ("steward", "data steward"),
                                ],
                                max_length=16,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "process",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invitations",
                                to="prepare.process",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="invitations",
                                to="people.organisation",
                            ),
                        ),
                        ("until", models.DateField(blank=True, null=True, verbose_name="last day of the role")),
                        (
                            "invited_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="invited",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("expires", models.DateTimeField(verbose_name="expires")),
                        ("accepted", models.DateTimeField(blank=True, null=True)),
                        ("withdrawn", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["-created", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("meeting__isnull", False), ("process__isnull", True)),
                                    models.Q(("meeting__isnull", True), ("process__isnull", False)),
                                    _connector="OR",
                                ),
                                name="invitation_has_one_scope",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
