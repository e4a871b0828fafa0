"""Learns how strongly each sign speaks for each kind of contribution, and writes it as data.

python -m evaluation.weigh [--seeds DIR] [--check]

``--check`` writes nothing: it prints how well kinds are told where the documents are left out in turn (ten parts).
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from evaluation.gold import HERE, documents
from relatoria.gather.contributions.figures import sentence_quantities
from relatoria.gather.contributions.kinds import LIKELY, RULE_ODDS, SURE_RULE, Clause, clause_signs, words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import ContributionKind
from relatoria.model.intervention import Relation
from relatoria.vocabulary.contribution_weights import NOTHING
from relatoria.vocabulary.contributions import kind_rules

KINDS = (*sorted(kind.value for kind in ContributionKind), NOTHING)
CASES = HERE.parent / "tests/cases"
TARGET = HERE.parent / "src/relatoria/vocabulary/data/contribution_weights.toml"
_LEAST = 5  # a sign seen less often has no weight
_RIDGE = 5.0
_ROUND_WEIGHT = 3.0  # a sentence of a fresh batch counts more than one of the gold, whose wordings the signs know
_PARTS = 10
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled sentence: where it stands, its signs, its kinds and how much it counts."""

    group: str
    signs: frozenset[str]
    kinds: frozenset[str]
    weight: float


def clause(text: str, language: str) -> Clause:
    """A sentence as a clause by itself."""
    folded = fold(text)
    words = words_of(folded)
    quantities = sentence_quantities(Sentence(0, len(text), text, folded, words), language)
    return Clause(0, len(text), text, folded, words, language, quantities)


