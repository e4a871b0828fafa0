"""«She was supported on that point by Kenya and Ghana, and opposed by Norway»: what each of those behind «by» does.

They back or oppose whoever spoke before, for whom «she» stands or whose proposal it is; none of it is a statement of
the first of them alone, and who goes on after it is whoever spoke before.
"""

from __future__ import annotations

from collections.abc import Iterator

from relatoria.gather.attribution.claims.subjects import run_from
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.stance_verbs import passive_relation
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.stances import stance_words

_BEING = {
    "es": frozenset("fue fueron es son era eran sido".split()),
    "en": frozenset("was were is are been".split()),
    "fr": frozenset("est sont etait etaient fut furent ete".split()),
}
_BY = {"es": "por", "en": "by", "fr": "par"}
_SIDES = frozenset({Relation.SUPPORT, Relation.OPPOSE})
_SUBJECT = 5
"""Words before the verb: a pronoun, «the proposal», in Spanish nothing."""
_PRONOUN = 1
"""Words of a subject that may be a pronoun."""
_BETWEEN = 5
"""Words between the participle and «by»: «on that point»."""


def stood_by(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Claim, ...]:
    """The claims of those who back or oppose whom a sentence only points back to; () for any other sentence."""
    words = scene.line.words
    by, being = _BY.get(scene.language, ""), _BEING.get(scene.language, frozenset())
    if by not in words or being.isdisjoint(words[: _SUBJECT + 1]):
        return ()
    at = next(index for index, word in enumerate(words) if word in being)
    if any(spot.first < at and spot.shape is not Shape.ANAPHOR for spot in spots):
        return ()
    return tuple(_sides(scene, spots, at + 1))


def _sides(scene: Scene, spots: tuple[Spot, ...], at: int) -> Iterator[Claim]:
    """One claim for those who back, one for those who oppose, from the token ``at`` on.

    «This sharing of costs was contested by the union»: the union has the floor; after «he was» whoever spoke keeps it.
    """
    size, opens = len(scene.line.sentence.text), at - 1 > _PRONOUN
    while (found := _participle(scene, at)) is not None:
        verb, behind, relation = found
        first = next((spot for spot in spots if spot.first in (behind, behind + 1)), None)
        if first is None or first.shape in (Shape.ANAPHOR, Shape.COLLECTIVE):
            return
        listed = run_from(scene, spots, first)
        raw = scene.line.raw(verb)
        yield Claim(listed, How.EXPLICIT, "agent", 0, size, relation, raw, frames=opens, targets_main=True)
        opens = False
        at = listed[-1].end
        while at < len(scene.line) and scene.line.words[at] in scene.words.conjunctions:
            at += 1


def _participle(scene: Scene, at: int) -> tuple[int, int, Relation] | None:
    """A participle of support or opposition near ``at``, the token behind its «by», and the relation."""
    words, stances = scene.line.words, stance_words(scene.language)
    for verb in range(at, min(at + 3, len(words))):
        relation = passive_relation(words[verb], stances)
        if relation in _SIDES:
            by = next(
                (k for k in range(verb + 1, min(verb + _BETWEEN, len(words))) if words[k] == _BY[scene.language]), 0
            )
            return (verb, by + 1, relation) if by else None
    return None
