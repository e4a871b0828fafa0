"""«…, as several speakers noted, …», «…, como señaló la OIT, …», «…, comme l'ont relevé plusieurs intervenants, …»."""

from __future__ import annotations

from collections.abc import Iterator

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import match_phrase
from relatoria.gather.attribution.words.verbs import VerbHit
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import How

_AS = {"es": frozenset({"como"}), "en": frozenset({"as"}), "fr": frozenset({"comme", "ainsi"})}
_SPEAKERS = frozenset({Shape.PERSON, Shape.BARE, Shape.ROLE, Shape.STATE, Shape.BODY, Shape.COLLECTIVE})
_DENIED = frozenset("no not non ne n' ni nor neither contrary contrario contrairement lejos far loin".split())
_HEAD = 4
"""So many words at the head may deny what some claim."""
_REACH = 3
"""So far behind «comme» the verb may begin: «ainsi que l'ont relevé …»."""


def as_told(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """Who is named beside a sentence as having said it."""
    line = scene.line
    if _AS[scene.language].isdisjoint(line.words) or not _DENIED.isdisjoint(line.words[:_HEAD]):
        return  # «No se trata de incidentes aislados, como alegan algunas entidades, sino …»
    for hit in scene.verbs:
        found = _before(scene, spots, hit) or _behind(scene, spots, hit)
        if found is not None and hit.saying.takes == "clause":
            crowd = found.shape is Shape.COLLECTIVE
            how, rule = (How.COLLECTIVE, "collective") if crowd else (How.EXPLICIT, "according")
            size, verb = len(line.sentence.text), line.raw(hit.at)
            yield Claim((found,), how, rule, 0, size, hit.saying.relation, verb, plural=found.plural)
            return


def for_its_part(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    """«Justicia, por su parte, recuerda que …»: a name that no list knows, set against those who spoke before."""
    line, words = scene.line, scene.words
    hit = next((hit for hit in scene.verbs if hit.saying.takes == "clause"), None)
    if hit is None or not line.capital(0) or line.gap(1) != "," or any(spot.first < hit.first for spot in spots):
        return
    size = max(match_phrase(line.words, 1, words.phrases[name]) for name in ("topic", "passing", "after_verb"))
    if size and hit.first == 1 + size and line.gap(hit.first) == "," and line.words[0] not in words.little:
        mention = Mention(ActorKind.ORGANISATION, line.raw(0), surface=line.raw(0))
        spot = Spot(0, 1, Shape.BODY, mention, head=line.words[0])
        text, verb = len(line.sentence.text), line.raw(hit.at)
        yield Claim((spot,), How.EXPLICIT, "subject", 0, text, hit.saying.relation, verb, hit.tense, False)


def _before(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> Spot | None:
    """«as Ms X noted,»."""
    spot = next((spot for spot in spots if spot.end == hit.first), None)
    if spot is None or spot.shape not in _SPEAKERS or not _set_off(scene, spot.first - 1, hit.at + 1):
        return None
    return spot


def _behind(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> Spot | None:
    """«como señaló la Sra. X,», «comme l'a relevé Mme X,»."""
    spot = next((spot for spot in spots if spot.first == hit.at + 1), None)
    if scene.language == "en" or spot is None or spot.shape not in _SPEAKERS:
        return None
    heads = range(max(0, hit.first - _REACH), hit.first)
    return spot if any(_set_off(scene, at, spot.end) for at in heads) else None


def _set_off(scene: Scene, at: int, end: int) -> bool:
    """Whether «as» stands at ``at``, at the head or behind a comma, and a comma or the end closes what it opens."""
    line = scene.line
    if at < 0 or line.words[at] not in _AS[scene.language] or (at and "," not in line.gap(at)):
        return False
    inside = any(line.gap(i) for i in range(at + 1, min(end, len(line))))
    return not inside and (end >= len(line) or "," in line.gap(end))
