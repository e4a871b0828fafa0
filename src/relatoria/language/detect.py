"""Language detection by the words that carry no content: enough for a paragraph, and for three languages certain."""

from __future__ import annotations

import re

from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

UNKNOWN = "und"
_WORD = re.compile(r"[a-z]+")
_SAMPLE = 4000
_DISTINCT = {
    code: frozenset().union(*(other.stopwords for key, other in TONGUES.items() if key != code)) for code in TONGUES
}


def detect(text: str) -> str:
    """Return «es», «en» or «fr», or «und» where too little of the text speaks for one of them.

    Reads at most the first 4,000 characters. A stopword that two languages share counts half; the winner needs one
    and a half points, a tenth of the words, and a fifth more than the second.
    """
    words = _WORD.findall(fold(text[:_SAMPLE]))
    if not words:
        return UNKNOWN
    scores = {
        code: sum(0.5 if word in _DISTINCT[code] else 1.0 for word in words if word in tongue.stopwords)
        for code, tongue in TONGUES.items()
    }
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    (best, score), (_, second) = ranked[0], ranked[1]
    if score < max(1.5, len(words) / 10) or score < 1.2 * second:
        return UNKNOWN
    return best
