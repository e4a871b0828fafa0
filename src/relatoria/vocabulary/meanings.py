"""Words of everyday policy language that mean the same in Spanish, English and French: `data/meanings.csv`.

They earn no code and name no concept of the lexicon; they let two wordings meet that say the same in other words. One
meaning a row, and for each language its words, separated by spaces: synonyms, with what is derived from them.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_data
from relatoria.vocabulary.places import LANGUAGES
from relatoria.vocabulary.stems import stems

FILE = "meanings.csv"


@cache
def meanings(language: str) -> Mapping[str, tuple[str, ...]]:
    """Stem → its meanings, each told by the line of the file.

    Raises:
        KeyError: for a language other than «es», «en» and «fr».
    """
    found: dict[str, list[str]] = defaultdict(list)
    for line, row in _rows(read_data):
        for word in row[language].split():
            stem = stems(language)[fold(word)]
            if f"={line}" not in found[stem]:
                found[stem].append(f"={line}")
    return {stem: tuple(named) for stem, named in found.items()}


def lint_meanings(read: Callable[[str], str]) -> Iterator[str]:
    """A row of one language, a word twice in its row, a word that carries no content."""
    for line, row in _rows(read):
        said = {language: row[language].split() for language in LANGUAGES}
        if sum(map(bool, said.values())) < 2:
            yield f"{FILE} {line}: words of one language only"
        for language, words in said.items():
            if len(set(words)) < len(words):
                yield f"{FILE} {line}: a word twice in {language}"
            yield from (
                f"{FILE} {line}: «{word}» carries no content in {language}"
                for word in words
                if not stems(language)[fold(word)]
            )


def _rows(read: Callable[[str], str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its line."""
    return enumerate(csv.DictReader(io.StringIO(read(FILE))), 2)
