import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import relatoria_web.site.models.base
import relatoria_web.site.translated
from relatoria_web.site.tables import CreateModels


class Migration(migrations.Migration):
    replaces = [
        ("gather", "0001_initial"),
        ("gather", "0002_reading"),
        ("gather", "0003_input"),
        ("gather", "0004_sendings"),
        ("gather", "0005_facets"),
        ("gather", "0006_ties"),
        ("gather", "0007_channels"),
        ("gather", "0008_tallies"),
        ("gather", "0009_addressees"),
        ("gather", "0010_input_types"),
        ("gather", "0011_whose_statement"),
        ("gather", "0012_answer_readers"),
    ]

    initial = True

    dependencies = [
        ("convene", "0001_squashed_0008_follow"),
        ("people", "0001_squashed_0005_interests"),
        ("people", "__first__"),
        ("prepare", "0002_of_meetings"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Actor",
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
                        ("key", models.CharField(max_length=64)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("accepted", "accepted"),
                                    ("corrected", "corrected"),
                                    ("added", "added"),
                                    ("merged", "merged into another"),
                                    ("rejected", "rejected"),
                                ],
                                default="proposed",
                                max_length=12,
                            ),
                        ),
                        (
                            "change",
                            models.CharField(
                                blank=True,
                                choices=[("", ""), ("new", "new"), ("changed", "changed"), ("lost", "no longer found")],
                                default="",
                                max_length=8,
                            ),
                        ),
                        ("reading", models.JSONField(default=dict)),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="merged",
                                to="gather.actor",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="actors", to="convene.meeting"
                            ),
                        ),
                        ("kind", models.CharField(max_length=16)),
                        ("name", models.CharField(max_length=500)),
                        ("role", models.TextField(blank=True)),
                        ("organisation_name", models.TextField(blank=True)),
                        ("country", models.CharField(blank=True, max_length=3)),
                        ("region", models.CharField(blank=True, max_length=40)),
                        ("stakeholder_type", models.CharField(blank=True, max_length=40)),
                        ("gender", models.CharField(blank=True, max_length=1)),
                        ("aliases", models.JSONField(blank=True, default=list)),
                        ("members", models.JSONField(blank=True, default=list)),
                        ("public", models.BooleanField(default=False)),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="actors",
                                to="people.person",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="actors",
                                to="people.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name", "pk"],
                        "constraints": [models.UniqueConstraint(fields=("meeting", "key"), name="actor_once")],
                    },
                ),
                migrations.CreateModel(
                    name="InputSet",
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
                                related_name="input_sets",
                                to="convene.meeting",
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        ("note", models.TextField(blank=True)),
                        ("content", models.JSONField(default=dict)),
                        ("digest", models.CharField(max_length=64)),
                        (
                            "account",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="input_sets",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Ledger",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "meeting",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE, related_name="ledger", to="convene.meeting"
                            ),
                        ),
                        ("wanted", models.PositiveBigIntegerField(default=0)),
                        ("done", models.PositiveBigIntegerField(default=0)),
                        ("rules", models.CharField(blank=True, max_length=64)),
                        ("version", models.CharField(blank=True, max_length=80)),
                        ("reconciled", models.DateTimeField(blank=True, null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="Document",
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
                                related_name="documents",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="documents",
                                to="convene.session",
                            ),
                        ),
                        (
                            "within",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="members",
                                to="gather.document",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("upload", "uploaded"),
                                    ("statement", "submitted statement"),
                                    ("answers", "answers to questions"),
                                    ("consultation", "report of a consultation"),
                                ],
                                default="upload",
                                max_length=16,
                            ),
                        ),
                        ("name", models.CharField(max_length=255)),
                        ("title", models.TextField(blank=True)),
                        ("language", models.CharField(blank=True, max_length=8)),
                        ("kind", models.CharField(blank=True, max_length=24)),
                        ("kind_set", models.CharField(blank=True, max_length=24)),
                        (
                            "input_type",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="documents",
                                to="prepare.matter",
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64)),
                        ("size", models.PositiveBigIntegerField(default=0)),
                        ("media", models.CharField(blank=True, max_length=100)),
                        ("pages", models.PositiveIntegerField(default=0)),
                        ("file", models.CharField(blank=True, max_length=200)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("reading", "being read"),
                                    ("read", "read"),
                                    ("opened", "opened"),
                                    ("failed", "not read"),
                                ],
                                default="waiting",
                                max_length=12,
                            ),
                        ),
                        ("claim", models.CharField(blank=True, max_length=120)),
                        ("claimed", models.DateTimeField(blank=True, null=True)),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("failure", models.CharField(blank=True, max_length=60)),
                        ("failure_values", models.JSONField(blank=True, default=dict)),
                        ("text", models.TextField(blank=True)),
                        ("shape", models.JSONField(blank=True, default=dict)),
                        ("masked", models.JSONField(blank=True, null=True)),
                        ("settled", models.BooleanField(default=False)),
                        ("read_by", models.CharField(blank=True, max_length=40)),
                        (
                            "rule",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("attributed", "attributed"),
                                    ("by_group", "by group"),
                                    ("not_attributed", "not attributed"),
                                ],
                                default="",
                                max_length=16,
                                verbose_name="attribution rule",
                            ),
                        ),
                        ("source", models.JSONField(blank=True, default=dict)),
                        (
                            "submitted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="documents",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "indexes": [models.Index(fields=["meeting", "state"], name="document_state")],
                        "constraints": [models.UniqueConstraint(fields=("meeting", "sha256"), name="document_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Extract",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "document",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="extract",
                                to="gather.document",
                            ),
                        ),
                        ("version", models.CharField(max_length=80)),
                        ("body", models.BinaryField()),
                    ],
                ),
                migrations.CreateModel(
                    name="Consultation",
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
                                related_name="consultations",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("national", "national"),
                                    ("regional", "regional"),
                                    ("local_government", "of local and regional governments"),
                                    ("research", "of research and academia"),
                                    ("civil_society", "of civil society"),
                                ],
                                default="national",
                                max_length=16,
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        ("convener", models.CharField(blank=True, max_length=300)),
                        ("partners", models.CharField(blank=True, max_length=500)),
                        ("country", models.CharField(blank=True, max_length=3)),
                        ("region", models.CharField(blank=True, max_length=40)),
                        ("place", models.CharField(blank=True, max_length=200)),
                        ("day", models.DateField(blank=True, null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("declared", "declared"),
                                    ("scheduled", "scheduled"),
                                    ("held", "held"),
                                    ("reported", "report received"),
                                ],
                                default="declared",
                                max_length=12,
                            ),
                        ),
                        ("history", models.JSONField(blank=True, default=list)),
                        ("topics", models.TextField(blank=True)),
                        ("support", models.CharField(blank=True, max_length=300)),
                        ("ministries", models.BooleanField(default=False)),
                        ("levels", models.BooleanField(default=False)),
                        ("society", models.BooleanField(default=False)),
                        (
                            "report",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="consultations",
                                to="gather.document",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["kind", "day", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Intervention",
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
                        ("key", models.CharField(max_length=64)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("accepted", "accepted"),
                                    ("corrected", "corrected"),
                                    ("added", "added"),
                                    ("merged", "merged into another"),
                                    ("rejected", "rejected"),
                                ],
                                default="proposed",
                                max_length=12,
                            ),
                        ),
                        (
                            "change",
                            models.CharField(
                                blank=True,
                                choices=[("", ""), ("new", "new"), ("changed", "changed"), ("lost", "no longer found")],
                                default="",
                                max_length=8,
                            ),
                        ),
                        ("reading", models.JSONField(default=dict)),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="merged",
                                to="gather.intervention",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="interventions",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="interventions",
                                to="gather.document",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="interventions",
                                to="convene.session",
                            ),
                        ),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("relation", models.CharField(default="report", max_length=16)),
                        ("mode", models.CharField(default="in_person", max_length=16)),
                        ("capacity", models.TextField(blank=True)),
                        ("heading", models.TextField(blank=True)),
                        ("how", models.CharField(blank=True, max_length=16)),
                        ("confidence", models.FloatField(default=0)),
                        ("rule", models.CharField(blank=True, max_length=16)),
                        ("withheld", models.BooleanField(default=False)),
                        ("shown_as", models.CharField(blank=True, max_length=200)),
                        ("public", models.JSONField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["document", "order", "pk"],
                        "indexes": [
                            models.Index(fields=["meeting", "state", "change", "document"], name="intervention_tally"),
                            models.Index(fields=["meeting", "document", "order"], name="intervention_order"),
                        ],
                        "constraints": [models.UniqueConstraint(fields=("document", "key"), name="intervention_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
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
                                related_name="findings",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="findings",
                                to="gather.document",
                            ),
                        ),
                        ("key", models.CharField(max_length=64)),
                        ("kind", models.CharField(max_length=32)),
                        ("message", models.TextField()),
                        ("passages", models.JSONField(default=list)),
                        ("actors", models.JSONField(default=list)),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "open"), ("settled", "settled")], default="open", max_length=8
                            ),
                        ),
                        ("note", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "constraints": [models.UniqueConstraint(fields=("meeting", "key"), name="finding_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Mention",
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
                                related_name="mentions",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mentions",
                                to="gather.document",
                            ),
                        ),
                        ("key", models.CharField(max_length=64)),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        ("wording", models.TextField()),
                        ("why", models.TextField(blank=True)),
                        ("candidates", models.JSONField(default=list)),
                        (
                            "actor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="mentions",
                                to="gather.actor",
                            ),
                        ),
                        ("set_aside", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["document", "start", "pk"],
                        "constraints": [models.UniqueConstraint(fields=("document", "key"), name="mention_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Sending",
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
                                related_name="sendings",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sendings",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("name", models.CharField(max_length=255)),
                        ("size", models.PositiveBigIntegerField()),
                        ("mark", models.CharField(blank=True, max_length=80)),
                        ("received", models.PositiveBigIntegerField(default=0)),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="sendings",
                                to="gather.document",
                            ),
                        ),
                        ("duplicate", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["pk"],
                        "indexes": [models.Index(fields=["account", "meeting"], name="sending_of_account")],
                    },
                ),
                migrations.CreateModel(
                    name="Statement",
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
                                related_name="statements",
                                to="convene.meeting",
                            ),
                        ),
                        ("channel", models.CharField(blank=True, max_length=16)),
                        (
                            "session",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="statements",
                                to="convene.session",
                            ),
                        ),
                        (
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("speaker", models.CharField(blank=True, max_length=200)),
                        ("role", models.CharField(blank=True, max_length=300)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="statements",
                                to="people.organisation",
                            ),
                        ),
                        ("organisation_name", models.CharField(blank=True, max_length=300)),
                        ("country", models.CharField(blank=True, max_length=3)),
                        ("on_behalf_of", models.CharField(blank=True, max_length=500)),
                        ("language", models.CharField(default="en", max_length=2)),
                        ("title", models.CharField(blank=True, max_length=300)),
                        ("text", models.TextField(blank=True)),
                        ("place", models.CharField(blank=True, max_length=200)),
                        ("file_name", models.CharField(blank=True, max_length=255)),
                        ("check_against_delivery", models.BooleanField(default=True)),
                        ("until_delivered", models.BooleanField(default=True)),
                        (
                            "readers",
                            models.CharField(
                                choices=[("team", "Team"), ("participants", "Participants"), ("public", "Public")],
                                default="participants",
                                max_length=12,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("submitted", "submitted"),
                                    ("delivered", "delivered"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="draft",
                                max_length=12,
                            ),
                        ),
                        (
                            "document",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="statement",
                                to="gather.document",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Inquiry",
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
                                related_name="inquiries",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="inquiries",
                                to="convene.session",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="inquiries",
                                to="convene.question",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        (
                            "text",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="question"
                            ),
                        ),
                        ("kinds", models.JSONField(blank=True, default=list)),
                        ("facets", models.JSONField(blank=True, default=list)),
                        ("most", models.PositiveSmallIntegerField(default=5)),
                        ("is_open", models.BooleanField(default=True)),
                        ("addressees", models.JSONField(blank=True, default=list)),
                        ("by_groups", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Voice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "intervention",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="voices",
                                to="gather.intervention",
                            ),
                        ),
                        (
                            "actor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="voices", to="gather.actor"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("speaker", "speaks"),
                                    ("on_behalf_of", "on behalf of"),
                                    ("target", "addressed"),
                                    ("substitute_for", "in place of"),
                                ],
                                default="speaker",
                                max_length=16,
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["intervention", "part", "order", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("intervention", "actor", "part"), name="voice_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Passage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "intervention",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="passages",
                                to="gather.intervention",
                            ),
                        ),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        ("how", models.CharField(max_length=16)),
                        ("confidence", models.FloatField()),
                        ("why", models.TextField(blank=True)),
                        ("public_start", models.PositiveIntegerField(null=True)),
                        ("public_end", models.PositiveIntegerField(null=True)),
                        ("public_why", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ["intervention", "start", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Contribution",
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
                        ("key", models.CharField(max_length=64)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("accepted", "accepted"),
                                    ("corrected", "corrected"),
                                    ("added", "added"),
                                    ("merged", "merged into another"),
                                    ("rejected", "rejected"),
                                ],
                                default="proposed",
                                max_length=12,
                            ),
                        ),
                        (
                            "change",
                            models.CharField(
                                blank=True,
                                choices=[("", ""), ("new", "new"), ("changed", "changed"), ("lost", "no longer found")],
                                default="",
                                max_length=8,
                            ),
                        ),
                        ("reading", models.JSONField(default=dict)),
                        (
                            "merged_into",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="merged",
                                to="gather.contribution",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contributions",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contributions",
                                to="gather.document",
                            ),
                        ),
                        (
                            "intervention",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contributions",
                                to="gather.intervention",
                            ),
                        ),
                        ("kind", models.CharField(max_length=32)),
                        ("subtype", models.CharField(blank=True, max_length=32)),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        ("wording", models.TextField()),
                        ("public_wording", models.TextField(blank=True)),
                        ("folded", models.TextField(blank=True)),
                        ("public_folded", models.TextField(blank=True)),
                        ("language", models.CharField(blank=True, max_length=8)),
                        ("confidence", models.FloatField(default=1)),
                        ("why", models.TextField(blank=True)),
                        ("polarity", models.CharField(default="for", max_length=8)),
                        ("modality", models.CharField(default="fact", max_length=12)),
                        ("addressee", models.TextField(blank=True)),
                        ("horizon", models.JSONField(blank=True, null=True)),
                        ("means", models.TextField(blank=True)),
                        ("partners", models.JSONField(blank=True, default=list)),
                        ("place", models.TextField(blank=True)),
                        ("facets", models.JSONField(blank=True, default=dict)),
                        ("public", models.JSONField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["document", "start", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["meeting", "kind", "state", "change", "document", "intervention"],
                                name="contribution_tally",
                            ),
                            models.Index(fields=["meeting", "document", "start"], name="contribution_order"),
                        ],
                        "constraints": [models.UniqueConstraint(fields=("document", "key"), name="contribution_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Piece",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "sending",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="pieces", to="gather.sending"
                            ),
                        ),
                        ("start", models.PositiveBigIntegerField()),
                        ("size", models.PositiveIntegerField()),
                        ("place", models.CharField(max_length=200)),
                    ],
                    options={
                        "ordering": ["sending", "start"],
                        "constraints": [models.UniqueConstraint(fields=("sending", "start"), name="piece_once")],
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
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="gather.inquiry"
                            ),
                        ),
                        (
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inquiry_answers",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="inquiry_answers",
                                to="convene.workinggroup",
                            ),
                        ),
                        ("speaker", models.CharField(blank=True, max_length=200)),
                        ("organisation_name", models.CharField(blank=True, max_length=300)),
                        ("country", models.CharField(blank=True, max_length=3)),
                        ("language", models.CharField(default="en", max_length=2)),
                        ("items", models.JSONField(blank=True, default=list)),
                        (
                            "readers",
                            models.CharField(
                                choices=[("team", "Team"), ("participants", "Participants"), ("public", "Public")],
                                default="participants",
                                max_length=12,
                            ),
                        ),
                        ("sent", models.DateTimeField(blank=True, null=True)),
                        (
                            "document",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="answer",
                                to="gather.document",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("group", None)),
                                fields=("question", "account"),
                                name="inquiry_answer_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("group__isnull", False)),
                                fields=("question", "group"),
                                name="inquiry_answer_of_group_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Coding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "contribution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="codings",
                                to="gather.contribution",
                            ),
                        ),
                        ("vocabulary", models.CharField(max_length=40)),
                        ("code", models.CharField(max_length=60)),
                        ("score", models.FloatField(default=1)),
                        ("why", models.TextField(blank=True)),
                        ("public_why", models.TextField(blank=True)),
                        ("public", models.BooleanField(default=True)),
                    ],
                    options={
                        "ordering": ["contribution", "vocabulary", "-score", "code"],
                        "indexes": [models.Index(fields=["vocabulary", "code"], name="coding_code")],
                        "constraints": [
                            models.UniqueConstraint(fields=("contribution", "vocabulary", "code"), name="coding_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Figure",
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
                                related_name="figures",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="figures",
                                to="gather.document",
                            ),
                        ),
                        (
                            "intervention",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="figures",
                                to="gather.intervention",
                            ),
                        ),
                        (
                            "contribution",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="figures",
                                to="gather.contribution",
                            ),
                        ),
                        ("key", models.CharField(max_length=64)),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        ("value", models.CharField(max_length=60)),
                        ("unit", models.CharField(max_length=24)),
                        ("counts", models.TextField(blank=True)),
                        ("approximation", models.CharField(default="exact", max_length=12)),
                        ("date", models.CharField(blank=True, max_length=24)),
                        ("public_start", models.PositiveIntegerField(null=True)),
                        ("public_end", models.PositiveIntegerField(null=True)),
                        ("public_counts", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ["document", "start", "pk"],
                        "constraints": [models.UniqueConstraint(fields=("document", "key"), name="figure_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Tie",
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
                                on_delete=django.db.models.deletion.CASCADE, related_name="ties", to="convene.meeting"
                            ),
                        ),
                        ("kind", models.CharField(max_length=16)),
                        (
                            "left",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="ties",
                                to="gather.contribution",
                            ),
                        ),
                        (
                            "right",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="tied",
                                to="gather.contribution",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
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
                        "ordering": ["pk"],
                        "constraints": [models.UniqueConstraint(fields=("left", "right", "kind"), name="tie_once")],
                    },
                ),
            ]
        ),
    ]
