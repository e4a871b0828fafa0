"""Learns how strongly each sign, rule and word speaks for each kind of contribution, and writes it as data.

python -m evaluation.weigh [--seeds DIR] [--check]

``--check`` writes nothing: it prints how well kinds are told where everything that one hand wrote is left out in turn.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

from evaluation import softmax
from evaluation.examples import RULES, Example, examples, hand
from evaluation.gold import HERE
from evaluation.kind_concepts import MARK, concepts_of
from evaluation.learner import by_hand, run
from relatoria.gather.contributions.kinds import LIKELY
from relatoria.model.contribution import ContributionKind
from relatoria.vocabulary.contribution_weights import NOTHING
from relatoria.vocabulary.contributions import kind_rules

KINDS = (*sorted(kind.value for kind in ContributionKind), NOTHING)
DATA = HERE.parent / "src/relatoria/vocabulary/data"
_LEAST = 5  # a sign seen less often has no weight
_LEAST_WORD = 4  # nor a word
_FAINT = 8  # a word whose weights are all smaller, in hundredths, is not kept
_RIDGE = 5.0
_RIDGE_WORD = 5.0
_SURE = 0.8  # from this confidence on
_TRUST = 4.0  # the log odds that a rule of confidence 1 is given before any example
_HIDDEN = 0.2  # the share of what a sentence shows that is hidden at random, each time that it is learnt from
_TIMES = 8  # how often each sentence is learnt from, each time with something else hidden
_RIDGE_HIDDEN = 0.7  # hiding holds weights back by itself, so the ridge need do less
Matrix = NDArray[np.float64]


class Shows(Protocol):
    """Something labelled that shows features, each with how strongly."""

    @property
    def shown(self) -> Mapping[str, float]:
        """Each feature and how strongly it is shown."""


def design(rows: Sequence[Shows], features: Sequence[str]) -> csr_matrix:
    """One row for each example: how strongly it shows each feature, and a last column of ones."""
    place = {feature: at for at, feature in enumerate(features)}
    cells = [[*sorted((place[one], much) for one, much in row.shown.items() if one in place)] for row in rows]
    ends = np.cumsum([0, *(len(row) + 1 for row in cells)])
    flat = [cell for row in cells for cell in (*row, (len(features), 1.0))]
    columns, values = [at for at, _ in flat], [much for _, much in flat]
    return csr_matrix((values, columns, ends), shape=(len(rows), len(features) + 1))


def hidden(shown: csr_matrix, features: Sequence[str]) -> csr_matrix:
    """The examples several times over, each time with some of what they show hidden, and the rest raised to make up.

    So no weight leans on two things that the hands at hand always show together and the next hand does not. Drawn from
    a fixed seed. What attribution says of the speaker's act is no wording and is always shown.
    """
    chance = np.random.default_rng(0)
    always = np.array([feature.startswith("relation_") for feature in features] + [True])
    several = []
    for _ in range(_TIMES):
        one = shown.copy()
        kept = chance.random(len(one.data)) >= _HIDDEN
        one.data = np.where(always[one.indices], one.data, one.data * kept / (1 - _HIDDEN))
        several.append(one)
    return csr_matrix(vstack(several))


def learn(rows: Sequence[Example], features: Sequence[str]) -> Matrix:
    """Logistic weights (features and bias by kinds), ridge-penalised; rare kinds raised by a square root."""
    rows, shown = [*rows] * _TIMES, hidden(design(rows, features), features)
    wanted = np.zeros((len(rows), len(KINDS)))
    for at, row in enumerate(rows):
        for kind in row.kinds or {NOTHING}:
            wanted[at, KINDS.index(kind)] = 1 / max(len(row.kinds), 1)
    rarity = 1 / np.sqrt(np.maximum(wanted.sum(0), 1))
    rarity *= len(rows) / (wanted * rarity).sum()
    counts = (wanted * rarity).sum(1)
    mean = prior(features)
    ridge = np.array([_RIDGE_WORD if _of_words(feature) else _RIDGE for feature in features] + [0.0])[:, None]
    ridge *= _TIMES * _RIDGE_HIDDEN
    return softmax.learn(shown, wanted, counts, ridge, mean)


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
    counts = Counter(feature for row in rows for feature in row.shown)
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
    """Lines of a table: precision, recall and F1 of each kind where all that a hand wrote was left out of the learning.

    Whoever wrote the rules is learnt from and not measured.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for one, left, seen in by_hand(rows, lambda row: hand(row.group)):
        if one == RULES:
            continue
        here = _left_out(left, seen)
        counts += here
        yield f"{one:26}F1 {_macro(here):.3f}"
    for kind in KINDS[:-1]:
        right, false, missed = (counts[kind, name] for name in ("right", "false", "missed"))
        yield f"{kind:26}P {right / (right + false):.2f}  R {right / (right + missed):.2f}  F1 {_f1(counts, kind):.2f}"
    yield f"{'macro':26}F1 {_macro(counts):.3f}"


def _left_out(left: Sequence[Example], seen: Sequence[Example]) -> Counter[tuple[str, str]]:
    """How often each kind was right, false or missed in what a hand wrote, learnt from all others."""
    counts: Counter[tuple[str, str]] = Counter()
    features = known(seen)
    for row, scores in zip(left, design(left, features) @ learn(seen, features), strict=True):
        given = _given(scores)
        for kind in given | row.kinds:
            counts[kind, "right" if kind in given & row.kinds else "false" if kind in given else "missed"] += 1
    return counts


def _f1(counts: Counter[tuple[str, str]], kind: str) -> float:
    right, false, missed = (counts[kind, name] for name in ("right", "false", "missed"))
    return 2 * right / max(2 * right + false + missed, 1)


def _macro(counts: Counter[tuple[str, str]]) -> float:
    return sum(_f1(counts, kind) for kind in KINDS[:-1]) / (len(KINDS) - 1)


def _given(scores: Matrix) -> set[str]:
    """The kind that the reading would give with these scores: the likeliest."""
    odds = np.exp(scores - scores.max())
    best = KINDS[int(odds.argmax())]
    return {best} if best != NOTHING and 1 / odds.sum() >= LIKELY else set()


def _write(rows: Sequence[Example]) -> None:
    signs, words = written(rows)
    (DATA / "contribution_weights.toml").write_text(signs, encoding="utf-8")
    (DATA / "contribution_words.csv").write_text(words, encoding="utf-8")


def main() -> None:
    """Write the weights, or check them."""
    run(__doc__, lambda seeds: [*examples(seeds)], check, _write, seeds=True)


if __name__ == "__main__":
    main()
