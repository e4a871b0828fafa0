"""Counts, rule by rule, how often attribution was right on the development documents.

`python -m evaluation.calibrate_attribution [SEEDS]` prints the `right` and `total` of `attribution_rules.toml`;
confidences are computed from them, so they are as good as the documents are like those to be read.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from evaluation.attribution import pairing, turn_right
from evaluation.gold import Labelled, documents
from evaluation.reading import record_of
from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.words.rules import rules
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import AttributedPassage

_FEW = 3
"""A rule that was used less often has no count."""


def rule_of(passage: AttributedPassage) -> str | None:
    """The rule whose explanation a passage bears."""
    for name, rule in rules().items():
        for wording in rule.wording.values():
            pattern = re.escape(wording).replace(r"\{verb\}", ".*").replace(r"\{name\}", ".*")
            if re.fullmatch(pattern, passage.why, re.DOTALL):
                return name
    return None


def count(gold: Labelled, right: Counter[str], total: Counter[str]) -> None:
    """Add the passages of one document to the counts."""
    if turns := gold.of("turn"):
        record = record_of(gold.path)
        paired = pairing(gold.speakers, record.actors)
        total["label"] += len(turns)
        right["label"] += sum(turn_right(row, gold, record, paired) for row in turns)
    found = attribute(analyse(read_file(gold.path, gold.path.name)))
    pairs = pairing(gold.speakers, found.actors)
    collective = {actor.id for actor in found.actors if actor.kind is ActorKind.COLLECTIVE}
    for one in found.interventions:
        for passage in one.passages:
            rows = [row for row in gold.of("sentence") if row["start"] <= passage.start + 2 < row["end"]]
            rule = rule_of(passage)
            if not rows or rule is None:
                continue
            keys = [*rows[0].get("speakers", []), *rows[0].get("optional", []), *rows[0].get("on_behalf_of", [])]
            unnamed = any(gold.speakers[key]["kind"] == "collective" for key in keys)
            good = bool(set(one.actors) & {pairs.get(key) for key in keys}) or (
                unnamed and bool(set(one.actors) & collective)
            )
            total[rule] += 1
            right[rule] += good


def main() -> None:
    """Print the counts of every rule."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    seeds = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    for gold in documents("development", seeds):
        count(gold, right, total)
    for name in rules():
        if total[name] < _FEW:
            right[name] = total[name] = 0
        print(f"[{name}]\nright = {right[name]}\ntotal = {total[name]}")


if __name__ == "__main__":
    main()
