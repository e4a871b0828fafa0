"""The noisy channel: which wordings a misread word may stand for, and how common they are."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_data, read_table
from relatoria.vocabulary.frequencies import listed_words

_SIGNS = "&@|!$€¢{"
TOKEN = re.compile(
    rf"(?<![\w{_SIGNS}/.])(?:[&@|$€]?[^\W_][^\W_{_SIGNS}]*(?:[{_SIGNS}][^\W_]+)*[&@|$€¢]?)(?![\w{_SIGNS}])(?!\.[a-z]{{2,3}}\b)"
)
"""A word as recognition may give it: letters and digits, with the signs that letters are misread as."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """``observed`` letters that may stand for ``true`` ones; ``kind`` is «loss», «shape», «letter» or «ligature».

    «letter»: one plain letter for another, which may as well be another ending of a word: never among its last two.
    """

    observed: str
    true: str
    kind: str
    why: str


Steps = tuple[Confusion, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that the observed one may stand for, the confusions that explain it, and its frequency in [0, 1].

    The frequency is made less where two misreadings must have met.
    """

    word: str
    confusions: tuple[Confusion, ...]
    frequency: float

    @property
    def is_loss(self) -> bool:
        """Whether nothing but accents were lost."""
        return all(confusion.kind == "loss" for confusion in self.confusions)

    @property
    def is_accent(self) -> bool:
        """Whether nothing but accents differ: lost, or leaning the wrong way."""
        return all(fold(confusion.observed) == fold(confusion.true) for confusion in self.confusions)


@dataclass(frozen=True, slots=True)
class Settings:
    """`repair.toml`: accent shares by language, odds, words that open a subordinate clause."""

    letters: Mapping[str, str]
    clean: Mapping[str, float]
    suspect: Mapping[str, float]
    least_expected: float
    odds: Mapping[str, float]
    subordinate: frozenset[str]


@cache
def settings() -> Settings:
    """The thresholds of repair, as `vocabulary/data/repair.toml` gives them."""
    data = read_table("repair.toml")
    accents = {code: row for code, row in data["accents"].items() if isinstance(row, dict)}
    return Settings(
        letters={code: row["letters"] for code, row in accents.items()},
        clean={code: row["clean"] for code, row in accents.items()},
        suspect={code: row["suspect"] for code, row in accents.items()},
        least_expected=data["accents"]["least_expected"],
        odds={name: float(value) for name, value in data["odds"].items() if name != "why"},
        subordinate=frozenset(data["subordinate"]["es"].split()),
    )


@cache
def confusions(language: str) -> tuple[Confusion, ...]:
    """The confusions of a language, as `vocabulary/data/confusions.csv` lists them."""
    rows = csv.DictReader(read_data("confusions.csv").splitlines())
    return tuple(
        Confusion(row["observed"], row["true"], row["kind"], row["why"])
        for row in rows
        if language in row["languages"].split()
    )


def frequency(word: str, language: str) -> float:
    """How often ``word`` (in lower case) stands in ordinary text of the language, in [0, 1]; 0 where not listed."""
    return listed_words(language).get(word, 0.0)


@lru_cache(maxsize=16_384)
def candidates(word: str, language: str) -> tuple[Candidate, ...]:
    """The listed words that ``word`` (in lower case) may stand for, commonest first.

    One confusion is tried at each place, then two at different places: of accents always, of others only where one
    gives no common word. Accents lost in three places or more are too rare to pay for the search. Remembered: a
    document is read twice, first for its habits.
    """
    found: dict[str, Candidate] = {}
    signs = confusions(language)
    once = dict(variants(word, signs))
    for other, by in once.items():
        _weigh(found, other, by, language)
    if len(word) >= 5:
        common = any(candidate.frequency >= settings().odds["shape"] for candidate in found.values())
        only_losses = common or len(word) > _LONGEST
        seen = "\n".join(once)
        again = [sign for sign in signs if (sign.kind == "loss" or not only_losses) and sign.observed in seen]
        for other, by in once.items():
            if not only_losses or by[0].kind == "loss":
                _weigh_again(found, word, once, (other, by), again, language)
    return tuple(sorted(found.values(), key=lambda candidate: (-candidate.frequency, candidate.word)))


_ENDING = 2
_LONGEST = 24
_AGAIN = 0.05  # how likely a misread word is to be misread a second time; a lost accent costs nothing


def _weigh_again(
    found: dict[str, Candidate],
    word: str,
    once: Mapping[str, Steps],
    first: tuple[str, Steps],
    signs: Iterable[Confusion],
    language: str,
) -> None:
    other, by = first
    listed = listed_words(language)
    for confusion in signs:
        observed, true = confusion.observed, confusion.true
        at = other.find(observed)
        end = len(other) - (_ENDING if confusion.kind == "letter" else 0)
        while 0 <= at < end:
            last = other[:at] + true + other[at + len(observed) :]
            if last in listed and last != word and last not in once:
                _weigh(found, last, (*by, confusion), language)
            at = other.find(observed, at + 1)


def _weigh(found: dict[str, Candidate], word: str, by: Steps, language: str) -> None:
    listed = frequency(word, language)
    if listed <= 0.0:
        return
    misread = sum(step.kind != "loss" for step in by)
    again = len(by) > 1 and misread > 0
    weighed = Candidate(word, by, listed * _AGAIN if again else listed)
    if word not in found or weighed.frequency > found[word].frequency:
        found[word] = weighed


def variants(word: str, signs: Iterable[Confusion]) -> list[tuple[str, Steps]]:
    """The wordings that ``word`` may stand for, with one of ``signs`` undone at one place, and by which it arose."""
    found: list[tuple[str, Steps]] = []
    for confusion in signs:
        observed = confusion.observed
        at = word.find(observed)
        if at < 0:
            continue
        last = len(word) - (_ENDING if confusion.kind == "letter" else 0)
        while 0 <= at < last:
            found.append((word[:at] + confusion.true + word[at + len(observed) :], (confusion,)))
            at = word.find(observed, at + 1)
    return found
