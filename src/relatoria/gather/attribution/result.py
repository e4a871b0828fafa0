"""What attribution gives for one document."""

from __future__ import annotations

from dataclasses import dataclass

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
