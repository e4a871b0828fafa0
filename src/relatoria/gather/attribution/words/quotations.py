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
        opens = text[:1] in _OPENING
        if claims or not (opens or self._held) or any(mark in text for mark in _CLOSING):
            return False
        if opens:
            self._held = [(sentence.start, sentence.end)]
            return True
        self._held.append((sentence.start, sentence.end))
        return True

    def close(self) -> list[tuple[int, int]]:
        """The sentences that waited, as clean ranges; none waits any more."""
        held, self._held = self._held, []
        return held
