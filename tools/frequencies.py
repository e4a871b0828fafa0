"""Writes the word frequencies that `relatoria.vocabulary.frequencies` reads, from the lists of wordfreq.

``python tools/frequencies.py``; wordfreq is needed here and in tests only. Its lists no longer change (the author has
closed them), so this runs again only when a language is added.
"""

from __future__ import annotations

import gzip
from pathlib import Path

from wordfreq import get_frequency_list

from relatoria.vocabulary.frequencies import COMMON, file_of, write_rows
from relatoria.vocabulary.places import LANGUAGES

DATA = Path(__file__).resolve().parent.parent / "src" / "relatoria" / "vocabulary" / "data"


def texts() -> dict[str, str]:
    """The name of each data file and its text, unpacked."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        listed = {word: -at for at, words in enumerate(get_frequency_list(language, "large")) for word in words}
        common = {word: centibels for word, centibels in listed.items() if centibels >= COMMON}
        rare = {word: centibels for word, centibels in listed.items() if centibels < COMMON}
        found |= {file_of(language, "common"): write_rows(common), file_of(language, "rare"): write_rows(rare)}
    return found


def main() -> None:
    """Write the files: the same bytes each time, for packing notes no date."""
    for name, text in texts().items():
        (DATA / name).write_bytes(gzip.compress(text.encode(), mtime=0))


if __name__ == "__main__":
    main()
