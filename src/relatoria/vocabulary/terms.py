"""Code lists with their labels: objectives, principles, elements, goals, levels, phases, regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import LANGUAGES


@dataclass(frozen=True, slots=True)
class Term:
    """One code of a vocabulary with its labels by language; ``parent`` is the code above it, of the same or, for
    ``sdg_target``, of the vocabulary ``sdg``. ``covers`` are the codes of other lists («gcm:9») that speak of it too.
    ``nouns`` are the labels as they stand in a sentence, by language, where the label itself is an aim.
    """

    vocabulary: str
    code: str
    labels: dict[str, str]
    parent: str | None = None
    covers: tuple[str, ...] = ()
    nouns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Where a code list comes from; ``official`` is False where the labels or the list are our own wording."""

    name: str
    source: str
    official: bool
    size: int


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """All code lists by name."""
    return {
        name: Vocabulary(name, table["source"], table["official"], len(table["terms"]))
        for name, table in _data().items()
    }


@cache
def terms(vocabulary: str) -> tuple[Term, ...]:
    """The terms of a vocabulary in their official order.

    Raises:
        KeyError: if there is no such vocabulary.
    """
    return tuple(
        Term(
            vocabulary,
            row["code"],
            {language: row[language] for language in LANGUAGES},
            row.get("parent"),
            tuple(row.get("covers", ())),
            row.get("noun", {}),
        )
        for row in _data()[vocabulary]["terms"]
    )


def term(vocabulary: str, code: str) -> Term:
    """One term.

    Raises:
        KeyError: if there is no such vocabulary or code.
    """
    return _by_code(vocabulary)[code]


@cache
def _by_code(vocabulary: str) -> dict[str, Term]:
    return {entry.code: entry for entry in terms(vocabulary)}


@cache
def _data() -> dict[str, dict[str, Any]]:
    return read_table("terms.toml")
