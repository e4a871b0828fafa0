from __future__ import annotations

from typing import Any

from django.db import migrations

from relatoria_web.search.engines import postgresql, sqlite


def create(apps: Any, schema_editor: Any) -> None:
    engine = postgresql if schema_editor.connection.vendor == "postgresql" else sqlite
    for statement in engine.SCHEMA:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
