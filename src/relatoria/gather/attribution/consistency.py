"""Inconsistencies within and between documents: reported, never mended."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria.gather.attribution.result import Attribution
from relatoria.model.actor import Actor
from relatoria.model.document import Document
from relatoria.model.finding import Finding


def within(document: Document, attribution: Attribution) -> list[Finding]:
    """Findings of one document."""
    return []


def across(documents: Sequence[Document], actors: Sequence[Actor]) -> list[Finding]:
    """Findings between documents and between actors."""
    return []
