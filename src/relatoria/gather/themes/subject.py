"""What a document is about at large: a vocabulary made for one subject is silent on a document that never names it."""

from __future__ import annotations

import re
from functools import cache

from relatoria.language.alternatives import any_of
from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import LANGUAGES


def silent_vocabularies(text: str) -> frozenset[str]:
    """The vocabularies whose subject no word of ``text`` names (data/subject.toml). Linear."""
    folded = fold(text)
    return frozenset().union(*(names for words, names in _subjects() if words.search(folded) is None))


@cache
def _subjects() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    subjects = read_table("subject.toml").values()
    return tuple(
        (
            re.compile(r"\b" + any_of(word for language in LANGUAGES for word in one[language])),
            frozenset(one["vocabularies"]),
        )
        for one in subjects
    )
