"""Whom an answer answers: «Asked by the Commission how many …, the delegation conceded …» is the delegation's alone."""

from __future__ import annotations

from msgspec.structs import replace

from relatoria.gather.attribution.mentions.spot import Spot
from relatoria.gather.attribution.words.scene import Scene

_ASKED = frozenset(
    "asked pressed questioned queried challenged prompted urged invited quizzed replying responding answering "
    "preguntado preguntada preguntados preguntadas interrogado interrogada interrogados interrogadas interpelado "
    "interpelada consultado consultada requerido requerida instado instada respondiendo contestando interroge "
    "interrogee interroges interrogees questionne questionnee questionnes interpelle interpellee relance relancee prie "
    "priee invite invitee sollicite sollicitee repondant".split()
)
_REPLY = frozenset("reply response answer respuesta contestacion reponse pregunta preguntas question questions".split())
_OPENERS = frozenset({"in", "en", "a", "à"})
_SHORTEST = 2


def answer_only(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Scene, tuple[Spot, ...]]:
    """The scene and its mentions without what stands before the comma behind which the one who answers begins."""
    at = _answerer(scene, spots)
    if not at:
        return scene, spots
    verbs = tuple(hit for hit in scene.verbs if hit.first >= at)
    return replace(scene, verbs=verbs), tuple(spot for spot in spots if spot.first >= at)


def _answerer(scene: Scene, spots: tuple[Spot, ...]) -> int:
    """The token at which the one who answers begins; 0 where the sentence does not open with a question."""
    words, line = scene.line.words, scene.line
    asked = words[0] in _ASKED or (words[0] in _OPENERS and len(words) > 1 and words[1] in _REPLY)
    if not asked:
        return 0
    for spot in spots:
        if spot.first > _SHORTEST and "," in line.gap(spot.first) and _says(scene, spot.end):
            return spot.first
    return 0


def _says(scene: Scene, at: int) -> bool:
    """Whether a verb follows a mention, at once or behind an aside."""
    if at in scene.begins:
        return True
    aside = at < len(scene.line) and "," in scene.line.gap(at)
    return aside and any(hit.first > at for hit in scene.verbs)
