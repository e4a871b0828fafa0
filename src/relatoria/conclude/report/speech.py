"""Reported speech: what somebody said, as a clause after «que» or «that»; or None where that cannot be done safely.

Each language has its own module; all give `report_clause(text, direct) -> str | None`. ``direct`` says that the text
is the speaker's own words (a statement, a transcript); otherwise it already is reported speech and keeps its tenses.
"""

from __future__ import annotations

from relatoria.model.document import Document, DocumentKind

_DIRECT = frozenset({DocumentKind.STATEMENT, DocumentKind.TRANSCRIPT, DocumentKind.CONCEPT_NOTE})


def is_direct(document: Document) -> bool:
    """Whether a document holds the speakers' own words."""
    return document.kind in _DIRECT


def report_clause(text: str, language: str, direct: bool) -> str | None:
    """The clause that reports ``text`` in ``language``, without a final stop; None where it must be quoted instead."""
    return None
