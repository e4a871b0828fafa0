"""Kinds of work products with their workflow and skeleton."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from relatoria.model.words import Words
from relatoria.model.work_kind import WorkKind
from relatoria.vocabulary.files import read_table


@cache
def work_kinds() -> dict[str, WorkKind]:
    """All kinds by code, in the order of the data file."""
    flows = _data()["workflows"]
    return {
        code: msgspec.convert({"code": code, "stages": flows[row["workflow"]], **row}, WorkKind)
        for code, row in _data()["kinds"].items()
    }


@cache
def stages() -> dict[str, Words]:
    """The stages of all workflows with their names."""
    return dict(_data()["stages"])


@cache
def _data() -> dict[str, Any]:
    return read_table("work_products.toml")
