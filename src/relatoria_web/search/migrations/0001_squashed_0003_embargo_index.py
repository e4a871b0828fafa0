from __future__ import annotations

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from relatoria_web.search.engines import engine_of


def create(apps: Any, schema_editor: Any) -> None:
    for statement in engine_of(schema_editor.connection).SCHEMA.values():
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    replaces = [("search", "0001_initial"), ("search", "0002_index"), ("search", "0003_embargo_index")]

    initial = True

    dependencies = [
        ("convene", "0001_squashed_0008_follow"),
    ]

    operations = [
        migrations.CreateModel(
            name="Item",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[("team", "Team"), ("participants", "Participants"), ("public", "Public")],
                        default="team",
                        max_length=12,
                    ),
                ),
                ("embargo", models.DateTimeField(blank=True, null=True)),
                ("kind", models.CharField(max_length=24)),
                ("target", models.CharField(max_length=12)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="search_items",
                        to="convene.meeting",
                    ),
                ),
                ("masked", models.BooleanField(default=False)),
                ("language", models.CharField(blank=True, max_length=3)),
                ("address", models.CharField(max_length=300)),
                ("heading", models.CharField(max_length=300)),
                ("text", models.TextField()),
                ("words", models.TextField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["meeting", "kind"], name="item_meeting_kind"),
                    models.Index(
                        condition=models.Q(("embargo__isnull", False)), fields=["embargo"], name="item_embargo"
                    ),
                ],
                "constraints": [models.UniqueConstraint(fields=("kind", "target", "masked"), name="item_once")],
            },
        ),
        migrations.RunPython(create, migrations.RunPython.noop),
    ]
