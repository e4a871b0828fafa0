"""Learns how strongly each sign speaks for it that a passage is its speaker's, and writes it as data.

python -m evaluation.weigh_sureness [--seeds DIR] [--check]

``--check`` writes nothing: it prints, where everything that one hand wrote is left out in turn, how well the weights
tell right from wrong beside the rules alone (area under the curve), and how many passages stay, and how many of these
are right, from some thresholds on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from evaluation.attribution import pairing
from evaluation.examples import hand
from evaluation.gold import HERE, Labelled, documents
from evaluation.learner import by_hand, run
from evaluation.logistic import Vector, as_toml, known, learn, ranked_right
from evaluation.weigh import design
from evaluation.weigh_hearing import BLIND, UNSEEN
from relatoria import read_documents
from relatoria.gather.attribution.attribute import by_rules
from relatoria.gather.attribution.results.sureness import FOLLOWS, Shown, shown, strength
from relatoria.gather.text import analyse
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.weights import likely

DATA = HERE.parent / "src/relatoria/vocabulary/data/sureness_weights.toml"
_LEAST = 15  # a sign seen less often has no weight
_RIDGE = 5.0
_ROUNDS = 4  # how often the weights are learnt anew, each time with the passages followed as sure as they then are
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
"""From how sure on the check counts what stays."""


@dataclass(slots=True)
class Example:
    """A passage of a labelled document: what it shows, whether it is right, the one it follows, the rule's worth."""

    document: str
    signs: dict[str, float]
    right: bool
    confidence: float
    follows: Example | None = None
    score: float = field(default=0.0)

    @property
    def shown(self) -> dict[str, float]:
        """The signs, and how sure the passage is that it follows."""
        return self.signs if self.follows is None else {**self.signs, FOLLOWS: strength(self.follows.score)}


def examples(split: str, seeds: Path | None) -> Iterator[Example]:
    """The passages of the labelled documents of a split."""
    for gold in documents(split, seeds):
        if gold.of("sentence"):
            yield from _of_document(gold)


def _of_document(gold: Labelled) -> Iterator[Example]:
    text = analyse(read_documents([gold.path]).documents[0])
    found = by_rules(text)
    pairs = pairing(gold.speakers, found.actors)
    made: list[Example] = []
    for one in shown(text, found):
        right = _right(gold, one, pairs, found.actors)
        follows = None if one.follows is None else made[one.follows]
        made.append(Example(gold.name, one.signs, bool(right), one.passage.confidence, follows))
        if right is not None:
            yield made[-1]


def _right(gold: Labelled, one: Shown, pairs: dict[str, str], actors: Sequence[Actor]) -> bool | None:
    """Whether the passage's speakers are those of the labelled sentence that it covers most; None without one."""

    def shared(row: dict[str, int]) -> int:
        return min(one.passage.end, row["end"]) - max(one.passage.start, row["start"])

    row = max(gold.of("sentence"), key=shared)
    if shared(row) <= 0 or row.get("lenient"):
        return None
    keys = [key for group in ("speakers", "optional", "on_behalf_of") for key in row.get(group, [])]
    allowed = {pairs.get(key, key) for key in keys}
    if any(gold.speakers[key]["kind"] == "collective" for key in keys):
        allowed |= {actor.id for actor in actors if actor.kind is ActorKind.COLLECTIVE}
    return allowed.issuperset(one.intervention.actors)


def weights_of(rows: Sequence[Example], signs: Sequence[str]) -> Vector:
    """Logistic weights of the signs and the bias, ridge-penalised; what no rule was tuned on counts more."""
    wanted = np.array([row.right for row in rows], dtype=float)
    counts = np.array([UNSEEN if row.document.rpartition("_")[2] in BLIND else 1.0 for row in rows])
    ridge = np.array([_RIDGE] * len(signs) + [0.0])
    for _ in range(_ROUNDS):
        found = learn(design(rows, signs), wanted, ridge, counts)
        weigh(rows, signs, found)
    return found


def weigh(rows: Sequence[Example], signs: Sequence[str], weights: Vector) -> None:
    """Set the score of every passage, each after the one that it follows."""
    worth = dict(zip(signs, weights, strict=False))
    for row in rows:
        row.score = float(weights[-1]) + sum(worth.get(sign, 0.0) * much for sign, much in row.shown.items())


def check(rows: Sequence[Example]) -> Iterator[str]:
    """With each hand left out: how well right is told from wrong, and what stays from some thresholds on."""
    left_out: list[tuple[Example, float]] = []
    for _, left, rest in by_hand(rows, lambda row: hand(row.document)):
        signs = known(rest, _LEAST)
        weigh(left, signs, weights_of(rest, signs))
        left_out += [(row, likely(row.score)) for row in left]
    untuned = [(row, sure) for row, sure in left_out if row.document.rpartition("_")[2] in BLIND]
    for name, chosen in (("all", left_out), ("no rule tuned on", untuned)):
        sure = np.array([sure for _, sure in chosen])
        right = np.array([row.right for row, _ in chosen], dtype=float)
        ruled = np.array([row.confidence for row, _ in chosen])
        ranked, before = ranked_right(sure, right), ranked_right(ruled, right)
        yield f"{name}: {len(right)} passages, area {ranked:.3f}, of rules alone {before:.3f}"
        for least in THRESHOLDS:
            kept = sure >= least
            yield f"  from {least:.2f}  {kept.mean():.3f} stay  {right[kept].mean():.3f} right"


def written(rows: Sequence[Example]) -> str:
    """The weights in hundredths, as TOML."""
    signs = known(rows, _LEAST)
    said = (
        "How strongly each sign of a passage and of what stands around it speaks for it that it is its speaker's: log",
        "odds in hundredths, learned from the development gold (python -m evaluation.weigh_sureness). Not edited by",
        "hand.",
    )
    return as_toml(said, signs, weights_of(rows, signs))


def _write(rows: Sequence[Example]) -> None:
    DATA.write_text(written(rows), encoding="utf-8")


def main() -> None:
    """Write the weights, or check them."""
    run(__doc__, lambda seeds: [*examples("development", seeds)], check, _write, seeds=True)


if __name__ == "__main__":
    main()
