"""The frame of a dialogue as people write it down: `dialogue.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from relatoria.errors import BadRecordError
from relatoria.model.dialogue import Dialogue

NAME = "dialogue.toml"


def read_dialogue(path: Path) -> Dialogue:
    """Read a dialogue's frame, groups and attribution rules; the keys are the fields of `Dialogue`.

    Raises:
        BadRecordError: if the file is not TOML, or a key or value is not one that a dialogue has.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(table, Dialogue)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise BadRecordError("bad_dialogue", name=path.name, detail=str(error)) from error


def find_dialogue(paths: list[Path]) -> Path | None:
    """The first `dialogue.toml` in the folders among ``paths``, if there is one."""
    found = (path / NAME for path in paths if path.is_dir())
    return next((path for path in found if path.is_file()), None)
