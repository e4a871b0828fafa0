"""Delegations placed in working groups."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.model.composition import Seat
from relatoria.model.panel import Panel
from relatoria.model.remark import Remark


@dataclass(frozen=True, slots=True)
class Grouping:
    """Working groups, who is in which, and what a person has to decide (a small group, a delegation without region)."""

    groups: tuple[Panel, ...]
    seats: tuple[Seat, ...]
    remarks: tuple[Remark, ...] = ()
