"""Unnamed collectives: «otros oradores», «many delegations», «les participants»."""

from __future__ import annotations

from relatoria.gather.attribution.registry import Mention
from relatoria.gather.attribution.scene import Scene
from relatoria.gather.attribution.spot import Shape, Spot
from relatoria.model.actor import ActorKind

_REACH = 7
_HEAD = 3
_INDEFINITE = frozenset({"des", "unos", "unas"})


def collective_at(scene: Scene, at: int) -> Spot | None:
    """A quantifier or an article with a plural noun of speakers, or a quantifier alone before a verb of saying."""
    line, words = scene.line, scene.words
    indefinite = (
        line.words[at] in _INDEFINITE and at + 2 < len(line) and not line.gap(at + 1) and not line.capital(at + 1)
    )
    if indefinite and any(hit.first == at + 2 and hit.plural is not False for hit in scene.verbs):
        return _spot(scene, at, at + 2)
    if line.words[at] not in words.quantifiers and line.words[at] not in words.single_collectives:
        return _bare(scene, at)
    if line.words[at] in words.prepositions and words.language != "fr":
        return None
    index = at
    while index < len(line) and index - at < _REACH and not (index > at and line.gap(index)):
        if line.words[index] in words.addressed and index > at and line.gap(index + 1) != "'":
            return _spot(scene, at, index + 1)
        if line.words[index] not in words.quantifiers and index - at >= 1 and not _adjective(scene, index):
            break
        index += 1
    opens = at <= _HEAD or bool(line.gap(at))
    if opens and line.words[at] in words.single_collectives and any(hit.first == at + 1 for hit in scene.verbs):
        return _spot(scene, at, at + 1)
    return None


def _bare(scene: Scene, at: int) -> Spot | None:
    """«Participants noted …», «hubo vecinos que rechazaron …»: no quantifier, at the start, a verb right after."""
    line, words = scene.line, scene.words
    if at and line.words[at] in words.addressed and line.words[at - 1] in ("hubo", "were", "eu") and at + 1 < len(line):
        return _spot(scene, at, at + 1)
    if line.words[at] not in words.addressed:
        return None
    spot = _spot(scene, at, at + 1)
    if not any(hit.first == spot.end for hit in scene.verbs):
        return None
    return _spot(scene, at, at + 1) if at == 0 or line.gap(at) or line.words[at - 1] in words.conjunctions else None


def _adjective(scene: Scene, index: int) -> bool:
    """One word that is no verb may stand between: «los demás participantes», «many developing countries»."""
    following = index + 1
    return following < len(scene.line) and scene.line.words[following] in scene.words.addressed


def _spot(scene: Scene, first: int, end: int) -> Spot:
    line, words = scene.line, scene.words
    stop = end
    while stop < len(line) and stop - end < 12 and (line.words[stop] in words.of or stop > end):
        if line.gap(stop) or any(hit.first == stop for hit in scene.verbs):
            break
        if line.words[stop] in words.relative or line.words[stop] in ("que", "that", "which"):
            break
        stop += 1
    complement = stop if (stop > end and any(hit.first == stop for hit in scene.verbs)) or _closed(scene, stop) else end
    wording = line.text(first, complement)
    mention = Mention(ActorKind.COLLECTIVE, wording[:1].upper() + wording[1:], surface=wording)
    return Spot(first, complement, Shape.COLLECTIVE, mention, head=line.words[end - 1], plural=True)


def _closed(scene: Scene, stop: int) -> bool:
    return stop < len(scene.line) and scene.line.gap(stop) == ","
