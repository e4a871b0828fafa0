import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import relatoria_web.site.models.base
import relatoria_web.site.translated
from relatoria_web.site.tables import CreateModels


class Migration(migrations.Migration):
    replaces = [
        ("conclude", "0001_initial"),
        ("conclude", "0002_analytical_report"),
        ("conclude", "0003_reservation_of_a_group"),
    ]

    initial = True

    dependencies = [
        ("convene", "0001_squashed_0008_follow"),
        ("people", "__first__"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="PointSet",
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
                                related_name="point_sets",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "grouping",
                            models.CharField(
                                choices=[
                                    ("working_group", "working group"),
                                    ("un_group", "regional group of the United Nations"),
                                    ("region", "region"),
                                    ("stakeholder", "type of stakeholder"),
                                    ("session", "session"),
                                    ("document", "document"),
                                ],
                                default="stakeholder",
                                max_length=16,
                                verbose_name="grouped by",
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(
                                choices=[("team", "Team"), ("participants", "Participants"), ("public", "Public")],
                                default="team",
                                max_length=12,
                            ),
                        ),
                        ("answers_open", models.BooleanField(default=False, verbose_name="participants may answer")),
                        (
                            "work",
                            models.CharField(
                                choices=[
                                    ("none", "not begun"),
                                    ("waiting", "waiting for the worker"),
                                    ("running", "at work"),
                                    ("done", "done"),
                                    ("failed", "failed"),
                                ],
                                default="none",
                                max_length=8,
                            ),
                        ),
                        ("step_done", models.PositiveIntegerField(default=0)),
                        ("step_total", models.PositiveIntegerField(default=0)),
                        ("failure", models.TextField(blank=True)),
                        ("made", models.DateTimeField(blank=True, null=True)),
                        ("record", models.CharField(blank=True, max_length=64)),
                        ("stamp", models.CharField(blank=True, max_length=120)),
                        ("guard", models.CharField(blank=True, max_length=64)),
                        ("documents", models.JSONField(default=list)),
                        ("groups", models.JSONField(default=list)),
                        ("registers", models.JSONField(default=dict)),
                        ("silent", models.JSONField(default=list)),
                        ("data", models.BinaryField(default=bytes)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [models.UniqueConstraint(fields=("meeting", "grouping"), name="point_set_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Criterion",
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
                                related_name="criteria",
                                to="convene.meeting",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        (
                            "text",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="criterion"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["meeting", "order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Point",
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
                            "set",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="points",
                                to="conclude.pointset",
                            ),
                        ),
                        ("key", models.CharField(blank=True, max_length=12)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("statement", models.TextField()),
                        ("language", models.CharField(max_length=8)),
                        (
                            "title",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="wording of the team",
                            ),
                        ),
                        ("kind", models.CharField(max_length=40)),
                        ("theme", models.CharField(blank=True, max_length=40)),
                        ("status", models.CharField(max_length=12)),
                        ("exposed", models.PositiveIntegerField(default=0)),
                        ("in_favour", models.PositiveIntegerField(default=0)),
                        ("against", models.PositiveIntegerField(default=0)),
                        ("groups_for", models.PositiveIntegerField(default=0)),
                        ("p_value", models.FloatField(blank=True, null=True)),
                        ("particular_to", models.CharField(blank=True, max_length=500)),
                        ("trials", models.PositiveIntegerField(default=0)),
                        ("kept", models.PositiveIntegerField(default=0)),
                        ("fragile", models.JSONField(default=list)),
                        ("members", models.JSONField(default=list)),
                        ("opposed", models.JSONField(default=list)),
                        ("voices", models.JSONField(default=list)),
                    ],
                    options={
                        "ordering": ["set", "order", "pk"],
                        "indexes": [
                            models.Index(fields=["set", "key"], name="conclude_po_set_id_613f46_idx"),
                            models.Index(fields=["set", "status", "order"], name="conclude_po_set_id_7b1a0d_idx"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Report",
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
                                related_name="reports",
                                to="convene.meeting",
                            ),
                        ),
                        ("slug", models.SlugField(default="report", verbose_name="address")),
                        (
                            "profile",
                            models.CharField(
                                choices=[
                                    ("synthesis", "synthesis of conclusions"),
                                    ("un_report", "report in the manner of the United Nations"),
                                    ("analytical", "analytical report, session by session"),
                                ],
                                default="synthesis",
                                max_length=12,
                                verbose_name="manner",
                            ),
                        ),
                        (
                            "workspace",
                            models.CharField(
                                choices=[
                                    ("meeting", "the meeting's secretariat and rapporteurs"),
                                    ("coordinator", "the independent coordinator"),
                                ],
                                default="meeting",
                                max_length=12,
                                verbose_name="written by",
                            ),
                        ),
                        (
                            "points",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports",
                                to="conclude.pointset",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="reports",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["meeting", "pk"],
                        "constraints": [models.UniqueConstraint(fields=("meeting", "slug"), name="report_address")],
                    },
                ),
                migrations.CreateModel(
                    name="GroupCount",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "point",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="counts", to="conclude.point"
                            ),
                        ),
                        ("group", models.CharField(max_length=500)),
                        ("exposed", models.PositiveIntegerField()),
                        ("in_favour", models.PositiveIntegerField()),
                        ("against", models.PositiveIntegerField()),
                    ],
                    options={
                        "ordering": ["group"],
                        "constraints": [models.UniqueConstraint(fields=("point", "group"), name="group_count_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Proposal",
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
                            "set",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="proposals",
                                to="conclude.pointset",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("merge", "merge"), ("split", "split")], default="merge", max_length=8
                            ),
                        ),
                        (
                            "left",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="proposals_left",
                                to="conclude.point",
                            ),
                        ),
                        (
                            "right",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="proposals_right",
                                to="conclude.point",
                            ),
                        ),
                        ("score", models.FloatField(default=0.0)),
                        ("why", models.TextField(blank=True)),
                        ("members", models.JSONField(default=list)),
                        (
                            "ruling",
                            models.CharField(
                                choices=[("open", "open"), ("accepted", "accepted"), ("rejected", "rejected")],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        ("reason", models.TextField(blank=True)),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="rulings",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("ruled", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["-score", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Answer",
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
                            "point",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="conclude.point"
                            ),
                        ),
                        (
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "choice",
                            models.CharField(
                                choices=[("agree", "agree"), ("disagree", "disagree"), ("pass", "pass")], max_length=8
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("point", "account"), name="answer_once")],
                    },
                ),
                migrations.CreateModel(
                    name="GroupVote",
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
                            "point",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="group_votes",
                                to="conclude.point",
                            ),
                        ),
                        ("group", models.CharField(max_length=500, verbose_name="group")),
                        (
                            "vote",
                            models.CharField(
                                choices=[
                                    ("yes", "works for us"),
                                    ("conditions", "works under conditions"),
                                    ("no", "does not work for us"),
                                ],
                                max_length=12,
                                verbose_name="vote",
                            ),
                        ),
                        ("met", models.JSONField(blank=True, default=list, verbose_name="criteria met")),
                        ("reason", models.TextField(blank=True, verbose_name="reason or conditions")),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="group_votes",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["point", "group"],
                        "constraints": [models.UniqueConstraint(fields=("point", "group"), name="group_vote_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Expression",
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
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="expressions",
                                to="conclude.report",
                            ),
                        ),
                        ("language", models.CharField(max_length=2, verbose_name="language")),
                        ("title", models.CharField(blank=True, max_length=300, verbose_name="title")),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("review", "under review"),
                                    ("cleared", "cleared"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "work",
                            models.CharField(
                                choices=[
                                    ("none", "not begun"),
                                    ("waiting", "waiting for the worker"),
                                    ("running", "at work"),
                                    ("done", "done"),
                                    ("failed", "failed"),
                                ],
                                default="none",
                                max_length=8,
                            ),
                        ),
                        ("failure", models.TextField(blank=True)),
                        ("record", models.CharField(blank=True, max_length=64)),
                        ("points_hash", models.CharField(blank=True, max_length=64)),
                        ("faults", models.JSONField(default=list)),
                        ("checked", models.DateTimeField(blank=True, null=True)),
                        ("numbered", models.PositiveIntegerField(default=0)),
                        (
                            "holder",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="held",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("held_until", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["report", "language"],
                        "constraints": [models.UniqueConstraint(fields=("report", "language"), name="expression_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Section",
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
                            "expression",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sections",
                                to="conclude.expression",
                            ),
                        ),
                        ("key", models.CharField(max_length=200)),
                        ("heading", models.TextField(blank=True, verbose_name="heading")),
                        ("level", models.PositiveSmallIntegerField(default=2)),
                        ("order", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["expression", "order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="SetAside",
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
                            "expression",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="set_aside",
                                to="conclude.expression",
                            ),
                        ),
                        ("contribution", models.CharField(max_length=20)),
                        ("why", models.TextField(verbose_name="reason")),
                        ("shown", models.JSONField(default=dict)),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="set_aside",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["expression", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("expression", "contribution"), name="set_aside_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Version",
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
                            "expression",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="conclude.expression",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("data", models.JSONField()),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="versions",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["expression", "-number"],
                        "constraints": [
                            models.UniqueConstraint(fields=("expression", "number"), name="version_number_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Clearance",
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
                            "expression",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="clearances",
                                to="conclude.expression",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("review", "under review"),
                                    ("cleared", "cleared"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="clearances",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["expression", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Publication",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="publications",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publications",
                                to="conclude.report",
                            ),
                        ),
                        (
                            "expression",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publications",
                                to="conclude.expression",
                            ),
                        ),
                        ("language", models.CharField(max_length=2)),
                        ("version", models.PositiveIntegerField()),
                        ("symbol", models.CharField(max_length=80)),
                        ("title", models.CharField(max_length=300)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("making", "being made"),
                                    ("refused", "refused"),
                                    ("current", "current"),
                                    ("superseded", "replaced by a later version"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="making",
                                max_length=10,
                            ),
                        ),
                        ("hash", models.CharField(blank=True, max_length=64)),
                        ("published", models.DateTimeField(blank=True, null=True)),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="publications",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="what was corrected")),
                        (
                            "override",
                            models.TextField(blank=True, verbose_name="reason for publishing in spite of faults"),
                        ),
                        ("faults", models.JSONField(default=list)),
                        ("failure", models.TextField(blank=True)),
                        ("withdrawn", models.DateTimeField(blank=True, null=True)),
                        ("withdrawn_reason", models.TextField(blank=True, verbose_name="reason for the withdrawal")),
                        ("page", models.JSONField(default=dict)),
                    ],
                    options={
                        "ordering": ["report", "language", "-version"],
                        "indexes": [
                            models.Index(fields=["meeting", "language", "state"], name="conclude_pu_meeting_07d20a_idx")
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("expression", "version"), name="publication_version_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reservation",
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
                            "point",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reservations",
                                to="conclude.point",
                            ),
                        ),
                        ("holder", models.CharField(max_length=200, verbose_name="who makes the reservation")),
                        ("is_group", models.BooleanField(default=False, verbose_name="a group")),
                        (
                            "text",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="text"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="reservations",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("withdrawn", models.BooleanField(default=False)),
                        (
                            "note",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="recorded",
                                to="convene.groupnote",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["point", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Sentence",
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
                            "expression",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sentences",
                                to="conclude.expression",
                            ),
                        ),
                        (
                            "section",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sentences",
                                to="conclude.section",
                            ),
                        ),
                        ("paragraph", models.PositiveIntegerField(default=0)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("number", models.PositiveIntegerField()),
                        ("origin", models.CharField(blank=True, max_length=16)),
                        ("text", models.TextField(verbose_name="sentence")),
                        ("kind", models.CharField(default="attributed", max_length=12)),
                        ("contributions", models.JSONField(default=list)),
                        ("actors", models.JSONField(default=list)),
                        ("passages", models.JSONField(default=list)),
                        (
                            "point",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="sentences",
                                to="conclude.point",
                            ),
                        ),
                        ("quantifier", models.CharField(blank=True, max_length=12)),
                        ("count", models.JSONField(default=list)),
                        ("phrased_by", models.CharField(default="template", max_length=80)),
                        ("evidence", models.JSONField(default=dict)),
                        ("faults", models.JSONField(default=list)),
                        ("checked", models.PositiveIntegerField(blank=True, null=True)),
                        ("live", models.BooleanField(default=True)),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="sentences",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["expression", "section__order", "paragraph", "order", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("expression", "number"), name="sentence_number_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublishedFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "publication",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="conclude.publication",
                            ),
                        ),
                        ("format", models.CharField(max_length=40)),
                        ("name", models.CharField(max_length=200)),
                        ("sha256", models.CharField(max_length=64)),
                        ("size", models.PositiveIntegerField()),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("publication", "format"), name="published_format_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Comment",
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
                            "sentence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="comments",
                                to="conclude.sentence",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="comment")),
                        ("suggestion", models.TextField(blank=True, verbose_name="suggested wording")),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "open"), ("resolved", "resolved"), ("accepted", "accepted")],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="comments",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "closed_by",
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
                        "ordering": ["sentence", "pk"],
                    },
                ),
            ]
        ),
    ]
