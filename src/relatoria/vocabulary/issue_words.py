"""Words that tell the name of an issue from other words that stand together: `data/issue_words.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import LANGUAGES

FILE = "issue_words.toml"
_KEYS = ("before", "links", "articles", "who", "how_much", "not_in_a_name")


@dataclass(frozen=True, slots=True)
class IssueWords:
    """The folded words of one language: ``before`` stand before a name, ``links`` and then ``articles`` join two words
    of one, ``who`` may not head it, ``outside`` may not be in it. Of two who speak in one sentence ``apart`` tells the
    words of each («the former … the latter»)."""

    before: frozenset[str]
    links: frozenset[str]
    articles: frozenset[str]
    who: frozenset[str]
    outside: frozenset[str]
    apart: re.Pattern[str]


@cache
def issue_words(language: str) -> IssueWords:
    """The words of «es», «en» or «fr».

    Raises:
        KeyError: for another language.
    """
    table = read_table(FILE)[language]
    said = {key: frozenset(table[key].split()) for key in _KEYS}
    outside = said["how_much"] | said["not_in_a_name"]
    return IssueWords(
        said["before"], said["links"], said["articles"], said["who"], outside, re.compile(rf"\b{table['apart']}")
    )


def lint_issue_words(read: Callable[[str], str]) -> Iterator[str]:
    """A language or list that is missing, a word that is not folded."""
    table = tomllib.loads(read(FILE))
    for language in LANGUAGES:
        for key in _KEYS:
            words = table.get(language, {}).get(key, "").split()
            if not words:
                yield f"{FILE}: no «{key}» in {language}"
            yield from (f"{FILE}: «{word}» in {language} is not folded" for word in words if fold(word) != word)
