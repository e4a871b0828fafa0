"""How a database finds words: SQLite by FTS5, PostgreSQL by its full text search, both over the same tokens."""

from __future__ import annotations

from types import ModuleType

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from relatoria_web.search.engines import postgresql, sqlite
from relatoria_web.search.query import Query


def engine_of(database: BaseDatabaseWrapper) -> ModuleType:
    """The engine of a database: its ``SCHEMA``, ``HELD``, ``REFILL`` and ``statement``."""
    return postgresql if database.vendor == "postgresql" else sqlite


def candidates(query: Query, every: list[str], some: list[str] | None, most: int) -> list[int]:
    """The newest ``most`` items that hold the query, all marks of ``every`` and, unless None, one of ``some``."""
    sql, parameters = engine_of(connection).statement(query, every, some)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT {int(most)}", parameters)
        return [row[0] for row in cursor.fetchall()]
