"""Sentences of records as strict readers judged them: does it stand alone, is it about its theme, is it its speaker's?

The rows of `development/judged.jsonl`: a sentence of a development document by its place; ``alone`` 2 (understood by
itself), 1 (one small thing is open) or 0 (it leans on what was said before), ``open`` the words that lean; ``theme``
and ``about`` (1, 0); ``speaker`` and ``kind_holds``: whether what the system gave was right.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from evaluation.gold import HERE
from relatoria import read_documents
from relatoria.model.document import Document

Row = dict[str, Any]
PATH = HERE / "development/judged.jsonl"


def judged() -> list[Row]:
    """All rows."""
    return [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]


def by_document() -> Iterator[tuple[Document, list[Row]]]:
    """Each document with the rows of its sentences."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in judged():
        found[row["document"]].append(row)
    for name, rows in sorted(found.items()):
        yield read_documents([HERE / "development" / name]).documents[0], rows
