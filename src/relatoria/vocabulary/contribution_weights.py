"""How strongly each sign, rule and word speaks for each kind: learned from the development gold, kept as data."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import exp

from msgspec import Struct

from relatoria.language.remembered import Remembered
from relatoria.model.contribution import ContributionKind
from relatoria.vocabulary.files import read_data, read_table

NOTHING = "nothing"
STEM = 6
"""So many letters of a word stand for all its forms."""
ENDING = 3
"""So many letters end a word; longer words alone have an ending that counts."""
_JOINED = "_"
_SCALE = 100.0
_PARTS = 4
EMPHASIS = ((3, 2), (7, 1))
"""So many words at the opening of what is said weigh so many quarters more: there stand the verb of saying, the subject
and the first verb, which tell the kind of a long sentence; what trails after them tells more of its subject."""
_WHOLE = _SCALE * _PARTS
_BITS = 24
_MIDDLE = 1 << (_BITS - 1)
_FIELD = (1 << _BITS) - 1


def emphasis(at: int) -> float:
    """How much a word weighs by its place among the different words of what is said, counted from 0."""
    return 1 + sum(quarters for first, quarters in EMPHASIS if at < first) / _PARTS


def word_features(word: str) -> tuple[str, ...]:
    """What stands for a folded word in the weights: its first letters and its ending; a short word has no ending.

    The shortest words count too («no», «ya», «ne», “to”): they are what a turn of phrase hangs on.
    """
    return (f":{word[:STEM]}", f":-{word[-ENDING:]}") if len(word) > ENDING + 1 else (f":{word}",)


def pair_features(words: Sequence[str]) -> frozenset[str]:
    """What stands for two folded words that follow one another: the first letters of both («no_alcanz», “up_to”)."""
    return frozenset([f":{first}{_JOINED}{second}" for first, second in _pairs(words)])


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return pairwise(map(_stems.__getitem__, words))


_stems = Remembered(lambda word: word[:STEM])
"""Word → its first letters, the same text each time, which is quicker to look up."""


STANDS = 0.2
"""From this probability on the kind that a sure rule gives holds against nothing."""


class Verdict(Struct, frozen=True):
    """The likeliest kind (None: nothing) and its probability among all kinds, in [0, 1]."""

    kind: ContributionKind | None
    probability: float


class KindWeights:
    """A logistic model over signs, the rule that holds, and words: the sum of the weights of what a clause shows.

    The weights of a feature for all kinds are kept as the fields of one whole number, so that a sum over features is
    one addition for each.
    """

    def __init__(self, kinds: Sequence[str], bias: Sequence[int], weights: Mapping[str, Sequence[int]]) -> None:
        """``bias`` and each feature's weights, in hundredths, stand in the order of ``kinds``; others say nothing."""
        self._kinds = tuple(None if kind == NOTHING else ContributionKind(kind) for kind in kinds)
        self._shifts = tuple(_BITS * at for at in range(len(kinds)))
        self._middle = self._packed((_MIDDLE,) * len(kinds))  # so that no field falls below nought
        self._bias = self._packed(bias) * _PARTS + self._middle
        self._weights = {feature: self._packed(row) for feature, row in weights.items()}
        self._words = Remembered(self._word)
        pairs = [feature for feature in weights if feature.startswith(":") and _JOINED in feature]
        self._pairs = {_pair(feature): self._weights[feature] for feature in pairs}

    def _packed(self, row: Sequence[int]) -> int:
        return sum(weight << shift for weight, shift in zip(row, self._shifts, strict=True))

    def known(self) -> frozenset[str]:
        """The features that have weights."""
        return frozenset(self._weights)

    def verdict(
        self, features: Iterable[str], words: Sequence[str] = (), ruled: ContributionKind | None = None
    ) -> Verdict:
        """Weigh what a clause shows, and its folded words in order, each once and the first ones more (`EMPHASIS`).

        Two words that follow one another weigh besides, each such pair once. ``ruled`` is the kind that a sure rule
        gives: it stands against nothing from `STANDS` on. Linear in their number (some thousands).
        """
        weights, words_weigh, pairs = self._weights, self._words, self._pairs
        said = [words_weigh[word] for word in dict.fromkeys(words)]
        total = sum([weights[feature] for feature in features if feature in weights]) + sum(said)
        total += sum([pairs[pair] for pair in pairs.keys() & _pairs(words)])
        total = total * _PARTS + self._bias
        for first, quarters in EMPHASIS:
            total += sum(said[:first]) * quarters
        sums = [(total >> shift & _FIELD) - _MIDDLE for shift in self._shifts]
        top = max(sums)
        likeliest = Verdict(self._kinds[sums.index(top)], 1 / sum([exp((value - top) / _WHOLE) for value in sums]))
        if ruled is None or likeliest.kind is not None:
            return likeliest
        held = likeliest.probability * exp((sums[self._kinds.index(ruled)] - top) / _WHOLE)
        return Verdict(ruled, held) if held >= STANDS else likeliest

    def _word(self, word: str) -> int:
        return sum(self._weights.get(feature, 0) for feature in word_features(word))

    def weight(self, feature: str, kind: ContributionKind) -> int:
        """How strongly a feature speaks for a kind, in hundredths; 0 for one without weights."""
        return self._of(self._weights.get(feature, 0), kind)

    def _of(self, packed: int, kind: ContributionKind) -> int:
        return (self._middle + packed >> self._shifts[self._kinds.index(kind)] & _FIELD) - _MIDDLE

    def speakers_for(self, kind: ContributionKind, features: Iterable[str]) -> tuple[str, ...]:
        """The features that speak for ``kind``, the strongest first (then by name)."""
        spoken = sorted((-self.weight(feature, kind), feature) for feature in features)
        return tuple(feature for weight, feature in spoken if weight < 0)

    def words_for(self, kind: ContributionKind, words: Iterable[str], least: int) -> tuple[str, ...]:
        """The words that speak for ``kind`` with more than ``least`` hundredths, the strongest first (then by name).

        Words of one or two letters are weighed but explain nothing to a reader.
        """
        shift, middle, weigh = self._shifts[self._kinds.index(kind)], self._middle, self._words
        spoken = [
            (_MIDDLE - (middle + weigh[word] >> shift & _FIELD), word)
            for word in dict.fromkeys(words)
            if len(word) >= ENDING
        ]
        return tuple([word for _, word in sorted([one for one in spoken if one[0] < -least])])


def _pair(feature: str) -> tuple[str, str]:
    first, _, second = feature[1:].partition(_JOINED)
    return first, second


@cache
def kind_weights(language: str) -> KindWeights:
    """The weights for clauses of «es», «en» or «fr» (other codes read as English).

    Signs and rules stand in data/contribution_weights.toml and are the same for all three; words (first letters,
    endings after «-», two that follow one another) in data/contribution_words.csv (`python -m
    evaluation.weigh` writes both).
    """
    data = read_table("contribution_weights.toml")
    code = language if language in ("es", "en", "fr") else "en"
    rows = csv.reader(read_data("contribution_words.csv").splitlines()[1:])
    words = {f":{stem}": [int(weight) for weight in row] for own, stem, *row in rows if own == code}
    return KindWeights(data["kinds"], data["bias"], {**data["weight"], **_rules(data["rule"]), **words})


def _rules(table: Mapping[str, Sequence[int]]) -> dict[str, Sequence[int]]:
    return {f"rule {name}": row for name, row in table.items()}
