"""Who speaks where commas set the verb off, and where a Spanish record puts the speaker behind «por» or «de»."""

from __future__ import annotations

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.claims.subjects import governed
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.verbs import VerbHit
from relatoria.model.actor import ActorKind


def inserted_subject(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> tuple[Spot, ...]:
    """«Los patrones, insistió la sindicalista, deben pagar»: who stands behind a verb that commas set off."""
    line = scene.line
    if not hit.first or "," not in line.gap(hit.first):
        return ()
    spot = next((spot for spot in spots if spot.first == hit.at + 1), None)
    if spot is None or spot.shape not in _NAMED_SPEAKERS or line.gap(spot.first) or governed(scene, spot):
        return ()
    if spot.shape is Shape.ANAPHOR and spot.head not in scene.words.roles and spot.head not in scene.words.speakers:
        return ()
    closed = line.gap(spot.end)
    if not ("," in closed or "." in closed or spot.end == len(line)):
        return ()
    whose = spots[0] if line.words[spot.first] in scene.words.possessives else spot
    own = whose.first == 0 and whose.shape in (Shape.STATE, Shape.BODY)  # «Le Bureau, a précisé son représentant, …»
    return (whose,) if own else (spot,)


def fronted_subject(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> tuple[Spot, ...]:
    """«Por la inspección educativa se expone que …», «Del servicio de salud se indica …»: Spanish records."""
    line = scene.line
    if scene.language != "es" or line.words[hit.first] != "se" or line.words[0] not in _FROM or not spots:
        return ()
    spot = spots[0]
    beside = spot.first <= 1 and spot.end == hit.first and spot.shape is not Shape.COLLECTIVE
    return (spot,) if beside and hit.saying.takes != "floor" else ()


_FROM = frozenset({"por", "desde", "de", "del"})
_NAMED_SPEAKERS = frozenset({Shape.PERSON, Shape.BARE, Shape.ROLE, Shape.ANAPHOR})


def hung_pronoun(scene: Scene, hit: VerbHit) -> Spot | None:
    """«a-t-elle dit», «estime-t-il»: a pronoun hung on the verb."""
    for at in range(hit.first, min(hit.at + 2, len(scene.line))):
        word = scene.line.words[at]
        if word.startswith("-") and not word.endswith("on"):
            gender = "f" if "elle" in word else "m"
            mention = Mention(ActorKind.PERSON, "", gender=gender, surface=word.rsplit("-", 1)[-1])
            return Spot(at, at + 1, Shape.ANAPHOR, mention, head=word.rsplit("-", 1)[-1])
    return None
