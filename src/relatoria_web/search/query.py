"""What a reader asks for: words that must stand there, phrases in quotation marks, words that must not (-word)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from relatoria_web.bridge.words import query_stems

_PART = re.compile(r'(-?)(?:["«“]([^"»”]*)["»”]?|(\S+))')
MOST = 12  # words of a query that are looked at

Alternatives = tuple[str, ...]
"""The stems, one per language, as which a word may stand."""


@dataclass(frozen=True, slots=True)
class Query:
    """``wanted`` and ``unwanted`` are phrases of one word or more, each word with its alternatives."""

    wanted: tuple[tuple[Alternatives, ...], ...] = ()
    unwanted: tuple[tuple[Alternatives, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted)

    @property
    def stems(self) -> frozenset[str]:
        """Every stem that the query wants: what a highlight marks."""
        return frozenset(stem for phrase in self.wanted for word in phrase for stem in word)


def read_query(text: str) -> Query:
    """A query as it was typed; words that carry no content are passed over, as the index does."""
    wanted: list[tuple[Alternatives, ...]] = []
    unwanted: list[tuple[Alternatives, ...]] = []
    for minus, phrase, word in _PART.findall(text)[:MOST]:
        words = re.findall(r"\w+", phrase or word)
        stems = tuple(found for one in words if (found := query_stems(one)))
        if stems:
            (unwanted if minus else wanted).append(stems)
    return Query(tuple(wanted), tuple(unwanted))
