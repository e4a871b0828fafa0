"""A cheap look at a text: may recognition have damaged it? Only then is a lexicon loaded."""

from __future__ import annotations

from itertools import islice

from relatoria.gather.reading.repair_channel import settings

_TELLTALES = 2


def is_suspect(text: str, language: str) -> bool:
    """Whether a text of the language has too few accented letters, or forms that only a misreading gives.

    A suspicion is no finding: a text all in capitals or a list of names may raise it too. Linear, about 0.1 µs a word.
    """
    known = settings()
    if language in known.letters:
        low = text.lower()
        letters = len(text) * 0.8
        expected = known.clean[language] * letters
        if expected >= known.least_expected:
            share = sum(map(low.count, known.letters[language])) / letters
            if share < known.suspect[language]:
                return True
    telltale = known.telltale.get(language)
    if telltale is None:
        return False
    return len(list(islice(telltale.finditer(text), _TELLTALES))) == _TELLTALES
