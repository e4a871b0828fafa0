"""SQLite: an external-content FTS5 table beside the items, kept by triggers (its migration, `upkeep`)."""

from __future__ import annotations

from itertools import product

from relatoria_web.search.query import Alternatives, Query

SCHEMA = {
    "search_index": "CREATE VIRTUAL TABLE search_index USING fts5("
    "words, content='search_item', content_rowid='id', tokenize='unicode61 remove_diacritics 0', detail=full)",
    "search_item_added": "CREATE TRIGGER search_item_added AFTER INSERT ON search_item BEGIN "
    "INSERT INTO search_index(rowid, words) VALUES (new.id, new.words); END",
    "search_item_removed": "CREATE TRIGGER search_item_removed AFTER DELETE ON search_item BEGIN "
    "INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words); END",
    "search_item_changed": "CREATE TRIGGER search_item_changed AFTER UPDATE OF words ON search_item BEGIN "
    "INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words); "
    "INSERT INTO search_index(rowid, words) VALUES (new.id, new.words); END",
}
"""What the index is made of, by name."""
HELD = "SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')"
REFILL = ("INSERT INTO search_index(search_index) VALUES ('rebuild')",)
"""Fills the index from the items, after it was without a trigger."""


def statement(query: Query, every: list[str], some: list[str] | None) -> tuple[str, list[str]]:
    """The statement that finds the ids, newest first, and its parameters."""
    parts = [_phrase(phrase) for phrase in query.wanted]
    parts += [f'"{mark}"' for mark in every]
    if some is not None:
        parts.append(f"({' OR '.join(_quoted(some))})")
    match = " AND ".join(parts)
    for phrase in query.unwanted:
        match = f"({match}) NOT {_phrase(phrase)}"
    return "SELECT rowid FROM search_index WHERE search_index MATCH %s ORDER BY rowid DESC", [match]


def _phrase(phrase: tuple[Alternatives, ...]) -> str:
    """The words of a phrase next to one another, in any mixture of their alternatives."""
    return f"({' OR '.join(chr(34) + ' '.join(one) + chr(34) for one in product(*phrase))})"


def _quoted(marks: list[str]) -> list[str]:
    return [f'"{mark}"' for mark in marks]
