"""Processes that dialogues feed, with phases and milestones."""

from __future__ import annotations

from functools import cache

import msgspec

from relatoria.model.process import Process
from relatoria.vocabulary.files import read_table


@cache
def processes() -> dict[str, Process]:
    """All processes by code, in the order of the data file."""
    rows = read_table("processes.toml")
    return {code: msgspec.convert({"code": code, **row}, Process) for code, row in rows.items()}
