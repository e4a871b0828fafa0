"""How often the words of a language stand in ordinary text: the lists of wordfreq, of our three languages only.

`data/frequencies/NOTICE.md` names the origin and the licence; ``tools/frequencies.py`` writes the files. A row is a
frequency in centibels (-300 is once in a thousand words) and the words that have it. The common words stand in a
file of their own, which is quick to load.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from relatoria.vocabulary.files import read_data
from relatoria.vocabulary.places import LANGUAGES

COMMON = -599
"""The least frequency, in centibels, of a common word: once in a million words."""
LEAST = -799
"""The least frequency of a listed word, in centibels."""


@cache
def common_words(language: str) -> Mapping[str, float]:
    """The thirty thousand commonest words of «es», «en» or «fr» and how often each stands, in [0, 1] (10 ms)."""
    return _read(file_of(language, "common"))


@cache
def listed_words(language: str) -> Mapping[str, float]:
    """All words that stand once in a hundred million or oftener, commonest first (0.2 s and 40 MB a language)."""
    return {**common_words(language), **_read(file_of(language, "rare"))}


def file_of(language: str, part: str) -> str:
    """The name of the data file of a language's «common» or «rare» words."""
    return f"frequencies/{language}_{part}.txt.gz"


def write_rows(words: Mapping[str, int]) -> str:
    """The text of a file from words and their centibels; `rows` reads it."""
    found: dict[int, list[str]] = {}
    for word, centibels in words.items():
        found.setdefault(centibels, []).append(word)
    return "".join(f"{' '.join([str(centibels), *some])}\n" for centibels, some in sorted(found.items(), reverse=True))


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Centibels and words of each row; lines end with a newline only, words with a space only."""
    for line in text.removesuffix("\n").split("\n"):
        centibels, *words = line.split(" ")
        yield int(centibels), words


def _read(name: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for centibels, words in rows(read_data(name)):
        found.update(dict.fromkeys(words, 10 ** (centibels / 100)))
    return found


def lint_frequencies(read: Callable[[str], str] = read_data) -> Iterator[str]:
    """Faults of the files, one line each: a word that stands twice, a row that is out of order or of no words."""
    for language in LANGUAGES:
        seen: Counter[str] = Counter()
        for part, most, least in (("common", 0, COMMON), ("rare", COMMON - 1, LEAST)):
            name, above = file_of(language, part), most + 1
            for centibels, words in rows(read(name)):
                if not least <= centibels < above:
                    yield f"{name}: {centibels} stands out of order or outside {least} to {most}"
                if not all(words) or not words:
                    yield f"{name}: {centibels} has an empty word"
                above = centibels
                seen.update(words)
        yield from (f"frequencies {language}: «{word}» stands {n} times" for word, n in seen.items() if n > 1)
