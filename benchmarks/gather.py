"""Text to record on one core: words a second by kind of document, and whether the cost grows with the text.

The texts are all different (`benchmarks.texts`). Damaged texts, whose words are looked up one by one, are a kind of
their own and no part of the whole. The rival does a small part of the work: wordfreq (Apache-2.0) only cuts words.
"""

from __future__ import annotations

from collections.abc import Iterator

from wordfreq import tokenize

from benchmarks.line import Line, seconds
from benchmarks.texts import varied
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file

SIZES = (10_000, 50_000, 250_000)
DAMAGED = "_damaged_"
BATCH = 40
"""Documents of one record."""


def measure() -> Iterator[Line]:
    """The chain by kind of document, then at each size, and the rival at the middle one."""
    named = list(varied(SIZES[-1]))
    texts = [text for name, text in named if DAMAGED not in name]
    work([text for _, text in named[: 5 * BATCH]])  # vocabularies are loaded
    damaged = [text for name, text in named if DAMAGED in name][-BATCH // 2 :]
    yield line("text to record: damaged", damaged, runs=1)  # read once: the candidates of a word are remembered
    kinds: dict[str, list[str]] = {}
    for text in until(texts, SIZES[1]):
        kinds.setdefault(read_file(text.encode(), "x.txt").kind.value, []).append(text)
    for kind, some in sorted(kinds.items()):
        yield line(f"text to record: {kind}", some)
    for size in SIZES:
        yield line("text to record: all", until(texts, size))
    batch = until(texts, SIZES[1])
    ours = line("", batch)
    taken = seconds(lambda: [tokenize(text, "en") for text in batch])
    yield Line(
        "wordfreq, words only",
        ours.size,
        "words",
        taken,
        f"ours does all of it at {taken / ours.seconds:.2f} of its rate",
    )


def line(what: str, texts: list[str], runs: int = 3) -> Line:
    """How long some texts take."""
    return Line(what, sum(len(text.split()) for text in texts), "words", seconds(lambda: work(texts), runs))


def work(texts: list[str]) -> None:
    """Bytes in, records out."""
    for at in range(0, len(texts), BATCH):
        gather([read_file(text.encode(), "x.txt") for text in texts[at : at + BATCH]])


def until(texts: list[str], size: int) -> list[str]:
    """The first texts that have ``size`` words together."""
    found: list[str] = []
    words = 0
    for text in texts:
        if words >= size:
            break
        found.append(text)
        words += len(text.split())
    return found
