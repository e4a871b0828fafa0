"""Loads the gold: documents with their labels, aligned to the characters of the text."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SPLITS = ("development", "held_out")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One document's gold: the file, its text, and its rows, each with ``start`` and ``end`` in the text."""

    name: str
    path: Path
    text: str
    rows: tuple[Row, ...]

    def of(self, kind: str) -> list[Row]:
        """The rows of a type, in text order."""
        return [row for row in self.rows if row.get("type") == kind]

    @property
    def speakers(self) -> dict[str, Row]:
        """The speakers by key."""
        return {row["key"]: row for row in self.of("speaker")}


def documents(split: str, seeds: Path | None) -> Iterator[Labelled]:
    """The labelled documents of a split, or of one set of it («held_out:3»).

    Real ones only where ``seeds`` holds the file with the hash of the gold.
    """
    folder, _, chosen = split.partition(":")
    for path in sorted((HERE / folder).glob("*.gold.jsonl")):
        rows = read_rows(path)
        if chosen and set_of(rows) != chosen:
            continue
        name = path.name.removesuffix(".gold.jsonl")
        beside = path.with_name(f"{name}.txt")
        source = beside if beside.exists() else find_seed(rows, seeds)
        if source is None:
            continue
        text = source.read_bytes().decode("utf-8")
        yield Labelled(name, source, text, tuple(aligned(rows, text)))


def set_of(rows: list[Row]) -> str:
    """Which set a document was written with, as its document row says: sets of one split are told apart by it."""
    return next((str(row.get("set", "")) for row in rows if row.get("type") == "document"), "")


def read_rows(path: Path) -> list[Row]:
    """The JSON lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def find_seed(rows: list[Row], seeds: Path | None) -> Path | None:
    """The file of the user's folder that has the hash of the gold."""
    wanted = next((row["sha256"] for row in rows if row.get("type") == "source"), None)
    if seeds is None or wanted is None:
        return None
    files = sorted(path for path in seeds.iterdir() if path.is_file())
    return next((path for path in files if hashlib.sha256(path.read_bytes()).hexdigest() == wanted), None)


def aligned(rows: list[Row], text: str) -> Iterator[Row]:
    """Give each worded row its place: the next occurrence of its words, whatever white space stands between them."""
    at = 0
    for row in rows:
        if row.get("type") in ("sentence", "heading") and "text" in row and "start" not in row:
            pattern = r"\s+".join(map(re.escape, row["text"].split()))
            match = re.compile(pattern).search(text, at)
            if match is None:
                raise ValueError(f"not in its document: {row['text'][:60]}")
            at = match.end()
            yield {**row, "start": match.start(), "end": match.end()}
        else:
            yield row
