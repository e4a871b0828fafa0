"""The field of an office in small letters: «la jefa del servicio», «the head of the water committee».

A function is an office of its own where it is told with its field, and then means nobody who is known by another.
"""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.scene import Scene
from relatoria.vocabulary.fields import fields as known_fields
from relatoria.vocabulary.fields import in_charge, names_a_charge

_OF = {"es": frozenset({"de", "del"}), "en": frozenset({"of", "for"}), "fr": frozenset({"de", "du", "des", "d'"})}
_TO = frozenset({"au", "aux", "à"})
"""French deputies are deputies «to» somebody: «l'adjointe au maire», «le conseiller à la culture»."""
_DEPUTIES = ("adjoint", "adjointe", "delegue", "deleguee", "conseiller", "conseillere")
_NOUNS = 3
"""So many words English puts together into one noun («the housing benefit office»)."""
_ADJECTIVES = (
    "al ales ica ico icas icos ana ano anas anos iva ivo ivas ivos aria ario arias arios osa oso osas osos ense enses "
    "ar ares ble bles ale aux iques ique if ive ifs ives aire aires ien ienne euse eux"
)
_ENDINGS = tuple(_ADJECTIVES.split())
"""How adjectives end that follow the noun of a field in Spanish and French, and finite verbs seldom."""


def field_end(scene: Scene, at: int) -> int:
    """The token after the field that «of» opens at ``at``; ``at`` itself where none follows. Linear."""
    end = at
    while (noun := _noun(scene, end)) > end:
        end = noun
    return end


def _noun(scene: Scene, at: int) -> int:
    """The token after «of», its article and a noun with what goes with it; ``at`` where no noun stands there."""
    line, words = scene.line, scene.words
    index = at
    if index >= len(line) or line.gap(index) or not _opens(scene, index):
        return at
    while index < len(line) and line.words[index] in words.links and line.gap(index) in ("", "'"):
        if line.words[index] in words.possessives:
            return at  # «asked by the Chair for its view»
        index += 1
    if not _names(scene, index):
        return at
    end = index + 1
    while end < len(line) and end - index < _NOUNS and not line.gap(end) and _goes_on(scene, end):
        end += 1
    return end


def _opens(scene: Scene, at: int) -> bool:
    word = scene.line.words[at]
    deputy = word in _TO and scene.language == "fr" and scene.line.words[at - 1] in _DEPUTIES
    return word in _OF[scene.language] or deputy


def _names(scene: Scene, at: int) -> bool:
    """Whether a token may be a noun: no little word, and no verb of saying unless an article makes it a noun."""
    line, words = scene.line, scene.words
    if at >= len(line) or line.gap(at) not in ("", "'") or line.words[at] in words.little:
        return False
    return line.words[at - 1] in words.articles or at not in scene.begins


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a token goes with the noun before it: a capital, an adjective, in English a further noun."""
    line, words = scene.line, scene.words
    word = line.words[at]
    if at in scene.begins or word in words.little or word in words.relative:
        return False
    if line.capital(at) or word in words.modifiers:
        return True
    if words.language == "en":
        return (not word.endswith(("ed", "s")) and at + 1 < len(line)) or word in words.bodies
    return word.endswith(_ENDINGS)


def is_field(scene: Scene, index: int) -> bool:
    """«vicerrectora de Investigación», «Director General de Vivienda», «Head of Libraries»: what somebody heads within
    a body that is not named."""
    line, words = scene.line, scene.words
    if (
        line.words[index] not in known_fields()
        or line.words[index - 1] not in _BARE
        or line.gap(index) not in ("", "'")
    ):
        return False
    after = index + 1
    return after >= len(line) or bool(line.gap(after)) or line.words[after] not in words.of


_BARE = frozenset({"de", "of", "d'", "for"})


def is_charge(scene: Scene, role: int, index: int, end: int) -> bool:
    """Whether a director or head at ``role`` has in charge what begins at ``index`` («directora general de Derechos de
    la Infancia», «Director General, Employment Cooperation»): part of the function, no body."""
    line = scene.line
    held = any(map(in_charge, line.words[role:index]))
    stop = next((at for at in range(index + 1, end) if line.gap(at) not in ("", "'", "’")), end)
    return held and names_a_charge(line.text(index, stop))


_POINTER = re.compile(
    r" (?:del?|of|du|de l['’]|de la)? ?(?:(?:the|la|el|le|les|los|las) )?"
    r"(?:est[ea]s? últim[oa]s?|cette dernière|ce dernier|(?:segund|primer|tercer|cuart)[oa]|latter|former|"
    r"cel(?:le|ui)-ci)$",
    re.IGNORECASE,
)


def without_pointer(role: str) -> str:
    """A function without the word that points to what was said before («gerente comercial de esta última»)."""
    return _POINTER.sub("", role)


def takes_a_turn(words: tuple[str, ...], at: int) -> bool:
    """«Premier à prendre la parole», «Primera en hablar», “First to speak”: a place in a row and no office."""
    return words[at] in _PLACES and not _AND_DO.isdisjoint(words[at + 1 : at + 2])


_PLACES = frozenset("premier premiere dernier derniere primer primero primera ultimo ultima first last".split())
_AND_DO = frozenset("à a en to".split())
