"""Processes that dialogues feed, with phases and milestones."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from relatoria.model.process import Process
from relatoria.vocabulary.places import read_data


@cache
def processes() -> dict[str, Process]:
    """All processes by code, in the order of the data file."""
    rows = tomllib.loads(read_data("processes.toml"))
    return {code: msgspec.convert({"code": code, **row}, Process) for code, row in rows.items()}
