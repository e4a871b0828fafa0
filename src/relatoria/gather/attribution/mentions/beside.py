"""Where the name of a body is asked for: beside a verb of saying, behind a cue, joined to another that speaks."""

from __future__ import annotations

from relatoria.gather.attribution.mentions.cued import asked_for
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import ends_phrase
from relatoria.gather.attribution.words.voicing import asks_for

_LONGEST = 12


def body_beside(scene: Scene, at: int, stop: int) -> bool:
    """Whether a verb of saying or a word that asks for a speaker stands at the side of the name ``[at, stop)``."""
    line = scene.line
    if stop in scene.begins or any(hit.at == at - 1 for hit in scene.verbs):
        return True
    if stop < len(line) and line.gap(stop) in (",", "),") and scene.verbs and scene.verbs[-1].first > stop:
        return True
    if stop + 1 < len(line) and line.words[stop] in _HAVE and line.gap(stop + 1) == "," and scene.verbs:
        return scene.verbs[-1].first > stop  # «le Conseil des jeunes a, lui, demandé»
    if _joined_to_another(scene, stop) or turn_of(scene, at) or asks_for(scene, at):
        return True
    if at > 0 and (line.words[at - 1] in _CUES or after_phrase(scene, at) or after_phrase(scene, at + 1)):
        return True
    return asked_for(scene, at, stop)


_HAVE = frozenset({"a", "ont", "ha", "han", "has", "have"})


def _joined_to_another(scene: Scene, stop: int) -> bool:
    """«La chambre des métiers et le syndicat des tailleurs ont indiqué»: the first of two bodies that share a verb."""
    line, words = scene.line, scene.words
    if stop + 2 >= len(line) or line.words[stop] not in words.conjunctions or line.gap(stop):
        return False
    if line.words[stop + 1] not in words.definite or line.words[stop + 2] not in words.bodies:
        return False
    plural = (hit for hit in scene.verbs if hit.plural or line.words[hit.first] in ("ont", "han", "have"))
    return any(stop + 2 < hit.first <= stop + _LONGEST for hit in plural)


def turn_of(scene: Scene, at: int) -> bool:
    """«La réaction du comité …», «Muy distinta es la lectura de la patronal»: whose words the sentence is about."""
    line, words = scene.line, scene.words
    merged = line.words[at] in ("du", "del")
    if not merged and (at < 2 or line.words[at - 1] not in words.of):
        return False
    noun = at - 1 if merged else at - 2
    if noun < 0 or line.words[noun] not in words.turns or line.capital(noun):
        return False
    first = noun - (noun > 0 and line.words[noun - 1] in words.articles)
    return first == 0 or line.words[first - 1] in _BEING


_BEING = frozenset("es fue sido is was been est fut ete".split())


def after_phrase(scene: Scene, at: int) -> bool:
    """«in the view of the Severn Rivers Trust»: a turn of phrase that asks for its speaker ends here."""
    return ends_phrase(scene.line.words, at, scene.words.phrases["sources"])


_CUES = frozenset({"by", "por", "par", "to", "con", "segun", "selon", "desde"})
"""Words after which an organisation is a speaker even without a verb («welcomed by the Bar Council»)."""
