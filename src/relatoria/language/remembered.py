"""What a word says, found once: words repeat, so that one look at a table takes the place of the work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Said = TypeVar("Said")
LIMIT = 200_000
"""Words that a table remembers: more than any lexicon of forms, a bound on memory."""


class Remembered(dict[str, Said], Generic[Said]):
    """Word → what ``find`` says of it. A table that is full forgets all and begins again."""

    def __init__(self, find: Callable[[str], Said]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> Said:
        found = self._find(word)
        if len(self) >= LIMIT:
            self.clear()
        self[word] = found
        return found
