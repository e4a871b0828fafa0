"""Words as the search index holds them: folded, by their stems, without those that carry no content."""

from __future__ import annotations

import re
from collections.abc import Iterator

LANGUAGES = ("es", "en", "fr")
_WORD = re.compile(r"\w+")


def index_words(text: str, language: str) -> list[str]:
    """The stems of a text in its language, in order; of a text in an unknown language the folded words."""
    return [stem for _, _, stem in placed_words(text, language)]


def placed_words(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Each word of a text that carries content: its half-open place, and its stem in ASCII letters and digits."""
    from relatoria.language.fold import fold
    from relatoria.vocabulary.stems import stems

    table = stems(language) if language in LANGUAGES else None
    for found in _WORD.finditer(fold(text)):
        stem = table[found.group()] if table is not None else found.group()
        if stem:
            yield found.start(), found.end(), _plain(stem)


def query_stems(word: str) -> tuple[str, ...]:
    """What a word of a query may stand as in the index: its stem in each language, each once.

    None for a word that carries no content in one of them («and», «de»): texts of that language do not hold it.
    """
    from relatoria.language.fold import fold
    from relatoria.vocabulary.stems import stems

    folded = fold(word)
    found = {stems(language)[folded] for language in LANGUAGES}
    return () if "" in found else tuple(sorted(map(_plain, found)))


def _plain(stem: str) -> str:
    """Letters outside ASCII spelt by their code, so that every index holds the same tokens."""
    return stem if stem.isascii() else "".join(c if c.isascii() else f"u{ord(c):x}" for c in stem)
