"""What tells apart two statements of nearly the same words, and who approves of what others do: `apart.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.phrases import PhraseTable
from relatoria.vocabulary.places import LANGUAGES

FILE = "apart.toml"
_LISTS = ("praises", "supports", "of_others", "plans", "no_names")
_NO_END = "none"
_OF_AXIS = ("always", "reason")


@dataclass(frozen=True, slots=True)
class Axis:
    """What two statements may differ in. ``always``: who names an end says something else than who names none;
    ``reason`` says in words what it means that they differ."""

    name: str
    always: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ApartWords:
    """The phrases of one language: ``ends`` give «axis:end», the others are lists by name; ``no_names`` are folded
    words that name nobody although they are written with a capital."""

    ends: PhraseTable
    praises: PhraseTable
    supports: PhraseTable
    of_others: PhraseTable
    plans: PhraseTable
    no_names: frozenset[str]


@cache
def axes() -> tuple[Axis, ...]:
    """The axes, in the order of the file."""
    found = read_table(FILE).items()
    return tuple(Axis(name, table["always"], table["reason"]) for name, table in found if "reason" in table)


@cache
def apart_words(language: str) -> ApartWords:
    """The phrases of «es», «en» or «fr».

    Raises:
        KeyError: for another language.
    """
    data = read_table(FILE)
    ends = PhraseTable()
    for name, axis in data.items():
        for end, phrases in _ends(axis):
            for phrase in _split(phrases[language]):
                ends.add(phrase, None if end == _NO_END else f"{name}:{end}")
    praises, supports, of_others, plans = (_table(data[name][language], name) for name in _LISTS[:-1])
    return ApartWords(ends, praises, supports, of_others, plans, frozenset(data["no_names"][language].split()))


def _ends(axis: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    if "reason" in axis:
        yield from ((end, phrases) for end, phrases in axis.items() if end not in _OF_AXIS)


def _table(phrases: str, name: str) -> PhraseTable:
    table = PhraseTable()
    for phrase in _split(phrases):
        table.add(phrase, name)
    return table


def _split(phrases: str) -> list[str]:
    return [phrase.strip() for phrase in phrases.split("|")]


def lint_apart(read: Callable[[str], str]) -> Iterator[str]:
    """A language that a list or an end lacks, an axis of one end, a phrase that names two ends."""
    data = tomllib.loads(read(FILE))
    for name in _LISTS:
        yield from (f"{FILE}: no «{name}» in {one}" for one in LANGUAGES if not data.get(name, {}).get(one))
    for language in LANGUAGES:
        known: dict[str, str] = {}
        for name, axis in data.items():
            for end, phrases in _ends(axis):
                if not phrases.get(language):
                    yield f"{FILE}: no «{name}.{end}» in {language}"
                    continue
                for phrase in map(fold, _split(phrases[language])):
                    if known.setdefault(phrase, f"{name}.{end}") != f"{name}.{end}":
                        yield f"{FILE}: «{phrase}» in {language} is {known[phrase]} and {name}.{end}"
