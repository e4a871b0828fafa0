"""Who speaks in a sentence in which no rule finds a speaker: the one for whom what it shows weighs enough.

A rule knows a construction; a sentence that is put otherwise («Tocó el turno a …», «No fue del mismo parecer …») still
shows much: a person named in full with a function for the first time, at the head of a clause, is seldom there for
nothing. The signs are of form (`evidence`), their weights learnt from the development gold
(`python -m evaluation.weigh_hearing`).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from relatoria.gather.attribution.claims.subjects import head_of, run_from
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import match_phrase
from relatoria.model.intervention import How
from relatoria.vocabulary.weights import weights

LIKELY = 0.6
"""From this probability on a candidate speaks."""


class Candidate(Struct, frozen=True):
    """Somebody whom a sentence names, and the signs of whether they speak in it."""

    spot: Spot
    signs: tuple[str, ...]


_ASIDE = frozenset("behind_with behind_about behind_for behind_in behind_like behind_relative".split())
_GIVEN = frozenset({"floor_passed", "before_relative"})
"""What makes a speaker of somebody with, for or about whom something is: the floor, or a clause on what they said."""


_NOT_HEARD = frozenset({"absent", "entrusted", "author", "told_back"})
_THANKED = frozenset({"honours", "behind_to"})


def may_speak(candidate: Candidate) -> bool:
    """Whether a candidate is not plainly spoken of: who arrived or left, about whom one wrote, with whom one met."""
    if not _NOT_HEARD.isdisjoint(candidate.signs) or _THANKED.issubset(candidate.signs):
        return False
    return _ASIDE.isdisjoint(candidate.signs) or not _GIVEN.isdisjoint(candidate.signs)


def probability(candidate: Candidate) -> float:
    """How likely the candidate speaks in the sentence, in [0, 1]."""
    return weights("hearing").probability(dict.fromkeys(candidate.signs, 1.0))


def _set_against_others(scene: Scene, spot: Spot) -> bool:
    """«De son côté, le bureau régional de la FAO a offert …»: who follows such words at once has the floor, whatever
    the verb."""
    own = scene.words.phrases["own_part"]
    return 0 < spot.first == head_of(scene) == match_phrase(scene.line.words, 0, own)


def weighed_claim(scene: Scene, found: Sequence[Candidate]) -> Claim | None:
    """The claim of the likeliest candidate and those named along with it; None where nobody is likely enough."""
    able = [one for one in found if may_speak(one)]
    best = next((one for one in able if _set_against_others(scene, one.spot)), None)
    if best is None:
        best = max(able, key=probability, default=None)
        if best is None or probability(best) < LIKELY:
            return None
    spots = tuple(one.spot for one in found)
    chains = (run_from(scene, spots, spot) for spot in spots)
    chain = next(chain for chain in chains if best.spot in chain)
    return Claim(chain, How.EXPLICIT, "weighed", 0, len(scene.line.sentence.text))
