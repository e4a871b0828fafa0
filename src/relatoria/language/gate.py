"""A gate before a pattern of phrases: it is tried only where one of the words stands that its phrases need."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relatoria.language.remembered import Remembered

_BETWEEN = re.compile(r"[ ']")


class Gate(Remembered[bool]):
    """Folded word → whether a phrase may hang on it. Each phrase is told by its longest word.

    ``phrases`` are alternatives of a pattern on folded text; the blanks and apostrophes in them stand for themselves.
    With ``whole`` a phrase begins and ends with whole words, else it may begin or end within one.
    """

    def __init__(self, phrases: Iterable[str], *, whole: bool) -> None:
        longest = sorted({max(_BETWEEN.split(phrase), key=len) for phrase in phrases})
        pattern = re.compile("|".join(longest))
        tells = pattern.fullmatch if whole else pattern.search
        super().__init__(lambda word: tells(word) is not None)

    def opens(self, words: Iterable[str]) -> bool:
        """Whether any of the words of a text may be part of a phrase; where none is, no phrase stands in it."""
        return any(map(self.__getitem__, words))
