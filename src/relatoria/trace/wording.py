"""What to show for a passage: the clean wording of a source range, fast for many ranges of many documents."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from relatoria.model.document import Document, Edit


class Wordings:
    """The clean wordings of passages of some documents. Building sorts the edits once; a look-up is O(log n + k)."""

    __slots__ = ("_edits", "_texts")

    def __init__(self, documents: Iterable[Document]) -> None:
        self._texts: dict[str, str] = {}
        self._edits: dict[str, tuple[list[int], list[Edit]]] = {}
        for document in documents:
            edits = sorted((*document.layout, *document.repairs), key=lambda edit: (edit.start, -edit.end))
            self._texts[document.id] = document.text
            self._edits[document.id] = [edit.start for edit in edits], edits

    def of(self, document: str, start: int, end: int) -> str:
        """The clean wording of ``[start, end)`` of a document.

        Raises:
            KeyError: if the document is unknown.
        """
        text = self._texts[document]
        starts, edits = self._edits[document]
        parts: list[str] = []
        at = start
        for index in range(bisect_left(starts, start), len(edits)):
            edit = edits[index]
            if edit.start >= end:
                break
            whole_cut = edit.start == start and edit.end == end and not edit.after.strip()
            if edit.start < at or edit.end > end or whole_cut:
                continue
            parts += (text[at : edit.start], edit.after)
            at = edit.end
        parts.append(text[at:end])
        return "".join(parts)


def wording(document: Document, start: int, end: int) -> str:
    """The clean wording of one passage of one document; for many passages build `Wordings` once."""
    return Wordings([document]).of(document.id, start, end)
