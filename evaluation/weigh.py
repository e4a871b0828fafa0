"""Learns how strongly each sign, rule and word speaks for each kind of contribution, and writes it as data.

python -m evaluation.weigh [--seeds DIR] [--check]

``--check`` writes nothing: it prints how well kinds are told where the documents are left out in turn (ten parts).
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from evaluation.gold import HERE, documents
from evaluation.kind_concepts import MARK, concepts, concepts_of
from relatoria.gather.contributions.figures import sentence_quantities
from relatoria.gather.contributions.kinds import LIKELY, Clause, clause_signs, content_words, words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.contribution import ContributionKind
from relatoria.model.intervention import Relation
from relatoria.vocabulary.contribution_weights import NOTHING, word_features
from relatoria.vocabulary.contributions import kind_rules

KINDS = (*sorted(kind.value for kind in ContributionKind), NOTHING)
CASES = HERE.parent / "tests/cases"
DATA = HERE.parent / "src/relatoria/vocabulary/data"
_LEAST = 5  # a sign seen less often has no weight
_LEAST_WORD = 6  # nor a word
_FAINT = 8  # a word whose weights are all smaller, in hundredths, is not kept
_RIDGE = 5.0
_RIDGE_WORD = 5.0
_SURE = 0.8  # from this confidence on
_TRUST = 4.0  # the log odds that a rule of confidence 1 is given before any example
_PARTS = 10
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled sentence: where it stands, what it shows, and its kinds.

    It shows signs, «rule …», «xx:stem» and «xx:-ending» for its words, and «concept …» for those whose sense is known.
    """

    group: str
    shown: tuple[str, ...]
    kinds: frozenset[str]


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
                yield _example(gold.name, text, {"language": language, **row})
    for path in sorted((HERE / "development").glob("kinds_round*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            part = int(row["id"][-3:]) % _PARTS
            yield _example(f"{path.stem}.{part}", row["text"], row)
    for path in sorted(CASES.glob("contributions_*.toml")):
        language = path.stem[-2:]
        for at, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"]):
            row = {"language": language, "kinds": [case["kind"]] if case["kind"] else []}
            yield _example(f"cases.{at % _PARTS}", case["text"], row)


def _example(group: str, text: str, row: dict[str, object]) -> Example:
    language, relation = str(row["language"]), Relation(str(row.get("relation") or "report"))
    whole = clause(text, language)
    signs = clause_signs(whole, relation)
    rule = kind_rules().first(signs)
    words = list(dict.fromkeys(content_words(whole)))
    parts = [f"{language}{feature}" for word in words for feature in word_features(word)]
    kinds = row.get("kinds")
    return Example(
        group,
        (*signs, *([f"rule {rule.id}"] if rule else ()), *parts, *concepts(words, language)),
        frozenset(kinds if isinstance(kinds, list) else ()),
    )


def design(rows: Sequence[Example], features: Sequence[str]) -> csr_matrix:
    """One row for each example: how often it shows each feature, and a last column of ones."""
    place = {feature: at for at, feature in enumerate(features)}
    columns = [[*sorted(place[one] for one in row.shown if one in place), len(features)] for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.concatenate(columns) if columns else np.zeros(0)
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(features) + 1))


def learn(rows: Sequence[Example], features: Sequence[str]) -> Matrix:
    """Logistic weights (features and bias by kinds), ridge-penalised; rare kinds raised by a square root."""
    shown = design(rows, features)
    across = shown.T.tocsr()
    wanted = np.zeros((len(rows), len(KINDS)))
    for at, row in enumerate(rows):
        for kind in row.kinds or {NOTHING}:
            wanted[at, KINDS.index(kind)] = 1 / max(len(row.kinds), 1)
    rarity = 1 / np.sqrt(np.maximum(wanted.sum(0), 1))
    rarity *= len(rows) / (wanted * rarity).sum()
    counts = (wanted * rarity).sum(1)
    mean = prior(features)
    ridge = np.array([_RIDGE_WORD if _of_words(feature) else _RIDGE for feature in features] + [0.0])[:, None]

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        weights = flat.reshape(shown.shape[1], len(KINDS))
        scores = shown @ weights
        scores -= scores.max(1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        away = weights - mean
        value = float((ridge * away**2).sum()) / 2 - float((counts * (wanted * logs).sum(1)).sum())
        slope = across @ ((np.exp(logs) - wanted) * counts[:, None]) + ridge * away
        return value, slope.ravel()

    found = minimize(loss, mean.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return np.asarray(found.x).reshape(shown.shape[1], len(KINDS))


def prior(features: Sequence[str]) -> Matrix:
    """What is believed before any example is seen: a sure rule speaks for its kind; nothing else does."""
    rules = {f"rule {rule.id}": rule for rule in kind_rules().rules}
    mean = np.zeros((len(features) + 1, len(KINDS)))
    for at, feature in enumerate(features):
        rule = rules.get(feature)
        if rule and rule.confidence >= _SURE:
            mean[at, KINDS.index(rule.kind or NOTHING)] = _TRUST * rule.confidence
    return mean


def known(rows: Sequence[Example]) -> list[str]:
    """The rules, and the signs and words that are seen often enough to have a weight, by name."""
    counts = Counter(feature for row in rows for feature in set(row.shown))
    rules = {f"rule {rule.id}" for rule in kind_rules().rules}
    seen = {one for one, count in counts.items() if count >= (_LEAST_WORD if ":" in one else _LEAST)}
    return sorted(seen | rules)


def _of_words(feature: str) -> bool:
    return ":" in feature or feature.startswith(MARK)


def written(rows: Sequence[Example]) -> tuple[str, str]:
    """The weights in hundredths: those of signs and rules as TOML, those of words as CSV."""
    features = known(rows)
    weights = learn(rows, features)
    table = dict(zip(features, weights, strict=False))
    signs = [one for one in features if not _of_words(one) and not one.startswith("rule ")]
    lines = [
        "# How strongly each sign, and each rule that holds first, speaks for each kind, in the order of `kinds`:",
        "# log odds in hundredths, learned from the development gold. Not to be edited by hand.",
        f"kinds = {json.dumps(list(KINDS))}",
        f"bias = {_numbers(weights[-1])}",
        "",
        "[weight]",
        *(f"{sign} = {_numbers(table[sign])}" for sign in signs),
        "",
        "[rule]",
        *(f'"{one[5:]}" = {_numbers(table[one])}' for one in features if one.startswith("rule ")),
    ]
    words = ((one, [int(value) for value in (row * 100).round()]) for one, row in sorted(_by_word(table).items()))
    rows_of_words = [",".join((*one.split(":"), *map(str, row))) for one, row in words if max(map(abs, row)) >= _FAINT]
    head = ",".join(("language", "stem", *KINDS))
    return "\n".join(lines) + "\n", "\n".join((head, *rows_of_words)) + "\n"


def _by_word(table: Mapping[str, Matrix]) -> dict[str, Matrix]:
    """The weights of words: their own and those of the concepts that they stand for, seen or not."""
    found = {one: row for one, row in table.items() if ":" in one}
    for (language, stem), shared in concepts_of().items():
        for concept in shared:
            if concept in table:
                own = f"{language}:{stem}"
                found[own] = found.get(own, 0) + table[concept]
    return found


def _numbers(row: Matrix) -> str:
    return json.dumps([int(value) for value in (row * 100).round()])


def check(rows: Sequence[Example]) -> Iterator[str]:
    """Lines of a table: precision, recall and F1 of each kind where a document's part was left out of the learning."""
    groups = {group: at % _PARTS for at, group in enumerate(sorted({row.group for row in rows}))}
    counts: Counter[tuple[str, str]] = Counter()
    for part in range(_PARTS):
        seen = [row for row in rows if groups[row.group] != part]
        left = [row for row in rows if groups[row.group] == part]
        features = known(seen)
        for row, scores in zip(left, design(left, features) @ learn(seen, features), strict=True):
            given = _given(scores)
            for kind in given | row.kinds:
                counts[kind, "right" if kind in given & row.kinds else "false" if kind in given else "missed"] += 1
    total = 0.0
    for kind in KINDS[:-1]:
        right, false, missed = (counts[kind, name] for name in ("right", "false", "missed"))
        f1 = 2 * right / (2 * right + false + missed)
        total += f1
        yield f"{kind:26}P {right / (right + false):.2f}  R {right / (right + missed):.2f}  F1 {f1:.2f}"
    yield f"{'macro':26}F1 {total / (len(KINDS) - 1):.3f} over {len(rows)} sentences"


def _given(scores: Matrix) -> set[str]:
    """The kind that the reading would give with these scores: the likeliest."""
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
        signs, words = written(rows)
        (DATA / "contribution_weights.toml").write_text(signs, encoding="utf-8")
        (DATA / "contribution_words.csv").write_text(words, encoding="utf-8")


if __name__ == "__main__":
    main()
