"""Facts as people write them down: a TOML file whose keys are the fields of `Facts`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from relatoria.errors import BadRecordError
from relatoria.model.facts import Facts
from relatoria.prepare.codes import bad_dates, unknown_codes


def read_facts(path: Path, meeting: str = "") -> Facts:
    """Read facts; ``meeting`` chooses another meeting than the file's own, and the one before it as the previous.

    Raises:
        BadRecordError: if the file is not TOML, a key, a value or a code is not one that facts have, or there is
            no such meeting.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        facts = msgspec.convert(table, Facts)
        unknown = [*sorted(_unknown(table, msgspec.to_builtins(facts), "")), *unknown_codes(facts)]
        unknown += bad_dates(facts)
        if unknown:
            raise msgspec.ValidationError(", ".join(unknown))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise BadRecordError("bad_facts", name=path.name, detail=str(error)) from error
    return about(facts, meeting, path.name) if meeting else facts


def about(facts: Facts, meeting: str, name: str = "") -> Facts:
    """The same facts for another of their meetings; the one that precedes it in the list is the previous.

    Raises:
        BadRecordError: if there is no such meeting; ``name`` is the file's, for the message.
    """
    ids = [one.id for one in facts.meetings]
    if meeting not in ids:
        raise BadRecordError("bad_facts", name=name, detail=f"meeting = {meeting}: {', '.join(ids)}")
    at = ids.index(meeting)
    return replace(facts, meeting=meeting, previous=ids[at - 1] if at else "")


def _unknown(given: Any, known: Any, where: str) -> Iterator[str]:
    """Keys that were given and do not come back: a misspelt one would be lost in silence."""
    if isinstance(given, dict):
        for key, value in given.items():
            if key not in known:
                yield f"{where}{key}"
            else:
                yield from _unknown(value, known[key], f"{where}{key}.")
    elif isinstance(given, list):
        for one, other in zip(given, known, strict=True):
            yield from _unknown(one, other, where)
