"""What can be exchanged: protocols that adapters implement and pure code calls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class TextRecognition(Protocol):
    """Recognises the text of a page image."""

    def recognise(self, image: bytes, languages: str) -> str:
        """Return the text of a PNG ``image``; ``languages`` as Tesseract writes them («spa+eng+fra»)."""
        ...


class Phrasing(Protocol):
    """Rewords a sentence. What it returns is checked like any other sentence before it may stand."""

    name: str

    def reword(self, sentence: str, evidence: Iterable[str], language: str) -> str:
        """Return another wording of ``sentence`` that says no more than ``evidence`` does."""
        ...


class Executor(Protocol):
    """Runs a pure function over many items: here, on all cores, or on a cluster. Results come in order."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield ``function(item)`` for each item, in the order of the items."""
        ...


class Progress(Protocol):
    """Told how long work stands; a terminal shows a bar, a pipe nothing."""

    def step(self, done: int, total: int, what: str) -> None:
        """``done`` of ``total`` units are finished; ``what`` is being worked on."""
        ...


class Isolation(Protocol):
    """Runs the parsing of an untrusted file where it can do no harm: bounded in time and memory, free to crash."""

    def run(
        self, function: Callable[..., Result], data: bytes, *arguments: object, name: str, returns: type[Result]
    ) -> Result:
        """Return ``function(data, *arguments)``, a value of type ``returns``; ``name`` is the file's, for messages.

        Raises:
            RelatoriaError: what ``function`` raised, or that it took too long, too much memory, or crashed.
        """
        ...
