from __future__ import annotations

from typing import Any

from django.db import migrations

from relatoria_web.search.engines import engine_of


def create(apps: Any, schema_editor: Any) -> None:
    for statement in engine_of(schema_editor.connection).SCHEMA.values():
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
