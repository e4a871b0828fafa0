"""Words that mean the same in three languages: what is learnt of one is passed on to the others."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from evaluation.gold import HERE
from relatoria.vocabulary.contribution_weights import STEM

MARK = "concept "
"""Features that begin so stand for a concept."""


@cache
def concepts_of() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The concepts of each (language, first letters of a word), by kind_concepts.toml."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for concept, languages in tomllib.loads((HERE / "kind_concepts.toml").read_text(encoding="utf-8")).items():
        for language, words in languages.items():
            for word in words.split():
                found.setdefault((language, word[:STEM]), {})[MARK + concept] = None
    return {key: tuple(concepts) for key, concepts in found.items()}


def concepts(words: Iterable[str], language: str) -> list[str]:
    """The concepts of folded words, one entry for each word that has one."""
    table = concepts_of()
    return [concept for word in words for concept in table.get((language, word[:STEM]), ())]
