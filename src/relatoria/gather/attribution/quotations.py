"""A quotation that opens a sentence and runs on: kept until it closes, where its speaker may be named."""

from __future__ import annotations

from relatoria.language.sentence import Sentence

_OPENING, _CLOSING = frozenset("«“„"), frozenset("»”")


class Quotation:
    """The sentences of a quotation that has not closed yet."""

    def __init__(self) -> None:
        self._held: list[tuple[int, int]] = []

    def holds(self, sentence: Sentence, *, claims: bool) -> bool:
        """Whether a sentence waits for the end of its quotation; ``claims`` says that it names its speaker."""
        text = sentence.text
        closed = any(mark in text for mark in _CLOSING)
        if claims or closed:
            return False
        if text[:1] in _OPENING:
            self._held = [(sentence.start, sentence.end)]
            return True
        if self._held:
            self._held.append((sentence.start, sentence.end))
            return True
        return False

    def close(self) -> list[tuple[int, int]]:
        """The sentences that waited, as clean ranges; none waits any more."""
        held, self._held = self._held, []
        return held
