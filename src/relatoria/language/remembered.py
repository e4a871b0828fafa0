"""What a word says, found once: words repeat, so that one look at a table takes the place of the work.

Sentences do not repeat, but several rules ask the same of each, one after the other (`lately`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, ParamSpec, TypeVar, cast

Said = TypeVar("Said")
Asked = ParamSpec("Asked")
LIMIT = 200_000
"""Words that a table remembers: more than any lexicon of forms, a bound on memory."""
SENTENCES = 4096
"""Sentences of which it is remembered what was found in them: those of a long document, a bound on memory."""


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


def lately(find: Callable[Asked, Said]) -> Callable[Asked, Said]:
    """``find``, which remembers what it found in the sentences of a document until `forget_sentences`."""
    kept = lru_cache(maxsize=SENTENCES)(find)
    _forgetting.append(kept.cache_clear)
    return cast("Callable[Asked, Said]", kept)


_forgetting: list[Callable[[], None]] = []
"""What makes each function of `lately` forget."""


def forget_sentences() -> None:
    """Forget what was found in sentences: their document is read. Costs others who read one nothing but time."""
    for forget in _forgetting:
        forget()
