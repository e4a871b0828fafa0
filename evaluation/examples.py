"""The labelled sentences that the kinds of contribution are learnt from, as the reading would see them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evaluation.gold import HERE, Labelled, documents
from evaluation.kind_concepts import concepts
from evaluation.reading import record_of
from relatoria.gather.contributions.kinds import clause_signs, content_words
from relatoria.gather.contributions.whole import clause
from relatoria.model.intervention import Relation
from relatoria.vocabulary.contribution_weights import emphasis, pair_features, word_features
from relatoria.vocabulary.contributions import kind_rules

CASES = HERE.parent / "tests/cases"
RULES = "rules"
"""The hand of those who write the rules: batches and case tables."""
_LATE = {
    "aa": "aa",
    "m": "m",
    "n": "n",
    "o": "o and p",
    "p": "o and p",
    "ac": "ac",
    "q": "q",
    "r": "r",
    "w": "w",
    "x": "x",
    "y": "y",
    "z": "z",
    "set6": "w",
    "set7": "x",
    "set8": "y",
    "ab": "ab",
    "ad": "ad",
}  # hands by the letter that ends a document's name


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled sentence: where it stands, what it shows, and its kinds.

    It shows signs, «rule …», «xx:stem» and «xx:-ending» for its words, «xx:stem_stem» for two that follow one another,
    and «concept …» for those whose sense is known, each with how strongly: a word counts by its place.
    """

    group: str
    shown: Mapping[str, float]
    kinds: frozenset[str]


def examples(seeds: Path | None) -> Iterator[Example]:
    """The certain sentences of the gold, those of the batches and those of the case tables."""
    for gold in documents("development", seeds):
        if any(row.get("kinds") for row in gold.of("sentence")):
            yield from of_document(gold)
    for path in sorted((HERE / "development").glob("kinds_round*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield _example(path.stem, row["text"], row)
    for path in sorted(CASES.glob("contributions_*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            row = {"language": path.stem[-2:], "kinds": [case["kind"]] if case["kind"] else []}
            yield _example(path.stem, case["text"], row)


def of_document(gold: Labelled) -> Iterator[Example]:
    """The certain sentences of a document that somebody says, or that the system hears from somebody.

    What a speaker does by speaking («supports», «commits») is as the system hears it, right or wrong: so it will be
    when the weights are used. A sentence that is heard from nobody reports.
    """
    heard = Heard(gold)
    language = next((row["language"] for row in gold.of("document")), "es")
    for row in gold.of("sentence"):
        relation = heard.relation(row["start"], row["end"])
        if row.get("kinds_uncertain") or not (row.get("speakers") or (relation and not row.get("kinds"))):
            continue
        text = " ".join(gold.text[row["start"] : row["end"]].split())
        yield _example(gold.name, text, {**row, "language": language, "relation": relation})


class Heard:
    """What the system hears in a document: the passages of its speakers."""

    def __init__(self, gold: Labelled) -> None:
        self._passages = [
            (passage.start, passage.end, item.relation if at == 0 else Relation.REPORT)
            for item in record_of(gold.path).interventions
            for at, passage in enumerate(item.passages)
        ]

    def relation(self, start: int, end: int) -> Relation | None:
        """The relation of the intervention in which the middle of a range stands, None outside; linear in passages."""
        middle = (start + end) // 2
        found = [relation for first, last, relation in self._passages if first <= middle < last]
        return found[-1] if found else None


def _example(group: str, text: str, row: dict[str, object]) -> Example:
    language, relation = str(row["language"]), Relation(str(row.get("relation") or "report"))
    whole = clause(text, language)
    signs = clause_signs(whole, relation)
    rule = kind_rules().first(signs)
    shown = dict.fromkeys([*signs, *([f"rule {rule.id}"] if rule else ())], 1.0)
    words = content_words(whole)
    shown |= {f"{language}{pair}": 1.0 for pair in pair_features(words)}
    for at, word in enumerate(dict.fromkeys(words)):
        for part in (*(f"{language}{one}" for one in word_features(word)), *concepts((word,), language)):
            shown[part] = shown.get(part, 0.0) + emphasis(at)
    kinds = row.get("kinds")
    return Example(group, shown, frozenset(kinds if isinstance(kinds, list) else ()))


def hand(group: str) -> str:
    """Who wrote a document: the letter that ends its name, or what `hands.toml` says of it; else `RULES`."""
    return _LATE.get(group.rpartition("_")[2]) or _hands().get(group, RULES)


@cache
def _hands() -> dict[str, str]:
    table = tomllib.loads((HERE / "hands.toml").read_text(encoding="utf-8"))
    return {name: hand for hand, names in table.items() for name in names.split()}
