"""What attribution gives for one document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from relatoria.model.actor import Actor
from relatoria.model.finding import Finding, Unresolved
from relatoria.model.intervention import Intervention


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what in one document; identifiers are unique within it, offsets are source offsets."""

    actors: tuple[Actor, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    findings: tuple[Finding, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()


def in_order(interventions: Iterable[Intervention]) -> tuple[Intervention, ...]:
    """Interventions in the order of their first words, numbered anew: i1, i2 …"""
    ordered = sorted(interventions, key=lambda one: one.passages[0].start)
    return tuple(replace(one, id=f"i{number}") for number, one in enumerate(ordered, 1))
