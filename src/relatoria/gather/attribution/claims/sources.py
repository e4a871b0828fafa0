"""Whose report, study or law a sentence cites: who wrote a text is a source, and does not speak in the room.

«En el informe de la Universidad se advierte …», “A study by the Bank finds …”, «Dans son rapport, la Cour note …».
"""

from __future__ import annotations

from relatoria.gather.attribution.mentions.spot import PERSONAL, Spot
from relatoria.gather.attribution.words.cited import BY, IN, REACH
from relatoria.gather.attribution.words.scene import Scene


def is_author(scene: Scene, spot: Spot) -> bool:
    """Whether a mention is named as the author of a text: «el informe de X», “X's latest report”."""
    line, texts = scene.line, scene.words.publications
    behind = line.words[spot.end : spot.end + REACH]
    if behind[:1] == ("'s",):
        return not texts.isdisjoint(behind)
    if scene.language == "en" and behind and behind[0] in texts and not line.gap(spot.end):
        return True  # «An ILO brief sets out …»
    at = spot.first - (line.words[spot.first] not in BY)
    while at > 0 and line.words[at] in scene.words.articles and line.words[at] not in BY:
        at -= 1
    if at <= 0 or line.words[at] not in BY:
        return False
    first = next((i for i in range(at - 1, max(-1, at - 1 - REACH), -1) if line.words[i] in texts), None)
    if first is None or any(line.gap(i) for i in range(first + 1, at + 1)):
        return False
    return scene.words.made.isdisjoint(line.words[first + 1 : at])


def in_its_text(scene: Scene, spot: Spot) -> bool:
    """«In its latest report, the Commission notes …», «La Banque estime dans une note que …»: whether a body is told to
    write in a text."""
    line, words = scene.line, scene.words
    if spot.shape in PERSONAL:
        return False
    head = line.words[1 : spot.first]
    own = line.words[0] in IN and not words.possessives.isdisjoint(head[:1]) and not words.publications.isdisjoint(head)
    if own and any("," in line.gap(at) for at in range(1, spot.first + 1)):
        return True
    near = range(spot.end + 1, min(spot.end + REACH, len(line) - 1))
    within = next((at for at in near if line.words[at] in IN and not line.gap(at)), 0)
    behind = line.words[within + 1 : within + 1 + REACH]
    opens = bool(within) and (behind[0] in words.articles or behind[0] in words.possessives)
    return opens and not words.publications.isdisjoint(behind)
