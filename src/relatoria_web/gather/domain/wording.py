"""The clean wording of passages of a document, and the language in which each stands."""

from __future__ import annotations

from bisect import bisect_right

from relatoria.model.document import Document as Read
from relatoria_web.bridge import reading as library
from relatoria_web.bridge.records import folded, wordings_of
from relatoria_web.gather.models import Document


def document_of(row: Document) -> Read:
    """The library's document of a row."""
    return library.document_from(
        f"d{row.pk}",
        row.text,
        row.shape,
        name=row.name,
        title=row.title,
        language=row.language or "und",
        kind=row.kind,
        sha256=row.sha256,
    )


class DocumentWordings:
    """Wordings of one document, looked up many times."""

    def __init__(self, row: Document) -> None:
        self._read = document_of(row)
        self._words = wordings_of([self._read])
        self._starts = [part.start for part in self._read.paragraphs]

    def of(self, start: int, end: int) -> str:
        """The clean wording of a half-open range of the source."""
        return self._words.of(self._read.id, start, end)

    def folded(self, start: int, end: int) -> str:
        """The wording without case and accents."""
        return folded(self.of(start, end))

    def language_at(self, offset: int) -> str:
        """The language of the paragraph at an offset, else that of the document."""
        at = bisect_right(self._starts, offset) - 1
        found = self._read.paragraphs[at].language if at >= 0 else None
        return found or self._read.language
