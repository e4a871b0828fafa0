"""What tells apart documents that bear one title: the line of their head that no other of them has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from relatoria.language.fold import fold
from relatoria.model.document import Document

HEAD = 10
"""Paragraphs in which a document says what it is, whose and of when."""
LONGEST = 14
"""Words of such a line."""
_ENDS = (".", ":", ";", "?", "!")


def told_apart(documents: Iterable[Document]) -> dict[str, str]:
    """By id, of documents with one title, the first line below it that none of the others has: type, author, session or
    date; empty where their heads are the same. Documents with a title of their own are left out.
    """
    titled: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.title:
            titled[fold(document.title)].append(document)
    found: dict[str, str] = {}
    for title, alike in titled.items():
        if len(alike) < 2:
            continue
        lines = {document.id: [line for line in _lines(document) if fold(line) != title] for document in alike}
        for document in alike:
            others = {fold(line) for one, theirs in lines.items() if one != document.id for line in theirs}
            found[document.id] = next((line for line in lines[document.id] if fold(line) not in others), "")
    return found


def _lines(document: Document) -> Iterable[str]:
    """The short lines of the head that are no sentences, as they stand, without the marks of a heading."""
    for part in document.paragraphs[:HEAD]:
        for raw in document.text[part.start : part.end].splitlines():
            line = " ".join(raw.split()).strip("*_#– ")
            if line and len(line.split()) <= LONGEST and not line.endswith(_ENDS):
                yield line
