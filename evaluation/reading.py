"""Measures reading: the type of a document, the repair of damaged words, and harm done to clean ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation import gold
from evaluation.gold import Labelled, find_seed, read_rows
from evaluation.score import Row
from relatoria import gather_record, read_documents
from relatoria.model.document import Document
from relatoria.model.record import Record


def record_of(path: Path) -> Record:
    """The record of one file, alone."""
    return gather_record(read_documents([path]).documents)


def kind(gold: Labelled, record: Record) -> Iterator[Row]:
    """Whether the type of the document is right."""
    for row in gold.of("document"):
        if "kind" in row:
            right = float(record.documents[0].kind.value == row["kind"])
            yield Row("document kind", gold.name, "right", right, 1)


def repairs(split: str, seeds: Path | None) -> Iterator[Row]:
    """Damaged words repaired, sound words harmed; then changes in every labelled document that is sound."""
    damaged: set[str] = set()
    for path in sorted((gold.HERE / split).glob("*.repairs.jsonl")):
        rows = read_rows(path)
        name = path.name.removesuffix(".repairs.jsonl")
        beside = path.with_name(f"{name}.txt")
        source = beside if beside.exists() else find_seed(rows, seeds)
        if source is None:
            continue
        damaged.add(source.name)
        document = read_documents([source]).documents[0]
        words = [row for row in rows if "before" in row]
        mended = sum(_mended(document, row) for row in words)
        yield Row("repairs", name, "repaired", mended / len(words), len(words))
        yield Row("repairs", name, "harmed", float(_harmed(document, words)), len(document.repairs))
    texts = [path for path in sorted((gold.HERE / split).glob("*.txt")) if path.name not in damaged]
    read = read_documents(texts).documents if texts else ()
    total = sum(len(document.text.split()) for document in read)
    changes = sum(len(document.repairs) for document in read)
    if total:
        yield Row("repairs", "sound documents", "changes in 10,000 words", 10_000 * changes / total, total)


def _mended(document: Document, row: dict[str, Any]) -> bool:
    """Whether the repairs that touch a damaged word make it right."""
    text = document.text[row["start"] : row["end"]]
    for edit in reversed(document.repairs):
        start, end = max(edit.start, row["start"]) - row["start"], min(edit.end, row["end"]) - row["start"]
        if start < end:
            text = text[:start] + edit.after + text[end:]
    return bool(text == row["after"])


def _harmed(document: Document, words: list[dict[str, Any]]) -> int:
    """Repairs that touch no damaged word."""
    return sum(
        not any(edit.start < row["end"] and row["start"] < edit.end for row in words) for edit in document.repairs
    )
