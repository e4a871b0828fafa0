"""Seats of government that act: «Santiago replicó …», «Oslo and Helsinki wanted …» stand for their States."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relatoria.gather.attribution.words.capitals import capitals, is_only_a_place
from relatoria.language.sentence import Sentence

_OPENS = (
    r"(?:^(?:(?:while|whereas|although|si bien|aunque|mientras que|mientras|tandis que|alors que|si) )?"
    r"|[,;:—–]\s+(?:(?:and|but|while|whereas|y|e|pero|mientras que|mientras|et|mais|tandis que|alors que) )?"
    r"|\b(?:que|qu'|and|y|et) )(?:(?:for|to|para|segun|pour|selon) )?"
)
"""Where a town may be who acts: elsewhere it is a place."""
_ACTS = re.compile(r"\s+[a-z]|,\s+[a-z]")


@cache
def _towns() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(capitals(), key=len, reverse=True)))
    return re.compile(rf"{_OPENS}(?P<town>{names})\b(?!')")


@cache
def capital_words() -> frozenset[str]:
    """The last words of their names: a sentence with none of them names no capital."""
    return frozenset(re.split(r"[ '-]", name)[-1] for name in capitals())


def capital_mentions(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The capitals that may act in a sentence: (start, end, ISO code of the State)."""
    if capital_words().isdisjoint(sentence.words):
        return
    for match in _towns().finditer(sentence.folded):
        start, end = match.span("town")
        written = sentence.text[start : start + 1].isupper()
        place = _is_dateline(sentence.text, end) or is_only_a_place(sentence.folded, start, end)
        if written and not place and _ACTS.match(sentence.text, end):
            yield start, end, capitals()[match.group("town")]


def _is_dateline(text: str, end: int) -> bool:
    """«Lima, 5 de mayo»: a comma and no second one."""
    return text.startswith(",", end) and "," not in text[end + 1 : end + 80]
