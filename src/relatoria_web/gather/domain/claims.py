"""What stands beside a figure, in rows and in the library's record: its whole, its comparison, its source."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from relatoria.model.figure import Approximation, Base, Comparison, Direction, Figure


def kept(one: Figure) -> dict[str, Any]:
    """The columns of a figure's row for what stands beside it; empty where the words tell none."""
    return {
        "base": asdict(one.base) if one.base else {},
        "comparison": asdict(one.comparison) if one.comparison else {},
        "source": one.source or "",
    }


def base_of(row: dict[str, Any]) -> Base | None:
    """The whole that a row keeps, as the library has it."""
    return Base(**row) if row else None


def comparison_of(row: dict[str, Any]) -> Comparison | None:
    """The comparison that a row keeps, as the library has it."""
    if not row:
        return None
    codes = {"direction": Direction(row["direction"]), "approximation": Approximation(row["approximation"])}
    return Comparison(**(row | codes))
