"""Measures which of two statements of nearly the same words become one point: read as two States said them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation import gold
from evaluation.gold import read_rows
from evaluation.score import Row, Score, rows_of
from relatoria import gather_record, read_documents
from relatoria.conclude.points.find import find_points

FILE = "same_point.jsonl"
_HEADS = {
    "en": ("Statement by the delegation of Kenya", "Statement by the delegation of Chile", "Mr. Chair,"),
    "es": ("Declaración de la delegación de Kenya", "Declaración de la delegación de Chile", "Señor Presidente:"),
    "fr": ("Déclaration de la délégation du Kenya", "Déclaration de la délégation du Chili", "Monsieur le Président,"),
}


def measure(split: str) -> Iterator[Row]:
    """Pairs that become one point without asking, against the labels; nothing where a split has none."""
    path = gold.HERE / split / FILE
    if not path.exists():
        return
    found = Score(0, 0, 0)
    for row in read_rows(path):
        says, same = are_one_point(row), bool(row["same"])
        found += Score(int(says and same), int(says and not same), int(same and not says))
    yield from rows_of("one point", path.stem, found)


def are_one_point(row: Mapping[str, str]) -> bool:
    """Whether the two statements of a row are read as one point of two States."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{side}.txt" for side in ("a", "b")]
        for at, (side, path) in enumerate(zip(("a", "b"), paths, strict=True)):
            head = _HEADS[row[f"language_{side}"]]
            path.write_text(f"{head[at]}\n\n{head[2]}\n\n{row[side]}\n", encoding="utf-8")
        record = gather_record(read_documents(paths).documents)
    return any(len(point.actors) > 1 for point in find_points(record).points)
