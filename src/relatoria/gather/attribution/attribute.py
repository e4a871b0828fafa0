"""Who said what in a document, by the kind of the document."""

from __future__ import annotations

from collections.abc import Callable

from relatoria.gather.attribution.bulletins import bulletin
from relatoria.gather.attribution.reported import reported
from relatoria.gather.attribution.result import Attribution
from relatoria.gather.attribution.reviews import review
from relatoria.gather.attribution.statements import statement
from relatoria.gather.attribution.transcripts import transcript
from relatoria.gather.reading.kinds import document_kind
from relatoria.gather.text import Text
from relatoria.model.document import DocumentKind

_QUIET = frozenset({DocumentKind.CONCEPT_NOTE, DocumentKind.SESSION_GUIDE, DocumentKind.ENGAGEMENT_BRIEF})
_READERS: dict[DocumentKind, Callable[[Text], Attribution]] = {
    DocumentKind.STATEMENT: statement,
    DocumentKind.TRANSCRIPT: transcript,
    DocumentKind.BULLETIN: bulletin,
    DocumentKind.REVIEW_REPORT: review,
}


def attribute(text: Text) -> Attribution:
    """The attribution of a document by the reader that fits its kind; a kind not yet told is told from its form.

    Where that reader finds nobody, reported speech is looked for.
    Concept notes, guides and briefs report little: there only sentences that name their speaker count.
    """
    kind = text.document.kind
    if kind is DocumentKind.OTHER:
        kind = document_kind(text)
    reader = _READERS.get(kind)
    if reader is not None:
        found = reader(text)
        if found.interventions:
            return found
    return reported(text, explicit_only=kind in _QUIET)
