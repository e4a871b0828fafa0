"""Measures what documents state of all, or of people whom they do not name, against labels by reading.

The documents that the first line of `claims.jsonl` lists were read whole: what the record takes for a claim in them and
is not labelled is false. A claim is found where half of the shorter of the two is shared. ``open`` labels, on which
readers may differ, are neither for nor against.

python -m evaluation.claims [--split held_out] [--wrong]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from evaluation import gold
from evaluation.reading import record_of
from evaluation.score import Row, Score, rows_of
from relatoria.model.record import Record

FILE = "claims.jsonl"
TASK = "what documents state"
ALL = "all"
KINDS = ("consensus_claim", "quantifier_claim", "divergence_claim", "decision_claim", "conclusion_claim")


class Claim(NamedTuple):
    """A sentence or item of a list: where it stands in the source, its kind, and whether readers may differ on it."""

    start: int
    end: int
    kind: str
    open: bool = False

    def meets(self, other: Claim) -> bool:
        """Whether the two share half of the shorter."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return 2 * shared >= max(1, min(self.end - self.start, other.end - other.start))


class Judged(NamedTuple):
    """A document's tallies: of claims whatever their kind, of each kind; how many are found with their kind."""

    language: str
    whole: Score
    kinds: Mapping[str, Score]
    right_kind: int


def labels(split: str) -> dict[str, list[Claim]]:
    """The labelled claims of each document that was read, by its name; nothing where a split has no such list."""
    path = gold.HERE / split.partition(":")[0] / FILE
    if not path.exists():
        return {}
    head, *rows = gold.read_rows(path)
    read: dict[str, list[Claim]] = {name.removesuffix(".txt"): [] for name in head["documents"]}
    for row in rows:
        claim = Claim(row["start"], row["end"], row["kind"], row.get("open", False))
        read[row["document"].removesuffix(".txt")].append(claim)
    return read


def given(record: Record) -> list[Claim]:
    """The claims that a record has as findings."""
    claims = [one for one in record.findings if one.kind.value in KINDS and one.passages]
    return [Claim(one.passages[0].start, one.passages[0].end, one.kind.value) for one in claims]


def measure(split: str) -> Iterator[Row]:
    """The figures of a split, which reads its documents."""
    yield from rows([judge(name[:2], own, given(record)) for name, own, record in _read(split)])


def _read(split: str) -> Iterator[tuple[str, list[Claim], Record]]:
    labelled = labels(split)
    for document in gold.documents(split, None):
        if document.name in labelled:
            yield document.name, labelled[document.name], record_of(document.path)


def judge(language: str, labelled: Sequence[Claim], got: Sequence[Claim]) -> Judged:
    """What the system found in a document, beside its labels."""
    kinds = {}
    for kind in KINDS:
        others = [claim for claim in labelled if claim.open or claim.kind == kind]
        kinds[kind] = _score([*others], [claim for claim in got if claim.kind == kind], kind)
    right = sum(any(c.kind == one.kind and c.meets(one) for c in got) for one in labelled if not one.open)
    return Judged(language, _score(labelled, got), kinds, right)


def _score(labelled: Sequence[Claim], got: Sequence[Claim], kind: str | None = None) -> Score:
    sure = [claim for claim in labelled if not claim.open and kind in (None, claim.kind)]
    right = sum(any(claim.meets(one) for claim in got) for one in sure)
    return Score(right, len(_false(labelled, got)), len(sure) - right)


def _false(labelled: Sequence[Claim], got: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in got if not any(claim.meets(one) for one in labelled)]


def rows(judged: Sequence[Judged]) -> Iterator[Row]:
    """The figures of all documents, by language, and of each kind; a kind that nobody has is left out."""
    if not judged:
        return
    yield from _rows_on(ALL, judged)
    for language in sorted({one.language for one in judged}):
        yield from _rows_on(language, [one for one in judged if one.language == language])
    for kind in KINDS:
        total = _sum(one.kinds[kind] for one in judged)
        if total != Score(0, 0, 0):
            yield from rows_of(TASK, kind, total)


def _rows_on(on: str, judged: Sequence[Judged]) -> Iterator[Row]:
    total = _sum(one.whole for one in judged)
    yield from rows_of(TASK, on, total)
    if total.right:
        right = sum(one.right_kind for one in judged)
        yield Row(TASK, on, "of the right kind among those found", right / total.right, total.right)


def _sum(scores: Iterable[Score]) -> Score:
    return sum(scores, Score(0, 0, 0))


def main() -> None:
    """Print the measures of a split, and with ``--wrong`` what is false and missed, for development only."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="development")
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args()
    for row in measure(asked.split):
        print(f"{row.on} | {row.measure}: {row.value:.3f} ({row.items})")
    for name, own, record in _read("development") if asked.wrong else ():
        _print_wrong(name, own, record)


def _print_wrong(name: str, labelled: Sequence[Claim], record: Record) -> None:
    got, text = given(record), record.documents[0].text
    missed = [one for one in labelled if not one.open and not any(claim.meets(one) for claim in got)]
    for word, claims in (("false", _false(labelled, got)), ("missed", missed)):
        for one in claims:
            print(f"{name} {word} {one.kind}: {' '.join(text[one.start : one.end].split())}")


if __name__ == "__main__":
    main()
