"""Of which State or body somebody is who is named behind it: «UNICEF's Sara Lind», «Chile's Minister, Ana Soto»."""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.vocabulary.bodies import bodies
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_PERSONS = (Shape.PERSON, Shape.BARE)
_OWN = "'s"


def owned(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """``spots`` with the home of persons whose name stands behind that of a State or body in the genitive."""
    if scene.language != "en" or _OWN not in scene.line.words:
        return spots
    return tuple(_at_home(scene, spot) for spot in spots)


def _at_home(scene: Scene, spot: Spot) -> Spot:
    line, person = scene.line, spot.mention
    if spot.shape not in _PERSONS or person.organisation or person.country or spot.first < 2:
        return spot
    if line.words[spot.first - 1] != _OWN:
        return spot
    end = spot.first - 1
    state = next((name for name in scene.countries.values() if name.end == end), None)
    if state is not None:
        kind = person.stakeholder_type or stakeholder_type_of(person.role, None, state.code)
        return replace(spot, mention=replace(person, country=state.code, stakeholder_type=kind))
    body = next((name for name in scene.bodies.values() if name.end == end), None)
    if body is None:
        return spot
    kind = person.stakeholder_type or bodies()[body.code].stakeholder_type
    name = line.text(body.first, body.end)
    return replace(spot, mention=replace(person, organisation=name, stakeholder_type=kind))