def examples(seeds: Path | None) -> Iterator[Example]:
    """The certain sentences of the gold that somebody says, those of the batches and those of the case tables."""
    for gold in documents("development", seeds):
        rows = gold.of("sentence")
        if not any(row.get("kinds") for row in rows):
            continue
        language = next((row["language"] for row in gold.of("document")), "es")
        for row in rows:
            if row.get("speakers") and not row.get("kinds_uncertain"):
                text = " ".join(gold.text[row["start"] : row["end"]].split())
                yield _example(gold.name, text, {"language": language, **row}, 1.0)
    for path in sorted((HERE / "development").glob("kinds_round*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            part = int(row["id"][-3:]) % _PARTS
            yield _example(f"{path.stem}.{part}", row["text"], row, _ROUND_WEIGHT if row["kinds"] else 1.0)
    for path in sorted(CASES.glob("contributions_*.toml")):
        language = path.stem[-2:]
        for at, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"]):
            row = {"language": language, "kinds": [case["kind"]] if case["kind"] else []}
            yield _example(f"cases.{at % _PARTS}", case["text"], row, 1.0)


def _example(group: str, text: str, row: dict[str, object], weight: float) -> Example:
    relation = Relation(str(row.get("relation") or "report"))
    signs = clause_signs(clause(text, str(row["language"])), relation)
    kinds = row.get("kinds")
    return Example(group, frozenset(signs), frozenset(kinds if isinstance(kinds, list) else ()), weight)


def design(rows: Sequence[Example], signs: Sequence[str]) -> Matrix:
    """One row for each example: 1 where it shows the sign, and a last column of ones."""
    place = {sign: at for at, sign in enumerate(signs)}
    shown = np.zeros((len(rows), len(signs) + 1))
    shown[:, -1] = 1
    for at, row in enumerate(rows):
        shown[at, [place[sign] for sign in row.signs if sign in place]] = 1
    return shown


def learn(rows: Sequence[Example], signs: Sequence[str]) -> Matrix:
    """Multinomial logistic weights (signs and bias by kinds), ridge-penalised, rare kinds raised by a square root."""
    shown = design(rows, signs)
    wanted = np.zeros((len(rows), len(KINDS)))
    for at, row in enumerate(rows):
        for kind in row.kinds or {NOTHING}:
            wanted[at, KINDS.index(kind)] = 1 / max(len(row.kinds), 1)
    rarity = 1 / np.sqrt(np.maximum(wanted.sum(0), 1))
    rarity *= len(rows) / (wanted * rarity).sum()
    counts = (wanted * rarity).sum(1) * np.array([row.weight for row in rows])

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        weights = flat.reshape(shown.shape[1], len(KINDS))
        scores = shown @ weights
        scores -= scores.max(1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        ridge = weights.copy()
        ridge[-1] = 0
        value = _RIDGE / 2 * float((ridge**2).sum()) - float((counts * (wanted * logs).sum(1)).sum())
        slope = shown.T @ ((np.exp(logs) - wanted) * counts[:, None]) + _RIDGE * ridge
        return value, slope.ravel()

    start = np.zeros(shown.shape[1] * len(KINDS))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return np.asarray(found.x).reshape(shown.shape[1], len(KINDS))


def known_signs(rows: Sequence[Example]) -> list[str]:
    """The signs that are seen often enough to have a weight, by name."""
    counts = Counter(sign for row in rows for sign in row.signs)
    return sorted(sign for sign, count in counts.items() if count >= _LEAST)


def written(rows: Sequence[Example]) -> str:
    """The weights as TOML, in hundredths."""
    signs = known_signs(rows)
    weights = learn(rows, signs)
    lines = [
        "# How strongly each sign speaks for each kind, in the order of `kinds`: log odds in hundredths.",
        "# Learned from the development gold by `python -m evaluation.weigh`: do not edit by hand.",
        f"kinds = {json.dumps(list(KINDS))}",
        f"bias = {_numbers(weights[-1])}",
        "",
        "[weight]",
        *(f"{sign} = {_numbers(row)}" for sign, row in zip(signs, weights, strict=False)),
    ]
    return "\n".join(lines) + "\n"


def _numbers(row: Matrix) -> str:
    return json.dumps([int(value) for value in (row * 100).round()])


def check(rows: Sequence[Example]) -> Iterator[str]:
    """Lines of a table: precision, recall and F1 of each kind where a document's part was left out of the learning."""
    groups = {group: at % _PARTS for at, group in enumerate(sorted({row.group for row in rows}))}
    counts: Counter[tuple[str, str]] = Counter()
    for part in range(_PARTS):
        seen = [row for row in rows if groups[row.group] != part]
        left = [row for row in rows if groups[row.group] == part]
        signs = known_signs(seen)
        for row, scores in zip(left, design(left, signs) @ learn(seen, signs), strict=True):
            given = _given(row, scores)
            for kind in given | row.kinds:
                counts[kind, "right" if kind in given & row.kinds else "false" if kind in given else "missed"] += 1
    total = 0.0
    for kind in KINDS[:-1]:
        right, false, missed = (counts[kind, name] for name in ("right", "false", "missed"))
        f1 = 2 * right / (2 * right + false + missed)
        total += f1
        yield f"{kind:26}P {right / (right + false):.2f}  R {right / (right + missed):.2f}  F1 {f1:.2f}"
    yield f"{'macro':26}F1 {total / (len(KINDS) - 1):.3f} over {len(rows)} sentences"


def _given(row: Example, scores: Matrix) -> set[str]:
    """The kind that the reading would give with these scores: a sure rule's, else the likeliest."""
    rule = kind_rules().first(row.signs)
    if rule and rule.confidence >= SURE_RULE:
        return {rule.kind.value} if rule.kind else set()
    if rule and rule.kind:
        scores = scores.copy()
        scores[KINDS.index(rule.kind.value)] += RULE_ODDS * rule.confidence
    odds = np.exp(scores - scores.max())
    best = KINDS[int(odds.argmax())]
    return {best} if best != NOTHING and 1 / odds.sum() >= LIKELY else set()


def main() -> None:
    """Write the weights, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=Path, default=None, help="folder with the real documents of the gold")
    parser.add_argument("--check", action="store_true", help="print leave-documents-out figures; write nothing")
    given = parser.parse_args()
    rows = list(examples(given.seeds))
    if given.check:
        print(*check(rows), sep="\n")
    else:
        TARGET.write_text(written(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
