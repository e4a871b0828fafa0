"""Who said what in a document, by the kind of the document."""

from __future__ import annotations

from relatoria.gather.attribution.reported import reported
from relatoria.gather.attribution.result import Attribution
from relatoria.gather.text import Text
from relatoria.model.document import DocumentKind

_QUIET = frozenset({DocumentKind.CONCEPT_NOTE, DocumentKind.SESSION_GUIDE, DocumentKind.ENGAGEMENT_BRIEF})


def attribute(text: Text) -> Attribution:
    """The attribution of a document by the reader that fits its kind."""
    return reported(text, explicit_only=text.document.kind in _QUIET)
