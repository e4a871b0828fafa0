"""When two voices stand on opposite sides of one thing: what both speak of is the same, and two say it."""

from __future__ import annotations

from functools import lru_cache

from relatoria.conclude.likeness_features import Wording, cut, part_of
from relatoria.conclude.likeness_polarity import side
from relatoria.conclude.points.voices import Voice
from relatoria.gather.attribution.words.verbs import verb_table

SHARED = 2
"""So many things both name; one word that two wordings share («clause», «projet») makes no quarrel."""
TELLING = 0.3
"""What weighs less is no thing: words that any sentence may have."""
_SIDES = frozenset({"approval", "permission"})
LESS, MORE = 0.4, 0.5
"""The parts of the content of the two that the other one has, the smaller and the larger at least."""


def at_odds(left: Voice, right: Voice) -> bool:
    """Whether two voices on different sides speak of one thing; nobody is at odds with themselves.

    Measured on the development texts read as one record: each pair that is left was read. A quarrel that is not found
    stays in the record as two points; one that is none would be a false statement about two parties.
    """
    if not set(left.actors).isdisjoint(right.actors):
        return False
    ours, theirs = _things(left.text, left.language), _things(right.text, right.language)
    telling = {
        signs for weight, signs in ours.named if weight >= TELLING and not theirs.meanings.keys().isdisjoint(signs)
    }
    if len(telling) < SHARED:
        return False
    less, more = sorted((part_of(ours, theirs), part_of(theirs, ours)))
    return less >= LESS and more >= MORE


@lru_cache(maxsize=20_000)
def _things(text: str, language: str) -> Wording:
    """The content of a wording without words of approval, of refusal, and of saying."""
    wording = cut(text, language)
    taken = {
        word for cue in side(wording.words, wording.language).cues if cue.axis in _SIDES for word in cue.words.split()
    }
    sayings = verb_table(wording.language).forms
    kept = [word for word in wording.words if word not in taken and word not in sayings]
    return cut(" ".join(kept), wording.language)
