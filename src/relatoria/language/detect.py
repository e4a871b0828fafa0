"""Language detection by the words that carry no content: enough for a paragraph, and for three languages certain."""

from __future__ import annotations

import re

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

UNKNOWN = "und"
_WORD = re.compile(r"[a-z]+")
_SAMPLE = 4000
_WORTH = {
    word: tuple(
        0.0 if word not in tongue.stopwords else 0.5 if any(word in other.stopwords for other in others) else 1.0
        for tongue, others in (
            (one, [other for other in TONGUES.values() if other is not one]) for one in TONGUES.values()
        )
    )
    for word in sorted(frozenset().union(*(tongue.stopwords for tongue in TONGUES.values())))
}
"""What a stopword counts for in each language, in the order of `TONGUES`; half where two languages share it."""


def detect(text: str) -> str:
    """Return «es», «en» or «fr», or «und» where too little of the text speaks for one of them.

    Reads at most the first 4,000 characters. A stopword that two languages share counts half; the winner needs one
    and a half points, a tenth of the words, and a fifth more than the second.
    """
    words = _WORD.findall(fold(text[:_SAMPLE]))
    if not words:
        return UNKNOWN
    said = [_WORTH[word] for word in words if word in _WORTH]
    if not said:
        return UNKNOWN
    scores = dict(zip(TONGUES, map(sum, zip(*said, strict=True)), strict=True))
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    (best, score), (_, second) = ranked[0], ranked[1]
    if score < max(1.5, len(words) / 10) or score < 1.2 * second:
        return UNKNOWN
    return best
