"""Text to record on one core: words a second, and whether the cost grows with the text.

The text is the labelled documents of the evaluation, again and again, each copy with other numbers, so that nothing
can be remembered between copies. The rival does a small part of the work: sentencex (MIT) only cuts sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sentencex import segment

from benchmarks.line import Line, seconds
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file

ROOT = Path(__file__).resolve().parents[1]
SIZES = (10_000, 50_000, 250_000)
DIGIT = re.compile(r"\d")


def measure() -> Iterator[Line]:
    """The chain at each size, and the rival at the middle one."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "evaluation/development").glob("*.txt"))]
    for text in texts:
        gather([read_file(text.encode(), "warm.txt")])
    ours = 0.0
    for size in SIZES:
        batch = corpus(texts, size)
        words = sum(len(text.split()) for text in batch)
        taken = seconds(lambda batch=batch: gather([read_file(t.encode(), "x.txt") for t in batch]))  # type: ignore[misc]
        ours = words / taken if size == SIZES[1] else ours
        yield Line("text to record", words, "words", taken)
    batch = corpus(texts, SIZES[1])
    words = sum(len(text.split()) for text in batch)
    taken = seconds(lambda: [list(segment("en", text)) for text in batch])
    yield Line(
        "sentencex, sentences only",
        words,
        "words",
        taken,
        f"ours does all of it at {ours * taken / words:.2f} of its rate",
    )


def corpus(texts: list[str], size: int) -> list[str]:
    """Copies of the texts with other digits, up to about ``size`` words."""
    found: list[str] = []
    words, turn = 0, 0
    while words < size:
        for text in texts:
            shift = turn
            found.append(DIGIT.sub(lambda digit, shift=shift: str((int(digit.group()) + shift) % 10), text))  # type: ignore[misc]
            words += len(text.split())
            if words >= size:
                break
        turn += 1
    return found
