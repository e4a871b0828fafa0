"""Of whom a team is made up, who do not speak where the team does."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria.gather.attribution.mentions.spot import Spot
from relatoria.gather.attribution.words.scene import Scene


def is_member(scene: Scene, left: Sequence[Spot], index: int) -> bool:
    """«El equipo, integrado por Ghana, Portugal y Togo, destacó»: one of those of whom something is made up."""
    line, first = scene.line, left[index]
    for spot in reversed(left[:index]):
        between = line.words[spot.end : first.first]
        if len(between) > 1 or (between and between[0] not in scene.words.conjunctions):
            break
        if not between and line.gap(first.first) != ",":
            break
        first = spot
    before = line.words[max(0, first.first - _COMPOSED) : first.first]
    at = next((k for k in range(len(before) - 1, 0, -1) if before[k] in _OF_OR_BY), 0)
    return first is not left[index] and at > 0 and before[at - 1].startswith(_MADE_UP)


_COMPOSED = 4
_OF_OR_BY = frozenset("por by par de of d'".split())
_MADE_UP = tuple("integr form conform compues compos compris consist constitu made up encabez lider led".split())
"""What a team is made up of: stems before «por», «of», «par»."""
