"""The full-text index stands and follows its items after every migration, whatever that did to their table.

SQLite makes a table anew to alter a column, and the triggers of the old one go with it: the search would then miss what
is added and find what is gone, and no error would tell.
"""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from relatoria_web.search.engines import engine_of


def mend_after_migrate(using: str = "default", **_: Any) -> None:
    """Mend the index once its table is there."""
    if "search_item" in connections[using].introspection.table_names():
        mend(connections[using])


def mend(connection: BaseDatabaseWrapper) -> list[str]:
    """Make what the index lacks, fill it anew if it lacked anything, and name that; safe to repeat."""
    engine = engine_of(connection)
    with connection.cursor() as cursor:
        cursor.execute(engine.HELD)
        held = {name for (name,) in cursor.fetchall()}
        missing = [name for name in engine.SCHEMA if name not in held]
        for name in missing:
            cursor.execute(engine.SCHEMA[name])
        for statement in engine.REFILL if missing else ():
            cursor.execute(statement)
    return missing
