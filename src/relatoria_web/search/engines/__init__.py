"""How a database finds words: SQLite by FTS5, PostgreSQL by its full text search, both over the same tokens."""

from __future__ import annotations

from django.db import connection

from relatoria_web.search.engines import postgresql, sqlite
from relatoria_web.search.query import Query


def candidates(query: Query, every: list[str], some: list[str] | None, most: int) -> list[int]:
    """The newest ``most`` items that hold the query, all marks of ``every`` and, unless None, one of ``some``."""
    engine = postgresql if connection.vendor == "postgresql" else sqlite
    sql, parameters = engine.statement(query, every, some)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT {int(most)}", parameters)
        return [row[0] for row in cursor.fetchall()]
