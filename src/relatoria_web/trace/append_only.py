"""The database itself refuses to change or remove an entry of the audit trail: triggers, on SQLite and PostgreSQL.

They are put in place whenever the database is brought up to date, so that a migration that rebuilds the table
cannot lose them. Who owns the database can still drop them; `relatoria web verify` then finds what was changed.
"""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

_REFUSAL = "the audit trail is append-only"
_PUT = {
    "sqlite": [
        f"CREATE TRIGGER IF NOT EXISTS trace_entry_no_{verb} BEFORE {verb.upper()} ON trace_entry "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        for verb in ("update", "delete")
    ],
    "postgresql": [
        "CREATE OR REPLACE FUNCTION trace_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$",
        "CREATE OR REPLACE TRIGGER trace_entry_no_change BEFORE UPDATE OR DELETE ON trace_entry "
        "FOR EACH ROW EXECUTE FUNCTION trace_entry_refuse()",
        "CREATE OR REPLACE TRIGGER trace_entry_no_truncate BEFORE TRUNCATE ON trace_entry "
        "FOR EACH STATEMENT EXECUTE FUNCTION trace_entry_refuse()",
    ],
}
_TAKE = {
    "sqlite": [f"DROP TRIGGER IF EXISTS trace_entry_no_{verb}" for verb in ("update", "delete")],
    "postgresql": [f"DROP TRIGGER IF EXISTS trace_entry_no_{verb} ON trace_entry" for verb in ("change", "truncate")],
}
_HELD = {
    "sqlite": "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'trace_entry_no_%'",
    "postgresql": "SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'trace_entry_no_%' AND tgenabled <> 'D'",
}


def protect(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; safe to repeat."""
    _run(connection, _PUT)


def unprotect(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for emptying a database of tests."""
    _run(connection, _TAKE)


def is_protected(connection: BaseDatabaseWrapper) -> bool:
    """Whether both triggers stand."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD[connection.vendor])
        return bool(cursor.fetchone()[0] == 2)


def protect_after_migrate(using: str = "default", **_: Any) -> None:
    """Put the triggers in place once the tables are there."""
    if "trace_entry" in connections[using].introspection.table_names():
        protect(connections[using])


def _run(connection: BaseDatabaseWrapper, statements: dict[str, list[str]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)
