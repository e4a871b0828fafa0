"""A cheap look at a text: may recognition have damaged it? Only then is a lexicon loaded."""

from __future__ import annotations

from itertools import islice

from relatoria.gather.reading.repair_channel import settings

_TELLTALES = 2
_LETTERS = 0.8  # of the characters of prose, the others are blanks, digits and signs


def is_suspect(text: str, language: str) -> bool:
    """Whether a text of the language has too few accented letters, or forms that only a misreading gives.

    A suspicion is no finding: a text all in capitals or a list of names may raise it too. Linear, about 0.1 µs a word.
    """
    known = settings()
    low = text.lower()
    if language in known.letters:
        letters = len(text) * _LETTERS
        expected = known.clean[language] * letters
        accented = sum(map(low.count, known.letters[language]))
        if expected >= known.least_expected and accented < known.suspect[language] * letters:
            return True
    found = sum(low.count(f" {word} ") for word in known.words.get(language, ()))
    for form in known.forms.get(language, ()):
        found += len(list(islice(form.finditer(text), _TELLTALES)))
    return found >= _TELLTALES
