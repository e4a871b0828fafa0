"""The frame of a dialogue as people write it down: `dialogue.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec

from relatoria.errors import BadRecordError
from relatoria.model.dialogue import Dialogue, GroupMembership, RuleFor

NAME = "dialogue.toml"
_TABLES: dict[str, type[RuleFor] | type[GroupMembership]] = {"rules": RuleFor, "groups": GroupMembership}


def read_dialogue(path: Path) -> Dialogue:
    """Read a dialogue's frame, groups and attribution rules; the keys are the fields of `Dialogue`.

    Raises:
        BadRecordError: if the file is not TOML, or a key or value is not one that a dialogue has.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        dialogue = msgspec.convert(table, Dialogue)
        _refuse_unknown(table)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise BadRecordError("bad_dialogue", name=path.name, detail=str(error)) from error
    return dialogue


def _refuse_unknown(table: dict[str, Any]) -> None:
    """A misspelt «rule» that passes in silence would name people who must not be named."""
    tables: list[tuple[str, type[Dialogue | RuleFor | GroupMembership], dict[str, Any]]] = [("", Dialogue, table)]
    tables += [(f"{key}: ", kind, row) for key, kind in _TABLES.items() for row in table.get(key, ())]
    for place, kind, row in tables:
        unknown = sorted(row.keys() - {known.name for known in fields(kind)})
        if unknown:
            raise msgspec.ValidationError(f"{place}{', '.join(unknown)}")


def find_dialogue(paths: list[Path]) -> Path | None:
    """The first `dialogue.toml` in the folders among ``paths``, if there is one."""
    found = (path / NAME for path in paths if path.is_dir())
    return next((path for path in found if path.is_file()), None)
