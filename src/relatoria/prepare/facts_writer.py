"""Facts as the TOML that `facts_file` reads: lists of tables under headings, wordings on one line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

DEPTH = 3
"""How deep headings go: «[[meetings.sessions.parts]]»; what lies below stands inline."""


def write_toml(table: Mapping[str, Any]) -> str:
    """A table of texts, whole numbers, truth values, lists and tables as TOML; what is None is left out.

    Raises:
        TypeError: for a value that TOML does not have, or that facts do not.
    """
    return "\n".join(_table(table, ())).strip() + "\n"


def _table(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    held = {key: value for key, value in table.items() if value is not None}
    headed = {key: value for key, value in held.items() if _is_headed(value, (*path, key))}
    for key, value in held.items():
        if key not in headed:
            yield f"{_key(key)} = {_value(value)}"
    for key, rows in headed.items():
        for row in rows:
            yield f"\n[[{'.'.join(_key(one) for one in (*path, key))}]]"
            yield from _table(row, (*path, key))


def _is_headed(value: Any, path: tuple[str, ...]) -> bool:
    """Whether a list of tables stands under headings: not too deep, and not one of mere wordings."""
    if not isinstance(value, list) or not value or len(path) > DEPTH:
        return False
    return all(isinstance(one, dict) and ("id" in one or "words" in one) for one in value)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items() if one is not None)
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list | tuple):
        return _list([_value(one) for one in value])
    raise TypeError(f"facts hold no {type(value).__name__}")


def _list(entries: list[str]) -> str:
    line = f"[{', '.join(entries)}]"
    return line if len(line) <= 100 else "[\n" + "".join(f"  {one},\n" for one in entries) + "]"


def _key(key: str) -> str:
    plain = key.replace("_", "").replace("-", "")
    return key if plain.isascii() and plain.isalnum() else json.dumps(key, ensure_ascii=False)
