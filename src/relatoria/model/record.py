"""The record of a dialogue: documents, who said what in them, and what it contains."""

from __future__ import annotations

from dataclasses import dataclass, field

from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution
from relatoria.model.dialogue import Dialogue
from relatoria.model.document import Document
from relatoria.model.figure import Figure
from relatoria.model.finding import Finding, Unresolved
from relatoria.model.intervention import Intervention
from relatoria.model.question import Session

RECORD_VERSION = 1


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that was read from a dialogue's documents; identifiers are unique within the record."""

    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    sessions: tuple[Session, ...] = ()
    dialogue: Dialogue = field(default_factory=Dialogue)
    version: int = RECORD_VERSION
