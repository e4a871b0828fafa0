"""Who is only named in a clause about another: «A panel, on which Kenya and Oxfam sit, will report»."""

from __future__ import annotations

import re

from relatoria.gather.attribution.mentions.spot import Spot
from relatoria.gather.attribution.words.scene import Scene

_OPENS = {
    "es": r"(?:en|al?|del?|por|con|sobre|ante)(?: el| las?| los| lo)? (?:que|cual(?:es)?)",
    "en": r"(?:in|on|to|of|for|with|by|at|from|under) (?:which|whom)",
    "fr": r"(?:dont|ou|auquel|auxquel(?:le)?s|a laquelle|duquel|de laquelle|desquel(?:le)?s|"
    r"(?:dans|par|avec|sur|pour|devant) (?:lequel|laquelle|lesquel(?:le)?s))",
}
_CLAUSES = {
    code: re.compile(rf", {opens} [^,;:.]+(?:(?:, [^,;:.]+)*,? (?:and|y|e|et) [^,;:.]+)?,")
    for code, opens in _OPENS.items()
}
"""A relative clause behind a preposition, between commas, with a list that it may hold."""


def outside_clauses(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """The mentions without those in such a clause: what the sentence announces is not theirs. Where somebody says
    something within the clause they stay."""
    line = scene.line
    sentence = line.sentence
    if not spots or "," not in sentence.text or len(sentence.folded) != len(sentence.text):
        return spots
    spans = [match.span() for match in _CLAUSES[scene.language].finditer(sentence.folded)]
    said = [line.starts[hit.at] for hit in scene.verbs]
    spans = [(start, end) for start, end in spans if not any(start < at < end for at in said)]
    return tuple(one for one in spots if not any(start < line.starts[one.first] < end for start, end in spans))
