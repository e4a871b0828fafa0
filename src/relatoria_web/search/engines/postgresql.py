"""PostgreSQL: an index over the tokens as they are (its migration)."""

from __future__ import annotations

from itertools import product

from relatoria_web.search.query import Alternatives, Query

SCHEMA = {"search_index": "CREATE INDEX search_index ON search_item USING gin (to_tsvector('simple', words))"}
"""What the index is made of, by name."""
HELD = "SELECT indexname FROM pg_indexes WHERE tablename = 'search_item'"
REFILL: tuple[str, ...] = ()
"""The database keeps the index by itself."""


def statement(query: Query, every: list[str], some: list[str] | None) -> tuple[str, list[str]]:
    """The statement that finds the ids, newest first, and its parameters. Tokens are letters and digits only."""
    parts = [_phrase(phrase) for phrase in query.wanted]
    parts += every
    if some is not None:
        parts.append(f"({' | '.join(some)})")
    parts += [f"!{_phrase(phrase)}" for phrase in query.unwanted]
    sql = "SELECT id FROM search_item WHERE to_tsvector('simple', words) @@ to_tsquery('simple', %s) ORDER BY id DESC"
    return sql, [" & ".join(parts)]


def _phrase(phrase: tuple[Alternatives, ...]) -> str:
    return f"({' | '.join('(' + ' <-> '.join(one) + ')' for one in product(*phrase))})"
