"""The noisy channel: which wordings a misread word may stand for, and how common they are."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Confusion:
    """``observed`` letters that may stand for ``true`` ones; ``kind`` is «loss», «shape» or «ligature»."""

    observed: str
    true: str
    kind: str
    why: str


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


@dataclass(frozen=True, slots=True)
class Settings:
    """`repair.toml`: accent shares by language, telltale forms, odds, words that open a subordinate clause."""

    letters: Mapping[str, str]
    clean: Mapping[str, float]
    suspect: Mapping[str, float]
    least_expected: float
    words: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, tuple[re.Pattern[str], ...]]
    odds: Mapping[str, float]
    subordinate: frozenset[str]


@cache
def settings() -> Settings:
    """The thresholds of repair, as `vocabulary/data/repair.toml` gives them."""
    data = tomllib.loads(_read("repair.toml"))
    accents = {code: row for code, row in data["accents"].items() if isinstance(row, dict)}
    telltale = {code: row for code, row in data["telltale"].items() if isinstance(row, dict)}
    return Settings(
        letters={code: row["letters"] for code, row in accents.items()},
        clean={code: row["clean"] for code, row in accents.items()},
        suspect={code: row["suspect"] for code, row in accents.items()},
        least_expected=data["accents"]["least_expected"],
        words={code: tuple(row["words"]) for code, row in telltale.items()},
        forms={code: tuple(map(re.compile, row["forms"])) for code, row in telltale.items()},
        odds={name: float(value) for name, value in data["odds"].items() if name != "why"},
        subordinate=frozenset(data["subordinate"]["es"].split()),
    )


@cache
def confusions(language: str) -> tuple[Confusion, ...]:
    """The confusions of a language, as `vocabulary/data/confusions.csv` lists them."""
    rows = csv.DictReader(_read("confusions.csv").splitlines())
    return tuple(
        Confusion(row["observed"], row["true"], row["kind"], row["why"])
        for row in rows
        if language in row["languages"].split()
    )


def _read(name: str) -> str:
    return resources.files("relatoria.vocabulary").joinpath("data", name).read_text(encoding="utf-8")


@cache
def _frequencies(language: str) -> Mapping[str, float]:
    from wordfreq import get_frequency_dict  # takes 0.3 s and 40 MB a language: only where a text needs it

    listed: Mapping[str, float] = get_frequency_dict(language, wordlist="best")
    return listed


def frequency(word: str, language: str) -> float:
    """How often ``word`` (in lower case) stands in ordinary text of the language, in [0, 1]; 0 where not listed."""
    return _frequencies(language).get(word, 0.0)


def candidates(word: str, language: str) -> list[Candidate]:
    """The listed words that ``word`` (in lower case) may stand for, commonest first.

    One confusion is tried at each place, then two at different places; accents lost in three places or more do not
    occur in words of these languages often enough to pay for the search.
    """
    found: dict[str, Candidate] = {}
    once = dict(_variants(word, language))
    for other, by in once.items():
        _weigh(found, other, by, language)
    if len(once) <= 60 and len(word) >= 5:
        for other, by in once.items():
            for last, again in _variants(other, language):
                if last != word and last not in once:
                    _weigh(found, last, by + again, language)
    return sorted(found.values(), key=lambda candidate: (-candidate.frequency, candidate.word))


_AGAIN = 0.05  # how likely a misread word is to be misread a second time; a lost accent costs nothing


def _weigh(found: dict[str, Candidate], word: str, by: tuple[Confusion, ...], language: str) -> None:
    listed = frequency(word, language)
    if listed <= 0.0:
        return
    misread = sum(step.kind != "loss" for step in by)
    again = len(by) > 1 and misread > 0
    weighed = Candidate(word, by, listed * _AGAIN if again else listed)
    if word not in found or weighed.frequency > found[word].frequency:
        found[word] = weighed


def _variants(word: str, language: str) -> Iterator[tuple[str, tuple[Confusion, ...]]]:
    for confusion in confusions(language):
        at = word.find(confusion.observed)
        while at >= 0:
            yield word[:at] + confusion.true + word[at + len(confusion.observed) :], (confusion,)
            at = word.find(confusion.observed, at + 1)
