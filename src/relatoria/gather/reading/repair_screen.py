"""A quick look at a text: may recognition have damaged it? Only then is a whole lexicon loaded."""

from __future__ import annotations

from functools import cache, partial

from relatoria.gather.reading.repair_channel import TOKEN, confusions, settings, variants
from relatoria.language.remembered import Remembered
from relatoria.vocabulary.frequencies import common_words

_WINDOW = 8_000
_WINDOWS = 4
_LETTERS = 0.8  # of the characters of prose, the others are blanks, digits and signs


def is_suspect(text: str, language: str) -> bool:
    """Whether a text of the language has too few accented letters, or words that only a misreading explains.

    A suspicion is no finding: a list of rare words may raise it too. A long text is looked at in four windows of
    8,000 characters, so that the look costs the same for all long texts; words in capitals may be names and are
    passed over.
    """
    return _lacks_accents(text, language) or _has_misread_words(_sample(text), language)


def _lacks_accents(text: str, language: str) -> bool:
    known = settings()
    if language not in known.letters:
        return False
    low = text.lower()
    letters = len(text) * _LETTERS
    accented = sum(map(low.count, known.letters[language]))
    return known.clean[language] * letters >= known.least_expected and accented < known.suspect[language] * letters


def _sample(text: str) -> str:
    if len(text) <= _WINDOW * _WINDOWS:
        return text
    step = (len(text) - _WINDOW) // (_WINDOWS - 1)
    return "\n".join(text[at * step : at * step + _WINDOW] for at in range(_WINDOWS))


def _has_misread_words(text: str, language: str) -> bool:
    odds = settings().odds
    words = TOKEN.findall(text)
    found = sum(map(_misread(language).__getitem__, words))
    return found >= max(odds["screen_words"], odds["screen_share"] * len(words))


@cache
def _misread(language: str) -> Remembered[bool]:
    return Remembered(partial(_is_misread, language=language))


def _is_misread(word: str, language: str) -> bool:
    """Whether one confusion of the channel makes a common word of one in small letters that is rare or none."""
    if len(word) < 3 or not word.islower():
        return False
    listed, odds = common_words(language), settings().odds
    bare = listed.get(word, 0.0)
    if bare > odds["screen_rare"]:
        return False
    signs = confusions(language)
    for kinds, ratio in ((("loss",), odds["strong"]), (("shape", "letter"), odds["misprint"])):
        least = max(odds["screen_common"], ratio * bare)
        by = [sign for sign in signs if sign.kind in kinds]
        if any(listed.get(other, 0.0) >= least for other, _ in variants(word, by)):
            return True
    return False
