"""What state the database is in, as a short text: as long as the text stays, nobody has committed a change.

The text is read from the database itself, so that no write can forget to say that it wrote: it moves with the commit,
in every process alike. It may move without need (a session was stored); it never stays when it must move.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path
from typing import Any

from django.db import connection


def state() -> str | None:
    """The state that a query would read now; None where it cannot be told (within a transaction that is open).

    PostgreSQL: which transactions are visible. SQLite: the version of its file, or of the memory that a test uses.
    """
    if connection.in_atomic_block:
        return None
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_current_snapshot()::text")
            return str(cursor.fetchone()[0])
    path = Path(str(connection.settings_dict["NAME"]))
    return _WATCH.version(path) if path.is_file() else _own()


def _own() -> str:
    """Of a database in memory: it has one connection, and that counts what it changed."""
    connection.ensure_connection()
    held: Any = connection.connection
    return f"memory.{id(held)}.{held.total_changes}"


class _Watch:
    """A connection of its own that never writes: SQLite tells it of every commit of every other connection."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: sqlite3.Connection | None = None
        self._file: tuple[int, ...] = ()
        self._opened = 0

    def version(self, path: Path) -> str:
        """The version of a file; one that was put in its place has another."""
        found = path.stat()
        file = (os.getpid(), found.st_dev, found.st_ino)
        with self._lock:
            if self._held is None or file != self._file:
                self._held = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, check_same_thread=False)
                self._file, self._opened = file, self._opened + 1
            return f"file.{self._opened}.{self._held.execute('PRAGMA data_version').fetchone()[0]}"


_WATCH = _Watch()
