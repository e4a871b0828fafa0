"""Learns how strongly each sign of a document's form speaks for each kind of document, and writes it as data.

python -m evaluation.weigh_documents [--check]

``--check`` writes nothing: it prints how many kinds are right where all that one hand wrote is left out in turn, and of
the small documents where all of one language are left out.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evaluation import softmax
from evaluation.examples import hand
from evaluation.gold import HERE, documents
from evaluation.learner import by_hand, run
from evaluation.logistic import known
from evaluation.softmax import Matrix
from evaluation.weigh import design
from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.kinds import FIRST, TITLE, cues, signs_of
from relatoria.gather.reading.structure import structure
from relatoria.model.document import DocumentKind
from relatoria.trace.clean import clean

DATA = HERE.parent / "src/relatoria/vocabulary/data/document_kind_weights.toml"
KINDS = tuple(kind.value for kind in DocumentKind)
SMALL = HERE / "development/small_documents.toml"
_LEAST = 4  # a sign seen less often has no weight
_RIDGE, _RIDGE_WORD = 1.0, 3.0
_TRUST, _SURE = 2.0, 6.0  # the log odds for its kind that a cue, and a sure one, is given before any example
_RARE = 0.3  # by this power of their number rare kinds are raised
_FAINT = 8  # a word whose weights are all smaller, in hundredths, is not kept


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled document: who wrote it, what it shows, and its kind."""

    hand: str
    shown: Mapping[str, float]
    kind: str


def examples() -> Iterator[Example]:
    """The labelled documents of development and the small ones."""
    for gold in documents("development", None):
        for row in gold.of("document"):
            yield _example(hand(gold.name), gold.text, row["kind"])
    for row in tomllib.loads(SMALL.read_text(encoding="utf-8"))["document"]:
        yield _example(f"small, {row['language']}", row["text"], row["kind"])


def _example(wrote: str, text: str, kind: str) -> Example:
    document = structure(Source(text), "x.txt", "0" * 64)
    return Example(wrote, signs_of(clean(document), document.title), kind)


def weigh(rows: Sequence[Example], signs: Sequence[str]) -> Matrix:
    """The weights of the signs and the bias by kinds; before any example a cue speaks for the kind of its data."""
    wanted = np.zeros((len(rows), len(KINDS)))
    wanted[np.arange(len(rows)), [KINDS.index(row.kind) for row in rows]] = 1
    counts = wanted @ (1 / np.maximum(wanted.sum(0), 1) ** _RARE)
    counts *= len(rows) / counts.sum()
    believed = {cue.id: cue for cue in cues()}
    mean = np.zeros((len(signs) + 1, len(KINDS)))
    for at, sign in enumerate(signs):
        if sign in believed:
            mean[at, KINDS.index(believed[sign].kind)] = _SURE if believed[sign].sure else _TRUST
    ridge = np.array([*(_RIDGE_WORD if _is_word(sign) else _RIDGE for sign in signs), 0.01])[:, None]
    return softmax.learn(design(rows, signs), wanted, counts, ridge, mean)


def _is_word(sign: str) -> bool:
    return sign.startswith((TITLE, FIRST))


def _signs(rows: Sequence[Example]) -> list[str]:
    """The cues, and the measures and words that are seen often enough."""
    return sorted({*known(rows, _LEAST), *(cue.id for cue in cues())})


def check(rows: Sequence[Example]) -> Iterator[str]:
    """How many kinds are right of each hand, left out of the learning, and which are taken for which."""
    told: Counter[tuple[str, str]] = Counter()
    for one, left, seen in by_hand(rows, lambda row: row.hand):
        signs = _signs(seen)
        best = (design(left, signs) @ weigh(seen, signs)).argmax(1)
        here = Counter((row.kind, KINDS[at]) for row, at in zip(left, best, strict=True))
        yield f"{one:14}{_right(here)} of {here.total()}"
        told += here
    for kind in KINDS:
        of = Counter({pair: count for pair, count in told.items() if kind in pair})
        named, given = sum(n for (a, _), n in of.items() if a == kind), sum(n for (_, b), n in of.items() if b == kind)
        yield f"{kind:18}right {told[kind, kind]} of {named}, given {given}"
    yield from (f"{count} {kind} for {other}" for (kind, other), count in told.most_common() if kind != other)
    yield f"{_right(told)} of {told.total()} right: {_right(told) / told.total():.3f}"


def _right(told: Mapping[tuple[str, str], int]) -> int:
    return sum(count for (kind, other), count in told.items() if kind == other)


def written(rows: Sequence[Example]) -> str:
    """The weights in hundredths, as TOML."""
    signs = _signs(rows)
    weights = (weigh(rows, signs) * 100).round().astype(int)
    lines = [
        "# How strongly each sign of its form («title xxx», «first xxx»: a word that begins so stands in the title, in",
        "# the first paragraph) speaks for each kind of a document, in the order of `kinds`: log odds in hundredths,",
        "# learned from the labelled documents (python -m evaluation.weigh_documents). Not to be edited by hand.",
        f"kinds = {json.dumps(KINDS)}",
        f"bias = {weights[-1].tolist()}",
        "",
        "[weight]",
    ]
    rows_of = zip(signs, weights, strict=False)
    lines += [f'"{sign}" = {row.tolist()}' for sign, row in rows_of if abs(row).max() >= _FAINT]
    return "\n".join(lines) + "\n"


def _write(rows: Sequence[Example]) -> None:
    DATA.write_text(written(rows), encoding="utf-8")


def main() -> None:
    """Write the weights, or check them."""
    run(__doc__, lambda _: [*examples()], check, _write)


if __name__ == "__main__":
    main()
