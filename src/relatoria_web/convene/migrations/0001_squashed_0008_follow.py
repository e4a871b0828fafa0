import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import relatoria_web.site.models.base
import relatoria_web.site.translated
from relatoria_web.site.tables import CreateModels


class Migration(migrations.Migration):
    replaces = [
        ("convene", "0001_initial"),
        ("convene", "0002_initial"),
        ("convene", "0003_floor"),
        ("convene", "0004_programme_people_panels"),
        ("convene", "0005_closing"),
        ("convene", "0006_question_scopes"),
        ("convene", "0007_absent_from_the_room"),
        ("convene", "0008_follow"),
    ]

    initial = True

    dependencies = [
        ("people", "0001_squashed_0005_interests"),
        ("people", "__first__"),
        ("prepare", "0001_squashed_0006_document_template"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Follow",
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
                                related_name="follows",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("kind", models.CharField(max_length=20)),
                        ("target", models.CharField(max_length=12)),
                        ("since", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "ordering": ["-since", "-pk"],
                        "indexes": [models.Index(fields=["kind", "target"], name="followers_of")],
                        "constraints": [
                            models.UniqueConstraint(fields=("account", "kind", "target"), name="follow_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Meeting",
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
                            "process",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="prepare.process",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="meetings",
                                to="prepare.edition",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="inner",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "title",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="title"
                            ),
                        ),
                        (
                            "theme",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="theme"
                            ),
                        ),
                        (
                            "place",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="place"
                            ),
                        ),
                        (
                            "venue",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="venue"
                            ),
                        ),
                        (
                            "organiser",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="organiser"
                            ),
                        ),
                        ("start", models.DateField(blank=True, null=True, verbose_name="first day")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="last day")),
                        ("time_zone", models.CharField(default="UTC", max_length=64, verbose_name="time zone")),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("open", "under way"),
                                    ("held", "held"),
                                    ("closed", "closed"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "rule",
                            models.CharField(
                                choices=[
                                    ("attributed", "attributed"),
                                    ("by_group", "by group"),
                                    ("not_attributed", "not attributed"),
                                ],
                                default="attributed",
                                max_length=16,
                                verbose_name="attribution rule",
                            ),
                        ),
                        ("format", models.CharField(blank=True, max_length=40, verbose_name="kind of meeting")),
                        (
                            "relation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "—"),
                                    ("before", "pre-meeting"),
                                    ("side", "side event"),
                                    ("after", "follow-up"),
                                ],
                                default="",
                                max_length=10,
                                verbose_name="to the main meeting",
                            ),
                        ),
                        (
                            "objectives",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="objectives, one a line",
                            ),
                        ),
                        (
                            "shows_people",
                            models.BooleanField(default=True, verbose_name="the public programme names who speaks"),
                        ),
                        ("donors", models.JSONField(blank=True, default=dict)),
                    ],
                    options={
                        "ordering": ["-start", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Session",
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
                                related_name="sessions",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
                                to="convene.session",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        (
                            "title",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="title"
                            ),
                        ),
                        ("format", models.CharField(default="plenary", max_length=40, verbose_name="format")),
                        ("start", models.DateTimeField(blank=True, null=True, verbose_name="from")),
                        ("end", models.DateTimeField(blank=True, null=True, verbose_name="until")),
                        ("room", models.CharField(blank=True, max_length=120, verbose_name="room")),
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
                        (
                            "objectives",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="objectives, one a line",
                            ),
                        ),
                        (
                            "output",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="what is to come of it",
                            ),
                        ),
                        ("languages", models.JSONField(blank=True, default=list, verbose_name="interpretation into")),
                        (
                            "expected",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="people expected"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("planned", "planned"), ("held", "held"), ("cancelled", "cancelled")],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("began", models.DateTimeField(blank=True, null=True, verbose_name="began")),
                        ("ended", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                    ],
                    options={
                        "ordering": ["meeting", "order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Closing",
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
                                related_name="closings",
                                to="convene.meeting",
                            ),
                        ),
                        ("closed", models.BooleanField()),
                        (
                            "account",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("reason", models.TextField(blank=True, max_length=2000, verbose_name="reason")),
                        ("left", models.JSONField(blank=True, default=dict)),
                    ],
                    options={
                        "ordering": ["meeting", "-created", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Delegation",
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
                                related_name="delegations",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegations",
                                to="people.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "mechanism",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="delegations",
                                to="prepare.mechanism",
                                verbose_name="for the mechanism",
                            ),
                        ),
                        ("observer", models.BooleanField(default=False, verbose_name="as an observer")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("invited", "invited"),
                                    ("announced", "announced"),
                                    ("accredited", "accredited"),
                                    ("declined", "declined"),
                                ],
                                default="invited",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("seats", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="seats")),
                        (
                            "contact",
                            models.EmailField(blank=True, max_length=254, verbose_name="address of the focal point"),
                        ),
                        (
                            "note",
                            models.FileField(
                                blank=True, max_length=200, upload_to="delegations/%Y", verbose_name="note verbale"
                            ),
                        ),
                        ("note_name", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "ordering": ["meeting", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("mechanism", None)),
                                fields=("meeting", "organisation"),
                                name="delegation_once",
                            ),
                            models.UniqueConstraint(
                                fields=("meeting", "organisation", "mechanism"), name="delegation_once_for_a_mechanism"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Nominee",
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
                                related_name="nominees",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="nominations",
                                to="people.person",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("traits", models.JSONField(blank=True, default=dict)),
                    ],
                    options={
                        "ordering": ["name", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Composition",
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
                                related_name="compositions",
                                to="convene.meeting",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "lot",
                            models.CharField(
                                blank=True, max_length=80, verbose_name="word that decides between equals"
                            ),
                        ),
                        ("panels", models.JSONField(blank=True, default=list)),
                        ("rules", models.JSONField(blank=True, default=list)),
                        ("seats", models.JSONField(blank=True, default=list)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "not composed yet"),
                                    ("waiting", "waits for the worker"),
                                    ("running", "is being composed"),
                                    ("done", "composed"),
                                    ("failed", "could not be composed"),
                                ],
                                default="draft",
                                max_length=8,
                            ),
                        ),
                        ("result", models.JSONField(blank=True, default=dict)),
                        ("failure", models.TextField(blank=True)),
                        ("seconds", models.PositiveSmallIntegerField(default=60, verbose_name="seconds to try")),
                        ("began", models.DateTimeField(blank=True, null=True)),
                        ("applied", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["meeting", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Room",
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
                                on_delete=django.db.models.deletion.CASCADE, related_name="rooms", to="convene.meeting"
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        (
                            "capacity",
                            models.PositiveIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="seats",
                            ),
                        ),
                        ("languages", models.JSONField(blank=True, default=list, verbose_name="interpretation into")),
                    ],
                    options={
                        "ordering": ["meeting", "order", "pk"],
                        "constraints": [models.UniqueConstraint(fields=("meeting", "name"), name="room_once")],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeVersion",
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
                                related_name="versions",
                                to="convene.meeting",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="what is new")),
                        ("sessions", models.JSONField(default=dict)),
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
                        "ordering": ["meeting", "-number"],
                        "constraints": [
                            models.UniqueConstraint(fields=("meeting", "number"), name="programme_version_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WorkingGroup",
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
                                on_delete=django.db.models.deletion.CASCADE, related_name="groups", to="convene.meeting"
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        (
                            "name",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="name"
                            ),
                        ),
                        ("members", models.JSONField(blank=True, default=list)),
                        (
                            "session",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="groups",
                                to="convene.session",
                                verbose_name="session",
                            ),
                        ),
                        ("room", models.CharField(blank=True, max_length=120, verbose_name="room")),
                        (
                            "chair",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="convene.participation",
                                verbose_name="chair",
                            ),
                        ),
                        (
                            "rapporteur",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="convene.participation",
                                verbose_name="rapporteur",
                            ),
                        ),
                        ("delivered", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["meeting", "order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Floor",
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
                            "session",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE, related_name="floor", to="convene.session"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("closed", "not open yet"),
                                    ("open", "open for inscription"),
                                    ("full", "closed to further speakers"),
                                    ("ended", "ended"),
                                ],
                                default="closed",
                                max_length=8,
                            ),
                        ),
                        ("limits", models.JSONField(blank=True, default=dict)),
                        ("total", models.PositiveIntegerField(blank=True, null=True, verbose_name="seconds in all")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Minutes",
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
                            "session",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="minutes",
                                to="convene.session",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="minutes")),
                        ("language", models.CharField(default="en", max_length=2, verbose_name="language")),
                        (
                            "locked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("published", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Participation",
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
                                related_name="participations",
                                to="convene.meeting",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="people.person",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="people.organisation",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="participations",
                                to="convene.workinggroup",
                            ),
                        ),
                        ("role", models.CharField(default="participant", max_length=40, verbose_name="role")),
                        (
                            "capacity",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="capacity"
                            ),
                        ),
                        (
                            "attendance",
                            models.CharField(
                                choices=[
                                    ("invited", "invited"),
                                    ("registered", "registered"),
                                    ("confirmed", "confirmed"),
                                    ("present", "present"),
                                    ("declined", "declined"),
                                ],
                                default="invited",
                                max_length=12,
                                verbose_name="attendance",
                            ),
                        ),
                        (
                            "mechanism",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="participations",
                                to="prepare.mechanism",
                                verbose_name="for the mechanism",
                            ),
                        ),
                        ("remote", models.BooleanField(default=False, verbose_name="by video link")),
                        (
                            "substitute_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="substitutes",
                                to="convene.participation",
                                verbose_name="in place of",
                            ),
                        ),
                        ("arrived", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["meeting", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
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
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="convene.session",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="own_questions",
                                to="convene.workinggroup",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                        (
                            "text",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="question"
                            ),
                        ),
                        (
                            "scopes",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="sub-scopes i, ii, iii, one a line",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["session", "order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="MinutesEdition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "minutes",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="editions",
                                to="convene.minutes",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "account",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("text", models.TextField()),
                        ("merged", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["minutes", "-number"],
                        "constraints": [
                            models.UniqueConstraint(fields=("minutes", "number"), name="minutes_edition_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Showcase",
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
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="showcases",
                                to="convene.session",
                            ),
                        ),
                        (
                            "title",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="title"
                            ),
                        ),
                        (
                            "summary",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="in short"
                            ),
                        ),
                        (
                            "achievements",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="achievements",
                            ),
                        ),
                        (
                            "challenges",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True, default=relatoria_web.site.translated.Translated, verbose_name="challenges"
                            ),
                        ),
                        (
                            "presented_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="shows",
                                to="convene.participation",
                                verbose_name="presented by",
                            ),
                        ),
                        (
                            "record",
                            models.CharField(blank=True, max_length=12, verbose_name="its contribution in the record"),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["session", "order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Turn",
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
                            "floor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="turns", to="convene.floor"
                            ),
                        ),
                        (
                            "participation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="turns",
                                to="convene.participation",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("statement", "statement"),
                                    ("question", "question"),
                                    ("reply", "right of reply"),
                                    ("point_of_order", "point of order"),
                                ],
                                default="statement",
                                max_length=16,
                                verbose_name="asks for",
                            ),
                        ),
                        ("on_behalf", models.CharField(blank=True, max_length=200, verbose_name="on behalf of")),
                        ("place", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("speaking", "speaking"),
                                    ("paused", "paused"),
                                    ("spoken", "has spoken"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("asked", models.DateTimeField()),
                        ("began", models.DateTimeField(null=True)),
                        ("since", models.DateTimeField(null=True)),
                        ("ended", models.DateTimeField(null=True)),
                        ("absent", models.DateTimeField(editable=False, null=True)),
                        ("spoken", models.PositiveIntegerField(default=0)),
                        ("limit", models.PositiveIntegerField(default=180)),
                        ("note", models.TextField(blank=True, verbose_name="rapporteur's note")),
                        ("note_edition", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["floor", "place", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ("speaking", "paused"))),
                                fields=("floor",),
                                name="one_speaks_at_a_time",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Part",
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
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="cast", to="convene.session"
                            ),
                        ),
                        (
                            "participation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
                                to="convene.participation",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("moderator", "moderator"),
                                    ("speaker", "speaker"),
                                    ("rapporteur", "rapporteur"),
                                ],
                                default="speaker",
                                max_length=12,
                                verbose_name="part",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "in person"),
                                    ("remote", "by video link"),
                                    ("video_message", "by video message"),
                                    ("written", "in writing"),
                                ],
                                default="in_person",
                                max_length=16,
                                verbose_name="takes part",
                            ),
                        ),
                        (
                            "capacity",
                            relatoria_web.site.translated.TranslatedField(
                                blank=True,
                                default=relatoria_web.site.translated.Translated,
                                verbose_name="capacity in this session, if another",
                            ),
                        ),
                        ("on_behalf", models.CharField(blank=True, max_length=200, verbose_name="on behalf of")),
                        (
                            "stood_in",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="stands_in",
                                to="convene.participation",
                                verbose_name="in their place",
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["session", "order", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("session", "participation", "role"), name="part_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Presence",
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
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="presences",
                                to="convene.session",
                            ),
                        ),
                        (
                            "participation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="presences",
                                to="convene.participation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["session", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("session", "participation"), name="presence_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupNote",
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
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notes",
                                to="convene.workinggroup",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="notes",
                                to="convene.question",
                                verbose_name="question",
                            ),
                        ),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("kind", models.CharField(default="recommendation", max_length=32, verbose_name="kind")),
                        ("text", models.TextField(verbose_name="what the group says")),
                        ("language", models.CharField(default="en", max_length=2, verbose_name="language")),
                        (
                            "agreement",
                            models.CharField(
                                choices=[
                                    ("open", "under discussion"),
                                    ("agreed", "agreed"),
                                    ("reserved", "agreed with reservations"),
                                    ("divided", "not agreed"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "reservations",
                            models.TextField(blank=True, verbose_name="reservations, one a line: who, and what"),
                        ),
                        ("common", models.CharField(blank=True, max_length=80)),
                        ("chosen", models.BooleanField(default=False)),
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
                        "ordering": ["group", "order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Appraisal",
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
                            "showcase",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="appraisals",
                                to="convene.showcase",
                            ),
                        ),
                        (
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="appraisals",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("scores", models.JSONField(blank=True, default=dict)),
                        ("comment", models.TextField(blank=True, max_length=2000, verbose_name="comment")),
                    ],
                    options={
                        "ordering": ["showcase", "pk"],
                        "constraints": [models.UniqueConstraint(fields=("showcase", "account"), name="appraisal_once")],
                    },
                ),
            ]
        ),
    ]
